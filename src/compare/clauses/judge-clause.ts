import type { Severity } from '../../model/record.ts';
import { SEVERITIES } from '../../model/record.ts';
import type { Template } from '../../model/template.ts';
import { holdsBlurred } from './blurred-copy.ts';
import { isDoubted, isSure } from './certainty.ts';
import { type Found, gapsOf, isSameLetters, looksLike, noiseIn } from './clause-gaps.ts';
import { type Element, wordsOf } from './compile-clause.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import type { PlacedClause } from './place-clauses.ts';
import { isFunctionWord, type Token, weightOf } from './tokens.ts';

/** What has become of a clause. */
export interface ClauseVerdict {
  readonly status: 'kept' | 'reworded' | 'changed' | 'missing';
  readonly severity: Severity;
  readonly reason: string; // in the words of the model; '' where there is nothing to say
  readonly renumbered: readonly { readonly at: number; readonly expected: string }[]; // annexes and articles pointed to otherwise
}

/** A clause keeps its words but for a slip: this much weight lost and gained, over its own, changes nothing worth a line. */
const SLIP = 0.12;
const CLOSE = 0.8;
const DOUBTED_WEIGHT = 0.25; // of words that OCR doubts

/** Judges a clause by the obligation: its kernel, the words that turn it, and only then how much of it is there. */
export function judgeClause(placed: PlacedClause, template: Template): ClauseVerdict {
  const { article, compiled, found } = placed;
  const { clause } = compiled;
  const usual = template.severities[article.nature];
  const none = { renumbered: [] };
  if (found === null && placed.trace !== null)
    return {
      status: 'changed',
      severity: clause.changed?.severity ?? usual.changed,
      reason: clause.changed?.why ?? '',
      ...none,
    };
  if (found === null)
    return clause.optional || isBlurredIn(placed)
      ? { status: 'kept', severity: 'info', reason: '', ...none }
      : {
          status: 'missing',
          severity: clause.missing?.severity ?? usual.missing,
          reason: clause.missing?.why ?? '',
          ...none,
        };
  const renumbered = renumberedIn(placed);
  const turn = inductionIn(placed, template);
  const fallen = fallenKernel(placed, lexiconOf(template));
  if (turn !== null || fallen !== null) {
    const severity = clause.changed?.severity ?? usual.changed;
    const graver =
      turn !== null && clause.changed === undefined && article.nature === 'frozen'
        ? worse(severity, turn.severity)
        : severity;
    return {
      status: 'changed',
      severity: graver,
      reason: [clause.changed?.why, turn?.why].filter(Boolean).join(' '),
      renumbered,
    };
  }
  const drift = driftOf(placed);
  if (drift <= SLIP) return { status: 'kept', severity: 'info', reason: '', renumbered };
  const severity = found.alignment.coverage >= CLOSE ? 'info' : worse('minor', usual.reworded);
  return {
    status: 'reworded',
    severity: article.nature === 'open' ? 'info' : severity,
    reason: '',
    renumbered,
  };
}

/** A clause without blanks that was not found, of which its article has a bad copy, letter by letter. */
function isBlurredIn({ compiled: { elements }, home }: PlacedClause): boolean {
  const words = wholeWordsOf(elements);
  const text = home?.tokens.map(({ word }) => word) ?? [];
  return words !== null && sharesWords(text, words) && holdsBlurred(text, words);
}

const SOME = 0.3; // of the words that carry meaning, which the worst of copies keeps

/** Whether a text has enough of some words as they are for a look at its letters to be worth the time. */
function sharesWords(text: readonly string[], words: readonly string[]): boolean {
  const known = new Set(text);
  const telling = words.filter((word) => !isFunctionWord(word));
  return telling.filter((word) => known.has(word)).length >= SOME * telling.length;
}

/** The words of a clause; null where it has blanks. */
function wholeWordsOf(elements: readonly Element[]): readonly string[] | null {
  const words = elements.flatMap((element) => (element.kind === 'word' ? [element.word] : []));
  return words.length === elements.length ? words : null;
}

const worse = (a: Severity, b: Severity): Severity =>
  SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b) ? a : b;

/** Weight of the words lost and gained, over the weight of the clause; words run together or torn apart are neither. */
function driftOf({ compiled: { elements }, found }: PlacedClause): number {
  if (found === null) return 1;
  const all = elements.reduce(
    (sum, element) => sum + (element.kind === 'word' ? weightOf(element.word) : 0),
    0,
  );
  const drift = gapsOf(elements, found).reduce((sum, { lost, gained, confidence }) => {
    if (isSameLetters(lost, gained) || (!isSure({ confidence }) && looksLike(lost, gained))) return sum;
    return sum + weigh(lost) + (isDoubted({ confidence }) ? DOUBTED_WEIGHT : 1) * weigh(gained);
  }, 0);
  return drift / Math.max(all, 1);
}

const weigh = (words: readonly string[]): number => words.reduce((sum, word) => sum + weightOf(word), 0);

/** The first phrase of the kernel of which a word that carries meaning is gone. */
function fallenKernel(
  { compiled: { elements, kernel }, found }: PlacedClause,
  lexicon: Lexicon,
): readonly string[] | null {
  if (found === null) return null;
  const words = elements.map((element) => (element.kind === 'word' ? element.word : ''));
  const noise = noiseIn(elements, found, lexicon);
  for (const phrase of kernel) {
    const start = words.findIndex((_, i) => phrase.every((word, k) => words[i + k] === word));
    const isFallen = phrase.some(
      (word, k) =>
        !isFunctionWord(word) && found.alignment.matched[start + k] === null && !noise.has(start + k),
    );
    if (start >= 0 && isFallen && !isBlurred(tokensAbout(found, start, start + phrase.length), phrase))
      return phrase;
  }
  return null;
}

/** A phrase that is there letter by letter, but for words that OCR is sure to have read as they stand. */
function isBlurred(tokens: readonly Token[], phrase: readonly string[]): boolean {
  const isStranger = (token: Token): boolean => isSure(token) && !phrase.includes(token.word);
  return (
    !tokens.some(isStranger) &&
    holdsBlurred(
      tokens.map(({ word }) => word),
      phrase,
    )
  );
}

/** The tokens of the text where some elements should stand: from what stands before them to what stands after. */
function tokensAbout(
  { alignment: { matched, first, last }, around, field: { tokens } }: Found,
  start: number,
  end: number,
): readonly Token[] {
  const before = matched.slice(0, start).findLast((at) => at !== null);
  const after = matched.slice(end).find((at) => at !== null);
  const [from, to] = [before ?? Math.min(first, ...around), after ?? Math.max(last, ...around)];
  return tokens.slice(from, to + 1);
}

/** A word that turns the obligation, among those that the text has and the clause has not. */
function inductionIn(
  { compiled: { elements }, found }: PlacedClause,
  { inductions }: Template,
): Template['inductions'][number] | null {
  if (found === null) return null;
  const own = new Set(elements.flatMap((element) => (element.kind === 'word' ? [element.word] : [])));
  const { tokens } = found.field;
  const stands = (parts: readonly string[], at: number): boolean =>
    parts.every((part, k) => tokens[at + k]?.word === part);
  const added = [...new Set([...found.alignment.inserted, ...found.around])];
  return (
    inductions.find(({ words, except }) => {
      const names = except.map(wordsOf);
      const isInName = (at: number): boolean =>
        names.some((name) => name.some((_, k) => stands(name, at - k)));
      return words.some((phrase) => {
        const parts = wordsOf(phrase);
        if (parts.every((part) => own.has(part))) return false;
        return added.some((at) => stands(parts, at) && !isInName(at));
      });
    }) ?? null
  );
}

/** Numbers of annexes and articles that the clause names otherwise than the model: "Annexe 1" for "Annexe 2". */
function renumberedIn({ compiled: { elements }, found }: PlacedClause): ClauseVerdict['renumbered'] {
  if (found === null) return [];
  const { tokens } = found.field;
  const { matched } = found.alignment;
  return elements.flatMap((element, i): ClauseVerdict['renumbered'] => {
    const before = elements[i - 1];
    const stands = matched[i - 1];
    if (element.kind !== 'word' || !/^\d{1,2}$/.test(element.word) || matched[i] !== null) return [];
    if (before?.kind !== 'word' || !/^(?:annexes?|articles?)$/.test(before.word) || stands == null) return [];
    const other = tokens[stands + 1];
    return isNumber(other) && other.word !== element.word
      ? [{ at: stands + 1, expected: `${before.word} ${element.word}` }]
      : [];
  });
}

const isNumber = (token: Token | undefined): token is Token =>
  token !== undefined && /^\d{1,2}$/.test(token.word);
