import { crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/ingest/read-document.ts';
import type { SourceDocument } from '../../src/model/document.ts';
import { fakeOcr, ocrPage } from './fake-ocr.ts';
import { barsImage, blankImage } from './tiny-pdf.ts';
import { tinyTiff } from './tiny-tiff.ts';

const picture = (): Sharp => {
  const { data, width, height } = barsImage();
  return sharp(data, { raw: { width, height, channels: 1 } });
};

function read(
  bytes: Uint8Array,
  ocr = fakeOcr((_, index) => ocrPage(`page ${index + 1}`)),
): Promise<SourceDocument> {
  return readDocument(bytes, { ocr, file: 'scan' });
}

test.each([
  ['image/png', () => picture().png()],
  ['image/jpeg', () => picture().jpeg()],
  ['image/tiff', () => picture().tiff({ compression: 'lzw' })],
  ['image/tiff', () => picture().toColourspace('b-w').tiff({ compression: 'ccittfax4', bitdepth: 1 })],
])('reads %s as a page of grey pixels', async (mediaType, encode) => {
  const ocr = fakeOcr(() => ocrPage('Article 1'));
  const { source, text, pages } = await read(await encode().toBuffer(), ocr);
  expect(source).toMatchObject({ mediaType, textKind: 'ocr' });
  expect(text).toBe('Article 1');
  expect(pages[0]).toMatchObject({ number: 1, state: 'ocr', confidence: 0.9 });
  expect(ocr.seen[0]).toMatchObject({ width: 124, height: 175 });
});

test('reads every page of a TIFF', async () => {
  const { text, pages } = await read(tinyTiff([barsImage(), blankImage(), barsImage()]));
  expect(text.split('\f')).toHaveLength(3);
  expect(pages.map(({ state }) => state)).toEqual(['ocr', 'blank', 'ocr']);
});

test('stands a picture upright that its camera turned', async () => {
  const ocr = fakeOcr(() => ocrPage('Article 1'));
  await read(await picture().withMetadata({ orientation: 6 }).jpeg().toBuffer(), ocr);
  expect(ocr.seen[0]).toMatchObject({ width: 175, height: 124 });
});

test('takes what is transparent for paper', async () => {
  const { data, width, height } = barsImage();
  const alpha = Buffer.alloc(width * height * 4);
  for (const [index, value] of data.entries()) alpha[4 * index + 3] = 255 - value;
  const ocr = fakeOcr(() => ocrPage('Article 1'));
  await read(
    await sharp(alpha, { raw: { width, height, channels: 4 } })
      .png()
      .toBuffer(),
    ocr,
  );
  const pixels = ocr.seen[0]?.bytes.subarray(-data.length);
  expect(Buffer.from(pixels ?? []).equals(Buffer.from(data))).toBe(true);
});

describe('refuses', () => {
  test('a picture that is cut off', async () => {
    const bytes = await picture().png().toBuffer();
    await expect(read(bytes.subarray(0, 60))).rejects.toMatchObject({ name: 'InputError', code: 'damaged' });
  });

  test('a picture that claims more pixels than a scan has, before decoding it', async () => {
    const bytes = await picture().png().toBuffer();
    bytes.writeUInt32BE(50_000, 16);
    bytes.writeUInt32BE(50_000, 20);
    bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
    await expect(read(bytes)).rejects.toMatchObject({ code: 'image-too-large', detail: '60000000 pixels' });
  });

  test('a picture without ink', async () => {
    await expect(read(tinyTiff([blankImage()]))).rejects.toMatchObject({ code: 'no-text' });
  });
});
