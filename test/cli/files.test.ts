import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder, readRegularFile, readStream, writeWhole } from '../../src/cli/files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gabarit-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const path = (name: string): string => join(folder, name);

describe('readRegularFile', () => {
  it('reads a file, through a symbolic link too', async () => {
    writeFileSync(path('a'), 'contenu');
    symlinkSync(path('a'), path('link'));
    expect(Buffer.from(await readRegularFile(path('link'))).toString()).toBe('contenu');
  });

  it('refuses what is not there, and a folder', async () => {
    await expect(readRegularFile(path('none'))).rejects.toMatchObject({
      code: 'file-unreadable',
      detail: 'ENOENT',
    });
    await expect(readRegularFile(folder)).rejects.toMatchObject({ code: 'not-a-file', detail: 'directory' });
  });

  it.skipIf(process.platform === 'win32')(
    'refuses a pipe and a device without waiting for them',
    async () => {
      execFileSync('mkfifo', [path('pipe')]);
      await expect(readRegularFile(path('pipe'))).rejects.toMatchObject({
        code: 'not-a-file',
        detail: 'special',
      });
      await expect(readRegularFile('/dev/zero')).rejects.toMatchObject({
        code: 'not-a-file',
        detail: 'special',
      });
    },
  );

  it('refuses a file larger than a file may be', async () => {
    writeFileSync(path('a'), '12345');
    await expect(readRegularFile(path('a'), 4)).rejects.toMatchObject({
      code: 'file-too-large',
      detail: '4 bytes',
    });
    expect(await readRegularFile(path('a'), 5)).toHaveLength(5);
  });
});

describe('readStream', () => {
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) yield Buffer.from('abc');
  }

  it('joins the parts', async () => {
    const parts = (async function* () {
      yield Buffer.from('ab');
      yield Buffer.from('cd');
    })();
    expect(Buffer.from(await readStream(parts)).toString()).toBe('abcd');
  });

  it('stops reading what is too large', async () => {
    await expect(readStream(endless(), 10)).rejects.toMatchObject({ code: 'file-too-large' });
  });
});

describe('makeFolder', () => {
  it('makes the folders above too, and minds none that is there', async () => {
    await makeFolder(path('a/b'));
    await makeFolder(path('a/b'));
    expect(readdirSync(path('a'))).toEqual(['b']);
  });

  it('refuses the name of a file', async () => {
    writeFileSync(path('a'), '');
    await expect(makeFolder(path('a'))).rejects.toMatchObject({ name: 'OutputError', code: 'EEXIST' });
  });
});

describe('writeWhole', () => {
  it('replaces the file and leaves nothing else', () => {
    writeWhole(folder, 'a.json', 'un');
    writeWhole(folder, 'a.json', 'deux');
    expect(readFileSync(path('a.json'), 'utf8')).toBe('deux');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it('replaces a link, never what it points to', () => {
    writeFileSync(path('elsewhere'), 'mine');
    symlinkSync(path('elsewhere'), path('a.json'));
    writeWhole(folder, 'a.json', 'un');
    expect(readFileSync(path('elsewhere'), 'utf8')).toBe('mine');
  });

  it('leaves nothing behind when it fails', () => {
    mkdirSync(path('a.json'));
    expect(() => writeWhole(folder, 'a.json', 'un')).toThrow('EISDIR');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });
});
