import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Found, findFiles } from '../../src/batch/find-files.ts';
import { tempFolder } from './archive.ts';

const folder = tempFolder();
afterAll(folder.remove);
const at = (name: string): string => join(folder.path, name);
writeFileSync(at('a.txt'), 'a');

async function foundIn(lists: readonly string[]): Promise<readonly Pick<Found, 'path' | 'trouble'>[]> {
  const found: Pick<Found, 'path' | 'trouble'>[] = [];
  for await (const { path, trouble } of findFiles({ inputs: [], lists, base: folder.path, out: at('out') }))
    found.push({ path, trouble });
  return found;
}

const unreadable = (path: string, detail: string) => ({ path, trouble: { code: 'file-unreadable', detail } });
const readable = { path: 'a.txt', trouble: null };

describe('a list of files', () => {
  it('is read with either end of line, and may end in none', async () => {
    writeFileSync(at('liste.txt'), 'a.txt\r\n\n  \na.txt\nb.txt');
    expect(await foundIn(['liste.txt'])).toEqual([readable, readable, unreadable('b.txt', 'ENOENT')]);
  });

  it('that is none, or not there, is named', async () => {
    mkdirSync(at('folder'));
    expect(await foundIn(['folder', 'none.txt'])).toEqual([
      { path: 'folder', trouble: { code: 'not-a-file', detail: 'directory' } },
      unreadable('none.txt', 'ENOENT'),
    ]);
  });

  it.skipIf(!existsSync('/proc/self/mem'))(
    'that fails while it is read is named, and the next one read',
    async () => {
      writeFileSync(at('next.txt'), 'a.txt');
      expect(await foundIn(['/proc/self/mem', 'next.txt'])).toEqual([
        unreadable('/proc/self/mem', 'EIO'),
        readable,
      ]);
    },
  );

  it('holds no line that is too long for a path', async () => {
    writeFileSync(at('binary.txt'), `${'x'.repeat(3_000_000)}\na.txt\n`);
    expect(await foundIn(['binary.txt'])).toEqual([unreadable('binary.txt:1', 'ENAMETOOLONG'), readable]);
  });
});
