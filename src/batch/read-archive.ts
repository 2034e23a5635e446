import { systemCode } from '../cli/files.ts';
import { InputError } from '../model/input-error.ts';
import type { QuarantineCode } from '../model/reason-code.ts';
import type { Found } from './find-files.ts';
import { resultKey, sha256Of } from './key.ts';
import { spokenLimit } from './limits.ts';
import type { Note } from './notes.ts';
import { lostToClock } from './outcome.ts';
import { hashFile } from './read-one.ts';
import type { How, Reading, Spent } from './reading.ts';
import { resultOf, type StoredResult } from './result.ts';
import type { Slot } from './slot.ts';
import { steadily } from './steadily.ts';
import { isPassing, RunStopped } from './trouble.ts';
import { type Document, tryDocument } from './try-document.ts';

const NOTHING: Spent = { seconds: 0, rss: 0 };

/** Reads what was found at one path, unless its result is known; null where the run stopped before it was done. */
export async function readFound(
  { path, file, trouble }: Found,
  slot: Slot,
  reading: Reading,
): Promise<Note | null> {
  if (trouble !== null) return settled(reading, { path, content: null, trouble });
  const content = await contentOf(file, reading);
  if ('code' in content) return settled(reading, { path, content: null, trouble: content });
  const { sha256, bytes } = content;
  const key = resultKey(sha256, reading.recipe);
  const note: Note = { path, content: { sha256, key }, trouble: null };
  if (reading.seen.has(key)) return settled(reading, note, { how: 'same' });
  reading.seen.add(key);
  const known = await knownResult(key, reading);
  if (known === null) return compute(note, { key, sha256, bytes, file }, slot, reading);
  await adopt(known, reading);
  return settled(reading, note, { result: known, how: 'known' });
}

async function compute(note: Note, document: Document, slot: Slot, reading: Reading): Promise<Note | null> {
  const began = reading.now();
  const tried = await tryDocument(document, slot, reading);
  if (tried === null) return null;
  const { verdict, rss } = tried;
  if (verdict.code === 'file-changed') {
    reading.seen.delete(document.key);
    return settled(reading, { ...note, content: null, trouble: { code: 'file-changed', detail: null } });
  }
  const cost = { seconds: Math.round((reading.now() - began) / 100) / 10, rss };
  const result = resultOf(document, reading.recipe, verdict);
  await steadily(reading.patience, () => reading.store.write(result));
  await journalDone(result, reading, cost);
  settled(reading, note, { result, how: 'computed', cost });
  reading.judge(verdict.outcome === 'quarantined' ? verdict.code : null);
  return note;
}

function settled(
  { tell }: Reading,
  note: Note,
  {
    result = null,
    how = 'none',
    cost = NOTHING,
  }: { result?: StoredResult | null; how?: How; cost?: Spent } = {},
): Note {
  tell({ kind: 'settled', note, result, how, cost });
  return note;
}

const INPUT_TRIES = 4;
const INPUT_WAIT_MS = 2_000;

/** The hash and the size of a file, or why it has none. */
async function contentOf(
  file: string,
  { limits, patience }: Reading,
): Promise<
  | { readonly sha256: string; readonly bytes: number }
  | { readonly code: QuarantineCode; readonly detail: string | null }
> {
  for (let tries = 1; ; tries++) {
    try {
      return await hashFile(file, limits.file * 1_000_000);
    } catch (error) {
      if (error instanceof InputError)
        return {
          code: error.code,
          detail: error.code === 'file-too-large' ? spokenLimit('file', limits) : error.detail,
        };
      const code = systemCode(error);
      if (code === 'ELOOP' || code === 'EMLINK') return { code: 'symlink-refused', detail: null };
      if (!isPassing(code)) return { code: 'file-unreadable', detail: code };
      if (patience.stop.isAsked()) throw new RunStopped('output', code);
      // Trouble with one file that lasts is told of it, and kept nowhere: the next run looks again.
      if (tries === INPUT_TRIES) return { code: 'file-unreadable', detail: code };
      await patience.stop.sleep(INPUT_WAIT_MS);
    }
  }
}

/** A result of an earlier run that stands. */
async function knownResult(key: string, { store, retry }: Reading): Promise<StoredResult | null> {
  const known = await store.read(key);
  if (known === null || retry === 'nothing') return known;
  const isOpen = known.outcome === 'quarantined' || (known.record !== null && lostToClock(known.record));
  return isOpen ? null : known;
}

/** A result that was stored, and of which the journal was not told any more. */
async function adopt(result: StoredResult, reading: Reading): Promise<void> {
  if (!reading.journal.state.done.has(result.key)) await journalDone(result, reading, NOTHING);
}

async function journalDone(
  result: StoredResult,
  { journal, patience, date }: Reading,
  { seconds, rss }: Spent,
): Promise<void> {
  const { key, sha256, digest, outcome, code, record, engine, rules } = result;
  const recipe = sha256Of(`${engine}${rules}`);
  const pages = record?.pages.length ?? 0;
  await steadily(patience, () =>
    journal.append({
      event: 'done',
      at: date(),
      key,
      sha256,
      recipe,
      digest,
      outcome,
      code,
      seconds,
      pages,
      rss,
    }),
  );
}
