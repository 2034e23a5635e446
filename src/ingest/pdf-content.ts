import { MIXING, type OperatorList, type Operators } from './page-drawing.ts';
import { type Budget, budgetOf } from './pdf-budget.ts';
import type { PdfFile, PdfStream } from './pdf-file.ts';
import {
  isDict,
  isList,
  isName,
  isRef,
  isWord,
  nextValue,
  numbersOf,
  type PdfDict,
  PdfDoubt,
  type PdfScanner,
  type PdfValue,
} from './pdf-syntax.ts';

const MOST_CONTENT = 4_000_000; // bytes of drawing operators, those of a form each time that it is drawn
const MOST_OPERATORS = 50_000;
const MOST_FORMS = 3; // one inside the other

/** What the operators of a page stand in. */
export interface Ink {
  readonly file: PdfFile;
  readonly resources: PdfDict;
  readonly ops: Operators;
  readonly budget: Budget; // of content, see `contentBudget`
}

/** What the content of one page may come to, its forms included. */
export function contentBudget(): Budget {
  return budgetOf(MOST_CONTENT, 'content');
}

interface Writer extends Ink {
  readonly fnArray: number[];
  readonly argsArray: unknown[];
  readonly depth: number;
}

/**
 * The drawing operators of a page as the full parser would list them, as far as they say where pictures, shapes and text
 * go; a picture's id is the number of its object. Throws a `PdfDoubt` at an operator that is not known here.
 */
export function operatorsOf(content: Uint8Array, ink: Ink): OperatorList {
  const writer: Writer = { ...ink, fnArray: [], argsArray: [], depth: 0 };
  writeContent(content, writer);
  return writer;
}

/** The content of a page: one stream, or several that are read as one. */
export function contentOf(value: PdfValue | undefined, ink: Pick<Ink, 'file' | 'budget'>): Uint8Array {
  const target = ink.file.resolve(value);
  const parts = isList(target) ? target : [value];
  return Buffer.concat(parts.flatMap((part) => [opened(ink.file.stream(part), ink), NEW_LINE]));
}

const NEW_LINE = Buffer.from('\n');

/** A stream of operators, which is paid for by what it stores too: it can be long to open, and empty. */
function opened(stream: PdfStream, { file, budget }: Pick<Ink, 'file' | 'budget'>): Uint8Array {
  const content = file.open(stream, budget.left);
  budget.spend(Math.max(content.length, stream.data.length) + NEW_LINE.length);
  return content;
}

function writeContent(content: Uint8Array, writer: Writer): void {
  const scanner: PdfScanner = { bytes: content, at: 0 };
  let operands: PdfValue[] = [];
  let path = EMPTY;
  for (;;) {
    const value = nextValue(scanner);
    if (value === undefined) return;
    if (!isWord(value)) {
      operands.push(value);
      continue;
    }
    if (writer.fnArray.length > MOST_OPERATORS) throw new PdfDoubt('operators');
    const grown = PATH.has(value.word) ? grownBy(path, value.word, numbersOf(operands)) : null;
    if (grown !== null) path = grown;
    else if (PAINT[value.word] !== undefined) {
      add(writer, 'constructPath', [writer.ops[PAINT[value.word] ?? ''], null, path]);
      path = EMPTY;
    } else write(value.word, operands, writer);
    operands = [];
  }
}

type MinMax = readonly [left: number, bottom: number, right: number, top: number];

const EMPTY: MinMax = [
  Number.POSITIVE_INFINITY,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
];
const PATH: ReadonlySet<string> = new Set(['m', 'l', 'c', 'v', 'y', 're', 'h']);
const PAINT: Readonly<Record<string, string>> = {
  S: 'stroke',
  s: 'closeStroke',
  f: 'fill',
  F: 'fill',
  'f*': 'eoFill',
  B: 'fillStroke',
  'B*': 'eoFillStroke',
  b: 'closeFillStroke',
  'b*': 'closeEOFillStroke',
  n: 'endPath',
};

function grownBy(path: MinMax, word: string, numbers: readonly number[] | null): MinMax {
  if (numbers === null) throw new PdfDoubt('path');
  const [x = 0, y = 0, width = 0, height = 0] = numbers;
  const points = word === 're' ? [x, y, x + width, y + height] : numbers;
  let [left, bottom, right, top] = path;
  // Not by a call with all of them, of which a hostile path has more than a call can take.
  for (const [at, point] of points.entries()) {
    if (at % 2 === 0) [left, right] = [Math.min(left, point), Math.max(right, point)];
    else [bottom, top] = [Math.min(bottom, point), Math.max(top, point)];
  }
  return [left, bottom, right, top];
}

/** Operators that place no picture and paint no shape: text and its state, colours, lines, marks. */
const SILENT: ReadonlySet<string> = new Set(
  'BT ET Tf Td TD Tm T* Tc Tw Tz TL Ts BMC BDC EMC MP DP rg RG g G k K cs CS sc SC scn SCN w J j M d i ri BX EX'.split(
    ' ',
  ),
);
const SIMPLE: Readonly<Record<string, string>> = {
  q: 'save',
  Q: 'restore',
  W: 'clip',
  'W*': 'eoClip',
  Tj: 'showText',
  TJ: 'showSpacedText',
  "'": 'nextLineShowText',
  '"': 'nextLineSetSpacingShowText',
  Tr: 'setTextRenderingMode',
  sh: 'shadingFill',
};

function write(word: string, operands: readonly PdfValue[], writer: Writer): void {
  if (SILENT.has(word)) return;
  const simple = SIMPLE[word];
  if (simple !== undefined) {
    add(writer, simple, operands);
    return;
  }
  const [first] = operands;
  if (word === 'cm') {
    const matrix = numbersOf(operands);
    if (matrix?.length !== 6) throw new PdfDoubt('matrix');
    add(writer, 'transform', matrix);
  } else if (word === 'gs' && isName(first)) add(writer, 'setGState', [stateOf(first.name, writer)]);
  else if (word === 'Do' && isName(first)) writeObject(first.name, writer);
  else throw new PdfDoubt('operator');
}

function add({ fnArray, argsArray, ops }: Writer, name: string, args: readonly unknown[]): void {
  const fn = ops[name];
  if (fn === undefined) throw new PdfDoubt('operator');
  fnArray.push(fn);
  argsArray.push(args);
}

function entryOf({ file, resources }: Ink, kind: string, name: string): PdfValue | undefined {
  const entries = file.resolve(resources.get(kind));
  return isDict(entries) ? entries.get(name) : undefined;
}

/** What a graphics state says of transparency, as pairs of key and value: nothing else of it is looked at. */
function stateOf(name: string, writer: Writer): readonly (readonly [string, unknown])[] {
  const state = writer.file.resolve(entryOf(writer, 'ExtGState', name));
  if (!isDict(state)) throw new PdfDoubt('state');
  return MIXING.filter((key) => state.has(key)).map((key) => {
    const found = writer.file.resolve(state.get(key));
    return [key, isName(found) ? found.name : found] as const;
  });
}

/** The matrix of a form; null where it has none. */
function matrixOf(value: PdfValue | undefined): readonly number[] | null {
  if (value === undefined || value === null) return null;
  const matrix = isList(value) && value.length === 6 ? numbersOf(value) : null;
  if (matrix === null) throw new PdfDoubt('matrix');
  return matrix;
}

function writeObject(name: string, writer: Writer): void {
  const { file } = writer;
  const target = entryOf(writer, 'XObject', name);
  const stream = file.stream(target);
  const subtype = file.resolve(stream.dict.get('Subtype'));
  if (stream.dict.has('OC')) throw new PdfDoubt('optional content');
  if (isName(subtype) && subtype.name === 'Image' && isRef(target)) {
    const mask = file.resolve(stream.dict.get('ImageMask')) === true;
    add(writer, mask ? 'paintImageMaskXObject' : 'paintImageXObject', [String(target.ref)]);
    return;
  }
  if (!isName(subtype) || subtype.name !== 'Form' || writer.depth === MOST_FORMS)
    throw new PdfDoubt('object');
  const own = file.resolve(stream.dict.get('Resources'));
  add(writer, 'paintFormXObjectBegin', [matrixOf(file.resolve(stream.dict.get('Matrix'))), null]);
  const inside = { ...writer, depth: writer.depth + 1, resources: isDict(own) ? own : writer.resources };
  writeContent(opened(stream, writer), inside);
  add(writer, 'paintFormXObjectEnd', []);
}
