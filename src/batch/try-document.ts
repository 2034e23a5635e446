import type { QuarantineCode } from '../model/reason-code.ts';
import type { Journal } from './journal-file.ts';
import type { Reading } from './reading.ts';
import { quarantined, type Verdict } from './result.ts';
import type { Slot } from './slot.ts';
import type { Cost, Reply } from './spawn-child.ts';
import { steadily } from './steadily.ts';
import { verdictOf } from './verdict.ts';

const MOST_DEATHS = 2;

/** A content to read, and where it lies. */
export interface Document {
  readonly key: string;
  readonly sha256: string;
  readonly file: string;
  readonly bytes: number;
}

/** What a child makes of a document; null where the run stopped first. */
export async function tryDocument(
  document: Document,
  slot: Slot,
  reading: Reading,
): Promise<{ readonly verdict: Verdict; readonly rss: number } | null> {
  const { journal, patience, tell, date } = reading;
  const { key, sha256, bytes } = document;
  const append = (event: Parameters<Journal['append']>[0]): Promise<void> =>
    steadily(patience, () => journal.append(event));
  const earlier = reading.retry === 'quarantine' ? [] : (journal.state.deaths.get(key) ?? []);
  if (reading.retry === 'quarantine') await append({ event: 'retry', at: date(), key });
  const deaths = [...earlier];
  while (deaths.length < MOST_DEATHS) {
    if (patience.stop.isAsked()) return null;
    await append({ event: 'attempt', at: date(), key, sha256, bytes });
    const began = reading.now();
    const reply = await steadily(patience, () => asked(slot, document, reading));
    if (reply.kind === 'answer') return { verdict: verdictOf(reply, reading.limits), rss: reply.rss };
    if (patience.stop.isForced()) return null;
    const seconds = Math.round((reading.now() - began) / 100) / 10;
    const { death, page, rss } = reply;
    deaths.push(death);
    await append({ event: 'death', at: date(), key, ...death, seconds, page, rss });
    tell({ kind: 'died', sha256, death, page });
  }
  const last = deaths.at(-1);
  const code = (last?.code ?? 'crash') as QuarantineCode;
  return { verdict: quarantined(code, last?.detail ?? null), rss: 0 };
}

/** The child's answer; the machine's trouble in it is thrown, to be waited out. */
async function asked(slot: Slot, { file, sha256 }: Document, { tell }: Reading): Promise<Reply & Cost> {
  const reply = await slot.read(file, sha256, () => tell({ kind: 'page' }));
  if (reply.kind === 'answer' && reply.answer.say === 'hindered')
    throw Object.assign(new Error(reply.answer.code), { code: reply.answer.code });
  return reply;
}
