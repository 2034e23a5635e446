import { nameLikeness } from '../../model/likeness.ts';
import type { Category, CompetenceVocabulary } from '../../model/vocabulary-competences.ts';
import {
  findPhrases,
  holdsPhrase,
  indexOf,
  indexPhrases,
  type PhraseIndex,
  skeletonOf,
  wordsOf,
} from './words.ts';

const MAX_LEAD = 420; // characters before the colon of a line that opens a list
const MAX_HEADING = 170;
const SHORTEST = 8;
const MAX_BARE = 25; // words
const SUBJECT_WORDS = 30;

/** What a line says about a list of compétences: that it begins, whose it is, under which category. */
export type ListLine =
  | {
      readonly kind: 'intro' | 'heading' | 'bare';
      readonly category: Category | null;
      readonly subject: readonly string[];
    }
  | {
      readonly kind: 'clause' | 'statement';
      readonly category: Category | null;
      readonly subject: readonly string[];
    };

/** A line cut at its colon. `rest` is what stands behind, from the offset `restAt`. */
export interface Lead {
  readonly text: string;
  readonly rest: string;
  readonly restAt: number;
  readonly colon: boolean;
}

/** What OCR makes of a speck in the margin: one sign, alone behind the colon. */
const SpeckRe = /^\s*[^\s\d]\s*$/;

/** Cuts a line at the first colon that is not inside parentheses. */
export function leadOf(text: string): Lead {
  let depth = 0;
  for (let i = 0; i < Math.min(text.length, MAX_LEAD); i++) {
    const unit = text[i];
    if (unit === '(') depth++;
    else if (unit === ')') depth--;
    else if (unit === ':' && depth <= 0) {
      const rest = text.slice(i + 1).replace(SpeckRe, '');
      return {
        text: text.slice(0, i),
        rest: rest.trim(),
        restAt: i + 1 + (rest.length - rest.trimStart().length),
        colon: true,
      };
    }
  }
  return { text, rest: '', restAt: text.length, colon: false };
}

/** Reads a line that opens a list or states a compétence by itself; null for any other. */
export function readListLine(
  text: string,
  bulleted: boolean,
  vocabulary: CompetenceVocabulary,
): ListLine | null {
  if (text.length < SHORTEST) return null;
  const lead = leadOf(text);
  const bare = lead.text.replace(/\([^()]{0,200}\)/g, ' ').slice(0, MAX_LEAD);
  const words = wordsOf(bare).map(mended);
  const verb = findPhrases(words, indexOf(vocabulary.holding.texts)).find(({ start }) => start > 0);
  const subject = words.slice(0, Math.min(verb?.start ?? SUBJECT_WORDS, SUBJECT_WORDS));
  if (holdsPhrase(subject, indexOf(vocabulary.strangers.texts))) return null;
  const category = categoryIn(words, vocabulary);
  const taker = behind(words, vocabulary.transfers.texts);
  const bearer = taker ?? behind(words, vocabulary.bearers.texts);
  const has = (phrases: readonly string[]): boolean => holdsPhrase(words, indexOf(phrases));
  if (verb && has(vocabulary.generalClause.texts))
    return { kind: callsForItems(lead) ? 'intro' : 'clause', category: null, subject };
  if (verb && has(vocabulary.nouns.texts) && opensList(words, lead))
    return { kind: 'intro', category, subject: bearer ?? subject };
  if (verb && has(vocabulary.statements.texts))
    return { kind: callsForItems(lead) ? 'intro' : 'statement', category, subject };
  if (verb && taker && has(vocabulary.nouns.texts)) return { kind: 'statement', category, subject: taker };
  if (lead.colon && lead.rest === '' && verb && has(vocabulary.bareHolding.texts) && words.length <= MAX_BARE)
    return { kind: 'bare', category, subject };
  return isHeading(words, { lead, bulleted, category, vocabulary })
    ? { kind: 'heading', category, subject: words }
    : null;
}

/** The words behind « ont transféré à », « exercées par »: who holds; null where no such words stand. */
function behind(words: readonly string[], phrases: readonly string[]): readonly string[] | null {
  const link = findPhrases(words, indexOf(phrases))[0];
  return link === undefined ? null : words.slice(link.end, link.end + SUBJECT_WORDS);
}

/** Nothing behind the colon, or a list of its own. */
const callsForItems = ({ colon, rest }: Lead): boolean => colon && (rest === '' || rest.includes(';'));

/** A list follows: behind the colon, or because the line says « suivantes ». */
const opensList = (words: readonly string[], { colon, rest }: Lead): boolean =>
  (colon && rest.length === 0) || words.some((word) => NEXT_RE.test(word));
const NEXT_RE = /^sulvant(?:e|es|s)?$/;

interface HeadingMarks {
  readonly lead: Lead;
  readonly bulleted: boolean;
  readonly category: Category | null;
  readonly vocabulary: CompetenceVocabulary;
}

/** « Compétences facultatives », « Au titre des compétences… », « Obligatoires : »: a short line that opens with the noun. */
function isHeading(
  words: readonly string[],
  { lead, bulleted, category, vocabulary }: HeadingMarks,
): boolean {
  const { text, colon, rest } = lead;
  if (text.length > MAX_HEADING || (!colon && /[.;,]$/.test(text.trim()))) return false;
  const noun = findPhrases(words, indexOf(vocabulary.nouns.texts))[0];
  if (noun === undefined) return category !== null && colon && words.length <= 3;
  const before = words.slice(0, noun.start);
  const opens = before.every((word) => NUMBERING_RE.test(word) || isOpener(word, vocabulary));
  if (!opens) return false;
  if (category !== null) return true;
  return (colon && rest === '') || (!bulleted && words.length <= 14);
}
const NUMBERING_RE = /^(?:[\dl]{1,3}|[lvx]{1,4}|[a-h])$/;
const isOpener = (word: string, { openers }: CompetenceVocabulary): boolean =>
  holdsPhrase([word], indexOf(openers.texts));

/** The one category that words name; null where they name none or several. */
export function categoryIn(words: readonly string[], vocabulary: CompetenceVocabulary): Category | null {
  const ids = new Set(findPhrases(words, categoryIndex(vocabulary)).map(({ id }) => id as Category));
  return ids.size === 1 ? ([...ids][0] ?? null) : null;
}

const indexes = new WeakMap<CompetenceVocabulary, PhraseIndex>();

function categoryIndex(vocabulary: CompetenceVocabulary): PhraseIndex {
  const known = indexes.get(vocabulary);
  if (known) return known;
  const made = indexPhrases(
    vocabulary.categories.flatMap(({ category, words }) => words.map((phrase) => ({ id: category, phrase }))),
  );
  indexes.set(vocabulary, made);
  return made;
}

const LONG_WORDS = ['competences', 'obligatoires', 'optionnelles', 'facultatives', 'supplementaires'].map(
  skeletonOf,
);

/** A long word that a copy damaged in one place, set right: « compélences » still opens a list. */
function mended(word: string): string {
  if (word.length < 8) return word;
  return LONG_WORDS.find((long) => long[0] === word[0] && nameLikeness(word, long) >= 0.95) ?? word;
}
