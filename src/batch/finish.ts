import { join } from 'node:path';
import type { BatchOptions } from '../cli/command-line.ts';
import { EXIT, type ExitCode } from '../cli/exit-code.ts';
import type { Language } from '../model/language.ts';
import { renderSummary } from '../report/batch.ts';
import { batchWordingIn } from '../report/wording/wording-in.ts';
import { entriesOf } from './entries.ts';
import type { BatchHost } from './host.ts';
import type { OutputFolder } from './open-output.ts';
import type { Course } from './read-all.ts';
import type { Reporter } from './reporter.ts';
import { resumeCommand, retryCommand } from './resume-command.ts';
import { steadily } from './steadily.ts';
import type { Stopping } from './stopping.ts';
import type { Tally } from './tally.ts';
import { RunStopped } from './trouble.ts';
import { writeArchive } from './write-archive.ts';
import { REVIEW, writeReview } from './write-review.ts';

/** What is left to do once the archive is read, or the run has stopped. */
export interface End {
  readonly course: Course;
  readonly options: BatchOptions;
  readonly output: OutputFolder;
  readonly reporter: Reporter;
  readonly stop: Stopping;
  readonly host: BatchHost;
  readonly out: string;
  readonly seconds: number;
}

/** Writes the exports of a run that came to its end, sums it up, and gives the exit code. */
export async function finish(end: End): Promise<ExitCode> {
  const { course, options, reporter } = end;
  if (course.isComplete && course.notes.length === 0) {
    await reporter.say(batchWordingIn(options.lang).nothingFound);
    return EXIT.nothingDone;
  }
  const failed = course.isComplete ? await exported(end) : course.stopped;
  if (failed !== null) await sayStopped(failed, reporter, options.lang);
  const isComplete = course.isComplete && failed === null;
  await sumUp(end, isComplete);
  return isComplete ? exitOf(course.tally) : EXIT.stopped;
}

/** Says why the run cannot go on, to people and in the log. */
export async function sayStopped(
  { cause, detail }: RunStopped,
  reporter: Reporter,
  language: Language,
): Promise<void> {
  reporter.log('stopped', { cause, detail });
  await reporter.say(batchWordingIn(language).stopped[cause](detail));
}

/** The exports; what stopped them, where something did. They are made from the stored results, so nothing is lost. */
async function exported({
  course,
  output,
  out,
  options,
  stop,
  reporter,
  host,
}: End): Promise<RunStopped | null> {
  const entries = () => entriesOf(course.notes, output.store);
  const patience = { seconds: options.limit.pause, stop, onPause: reporter.paused };
  try {
    await steadily(patience, () => writeReview(entries, out, options.lang));
    await steadily(patience, () => writeArchive(entries, { out, options, host }));
    return null;
  } catch (error) {
    if (error instanceof RunStopped) return error;
    throw error;
  }
}

async function sumUp(
  { course: { tally }, options, reporter, host, seconds }: End,
  isComplete: boolean,
): Promise<void> {
  const command = isComplete ? retryCommand(host.args) : resumeCommand(host.args);
  const review = isComplete && tally.warnings + tally.quarantined > 0 ? join(options.out, REVIEW) : null;
  const { codes, ...counts } = tally;
  reporter.log('summary', { ...counts, complete: isComplete ? 1 : 0, seconds: Math.round(seconds) });
  for (const line of renderSummary(
    tally,
    { seconds, isComplete, out: options.out, review, command },
    options.lang,
  ))
    await reporter.say(line);
}

/** The grave goes before the doubtful. */
export function exitOf({ warnings, quarantined }: Pick<Tally, 'warnings' | 'quarantined'>): ExitCode {
  if (quarantined > 0) return EXIT.someFailed;
  return warnings > 0 ? EXIT.warnings : EXIT.done;
}
