/**
 * Times whole commands turn about with what a user would take instead, and prints a table: medians, ratios, CPU seconds,
 * memory, and error rates where the truth of a file is known (`NAME.truth.json` beside `NAME.KIND.pdf`). A peer that is
 * not installed or fails on a file is said to. `npm run bench -- [--rounds N] [FILE...]`; needs a build, Node 22.18 or later.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { added, errorsOf, type TruePage, truthOf } from './accuracy.ts';
import { type Contender, layerReaders, scanReaders } from './peers.ts';
import { median, type Run, runTimed } from './run-timed.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const CORPUS = join(root, '../shared/corpus/scans');
const KINDS = ['g200', 'g300', 'b200', 'b300', 'hyb', 'born'];
const BAD_KINDS = ['h200', 'hb200'];

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '5' } },
  allowPositionals: true,
});
const rounds = Math.max(1, Number(values.rounds));

function files(): readonly string[] {
  if (positionals.length > 0) return positionals;
  const corpus = [
    ...KINDS.map((kind) => join(CORPUS, `000.${kind}.pdf`)),
    ...BAD_KINDS.map((kind) => join(CORPUS, `004.${kind}.pdf`)),
  ].filter((file) => existsSync(file));
  if (corpus.length > 0) return corpus;
  return ['born', 'scan', 'hybrid'].map((name) => join(root, 'fixtures', name, 'source.pdf'));
}

function truthBeside(file: string): readonly TruePage[] | null {
  const path = join(dirname(file), `${basename(file).split('.')[0]}.truth.json`);
  return existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as { pages: readonly TruePage[] }).pages
    : null;
}

/** Character and word error rates of what a contender left, in per cent. */
function rates({ pages, untimed }: Contender, truth: readonly TruePage[]): string {
  if (pages === null) return '–';
  if (untimed !== undefined) runTimed(untimed);
  const read = pages();
  const all = added(truth.map((page, at) => errorsOf(read[at] ?? '', truthOf(page))));
  const rate = (errors: number, of: number): string => ((100 * errors) / of).toFixed(2);
  return `${rate(all.characterErrors, all.characters)} / ${rate(all.wordErrors, all.words)}`;
}

function play(file: string, folder: string): void {
  const born = /\bborn\b/.test(file);
  const contenders = born
    ? layerReaders(file, folder)
    : scanReaders(file, folder, /300\.pdf$/.test(file) ? 300 : 200);
  const runs = contenders.map((): (Run | null)[] => []);
  for (let round = 0; round < rounds; round++)
    for (const [at, { command }] of contenders.entries()) {
      const failed = runs[at]?.includes(null) === true;
      if (!failed) runs[at]?.push(runTimed(command));
    }
  console.log(
    `\n| ${basename(file)}, ${rounds} rounds | s | ours is faster by | CPU s | peak MB | CER / WER % |\n|---|---|---|---|---|---|`,
  );
  const truth = truthBeside(file);
  for (const [at, contender] of contenders.entries())
    console.log(rowOf(contender, { all: runs[at] ?? [], ours: runs[0] ?? [], truth }));
}

interface Score {
  readonly all: readonly (Run | null)[];
  readonly ours: readonly (Run | null)[];
  readonly truth: readonly TruePage[] | null;
}

function rowOf(contender: Contender, { all, ours, truth }: Score): string {
  const done = all.filter((run) => run !== null);
  if (done.length < all.length || done.length === 0)
    return `| ${contender.name} | absent, or fails on this file | | | | |`;
  const middle = (runs: readonly (Run | null)[], of: (run: Run) => number | null): number =>
    median(runs.flatMap((run) => (run === null ? [] : (of(run) ?? []))));
  const seconds = middle(done, (run) => run.seconds);
  const ratio = seconds / middle(ours, (run) => run.seconds);
  const cpu = middle(done, (run) => run.cpu);
  const peak = middle(done, (run) => run.peak);
  const errors = truth === null ? '–' : rates(contender, truth);
  return `| ${contender.name} | ${seconds.toFixed(1)} | ${ratio.toFixed(2)} | ${cpu.toFixed(1)} | ${peak.toFixed(0)} | ${errors} |`;
}

for (const file of files()) {
  const folder = mkdtempSync(join(tmpdir(), 'gabarit-bench-'));
  try {
    play(file, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
