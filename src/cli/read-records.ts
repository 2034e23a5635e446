import { join } from 'node:path';
import { decodeText } from '../ingest/decode-text.ts';
import { InputError } from '../model/input-error.ts';
import { ConventionRecord } from '../model/record.ts';
import { printable } from '../report/printable.ts';
import { exportsWordingIn } from '../report/wording/wording-in.ts';
import { complain, failureWords } from './each-record.ts';
import type { ExportLineOptions } from './export-line.ts';
import type { Io } from './io.ts';

/** How many records were read, and how many lines or files were none. */
export interface RecordTally {
  read: number;
  failed: number;
}

type Source = Pick<ExportLineOptions, 'source' | 'lang'>;
const MOST_COMPLAINTS = 20;

/** The records of a folder, `NAME.json` each, or of a file, one a line; what is no record is said and counted. */
export async function* readRecords(
  source: Source,
  tally: RecordTally,
  io: Io,
): AsyncIterable<ConventionRecord> {
  const texts = await textsOf(source, io);
  for await (const { place, text } of texts) {
    if (text?.trim() === '') continue;
    if (tally.read + tally.failed === 0 && text?.startsWith('[')) {
      tally.failed++;
      await complain(io, exportsWordingIn(source.lang).command.jsonArray(printable(source.source)));
      return;
    }
    const record = text === null ? null : recordIn(text);
    if (record === null) {
      tally.failed++;
      if (tally.failed <= MOST_COMPLAINTS)
        await complain(io, exportsWordingIn(source.lang).command.notARecord(printable(place)));
    } else {
      tally.read++;
      yield record;
    }
  }
}

/** A text that should be a record, and where it stands. */
interface Placed {
  readonly place: string;
  readonly text: string | null; // null where it is too long
}

async function textsOf({ source, lang }: Source, io: Io): Promise<AsyncIterable<Placed>> {
  try {
    const names = source === '-' ? null : await io.listFolder(source);
    if (names !== null) return inFolder(source, names, lang, io);
  } catch (error) {
    if (!(error instanceof InputError) || error.detail !== 'ENOTDIR') throw error;
  }
  return inLines(source, io);
}

async function* inFolder(
  folder: string,
  names: readonly string[],
  language: Source['lang'],
  io: Io,
): AsyncIterable<Placed> {
  const files = names.filter((name) => name.endsWith('.json') && !name.startsWith('.')).sort();
  for (const name of files) {
    try {
      yield { place: name, text: decodeText(await io.readFile(join(folder, name))) };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      await complain(io, `${printable(name)}: ${failureWords(error, language)}`);
      yield { place: name, text: null };
    }
  }
}

async function* inLines(file: string, io: Io): AsyncIterable<Placed> {
  let line = 0;
  for await (const text of io.readLines(file)) {
    line++;
    yield { place: `${file}:${line}`, text };
  }
}

function recordIn(text: string): ConventionRecord | null {
  try {
    const read = ConventionRecord.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
