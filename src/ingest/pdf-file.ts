import { inflateSync } from 'node:zlib';
import {
  isDict,
  isList,
  isName,
  isRef,
  isWord,
  nextValue,
  type PdfDict,
  PdfDoubt,
  type PdfScanner,
  type PdfValue,
} from './pdf-syntax.ts';
import { readXref, type XrefEntry } from './pdf-xref.ts';

/** A dictionary with bytes, as they are stored. */
export interface PdfStream {
  readonly dict: PdfDict;
  readonly data: Uint8Array;
}

/** The objects of a plain PDF. Every question throws a `PdfDoubt` where the full parser is needed. */
export interface PdfFile {
  /** The root of the page tree. */
  readonly pages: PdfDict;
  /** The value itself where it is a pointer, else the value. */
  resolve(value: PdfValue | undefined): PdfValue | undefined;
  stream(value: PdfValue | undefined): PdfStream;
  /** The bytes of a stream with its only filter undone; deflate and no filter are known. */
  open(stream: PdfStream): Uint8Array;
}

const MOST_LINKS = 8; // a pointer to a pointer to ...
const MOST_INFLATED = 20_000_000; // bytes

/** Opens a PDF by its table of objects, without reading them. */
export function openPdfFile(bytes: Uint8Array): PdfFile {
  const held = new Map<number, PdfStream>();
  const { trailer, entries } = readXref(bytes, (at) => streamAt(bytes, at, (value) => value));
  if (trailer.has('Encrypt')) throw new PdfDoubt('encrypted');

  const objectOf = (number: number): PdfValue | undefined => {
    const entry = entries.get(number);
    if (entry === undefined) return undefined;
    return entry.kind === 'at' ? valueAt(bytes, entry.at, number).value : inStream(entry);
  };
  const resolve = (value: PdfValue | undefined): PdfValue | undefined => {
    let found = value;
    for (let link = 0; isRef(found); link++) {
      if (link === MOST_LINKS) throw new PdfDoubt('links');
      found = objectOf(found.ref);
    }
    return found;
  };
  const stream = (value: PdfValue | undefined): PdfStream => {
    if (!isRef(value)) throw new PdfDoubt('no stream');
    const entry = entries.get(value.ref);
    if (entry?.kind !== 'at') throw new PdfDoubt('no stream');
    return streamAt(bytes, entry.at, resolve, value.ref);
  };
  const inStream = ({ stream: number, index }: Extract<XrefEntry, { kind: 'in' }>): PdfValue | undefined => {
    const holder = held.get(number) ?? stream({ ref: number });
    const opened = held.has(number) ? holder : { dict: holder.dict, data: open(holder) };
    held.set(number, opened);
    return valueIn(opened, index);
  };
  const open = ({ dict, data }: PdfStream): Uint8Array => undone(dict, data, resolve);

  const root = resolve(trailer.get('Root'));
  const pages = isDict(root) ? resolve(root.get('Pages')) : null;
  if (!isDict(pages)) throw new PdfDoubt('no pages');
  return { pages, resolve, stream, open };
}

/** The object that begins at an offset, which has to bear the number that the table gives it. */
function valueAt(bytes: Uint8Array, at: number, number?: number): { value: PdfValue; scanner: PdfScanner } {
  const scanner: PdfScanner = { bytes, at };
  const [found, , word] = [nextValue(scanner), nextValue(scanner), nextValue(scanner)];
  if (!isWord(word) || word.word !== 'obj' || (number !== undefined && found !== number)) {
    throw new PdfDoubt('misplaced object');
  }
  const value = nextValue(scanner);
  if (value === undefined || isWord(value)) throw new PdfDoubt('empty object');
  return { value, scanner };
}

function streamAt(bytes: Uint8Array, at: number, resolve: PdfFile['resolve'], number?: number): PdfStream {
  const { value, scanner } = valueAt(bytes, at, number);
  const word = nextValue(scanner);
  if (!isDict(value) || !isWord(word) || word.word !== 'stream') throw new PdfDoubt('no stream');
  const length = resolve(value.get('Length'));
  if (typeof length !== 'number' || length < 0) throw new PdfDoubt('length');
  const start = scanner.at + (bytes[scanner.at] === 13 ? 2 : 1);
  if (bytes[start - 1] !== 10) throw new PdfDoubt('stream start');
  const end = nextValue({ bytes, at: start + length });
  if (!isWord(end) || end.word !== 'endstream') throw new PdfDoubt('length');
  return { dict: value, data: bytes.subarray(start, start + length) };
}

/** An object out of a stream of objects, by its place in it. */
function valueIn({ dict, data }: PdfStream, index: number): PdfValue | undefined {
  const [count, first] = [dict.get('N'), dict.get('First')];
  if (typeof count !== 'number' || typeof first !== 'number' || index >= count) throw new PdfDoubt('index');
  const head: PdfScanner = { bytes: data, at: 0 };
  let offset: PdfValue | undefined;
  for (let i = 0; i <= 2 * index + 1; i++) offset = nextValue(head);
  if (typeof offset !== 'number') throw new PdfDoubt('index');
  return nextValue({ bytes: data, at: first + offset });
}

function undone(dict: PdfDict, data: Uint8Array, resolve: PdfFile['resolve']): Uint8Array {
  const filter = onlyFilter(dict, resolve);
  if (filter === null) return data;
  const parameters = resolve(dict.get('DecodeParms'));
  if (filter !== 'FlateDecode' || (parameters !== undefined && parameters !== null)) {
    throw new PdfDoubt('filter');
  }
  return inflated(data);
}

/** What a deflated stream holds. Throws a `PdfDoubt` where it is damaged or too long. */
export function inflated(data: Uint8Array): Uint8Array {
  try {
    return inflateSync(data, { maxOutputLength: MOST_INFLATED });
  } catch {
    throw new PdfDoubt('deflate');
  }
}

/** The name of the one filter of a stream; null where it has none. Throws where it has several. */
export function onlyFilter(dict: PdfDict, resolve: PdfFile['resolve']): string | null {
  const value = resolve(dict.get('Filter'));
  if (value === undefined || value === null) return null;
  if (isList(value) && value.length > 1) throw new PdfDoubt('filters');
  const name = isList(value) ? resolve(value[0]) : value;
  if (isList(value) && value.length === 0) return null;
  if (!isName(name)) throw new PdfDoubt('filter');
  return name.name;
}
