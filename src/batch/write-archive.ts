import type { BatchOptions } from '../cli/command-line.ts';
import { addressFrom } from '../cli/export.ts';
import { openLexicon } from '../cli/open-lexicon.ts';
import { exportFolderAt } from '../export/write-folder.ts';
import type { DetailedEntry } from './entries.ts';
import { rootOf } from './find-files.ts';
import type { BatchHost } from './host.ts';

/** What the exports of a batch are made with. */
export interface ArchiveSetting {
  readonly out: string; // absolute
  readonly options: BatchOptions;
  readonly host: Pick<BatchHost, 'version' | 'base'>;
}

/** Writes the exports of an archive: the records, the tables, the workbook and the page to browse. */
export async function writeArchive(
  entries: () => AsyncIterable<DetailedEntry>,
  { out, options, host: { version, base } }: ArchiveSetting,
): Promise<void> {
  const { lang, csv, redact, inputs, filesFrom } = options;
  // What writes workbooks takes a while to load, and memory that the reading of the archive does without.
  const { writeExports } = await import('../export/write-exports.ts');
  await writeExports(
    entries,
    {
      language: lang,
      version,
      csv,
      redact,
      lexicon: openLexicon(),
      filesAt: addressFrom(out, await rootOf({ inputs, lists: filesFrom, base })),
    },
    await exportFolderAt(out),
  );
}
