import { type Budget, budgetOf } from './pdf-budget.ts';
import { inflated } from './pdf-inflate.ts';
import {
  isDict,
  isName,
  isWord,
  nextValue,
  numbersOf,
  type PdfDict,
  PdfDoubt,
  type PdfScanner,
  skipSpace,
} from './pdf-syntax.ts';

/** Where an object is: at an offset of the file, or at a place in a stream of objects. */
export type XrefEntry =
  | { readonly kind: 'at'; readonly at: number }
  | { readonly kind: 'in'; readonly stream: number; readonly index: number };

export interface Xref {
  readonly trailer: PdfDict;
  readonly entries: ReadonlyMap<number, XrefEntry>;
}

type StreamAt = (at: number) => { readonly dict: PdfDict; readonly data: Uint8Array };

interface Section {
  readonly trailer: PdfDict;
  readonly entries: ReadonlyMap<number, XrefEntry | null>; // null: the object was deleted
}

const TAIL = 1_024; // bytes in which `startxref` stands
const MOST_SECTIONS = 64;
const MOST_ENTRIES = 200_000; // in all sections; a row that a later version says again counts again
const MOST_TABLE = 5_000_000; // bytes of a section in the file: as many rows, and a trailer
const TABLE_SLACK = 64; // bytes that a writer may leave after the rows

/** The table of a file's objects, its later versions before its earlier ones. */
export function readXref(bytes: Uint8Array, streamAt: StreamAt): Xref {
  const entries = new Map<number, XrefEntry | null>();
  const budget = budgetOf(MOST_ENTRIES, 'entries');
  const sectionOf = (at: number): Section => sectionAt(bytes, at, { streamAt, budget });
  const seen = new Set<number>();
  let trailer: PdfDict | null = null;
  let next: number | null = startOf(bytes);
  while (next !== null) {
    if (seen.has(next) || seen.size === MOST_SECTIONS) throw new PdfDoubt('sections');
    seen.add(next);
    const section = sectionOf(next);
    const hybrid = section.trailer.get('XRefStm');
    const parts = typeof hybrid === 'number' ? [section, sectionOf(hybrid)] : [section];
    for (const part of parts)
      for (const [number, entry] of part.entries) if (!entries.has(number)) entries.set(number, entry);
    trailer ??= section.trailer;
    const before = section.trailer.get('Prev');
    next = typeof before === 'number' ? before : null;
  }
  if (trailer === null) throw new PdfDoubt('trailer');
  return {
    trailer,
    entries: new Map([...entries].flatMap(([number, entry]) => (entry === null ? [] : [[number, entry]]))),
  };
}

function startOf(bytes: Uint8Array): number {
  const tail = Buffer.from(bytes.subarray(-TAIL)).toString('latin1');
  const found = /startxref\s+(\d{1,10})\s+%%EOF\s*$/.exec(tail);
  if (found === null) throw new PdfDoubt('startxref');
  return Number(found[1]);
}

interface Means {
  readonly streamAt: StreamAt;
  readonly budget: Budget; // of entries
}

function sectionAt(bytes: Uint8Array, at: number, { streamAt, budget }: Means): Section {
  if (at <= 0 || at >= bytes.length) throw new PdfDoubt('section');
  const scanner: PdfScanner = { bytes: bytes.subarray(0, at + MOST_TABLE), at };
  const word = nextValue(scanner);
  if (isWord(word) && word.word === 'xref') return tableOf(scanner, budget);
  return streamOf(streamAt(at), budget);
}

/** Pays for the rows of a subsection before they are read, and for its head, or there could be many without rows. */
function spendRows(budget: Budget, count: number): void {
  if (!Number.isInteger(count) || count < 0) throw new PdfDoubt('table');
  budget.spend(count + 1);
}

/** The classic table: rows of twenty bytes. */
function tableOf(scanner: PdfScanner, budget: Budget): Section {
  const entries = new Map<number, XrefEntry | null>();
  for (;;) {
    const first = nextValue(scanner);
    if (isWord(first) && first.word === 'trailer') break;
    const count = nextValue(scanner);
    if (typeof first !== 'number' || typeof count !== 'number') throw new PdfDoubt('table');
    spendRows(budget, count);
    skipSpace(scanner);
    for (let row = 0; row < count; row++) {
      const text = Buffer.from(scanner.bytes.subarray(scanner.at, scanner.at + 18)).toString('latin1');
      const found = /^(\d{10}) \d{5} ([nf])$/.exec(text);
      if (found === null) throw new PdfDoubt('row');
      entries.set(first + row, found[2] === 'n' ? { kind: 'at', at: Number(found[1]) } : null);
      scanner.at += 20;
    }
  }
  const trailer = nextValue(scanner);
  if (!isDict(trailer)) throw new PdfDoubt('trailer');
  return { trailer, entries };
}

type TableStream = ReturnType<StreamAt>;

/** The table as a stream: rows of three numbers of fixed widths. */
function streamOf(stream: TableStream, budget: Budget): Section {
  const { dict } = stream;
  const [w0, w1, w2] = widthsOf(dict);
  const step = w0 + w1 + w2;
  const sections = sectionsOf(dict);
  for (const { count } of sections) spendRows(budget, count);
  const total = sections.reduce((sum, { count }) => sum + count, 0);
  const rows = unpredicted(dict, tableBytes(stream, total * (step + 1) + TABLE_SLACK), step);
  if (total * step > rows.length) throw new PdfDoubt('rows');
  const entries = new Map<number, XrefEntry | null>();
  let at = 0;
  for (const { first, count } of sections) {
    for (let row = 0; row < count; row++, at += step) {
      const kind = w0 === 0 ? 1 : numberAt(rows, at, w0);
      const [one, two] = [numberAt(rows, at + w0, w1), numberAt(rows, at + w0 + w1, w2)];
      entries.set(first + row, entryOf(kind, one, two));
    }
  }
  return { trailer: dict, entries };
}

/** The widths of the three numbers of a row, in bytes. */
function widthsOf(dict: PdfDict): readonly [number, number, number] {
  const type = dict.get('Type');
  if (!isName(type) || type.name !== 'XRef') throw new PdfDoubt('table');
  const widths = numbersOf(dict.get('W')) ?? [];
  const [w0 = 0, w1 = 0, w2 = 0] = widths;
  if (widths.length !== 3 || widths.some((width) => width < 0 || width > 6) || w0 + w1 + w2 === 0)
    throw new PdfDoubt('widths');
  return [w0, w1, w2];
}

/** Which objects the rows are about, as runs of numbers. */
function sectionsOf(dict: PdfDict): readonly { readonly first: number; readonly count: number }[] {
  const size = dict.get('Size');
  if (typeof size !== 'number') throw new PdfDoubt('table');
  const index = numbersOf(dict.get('Index')) ?? [0, size];
  return Array.from({ length: index.length >> 1 }, (_, at) => ({
    first: index[2 * at] ?? 0,
    count: index[2 * at + 1] ?? 0,
  }));
}

function entryOf(kind: number, one: number, two: number): XrefEntry | null {
  if (kind === 1) return { kind: 'at', at: one };
  return kind === 2 ? { kind: 'in', stream: one, index: two } : null;
}

function numberAt(bytes: Uint8Array, at: number, width: number): number {
  let value = 0;
  for (let i = 0; i < width; i++) value = value * 256 + (bytes[at + i] ?? 0);
  return value;
}

/** The bytes of a table, which are no more than its rows need. */
function tableBytes({ dict, data }: TableStream, most: number): Uint8Array {
  const filter = dict.get('Filter');
  if (filter === undefined) return data.subarray(0, most);
  if (!isName(filter) || filter.name !== 'FlateDecode') throw new PdfDoubt('filter');
  return inflated(data, most);
}

const UP = 2; // each row is the difference from the one above

/** Undoes the PNG predictor that writers use for tables: rows without one, or with `up`. */
function unpredicted(dict: PdfDict, data: Uint8Array, step: number): Uint8Array {
  const parameters = dict.get('DecodeParms');
  if (parameters === undefined || parameters === null) return data;
  const [predictor, columns] = isDict(parameters)
    ? [parameters.get('Predictor') ?? 1, parameters.get('Columns')]
    : [];
  if (predictor === 1) return data;
  if (typeof predictor !== 'number' || predictor < 10 || columns !== step) throw new PdfDoubt('predictor');
  const rows = Math.floor(data.length / (step + 1));
  const out = new Uint8Array(rows * step);
  for (let row = 0; row < rows; row++) {
    const how = data[row * (step + 1)];
    if (how !== 0 && how !== UP) throw new PdfDoubt('predictor');
    for (let i = 0; i < step; i++) {
      const above = how === UP && row > 0 ? (out[(row - 1) * step + i] ?? 0) : 0;
      out[row * step + i] = ((data[row * (step + 1) + 1 + i] ?? 0) + above) & 0xff;
    }
  }
  return out;
}
