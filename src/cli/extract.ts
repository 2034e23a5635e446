import { renderJson, renderJsonLine } from '../report/json.ts';
import { printable } from '../report/printable.ts';
import { commandWordingIn } from '../report/wording/wording-in.ts';
import type { Analyst } from './analyst.ts';
import type { ExtractOptions } from './command-line.ts';
import { complain, eachRecord, type Run } from './each-record.ts';
import { EXIT, type ExitCode, exitCodeOf, type Tally } from './exit-code.ts';
import { type Io, OutputError } from './io.ts';
import { jsonArrayOn } from './json-array.ts';
import { recordNames } from './record-names.ts';
import { redactorFor } from './redactor.ts';

/** Writes the record of each file, to a folder or to standard output. */
export async function extract(options: ExtractOptions, analyst: Analyst, io: Io): Promise<ExitCode> {
  const { files, lang, debug, out, format } = options;
  const redactor = redactorFor(options.redact ?? 'none');
  const refine: Run['refine'] = (record) => redactor(record).record;
  const run = { files, language: lang, debug, analyst, io, refine };
  if (out !== null) return extractToFolder(run, out);
  return exitCodeOf(format === 'jsonl' ? await extractToLines(run) : await extractToArray(run), null);
}

async function extractToFolder(run: Run, folder: string): Promise<ExitCode> {
  const { io, language, files } = run;
  const words = commandWordingIn(language);
  try {
    await io.makeFolder(folder);
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    await complain(io, words.folderRefused(printable(folder), error.code));
    return EXIT.nothingDone;
  }
  const names = recordNames(files);
  const tally = await eachRecord(run, async (record, index) => {
    const name = names[index] ?? `${index + 1}.json`;
    try {
      await io.writeFile(folder, name, `${renderJson(record)}\n`);
      return true;
    } catch (error) {
      if (!(error instanceof OutputError)) throw error;
      await complain(io, words.notWritten(printable(name), error.code));
      return false;
    }
  });
  await complain(io, words.written(tally.read, printable(folder)));
  return exitCodeOf(tally, null);
}

async function extractToLines(run: Run): Promise<Tally> {
  return eachRecord(run, async (record) => {
    await run.io.stdout.write(`${renderJsonLine(record)}\n`);
    return true;
  });
}

async function extractToArray(run: Run): Promise<Tally> {
  const array = jsonArrayOn(run.io.stdout);
  const tally = await eachRecord(run, async (record) => {
    await array.add(record);
    return true;
  });
  await array.end();
  return tally;
}
