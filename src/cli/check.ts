import type { ConventionRecord } from '../model/record.ts';
import { renderText } from '../report/text.ts';
import type { Analyst } from './analyst.ts';
import { type CheckOptions, STANDARD_INPUT } from './command-line.ts';
import { eachRecord } from './each-record.ts';
import { type ExitCode, exitCodeOf } from './exit-code.ts';
import type { Io } from './io.ts';
import { jsonArrayOn } from './json-array.ts';

/** Checks files and reports on each as soon as it is read. */
export async function check(options: CheckOptions, analyst: Analyst, io: Io): Promise<ExitCode> {
  const run = { files: options.files, language: options.lang, debug: options.debug, analyst, io };
  const tally = options.format === 'json' ? await checkToJson(run) : await checkToText(run, options.all);
  return exitCodeOf(tally, options.failOn);
}

type Run = Parameters<typeof eachRecord>[0];

async function checkToText(run: Run, all: boolean): ReturnType<typeof eachRecord> {
  const { stdout, env } = run.io;
  const colours = stdout.isTerminal && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb';
  let first = true;
  return eachRecord(run, async (record, index) => {
    const name = nameOf(run.files[index], record);
    const text = renderText(record, { language: run.language, colours, width: stdout.columns, all, name });
    await stdout.write(first ? text : `\n\n${text}`);
    first = false;
    return true;
  });
}

/** A file by the path that was given, since a folder a convention is common; standard input has no path. */
function nameOf(file: string | undefined, { source }: ConventionRecord): string {
  return file === undefined || file === STANDARD_INPUT ? source.file : file;
}

async function checkToJson(run: Run): ReturnType<typeof eachRecord> {
  const array = jsonArrayOn(run.io.stdout);
  const tally = await eachRecord(run, async (record) => {
    await array.add(record);
    return true;
  });
  await array.end();
  return tally;
}
