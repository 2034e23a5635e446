import type { ConventionRecord } from '../model/record.ts';
import { printable } from '../report/printable.ts';
import { commandWordingIn } from '../report/wording/wording-in.ts';
import type { Analyst } from './analyst.ts';
import {
  acceptedOf,
  type Baseline,
  keyOf,
  readBaseline,
  withoutAccepted,
  writeBaseline,
} from './baseline.ts';
import { type CheckRun, WRITERS } from './check-writers.ts';
import { type CheckOptions, STANDARD_INPUT } from './command-line.ts';
import { complain } from './each-record.ts';
import { EXIT, type ExitCode, exitCodeOf } from './exit-code.ts';
import { type Io, OutputError } from './io.ts';
import { DEFAULT_REDACTION, redactorFor } from './redactor.ts';

/** Checks files and reports on them; deviations that a baseline accepts are left out, and counted. */
export async function check(options: CheckOptions, analyst: Analyst, io: Io): Promise<ExitCode> {
  const { files, lang, debug, all } = options;
  const baseline = options.baseline === null ? null : await readBaseline(options.baseline, io, lang);
  const found = new Map<string, ReturnType<typeof acceptedOf>>();
  const left: number[] = []; // deviations left out, by the index of the file
  const names: string[] = []; // of the files, for people, by their index
  const redactor = redactorFor(options.redact ?? DEFAULT_REDACTION[options.format]);
  const unaccepted = (record: ConventionRecord, index: number, accepted: Baseline): ConventionRecord => {
    const kept = withoutAccepted(record, files[index] ?? '', accepted);
    left[index] = kept.accepted;
    return kept.record;
  };
  const refine = (record: ConventionRecord, index: number): ConventionRecord => {
    const path = files[index] ?? '';
    found.set(keyOf(path), acceptedOf(record));
    const kept = baseline === null ? record : unaccepted(record, index, baseline);
    const seen = redactor(kept);
    names[index] = seen.hide(nameOf(path, record));
    return seen.record;
  };
  const run: CheckRun = {
    files,
    language: lang,
    debug,
    analyst,
    io,
    refine,
    all,
    acceptedIn: (index) => left[index] ?? 0,
    nameOf: (index) => names[index] ?? '',
  };
  const tally = await WRITERS[options.format](run);
  await sayAccepted(
    run,
    left.reduce((sum, count) => sum + count, 0),
  );
  if (
    options.writeBaseline !== null &&
    tally.read > 0 &&
    !(await keepBaseline(options.writeBaseline, found, run))
  )
    return EXIT.nothingDone;
  return exitCodeOf(tally, options.failOn);
}

/** A file by the path that was given, since a folder a convention is common; standard input has no path. */
function nameOf(path: string, { source }: ConventionRecord): string {
  return path === STANDARD_INPUT ? source.file : path;
}

async function sayAccepted({ io, language }: CheckRun, count: number): Promise<void> {
  if (count > 0 && !io.stdout.isClosed()) await complain(io, commandWordingIn(language).accepted(count));
}

/** Writes the baseline and says so; tells whether it could. */
async function keepBaseline(path: string, baseline: Baseline, { io, language }: CheckRun): Promise<boolean> {
  const words = commandWordingIn(language);
  try {
    await writeBaseline(path, baseline, io);
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    await complain(io, words.notWritten(printable(path), error.code));
    return false;
  }
  const count = [...baseline.values()].reduce((sum, accepted) => sum + accepted.length, 0);
  await complain(io, words.baselineWritten(count, printable(path)));
  return true;
}
