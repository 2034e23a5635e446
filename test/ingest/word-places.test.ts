import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/ingest/read-document.ts';
import type { SourceDocument } from '../../src/model/document.ts';
import { boxOf, confidenceAt, rowsIn } from '../../src/model/word-map.ts';
import { fakeOcr, ocrPage } from './fake-ocr.ts';
import { SCAN, type TinyImage, type TinyPage, tinyPdf, write } from './tiny-pdf.ts';

const ocr = fakeOcr(() => ocrPage('Article premier', 'Objet'));
const read = (...pages: readonly TinyPage[]): Promise<SourceDocument> =>
  readDocument(tinyPdf(pages), { ocr, file: 'test.pdf' });

/** Where a word stands, in points of a page, and how sure OCR was. */
function placeOf({ text, words }: SourceDocument, word: string, [width, height] = [595, 842]): unknown {
  const start = text.indexOf(word);
  if (words === undefined || start < 0) return null;
  const range = { start, end: start + word.length };
  const row = rowsIn(words, range).start;
  const [left, top, right, bottom] = boxOf(words, row, range);
  const points = [left * width, top * height, right * width, bottom * height].map(Math.round);
  return { points, confidence: confidenceAt(words, row) };
}

describe('a word of a text layer has a place', () => {
  test('over and under its baseline, and no confidence', async () => {
    const document = await read({ content: write('Bonjour', 100, 742, { size: 10 }) });
    expect(placeOf(document, 'Bonjour')).toEqual({ points: [100, 92, 134, 102], confidence: null });
  });

  test('that is a share of what the layer draws at once', async () => {
    const document = await read({ content: write('un deux', 100, 742, { size: 10 }) });
    const { points } = placeOf(document, 'deux') as { points: readonly number[] };
    expect(points[0]).toBeGreaterThan(108);
    expect(points[2]).toBeLessThan(140);
  });

  test('on the page as a reader sees it, when it is turned', async () => {
    const up = 'BT /F1 10 Tf 0 1 -1 0 300 100 Tm (Bonjour) Tj ET\n';
    const document = await read({ content: up + write('droit', 100, 742), rotate: 0 });
    expect(placeOf(document, 'Bonjour')).toEqual({ points: [292, 708, 302, 742], confidence: null });
    const turned = await read({ content: write('Bonjour', 100, 742, { size: 10 }), rotate: 90 });
    const { points } = placeOf(turned, 'Bonjour', [842, 595]) as { points: readonly number[] };
    expect(points).toEqual([740, 100, 750, 134]);
  });

  test('that begins where its own line begins, whatever stands before it', async () => {
    const content = write('Titre', 100, 742) + write('Bas', 100, 100) + write('Milieu', 200, 400);
    const document = await read({ content }, { content });
    expect(document.text.split('\f')).toHaveLength(2);
    for (const word of ['Titre', 'Milieu', 'Bas']) {
      const { points } = placeOf(document, word) as { points: readonly number[] };
      expect(points[0]).toBe(word === 'Milieu' ? 200 : 100);
    }
  });
});

/** A picture of lines of words, which lies the right way up. */
function linesImage(width: number, height: number): TinyImage {
  const data = new Uint8Array(width * height).fill(255);
  for (let y = 40; y < height - 40; y += 26)
    for (let x = 50, n = y; x < width - 90; n++, x += 14 + ((n * 7) % 40))
      for (let row = y; row < y + 9; row++)
        data.fill(0, row * width + x, row * width + x + 6 + ((n * 7) % 34));
  return { width, height, data };
}

test('a word that OCR read has its place on the page, and its confidence', async () => {
  const document = await read({ content: SCAN, image: linesImage(620, 875) });
  const [image] = ocr.seen.slice(-1);
  const scale = 595 / (image?.width ?? 1);
  expect(placeOf(document, 'premier')).toEqual({
    points: [180, 100, 250, 120].map((pixel) => Math.round(pixel * scale)),
    confidence: 0.9,
  });
});

test('plain text has no places', async () => {
  const document = await readDocument(Buffer.from('Article premier'), { ocr: null, file: 'a.txt' });
  expect(document).not.toHaveProperty('words');
});
