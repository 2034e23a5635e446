import { candidateIndex } from './candidates.ts';
import type { Group } from './gather.ts';
import { isSameButNoise, type Vocabulary } from './noise.ts';

/** Groups that are one wording, the commonest first: it leads, and the others are its misread forms. */
export type Cluster = readonly [Group, ...Group[]];

/**
 * The wordings of a clause, noise taken out. A group joins the commonest wording of which it is a misread form, among
 * those that an index of shared letters offers: never all pairs. The model's own wording leads the first cluster, even
 * where nobody has it to the letter.
 */
export function clusterGroups(
  groups: Iterable<Group>,
  { national, vocabulary }: { readonly national: Group; readonly vocabulary: Vocabulary },
): readonly Cluster[] {
  const clusters: [Group, ...Group[]][] = [];
  const index = candidateIndex();
  const others = [...groups].filter(({ key }) => key !== national.key).sort(byWeight(vocabulary));
  for (const group of [national, ...others]) {
    const letters = group.words.join('');
    const leader = group.words.length === 0 ? undefined : leaderOf(group, index.find(letters));
    if (leader !== undefined) leader.push(group);
    else {
      if (group.words.length > 0) index.add(letters, clusters.length);
      clusters.push([group]);
    }
  }
  return clusters;

  function leaderOf({ words }: Group, candidates: readonly number[]): [Group, ...Group[]] | undefined {
    for (const id of [...candidates].sort((a, b) => a - b)) {
      const cluster = clusters[id];
      if (cluster !== undefined && isSameButNoise(words, cluster[0].words, vocabulary)) return cluster;
    }
    return undefined;
  }
}

/** The commonest first, then the one with the fewest rare words, then by the words: the order of the records does not matter. */
function byWeight({ counts, words }: Vocabulary): (a: Group, b: Group) => number {
  const rare = new Map<Group, number>();
  const rareIn = (group: Group): number => {
    const known =
      rare.get(group) ??
      group.words.reduce((sum, word) => sum + (words.has(word) ? 0 : 1 / (counts.get(word) ?? 1)), 0);
    rare.set(group, known);
    return known;
  };
  return (a, b) =>
    b.members.length - a.members.length ||
    rareIn(a) - rareIn(b) ||
    (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}
