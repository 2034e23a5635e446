import { fold, keyOf } from '../model/fold.ts';
import { blockIndexAt, type Reading } from '../model/reading.ts';
import type { Range } from '../model/span.ts';
import { editDistance, looksAlike } from './spelling.ts';

/** Words that say what kind of grouping a communauté is; an abbreviation of one is one. */
const KIND_WORDS = ['communes', 'agglomeration', 'urbaine', 'metropole'];
const LINK_WORDS = new Set(['de', 'du', 'des', 'd', 'la', 'le', 'les', 'l', 'et', 'en']);
const HeadRe = /(?<![a-z])communaute(?![a-z])/g;
const WordRe = /[\p{L}\p{N}œæ]+/gu;
const REACH = 160; // characters behind the head in which its name ends
const MOST_WORDS = 14;

interface Word {
  readonly text: string; // folded
  readonly range: Range; // in the reading
}

/** What sets a name apart: the kind of grouping it claims to be, and the words that are its own. */
interface NameParts {
  readonly kind: readonly string[];
  readonly own: readonly string[];
}

interface Declared extends NameParts {
  readonly name: string;
  readonly isNoisy: boolean;
}

/** The first place that names a communauté otherwise than the clause of the parties does; null where all agree. */
export function deviatingMention(
  reading: Reading,
  name: string,
  accepted: readonly string[],
  isNoisy: boolean,
): Range | null {
  const declared = partsOf(keyOf(name).split(' '));
  if (!/^communaute /.test(keyOf(name)) || declared.own.length === 0) return null;
  const known = new Set(accepted.map((other) => keyOf(other)));
  for (const head of reading.folded.matchAll(HeadRe)) {
    const mention = mentionAt(reading, head.index, declared.own);
    if (mention === null) continue;
    const text = reading.text.slice(mention.start, mention.end);
    if (!known.has(keyOf(text)) && deviates(text, { ...declared, name, isNoisy })) return mention;
  }
  return null;
}

/** From the head to the last of the name's own words, all of which must follow each other in order, and what a hyphen ties to it. */
function mentionAt(reading: Reading, start: number, own: readonly string[]): Range | null {
  const block = reading.blocks[blockIndexAt(reading, start)]?.range.end ?? start;
  const words = wordsIn(reading, { start, end: Math.min(block, start + REACH) });
  const first = words.findIndex(({ text }, i) => i > 0 && isNear(text, own[0] ?? ''));
  if (first < 1) return null;
  let last = first;
  let found = 0;
  for (let i = first; i < words.length && found < own.length; i++) {
    const { text } = words[i] ?? { text: '' };
    if (isNear(text, own[found] ?? '')) {
      found++;
      last = i;
    } else if (!LINK_WORDS.has(text)) return null;
  }
  if (found < own.length || breaks(reading, words.slice(0, last + 1))) return null;
  while (tied(reading, words[last], words[last + 1])) last++;
  return { start, end: words[last]?.range.end ?? start };
}

function wordsIn(reading: Reading, { start, end }: Range): readonly Word[] {
  const words: Word[] = [];
  for (const { index, 0: text } of reading.folded.slice(start, end).matchAll(WordRe)) {
    words.push({ text, range: { start: start + index, end: start + index + text.length } });
    if (words.length === MOST_WORDS) break;
  }
  return words;
}

/** Whether punctuation parts the words: then they are not one name. */
function breaks({ folded }: Reading, words: readonly Word[]): boolean {
  const [start, end] = [words[0]?.range.start ?? 0, words.at(-1)?.range.end ?? 0];
  return /[.,;:()"\n\t]/.test(folded.slice(start, end));
}

const tied = ({ folded }: Reading, a: Word | undefined, b: Word | undefined): boolean =>
  a !== undefined && b !== undefined && folded.slice(a.range.end, b.range.start) === '-';

const isNear = (a: string, b: string): boolean => a === b || (b.length >= 5 && editDistance(a, b, 1) <= 1);

const isKind = (word: string): boolean =>
  KIND_WORDS.some(
    (kind) =>
      isNear(word, kind) ||
      isNear(word, kind.replace(/s$/, '')) ||
      (word.length > 3 && kind.startsWith(word)),
  );

function partsOf(words: readonly string[]): NameParts {
  const rest = words.slice(1).filter((word) => !LINK_WORDS.has(word));
  const first = rest.findIndex((word) => !isKind(word));
  return first < 0 ? { kind: rest, own: [] } : { kind: rest.slice(0, first), own: rest.slice(first) };
}

/** A word more or less changes this many letters; fewer are slips, and a bad copy has more of them. */
const WORD = 4;
const WORD_IN_NOISE = 6;

/** A mention deviates by its kind, by a word too many, or, in a clean text, by the letters of a word. */
function deviates(text: string, declared: Declared): boolean {
  const said = partsOf(fold(text).split(/[^\p{L}\p{N}œæ]+/u));
  const word = declared.isNoisy ? WORD_IN_NOISE : WORD;
  if (editDistance(lettersOf(text), lettersOf(declared.name), word) < word)
    return !declared.isNoisy && hasSlip(said, declared) && !looksAlike(text, declared.name);
  if (said.own.length > declared.own.length) return isProper(text);
  if (said.own.length < declared.own.length) return false;
  const [kind, named] = [said.kind[0], declared.kind[0]];
  if (kind === undefined) return named !== undefined && text.startsWith('C');
  return (
    named !== undefined && !named.startsWith(kind) && !kind.startsWith(named) && !isNear(`${kind}s`, named)
  );
}

const lettersOf = (text: string): string => keyOf(text).replaceAll(' ', '');

/** The same words, one of them with other letters. */
const hasSlip = (said: NameParts, declared: NameParts): boolean =>
  said.own.length === declared.own.length && said.own.some((word, i) => word !== declared.own[i]);

/** A name has its capitals: « la communauté éducative du pays » is not one. */
const isProper = (text: string): boolean =>
  (text.match(/[\p{L}]{4,}/gu) ?? []).every(
    (word, i) => i === 0 || /^\p{Lu}/u.test(word) || isKind(fold(word)),
  );
