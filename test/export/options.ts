import type { ExportFolder } from '../../src/export/export-folder.ts';
import type { ExportOptions } from '../../src/export/export-options.ts';
import { writeExports } from '../../src/export/write-exports.ts';
import type { ArchiveEntry } from '../../src/model/archive-entry.ts';
import { LEXICON } from '../redact/redact.ts';
import { type MemoryFolder, memoryFolder } from './memory-folder.ts';

export const OPTIONS: ExportOptions = {
  language: 'fr',
  version: '9.8.7',
  csv: 'rfc4180',
  redact: null,
  lexicon: LEXICON,
  filesAt: '../archive/',
};

/** Writes the exports of some entries to a folder. */
export async function exportTo<Folder extends ExportFolder>(
  folder: Folder,
  entries: AsyncIterable<ArchiveEntry> | readonly ArchiveEntry[],
  change: Partial<ExportOptions> = {},
): Promise<Folder> {
  await writeExports(
    async function* () {
      yield* entries;
    },
    { ...OPTIONS, ...change },
    folder,
  );
  return folder;
}

/** The exports of some entries, in memory. */
export function exportsOf(
  entries: AsyncIterable<ArchiveEntry> | readonly ArchiveEntry[],
  change: Partial<ExportOptions> = {},
): Promise<MemoryFolder> {
  return exportTo(memoryFolder(), entries, change);
}
