/** Grey pixels, one byte each, 255 white, from the top left corner. */
export interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A page as grey pixels. */
export interface GreyImage extends Pixels {
  readonly dpi: number;
}

const DARK = 0.6; // of the page's own white

/** The share of pixels that are clearly darker than the paper; 0 on a blank page, 0.03 to 0.1 on a written one. */
export function inkOf({ data }: Pixels): number {
  const threshold = DARK * whiteOf(data);
  const step = stepOf(data);
  let [dark, seen] = [0, 0];
  for (let at = 0; at < data.length; at += step, seen++) if ((data[at] ?? 255) < threshold) dark++;
  return seen === 0 ? 0 : dark / seen;
}

const MANY_PIXELS = 400_000;

/** Every pixel of a small image, one in a few of a large one, by a step that does not follow its columns. */
function stepOf(data: Uint8Array): number {
  return data.length < MANY_PIXELS ? 1 : 3;
}

/** The grey that most of the paper has, or more. */
export function whiteOf(data: Uint8Array): number {
  const counts = new Uint32Array(256);
  const step = stepOf(data);
  let all = 0;
  for (let at = 0; at < data.length; at += step, all++) {
    const value = data[at] ?? 255;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  let [level, seen] = [255, 0];
  while (level > 0) {
    seen += counts[level] ?? 0;
    if (seen * 2 >= all) break;
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
export function noiseOf({ data, width, height }: Pixels): number {
  let [specks, seen] = [0, 0];
  const down = height < 600 ? 4 : 8;
  for (let y = 1; y < height - 1; y += down) {
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
export function isTwoLevel({ data }: Pick<Pixels, 'data'>): boolean {
  let [between, seen] = [0, 0];
  for (let at = 0; at < data.length; at += 7) {
    const value = data[at] ?? 0;
    seen++;
    if (value > 15 && value < 240) between++;
  }
  return between * 1_000 < seen;
}

/** Eight pixels a byte can stand for, so that a page opens a byte at a time. */
const OCTETS: readonly Uint8Array[] = Array.from({ length: 256 }, (_, byte) =>
  Uint8Array.from({ length: 8 }, (_, bit) => ((byte >> (7 - bit)) & 1) * 255),
);
const OCTET_WORDS = new BigUint64Array(OCTETS.map((octet) => new BigUint64Array(octet.buffer)[0] ?? 0n));

/** Opens a packed image of one bit a pixel, 1 being white and rows filling whole bytes. */
export function unpackBits(packed: Uint8Array, width: number, height: number): Uint8Array {
  const stride = (width + 7) >> 3;
  const words = new BigUint64Array(stride * height);
  for (let at = 0; at < words.length; at++) words[at] = OCTET_WORDS[packed[at] ?? 0] ?? 0n;
  const padded = new Uint8Array(words.buffer);
  if (width === 8 * stride) return padded;
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    grey.set(padded.subarray(y * 8 * stride, y * 8 * stride + width), y * width);
  }
  return grey;
}

/** The image with some rectangles, in its pixels, as white as paper. */
export function blanked(
  image: GreyImage,
  rects: readonly {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  }[],
): GreyImage {
  if (rects.length === 0) return image;
  const data = Uint8Array.from(image.data);
  const white = whiteOf(data);
  for (const { left, top, right, bottom } of rects)
    for (let y = top; y < bottom; y++)
      data.fill(white, y * image.width + left, y * image.width + Math.max(left, right));
  return { ...image, data };
}

/** The image as a PGM file, which OCR reads without decoding. */
export function pgmOf({ data, width, height }: GreyImage): Uint8Array {
  const head = Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1');
  const file = new Uint8Array(head.length + data.length);
  file.set(head);
  file.set(data, head.length);
  return file;
}
