import { type Budget, budgetOf } from './pdf-budget.ts';
import { inflated } from './pdf-inflate.ts';
import { type ObjectStream, objectStreamOf } from './pdf-object-stream.ts';
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
import { readXref } from './pdf-xref.ts';

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
  /** The bytes of a stream with its only filter undone, which may be deflate or none; `most` is how many it may inflate to. */
  open(stream: PdfStream, most: number): Uint8Array;
}

const MOST_LINKS = 8; // a pointer to a pointer to ...
const MOST_INFLATED = 20_000_000; // bytes of all streams of objects, which are held
const MOST_PARSED = 4_000_000; // bytes of syntax in all; each object is parsed once

/** Opens a PDF by its table of objects, without reading them. */
export function openPdfFile(bytes: Uint8Array): PdfFile {
  const parsing = budgetOf(MOST_PARSED, 'syntax');
  const { trailer, entries } = readXref(bytes, (at) =>
    streamOf(bytes, objectAt({ bytes, at, parsing }), (value) => value),
  );
  if (trailer.has('Encrypt')) throw new PdfDoubt('encrypted');

  const loose = remembered((number: number): PdfObject => {
    const entry = entries.get(number);
    if (entry?.kind !== 'at') throw new PdfDoubt('no object of its own');
    return objectAt({ bytes, at: entry.at, parsing }, number);
  });
  // What a stream of objects needs to be opened cannot stand in one: finding it might never end.
  const resolveLoose = resolverOf((number) => (entries.has(number) ? loose(number).value : undefined));
  const inflating = budgetOf(MOST_INFLATED, 'object streams');
  const holder = remembered((number: number): ObjectStream => {
    const stream = streamOf(bytes, loose(number), resolveLoose);
    const data = undone(stream, resolveLoose, inflating.left);
    inflating.spend(data.length);
    return objectStreamOf(stream.dict, data, parsing);
  });
  const packed = remembered((number: number): PdfValue | undefined => {
    const entry = entries.get(number);
    return entry?.kind === 'in' ? valueIn(holder(entry.stream), entry.index, parsing) : undefined;
  });
  const resolve = resolverOf((number) =>
    entries.get(number)?.kind === 'at' ? loose(number).value : packed(number),
  );
  const streams = remembered((number: number) => streamOf(bytes, loose(number), resolve));

  const root = resolve(trailer.get('Root'));
  const pages = isDict(root) ? resolve(root.get('Pages')) : null;
  if (!isDict(pages)) throw new PdfDoubt('no pages');
  return {
    pages,
    resolve,
    stream(value) {
      if (!isRef(value)) throw new PdfDoubt('no stream');
      return streams(value.ref);
    },
    open: (stream, most) => undone(stream, resolve, most),
  };
}

/** The same question, asked once for each number. */
function remembered<Value>(find: (number: number) => Value): (number: number) => Value {
  const found = new Map<number, Value>();
  return (number) => {
    if (!found.has(number)) found.set(number, find(number));
    return found.get(number) as Value;
  };
}

function resolverOf(objectOf: (number: number) => PdfValue | undefined): PdfFile['resolve'] {
  return (value) => {
    let found = value;
    for (let link = 0; isRef(found); link++) {
      if (link === MOST_LINKS) throw new PdfDoubt('links');
      found = objectOf(found.ref);
    }
    return found;
  };
}

interface Place {
  readonly bytes: Uint8Array;
  readonly at: number;
  readonly parsing: Budget;
}

interface PdfObject {
  readonly value: PdfValue;
  readonly end: number; // of the value, in bytes of the file
}

/** Reads at a place, sees no more than may still be parsed (one value can be as long as the file), and pays, read or not. */
function paid<Value>({ bytes, at, parsing }: Place, read: (scanner: PdfScanner) => Value): Value {
  const scanner = { bytes: bytes.subarray(0, at + parsing.left + 1), at };
  try {
    return read(scanner);
  } finally {
    parsing.spend(scanner.at - at);
  }
}

/** The object that begins at an offset, which has to bear the number that the table gives it. */
function objectAt(place: Place, number?: number): PdfObject {
  return paid(place, (scanner) => {
    const [found, , word] = [nextValue(scanner), nextValue(scanner), nextValue(scanner)];
    if (!isWord(word) || word.word !== 'obj' || (number !== undefined && found !== number)) {
      throw new PdfDoubt('misplaced object');
    }
    const value = nextValue(scanner);
    if (value === undefined || isWord(value)) throw new PdfDoubt('empty object');
    return { value, end: scanner.at };
  });
}

const WORD_REACH = 64; // bytes in which a keyword has to come

function streamOf(bytes: Uint8Array, { value, end }: PdfObject, resolve: PdfFile['resolve']): PdfStream {
  const scanner: PdfScanner = { bytes: bytes.subarray(0, end + WORD_REACH), at: end };
  const word = nextValue(scanner);
  if (!isDict(value) || !isWord(word) || word.word !== 'stream') throw new PdfDoubt('no stream');
  const length = resolve(value.get('Length'));
  if (typeof length !== 'number' || length < 0) throw new PdfDoubt('length');
  const start = scanner.at + (bytes[scanner.at] === 13 ? 2 : 1);
  if (bytes[start - 1] !== 10) throw new PdfDoubt('stream start');
  const close = start + length;
  const after = nextValue({ bytes: bytes.subarray(0, close + WORD_REACH), at: close });
  if (!isWord(after) || after.word !== 'endstream') throw new PdfDoubt('length');
  return { dict: value, data: bytes.subarray(start, close) };
}

/** An object out of a stream of objects, by its place in it. */
function valueIn({ data, places }: ObjectStream, index: number, parsing: Budget): PdfValue | undefined {
  const at = places[index];
  if (at === undefined) throw new PdfDoubt('index');
  return paid({ bytes: data, at, parsing }, (scanner) => nextValue(scanner));
}

function undone({ dict, data }: PdfStream, resolve: PdfFile['resolve'], most: number): Uint8Array {
  const filter = onlyFilter(dict, resolve);
  if (filter === null) return data;
  const parameters = resolve(dict.get('DecodeParms'));
  if (filter !== 'FlateDecode' || (parameters !== undefined && parameters !== null)) {
    throw new PdfDoubt('filter');
  }
  return inflated(data, most);
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
