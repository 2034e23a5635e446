import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportFolderAt } from '../../src/export/write-folder.ts';
import { keyNumber } from './archive.ts';

describe('a folder for exports', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'gabarit-folder-'));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  it('shows a file once it is whole', async () => {
    await writeFile(join(root, 'index.html'), 'hier');
    const file = await (await exportFolderAt(root)).open('index.html');
    await file.write('aujourd’');
    await file.write(Buffer.from('hui'));
    expect(await readFile(join(root, 'index.html'), 'utf8')).toBe('hier');
    await file.close();
    expect(await readFile(join(root, 'index.html'), 'utf8')).toBe('aujourd’hui');
    expect((await readdir(root)).sort()).toEqual(['index.html', 'reports']);
  });

  it('leaves nothing of what is given up', async () => {
    const folder = await exportFolderAt(join(root, 'plus', 'loin'));
    const file = await folder.open('report.xlsx');
    const scratch = await folder.scratch();
    await file.write('x'.repeat(200_000));
    await scratch.write('y');
    await file.abandon();
    await scratch.drop();
    expect(await readdir(join(root, 'plus', 'loin'))).toEqual(['reports']);
  });

  it('keeps lines aside, whatever they hold but a line feed', async () => {
    const scratch = await (await exportFolderAt(root)).scratch();
    const lines = ['é\u2028\u2029', '', '\r', 'z'.repeat(150_000), 'fin'];
    for (const line of lines) await scratch.write(line);
    const seen: string[] = [];
    for await (const line of scratch.lines()) seen.push(line);
    await scratch.drop();
    expect(seen).toEqual(lines);
  });

  it.each([
    '../x.csv',
    'a/b.csv',
    'reports/../../x.html',
    '/etc/x.csv',
    'x',
    '.x.csv',
    'reports/é.html',
  ])('refuses the name %s', async (name) => {
    const folder = await exportFolderAt(root);
    await expect(async () => folder.open(name)).rejects.toThrow(RangeError);
  });

  it('replaces a link rather than writing through it', async () => {
    const target = join(root, 'ailleurs.txt');
    await writeFile(target, 'intact');
    await symlink(target, join(root, 'index.html'));
    const file = await (await exportFolderAt(root)).open('index.html');
    await file.write('page');
    await file.close();
    expect(await readFile(target, 'utf8')).toBe('intact');
    expect(await readFile(join(root, 'index.html'), 'utf8')).toBe('page');
  });

  it('takes old reports away, and no other file', async () => {
    const folder = await exportFolderAt(root);
    for (const name of [`${keyNumber(1)}.html`, `${keyNumber(2)}.html`, 'notes.html'])
      await writeFile(join(root, 'reports', name), '');
    await folder.keepReports(new Set([`${keyNumber(2)}.html`]));
    expect((await readdir(join(root, 'reports'))).sort()).toEqual([`${keyNumber(2)}.html`, 'notes.html']);
  });

  it('tells the failure of the system by its code', async () => {
    await writeFile(join(root, 'fichier'), '');
    await expect(exportFolderAt(join(root, 'fichier'))).rejects.toMatchObject({
      code: expect.stringMatching(/^E[A-Z]+$/),
    });
    expect(existsSync(join(root, 'fichier', 'reports'))).toBe(false);
  });
});
