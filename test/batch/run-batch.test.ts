import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { BatchHost } from '../../src/batch/host.ts';
import { runBatch } from '../../src/batch/run-batch.ts';
import { BatchOptions } from '../../src/cli/command-line.ts';
import type { Io } from '../../src/cli/io.ts';
import {
  batch,
  CLI,
  childrenOf,
  conventionText,
  ended,
  isBuilt,
  start,
  tempFolder,
  treeOf,
  until,
  writeArchive,
} from './archive.ts';

const folder = tempFolder();
afterAll(folder.remove);
const at = (name: string): string => join(folder.path, name);
const SLOW = 180_000;
const canBound = spawnSync('prlimit', ['--version']).status === 0;
const commandOf = (pid: number): string => readFileSync(`/proc/${pid}/cmdline`, 'latin1');

describe.skipIf(!isBuilt)('a batch', { timeout: SLOW }, () => {
  const archive = writeArchive(at('archive'), {
    'a.txt': conventionText(1),
    'sous-dossier/b.txt': conventionText(2),
    'sous-dossier/copie.txt': conventionText(1),
    'vide.pdf': '',
    'classeur.zip': Buffer.from('504b0304140000000800', 'hex'),
  });
  symlinkSync('a.txt', join(archive, 'lien.txt'));
  symlinkSync('.', join(archive, 'boucle'));
  symlinkSync('/nonexistent', join(archive, 'perdu.pdf'));
  const out = at('out');

  it('reads what it can, names what it cannot, and says where to look', async () => {
    const { code, err } = await batch(archive, '--out', out, '--jobs', '2');
    expect(code).toBe(4);
    expect(err).toContain('lien.txt  symlink-refused');
    expect(err).toContain('boucle  symlink-refused');
    expect(err).toContain('perdu.pdf  file-unreadable');
    expect(err).toContain('vide.pdf  file-empty');
    expect(err).toContain('classeur.zip  unsupported-type  archive zip, non ouverte');
    expect(err).toContain('2 sans réserve, 0 avec réserves, 5 en quarantaine');
    expect(err).toContain('1 document identique à un autre, lu une seule fois');
    expect(err).toContain(`Pour relire les documents en quarantaine : gabarit batch ${archive} --out ${out}`);
    for (const line of err.split('\n').filter((text) => /^gabarit: [-0-9a-f]{12} /.test(text)))
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(209);
  });

  it('writes one record a document, in the order of the paths, and lists a copy with its original', () => {
    const lines = readFileSync(join(out, 'records.jsonl'), 'utf8').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).source.file)).toEqual(['a.txt', 'b.txt']);
    const rows = readFileSync(join(out, 'conventions.csv'), 'utf8').trim().split('\r\n');
    const copy = rows.find((row) => row.includes('copie.txt,'))?.split(',');
    expect(copy?.[rows[0]?.split(',').indexOf('duplicateOf') ?? -1]).toBe('a.txt');
  });

  it('lists what somebody should look at, a document a line', () => {
    const lines = readFileSync(join(out, 'review.txt'), 'utf8').trim().split('\n');
    expect(lines.map((line) => line.split('\t').slice(0, 2).join(' '))).toEqual([
      'quarantined symlink-refused',
      'quarantined unsupported-type',
      'quarantined symlink-refused',
      'quarantined file-unreadable',
      'quarantined file-empty',
    ]);
  });

  it('does nothing twice, and leaves the same bytes when it is run again', async () => {
    const before = treeOf(out);
    const { code, err } = await batch(archive, '--out', out);
    expect(code).toBe(4);
    expect(err).toMatch(/dont 0 lu cette fois/);
    expect(treeOf(out)).toEqual(before);
  });

  it('adopts a result that the journal was not told of, and does a spoilt one again', async () => {
    const before = treeOf(out);
    const [result = ''] = Object.keys(before).filter((name) => name.startsWith('results/'));
    writeFileSync(join(out, 'journal.log'), '');
    writeFileSync(join(out, result), readFileSync(join(out, result)).subarray(0, 500));
    const { err } = await batch(archive, '--out', out);
    expect(err).toMatch(/dont 1 lu cette fois/);
    expect(treeOf(out)).toEqual(before);
  });

  it('reads what is in quarantine again when asked to', async () => {
    const { err } = await batch(archive, '--out', out, '--retry-quarantine');
    expect(err).toMatch(/dont 1 lu cette fois/);
  });

  it('reads the same in another order, with one child and with four', async () => {
    const before = treeOf(out);
    const list = at('liste.txt');
    const names = ['sous-dossier', 'vide.pdf', 'perdu.pdf', 'lien.txt', 'classeur.zip', 'boucle', 'a.txt'];
    writeFileSync(list, names.map((name) => join(archive, name)).join('\n'));
    for (const jobs of ['1', '4']) {
      const other = at(`other-${jobs}`);
      const { code } = await batch(`@${list}`, '--out', other, '--jobs', jobs);
      expect(code).toBe(4);
      const results = (tree: Readonly<Record<string, string>>) =>
        Object.entries(tree).filter(([name]) => name.startsWith('results/'));
      expect(results(treeOf(other))).toEqual(results(before));
    }
  });
});

describe.skipIf(!isBuilt)('the exit code', { timeout: SLOW }, () => {
  const good = writeArchive(at('good'), { 'a.txt': conventionText(1) });

  it('is 0 when every document was read', async () => {
    expect((await batch(good, '--out', at('o-good'))).code).toBe(0);
  });

  it('is 2 when nothing was found, and when the output folder cannot be', async () => {
    mkdirSync(at('empty'));
    writeFileSync(at('a-file'), '');
    expect((await batch(at('empty'), '--out', at('o-empty'))).code).toBe(2);
    const { code, err } = await batch(good, '--out', at('a-file/out'));
    expect([code, err.includes('on ne peut pas écrire dans')]).toEqual([2, true]);
  });

  it.each([
    ['without an output folder', ['x']],
    ['without an input', ['--out', 'o']],
    ['with a limit that there is not', ['x', '--out', 'o', '--limit', 'colour=3']],
    ['with a limit that is no number', ['x', '--out', 'o', '--limit', 'pages=many']],
    ['with no jobs', ['x', '--out', 'o', '--jobs', '0']],
    ['on its own output', ['o/results', '--out', 'o']],
  ])('is 1 %s', async (_, args) => {
    const { code, err } = await batch(...args);
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('is 75 when the run is stopped, and the same command finishes it', async () => {
    const many = writeArchive(
      at('many'),
      Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i}.txt`, conventionText(100 + i)])),
    );
    const out = at('o-many');
    const child = start([many, '--out', out, '--jobs', '1']);
    const end = ended(child);
    await until(
      () =>
        existsSync(join(out, 'journal.log')) &&
        readFileSync(join(out, 'journal.log'), 'utf8').includes('"done"'),
      60_000,
    );
    child.kill('SIGINT');
    const { code, err } = await end;
    expect(code).toBe(75);
    expect(err).toContain(`Pour reprendre : gabarit batch ${many} --out ${out} --jobs 1`);
    expect((await batch(many, '--out', out, '--jobs', '1')).code).toBe(0);
    expect(readFileSync(join(out, 'records.jsonl'), 'utf8').trim().split('\n')).toHaveLength(12);
  });
});

describe.skipIf(!isBuilt)('a run that cannot begin', { timeout: SLOW }, () => {
  const good = writeArchive(at('begin'), { 'a.txt': conventionText(1) });

  it('names the line of a broken model, and ends', async () => {
    writeFileSync(at('broken.yaml'), 'id: [');
    const child = start([good, '--out', at('o-broken'), '--ocr', 'none', '--model', at('broken.yaml')]);
    const late = setTimeout(() => child.kill('SIGKILL'), 60_000);
    const { code, err } = await ended(child);
    clearTimeout(late);
    expect([code, err]).toEqual([2, expect.stringContaining('[rules-invalid]')]);
  });

  it.skipIf(!canBound)('is stopped, and can be resumed, where the journal cannot be written', async () => {
    const args = [
      '--fsize=64',
      process.execPath,
      CLI,
      'batch',
      good,
      '--out',
      at('o-begin'),
      '--ocr',
      'none',
    ];
    const { code, err } = await ended(spawn('prlimit', args, { stdio: ['ignore', 'pipe', 'pipe'] }));
    expect([code, err]).toEqual([75, expect.stringContaining('écriture ou lecture impossible (EFBIG)')]);
    expect((await batch(good, '--out', at('o-begin'), '--ocr', 'none')).code).toBe(0);
  });

  it('says in its own words that its children do not start, and leaves none', async () => {
    const entry = at('child.mjs');
    writeFileSync(
      entry,
      "process.on('message', () => process.send({ say: 'broken', code: 'internal-error', detail: 'TypeError' }));",
    );
    const said: string[] = [];
    const output = {
      write: async (text: string) => void said.push(text),
      isClosed: () => false,
      isTerminal: false,
      columns: 80,
    };
    const options = BatchOptions.parse({ inputs: [good], out: at('o-children'), ocr: 'none', jobs: 1 });
    const host: BatchHost = {
      version: '0',
      args: [],
      base: folder.path,
      node: process.execPath,
      entry,
      childEnv: {},
      programEnv: {},
      pid: process.pid,
      cores: 1,
      now: () => performance.now(),
      date: () => new Date().toISOString(),
      onInterrupt: () => undefined,
      exit: () => undefined,
    };
    expect(await runBatch(options, { stdout: output, stderr: output } as unknown as Io, host)).toBe(75);
    expect(said.join('')).toContain('la lecture ne démarre plus (internal-error TypeError)');
    expect(childrenOf(process.pid).filter((pid) => commandOf(pid).includes(entry))).toEqual([]);
  });
});

describe.skipIf(!isBuilt)('what an archive may hold', { timeout: SLOW }, () => {
  it('is read or refused by name, whatever it is called', async () => {
    const odd = writeArchive(at('odd'), {
      '-rf.txt': conventionText(1),
      '$(touch x).txt': conventionText(2),
      'new\nline.txt': conventionText(3),
      '\u001b[2J.txt': conventionText(4),
      [`${'n'.repeat(251)}.txt`]: conventionText(5),
      '\u202egpj.txt': conventionText(6),
    });
    mkdirSync(join(odd, 'folder.pdf'));
    execFileSync('mkfifo', [join(odd, 'pipe.pdf')]);
    symlinkSync('/dev/zero', join(odd, 'zero.pdf'));
    writeFileSync(join(odd, 'sparse.pdf'), '');
    truncateSync(join(odd, 'sparse.pdf'), 10_000_000_000);
    writeFileSync(Buffer.concat([Buffer.from(`${odd}/`), Buffer.from([0xe9]), Buffer.from('.txt')]), 'x');
    const { code, err } = await batch(odd, '--out', at('o-odd'));
    expect(code).toBe(4);
    const codes = Object.fromEntries(
      readFileSync(join(at('o-odd'), 'review.txt'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => {
          const [, reason = '', , path = ''] = line.split('\t');
          return [path, reason];
        }),
    );
    expect(codes).toEqual({
      'folder.pdf': 'not-a-file',
      'pipe.pdf': 'not-a-file',
      'zero.pdf': 'not-a-file',
      'sparse.pdf': 'file-too-large',
      '\ufffd.txt': 'bad-filename',
    });
    expect(err).toContain('6 sans réserve');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is what is tested
    expect(err).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  it('takes patterns, and names one that nothing fits', async () => {
    writeArchive(at('glob'), { 'x/a.txt': conventionText(1), 'x/y/b.txt': conventionText(2), 'x/c.md': 'c' });
    const { err } = await batch(`${at('glob')}/**/*.txt`, `${at('glob')}/*.none`, '--out', at('o-glob'));
    expect(err).toContain('2 sans réserve, 0 avec réserves, 1 en quarantaine');
    expect(err).toContain('*.none  file-unreadable');
  });

  it('is a scan, which OCR reads within the bounds of a document', async () => {
    const scan = readFileSync(new URL('../../fixtures/scan/source.pdf', import.meta.url));
    const archive = writeArchive(at('scans'), { 'scan.pdf': scan, 'copie.pdf': scan });
    const { code, err } = await batch(archive, '--out', at('out-scans'), '--jobs', '1');
    expect(err).toContain('2 documents, dont 1 lu cette fois');
    expect(code).toBe(0);
  });

  it('is not looked for in the output folder', async () => {
    const own = writeArchive(at('own'), { 'a.txt': conventionText(1) });
    await batch(own, '--out', join(own, 'out'));
    const { err } = await batch(own, '--out', join(own, 'out'));
    expect(err).toContain('1 document, dont 0 lu cette fois');
  });

  it.skipIf(process.getuid?.() === 0)('is named where it may not be read', async () => {
    const shut = writeArchive(at('shut'), { 'a.txt': 'x' });
    chmodSync(join(shut, 'a.txt'), 0);
    expect((await batch(shut, '--out', at('o-shut'))).err).toContain('a.txt  file-unreadable');
  });
});

describe.skipIf(!isBuilt)('a log in JSON', { timeout: SLOW }, () => {
  it('is one event a line, and speaks in hashes and codes', async () => {
    const archive = writeArchive(at('log'), { 'DUPONT Jeanne.txt': conventionText(1), 'vide.pdf': '' });
    const { err } = await batch(archive, '--out', at('o-log'), '--json-log');
    const events = err
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(events.map(({ event }) => event)).toEqual(['document', 'document', 'summary']);
    expect(err).not.toContain('DUPONT');
    expect(events.at(-1)).toMatchObject({ documents: 2, ok: 1, quarantined: 1, complete: 1 });
  });
});
