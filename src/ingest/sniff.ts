import { type GivenFormat, givenFormatOf } from './given-ocr/given-format.ts';

/** What the bytes are, told by the bytes alone. `unsupported` names what they look like. */
export type Sniffed =
  | { readonly kind: 'given-ocr'; readonly format: GivenFormat }
  | { readonly kind: 'pdf' | 'text' }
  | { readonly kind: 'image'; readonly mediaType: 'image/png' | 'image/jpeg' | 'image/tiff' }
  | { readonly kind: 'unsupported'; readonly looksLike: string };

const HEAD = 4_096;
const MARKUP_HEAD = 65_536; // a declaration, a licence, a list of styles may come before what tells the kind
const PDF_HEAD = 1_024;

/** Beginnings that name a type which is not read, in hexadecimal. */
const UNSUPPORTED: readonly (readonly [hex: string, looksLike: string])[] = [
  ['d0cf11e0a1b11ae1', 'doc'],
  ['7b5c727466', 'rtf'],
  ['474946383', 'gif'],
  ['1f8b', 'gzip'],
  ['377abcaf271c', '7z'],
  ['526172211a07', 'rar'],
  ['25215053', 'postscript'],
  ['38425053', 'psd'],
  ['7f454c46', 'elf'],
];

/** Tells the type of a file by its content, never by its name. */
export function sniff(bytes: Uint8Array): Sniffed {
  const hex = Buffer.from(bytes.subarray(0, 16)).toString('hex');
  if (hex.startsWith('89504e470d0a1a0a')) return { kind: 'image', mediaType: 'image/png' };
  if (hex.startsWith('ffd8ff')) return { kind: 'image', mediaType: 'image/jpeg' };
  if (/^(49492a00|4d4d002a|49492b00|4d4d002b)/.test(hex)) return { kind: 'image', mediaType: 'image/tiff' };
  if (isPdf(bytes)) return { kind: 'pdf' };
  if (hex.startsWith('504b0304') || hex.startsWith('504b0506')) {
    return { kind: 'unsupported', looksLike: zipKind(bytes) };
  }
  const known = UNSUPPORTED.find(([prefix]) => hex.startsWith(prefix));
  if (known !== undefined) return { kind: 'unsupported', looksLike: known[1] };
  return sniffText(bytes, hex);
}

function sniffText(bytes: Uint8Array, hex: string): Sniffed {
  const head = headOf(bytes, HEAD);
  if (head.startsWith('<')) {
    const format = givenFormatOf(headOf(bytes, MARKUP_HEAD));
    if (format !== null) return { kind: 'given-ocr', format };
  }
  if (/^(<!doctype html|<html|<head|<body)/i.test(head)) return { kind: 'unsupported', looksLike: 'html' };
  if (/^<\?xml|^<svg/i.test(head)) return { kind: 'unsupported', looksLike: 'xml' };
  if (/^(RIFF....WEBP|BM....\0\0\0\0)/s.test(latin(bytes.subarray(0, 16)))) {
    return { kind: 'unsupported', looksLike: 'image' };
  }
  if (hex.slice(8).startsWith('66747970')) return { kind: 'unsupported', looksLike: 'heic' };
  return looksBinary(bytes) ? { kind: 'unsupported', looksLike: 'binary' } : { kind: 'text' };
}

function headOf(bytes: Uint8Array, length: number): string {
  return latin(bytes.subarray(0, length))
    .replaceAll('\0', '')
    .replace(/^(ï»¿|ÿþ|þÿ)?\s*/, '');
}

/** Some writers put bytes before the header, some damage it: the header early on, or the trailer's marks at the end. */
function isPdf(bytes: Uint8Array): boolean {
  if (latin(bytes.subarray(0, PDF_HEAD)).includes('%PDF-')) return true;
  if (bytes[0] !== 0x25) return false;
  const tail = latin(bytes.subarray(-PDF_HEAD));
  return tail.includes('startxref') && tail.includes('%%EOF');
}

function zipKind(bytes: Uint8Array): string {
  const names = latin(bytes.subarray(0, HEAD)) + latin(bytes.subarray(-HEAD));
  if (names.includes('word/')) return 'docx';
  if (names.includes('xl/')) return 'xlsx';
  if (names.includes('opendocument')) return 'odt';
  return 'zip';
}

/** Control characters that no text has, zeros of UTF-16 left aside: more than one in fifty is not text. */
function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD);
  const zeros = [0, 0];
  let controls = 0;
  for (const [index, byte] of head.entries()) {
    if (byte === 0) zeros[index & 1] = (zeros[index & 1] ?? 0) + 1;
    else if ((byte < 0x20 && byte !== 0x1b && (byte < 0x08 || byte > 0x0d)) || byte === 0x7f) controls++;
  }
  const [even = 0, odd = 0] = zeros;
  const oneSided = Math.min(even, odd) * 20 <= Math.max(even, odd) && Math.max(even, odd) * 4 > head.length;
  return controls + (oneSided ? 0 : even + odd) > head.length / 50;
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
