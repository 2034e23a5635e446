/** What bytes 0x80 to 0x9F are in Windows-1252; five are unassigned and stay control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const LONE_SURROGATE_RE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * The text of a plain file: UTF-8 or UTF-16 with or without a mark, else Windows-1252. This is the raw text that every
 * offset points into: the mark is dropped, line ends are line feeds, and U+0000 and lone surrogates are U+FFFD.
 */
export function decodeText(bytes: Uint8Array): string {
  return decode(bytes)
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\ufffd')
    .replace(LONE_SURROGATE_RE, '\ufffd');
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const wide = unmarkedUtf16(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return mostlyUtf8(bytes) ? new TextDecoder('utf-8').decode(bytes) : decodeWindows1252(bytes);
  }
}

/** Western text in UTF-16 has a zero in nearly every other byte, always on the same side. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 4_096);
  let [even, odd] = [0, 0];
  for (const [index, byte] of head.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  if (odd * 3 > head.length && even * 20 < odd) return 'utf-16le';
  return even * 3 > head.length && odd * 20 < even ? 'utf-16be' : null;
}

/** A damaged or cut UTF-8 file still has ten good sequences for each bad one; Windows-1252 has next to none. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let [good, bad] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) bad++;
    else if (code > 0x7f) good++;
  }
  return good >= 10 * bad;
}

/** Decoded here since some versions of Node take Windows-1252 for Latin-1. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replace(/[\u0080-\u009f]/g, (unit) => WINDOWS_1252.charAt(unit.charCodeAt(0) - 0x80));
}

/** A line as a parser gave it, without what would break lines, pages or storage. */
export function cleanLine(text: string): string {
  return text
    .replace(/[\n\v\f\r\u0085\u2028\u2029]/g, ' ')
    .replaceAll('\0', '\ufffd')
    .replace(LONE_SURROGATE_RE, '\ufffd');
}
