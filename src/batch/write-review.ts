import { exportFolderAt } from '../export/write-folder.ts';
import type { Language } from '../model/language.ts';
import { reviewLine } from '../report/batch.ts';
import type { DetailedEntry } from './entries.ts';

export const REVIEW = 'review.txt';

/**
 * Writes the list of the documents that somebody should look at: in quarantine, or read with a warning. As all exports
 * it is there whole, or as it was.
 */
export async function writeReview(
  entries: () => AsyncIterable<DetailedEntry>,
  out: string,
  language: Language,
): Promise<void> {
  const file = await (await exportFolderAt(out)).open(REVIEW);
  try {
    for await (const entry of entries())
      if (entry.outcome !== 'ok') await file.write(`${reviewLine(entry, language)}\n`);
    await file.close();
  } catch (error) {
    await file.abandon();
    throw error;
  }
}
