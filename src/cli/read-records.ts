import { join } from 'node:path';
import { decodeText } from '../ingest/decode-text.ts';
import { InputError } from '../model/input-error.ts';
import type { Language } from '../model/language.ts';
import { ConventionRecord } from '../model/record.ts';
import { printable } from '../report/printable.ts';
import { exportsWordingIn } from '../report/wording/wording-in.ts';
import { STANDARD_INPUT } from './command-line.ts';
import { failuresOn, failureWords } from './each-record.ts';
import type { Io } from './io.ts';

/** Records one after another, and how many inputs could not be read as such. */
export interface RecordReader {
  readonly records: AsyncIterable<ConventionRecord>;
  readonly failed: () => number;
}

const LINES = '.jsonl';
const ARCHIVE = 'records.jsonl';
const ARCHIVE_FOLDER = 'records';

/**
 * The records of files, of folders of files, and of files or a standard input with one a line. What is none is said in
 * one line, counted, and left out.
 */
export function recordsIn(inputs: readonly string[], io: Io, language: Language): RecordReader {
  const words = exportsWordingIn(language).command;
  const { say: fail, count } = failuresOn(io);

  async function* fromInput(path: string): AsyncIterable<ConventionRecord> {
    try {
      if (path === STANDARD_INPUT || path.endsWith(LINES)) yield* fromLines(path);
      else yield* fromFile(path);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      if (error.code === 'not-a-file' && error.detail === 'directory') yield* fromFolder(path);
      else await fail(`${printable(path)}: ${failureWords(error, language)}`);
    }
  }

  /** A folder's file of lines is all that it holds; else its records, or those in its folder of records. */
  async function* fromFolder(folder: string): AsyncIterable<ConventionRecord> {
    const names = [...(await io.listFolder(folder))].sort();
    const files = names.filter((name) => name.endsWith('.json') && !name.startsWith('.'));
    if (names.includes(ARCHIVE)) yield* fromInput(join(folder, ARCHIVE));
    else if (files.length === 0 && names.includes(ARCHIVE_FOLDER))
      yield* fromInput(join(folder, ARCHIVE_FOLDER));
    else for (const name of files) yield* fromInput(join(folder, name));
  }

  async function* fromLines(path: string): AsyncIterable<ConventionRecord> {
    let number = 0;
    for await (const line of io.readLines(path)) {
      number++;
      if (line?.trim() === '') continue;
      const [record] = (line === null ? null : recordsOf(line)) ?? [];
      if (record === undefined) await fail(words.notARecord(printable(`${path}:${number}`)));
      else yield record;
    }
  }

  async function* fromFile(path: string): AsyncIterable<ConventionRecord> {
    const records = recordsOf(decodeText(await io.readFile(path)));
    if (records === null) await fail(words.notARecord(printable(path)));
    else yield* records;
  }

  async function* all(): AsyncIterable<ConventionRecord> {
    for (const input of inputs) yield* fromInput(input);
  }
  return { records: all(), failed: count };
}

/** The record, or the array of records, that JSON holds; null where it is neither. */
function recordsOf(text: string): readonly ConventionRecord[] | null {
  try {
    const value: unknown = JSON.parse(text);
    const parsed = ConventionRecord.array().safeParse(Array.isArray(value) ? value : [value]);
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return null;
  }
}
