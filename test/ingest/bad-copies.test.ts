import sharp, { type Sharp } from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { readDocument } from '../../src/ingest/read-document.ts';
import { lazyOcr } from '../../src/ingest/read-ocr.ts';
import type { SourceDocument } from '../../src/model/document.ts';
import { drawPage, type Grey } from '../support/draw-page.ts';
import { SCAN, tinyPdf } from './tiny-pdf.ts';

const ocr = lazyOcr();
afterAll(() => ocr.close());

const LINES = [
  'Article 3 : durée de la convention',
  'La présente convention est conclue pour la période du premier',
  'janvier 2022 au trente et un décembre 2026. Les parties examinent',
  'chaque année les actions engagées en faveur des familles du',
  'territoire, puis décident ensemble de celles de l’année suivante.',
  'Toute modification fait l’objet d’un avenant signé des parties.',
];
const WORDS = LINES.join(' ').split(' ');

const page = drawPage(
  { runs: LINES.map((text, row) => ({ text, x: 70, y: 120 + 18 * row, size: 12 })), boxes: [] },
  { dpi: 200 },
);

const opened = ({ pixels, width, height }: Grey): Sharp =>
  sharp(pixels, { raw: { width, height, channels: 1 } });
const turned = (degrees: number): Sharp => opened(page).rotate(degrees, { background: '#fff' });

function read(bytes: Uint8Array): Promise<SourceDocument> {
  return readDocument(bytes, { ocr, file: 'scan' });
}

/** The share of the words that were read as they are printed. */
function shareRead({ text }: SourceDocument): number {
  const read = new Set(text.replaceAll("'", '’').split(/\s+/));
  return WORDS.filter((word) => read.has(word)).length / WORDS.length;
}

const grey = (image: Sharp): Promise<Buffer> =>
  image.toColourspace('b-w').withMetadata({ density: 200 }).png().toBuffer();

describe('a copy that', () => {
  test.each([
    ['stands upright', () => opened(page), null],
    ['lies on its left side', () => turned(90), 'page-turned'],
    ['lies on its right side', () => turned(270), 'page-turned'],
    ['stands on its head', () => turned(180), 'page-turned'],
    ['leans', () => turned(4.5), null],
  ] as const)(
    '%s is read',
    async (_, draw, reason) => {
      const document = await read(await grey(draw()));
      expect(shareRead(document)).toBeGreaterThan(0.9);
      expect(document.pages[0]).toMatchObject({ state: 'ocr', reason });
    },
    240_000,
  );
});

/** A JPEG in four inks is written the other way round, and the PDF says so. */
const INVERTED = '/Decode [1 0 1 0 1 0 1 0]';

test.each([
  'b-w',
  'srgb',
  'cmyk',
] as const)('a JPEG in a PDF is read whatever its colours (%s)', async (space) => {
  const { width, height } = page;
  const png = await opened(page).toColourspace('srgb').png().toBuffer(); // inks are mixed from colours, not from grey
  const data = await sharp(png).toColourspace(space).jpeg({ quality: 80 }).toBuffer();
  const colours = { 'b-w': 'DeviceGray', srgb: 'DeviceRGB', cmyk: `DeviceCMYK ${INVERTED}` }[space];
  const scan = { width, height, data, filter: 'DCTDecode', colours };
  expect(shareRead(await read(tinyPdf([{ content: SCAN, image: scan }])))).toBeGreaterThan(0.9);
}, 240_000);
