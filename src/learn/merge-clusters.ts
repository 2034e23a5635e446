import { type Cluster, commonWith, massOf, postingsOf } from './cluster.ts';
import { conventionsOf, type Wording } from './wordings.ts';

const LIKE = 0.5; // likeness from which two clusters are one clause, where no convention has both
const TOGETHER = 0.1; // share of the smaller cluster's conventions that may have both

interface Draft {
  readonly wordings: Wording[];
  readonly keys: readonly string[];
  readonly mass: number;
  readonly conventions: Set<number>;
}

/**
 * Brings together the clusters that are one clause told in two ways: alike by half, and hardly ever in one convention. Two
 * clauses of a model stand side by side, however alike; a clause and its rewording, or its misreading, do not.
 */
export function mergeClusters(clusters: readonly Cluster[]): readonly (readonly Wording[])[] {
  const index = new Map<string, number[]>();
  const kept: Draft[] = [];
  for (const { wordings, keys, conventions } of bySize(clusters)) {
    const draft = { wordings: [...wordings], keys, mass: massOf(keys), conventions: new Set(conventions) };
    const home = homeOf(draft, kept, index);
    if (home === null) {
      for (const key of keys) postingsOf(index, key).push(kept.length);
      kept.push(draft);
    } else {
      home.wordings.push(...wordings);
      for (const convention of conventions) home.conventions.add(convention);
    }
  }
  return kept.map(({ wordings }) => wordings);
}

type Sized = Cluster & { readonly conventions: ReadonlySet<number> };

function bySize(clusters: readonly Cluster[]): readonly Sized[] {
  return clusters
    .map((cluster) => ({ ...cluster, conventions: conventionsOf(cluster.wordings) }))
    .sort(
      (a, b) =>
        b.conventions.size - a.conventions.size ||
        ((a.wordings[0]?.text ?? '') < (b.wordings[0]?.text ?? '') ? -1 : 1),
    );
}

/** The likest of the larger clusters that conventions have instead of this one. */
function homeOf(
  { keys, mass, conventions }: Draft,
  kept: readonly Draft[],
  index: ReadonlyMap<string, readonly number[]>,
): Draft | null {
  const like = [...commonWith(keys, index)]
    .map(([at, weight]) => ({ at, likeness: (2 * weight) / (mass + (kept[at]?.mass ?? 0)) }))
    .filter(({ likeness }) => likeness >= LIKE)
    .sort((a, b) => b.likeness - a.likeness || a.at - b.at);
  for (const { at } of like) {
    const other = kept[at];
    if (other !== undefined && together(conventions, other.conventions) <= TOGETHER * conventions.size)
      return other;
  }
  return null;
}

function together(few: ReadonlySet<number>, many: ReadonlySet<number>): number {
  let both = 0;
  for (const convention of few) if (many.has(convention)) both++;
  return both;
}
