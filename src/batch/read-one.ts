import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { InputError } from '../model/input-error.ts';

/** The file is no longer what it was when it was hashed. */
export class FileChanged extends Error {
  override readonly name = 'FileChanged';
}

/** The bytes of a regular file, which must be those with this hash. A link put in its place is not followed. */
export async function readHashed(file: string, sha256: string): Promise<Uint8Array> {
  const handle = await open(
    file,
    constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0),
  );
  try {
    if (!(await handle.stat()).isFile()) throw new FileChanged();
    const bytes = await handle.readFile();
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new FileChanged();
    return bytes;
  } finally {
    await handle.close();
  }
}

/** The hash and the size of a regular file, read piece by piece. Throws an `InputError` for what is no document. */
export async function hashFile(
  file: string,
  most: number,
): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const handle = await open(
    file,
    constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0),
  );
  try {
    const found = await handle.stat();
    if (!found.isFile()) throw new InputError('not-a-file', found.isDirectory() ? 'directory' : 'special');
    if (found.size > most) throw new InputError('file-too-large');
    const hash = createHash('sha256');
    const piece = Buffer.alloc(Math.min(PIECE, Math.max(found.size, 1)) + 1);
    let bytes = 0;
    for (;;) {
      const { bytesRead } = await handle.read(piece, 0, piece.length);
      if (bytesRead === 0) break;
      bytes += bytesRead;
      // One that grows while it is read would never end.
      if (bytes > most) throw new InputError('file-too-large');
      hash.update(piece.subarray(0, bytesRead));
    }
    if (bytes === 0) throw new InputError('file-empty');
    return { sha256: hash.digest('hex'), bytes };
  } finally {
    await handle.close();
  }
}

const PIECE = 1_000_000;
