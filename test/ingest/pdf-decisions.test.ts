import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { OcrError } from '../../src/ingest/ocr-engine.ts';
import { readDocument } from '../../src/ingest/read-document.ts';
import type { SourceDocument } from '../../src/model/document.ts';
import { type FakeOcr, fakeOcr, ocrPage } from './fake-ocr.ts';
import { barsImage, SCAN, type TinyImage, type TinyPage, tinyPdf, write } from './tiny-pdf.ts';

const PROSE =
  'Les parties conviennent que le projet de territoire est partagé entre elles et avec les familles. ';

function prose(lines: number, { size = 11, pitch = 14, mode = 0, text = PROSE } = {}): string {
  return `${mode} Tr ${Array.from({ length: lines }, (_, at) => write(text.slice(0, 90), 40, 780 - at * pitch, { size })).join('')} 0 Tr `;
}

async function jpegOf({ data, width, height }: TinyImage): Promise<TinyImage> {
  const image = sharp(data, { raw: { width, height, channels: 1 } }).toColourspace('b-w');
  return { width, height, data: await image.jpeg({ quality: 95 }).toBuffer(), filter: 'DCTDecode' };
}

/** A scan as large as scans are. */
const SHEET = barsImage(620, 877);

const lu = (): FakeOcr => fakeOcr(() => ocrPage('lu par OCR'));

function read(pages: readonly TinyPage[], ocr: FakeOcr | null = lu()): Promise<SourceDocument> {
  return readDocument(tinyPdf(pages), { ocr, file: 'essai.pdf' });
}

function pixelsSeen(ocr: FakeOcr): Uint8Array {
  const { bytes, width, height } = ocr.seen[0] ?? { bytes: new Uint8Array(), width: 0, height: 0 };
  return bytes.subarray(bytes.length - width * height);
}

describe('a scan', () => {
  test.each(['raw', 'jpeg'])('is read from its own pixels (%s)', async (kind) => {
    const ocr = lu();
    const image = kind === 'raw' ? barsImage() : await jpegOf(barsImage());
    const { pages } = await read([{ content: SCAN, image }], ocr);
    expect(pages[0]).toMatchObject({ state: 'ocr', reason: null });
    expect(ocr.seen[0]).toMatchObject({ width: 124, height: 175 });
    const { data } = barsImage();
    const worst = pixelsSeen(ocr).reduce(
      (most, value, at) => Math.max(most, Math.abs(value - (data[at] ?? 0))),
      0,
    );
    expect(worst).toBeLessThan(60);
  });

  test.each(['raw', 'jpeg'])('does not show what was painted over it (%s)', async (kind) => {
    const ocr = lu();
    const image = kind === 'raw' ? barsImage() : await jpegOf(barsImage());
    await read([{ content: `${SCAN} 0 0 0 rg 0 421 595 421 re f`, image }], ocr);
    const pixels = pixelsSeen(ocr);
    expect(Math.min(...pixels.subarray(0, 124 * 87))).toBe(255);
    expect(Math.min(...pixels.subarray(124 * 89))).toBeLessThan(20);
  });

  test('is drawn where another picture lies over it, so that both are read', async () => {
    const ocr = lu();
    await read([{ content: `${SCAN} q 190 0 0 55 390 780 cm /Im1 Do Q`, image: barsImage() }], ocr);
    expect(ocr.seen[0]?.width).toBeGreaterThan(1_000);
  });

  test('damaged, is named, and its stamp is kept', async () => {
    const broken = { width: 124, height: 175, data: new Uint8Array(40), filter: 'DCTDecode' };
    const stamp = write('Reçu en préfecture le 03/03/2021', 380, 800, { size: 7 });
    const { pages, text } = await read([{ content: SCAN + stamp, image: broken }]);
    expect(pages[0]).toMatchObject({ state: 'damaged', reason: 'image-unreadable' });
    expect(text).toBe('Reçu en préfecture le 03/03/2021');
  });

  test('cut short, is read as far as it goes', async () => {
    const whole = await jpegOf(barsImage());
    const image = { ...whole, data: whole.data.subarray(0, Math.round(whole.data.length * 0.7)) };
    const { pages, text } = await read([{ content: SCAN, image }, { content: prose(12) }]);
    expect(pages[0]).toMatchObject({ state: 'ocr', reason: null });
    expect(text).toMatch(/^lu par OCR/);
  });
});

describe('a scan with a layer', () => {
  test('that holds the stamp or the page number only has its body read by OCR, and says so', async () => {
    const { pages, text } = await read([{ content: SCAN + write('3/12', 290, 30), image: SHEET }]);
    expect(pages[0]).toMatchObject({ state: 'ocr', reason: 'text-layer-partial' });
    expect(text).toBe('3/12\n\nlu par OCR');
  });

  test('that holds a long stamp has its body read too', async () => {
    const stamp = Array.from({ length: 9 }, (_, at) =>
      write(PROSE.slice(0, 90), 200, 820 - 6 * at, { size: 5 }),
    ).join('');
    const { pages, text } = await read([{ content: SCAN + stamp, image: SHEET }]);
    expect(pages[0]).toMatchObject({ state: 'ocr', reason: 'text-layer-partial' });
    expect(text).toMatch(/lu par OCR$/);
  });

  test('that another OCR left in good order is taken as it is, and says so', async () => {
    const ocr = lu();
    const { pages } = await read([{ content: SCAN + prose(30, { mode: 3 }), image: SHEET }], ocr);
    expect(pages[0]).toMatchObject({ state: 'text', reason: 'text-layer-by-ocr' });
    expect(ocr.seen).toHaveLength(0);
  });

  test('that another OCR read badly is read again, and the better is kept', async () => {
    const bad =
      'Lcs partics convicnncnt quc Ic projct dc tcrritoirc cst partagc cntrc cllcs ct avcc lcs famiIlcs. ';
    const page = { content: SCAN + prose(30, { mode: 3, text: bad }), image: SHEET };
    const better = await read(
      [page],
      fakeOcr(() => ocrPage(...Array<string>(8).fill(PROSE.trim()))),
    );
    expect(better.pages[0]).toMatchObject({ state: 'ocr', reason: 'text-layer-garbage' });
    const worse = await read(
      [page],
      fakeOcr(() => ocrPage('xqz wvk')),
    );
    expect(worse.pages[0]).toMatchObject({ state: 'text', reason: 'text-layer-doubtful' });
  });

  test('of running text that can be seen is a page of text with a picture behind it', async () => {
    const ocr = lu();
    const { pages } = await read([{ content: SCAN + prose(40), image: SHEET }], ocr);
    expect(pages[0]).toMatchObject({ state: 'text', reason: null });
    expect(ocr.seen).toHaveLength(0);
  });

  test('is still read from the layer when OCR fails, and says why', async () => {
    const ocr = fakeOcr(() => {
      throw new OcrError('ocr-timeout');
    });
    const { pages, text } = await read([{ content: SCAN + write('3/12', 290, 30), image: SHEET }], ocr);
    expect(pages[0]).toMatchObject({ state: 'damaged', reason: 'ocr-timeout' });
    expect(text).toBe('3/12');
  });
});
