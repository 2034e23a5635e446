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
  readonly telling: Telling | null; // the words that make it matter
}

/** Words of an added sentence by which it obliges a party, or speaks of money. */
export interface Telling {
  readonly kind: 'duty' | 'money';
  readonly range: Range; // in the reading
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
      const weight =
        isSubtitle(reading, tokens) || isHeld(tokens, held) ? null : weightOf(tokens, article, phrases);
      const [first, last, run] = [tokens[0]?.token, tokens.at(-1)?.token, runs.at(-1)];
      if (weight !== null && first !== undefined && last !== undefined) {
        if (isOpen && run !== undefined) runs.splice(-1, 1, joined(run, last, weight));
        else
          runs.push({ article, field, range: { start: first.range.start, end: last.range.end }, ...weight });
      }
      isOpen = weight !== null;
    }
    return runs;
  });
}

type Weight = Pick<AddedSentence, 'severity' | 'telling'>;

const joined = (run: AddedSentence, last: Token, weight: Weight): AddedSentence => ({
  ...run,
  range: { start: run.range.start, end: last.range.end },
  ...(SEVERITIES.indexOf(weight.severity) < SEVERITIES.indexOf(run.severity)
    ? weight
    : { telling: run.telling ?? weight.telling }),
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

function weightOf(
  tokens: readonly Placed[],
  article: TemplateArticle,
  { severities, duties, money, turns }: Phrases,
): Weight | null {
  const ofMoney = tellingOf('money', placeOfAny(tokens, money));
  if (article.nature === 'open') return ofMoney && { severity: 'minor', telling: ofMoney };
  const duty = tellingOf('duty', placeOfAny(tokens, [...duties, ...turns]));
  return duty === null
    ? { severity: severities[article.nature].added, telling: ofMoney }
    : { severity: 'major', telling: duty };
}

const tellingOf = (kind: Telling['kind'], range: Range | null): Telling | null => range && { kind, range };

/** The first place in a sentence that has one of some phrases. */
function placeOfAny(tokens: readonly Placed[], phrases: readonly Phrase[]): Range | null {
  for (const [i, { token }] of tokens.entries()) {
    const phrase = phrases.find((words) => words.every((word, k) => tokens[i + k]?.token.word === word));
    const last = phrase && tokens[i + phrase.length - 1]?.token;
    if (last) return { start: token.range.start, end: last.range.end };
  }
  return null;
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
