import { blockIndexAt, type Reading } from '../../model/reading.ts';
import { SEVERITIES, type Severity } from '../../model/record.ts';
import type { Range } from '../../model/span.ts';
import type { Template, TemplateArticle } from '../../model/template.ts';
import { isDoubted } from './certainty.ts';
import { wordsOf } from './compile-clause.ts';
import { type Field, fieldOf, type PlacedClause } from './place-clauses.ts';
import { isFunctionWord, type Token } from './tokens.ts';

/** A sentence of an article that no clause of the model answers for. */
export interface AddedSentence {
  readonly article: TemplateArticle;
  readonly field: Field;
  readonly range: Range; // in the reading
  readonly severity: Severity;
}

const COVERED = 0.4; // share of its words that some clause holds
const FEWEST = 6; // words that carry meaning, below which a sentence says too little

/** Runs of sentences that a binding article has beyond the model's; in an open one only those that speak of money. */
export function findAdded(
  reading: Reading,
  template: Template,
  placed: readonly PlacedClause[],
  fields: readonly Field[],
): readonly AddedSentence[] {
  const phrases = phrasesOf(template);
  return template.articles.flatMap((article): readonly AddedSentence[] => {
    const field = fieldOf(fields, article);
    if (field === undefined || !article.binding || article.id === 'visas' || article.id === 'signature')
      return [];
    const held = heldTokens(field, placed);
    const runs: AddedSentence[] = [];
    let isOpen = false;
    for (const tokens of sentencesOf(reading, field)) {
      const severity =
        isSubtitle(reading, tokens) || isHeld(tokens, held) ? null : severityOf(tokens, article, phrases);
      const [first, last, run] = [tokens[0]?.token, tokens.at(-1)?.token, runs.at(-1)];
      if (severity !== null && first !== undefined && last !== undefined) {
        if (isOpen && run !== undefined) runs.splice(-1, 1, joined(run, last, severity));
        else
          runs.push({ article, field, range: { start: first.range.start, end: last.range.end }, severity });
      }
      isOpen = severity !== null;
    }
    return runs;
  });
}

const joined = (run: AddedSentence, last: Token, severity: Severity): AddedSentence => ({
  ...run,
  range: { start: run.range.start, end: last.range.end },
  severity: SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(run.severity) ? severity : run.severity,
});

/** Whether clauses hold enough of a sentence, or it says too little to be missed by any. */
function isHeld(tokens: readonly Placed[], held: Uint8Array): boolean {
  // What OCR doubts says nothing: a smudge, a signature, a stamp that nobody could read.
  const meaning = tokens.filter(({ token }) => !isFunctionWord(token.word) && !isDoubted(token));
  return (
    meaning.length < FEWEST || meaning.filter(({ at }) => held[at] === 1).length > COVERED * meaning.length
  );
}

/** A short block of its own that ends in no stop is a title inside the article. */
function isSubtitle(reading: Reading, tokens: readonly Placed[]): boolean {
  const [first, last] = [tokens[0]?.token.range, tokens.at(-1)?.token.range];
  if (first === undefined || last === undefined) return true;
  const at = blockIndexAt(reading, first.start);
  const block = reading.blocks[at];
  if (block === undefined) return false;
  const { range, marker } = block;
  const isItem =
    marker !== '' && [at - 1, at + 1].some((other) => (reading.blocks[other]?.marker ?? '') !== '');
  const isWhole = first.start - range.start <= 3 && range.end - last.end <= 2;
  return (
    isWhole &&
    range.end - range.start <= 90 &&
    !isItem &&
    !/[.;,:!?]/.test(reading.text.slice(last.end, range.end))
  );
}

type Phrase = readonly string[];
interface Phrases {
  readonly severities: Template['severities'];
  readonly duties: readonly Phrase[];
  readonly money: readonly Phrase[];
  readonly turns: readonly Phrase[]; // words that turn an obligation even when they stand in a sentence of their own
}

const TURNS = ['tacite', 'experimentation'];

function phrasesOf({ duties, money, inductions, severities }: Template): Phrases {
  const phrases = (words: readonly string[]): readonly Phrase[] =>
    words.map(wordsOf).filter(({ length }) => length > 0);
  const turns = inductions.filter(({ id }) => TURNS.includes(id)).flatMap(({ words }) => words);
  return { severities, duties: phrases(duties), money: phrases(money), turns: phrases(turns) };
}

function severityOf(
  tokens: readonly Placed[],
  article: TemplateArticle,
  { severities, duties, money, turns }: Phrases,
): Severity | null {
  const has = (phrases: readonly Phrase[]): boolean =>
    phrases.some((phrase) =>
      tokens.some((_, i) => phrase.every((word, k) => tokens[i + k]?.token.word === word)),
    );
  if (article.nature === 'open') return has(money) ? 'minor' : null;
  return has(duties) || has(turns) ? 'major' : severities[article.nature].added;
}

/** Which tokens of a field some clause holds: matched, or standing between its first and last matched ones. */
function heldTokens(field: Field, placed: readonly PlacedClause[]): Uint8Array {
  const held = new Uint8Array(field.tokens.length);
  for (const { found, compiled } of placed) {
    if (found === null || found.field !== field) continue;
    for (let at = found.alignment.first; at <= found.alignment.last; at++) held[at] = 1;
    if (compiled.elements.at(-1)?.kind === 'variable') for (const at of found.around) held[at] = 1;
  }
  return held;
}

interface Placed {
  readonly token: Token;
  readonly at: number; // in the field
}

/** The tokens of a field cut at the ends of sentences and of blocks. */
function sentencesOf(reading: Reading, { tokens }: Field): readonly (readonly Placed[])[] {
  const sentences: Placed[][] = [];
  tokens.forEach((token, at) => {
    const before = tokens[at - 1];
    const gap = before === undefined ? '.' : reading.folded.slice(before.range.end, token.range.start);
    if (/[.;!?\n]/.test(gap)) sentences.push([]);
    sentences.at(-1)?.push({ token, at });
  });
  return sentences;
}
