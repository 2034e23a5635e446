import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseResult, renderResult, type StoredResult } from './result.ts';
import { syncFolder, writeDurably } from './write-whole.ts';

/** The results of an archive, each under its key. */
export interface ResultStore {
  /** The result of a key; null where there is none, or none that is whole. */
  read(key: string): Promise<StoredResult | null>;
  write(result: StoredResult): Promise<void>;
}

/** A file that an export was at when its run was killed. */
const HalfExportRe = /^\.gabarit-[0-9a-f-]{36}\.tmp$/;

/** Opens the store of an output folder, made where it is not there, and sweeps what an earlier run left half-written. */
export async function openStore(out: string): Promise<ResultStore> {
  const results = join(out, 'results');
  const temporaries = join(out, 'tmp');
  await mkdir(results, { recursive: true });
  await mkdir(temporaries, { recursive: true, mode: 0o700 });
  for (const name of await readdir(temporaries))
    await rm(join(temporaries, name), { recursive: true, force: true });
  for (const name of await readdir(out))
    if (HalfExportRe.test(name)) await rm(join(out, name), { force: true });
  const made = new Set<string>();
  const pathOf = (key: string): string => join(results, key.slice(0, 2), `${key}.json`);
  return {
    async read(key) {
      let text: string;
      try {
        text = await readFile(pathOf(key), 'utf8');
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
        throw error;
      }
      return parseResult(text, key);
    },
    async write(result) {
      const folder = join(results, result.key.slice(0, 2));
      if (!made.has(folder)) {
        await mkdir(folder, { recursive: true });
        await syncFolder(results);
        made.add(folder);
      }
      await writeDurably(temporaries, pathOf(result.key), renderResult(result));
    },
  };
}
