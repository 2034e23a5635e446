import { inflateSync } from 'node:zlib';
import { PdfDoubt } from './pdf-syntax.ts';

/** What a deflated stream holds. Throws a `PdfDoubt` where it is damaged or longer than it may be, in bytes. */
export function inflated(data: Uint8Array, most: number): Uint8Array {
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, most) });
  } catch {
    throw new PdfDoubt('deflate');
  }
}
