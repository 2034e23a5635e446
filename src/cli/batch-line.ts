import type { Command } from 'commander';
import { LIMITS, LimitError, type LimitName, limitsWith } from '../batch/limits.ts';
import { printable } from '../report/printable.ts';
import type { BatchWording } from '../report/wording/batch-wording.ts';
import type { CommandWording } from '../report/wording/command-wording.ts';
import { MOST_JOBS, OCR_OPTION, UsageError } from './command-line.ts';

/** Gives the command its arguments and options. */
export function addBatchOptions(
  command: Command,
  words: CommandWording,
  { help, ...batch }: BatchWording,
): Command {
  const { options } = help;
  return command
    .usage(`[options] ${batch.inputArgument}... --out ${words.folderValue}`)
    .argument(`[${batch.inputArgument}...]`, batch.inputs)
    .option(`-o, --out <${words.folderValue}>`, options.out)
    .option('-j, --jobs <N>', options.jobs)
    .option(`--files-from <${words.fileArgument}>`, options.filesFrom, gathered)
    .option('--limit <NAME=N>', options.limit, gathered)
    .option('--retry-quarantine', options.retryQuarantine)
    .option('--json-log', options.jsonLog)
    .option('--csv <rfc4180|excel>', options.csv)
    .option('--redact <none|agents|all>', options.redact)
    .option(OCR_OPTION, words.ocr)
    .option(`--model <${words.fileArgument}>`, words.model);
}

const gathered = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** What the parser found, as options are checked; a mistake that only a batch can hold is a `UsageError`. */
export function batchValues(
  inputs: readonly string[],
  values: Readonly<Record<string, unknown>>,
  words: BatchWording,
): object {
  if (values.out === undefined) throw new UsageError(words.needsOut);
  if (inputs.length === 0 && values.filesFrom === undefined) throw new UsageError(words.needsInput);
  const jobs = typeof values.jobs === 'string' ? jobsOf(values.jobs, words) : null;
  refuseLimits((values.limit ?? []) as readonly string[], words);
  return { ...values, inputs, jobs };
}

function jobsOf(text: string, words: BatchWording): number {
  const jobs = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (jobs < 1 || jobs > MOST_JOBS) throw new UsageError(words.badJobs(printable(text)));
  return jobs;
}

function refuseLimits(written: readonly string[], words: BatchWording): void {
  try {
    limitsWith(written);
  } catch (error) {
    if (!(error instanceof LimitError)) throw error;
    const shown = printable(error.message);
    if (error.names.length > 0) throw new UsageError(words.unknownLimit(shown, error.names.join(', ')));
    const name = error.message.split('=')[0] as LimitName;
    throw new UsageError(words.badLimit(shown, ` (>= ${LIMITS[name].least})`));
  }
}
