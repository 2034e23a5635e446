import type { Blank } from './blank.ts';
import { type BlankKinds, type BlankType, diversityOf, typeOf } from './blank-type.ts';
import { agreementOf, insertionsOf, type Layout, placeIn, printed, type Stretch } from './lay-out.ts';
import { splitTail } from './split-tail.ts';
import { count, sumOf, type Tally } from './tally.ts';

const FIXED = 0.66; // share of conventions that agree on a word, two of three: from it on, others have reworded it
const SURE = 0.95; // share from which not even a name or a date is a blank
const TYPED = 0.5; // share of the values that must have a type for the blank to have it; OCR spoils many
const ROOM = { left: 7, right: 5 }; // words that agree but belong to the value: "1er janvier", "la Caf"
const NEAR = 0.25; // by how much a longer reading may be less sure than a shorter one: noise spoils it more often
const SEEN = 0.6; // share of the conventions whose value must be known
const SAMPLE = 12; // wordings that are looked at first
const JUDGED = 400; // wordings that are looked at to tell the type of a blank

/** The blanks of a clause, in order, none touching words of another. */
export function findBlanks(layout: Layout, kinds: BlankKinds): readonly Blank[] {
  const [agreement, insertions] = [agreementOf(layout), insertionsOf(layout)];
  const varying = runsWhere(layout, (i) => (agreement[i] ?? 0) < FIXED, {
    gap: (i) => (insertions[i] ?? 0) > 1 - FIXED,
  });
  const found = blanksIn(layout, varying, kinds);
  const unsure = runsWhere(layout, (i) => (agreement[i] ?? 0) < SURE, { gap: () => false });
  const proper = unsure.flatMap((run): readonly Blank[] => {
    const limits = freeAround(run, found, layout.reference.length);
    const typed = limits && typedBlank(layout, run, { ...limits, runs: varying }, kinds);
    if (typed === null || !typed.always || diversityOf(typed.values) < 1 - SURE) return [];
    return [blankOf(layout, typed.stretch, typed)];
  });
  return joined(layout, withoutOverlaps([...found, ...proper]), kinds);
}

/** The runs of words, and of gaps between words, that answer to a question. */
function runsWhere(
  { reference }: Layout,
  isIn: (word: number) => boolean,
  { gap }: { readonly gap: (before: number) => boolean },
): readonly Stretch[] {
  const runs: Stretch[] = [];
  const add = (from: number, to: number): void => {
    const last = runs.at(-1);
    if (last !== undefined && last.to >= from) runs[runs.length - 1] = { from: last.from, to };
    else runs.push({ from, to });
  };
  for (let i = 0; i <= reference.length; i++) {
    if (gap(i)) add(i, i);
    if (i < reference.length && isIn(i)) add(i, i + 1);
  }
  return runs;
}

const BETWEEN = 2; // words on which conventions agree by chance inside a value: "de", "la"
const CHAINED = 4; // runs that one value may be torn into

/** The blanks of runs in order: as many of them as one value has, else each for itself. */
function blanksIn(layout: Layout, runs: readonly Stretch[], kinds: BlankKinds): readonly Blank[] {
  const found: Blank[] = [];
  let reached = 0;
  runs.forEach((run, k) => {
    if (found.length > 0 && run.from < reached) return;
    const limits = { from: reached, to: layout.reference.length, runs };
    const chains = chainsFrom(runs, k);
    const whole =
      firstOf(chains, (chain) => typedAt(layout, chain, limits, kinds)) ??
      firstOf(chains, (chain) => splitAt(layout, chain, limits, kinds));
    found.push(...(whole ?? [blankOf(layout, run, { type: 'words', name: wordsName(kinds) })]));
    reached = found.at(-1)?.stretch.to ?? reached;
  });
  return found;
}

/** A run with those that follow it closely, the longest chain first, itself last. */
function chainsFrom(runs: readonly Stretch[], k: number): readonly Stretch[] {
  const first = runs[k];
  if (first === undefined) return [];
  const chains = [first];
  for (let n = k + 1; n < runs.length && chains.length < CHAINED; n++) {
    const [last, next] = [runs[n - 1], runs[n]];
    if (last === undefined || next === undefined || next.from - last.to > BETWEEN) break;
    chains.push({ from: first.from, to: next.to });
  }
  return chains.reverse();
}

function firstOf<Item, Answer>(items: readonly Item[], ask: (item: Item) => Answer | null): Answer | null {
  for (const item of items) {
    const answer = ask(item);
    if (answer !== null) return answer;
  }
  return null;
}

/** How far a blank may reach: the words that are free, and the runs of which it must not leave a part. */
interface Limits extends Stretch {
  readonly runs: readonly Stretch[];
}

function typedAt(layout: Layout, run: Stretch, limits: Limits, kinds: BlankKinds): readonly Blank[] | null {
  const typed = typedBlank(layout, run, limits, kinds);
  return typed && [blankOf(layout, typed.stretch, typed)];
}

function splitAt(layout: Layout, run: Stretch, limits: Limits, kinds: BlankKinds): readonly Blank[] | null {
  return splitTail(layout, { run, tailName: wordsName(kinds) }, (heads, left) =>
    run.from - left < limits.from ? null : typedValues(heads, beforeOf(layout, run.from - left), kinds),
  );
}

/** What a blank that any words may fill is called. */
const wordsName = ({ names }: Pick<BlankKinds, 'names'>): string => names.words ?? 'words';

const blankOf = (
  layout: Layout,
  stretch: Stretch,
  { type, name }: Pick<BlankType, 'type' | 'name'>,
): Blank => ({
  stretch,
  type,
  name,
  places: layout.laid.map((laid) => placeIn(laid, stretch)),
});

interface Typed extends BlankType {
  readonly stretch: Stretch;
}

/** The longest stretch around a run whose values have a type, and nearly as surely as those of any other. */
function typedBlank(layout: Layout, run: Stretch, limits: Limits, kinds: BlankKinds): Typed | null {
  const readings: Typed[] = [];
  for (let left = ROOM.left; left >= 0; left--)
    for (let right = ROOM.right; right >= 0; right--) {
      const stretch = { from: run.from - left, to: run.to + right };
      if (stretch.from < limits.from || stretch.to > limits.to || stretch.to === stretch.from) continue;
      if (limits.runs.some(({ from, to }) => from < stretch.to && stretch.to < to)) continue;
      const before = beforeOf(layout, stretch.from);
      if (typeOf(valuesOf(layout, stretch, SAMPLE), before, kinds) === null) continue;
      const values = valuesOf(layout, stretch, JUDGED);
      const typed =
        sumOf(values) < SEEN * weightIn(layout, JUDGED) ? null : typedValues(values, before, kinds);
      if (typed !== null) readings.push({ ...typed, stretch });
    }
  const best = Math.max(...readings.map(({ share }) => share));
  return readings.find(({ share }) => share >= best - NEAR) ?? null;
}

function typedValues(values: Tally, before: string, kinds: BlankKinds): BlankType | null {
  const typed = typeOf(values, before, kinds);
  return typed !== null && typed.share >= TYPED ? typed : null;
}

/** What some of the conventions have in the place of a stretch, as printed: at most so many wordings, evenly taken. */
function valuesOf(layout: Layout, stretch: Stretch, most: number): Tally {
  const values: Tally = new Map();
  for (const laid of evenly(layout.laid, most)) {
    const place = placeIn(laid, stretch);
    if (place !== null) count(values, printed(laid.wording, place), laid.weight);
  }
  return values;
}

const weightIn = ({ laid }: Layout, most: number): number =>
  evenly(laid, most).reduce((sum, { weight }) => sum + weight, 0);

function evenly<Item>(items: readonly Item[], most: number): readonly Item[] {
  const step = Math.ceil(items.length / most);
  return step <= 1 ? items : items.filter((_, i) => i % step === 0);
}

const CONTEXT = 4; // words
const beforeOf = ({ reference }: Layout, from: number): string =>
  reference.slice(Math.max(0, from - CONTEXT), from).join(' ');

/** The words around a run that no blank has taken; null where one has taken part of the run itself. */
function freeAround(run: Stretch, taken: readonly Blank[], length: number): Stretch | null {
  let [from, to] = [0, length];
  for (const { stretch } of taken) {
    if (stretch.from < run.to && stretch.to > run.from) return null;
    if (stretch.to <= run.from) from = Math.max(from, stretch.to);
    if (stretch.from >= run.to) to = Math.min(to, stretch.from);
  }
  return { from, to };
}

/** In order; of two that share words the first stays. */
function withoutOverlaps(blanks: readonly Blank[]): readonly Blank[] {
  const kept: Blank[] = [];
  const inOrder = [...blanks].sort((a, b) => a.stretch.from - b.stretch.from || b.stretch.to - a.stretch.to);
  for (const blank of inOrder)
    if (blank.stretch.from >= (kept.at(-1)?.stretch.to ?? 0) || kept.at(-1)?.stretch === blank.stretch)
      kept.push(blank);
  return kept;
}

/** Two blanks of mere words with one word between them are one: "passé {…} avec {…}" says nothing more. */
function joined(layout: Layout, blanks: readonly Blank[], { names }: BlankKinds): readonly Blank[] {
  const result: Blank[] = [];
  for (const blank of blanks) {
    const last = result.at(-1);
    const isNear = last !== undefined && blank.stretch.from - last.stretch.to <= 1;
    if (isNear && last.type === 'words' && blank.type === 'words' && last.stretch !== blank.stretch) {
      const stretch = { from: last.stretch.from, to: blank.stretch.to };
      result[result.length - 1] = blankOf(layout, stretch, { type: 'words', name: wordsName({ names }) });
    } else result.push(blank);
  }
  return result;
}
