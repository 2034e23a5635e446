/** A name, without its slash. */
export interface PdfName {
  readonly name: string;
}

/** A pointer to an object elsewhere in the file. */
export interface PdfRef {
  readonly ref: number; // the object's number; generations are not told apart
}

/** An operator of a content stream, or a keyword of the file (`stream`, `endobj`). */
export interface PdfWord {
  readonly word: string;
}

export type PdfDict = ReadonlyMap<string, PdfValue>;

/** What PDF syntax can say. Strings are not kept: nothing here is decided by one. */
export type PdfValue =
  | number
  | boolean
  | null
  | 'string'
  | PdfName
  | PdfRef
  | PdfWord
  | readonly PdfValue[]
  | PdfDict;

/** The file is not plain enough to be read here: the full parser has to. Never shown to anyone. */
export class PdfDoubt extends Error {
  override readonly name = 'PdfDoubt';
}

/** Reads values one after the other; `at` is where the next one begins. */
export interface PdfScanner {
  readonly bytes: Uint8Array;
  at: number;
}

const MOST_DEPTH = 12;
const MOST_ITEMS = 20_000; // in one array or dictionary
const WORD_CHARS = 128;

const SPACES: ReadonlySet<number> = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITERS: ReadonlySet<number> = new Set(Buffer.from('()<>[]{}/%', 'latin1'));
const NUMBER_RE = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

/** The next value, or undefined at the end of the bytes. Throws a `PdfDoubt` at what is not plain syntax. */
export function nextValue(scanner: PdfScanner, depth = 0): PdfValue | undefined {
  if (depth > MOST_DEPTH) throw new PdfDoubt('depth');
  skipSpace(scanner);
  const { bytes, at } = scanner;
  const code = bytes[at];
  if (code === undefined) return undefined;
  switch (String.fromCharCode(code)) {
    case '/':
      scanner.at++;
      return { name: nameOf(regular(scanner)) };
    case '(':
      return skipString(scanner);
    case '<':
      return bytes[at + 1] === 0x3c ? dictionary(scanner, depth) : skipHex(scanner);
    case '[':
      scanner.at++;
      return itemsUntil(scanner, ']', depth);
    case ']':
    case '{':
    case '}':
    case ')':
      scanner.at++;
      return { word: String.fromCharCode(code) };
    case '>':
      scanner.at += bytes[at + 1] === 0x3e ? 2 : 1;
      return { word: '>>' };
    default:
      return plain(regular(scanner), scanner);
  }
}

export function skipSpace(scanner: PdfScanner): void {
  const { bytes } = scanner;
  for (;;) {
    const code = bytes[scanner.at];
    if (code === 0x25) {
      while (scanner.at < bytes.length && bytes[scanner.at] !== 10 && bytes[scanner.at] !== 13) scanner.at++;
    } else if (code !== undefined && SPACES.has(code)) scanner.at++;
    else return;
  }
}

function regular(scanner: PdfScanner): string {
  const { bytes, at } = scanner;
  let end = at;
  while (end < bytes.length && !SPACES.has(bytes[end] ?? 0) && !DELIMITERS.has(bytes[end] ?? 0))
    if (++end - at > WORD_CHARS) throw new PdfDoubt('word');
  scanner.at = end;
  return Buffer.from(bytes.buffer, bytes.byteOffset + at, end - at).toString('latin1');
}

function nameOf(raw: string): string {
  return raw.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function plain(word: string, scanner: PdfScanner): PdfValue {
  if (NUMBER_RE.test(word)) return referenceAt(scanner, word) ?? Number(word);
  if (word === 'true' || word === 'false') return word === 'true';
  return word === 'null' ? null : { word };
}

/** `12 0 R`: two whole numbers and an R, which only a look ahead tells from three values. */
function referenceAt(scanner: PdfScanner, word: string): PdfRef | null {
  if (!/^\d{1,8}$/.test(word)) return null;
  const { bytes, at } = scanner;
  const ahead = Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.min(16, bytes.length - at));
  const found = /^\s+\d{1,5}\s+R(?![^\s()<>[\]{}/%])/.exec(ahead.toString('latin1'));
  if (found === null) return null;
  scanner.at = at + found[0].length;
  return { ref: Number(word) };
}

function skipString(scanner: PdfScanner): 'string' {
  const { bytes } = scanner;
  let open = 0;
  for (; scanner.at < bytes.length; scanner.at++) {
    const code = bytes[scanner.at];
    if (code === 0x5c) scanner.at++;
    else if (code === 0x28) open++;
    else if (code === 0x29 && --open === 0) {
      scanner.at++;
      return 'string';
    }
  }
  throw new PdfDoubt('string');
}

function skipHex(scanner: PdfScanner): 'string' {
  const end = scanner.bytes.indexOf(0x3e, scanner.at);
  if (end === -1) throw new PdfDoubt('string');
  scanner.at = end + 1;
  return 'string';
}

function dictionary(scanner: PdfScanner, depth: number): PdfDict {
  scanner.at += 2;
  const items = itemsUntil(scanner, '>>', depth);
  const entries = new Map<string, PdfValue>();
  for (let i = 0; i < items.length; i += 2) {
    const [key, value] = [items[i], items[i + 1]];
    if (!isName(key) || value === undefined) throw new PdfDoubt('dictionary');
    entries.set(key.name, value);
  }
  return entries;
}

function itemsUntil(scanner: PdfScanner, end: ']' | '>>', depth: number): readonly PdfValue[] {
  const items: PdfValue[] = [];
  for (;;) {
    const value = nextValue(scanner, depth + 1);
    if (value === undefined || items.length > MOST_ITEMS) throw new PdfDoubt('unclosed');
    if (isWord(value)) {
      if (value.word === end) return items;
      throw new PdfDoubt('word in a list');
    }
    items.push(value);
  }
}

export function isName(value: PdfValue | undefined): value is PdfName {
  return typeof value === 'object' && value !== null && 'name' in value;
}

export function isWord(value: PdfValue | undefined): value is PdfWord {
  return typeof value === 'object' && value !== null && 'word' in value;
}

export function isRef(value: PdfValue | undefined): value is PdfRef {
  return typeof value === 'object' && value !== null && 'ref' in value;
}

export function isDict(value: PdfValue | undefined): value is PdfDict {
  return value instanceof Map;
}

export function isList(value: PdfValue | undefined): value is readonly PdfValue[] {
  return Array.isArray(value);
}

/** The numbers of a list, or null where it holds anything else. */
export function numbersOf(value: PdfValue | undefined): readonly number[] | null {
  if (!isList(value)) return null;
  const numbers = value.filter((item) => typeof item === 'number');
  return numbers.length === value.length ? numbers : null;
}
