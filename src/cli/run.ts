import type { Language } from '../model/language.ts';
import { renderSchema } from '../report/schema.ts';
import { commandWordingIn } from '../report/wording/wording-in.ts';
import type { Analyst, OpenAnalyst } from './analyst.ts';
import { check } from './check.ts';
import { type BatchOptions, type CheckOptions, type CommandLine, UsageError } from './command-line.ts';
import { compare } from './compare.ts';
import { diff } from './diff.ts';
import { complain, failureWords, stackOf } from './each-record.ts';
import { evaluate } from './evaluate.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { explain } from './explain.ts';
import { exportRecords } from './export.ts';
import { extract } from './extract.ts';
import { type Io, OutputError } from './io.ts';
import { learn } from './learn.ts';
import { models, readModel } from './models.ts';
import { languageOf, readCommandLine } from './read-command-line.ts';

/** What a run needs besides the outside world. */
export interface Setting {
  readonly version: string;
  /** Asked for once a command has files to read, so that help and mistakes answer at once. */
  readonly open: OpenAnalyst;
  /** Reads an archive, in processes of its own. */
  readonly batch: (options: BatchOptions, io: Io) => Promise<ExitCode>;
}

/** Does what the arguments ask for, and gives the exit code. Never throws: whatever goes wrong is said in one line. */
export async function run(args: readonly string[], io: Io, setting: Setting): Promise<ExitCode> {
  const language = languageOf(args);
  try {
    const width = Math.min(io.stdout.columns, 100);
    return await execute(readCommandLine(args, { version: setting.version, width }), io, setting);
  } catch (error) {
    if (error instanceof UsageError) return sayUsage(error.message, io);
    await complain(
      io,
      error instanceof OutputError ? outputWords(error, language) : failureWords(error, language),
    );
    if (args.includes('--debug')) await complain(io, stackOf(error));
    return EXIT.nothingDone;
  }
}

async function execute(line: CommandLine, io: Io, { open, version, batch }: Setting): Promise<ExitCode> {
  switch (line.command) {
    case 'print':
      await io.stdout.write(line.text);
      return EXIT.done;
    case 'schema':
      await io.stdout.write(`${renderSchema()}\n`);
      return EXIT.done;
    case 'check':
      return withAnalyst(open, line.options, io, (analyst, options) => check(options, analyst, io));
    case 'explain':
      return withAnalyst(
        open,
        { ...line.options, ocr: 'none' as const, model: null },
        io,
        (analyst, options) => explain(options, analyst, io),
      );
    case 'models':
      return models(line.options, io);
    case 'compare':
      return compare(line.options, io, version);
    case 'learn':
      return withAnalyst(open, line.options, io, (analyst, options) => learn(options, analyst, io));
    case 'batch':
      return batch(line.options, io);
    case 'eval':
      return evaluate(line.options, io);
    case 'diff':
      return withAnalyst(open, line.options, io, (analyst, options) => diff(options, analyst, io));
    case 'export':
      return exportRecords(line.options, version, io);
    case 'extract':
      return withAnalyst(open, line.options, io, (analyst, options) => extract(options, analyst, io));
  }
}

async function withAnalyst<
  Options extends Pick<CheckOptions, 'ocr' | 'debug' | 'model'> & { readonly workers?: number | null },
>(
  open: OpenAnalyst,
  options: Options,
  io: Io,
  work: (analyst: Analyst, options: Options) => Promise<ExitCode>,
): Promise<ExitCode> {
  const debug = options.debug || (io.env.GABARIT_DEBUG ?? '') !== '';
  const model = options.model === null ? null : await readModel(options.model, io);
  const analyst = await open({ ocr: options.ocr, workers: options.workers ?? null, model });
  try {
    return await work(analyst, { ...options, debug });
  } finally {
    await analyst.close();
  }
}

/** A mistake is one line; the help that stands for a command line without a command is a page. */
async function sayUsage(message: string, io: Io): Promise<ExitCode> {
  await io.stderr.write(message.includes('\n') ? `${message}\n` : `gabarit: ${message}\n`);
  return EXIT.usage;
}

function outputWords(error: OutputError, language: Language): string {
  return commandWordingIn(language).outputBroken(error.code);
}
