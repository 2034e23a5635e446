import type { ClauseEvidence } from '../model/learnt-model.ts';
import type { BlankKinds } from './blank-type.ts';
import { clusterWordings } from './cluster.ts';
import { findBlanks } from './find-blanks.ts';
import { distinctIds, idOf } from './ids.ts';
import { layOut } from './lay-out.ts';
import { mergeClusters } from './merge-clusters.ts';
import { median } from './tally.ts';
import { conventionsOf, type Wording, wordingsOf } from './wordings.ts';
import { wordsOf } from './words.ts';
import { type WrittenClause, writeClause } from './write-clause.ts';

/** What conventions must have in common. */
export interface Shares {
  readonly least: number; // share of the conventions from which a clause or an article is the model's
  readonly always: number; // share below which a clause is optional
}

/** Of so many conventions, how many make a thing the model's: never one alone. */
export const enoughOf = (least: number, of: number): number => Math.max(2, Math.ceil(least * of - 1e-9));

/** A clause that enough conventions have. */
export interface LearntClause {
  readonly id: string;
  readonly text: string;
  readonly optional: boolean;
  readonly fixed: readonly string[]; // its words between the blanks, as printed
  readonly evidence: ClauseEvidence;
}

/** The clauses of an article, in order. */
export interface LearntClauses {
  readonly clauses: readonly LearntClause[];
  readonly own: number; // paragraphs that are left out
  readonly covered: number; // share of the article's words that the clauses make, 0 to 1
  readonly local: number; // share of its conventions that have paragraphs of their own there, 0 to 1
}

const SHORTEST = 2; // words on which conventions must agree for there to be a clause

/** Finds the clauses of one article in what each convention has there: paragraphs, by convention. */
export function learnClauses(
  bodies: ReadonlyMap<number, readonly string[]>,
  { least, always }: Shares,
  kinds: BlankKinds,
): LearntClauses {
  const wordings = wordingsOf(bodies);
  const enough = enoughOf(least, bodies.size);
  const frequent = mergeClusters(clusterWordings(wordings, (least * bodies.size) / 3))
    .map((cluster) => ({ cluster, conventions: conventionsOf(cluster).size }))
    .filter(({ conventions }) => conventions >= enough);
  const drafts = inOrder(frequent)
    .map(({ cluster, conventions }) => ({ conventions, cluster, written: written(cluster, kinds) }))
    .filter(({ written }) => isClause(written));
  const ids = distinctIds(drafts.map(({ written }) => idOf(written.fixed.join(' '), 'clause')));
  const clauses = drafts.map(
    ({ conventions, cluster, written }, i): LearntClause => ({
      id: ids[i] ?? '',
      text: written.text,
      optional: conventions < always * bodies.size,
      fixed: written.fixed,
      evidence: {
        support: { count: conventions, of: bodies.size },
        wordings: cluster.length,
        fillings: written.fillings,
      },
    }),
  );
  const kept = new Set(drafts.flatMap(({ cluster }) => cluster));
  const others = conventionsOf(wordings.filter((wording) => !kept.has(wording)));
  return { clauses, ...remainder(wordings, kept), local: others.size / bodies.size };
}

/** Conventions must agree on more words than they fill in as they please. */
function isClause({ fixed, loose }: WrittenClause): boolean {
  const words = fixed.reduce((sum, part) => sum + wordsOf(part).keys.length, 0);
  return words >= SHORTEST && words >= loose;
}

function written(cluster: readonly Wording[], kinds: BlankKinds): WrittenClause {
  const layout = layOut(cluster);
  return writeClause(layout, findBlanks(layout, kinds));
}

interface Kept {
  readonly cluster: readonly Wording[];
  readonly conventions: number;
}

/** Clauses in the order in which the middle convention has them. */
function inOrder(kept: readonly Kept[]): readonly Kept[] {
  const firsts = kept.map(({ cluster }) => {
    const first = new Map<number, number>();
    for (const { uses } of cluster)
      for (const { specimen, place } of uses)
        first.set(specimen, Math.min(first.get(specimen) ?? place, place));
    return first;
  });
  const ranks = ranksOf(firsts);
  return kept
    .map((each, i) => ({ each, rank: ranks[i] ?? 0, text: each.cluster[0]?.text ?? '' }))
    .sort((a, b) => a.rank - b.rank || (a.text < b.text ? -1 : 1))
    .map(({ each }) => each);
}

/**
 * The order of some things that conventions have at places of their own: for each, the sum over the others of the share
 * of conventions that have those before it. Where one is lacking, its neighbours do not move.
 */
export function ranksOf(places: readonly ReadonlyMap<number, number>[]): readonly number[] {
  return places.map((own) =>
    places.reduce((sum, other) => {
      if (other === own) return sum;
      let [before, both] = [0, 0];
      for (const [specimen, place] of own) {
        const there = other.get(specimen);
        if (there === undefined) continue;
        both++;
        if (there < place) before++;
      }
      return (
        sum + (both === 0 ? Number(medianOf(other) < medianOf(own)) : Math.round((2 * before) / both) / 2)
      );
    }, 0),
  );
}

const medianOf = (places: ReadonlyMap<number, number>): number => median([...places.values()]);

function remainder(
  wordings: readonly Wording[],
  kept: ReadonlySet<Wording>,
): { readonly own: number; readonly covered: number } {
  let [own, inside, all] = [0, 0, 0];
  for (const wording of wordings) {
    const weight = wording.uses.length * wording.keys.length;
    all += weight;
    if (kept.has(wording)) inside += weight;
    else own += wording.uses.length;
  }
  return { own, covered: all === 0 ? 0 : inside / all };
}
