/**
 * Times whole commands on the fixtures, turn about with what a user would take instead, and prints ratios of medians.
 * A peer that is not installed is said to be absent. `npm run bench [-- rounds]`; needs a build, and Node 22.18 or later.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const rounds = Math.max(1, Number(process.argv[2] ?? 5));
const folder = mkdtempSync(join(tmpdir(), 'gabarit-bench-'));

interface Contender {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}
interface Match {
  readonly title: string;
  readonly contenders: readonly Contender[]; // the first is ours
}

const gabarit = (file: string): Contender => ({
  name: 'gabarit extract',
  command: ['node', join(root, 'dist/cli.js'), 'extract', join(root, file), '--out', folder],
});

const MATCHES: readonly Match[] = [
  {
    title: 'PDF with a text layer, 14 pages (fixtures/born)',
    contenders: [
      gabarit('fixtures/born/source.pdf'),
      {
        name: 'pdftotext -layout (text only)',
        command: ['pdftotext', '-layout', join(root, 'fixtures/born/source.pdf'), '-'],
      },
    ],
  },
  {
    title: 'scan, 6 pages at 200 dpi, 1 bit (fixtures/scan)',
    contenders: [
      gabarit('fixtures/scan/source.pdf'),
      {
        name: 'ocrmypdf --jobs 2 (text only)',
        command: [
          'ocrmypdf',
          '--jobs',
          '2',
          '-l',
          'fra',
          '-q',
          join(root, 'fixtures/scan/source.pdf'),
          join(folder, 'o.pdf'),
        ],
        env: { OMP_THREAD_LIMIT: '1' },
      },
    ],
  },
];

function seconds({ command, env }: Contender): number | null {
  const [program = '', ...args] = command;
  const start = process.hrtime.bigint();
  const { status, error } = spawnSync(program, args, { stdio: 'ignore', env: { ...process.env, ...env } });
  if (error !== undefined || status !== 0) return null;
  return Number(process.hrtime.bigint() - start) / 1e9;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

function play({ title, contenders }: Match): void {
  const times = contenders.map((): number[] => []);
  for (let round = 0; round < rounds; round++)
    contenders.forEach((contender, i) => {
      const time = seconds(contender);
      if (time !== null) times[i]?.push(time);
    });
  console.log(`\n${title}, ${rounds} rounds`);
  const ours = median(times[0] ?? []);
  contenders.forEach(({ name }, i) => {
    const all = times[i] ?? [];
    const text =
      all.length === 0
        ? 'absent'
        : `${median(all).toFixed(2)} s, ours / this ${(ours / median(all)).toFixed(2)}`;
    console.log(`  ${name.padEnd(32)} ${text}`);
  });
}

for (const match of MATCHES) play(match);
rmSync(folder, { recursive: true, force: true });
