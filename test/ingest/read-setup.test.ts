import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { OCR_FILES, PDF_FILES } from '../../src/ingest/ocr-files.ts';
import {
  checkOcrSetup,
  checkPdfSetup,
  type FindPackage,
  findPackage,
  pathOf,
} from '../../src/ingest/read-setup.ts';

const root = mkdtempSync(join(tmpdir(), 'gabarit-setup-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const packageOf = (file: string): string => file.split('/', file.startsWith('@') ? 2 : 1).join('/');
const PATHS = [...OCR_FILES.map(({ file }) => file), ...PDF_FILES];
let made = 0;

/** An installation like ours, but for one file: absent, or with other content. */
function without(file: string, content: Uint8Array | null = null): FindPackage {
  const name = packageOf(file);
  const folder = join(root, String(++made));
  for (const path of PATHS.filter((other) => packageOf(other) === name)) {
    const inside = join(folder, path.slice(name.length));
    mkdirSync(dirname(inside), { recursive: true });
    if (path !== file) symlinkSync(pathOf(path), inside);
    else if (content !== null) writeFileSync(inside, content);
  }
  return (other) => (other === name ? folder : findPackage(other));
}

test('the files of OCR are those that were published', () => {
  expect(() => checkOcrSetup()).not.toThrow();
  expect(() => checkPdfSetup()).not.toThrow();
});

describe.each(OCR_FILES.map(({ file }) => file))('%s', (file) => {
  const saysSo = expect.objectContaining({ name: 'InputError', code: 'setup-broken', detail: file });

  test('is named where it is missing', () => {
    expect(() => checkOcrSetup(without(file))).toThrow(saysSo);
  });

  test('is named where it was cut short', () => {
    const cut = readFileSync(pathOf(file)).subarray(0, -1);
    expect(() => checkOcrSetup(without(file, cut))).toThrow(saysSo);
  });

  test('is named where it has as many bytes, and others', () => {
    const other = Buffer.from(readFileSync(pathOf(file)));
    other[other.length >> 1] = 1 + (other[other.length >> 1] ?? 0);
    expect(() => checkOcrSetup(without(file, other))).toThrow(saysSo);
  });
});

test.each(PDF_FILES)('%s is named where it is missing', (file) => {
  expect(() => checkPdfSetup(without(file))).toThrow(
    expect.objectContaining({ code: 'setup-broken', detail: file }),
  );
});

test('a package that is missing is named by the file wanted of it', () => {
  const find: FindPackage = (name) => {
    if (name === 'tesseract.js-core') throw new Error('not found');
    return findPackage(name);
  };
  expect(() => checkOcrSetup(find)).toThrow(
    expect.objectContaining({ detail: expect.stringContaining('tesseract.js-core/') }),
  );
});
