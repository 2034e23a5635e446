import type { ListSpec } from './fields.ts';
import { type Item, isOptional, textOf } from './gold.ts';
import type { Outcome } from './outcome.ts';
import { bestPairing } from './pairing.ts';
import { type Pair, scoreFields } from './score-fields.ts';

/** The pairs of two lists: each item of either is in one pair, alone where the other list has nothing like it. */
export function pairItems(
  spec: ListSpec,
  gold: readonly Item[],
  predicted: readonly Item[],
): readonly Pair[] {
  const said = spec.saying === undefined ? predicted : onceEach(predicted, spec.saying);
  const weights = gold.map((item) =>
    said.map((guess) => {
      const likeness = spec.likeness(item, guess);
      if (likeness + ROUNDING < spec.least) return 0;
      return isOptional(item) ? OPTIONAL * likeness : likeness;
    }),
  );
  const columns = bestPairing(weights, said.length);
  const taken = new Set(columns);
  return [
    ...gold.map((item, row) => ({ gold: item, predicted: said[columns[row] ?? -1] ?? null })),
    ...said.filter((_, column) => !taken.has(column)).map((guess) => ({ gold: null, predicted: guess })),
  ];
}

/** What a likeness is worth to an item that may be left out: on equal terms a prediction goes to the one that may not. */
export const OPTIONAL = 0.95;
const ROUNDING = 1e-9; // sums of decimal weights are not exact

/** What pairs add to the counts of their group and of the groups of their values; optional items add nothing. */
export function scorePairs(spec: ListSpec, pairs: readonly Pair[], strict: boolean): readonly Outcome[] {
  return pairs.filter(isCounted).flatMap((pair) => [
    {
      group: spec.group,
      counts: {
        gold: Number(pair.gold !== null),
        predicted: Number(pair.predicted !== null),
        paired: Number(pair.gold !== null && pair.predicted !== null),
      },
      fault: null,
    },
    ...scoreFields(spec.fields, pair, strict),
  ]);
}

/** Whether a pair counts: not where its gold is optional. */
export function isCounted({ gold }: Pair): boolean {
  return gold === null || !isOptional(gold);
}

/** One thing said twice is said once, in the longest of its quotes; the shortest come first. */
function onceEach(predicted: readonly Item[], saying: NonNullable<ListSpec['saying']>): readonly Item[] {
  const length = ({ raw }: Item): number => textOf(raw).length;
  const byLength = [...predicted].sort((a, b) => length(a) - length(b));
  return [...new Map(byLength.map((item) => [JSON.stringify(saying(item)), item])).values()];
}
