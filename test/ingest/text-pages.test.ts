import { expect, test } from 'vitest';
import { readDocument } from '../../src/ingest/read-document.ts';
import type { SourceDocument } from '../../src/model/document.ts';

function read(text: string): Promise<SourceDocument> {
  return readDocument(Buffer.from(text), { ocr: null, file: 'essai.txt' });
}

test('keeps a text as it stands', async () => {
  const document = await read('Article 1\r\n\r\n  Objet\tdu  texte \r\n');
  expect(document.text).toBe('Article 1\n\n  Objet\tdu  texte \n');
  expect(document.looks).toEqual([]);
});

test('says where the text came from', async () => {
  const { source } = await read('abc');
  expect(source).toEqual({
    file: 'essai.txt',
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    bytes: 3,
    mediaType: 'text/plain',
    textKind: 'plain',
  });
});

test('ends a page at each form feed, and calls an empty one blank', async () => {
  const { pages, text } = await read('un\n\f\n\ftrois');
  expect(pages.map(({ number, state }) => [number, state])).toEqual([
    [1, 'text'],
    [2, 'blank'],
    [3, 'text'],
  ]);
  expect(pages.map(({ range }) => text.slice(range.start, range.end))).toEqual(['un\n', '\n', 'trois']);
});

test.each([
  ['a heading', '## Article 1\n\nLe texte.'],
  ['bold words', 'Il est **convenu** que.'],
])('knows Markdown by %s', async (_, text) => {
  expect((await read(text)).source.mediaType).toBe('text/markdown');
});

test.each([
  ['a number sign inside a line', 'Le lot # 1'],
  ['a multiplication', 'soit 3 * 4 * 5'],
])('does not take %s for Markdown', async (_, text) => {
  expect((await read(text)).source.mediaType).toBe('text/plain');
});

test.each([
  ['file-empty', ''],
  ['no-text', ' \n\f \n'],
  ['unsupported-type: html', '<html><body>Article 1</body></html>'],
  ['too-many-pages: 2001 > 2000', `a${'\f'.repeat(2_000)}`],
])('refuses with %s', async (message, text) => {
  await expect(read(text)).rejects.toMatchObject({ name: 'InputError', message });
});

test('reads a megabyte of spaces or digits in under a second', async () => {
  const started = performance.now();
  await read(`a${' '.repeat(1_000_000)}`);
  await read('1'.repeat(1_000_000));
  await read('*'.repeat(1_000_000));
  expect(performance.now() - started).toBeLessThan(3_000);
});
