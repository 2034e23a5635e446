import { randomUUID } from 'node:crypto';
import { constants, createReadStream, renameSync, rmSync, writeFileSync } from 'node:fs';
import { access, mkdir, open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { linesIn } from '../export/lines.ts';
import { MAX_FILE_BYTES } from '../ingest/limits.ts';
import { InputError } from '../model/input-error.ts';
import { OutputError } from './io.ts';

/** Reads a regular file whole, or throws an `InputError`: a pipe would wait for ever, a device would never end. */
export async function readRegularFile(path: string, most: number = MAX_FILE_BYTES): Promise<Uint8Array> {
  try {
    // Looked at before it is opened, since opening a pipe waits too.
    refuse(await stat(path), most);
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      refuse(await handle.stat(), most);
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw error instanceof InputError ? error : new InputError('file-unreadable', systemCode(error));
  }
}

function refuse(found: { isFile(): boolean; isDirectory(): boolean; size: number }, most: number): void {
  if (found.isDirectory()) throw new InputError('not-a-file', 'directory');
  if (!found.isFile()) throw new InputError('not-a-file', 'special');
  if (found.size > most) throw new InputError('file-too-large', `${most} bytes`);
}

/** Reads a stream to its end, or throws an `InputError` as soon as it is longer than a file may be. */
export async function readStream(
  chunks: AsyncIterable<Uint8Array>,
  most: number = MAX_FILE_BYTES,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of chunks) {
      length += chunk.length;
      if (length > most) throw new InputError('file-too-large', `${most} bytes`);
      parts.push(chunk);
    }
  } catch (error) {
    throw error instanceof InputError ? error : new InputError('file-unreadable', systemCode(error));
  }
  return Buffer.concat(parts);
}

/**
 * The lines of a regular file of any length, one at a time, null for one of more than `most` bytes; throws an
 * `InputError` where it cannot be read.
 */
export async function* readRegularLines(
  path: string,
  most: number = MAX_FILE_BYTES,
): AsyncIterable<string | null> {
  try {
    refuse(await stat(path), Number.POSITIVE_INFINITY);
    yield* linesIn(createReadStream(path), most);
  } catch (error) {
    throw error instanceof InputError ? error : new InputError('file-unreadable', systemCode(error));
  }
}

/** The names of what a folder holds; throws an `InputError` where it cannot be looked into. */
export async function listFolder(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    throw new InputError('file-unreadable', systemCode(error));
  }
}

/** Makes a folder, and those above it, unless it is there; throws an `OutputError` where nothing can be written. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (error) {
    throw new OutputError(systemCode(error));
  }
}

/**
 * Writes a file under a temporary name, then renames it: whoever looks sees the old file or the new one, whole.
 * Synchronous, so that an interruption comes before it or after it.
 */
export function writeWhole(folder: string, name: string, content: string | Uint8Array): void {
  const temporary = join(folder, `.gabarit-${randomUUID()}.tmp`);
  try {
    writeFileSync(temporary, content, { flag: 'wx', flush: true });
    renameSync(temporary, join(folder, name));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new OutputError(systemCode(error));
  }
}

/** The code of a failure of the system, `ENOENT`; its message is left out, being English and full of paths. */
export function systemCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : 'EIO';
}
