import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from '../cli/files.ts';
import { type Journal, openJournal } from './journal-file.ts';
import { type Lock, takeLock } from './lock-file.ts';
import { openStore, type ResultStore } from './result-store.ts';

/** An output folder that this run, and no other, works in. */
export interface OutputFolder {
  readonly store: ResultStore;
  readonly journal: Journal;
  close(): Promise<void>;
}

/** Opens an output folder, or tells why not: the code of the system, or that another run has it. */
export async function openOutput(
  out: string,
  pid: number,
): Promise<OutputFolder | { readonly refused: string } | 'busy'> {
  let lock: Lock | null = null;
  try {
    await mkdir(out, { recursive: true });
    lock = takeLock(out, pid);
    if (lock === null) return 'busy';
    const held = lock;
    const store = await openStore(out);
    const journal = await openJournal(join(out, 'journal.log'));
    return {
      store,
      journal,
      async close() {
        await journal.close();
        held.release();
      },
    };
  } catch (error) {
    lock?.release();
    return { refused: systemCode(error) };
  }
}
