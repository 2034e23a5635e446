import type { Reading } from '../../model/reading.ts';
import type { Range } from '../../model/span.ts';
import type { TemplateArticle } from '../../model/template.ts';
import { wordsOf } from './compile-clause.ts';
import type { Field, PlacedClause } from './place-clauses.ts';
import { isFunctionWord } from './tokens.ts';

/** Sentences that stand where a clause of the model should have stood. */
export interface StandIn {
  readonly words: readonly string[];
  readonly range: Range; // in the reading
}

const LEAST_WORDS = 4; // of a sentence that can stand for a clause
const MOST_WORDS = 160;
const LEAST_SHARED = 0.15; // of the clause's words, where several clauses may be meant
const LEAST_LOCAL = 0.35; // the same where local text belongs

/**
 * For each clause that is not found, what its article has instead: the free sentences between the clauses before and
 * after it that are found. Where several clauses are lost there, each sentence goes to the one whose words it shares.
 */
export function standInsFor(
  reading: Reading,
  placed: readonly PlacedClause[],
  fieldFor: (article: TemplateArticle) => Field | undefined,
): ReadonlyMap<PlacedClause, StandIn> {
  const result = new Map<PlacedClause, StandIn>();
  for (const [article, clauses] of byArticle(placed)) {
    const field = fieldFor(article);
    if (field === undefined) continue;
    const least = article.nature === 'open' ? LEAST_LOCAL : LEAST_SHARED;
    for (const { lost, from, to } of gapsIn(clauses, field)) {
      const free = sentencesIn(reading, field, { from, to });
      for (const [clause, sentence] of given(lost, free, { field, least }))
        result.set(clause, standIn(sentence, field));
    }
  }
  return result;
}

function byArticle(placed: readonly PlacedClause[]): ReadonlyMap<TemplateArticle, readonly PlacedClause[]> {
  const groups = new Map<TemplateArticle, PlacedClause[]>();
  for (const clause of placed) {
    const group = groups.get(clause.article) ?? [];
    group.push(clause);
    groups.set(clause.article, group);
  }
  return groups;
}

/** Lost clauses in a row, and the tokens between the found ones on each side; `to` exclusive. */
interface Gap {
  readonly lost: readonly PlacedClause[];
  readonly from: number;
  readonly to: number;
}

function gapsIn(clauses: readonly PlacedClause[], field: Field): readonly Gap[] {
  const gaps: Gap[] = [];
  let lost: PlacedClause[] = [];
  let from = 0;
  const close = (to: number): void => {
    if (lost.length > 0 && to > from) gaps.push({ lost, from, to });
    lost = [];
  };
  for (const clause of clauses) {
    if (clause.found === null) lost.push(clause);
    else if (clause.found.field === field) {
      const { around, alignment } = clause.found;
      close(Math.min(alignment.first, ...around));
      from = Math.max(alignment.last, ...around) + 1;
    }
  }
  close(field.tokens.length);
  return gaps;
}

/** A run of tokens; `to` exclusive. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The sentences of a stretch, cut where a line or a sentence ends. */
function sentencesIn(reading: Reading, { tokens }: Field, { from, to }: Stretch): readonly Stretch[] {
  const sentences: Stretch[] = [];
  let start = from;
  for (let at = from; at < to; at++) {
    const after = reading.folded.slice(tokens[at]?.range.end ?? 0, tokens[at + 1]?.range.start ?? undefined);
    if (at + 1 < to && !/[\n;!?]|\.\s/.test(after)) continue;
    if (at + 1 - start >= LEAST_WORDS && at + 1 - start <= MOST_WORDS)
      sentences.push({ from: start, to: at + 1 });
    start = at + 1;
  }
  return sentences;
}

function given(
  lost: readonly PlacedClause[],
  free: readonly Stretch[],
  { field, least }: { readonly field: Field; readonly least: number },
): ReadonlyMap<PlacedClause, Stretch> {
  const result = new Map<PlacedClause, Stretch>();
  const isPlain = least === LEAST_SHARED && lost.length === 1 && free.length === 1;
  for (const sentence of free) {
    const [best, likeness] = nearest(lost, sentence, field);
    if (best === undefined || likeness < (isPlain ? 0 : least)) continue;
    const known = result.get(best);
    if (known === undefined) result.set(best, sentence);
    else if (known.to === sentence.from) result.set(best, { from: known.from, to: sentence.to });
  }
  return result;
}

function nearest(
  lost: readonly PlacedClause[],
  { from, to }: Stretch,
  { tokens }: Field,
): readonly [PlacedClause | undefined, number] {
  const own = new Set(tokens.slice(from, to).map(({ word }) => word));
  let best: readonly [PlacedClause | undefined, number] = [lost[0], -1];
  for (const clause of lost) {
    const words = wordsOf(clause.compiled.clause.text.replace(/\{[^}]*\}/g, ' ')).filter(
      (word) => !isFunctionWord(word),
    );
    const likeness = words.filter((word) => own.has(word)).length / Math.max(words.length, 1);
    if (likeness > best[1]) best = [clause, likeness];
  }
  return best;
}

function standIn({ from, to }: Stretch, { tokens }: Field): StandIn {
  const words = tokens.slice(from, to).map(({ word }) => word);
  return {
    words,
    range: { start: tokens[from]?.range.start ?? 0, end: tokens[to - 1]?.range.end ?? 0 },
  };
}
