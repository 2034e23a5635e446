import type { Blank } from './blank.ts';
import type { BlankType } from './blank-type.ts';
import { type Laid, type Layout, placeIn, printed, type Stretch } from './lay-out.ts';
import { count, ranked, sumOf, type Tally } from './tally.ts';

const MOST_TAILS = 4; // different words that the values may end in
const OFTEN = 0.1; // share of the values from which an ending is one of them
const MOST = 0.85; // share of the values that must end in one of them
const SAME = 0.9; // share of the values of an ending that have the same word before it
const LEFT = 7; // words before the run that may belong to its head

/**
 * Two blanks that stand side by side: values that end in one of a few words, and whose heads have a type, are a name and
 * then the word that the model lets choose. Null where they are not.
 */
export function splitTail(
  layout: Layout,
  { run, tailName }: { readonly run: Stretch; readonly tailName: string },
  typeOfHeads: (heads: Tally, left: number) => BlankType | null,
): readonly Blank[] | null {
  const tails = tailsOf(layout, run);
  if (tails === null) return null;
  for (let left = LEFT; left >= 0; left--) {
    const stretch = { from: run.from - left, to: run.to };
    if (stretch.from < 0) continue;
    const cuts = layout.laid.map((laid) => cutIn(laid, placeIn(laid, stretch), tails));
    const heads: Tally = new Map();
    layout.laid.forEach(({ wording, weight }, i) => {
      const cut = cuts[i];
      if (cut) count(heads, printed(wording, cut.head), weight);
    });
    const typed = typeOfHeads(heads, left);
    if (typed === null) continue;
    return [
      { stretch, type: typed.type, name: typed.name, places: cuts.map((cut) => cut?.head ?? null) },
      { stretch, type: 'words', name: tailName, places: cuts.map((cut) => cut?.tail ?? null) },
    ];
  }
  return null;
}

/** How many words each ending takes, by its last word; null where the values end in too many ways. */
function tailsOf(layout: Layout, run: Stretch): ReadonlyMap<string, number> | null {
  const lasts: Tally = new Map();
  const places = layout.laid.map((laid) => placeIn(laid, run));
  layout.laid.forEach((laid, i) => {
    const last = wordAt(laid, (places[i]?.to ?? 0) - 1);
    if (places[i] && last !== '') count(lasts, last, laid.weight);
  });
  const all = sumOf(lasts);
  const often = ranked(lasts).filter(([, weight]) => weight >= OFTEN * all);
  const covered = often.reduce((sum, [, weight]) => sum + weight, 0);
  if (often.length === 0 || often.length > MOST_TAILS || covered < MOST * all) return null;
  return new Map(often.map(([last]) => [last, lengthOf(layout.laid, places, last)]));
}

/** How many of the last words nearly all values of an ending share. */
function lengthOf(laid: readonly Laid[], places: readonly (Stretch | null)[], last: string): number {
  for (let length = 1; ; length++) {
    const befores: Tally = new Map();
    laid.forEach((each, i) => {
      const place = places[i];
      if (!place || wordAt(each, place.to - 1) !== last) return;
      const at = place.to - 1 - length;
      count(befores, at > place.from ? wordAt(each, at) : '', each.weight);
    });
    const [[word, weight] = ['', 0]] = ranked(befores);
    if (word === '' || weight < SAME * sumOf(befores)) return length;
  }
}

const wordAt = ({ wording }: Laid, at: number): string => wording.keys[at] ?? '';

function cutIn(
  laid: Laid,
  place: Stretch | null,
  tails: ReadonlyMap<string, number>,
): { readonly head: Stretch; readonly tail: Stretch } | null {
  if (place === null) return null;
  const length = tails.get(wordAt(laid, place.to - 1));
  if (length === undefined || place.to - length <= place.from) return null;
  const at = place.to - length;
  return { head: { from: place.from, to: at }, tail: { from: at, to: place.to } };
}
