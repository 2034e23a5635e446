import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportFile, ExportFolder, Scratch } from './export-folder.ts';
import { linesIn } from './lines.ts';

const NameRe = /^(?:reports\/)?[\w-]{1,128}\.[a-z]{3,5}$/;
const ReportRe = /^[0-9a-f]{64}\.html$/; // one that exports made; others are left alone
const BUFFER = 1 << 16; // bytes

/** A folder of the file system for exports; it is made where needed. Failures are those of the system, with their code. */
export async function exportFolderAt(root: string): Promise<ExportFolder> {
  const reports = join(root, 'reports');
  await mkdir(reports, { recursive: true });
  return {
    open: (name) => {
      if (!NameRe.test(name)) throw new RangeError('not the name of an export');
      return openFile(root, name);
    },
    scratch: () => openScratch(root),
    keepReports: async (names) => {
      for (const name of await readdir(reports))
        if (ReportRe.test(name) && !names.has(name)) await rm(join(reports, name), { force: true });
    },
  };
}

/** A new file of a name that nobody has; a link put there beforehand is refused. */
async function openTemporary(root: string): Promise<{ readonly path: string; readonly handle: FileHandle }> {
  const path = join(root, `.gabarit-${randomUUID()}.tmp`);
  return { path, handle: await open(path, 'wx', 0o666) };
}

async function openFile(root: string, name: string): Promise<ExportFile> {
  const { path, handle } = await openTemporary(root);
  const buffered = bufferOver(handle);
  return {
    write: buffered.write,
    close: async () => {
      await buffered.flush();
      // Reports are many, and made again by the next run: only the files that stand for the archive wait for the disk.
      if (!name.includes('/')) await handle.sync();
      await handle.close();
      await rename(path, join(root, name));
    },
    abandon: async () => {
      await handle.close().catch(() => undefined);
      await rm(path, { force: true });
    },
  };
}

async function openScratch(root: string): Promise<Scratch> {
  const { path, handle } = await openTemporary(root);
  const buffered = bufferOver(handle);
  return {
    write: (line) => buffered.write(`${line}\n`),
    lines: () => linesOf(path, buffered.flush),
    drop: async () => {
      await handle.close().catch(() => undefined);
      await rm(path, { force: true });
    },
  };
}

async function* linesOf(path: string, flush: () => Promise<void>): AsyncIterable<string> {
  await flush();
  for await (const line of linesIn(createReadStream(path), Number.POSITIVE_INFINITY)) yield line ?? '';
}

/** Gathers small writes: a table has millions of short lines. */
function bufferOver(handle: FileHandle): {
  readonly write: (chunk: string | Uint8Array) => Promise<void>;
  readonly flush: () => Promise<void>;
} {
  let parts: Buffer[] = [];
  let length = 0;
  const flush = async (): Promise<void> => {
    const bytes = Buffer.concat(parts);
    parts = [];
    length = 0;
    if (bytes.length > 0) await handle.writeFile(bytes);
  };
  return {
    write: async (chunk) => {
      const bytes = Buffer.from(chunk);
      parts.push(bytes);
      length += bytes.length;
      if (length >= BUFFER) await flush();
    },
    flush,
  };
}
