import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Ten thousand documents in one run, all different in their bytes: how much memory the parent takes more for each
 * thousand, and whether the last thousand go as fast as the first. `node bench/archive.ts [COUNT] [JOBS]`
 */

const COUNT = Number(process.argv[2] ?? 10_000);
const JOBS = process.argv[3] ?? '2';
const DISTINCT = 300;
const WINDOW = Math.min(1_000, COUNT / 4);

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'gabarit-bench-'));
const text = readFileSync(new URL('../fixtures/conforming/source.txt', import.meta.url), 'utf8');

/** Three hundred beginnings of a convention, each document one of them with a number of its own; one in a hundred is no document. */
function documentText(index: number): string | Uint8Array {
  if (index % 100 === 50) return createHash('sha512').update(String(index)).digest();
  const kind = index % DISTINCT;
  const head = text.slice(0, Math.round(text.length * (0.04 + (0.04 * kind) / DISTINCT)));
  return `${head}\n\nPièce ${index} du dossier ${kind}.\n`;
}

for (let index = 0; index < COUNT; index++) {
  const folder = join(root, 'in', String(Math.floor(index / 100)));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${index}.txt`), documentText(index));
}

interface Sample {
  readonly settled: number;
  readonly rss: number; // megabytes
  readonly files: number; // open
}

const samples: Sample[] = [];
const times: number[] = [];
const began = performance.now();
const args = [CLI, 'batch', join(root, 'in'), '--out', join(root, 'out'), '--jobs', JOBS, '--json-log'];
const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
let rest = '';
child.stderr.setEncoding('utf8').on('data', (part: string) => {
  const lines = (rest + part).split('\n');
  rest = lines.pop() ?? '';
  for (const line of lines) {
    const event = JSON.parse(line) as { event: string; settled?: number };
    if (event.event !== 'document') {
      console.log(line);
      continue;
    }
    times.push(performance.now() - began);
    if (times.length % 100 === 0) samples.push({ settled: times.length, ...stateOf(child.pid ?? 0) });
  }
});

function stateOf(pid: number): Omit<Sample, 'settled'> {
  const folder = `/proc/${pid}`;
  if (!existsSync(folder)) return { rss: 0, files: 0 };
  const status = readFileSync(`${folder}/status`, 'latin1');
  const files = readdirSync(`${folder}/fd`).length;
  return { rss: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1_000, files };
}

/** The exports too, which come after the last document. */
let peak = 0;
const watch = setInterval(() => {
  peak = Math.max(peak, stateOf(child.pid ?? 0).rss);
}, 200);

child.on('close', (code) => {
  clearInterval(watch);
  const rate = (from: number, to: number): number =>
    ((to - from) * 1_000) / ((times[to - 1] ?? 0) - (times[from] ?? 0));
  const [first, last] = [rate(0, WINDOW), rate(times.length - WINDOW, times.length)];
  console.log(
    `exit ${code}, ${times.length} documents in ${((times.at(-1) ?? 0) / 1_000).toFixed(0)} s, ${JOBS} children`,
  );
  console.log(
    `first ${WINDOW}: ${first.toFixed(1)} documents/s, last: ${last.toFixed(1)}, ${((100 * last) / first - 100).toFixed(1)} %`,
  );
  console.log(
    `parent: peak ${Math.max(...samples.map(({ rss }) => rss)).toFixed(0)} MB, ${peak.toFixed(0)} MB with the exports, slope ${slope().toFixed(2)} MB per 1000 documents`,
  );
  console.log(`open files: ${samples[0]?.files} at first, ${samples.at(-1)?.files} at last`);
  for (const { settled, rss } of samples.filter((_, i) => i % 10 === 9))
    console.log(`  ${settled}: ${rss.toFixed(0)} MB`);
  rmSync(root, { recursive: true, force: true });
});

/** The straight line that lies nearest to what the parent holds at least in each thousand: what no collection frees. */
function slope(): number {
  const floors = samples
    .filter(({ settled }) => settled > WINDOW)
    .reduce((lowest, { settled, rss }) => {
      const window = Math.floor((settled - 1) / WINDOW);
      return lowest.set(window, Math.min(rss, lowest.get(window) ?? rss));
    }, new Map<number, number>());
  const points = [...floors].map(([window, rss]) => ({ x: (window * WINDOW) / 1_000, y: rss }));
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map((point) => point.x)), mean(points.map((point) => point.y))];
  return (
    mean(points.map((point) => (point.x - x) * (point.y - y))) /
    mean(points.map((point) => (point.x - x) ** 2))
  );
}
