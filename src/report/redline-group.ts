import { BLANK, isNoise, type Word } from './redline-words.ts';

/** What a difference is worth: other words, other signs only, letters blurred by a scan, or a blank filled in. */
export type Label = 'wording' | 'typography' | 'noise' | 'blank';

/** Words of one text that stand where the words of the other do. */
export interface Change {
  readonly deleted: readonly Word[];
  readonly inserted: readonly Word[];
  readonly label: Label;
}

const MOST_PAIRS = 40_000; // beyond, words that differ are not paired
const SHAPES: readonly (readonly [deleted: number, inserted: number])[] = [
  [1, 1],
  [1, 2],
  [2, 1],
];

/** Tells apart, where some words stand instead of others, the blurred ones, the ones cut in two, and new wording. */
export function labelled(deleted: readonly Word[], inserted: readonly Word[]): readonly Change[] {
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  const flush = (toI: number, toJ: number): void => {
    if (toI > i || toJ > j) changes.push(unpaired(deleted.slice(i, toI), inserted.slice(j, toJ)));
  };
  for (const pair of pairsOf(deleted, inserted)) {
    flush(pair.i, pair.j);
    [i, j] = [pair.i + pair.shape[0], pair.j + pair.shape[1]];
    changes.push({
      deleted: deleted.slice(pair.i, i),
      inserted: inserted.slice(pair.j, j),
      label: pair.label,
    });
  }
  flush(deleted.length, inserted.length);
  return changes;
}

function unpaired(deleted: readonly Word[], inserted: readonly Word[]): Change {
  const isBlank = deleted.every(({ key }) => key === BLANK || key === '');
  const sameLetters = joined(deleted) === joined(inserted);
  if (isBlank && deleted.some(({ key }) => key === BLANK) && inserted.some(({ key }) => key !== ''))
    return { deleted, inserted, label: 'blank' };
  const lostBlank = deleted.some(({ key }) => key === BLANK);
  return { deleted, inserted, label: sameLetters && !lostBlank ? 'typography' : 'wording' };
}

const joined = (words: readonly Word[]): string =>
  words
    .map(({ key }) => (key === BLANK ? '' : key))
    .join('')
    .replaceAll(' ', '');

interface Pair {
  readonly i: number;
  readonly j: number;
  readonly shape: readonly [number, number];
  readonly label: 'typography' | 'noise';
}

/** The pairs of words that are one word blurred or cut, in order, as many as there can be. */
function pairsOf(deleted: readonly Word[], inserted: readonly Word[]): readonly Pair[] {
  const [rows, columns] = [deleted.length + 1, inserted.length + 1];
  if (rows * columns > MOST_PAIRS) return [];
  const best = new Int32Array(rows * columns); // words paired from (i, j) on
  const choice: (Pair | undefined)[] = [];
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--) {
      const at = i * columns + j;
      best[at] = Math.max(
        i + 1 < rows ? (best[at + columns] ?? 0) : 0,
        j + 1 < columns ? (best[at + 1] ?? 0) : 0,
      );
      for (const shape of SHAPES) {
        const label = pairLabel(deleted.slice(i, i + shape[0]), inserted.slice(j, j + shape[1]), shape);
        if (label === null) continue;
        const score = shape[0] + shape[1] + (best[at + shape[0] * columns + shape[1]] ?? 0);
        if (score <= (best[at] ?? 0)) continue;
        best[at] = score;
        choice[at] = { i, j, shape, label };
      }
    }
  return followed(choice, best, rows, columns);
}

function followed(
  choice: readonly (Pair | undefined)[],
  best: Int32Array,
  rows: number,
  columns: number,
): readonly Pair[] {
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < rows - 1 && j < columns - 1) {
    const at = i * columns + j;
    const pair = choice[at];
    if (pair !== undefined) {
      pairs.push(pair);
      [i, j] = [i + pair.shape[0], j + pair.shape[1]];
    } else if (best[at] === best[at + columns]) i++;
    else j++;
  }
  return pairs;
}

function pairLabel(
  deleted: readonly Word[],
  inserted: readonly Word[],
  [rows, columns]: readonly [number, number],
): 'typography' | 'noise' | null {
  if (deleted.length < rows || inserted.length < columns) return null;
  const [a, b] = [joined(deleted), joined(inserted)];
  if (a === '' || b === '') return null;
  if (a === b) return rows === columns ? null : 'typography';
  return isNoise(a, b) ? 'noise' : null;
}
