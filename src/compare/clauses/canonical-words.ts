import type { Reading } from '../../model/reading.ts';
import { type Found, type GapOf, gapsOf, isMisread, isSameLetters } from './clause-gaps.ts';
import type { Element } from './compile-clause.ts';
import type { Lexicon } from './lexicon.ts';
import { beyondNames, type Names } from './names-in-blanks.ts';
import type { PlacedClause } from './place-clauses.ts';
import { SHORT_NAMES, type Token } from './tokens.ts';

/** What the words of a clause are read with; `isTaken` tells the tokens of other clauses. */
export interface CanonicalSetting {
  readonly reading: Reading;
  readonly lexicon: Lexicon;
  readonly isTaken: (token: number) => boolean;
  readonly names: Names;
}

/**
 * The words of a clause as a document has them, free of what tells no wording from another: what fills a variable is
 * `{name}`, a word misread, broken or ended otherwise is the model's. What its sentence has around it comes with it.
 */
export function canonicalWords(
  { compiled: { elements, clause } }: PlacedClause,
  found: Found,
  setting: CanonicalSetting,
): readonly string[] {
  const gaps = gapsOf(elements, found);
  const { matched } = found.alignment;
  const openBlanks = new Set([...clause.text.matchAll(WordsBlankRe)].map(([, name]) => `{${name}}`));
  const words: string[] = [];
  let variables: string[] = [];
  let [gap, last] = [0, -1];
  const close = (): void => {
    words.push(...variables, ...meantIn(gaps[gap], setting.lexicon));
    variables = [];
    gap++;
  };
  elements.forEach((element, i) => {
    const at = matched[i];
    if (element.kind === 'variable') variables.push(`{${element.name}}`);
    else if (at != null) {
      const isNamed = variables.length > 0 && last >= 0 && !variables.some((name) => openBlanks.has(name));
      if (isNamed) variables.push(...beyondNames(fillOf(found, last, at), setting.names));
      close();
      words.push(element.word);
      last = at;
    }
  });
  close();
  return [
    ...leadOf(elements, found, gaps[0], setting),
    ...words,
    ...tailOf(elements, found, gaps.at(-1), setting),
  ];
}

/** A blank that any words may fill. */
const WordsBlankRe = /\{([\w-]+):words\}/g;

/** What stands in the blanks between two words of a clause. */
const fillOf = ({ field, alignment: { inserted } }: Found, last: number, at: number): readonly Token[] =>
  field.tokens.slice(last + 1, at).filter((_, k) => !inserted.includes(last + 1 + k));

/** The words that a gap holds: those of the clause where what is read there is the same letters, else those read. */
function meantIn(gap: GapOf | undefined, lexicon: Lexicon): readonly string[] {
  if (gap === undefined) return [];
  const { lost, gained } = gap;
  if (isSameLetters(lost, gained) || isMisread(gap, lexicon)) return lost;
  const isLongName = SHORT_NAMES.some(
    ({ long, short }) => lost.length === 1 && lost[0] === short && isSameLetters(long, gained),
  );
  return isLongName ? lost : gained;
}

/** Words of its sentence looked at on each side of a clause. */
const REACH = 40;

/** What its sentence has before the clause, but for its own first words misread; a blank at its beginning takes it all in. */
function leadOf(
  elements: readonly Element[],
  { alignment: { first }, field: { tokens } }: Found,
  gap: GapOf | undefined,
  { reading, isTaken }: CanonicalSetting,
): readonly string[] {
  if (elements[0]?.kind === 'variable') return [];
  const words: string[] = [];
  for (let at = first - 1; at >= Math.max(0, first - REACH) && !isTaken(at); at--) {
    if (isParted(reading, tokens[at]?.range.end ?? 0, tokens[at + 1]?.range.start ?? 0)) break;
    words.unshift(tokens[at]?.word ?? '');
  }
  return words.slice(0, Math.max(0, words.length - (gap?.gained.length ?? 0)));
}

function tailOf(
  elements: readonly Element[],
  { alignment: { last }, field: { tokens } }: Found,
  gap: GapOf | undefined,
  { reading, isTaken, names }: CanonicalSetting,
): readonly string[] {
  const rest: Token[] = [];
  for (let at = last + 1; at < Math.min(tokens.length, last + REACH) && !isTaken(at); at++) {
    const token = tokens[at];
    if (token === undefined || isParted(reading, tokens[at - 1]?.range.end ?? 0, token.range.start)) break;
    rest.push(token);
  }
  if (elements.at(-1)?.kind === 'variable') return beyondNames(rest, names);
  return rest.slice(gap?.gained.length ?? 0).map(({ word }) => word);
}

/** Whether a sentence ends between two words; a full stop before a small letter is a comma misread. */
function isParted({ text }: Reading, end: number, start: number): boolean {
  const between = text.slice(end, start);
  return /[;:!?\n]/.test(between) || (between.includes('.') && !/\p{Ll}/u.test(text.charAt(start)));
}
