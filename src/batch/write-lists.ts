import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../model/language.ts';
import { reviewLine } from '../report/batch.ts';
import type { DetailedEntry } from './entries.ts';
import { synced, syncFolder } from './write-whole.ts';

export const REVIEW = 'review.txt';

/** Writes the list of the documents that somebody should look at: in quarantine, or read with a warning. */
export async function writeReview(
  entries: () => AsyncIterable<DetailedEntry>,
  out: string,
  language: Language,
): Promise<void> {
  await writeLines(out, REVIEW, reviewLines(entries(), language));
}

async function* reviewLines(
  entries: AsyncIterable<DetailedEntry>,
  language: Language,
): AsyncGenerator<string> {
  for await (const entry of entries) if (entry.outcome !== 'ok') yield reviewLine(entry, language);
}

/** Writes a file line by line, whole or not at all. */
async function writeLines(out: string, name: string, lines: AsyncIterable<string>): Promise<void> {
  const temporary = join(out, 'tmp', name);
  const handle = await open(temporary, 'w');
  try {
    for await (const line of lines) await handle.appendFile(`${line}\n`);
    await synced(() => handle.sync());
  } catch (error) {
    await handle.close();
    await rm(temporary, { force: true });
    throw error;
  }
  await handle.close();
  await rename(temporary, join(out, name));
  await syncFolder(out);
}
