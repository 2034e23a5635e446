import { onlyFilter, type PdfFile, type PdfStream } from './pdf-file.ts';
import { isList, isName, type PdfValue } from './pdf-syntax.ts';

/** A JPEG as it stands in a PDF: grey or RGB, eight bits, as wide and high as the file says. */
export interface PdfJpeg {
  readonly bytes: Uint8Array;
  readonly width: number; // pixels
  readonly height: number; // pixels
}

/** What changes the look of a picture beyond its own bytes. */
const EXTRAS = ['SMask', 'Mask', 'Decode', 'DecodeParms', 'OC', 'Alternates'];

/** The JPEG of a picture that is nothing else, or null. */
export function jpegOf(file: PdfFile, { dict, data }: PdfStream): PdfJpeg | null {
  const of = (key: string): PdfValue | undefined => file.resolve(dict.get(key));
  if (onlyFilter(dict, file.resolve) !== 'DCTDecode' || EXTRAS.some((key) => dict.has(key))) return null;
  if (of('ImageMask') === true || of('BitsPerComponent') !== 8) return null;
  const head = jpegHead(data);
  if (head === null || head.components !== coloursOf(file, of('ColorSpace'))) return null;
  const { width, height } = head;
  return of('Width') === width && of('Height') === height ? { bytes: data, width, height } : null;
}

function nameOf(value: PdfValue | undefined): string | null {
  return isName(value) ? value.name : null;
}

/** The number of colours that a colour space has, for those in which a JPEG needs no conversion; else null. */
function coloursOf(file: PdfFile, space: PdfValue | undefined): 1 | 3 | null {
  const name = nameOf(space) ?? (isList(space) ? nameOf(file.resolve(space[0])) : null);
  if (name === 'DeviceGray' || name === 'CalGray') return 1;
  if (name === 'DeviceRGB' || name === 'CalRGB') return 3;
  if (name !== 'ICCBased' || !isList(space)) return null;
  const count = file.resolve(file.stream(space[1]).dict.get('N'));
  return count === 1 || count === 3 ? count : null;
}

const [FIRST_FRAME, LAST_FRAME, HUFFMAN, PIXELS, EXIF] = [0xc0, 0xcf, 0xc4, 0xda, 0xe1];
const LAST_PLAIN_FRAME = 0xc2; // baseline, extended, progressive

/** Size and components, from the frame header of a JPEG of eight bits; null where it is another kind, or has an EXIF turn. */
export function jpegHead(
  data: Uint8Array,
): { readonly width: number; readonly height: number; readonly components: number } | null {
  if (data[0] !== 0xff || data[1] !== 0xd8) return null;
  const two = (at: number): number => ((data[at] ?? 0) << 8) | (data[at + 1] ?? 0);
  for (let at = 2; at + 9 < data.length; at += 2 + two(at + 2)) {
    const marker = data[at + 1] ?? 0;
    if (data[at] !== 0xff || marker === PIXELS || marker === EXIF) return null;
    if (marker < FIRST_FRAME || marker > LAST_FRAME || marker === HUFFMAN) continue;
    if (marker > LAST_PLAIN_FRAME || data[at + 4] !== 8) return null;
    return { width: two(at + 7), height: two(at + 5), components: data[at + 9] ?? 0 };
  }
  return null;
}
