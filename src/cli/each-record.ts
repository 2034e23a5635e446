import { InputError } from '../model/input-error.ts';
import type { Language } from '../model/language.ts';
import type { ConventionRecord } from '../model/record.ts';
import { excerpt, printable } from '../report/printable.ts';
import { commandWordingIn, wordingIn } from '../report/wording/wording-in.ts';
import type { Analyst } from './analyst.ts';
import { STANDARD_INPUT } from './command-line.ts';
import { NOTHING_YET, type Tally, worstOf } from './exit-code.ts';
import { type Io, OutputError } from './io.ts';
import { progressOn } from './progress.ts';
import { shownName } from './record-names.ts';

const MOST_DETAIL = 120; // characters

/** What a run over files works with. */
export interface Run {
  readonly files: readonly string[];
  readonly language: Language;
  readonly debug: boolean;
  readonly analyst: Analyst;
  readonly io: Io;
  /** What is done to a record before anybody counts or uses it. */
  readonly refine?: (record: ConventionRecord, index: number) => ConventionRecord;
}

/** Gives the record of each file to `use`, in order; `use` tells whether it could do its work with it. */
export async function eachRecord(
  run: Run,
  use: (record: ConventionRecord, index: number) => Promise<boolean>,
): Promise<Tally> {
  let tally = NOTHING_YET;
  for (const [index, file] of run.files.entries()) {
    if (run.io.stdout.isClosed()) break;
    const read = await recordOf(file, run);
    const record = read !== null && run.refine ? run.refine(read, index) : read;
    const done = record !== null && (await use(record, index));
    tally = done
      ? { ...tally, read: tally.read + 1, worst: worstOf(tally.worst, record.findings) }
      : { ...tally, failed: tally.failed + 1 };
  }
  if (run.files.length > 1 && !run.io.stdout.isClosed()) {
    await complain(run.io, commandWordingIn(run.language).summary(tally.read, tally.failed));
  }
  return tally;
}

/** The record of a file, or null once what failed has been said. */
async function recordOf(
  file: string,
  { language, debug, analyst, io }: Run,
): Promise<ConventionRecord | null> {
  const words = commandWordingIn(language);
  const progress = progressOn(io.stderr, (progression) => {
    const { done, total, perSecond, secondsLeft } = progression;
    const line = words.progress(printable(shownName(file)), done, total);
    return perSecond === null || secondsLeft === null ? line : line + words.pace(perSecond, secondsLeft);
  });
  try {
    if (file === STANDARD_INPUT && io.isKeyboard) await complain(io, words.readingInput);
    const bytes = await io.readFile(file);
    return await analyst.analyse({ bytes, file: shownName(file), language, onPage: progress.show });
  } catch (error) {
    await progress.clear();
    if (error instanceof OutputError) throw error;
    await complain(io, `${printable(file)}: ${failureWords(error, language)}`);
    if (debug) await complain(io, stackOf(error));
    return null;
  } finally {
    await progress.clear();
  }
}

/** What failed and what to do about it, in one line; an unexpected error gives its class only, never its message. */
export function failureWords(error: unknown, language: Language): string {
  if (error instanceof InputError) {
    const detail = error.detail === null ? null : excerpt(error.detail, MOST_DETAIL);
    return `${wordingIn(language).inputErrors[error.code](detail)} [${error.code}]`;
  }
  return commandWordingIn(language).internal(printable(error instanceof Error ? error.name : typeof error));
}

/** Says something to people, on the stream that is not for data. */
export async function complain(io: Io, text: string): Promise<void> {
  await io.stderr.write(`gabarit: ${text}\n`);
}

/** What could not be read: counted, and the first of it said. */
export interface Failures {
  readonly say: (line: string) => Promise<void>;
  readonly count: () => number;
}

const MOST_COMPLAINTS = 20; // a file of records may have as many faults as lines

/** Nothing failed yet; `beforeWords` takes a line of progress away. */
export function failuresOn(io: Io, beforeWords: () => Promise<void> = async () => undefined): Failures {
  let count = 0;
  return {
    say: async (line) => {
      count++;
      if (count > MOST_COMPLAINTS) return;
      await beforeWords();
      await complain(io, line);
    },
    count: () => count,
  };
}

/** Where an error comes from, for whoever mends the program. */
export function stackOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return stack.split('\n').map(printable).join('\n');
}
