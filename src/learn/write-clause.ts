import type { Filling } from '../model/learnt-model.ts';
import type { Blank } from './blank.ts';
import { type Laid, type Layout, printed, type Stretch } from './lay-out.ts';
import { commonest, count, ranked, type Tally } from './tally.ts';

/** A clause in the language of models, what filled its blanks, and the stretches of words between them. */
export interface WrittenClause {
  readonly text: string;
  readonly fillings: readonly Filling[];
  readonly fixed: readonly string[]; // as printed
  readonly loose: number; // words that a convention has, on average, in blanks that tell nothing of what fills them
}

/** A word of the reference on which conventions agree, or a blank. */
type Element = { readonly word: number } | { readonly blank: Blank; readonly name: string };

const EXAMPLES = 2;
const LONGEST_EXAMPLE = 60; // characters

/** Writes a clause as most conventions print it, its blanks as variables. */
export function writeClause(layout: Layout, blanks: readonly Blank[]): WrittenClause {
  const elements = elementsOf(layout, blanks);
  const pieces = elements.map((element, i) => {
    const own =
      'word' in element ? spellingOf(layout, element.word) : `{${element.name}:${element.blank.type}}`;
    return separatorOf(layout, elements[i - 1], element) + own;
  });
  const text = `${pieces.join('')}${separatorOf(layout, elements.at(-1), undefined)}`.trim();
  return {
    text,
    fillings: elements.flatMap((element) => ('word' in element ? [] : [fillingOf(layout, element)])),
    fixed: text
      .split(/\{[^{}]*\}/)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
    loose: blanks
      .filter(({ type }) => type === 'words')
      .reduce((sum, { places }) => sum + meanLength(layout, places), 0),
  };
}

function meanLength({ laid }: Layout, places: readonly (Stretch | null)[]): number {
  let [words, conventions] = [0, 0];
  laid.forEach(({ weight }, i) => {
    const place = places[i];
    if (!place) return;
    words += weight * (place.to - place.from);
    conventions += weight;
  });
  return conventions === 0 ? 0 : words / conventions;
}

function elementsOf({ reference }: Layout, blanks: readonly Blank[]): readonly Element[] {
  const names = new Map<string, number>();
  const elements: Element[] = [];
  let at = 0;
  const addWords = (to: number): void => {
    for (; at < to; at++) elements.push({ word: at });
  };
  for (const blank of blanks) {
    addWords(blank.stretch.from);
    const nth = (names.get(blank.name) ?? 0) + 1;
    names.set(blank.name, nth);
    elements.push({ blank, name: nth === 1 ? blank.name : `${blank.name}-${nth}` });
    at = Math.max(at, blank.stretch.to);
  }
  addWords(reference.length);
  return elements;
}

/** The words that a wording has for an element. */
function placeOf(laid: Laid, index: number, element: Element): Stretch | null {
  if ('blank' in element) {
    const place = element.blank.places[index] ?? null;
    return place !== null && place.to > place.from ? place : null;
  }
  const at = laid.matches[element.word] ?? -1;
  return at < 0 ? null : { from: at, to: at + 1 };
}

function spellingOf(layout: Layout, word: number): string {
  const forms: Tally = new Map();
  layout.laid.forEach((laid, i) => {
    const place = placeOf(laid, i, { word });
    if (place !== null) count(forms, printed(laid.wording, place), laid.weight);
  });
  return commonest(forms) ?? '';
}

/** What most conventions print between two elements that follow each other, or at either end of the clause. */
function separatorOf(layout: Layout, before: Element | undefined, after: Element | undefined): string {
  const forms: Tally = new Map();
  layout.laid.forEach((laid, i) => {
    const { text, starts, ends } = laid.wording;
    const left = before === undefined ? { from: 0, to: 0 } : placeOf(laid, i, before);
    const right = after === undefined ? { from: starts.length, to: starts.length } : placeOf(laid, i, after);
    if (left === null || right === null || left.to !== right.from) return;
    const start = before === undefined ? 0 : (ends[left.to - 1] ?? 0);
    const end = after === undefined ? text.length : (starts[right.from] ?? text.length);
    count(forms, text.slice(start, end), laid.weight);
  });
  return commonest(forms) ?? (before === undefined || after === undefined ? '' : ' ');
}

function fillingOf(
  layout: Layout,
  { blank, name }: { readonly blank: Blank; readonly name: string },
): Filling {
  const values: Tally = new Map();
  layout.laid.forEach(({ wording, weight }, i) => {
    const place = blank.places[i];
    if (place) count(values, printed(wording, place), weight);
  });
  const examples = ranked(values)
    .flatMap(([value]) => (value === '' ? [] : [value]))
    .slice(0, EXAMPLES)
    .map((value) => (value.length > LONGEST_EXAMPLE ? `${value.slice(0, LONGEST_EXAMPLE - 1)}…` : value));
  return { variable: { name, type: blank.type }, examples };
}
