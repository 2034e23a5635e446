import { relative, resolve, sep } from 'node:path';
import { entryMaker } from '../export/entry-of-record.ts';
import type { ExportOptions } from '../export/export-options.ts';
import type { ArchiveEntry } from '../model/archive-entry.ts';
import { InputError } from '../model/input-error.ts';
import type { ConventionRecord } from '../model/record.ts';
import { printable } from '../report/printable.ts';
import { commandWordingIn, exportsWordingIn } from '../report/wording/wording-in.ts';
import type { ExportLineOptions } from './command-line.ts';
import { complain } from './each-record.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { systemCode } from './files.ts';
import { type Io, OutputError } from './io.ts';
import { recordsIn } from './read-records.ts';

/** Makes the exports of an archive from records that were extracted before. */
export async function exportRecords(options: ExportLineOptions, version: string, io: Io): Promise<ExitCode> {
  const words = exportsWordingIn(options.lang).command;
  const reader = recordsIn([options.source], io, options.lang);
  const records = reader.records[Symbol.asyncIterator]();
  const first = await records.next();
  if (first.done) {
    if (reader.failed() === 0) await complain(io, words.noRecord(printable(options.source)));
    return EXIT.nothingDone;
  }
  let read = 0;
  const counted = (): void => {
    read++;
  };
  try {
    await write(options, version, () => entriesFrom(first.value, { others: records, counted }), io);
  } catch (error) {
    if (error instanceof InputError || error instanceof OutputError || !isOfTheSystem(error)) throw error;
    await complain(
      io,
      commandWordingIn(options.lang).folderRefused(printable(options.out), systemCode(error)),
    );
    return EXIT.nothingDone;
  }
  await complain(io, words.done(read, reader.failed(), printable(options.out)));
  return reader.failed() > 0 ? EXIT.someFailed : EXIT.done;
}

async function write(
  options: ExportLineOptions,
  version: string,
  entries: () => AsyncIterable<ArchiveEntry>,
  io: Io,
): Promise<void> {
  const { lang, csv, redact, out } = options;
  // exceljs takes a while to load: other commands do without.
  const { writeExports } = await import('../export/write-exports.ts');
  const { openLexicon } = await import('./open-lexicon.ts');
  const asked: ExportOptions = {
    language: lang,
    version,
    csv,
    redact,
    lexicon: openLexicon(),
    filesAt: options.files === null ? null : addressFrom(out, options.files),
  };
  await writeExports(entries, asked, await io.exportFolder(out));
}

async function* entriesFrom(
  first: ConventionRecord,
  { others, counted }: { others: AsyncIterator<ConventionRecord>; counted: () => void },
): AsyncIterable<ArchiveEntry> {
  const entryOf = entryMaker();
  counted();
  yield entryOf(first);
  for (let next = await others.next(); !next.done; next = await others.next()) {
    counted();
    yield entryOf(next.value);
  }
}

/** The address of a folder, relative to another, ending in a slash. */
export function addressFrom(from: string, to: string): string {
  const steps = relative(resolve(from), resolve(to)).split(sep);
  return `${steps.map((step) => encodeURIComponent(step)).join('/') || '.'}/`;
}

function isOfTheSystem(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^E[A-Z0-9]+$/.test(String(error.code));
}
