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
import { type Failures, failuresOn, failureWords } from './each-record.ts';
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
  const words = learnWordingIn(run.language);
  const progress = progressOn(run.io.stderr, ({ done, total }) => words.progress(done, total));
  const failures = failuresOn(run.io, progress.clear);
  const files = await withoutFolders(run, failures);
  for (const [index, file] of files.entries()) {
    progress.show(index + 1, files.length);
    for await (const specimen of specimensOf(file, run, failures)) specimens.push(specimen);
  }
  await progress.clear();
  return { specimens, failed: failures.count() };
}

/** The files, and those of records in the folders, in the order of their names. */
async function withoutFolders(
  { files, language, io }: SpecimenRun,
  failures: Failures,
): Promise<readonly string[]> {
  const all: string[] = [];
  for (const file of files) {
    const inside = await namesIn(file, io);
    if (inside === null) {
      all.push(file);
      continue;
    }
    const records = inside.filter((name) => RecordsRe.test(name)).sort();
    all.push(...records.map((name) => join(file, name)));
    if (records.length === 0) await failures.say(learnWordingIn(language).noRecords(printable(file)));
  }
  return all;
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

/** The conventions of one file; what of it could not be read is said. */
async function* specimensOf(file: string, run: SpecimenRun, failures: Failures): AsyncIterable<Specimen> {
  try {
    if (!RecordsRe.test(file)) yield await documentIn(file, run);
    else yield* recordsOf(file, run, failures);
  } catch (error) {
    if (error instanceof OutputError) throw error;
    await failures.say(`${printable(file)}: ${failureWords(error, run.language)}`);
  }
}

async function documentIn(file: string, { language, analyst, io }: SpecimenRun): Promise<Specimen> {
  const bytes = await io.readFile(file);
  return analyst.specimen({ bytes, file: shownName(file), language, onPage: () => undefined });
}

async function* recordsOf(
  file: string,
  { language, io }: SpecimenRun,
  failures: Failures,
): AsyncIterable<Specimen> {
  const { notARecord } = commandWordingIn(language);
  for await (const { place, value } of LinesRe.test(file) ? linesOf(file, io) : valuesOf(file, io)) {
    const record = LearnableRecord.safeParse(value);
    if (record.success) yield specimenOf(record.data);
    else await failures.say(notARecord(printable(place)));
  }
}

/** What may be a record, and where it stands. */
interface Candidate {
  readonly place: string;
  readonly value: unknown;
}

/** A line at a time, since a file of an archive's records may be longer than memory is. */
async function* linesOf(file: string, io: Io): AsyncIterable<Candidate> {
  let number = 0;
  for await (const line of io.readLines(file)) {
    number++;
    if (line?.trim() !== '')
      yield { place: `${file}:${number}`, value: line === null ? null : parse(line.trim()) };
  }
}

async function* valuesOf(file: string, io: Io): AsyncIterable<Candidate> {
  const value = parse(decodeText(await io.readFile(file)));
  if (!Array.isArray(value)) yield { place: file, value };
  else for (const [n, one] of value.entries()) yield { place: `${file}:${n + 1}`, value: one };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
