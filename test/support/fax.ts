import sharp from 'sharp';
import type { Grey } from './draw-page.ts';

/** A black and white image as one CCITT Group 4 strip, white as zero. */
export type Fax = {
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  readonly strip: Buffer;
};

const STRIP_OFFSETS = 273;
const STRIP_BYTE_COUNTS = 279;
const ENTRY_BYTES = 12;

/** The image at a threshold of half grey, compressed as a fax: one strip, so that it can stand in a PDF or a TIFF. */
export async function toFax(image: Grey): Promise<Fax> {
  const { width, height, dpi, pixels } = image;
  const tiff = await sharp(pixels, { raw: { width, height, channels: 1 } })
    .threshold(128)
    .toColourspace('b-w')
    .tiff({ compression: 'ccittfax4', bitdepth: 1, miniswhite: true, tileHeight: height })
    .toBuffer();
  return { width, height, dpi, strip: onlyStrip(tiff) };
}

/** The image as a PNG in grey. */
export function toPng(image: Grey): Promise<Buffer> {
  const { width, height, dpi, pixels } = image;
  return sharp(pixels, { raw: { width, height, channels: 1 } })
    .withMetadata({ density: dpi })
    .toColourspace('b-w')
    .png()
    .toBuffer();
}

function onlyStrip(tiff: Buffer): Buffer {
  const directory = tiff.readUInt32LE(4);
  const entries = new Map<number, number>();
  for (let index = 0; index < tiff.readUInt16LE(directory); index += 1) {
    const at = directory + 2 + index * ENTRY_BYTES;
    if (tiff.readUInt32LE(at + 4) === 1) entries.set(tiff.readUInt16LE(at), tiff.readUInt32LE(at + 8));
  }
  const offset = entries.get(STRIP_OFFSETS);
  const length = entries.get(STRIP_BYTE_COUNTS);
  if (offset === undefined || length === undefined) throw new Error('the TIFF has several strips');
  return tiff.subarray(offset, offset + length);
}
