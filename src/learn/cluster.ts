import type { Wording } from './wordings.ts';
import { lookUpKey, weightOf } from './words.ts';

const LIKE = 0.8; // likeness from which two wordings are one clause, whoever has them
const SHARED = 0.4; // share of a wording's weight that many conventions have: below, it is a local text
const SINGLE = 2; // conventions: a word of one alone is shared by nobody

/** Wordings that are one clause. */
export interface Cluster {
  readonly wordings: readonly Wording[];
  readonly keys: readonly string[]; // of the plainest one, those that many conventions have
}

/** A wording by the words that many conventions share: names, local matters and misread words fall away. */
interface Skeleton {
  readonly wording: Wording;
  readonly keys: readonly string[];
  readonly mass: number; // weight of the keys
  readonly share: number; // of the wording's weight, 0 to 1
}

/**
 * The wordings of an article by clause, in time near linear in their number: a word is looked up in an index, no wording
 * is held against all others. A word that fewer conventions than `least` have joins no two of them.
 */
export function clusterWordings(wordings: readonly Wording[], least: number): readonly Cluster[] {
  const shared = sharedKeys(wordings, Math.max(SINGLE, least));
  const skeletons = wordings
    .map((wording) => skeletonOf(wording, shared))
    .filter(({ share }) => share >= SHARED)
    .sort(byPlainness);
  const index = new Map<string, number[]>();
  const drafts: Draft[] = [];
  for (const skeleton of skeletons) {
    const home = homeOf(skeleton, drafts, index);
    const conventions = skeleton.wording.uses.map(({ specimen }) => specimen);
    if (home !== null) {
      home.wordings.push(skeleton.wording);
      for (const convention of conventions) home.conventions.add(convention);
      continue;
    }
    for (const key of skeleton.keys) postingsOf(index, key).push(drafts.length);
    drafts.push({ leader: skeleton, wordings: [skeleton.wording], conventions: new Set(conventions) });
  }
  return drafts.map(({ leader, wordings }) => ({ wordings, keys: leader.keys }));
}

interface Draft {
  readonly leader: Skeleton;
  readonly wordings: Wording[];
  readonly conventions: Set<number>;
}

/** The words that as many conventions as that have in this article. */
function sharedKeys(wordings: readonly Wording[], least: number): ReadonlySet<string> {
  const holders = new Map<string, Set<number>>();
  for (const { keys, uses } of wordings)
    for (const key of new Set(keys.map(lookUpKey))) {
      const conventions = holders.get(key) ?? new Set<number>();
      holders.set(key, conventions);
      for (const { specimen } of uses) conventions.add(specimen);
    }
  return new Set([...holders].flatMap(([key, { size }]) => (size >= least ? [key] : [])));
}

function skeletonOf(wording: Wording, shared: ReadonlySet<string>): Skeleton {
  const distinct = [...new Set(wording.keys.map(lookUpKey))];
  const keys = distinct.filter((key) => shared.has(key));
  const mass = massOf(keys);
  return { wording, keys, mass, share: mass / Math.max(massOf(distinct), Number.EPSILON) };
}

export const massOf = (keys: readonly string[]): number => keys.reduce((sum, key) => sum + weightOf(key), 0);

/** The wordings of most conventions lead, then those with the fewest words of their own. */
const byPlainness = (a: Skeleton, b: Skeleton): number =>
  b.wording.uses.length - a.wording.uses.length ||
  b.share - a.share ||
  (a.wording.text < b.wording.text ? -1 : a.wording.text > b.wording.text ? 1 : 0);

export function postingsOf(index: Map<string, number[]>, key: string): number[] {
  const known = index.get(key) ?? [];
  index.set(key, known);
  return known;
}

/**
 * The cluster whose leader is likest, null where none is like enough. Two paragraphs of one convention are two clauses,
 * however alike: "avec mise en demeure", "sans mise en demeure".
 */
function homeOf(
  { keys, mass, wording }: Skeleton,
  drafts: readonly Draft[],
  index: ReadonlyMap<string, readonly number[]>,
): Draft | null {
  let [best, home]: [number, Draft | null] = [0, null];
  for (const [at, weight] of commonWith(keys, index)) {
    const draft = drafts[at];
    if (draft === undefined) continue;
    const likeness = (2 * weight) / (mass + draft.leader.mass);
    if (likeness < LIKE || likeness <= best || standsBeside(wording, draft)) continue;
    [best, home] = [likeness, draft];
  }
  return home;
}

const BESIDE = 0.5; // share of a wording's conventions that have the clause already

function standsBeside({ uses }: Wording, { conventions }: Draft): boolean {
  return uses.filter(({ specimen }) => conventions.has(specimen)).length > BESIDE * uses.length;
}

/** The weight of the words that some words share with each entry of an index. */
export function commonWith(
  keys: readonly string[],
  index: ReadonlyMap<string, readonly number[]>,
): ReadonlyMap<number, number> {
  const common = new Map<number, number>();
  for (const key of keys) {
    const weight = weightOf(key);
    for (const entry of index.get(key) ?? []) common.set(entry, (common.get(entry) ?? 0) + weight);
  }
  return common;
}
