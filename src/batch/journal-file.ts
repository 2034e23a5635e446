import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { decodeLine, encodeLine, type JournalEvent } from './journal-line.ts';
import { type JournalState, journalState } from './journal-state.ts';
import { synced } from './write-whole.ts';

/** The journal of an archive: what was attempted and what came of it, in order, never rewritten. */
export interface Journal {
  readonly state: JournalState; // as it was when the journal was opened
  readonly broken: number; // lines that could not be read
  /** Settles once the event outlives a power cut. */
  append(event: JournalEvent): Promise<void>;
  close(): Promise<void>;
}

/** Opens a journal, made where it is not there. A last line that was not written to its end is cut off. */
export async function openJournal(path: string): Promise<Journal> {
  const handle = await open(path, 'a+');
  const { state, broken, whole } = await readJournal(path);
  let length = whole;
  if ((await handle.stat()).size > whole) await handle.truncate(whole);
  let turn: Promise<void> = Promise.resolve();
  const write = async (line: Buffer): Promise<void> => {
    try {
      await handle.appendFile(line);
    } catch (error) {
      // What was written of the line would stand before the next one.
      await handle.truncate(length).catch(() => undefined);
      throw error;
    }
    await synced(() => handle.datasync());
    length += line.length;
  };
  return {
    state,
    broken,
    append(event) {
      const line = Buffer.from(encodeLine(event));
      const written = turn.then(() => write(line));
      turn = written.catch(() => undefined);
      return written;
    },
    async close() {
      await turn;
      await handle.close();
    },
  };
}

const LONGEST_LINE = 10_000; // bytes; every event is far shorter

async function readJournal(path: string): Promise<{ state: JournalState; broken: number; whole: number }> {
  const { add, state } = journalState();
  let [broken, whole] = [0, 0];
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(path)) {
    let buffer = Buffer.concat([rest, chunk as Buffer]);
    for (let end = buffer.indexOf(10); end >= 0; end = buffer.indexOf(10)) {
      const event = end > LONGEST_LINE ? null : decodeLine(buffer.toString('utf8', 0, end));
      if (event === null) broken++;
      else add(event);
      whole += end + 1;
      buffer = buffer.subarray(end + 1);
    }
    rest = buffer;
  }
  return { state, broken, whole };
}
