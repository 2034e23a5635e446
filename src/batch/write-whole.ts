import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { systemCode } from '../cli/files.ts';
import { RunStopped } from './trouble.ts';

/** Writes a file under a temporary name, syncs it, renames it: at any moment it is there whole, or not at all. */
export async function writeDurably(temporaries: string, path: string, text: string): Promise<void> {
  const temporary = join(temporaries, `${randomUUID()}.tmp`);
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(text);
      await synced(() => handle.sync());
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(path));
}

/** A rename outlives a power cut once its folder is synced. */
export async function syncFolder(folder: string): Promise<void> {
  let handle: Awaited<ReturnType<typeof open>>;
  try {
    handle = await open(folder, 'r');
  } catch {
    return; // a system that opens no folders syncs them by itself
  }
  try {
    await synced(() => handle.sync());
  } finally {
    await handle.close();
  }
}

/** A sync that failed may have lost what it was to keep, and one tried again may say otherwise: the run ends there. */
export async function synced(sync: () => Promise<void>): Promise<void> {
  try {
    await sync();
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EPERM' || code === 'EINVAL' || code === 'EISDIR' || code === 'ENOTSUP') return;
    throw new RunStopped('output', code);
  }
}
