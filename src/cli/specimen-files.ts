import { join } from 'node:path';
import { decodeText } from '../ingest/decode-text.ts';
import { InputError } from '../model/input-error.ts';
import type { Language } from '../model/language.ts';
import { ConventionRecord } from '../model/record.ts';
import { type Specimen, specimenOf } from '../model/specimen.ts';
import { printable } from '../report/printable.ts';
import { commandWordingIn, learnWordingIn } from '../report/wording/wording-in.ts';
import type { Analyst } from './analyst.ts';
import { STANDARD_INPUT } from './command-line.ts';
import { complain, failureWords } from './each-record.ts';
import { type Io, OutputError } from './io.ts';
import { progressOn } from './progress.ts';
import { shownName } from './record-names.ts';

/** What was asked to be read, and with what. */
export interface SpecimenRun {
  readonly files: readonly string[];
  readonly language: Language;
  readonly analyst: Analyst;
  readonly io: Io;
}

export interface ReadSpecimens {
  readonly specimens: readonly Specimen[];
  readonly failed: number; // files, or lines of one
}

const RecordsRe = /\.jsonl?$/i;
const LinesRe = /\.jsonl$/i;
const LearnableRecord = ConventionRecord.pick({
  document: true,
  signature: true,
  durations: true,
  articles: true,
});

/** The conventions of records, of folders of records, and of documents; what cannot be read is said, and the rest goes on. */
export async function readSpecimens(run: SpecimenRun): Promise<ReadSpecimens> {
  const specimens: Specimen[] = [];
  const { files, failed } = await withoutFolders(run);
  let lost = failed;
  const words = learnWordingIn(run.language);
  const progress = progressOn(run.io.stderr, ({ done, total }) => words.progress(done, total));
  for (const [index, file] of files.entries()) {
    progress.show(index + 1, files.length);
    const read = await readFile(file, run, progress.clear);
    for (const specimen of read) if (specimen !== null) specimens.push(specimen);
    lost += read.filter((specimen) => specimen === null).length;
  }
  await progress.clear();
  return { specimens, failed: lost };
}

/** The files, and those of records in the folders, in the order of their names. */
async function withoutFolders({ files, language, io }: SpecimenRun): Promise<{
  readonly files: readonly string[];
  readonly failed: number;
}> {
  const all: string[] = [];
  let failed = 0;
  for (const file of files) {
    const inside = await namesIn(file, io);
    if (inside === null) {
      all.push(file);
      continue;
    }
    const records = inside.filter((name) => RecordsRe.test(name)).sort();
    all.push(...records.map((name) => join(file, name)));
    if (records.length > 0) continue;
    failed++;
    await complain(io, learnWordingIn(language).noRecords(printable(file)));
  }
  return { files: all, failed };
}

/** The names of what a folder holds, null where there is no such folder. */
async function namesIn(path: string, io: Io): Promise<readonly string[] | null> {
  if (path === STANDARD_INPUT) return null;
  try {
    return await io.listFolder(path);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/** The conventions of one file, null for each that could not be read once it has been said why. */
async function readFile(
  file: string,
  { language, analyst, io }: SpecimenRun,
  beforeWords: () => Promise<void>,
): Promise<readonly (Specimen | null)[]> {
  try {
    const bytes = await io.readFile(file);
    if (!RecordsRe.test(file)) {
      const reading = { bytes, file: shownName(file), language, onPage: () => undefined };
      return [await analyst.specimen(reading)];
    }
    const read = LinesRe.test(file) ? linesOf(bytes).map(readRecord) : readRecords(decodeText(bytes));
    for (const [n, specimen] of read.entries()) {
      if (specimen !== null) continue;
      await beforeWords();
      await complain(
        io,
        commandWordingIn(language).notARecord(printable(read.length === 1 ? file : `${file}:${n + 1}`)),
      );
    }
    return read;
  } catch (error) {
    if (error instanceof OutputError) throw error;
    await beforeWords();
    await complain(io, `${printable(file)}: ${failureWords(error, language)}`);
    return [null];
  }
}

const LINE_FEED = 0x0a;

/** The lines of a file that may be too long for one string; empty ones left out. */
function linesOf(bytes: Uint8Array): readonly string[] {
  const lines: string[] = [];
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(LINE_FEED, start);
    const end = found < 0 ? bytes.length : found;
    const line = Buffer.from(bytes.subarray(start, end)).toString('utf8').trim();
    if (line !== '') lines.push(line);
    start = end + 1;
  }
  return lines;
}

function readRecords(text: string): readonly (Specimen | null)[] {
  const value = parse(text);
  return Array.isArray(value) ? value.map(specimenIn) : [specimenIn(value)];
}

const readRecord = (line: string): Specimen | null => specimenIn(parse(line));

function specimenIn(value: unknown): Specimen | null {
  const record = LearnableRecord.safeParse(value);
  return record.success ? specimenOf(record.data) : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
