import type { Fax } from './fax.ts';

const HEADER_BYTES = 8;
const ENTRY_BYTES = 12;
const SHORT = 3;
const LONG = 4;
const RATIONAL = 5;

/** A TIFF of several pages, each one Group 4 strip: what a fax server or an old scanner leaves. */
export function writeTiff(pages: readonly Fax[]): Buffer {
  const parts: Buffer[] = [];
  let at = HEADER_BYTES;
  for (const [index, page] of pages.entries()) {
    const part = onePage(page, at, index === pages.length - 1);
    parts.push(part);
    at += part.length;
  }
  const header = Buffer.from([0x49, 0x49, 42, 0, HEADER_BYTES, 0, 0, 0]);
  return Buffer.concat([header, ...parts]);
}

/** The directory of a page, its resolution, then its strip padded to an even length. */
function onePage(page: Fax, at: number, isLast: boolean): Buffer {
  const count = 13;
  const resolutionAt = at + 2 + count * ENTRY_BYTES + 4;
  const stripAt = resolutionAt + 8;
  const strip = page.strip.length % 2 === 0 ? page.strip : Buffer.concat([page.strip, Buffer.alloc(1)]);
  const entries: readonly (readonly [tag: number, type: number, value: number])[] = [
    [256, LONG, page.width],
    [257, LONG, page.height],
    [258, SHORT, 1],
    [259, SHORT, 4],
    [262, SHORT, 0],
    [266, SHORT, 1],
    [273, LONG, stripAt],
    [277, SHORT, 1],
    [278, LONG, page.height],
    [279, LONG, page.strip.length],
    [282, RATIONAL, resolutionAt],
    [283, RATIONAL, resolutionAt],
    [296, SHORT, 2],
  ];
  const head = Buffer.alloc(stripAt - at);
  head.writeUInt16LE(count, 0);
  for (const [index, [tag, type, value]] of entries.entries()) {
    const entry = 2 + index * ENTRY_BYTES;
    head.writeUInt16LE(tag, entry);
    head.writeUInt16LE(type, entry + 2);
    head.writeUInt32LE(1, entry + 4);
    head.writeUInt32LE(value, entry + 8);
  }
  head.writeUInt32LE(isLast ? 0 : stripAt + strip.length, resolutionAt - at - 4);
  head.writeUInt32LE(page.dpi, resolutionAt - at);
  head.writeUInt32LE(1, resolutionAt - at + 4);
  return Buffer.concat([head, strip]);
}
