import { matchWords } from './align.ts';
import { count, ranked, type Tally } from './tally.ts';
import type { Wording } from './wordings.ts';

/** A wording laid upon the reference of its cluster. */
export interface Laid {
  readonly wording: Wording;
  readonly weight: number; // conventions that have it
  readonly matches: Int32Array; // for each word of the reference the word of this wording, or -1
}

/** All wordings of a clause laid upon one. */
export interface Layout {
  readonly reference: readonly string[]; // keys of its words
  readonly laid: readonly Laid[];
  readonly weight: number; // conventions in all
}

const ROUNDS = 3;

/** Lays the wordings of a cluster upon the one whose words are the commonest, cured of what it alone has. */
export function layOut(cluster: readonly Wording[]): Layout {
  let layout = layUpon(referenceOf(cluster).keys, cluster);
  for (let round = 0; round < ROUNDS; round++) {
    const cured = cure(layout);
    if (cured === null) return layout;
    layout = layUpon(cured, cluster);
  }
  return layout;
}

function layUpon(reference: readonly string[], cluster: readonly Wording[]): Layout {
  const laid = cluster.map((wording) => ({
    wording,
    weight: weightIn(wording),
    matches: matchWords(reference, wording.keys),
  }));
  return { reference, laid, weight: laid.reduce((sum, { weight }) => sum + weight, 0) };
}

const HALF = 0.5; // share of the conventions

/** The reference with what most conventions have in the place of words that few have; null where that changes nothing. */
function cure(layout: Layout): readonly string[] | null {
  const { reference, weight } = layout;
  const [agreement, insertions] = [agreementOf(layout), insertionsOf(layout)];
  const cured: string[] = [];
  for (let i = 0; i <= reference.length; ) {
    let to = i;
    while (to < reference.length && (agreement[to] ?? 0) < HALF) to++;
    const stretch = { from: i, to };
    if (to > i || (insertions[i] ?? 0) > HALF) {
      const most = commonestIn(layout, stretch);
      const isMost = most !== null && most.weight > HALF * weight;
      cured.push(...(isMost ? most.keys : reference.slice(i, to)));
    }
    if (to < reference.length) cured.push(reference[to] ?? '');
    i = to + 1;
  }
  return cured.join(' ') === reference.join(' ') ? null : cured;
}

function commonestIn(
  { laid }: Layout,
  stretch: Stretch,
): { readonly keys: readonly string[]; readonly weight: number } | null {
  const forms: Tally = new Map();
  for (const each of laid) {
    const place = placeIn(each, stretch);
    if (place === null) continue;
    const keys = each.wording.keys.slice(place.from, place.to);
    count(forms, keys.join(' '), each.weight);
  }
  const [best] = ranked(forms);
  return best === undefined
    ? null
    : { keys: best[0].split(' ').filter((key) => key !== ''), weight: best[1] };
}

/** A convention that says the same twice counts once. */
const weightIn = ({ uses }: Wording): number => new Set(uses.map(({ specimen }) => specimen)).size;

function referenceOf(cluster: readonly Wording[]): Wording {
  const counts = new Map<string, number>();
  for (const { keys, uses } of cluster)
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + uses.length);
  const score = ({ keys }: Wording): number =>
    keys.reduce((sum, key) => sum + Math.log(counts.get(key) ?? 1), 0) / keys.length;
  const [first, ...others] = cluster.map((wording) => ({ wording, score: score(wording) }));
  if (first === undefined) throw new Error('a cluster without a wording');
  return others.reduce((best, other) => {
    const isBetter =
      other.score > best.score || (other.score === best.score && other.wording.text < best.wording.text);
    return isBetter ? other : best;
  }, first).wording;
}

/** The share of conventions that have each word of the reference, 0 to 1. */
export function agreementOf({ reference, laid, weight }: Layout): readonly number[] {
  const sums = new Float64Array(reference.length);
  for (const { matches, weight: own } of laid)
    for (let i = 0; i < matches.length; i++) if ((matches[i] ?? -1) >= 0) sums[i] = (sums[i] ?? 0) + own;
  return [...sums].map((sum) => sum / weight);
}

/** The share of conventions that have words between those that answer to `i - 1` and `i` of the reference, 0 to 1. */
export function insertionsOf({ reference, laid, weight }: Layout): readonly number[] {
  const sums = new Float64Array(reference.length + 1);
  for (const { matches, weight: own, wording } of laid)
    for (let i = 0; i <= matches.length; i++) {
      const before = i === 0 ? -1 : (matches[i - 1] ?? -1);
      const after = i === matches.length ? wording.keys.length : (matches[i] ?? -1);
      if ((i > 0 && before < 0) || after < 0) continue;
      if (after > before + 1) sums[i] = (sums[i] ?? 0) + own;
    }
  return [...sums].map((sum) => sum / weight);
}

/** A stretch of the reference, by words, `to` exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What a wording has in the place of a stretch, by its own words; null where a neighbour of the stretch is lost in it. */
export function placeIn({ matches, wording }: Laid, { from, to }: Stretch): Stretch | null {
  const before = from === 0 ? -1 : (matches[from - 1] ?? -1);
  const after = to === matches.length ? wording.keys.length : (matches[to] ?? -1);
  if ((from > 0 && before < 0) || after < 0) return null;
  return { from: before + 1, to: after };
}

/** The printed text of some words. */
export function printed({ text, starts, ends }: Wording, { from, to }: Stretch): string {
  return to <= from ? '' : text.slice(starts[from], ends[to - 1]);
}
