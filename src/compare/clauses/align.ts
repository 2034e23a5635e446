import { isAlike } from './alike.ts';
import type { Element } from './compile-clause.ts';
import { type Token, weightOf } from './tokens.ts';

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

const enum_ = { none: 0, match: 1, loss: 2, gain: 3, fill: 4 } as const;

/**
 * Lays a clause upon tokens from `from` to `to`, both ends of the text free, at least cost: dynamic programming over
 * elements and tokens. A variable takes in any words up to the next fixed one.
 */
export function align(
  elements: readonly Element[],
  tokens: readonly Token[],
  from: number,
  to: number,
): Alignment {
  const [rows, columns] = [elements.length + 1, to - from + 1];
  const cost = new Float64Array(rows * columns);
  const step = new Uint8Array(rows * columns);
  for (let i = 1; i < rows; i++) {
    const element = elements[i - 1];
    if (element === undefined) break;
    for (let j = 0; j < columns; j++)
      fillCell({ cost, step, columns, i, j, element, token: tokens[from + j - 1] });
  }
  return trace({ elements, cost, step, columns, from, tokens });
}

interface Cell {
  readonly cost: Float64Array;
  readonly step: Uint8Array;
  readonly columns: number;
  readonly i: number;
  readonly j: number;
  readonly element: Element;
  readonly token: Token | undefined;
}

function fillCell({ cost, step, columns, i, j, element, token }: Cell): void {
  const at = i * columns + j;
  const above = cost[at - columns] ?? 0;
  const left = j > 0 ? (cost[at - 1] ?? 0) : Number.POSITIVE_INFINITY;
  const corner = j > 0 ? (cost[at - columns - 1] ?? 0) : Number.POSITIVE_INFINITY;
  let [best, way]: [number, number] =
    element.kind === 'variable' ? [above, enum_.loss] : [above + LOSS * weightOf(element.word), enum_.loss];
  if (j > 0 && token !== undefined) {
    if (element.kind === 'variable') {
      if (left + FILL < best) [best, way] = [left + FILL, enum_.fill];
    } else {
      const price =
        element.word === token.word
          ? 0
          : isAlike(element.word, token.word)
            ? SLIP * weightOf(element.word)
            : null;
      if (price !== null && corner + price < best) [best, way] = [corner + price, enum_.match];
      const gain = left + GAIN * weightOf(token.word);
      if (gain < best) [best, way] = [gain, enum_.gain];
    }
  }
  cost[at] = best;
  step[at] = way;
}

interface Table {
  readonly elements: readonly Element[];
  readonly cost: Float64Array;
  readonly step: Uint8Array;
  readonly columns: number;
  readonly from: number;
  readonly tokens: readonly Token[];
}

function trace({ elements, cost, step, columns, from }: Table): Alignment {
  const lastRow = elements.length * columns;
  let j = 0;
  for (let k = 1; k < columns; k++) if ((cost[lastRow + k] ?? 0) < (cost[lastRow + j] ?? 0) - 1e-9) j = k;
  const matched: (number | null)[] = elements.map(() => null);
  const gained: number[] = [];
  for (let i = elements.length; i > 0; ) {
    const way = step[i * columns + j];
    if (way === enum_.match) {
      matched[i - 1] = from + j - 1;
      i--;
      j--;
    } else if (way === enum_.gain) gained.push(from + --j);
    else if (way === enum_.fill) j--;
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
