/** A page as grey pixels, one byte each, 255 white, from its top left corner. */
export interface GreyImage {
  readonly data: Uint8Array;
  readonly width: number; // pixels
  readonly height: number; // pixels
  readonly dpi: number;
}

const DARK = 0.6; // of the page's own white

/** The share of pixels that are clearly darker than the paper; 0 on a blank page, 0.03 to 0.1 on a written one. */
export function inkOf({ data }: GreyImage): number {
  const threshold = DARK * whiteOf(data);
  let dark = 0;
  for (const value of data) if (value < threshold) dark++;
  return data.length === 0 ? 0 : dark / data.length;
}

/** The grey that most of the paper has, or more. */
function whiteOf(data: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (const value of data) counts[value] = (counts[value] ?? 0) + 1;
  let [level, seen] = [255, 0];
  while (level > 0) {
    seen += counts[level] ?? 0;
    if (seen * 2 >= data.length) break;
    level--;
  }
  return level;
}

const SPECK = 32; // grey levels from the paper around
const FLAT = 48; // grey levels between the neighbours

/**
 * The share of pixels that stand out from four neighbours that are alike: specks and grain. Clean scans have less than
 * 0.001, black-and-white ones next to none; bad copies 0.005 and more.
 */
export function noiseOf({ data, width, height }: Omit<GreyImage, 'dpi'>): number {
  let [specks, seen] = [0, 0];
  for (let y = 1; y < height - 1; y += 4) {
    for (let x = 1; x < width - 1; x += 2) {
      const at = y * width + x;
      const [west, east] = [data[at - 1] ?? 0, data[at + 1] ?? 0];
      const [north, south] = [data[at - width] ?? 0, data[at + width] ?? 0];
      const spread = Math.max(west, east, north, south) - Math.min(west, east, north, south);
      seen++;
      if (spread < FLAT && Math.abs((data[at] ?? 0) - (west + east + north + south) / 4) > SPECK) specks++;
    }
  }
  return seen === 0 ? 0 : specks / seen;
}

/** Whether an image has only black and white, as fax and many archive scans do. */
export function isTwoLevel({ data }: Pick<GreyImage, 'data'>): boolean {
  let [between, seen] = [0, 0];
  for (let at = 0; at < data.length; at += 7) {
    const value = data[at] ?? 0;
    seen++;
    if (value > 15 && value < 240) between++;
  }
  return between * 1_000 < seen;
}

/** Opens a packed image of one bit a pixel, 1 being white and rows filling whole bytes. */
export function unpackBits(packed: Uint8Array, width: number, height: number): Uint8Array {
  const grey = new Uint8Array(width * height);
  const stride = (width + 7) >> 3;
  for (let y = 0; y < height; y++) {
    const [from, to] = [y * stride, y * width];
    for (let x = 0; x < width; x++) {
      if ((((packed[from + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) === 1) grey[to + x] = 255;
    }
  }
  return grey;
}

/** The image as a PGM file, which OCR reads without decoding. */
export function pgmOf({ data, width, height }: GreyImage): Uint8Array {
  const head = Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1');
  const file = new Uint8Array(head.length + data.length);
  file.set(head);
  file.set(data, head.length);
  return file;
}
