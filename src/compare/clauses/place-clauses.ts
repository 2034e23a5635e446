import type { Reading } from '../../model/reading.ts';
import type { Section } from '../../model/section.ts';
import type { Range } from '../../model/span.ts';
import type { Clause, Template, TemplateArticle } from '../../model/template.ts';
import { type Alignment, align } from './align.ts';
import { type Certainty, UNKNOWN_CERTAINTY } from './certainty.ts';
import { type CompiledClause, compileClause, formsOf, wordsOf } from './compile-clause.ts';
import { lexiconOf } from './lexicon.ts';
import { locate } from './locate.ts';
import { repairTokens } from './repair-tokens.ts';
import { type Token, tokensOf } from './tokens.ts';
import { type Words, wordsIn } from './words-of-field.ts';

/** A stretch of the document that clauses may stand in, as words. */
export interface Field {
  readonly section: Section;
  readonly tokens: readonly Token[];
}

/** A clause of the model, and where the document has it; `found` is null where it has it nowhere. */
export interface PlacedClause {
  readonly compiled: CompiledClause;
  readonly article: TemplateArticle;
  readonly home: Field | null; // that of its article
  readonly found: {
    readonly field: Field;
    readonly alignment: Alignment;
    readonly around: readonly number[]; // tokens of its sentence before its first word and after its last
    readonly range: Range; // in the reading: its sentence
  } | null;
  readonly isMoved: boolean; // found, but not in the article that answers to its own
  readonly trace: { readonly field: Field; readonly range: Range } | null; // where a clause not found is still spoken of
}

/** Below this share of its words a clause is not there; elsewhere than in its article it must be plainer. */
const LEAST = 0.5;
const LEAST_ELSEWHERE = 0.72;
/** Another wording excuses a clause only where it is plainly there. */
const LEAST_ALTERNATIVE = 0.8;
/** A stretch that another clause holds for the better part cannot be this one too. */
const SHARED = 0.4;

/** The words of every section in which a clause may stand, each with how sure OCR was of it. */
export function fieldsOf(
  reading: Reading,
  sections: readonly Section[],
  template: Template,
  certainty: Certainty = UNKNOWN_CERTAINTY,
): readonly Field[] {
  const lexicon = lexiconOf(template);
  const repair = (tokens: readonly Token[]): readonly Token[] =>
    repairTokens(
      certainty === UNKNOWN_CERTAINTY
        ? tokens
        : tokens.map((token) => ({ ...token, confidence: certainty(token.range) })),
      lexicon,
    );
  return sections
    .filter(
      ({ kind }) => kind === 'visas' || kind === 'preamble' || kind === 'article' || kind === 'signature',
    )
    .map((section) => ({ section, tokens: tokensOf(reading.folded, section.body, repair) }));
}

/** The field that answers to an article of the model. */
export function fieldOf(fields: readonly Field[], { id }: TemplateArticle): Field | undefined {
  return fields.find(({ section }) =>
    id === 'visas' || id === 'signature'
      ? section.kind === id
      : section.model === id && section.kind !== 'annex',
  );
}

interface Offer {
  readonly compiled: CompiledClause;
  readonly article: TemplateArticle;
  readonly field: Field;
  readonly alignment: Alignment;
}

/** Places every clause of the binding articles that the document has: the plainest first, no stretch for two. */
export function placeClauses(
  reading: Reading,
  template: Template,
  fields: readonly Field[],
): readonly PlacedClause[] {
  const clauses = template.articles.flatMap((article) =>
    !article.binding || fieldOf(fields, article) === undefined
      ? []
      : article.clauses.map((clause) => ({ article, compiled: compileClause(clause) })),
  );
  const claimed = new Map<Field, Uint8Array>(
    fields.map((field) => [field, new Uint8Array(field.tokens.length)]),
  );
  const taken = new Map<Clause, Offer>();
  const settle = (offers: readonly Offer[]): void => {
    for (const offer of [...offers].sort((a, b) => b.alignment.coverage - a.alignment.coverage)) {
      const claims = claimed.get(offer.field);
      if (
        claims === undefined ||
        taken.has(offer.compiled.clause) ||
        sharedWith(claims, offer.alignment) > SHARED
      )
        continue;
      for (const at of offer.alignment.matched) if (at !== null) claims[at] = 1;
      taken.set(offer.compiled.clause, offer);
    }
  };
  settle(clauses.flatMap((clause) => offersIn(clause, fieldOf(fields, clause.article), LEAST)));
  const lost = clauses.filter(({ compiled }) => !taken.has(compiled.clause));
  settle(lost.flatMap((clause) => fields.flatMap((field) => offersIn(clause, field, LEAST_ELSEWHERE))));
  return clauses.map(({ article, compiled }) => {
    const offer = taken.get(compiled.clause);
    const home = fieldOf(fields, article) ?? null;
    const placed = { compiled: offer?.compiled ?? compiled, article, home };
    if (offer === undefined)
      return { ...placed, found: null, isMoved: false, trace: traceOf(compiled, home, { reading, claimed }) };
    const { field, alignment } = offer;
    const around = aroundOf(reading, field, alignment);
    const found = { field, alignment, around, range: rangeOf(field, alignment, around) };
    return { ...placed, found, isMoved: field !== home, trace: null };
  });
}

/** The first word outside other clauses that shows a lost clause's matter, with its sentence. */
function traceOf(
  { clause }: CompiledClause,
  field: Field | null,
  { reading, claimed }: { readonly reading: Reading; readonly claimed: ReadonlyMap<Field, Uint8Array> },
): PlacedClause['trace'] {
  if (field === null) return null;
  const phrases = clause.traces.map(wordsOf);
  const at = field.tokens.findIndex(
    (_, i) =>
      claimed.get(field)?.[i] !== 1 &&
      phrases.some((phrase) => phrase.every((word, k) => field.tokens[i + k]?.word === word)),
  );
  if (at < 0) return null;
  const here = { first: at, last: at };
  return { field, range: rangeOf(field, here, aroundOf(reading, field, here)) };
}

function offersIn(
  { article, compiled: { clause } }: { article: TemplateArticle; compiled: CompiledClause },
  field: Field | undefined,
  least: number,
): readonly Offer[] {
  if (field === undefined) return [];
  const words = wordsInField(field);
  return formsOf(clause).flatMap((compiled) => {
    const needed = compiled.isAlternative ? Math.max(least, LEAST_ALTERNATIVE) : least;
    if (compiled.elements.length === 0) return [];
    return locate(compiled, words, needed * 0.8)
      .map((window) => ({ compiled, article, field, alignment: align(compiled.elements, words, window) }))
      .filter(({ alignment }) => alignment.coverage >= needed);
  });
}

const known = new WeakMap<Field, Words>();
function wordsInField(field: Field): Words {
  const words = known.get(field) ?? wordsIn(field.tokens);
  known.set(field, words);
  return words;
}

function sharedWith(claims: Uint8Array, { matched }: Alignment): number {
  const stands = matched.filter((at) => at !== null);
  return stands.filter((at) => claims[at] === 1).length / Math.max(stands.length, 1);
}

const REACH = 16; // words of its sentence looked at on each side of a clause

type Ends = Pick<Alignment, 'first' | 'last'>;

/** The words of the sentence that stand before a clause's first word or after its last. */
function aroundOf(reading: Reading, { tokens }: Field, { first, last }: Ends): readonly number[] {
  const isParted = (a: number, b: number): boolean =>
    /[.;:!?\n]/.test(reading.folded.slice(tokens[a]?.range.end ?? 0, tokens[b]?.range.start ?? 0));
  const around: number[] = [];
  for (let at = first - 1; at >= Math.max(0, first - REACH) && !isParted(at, at + 1); at--)
    around.unshift(at);
  for (let at = last + 1; at < Math.min(tokens.length, last + REACH) && !isParted(at - 1, at); at++)
    around.push(at);
  return around;
}

function rangeOf({ tokens }: Field, { first, last }: Ends, around: readonly number[]): Range {
  const [from, to] = [Math.min(first, ...around), Math.max(last, ...around)];
  return { start: tokens[from]?.range.start ?? 0, end: tokens[to]?.range.end ?? 0 };
}
