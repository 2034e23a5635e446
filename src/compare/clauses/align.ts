import type { Element } from './compile-clause.ts';
import { weightOf } from './tokens.ts';
import { likesOf, SAME, type Words } from './words-of-field.ts';

/** How a clause lies upon a text. */
export interface Alignment {
  readonly matched: readonly (number | null)[]; // for each element the token it stands on; null for a variable or a loss
  readonly inserted: readonly number[]; // tokens between the first and the last matched one that answer to nothing
  readonly first: number; // tokens, inclusive
  readonly last: number;
  readonly coverage: number; // weight of the words found over that of all, 0 to 1
}

const LOSS = 1; // a word of the clause that the text does not have, times its weight
const GAIN = 0.45; // a word of the text that the clause does not have, times its weight
const SLIP = 0.2; // a word misread
const FILL = 0.01; // a word that fills a variable

const WAY = { match: 1, loss: 2, gain: 3, fill: 4 } as const;

/**
 * Lays a clause upon tokens from `from` to `to`, both ends of the text free, at least cost: dynamic programming over
 * elements and tokens. A variable takes in any words up to the next fixed one.
 */
export function align(
  elements: readonly Element[],
  words: Words,
  { from, to }: { readonly from: number; readonly to: number },
): Alignment {
  const verbatim = findVerbatim(elements, words, { from, to });
  if (verbatim !== null)
    return summarise(
      elements,
      elements.map((_, i) => verbatim + i),
      [],
    );
  const [rows, columns] = [elements.length + 1, to - from + 1];
  const table = {
    cost: new Float64Array(rows * columns),
    step: new Uint8Array(rows * columns),
    columns,
    ids: words.ids.subarray(from, to),
    weights: words.weights,
  };
  elements.forEach((element, i) => {
    if (element.kind === 'variable') fillVariable(table, i + 1);
    else fillWord(table, i + 1, { weight: weightOf(element.word), likes: likesOf(words, element.word) });
  });
  return trace({ elements, cost: table.cost, step: table.step, columns, from });
}

/** Where a clause without variables stands word for word: nothing lies upon a text better. */
function findVerbatim(
  elements: readonly Element[],
  { ids, idOf }: Words,
  { from, to }: { readonly from: number; readonly to: number },
): number | null {
  const wanted: number[] = [];
  for (const element of elements) {
    const id = element.kind === 'word' ? idOf.get(element.word) : undefined;
    if (id === undefined) return null;
    wanted.push(id);
  }
  for (let at = from; at + wanted.length <= to; at++) {
    let k = 0;
    while (k < wanted.length && ids[at + k] === wanted[k]) k++;
    if (k === wanted.length) return at;
  }
  return null;
}

/** What the table is filled from: the tokens by number, and what each distinct word weighs. */
interface Draft {
  readonly cost: Float64Array;
  readonly step: Uint8Array;
  readonly columns: number;
  readonly ids: Int32Array;
  readonly weights: Float64Array;
}

function fillVariable({ cost, step, columns }: Draft, row: number): void {
  const start = row * columns;
  for (let at = start; at < start + columns; at++) {
    const above = cost[at - columns] ?? 0;
    const fill = at > start ? (cost[at - 1] ?? 0) + FILL : Number.POSITIVE_INFINITY;
    cost[at] = fill < above ? fill : above;
    step[at] = fill < above ? WAY.fill : WAY.loss;
  }
}

function fillWord(
  { cost, step, columns, ids, weights }: Draft,
  row: number,
  { weight, likes }: { readonly weight: number; readonly likes: Uint8Array },
): void {
  const start = row * columns;
  const [loss, slip] = [LOSS * weight, SLIP * weight];
  cost[start] = (cost[start - columns] ?? 0) + loss;
  step[start] = WAY.loss;
  for (let j = 1; j < columns; j++) {
    const at = start + j;
    const id = ids[j - 1] ?? 0;
    const like = likes[id] ?? 0;
    let best = (cost[at - columns] ?? 0) + loss;
    let way: number = WAY.loss;
    if (like !== 0) {
      const match = (cost[at - columns - 1] ?? 0) + (like === SAME ? 0 : slip);
      if (match < best) {
        best = match;
        way = WAY.match;
      }
    }
    const gain = (cost[at - 1] ?? 0) + GAIN * (weights[id] ?? 0);
    if (gain < best) {
      best = gain;
      way = WAY.gain;
    }
    cost[at] = best;
    step[at] = way;
  }
}

interface Table {
  readonly elements: readonly Element[];
  readonly cost: Float64Array;
  readonly step: Uint8Array;
  readonly columns: number;
  readonly from: number;
}

function trace({ elements, cost, step, columns, from }: Table): Alignment {
  const lastRow = elements.length * columns;
  let j = 0;
  for (let k = 1; k < columns; k++) if ((cost[lastRow + k] ?? 0) < (cost[lastRow + j] ?? 0) - 1e-9) j = k;
  const matched: (number | null)[] = elements.map(() => null);
  const gained: number[] = [];
  for (let i = elements.length; i > 0; ) {
    const way = step[i * columns + j];
    if (way === WAY.match) {
      matched[i - 1] = from + j - 1;
      i--;
      j--;
    } else if (way === WAY.gain) gained.push(from + --j);
    else if (way === WAY.fill) j--;
    else i--;
  }
  return summarise(elements, matched, gained);
}

function summarise(
  elements: readonly Element[],
  matched: readonly (number | null)[],
  gained: readonly number[],
): Alignment {
  const stands = matched.filter((at) => at !== null);
  const [first, last] = [stands[0] ?? 0, stands.at(-1) ?? -1];
  let [found, all] = [0, 0];
  elements.forEach((element, i) => {
    if (element.kind !== 'word') return;
    all += weightOf(element.word);
    if (matched[i] != null) found += weightOf(element.word);
  });
  const inserted = gained.filter((at) => at > first && at < last).reverse();
  return { matched, inserted, first, last, coverage: all === 0 ? 0 : found / all };
}
