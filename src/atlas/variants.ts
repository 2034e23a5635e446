import { compileClause } from '../compare/clauses/compile-clause.ts';
import { lexiconOf } from '../compare/clauses/lexicon.ts';
import type {
  AtlasConvention,
  BrokenObligation,
  DepartementCount,
  Variant,
  Verdict,
} from '../model/atlas.ts';
import { keyOf } from '../model/fold.ts';
import type { Clause, Template } from '../model/template.ts';
import { type Cluster, clusterGroups } from './cluster.ts';
import { emptyGroup, type Gathering, type Group, shortHash } from './gather.ts';

/** A variant before it is known whose house wording it is. */
export type FoundVariant = Omit<Variant, 'houses' | 'spread'>;

/** The wordings in use of a clause, most used first. */
export function variantsOf(
  clauseId: string,
  clause: Clause,
  gathering: Gathering,
  template: Template,
): readonly FoundVariant[] {
  const groups = gathering.clauses.get(clauseId) ?? new Map<string, Group>();
  const words = nationalWords(clause);
  const key = words.join(' ');
  const national = groups.get(key) ?? emptyGroup(key, words);
  const vocabulary = { counts: gathering.wordCounts, words: lexiconOf(template).words };
  return clusterGroups(groups.values(), { national, vocabulary })
    .filter((cluster) => cluster.some(({ members }) => members.length > 0))
    .map((cluster) => variantOf(clauseId, cluster, { national, conventions: gathering.conventions }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

const nationalWords = (clause: Clause): readonly string[] =>
  compileClause(clause).elements.map((element) =>
    element.kind === 'word' ? element.word : `{${element.name}}`,
  );

interface Setting {
  readonly national: Group;
  readonly conventions: readonly AtlasConvention[];
}

function variantOf(clause: string, cluster: Cluster, { national, conventions }: Setting): FoundVariant {
  const members = cluster.flatMap((group) => group.members).sort((a, b) => a.convention - b.convention);
  const { verdict, breach } = verdictOf(cluster, cluster[0] === national);
  const example = medoidOf(cluster);
  const indexes = members.map(({ convention }) => convention);
  return {
    id: shortHash('v', `${clause}\n${cluster[0].key}`),
    clause,
    verdict,
    breach,
    text: example?.text ?? null,
    example: conventions[example?.convention ?? -1]?.id ?? null,
    count: members.length,
    moved: members.filter(({ isMoved }) => isMoved).length,
    departements: departementsOf(indexes, conventions),
    ...yearsOf(indexes, conventions),
    conventions: indexes,
  };
}

/** What most conventions of a wording were judged to have; what one of an earlier model has is that model's. */
function verdictOf(
  cluster: Cluster,
  isNational: boolean,
): { readonly verdict: Verdict; readonly breach: BrokenObligation | null } {
  if (isNational) return { verdict: 'national', breach: null };
  const tally = new Map<string, { count: number; breach: BrokenObligation | null }>();
  for (const { statuses } of cluster)
    for (const [status, { count, breach }] of statuses) {
      const known = tally.get(status);
      if (known === undefined) tally.set(status, { count, breach });
      else known.count += count;
    }
  const older = tally.get('older');
  if (older !== undefined) return { verdict: 'older', breach: older.breach };
  const [status, most] = [...tally].sort(([, a], [, b]) => b.count - a.count)[0] ?? ['unread', undefined];
  return { verdict: status === 'kept' ? 'close' : (status as Verdict), breach: most?.breach ?? null };
}

const MOST_COMPARED = 8;

/** Of the printed forms of a wording the one whose words the others share most: the least misread one. */
function medoidOf(cluster: Cluster): { readonly text: string; readonly convention: number } | null {
  const forms = cluster
    .flatMap(({ texts }) => [...texts].map(([text, { count, convention }]) => ({ text, count, convention })))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
    .slice(0, MOST_COMPARED)
    .map((form) => ({ ...form, words: new Set(keyOf(form.text).split(' ')) }));
  const counts = new Map<string, number>();
  for (const { words, count } of forms)
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + count);
  const shared = ({ words }: { readonly words: ReadonlySet<string> }): number =>
    [...words].reduce((sum, word) => sum + (counts.get(word) ?? 0), 0) / words.size;
  const [best] = forms.sort((a, b) => shared(b) - shared(a));
  return best ?? null;
}

/** How many of some conventions each département has, the most first. */
export function departementsOf(
  indexes: readonly number[],
  conventions: readonly AtlasConvention[],
): readonly DepartementCount[] {
  const counts = new Map<string | null, number>();
  for (const index of indexes) {
    const code = conventions[index]?.departement ?? null;
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts]
    .map(([departement, count]) => ({ departement, count }))
    .sort((a, b) => b.count - a.count || ((a.departement ?? '~') < (b.departement ?? '~') ? -1 : 1));
}

/** The first and the last year of some conventions. */
export function yearsOf(
  indexes: readonly number[],
  conventions: readonly AtlasConvention[],
): { readonly firstYear: number | null; readonly lastYear: number | null } {
  let [firstYear, lastYear]: (number | null)[] = [null, null];
  for (const index of indexes) {
    const year = conventions[index]?.year ?? null;
    if (year === null) continue;
    if (firstYear == null || year < firstYear) firstYear = year;
    if (lastYear == null || year > lastYear) lastYear = year;
  }
  return { firstYear: firstYear ?? null, lastYear: lastYear ?? null };
}
