import { fold } from '../../model/fold.ts';
import type { Template } from '../../model/template.ts';
import { isSure } from './certainty.ts';
import { rawTokensOf, SHORT_NAMES, type Token } from './tokens.ts';

/** The words of a model: what a word that OCR spoilt may have been. */
export interface Lexicon {
  readonly words: ReadonlySet<string>;
  readonly spoilt: ReadonlyMap<string, string | null>; // long words with one sign misread; null for several
  readonly known: Map<string, readonly string[] | null>; // what became of words seen before
  readonly corrected: Map<string, readonly string[]>; // the same, for one sign misread
}

const lexicons = new WeakMap<Template, Lexicon>();
const MOST_KNOWN = 20_000;

export function lexiconOf(template: Template): Lexicon {
  const lexicon = lexicons.get(template) ?? newLexicon(wordsIn(template));
  lexicons.set(template, lexicon);
  return lexicon;
}

function newLexicon(words: ReadonlySet<string>): Lexicon {
  const spoilt = new Map<string, string | null>();
  for (const word of words)
    if (word.length >= TWICE)
      for (const other of withOneSign(word, MISREAD_AS))
        spoilt.set(other, spoilt.has(other) && spoilt.get(other) !== word ? null : word);
  return { words, spoilt, known: new Map(), corrected: new Map() };
}

function wordsIn({ articles, inductions, duties, money }: Template): ReadonlySet<string> {
  const texts = [
    ...articles.flatMap(({ clauses }) =>
      clauses.flatMap(({ text, traces }) => [text.replace(/\{[^{}]*\}/g, ' '), ...traces]),
    ),
    ...inductions.flatMap(({ words }) => words),
    ...duties,
    ...money,
    ...SHORT_NAMES.flatMap(({ long, short }) => [...long, short]),
  ];
  const folded = fold(texts.join(' '));
  return new Set(rawTokensOf(folded, { start: 0, end: folded.length }).map(({ word }) => word));
}

/** Signs that OCR gives, each with what it may have been on paper. */
const MISREADINGS: Readonly<Record<string, readonly string[]>> = {
  m: ['rn'],
  rn: ['m'],
  d: ['cl'],
  cl: ['d'],
  u: ['ii', 'n', 'v', 'a'],
  ii: ['u'],
  n: ['ri', 'u', 'h'],
  ri: ['n'],
  h: ['li', 'b', 'n'],
  li: ['h'],
  l: ['i', 't'],
  i: ['l', 'r', 't'],
  t: ['f', 'l', 'r', 'i'],
  f: ['t'],
  ſ: ['f'],
  r: ['t', 'i'],
  1: ['l', 'i'],
  0: ['o'],
  5: ['s'],
  6: ['b', 'g'],
  8: ['b', 's'],
  9: ['g', 'q'],
  o: ['c', 'a', 'e', 'q'],
  c: ['e', 'o'],
  e: ['c', 'o'],
  a: ['o', 's', 'u'],
  s: ['a'],
  v: ['u', 'y'],
  y: ['v'],
  q: ['g', 'o'],
  g: ['q'],
  b: ['h'],
};
const TWICE = 5; // letters of a word that two misread signs may still leave known
/** The same from the other side: what a sign on paper may be given as. */
const MISREAD_AS: Readonly<Record<string, readonly string[]>> = Object.entries(MISREADINGS).reduce<
  Record<string, string[]>
>((table, [given, meant]) => {
  for (const sign of meant) table[sign] = [...(table[sign] ?? []), given];
  return table;
}, {});
const LONGEST = 60; // letters of a run that is taken apart
const LONGEST_WORD = 24;
const MOST_PARTS = 5;
const LONG_RUN = 5; // letters from which words run together are likelier than one misread

/**
 * Words that OCR broke, ran together or misread by a sign or two, made those of the model again: only where the word as
 * read is none of the model's and the repair is. A number is never touched, and a word that OCR is sure of by one sign at most.
 */
export function repairTokens(tokens: readonly Token[], lexicon: Lexicon): readonly Token[] {
  const result: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (isSound(token, lexicon)) {
      result.push(token);
      continue;
    }
    const runTogether = token.word.length >= LONG_RUN ? apart(token.word, lexicon, false) : null;
    if (runTogether !== null) {
      result.push(...piecesOf(token, runTogether));
      continue;
    }
    const torn = joinedAt(tokens, i, { lexicon, sure: true });
    const ways = torn === null ? correctionsOf(token.word, lexicon) : [];
    const isOpen = ways.length === 0 && !isSure(token);
    const joined = torn ?? (isOpen ? joinedAt(tokens, i, { lexicon, sure: false }) : null);
    const [first, last] = [joined?.[0], joined?.at(-1)];
    if (joined === null || first === undefined || last === undefined) {
      result.push(...mended(token, ways, lexicon));
      continue;
    }
    while ((result.at(-1)?.range.end ?? -1) > first.range.start) result.pop();
    result.push(...joined);
    while ((tokens[i + 1]?.range.end ?? Number.POSITIVE_INFINITY) <= last.range.end) i++;
  }
  return result;
}

const isNumber = (word: string): boolean => /^\d+$/.test(word);
const isSound = ({ word }: Token, { words }: Lexicon): boolean => words.has(word) || isNumber(word);

interface Joining {
  readonly lexicon: Lexicon;
  readonly sure: boolean; // only pieces none of which is a word, and letters as they were read
}

/** The words of the model that a piece of one and its neighbours make together; the letters as read decide first. */
function joinedAt(tokens: readonly Token[], i: number, { lexicon, sure }: Joining): readonly Token[] | null {
  const spans = [
    [i, i + 2],
    [i, i + 1],
    [i - 1, i + 1],
    [i - 1, i],
  ] as const;
  for (const misread of sure ? [false] : [false, true])
    for (const [from, to] of spans) {
      const pieces = from < 0 ? [] : tokens.slice(from, to + 1);
      if (pieces.length < 2 || !isOneRun(pieces)) continue;
      if (sure && pieces.some((piece) => isSound(piece, lexicon))) continue;
      const joined = joinOf(pieces, lexicon, misread);
      if (joined !== null) return joined;
    }
  return null;
}

/** Whether only a space, a dash or an apostrophe parts pieces, none at an end a number. */
function isOneRun(pieces: readonly Token[]): boolean {
  return (
    pieces.every(({ range }, k) => k === 0 || range.start - (pieces[k - 1]?.range.end ?? 0) <= 1) &&
    !isNumber(pieces[0]?.word ?? '') &&
    !isNumber(pieces.at(-1)?.word ?? '')
  );
}

/** Pieces as one word, or as words cut elsewhere; with signs misread only where no piece is a word of its own. */
function joinOf(pieces: readonly Token[], lexicon: Lexicon, misread: boolean): readonly Token[] | null {
  const letters = pieces.map(({ word }) => word).join('');
  const whole: Token = {
    ...leastSure(pieces),
    word: letters,
    range: { start: pieces[0]?.range.start ?? 0, end: pieces.at(-1)?.range.end ?? 0 },
  };
  if (letters.length > LONGEST) return null;
  const isWord = (piece: Token): boolean => piece.word.length > 2 && isSound(piece, lexicon);
  if (!misread) {
    if (lexicon.words.has(letters)) return [whole];
    const parts = pieces.some((piece) => isSound(piece, lexicon)) ? null : apart(letters, lexicon, false);
    return parts && piecesOf(whole, parts);
  }
  if (letters.length < 3 || pieces.some(isWord)) return null;
  const ways = correctionsOf(letters, lexicon);
  const word = ways.length === 1 ? ways[0] : twiceMisread(letters, lexicon);
  return word == null ? null : [{ ...whole, word }];
}

/** What OCR says of a word of several pieces: what it says of the one that it doubts most. */
function leastSure(pieces: readonly Token[]): Pick<Token, 'confidence'> {
  const known = pieces.flatMap(({ confidence }) => confidence ?? []);
  return known.length === 0 ? {} : { confidence: Math.min(...known) };
}

/** A word corrected, or taken apart; as it is where neither gives words of the model, or several do. */
function mended(token: Token, ways: readonly string[], lexicon: Lexicon): readonly Token[] {
  if (ways.length > 1) return [token];
  if (ways.length === 0 && isSure(token)) return [token];
  const parts = ways.length === 1 ? ways : partsOf(token.word, lexicon);
  return parts === null ? [token] : piecesOf(token, parts);
}

function piecesOf({ range, ...token }: Token, parts: readonly string[]): readonly Token[] {
  let start = range.start;
  return parts.map((part, i) => {
    const end = i === parts.length - 1 ? range.end : Math.min(start + part.length, range.end);
    const piece = { ...token, word: part, range: { start, end } };
    start = end;
    return piece;
  });
}

function partsOf(word: string, lexicon: Lexicon): readonly string[] | null {
  let parts = lexicon.known.get(word);
  if (parts === undefined) {
    const whole = twiceMisread(word, lexicon);
    parts = whole !== null ? [whole] : (apart(word, lexicon, false) ?? apart(word, lexicon, true));
    if (lexicon.known.size >= MOST_KNOWN) lexicon.known.clear();
    lexicon.known.set(word, parts);
  }
  return parts;
}

/** A word with one sign, or pair of signs, put in the place of another, in every way of a table. */
function withOneSign(word: string, table: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const others: string[] = [];
  for (let i = 0; i < word.length; i++)
    for (let length = 1; length <= 2 && i + length <= word.length; length++)
      for (const sign of table[word.slice(i, i + length)] ?? [])
        others.push(word.slice(0, i) + sign + word.slice(i + length));
  return others;
}

/** The words of the model that differ from this one by one sign that OCR misreads. */
function correctionsOf(word: string, { words, corrected }: Lexicon): readonly string[] {
  if (word.length < 2 || word.length > LONGEST) return [];
  const known = corrected.get(word);
  if (known !== undefined) return known;
  const found = new Set(withOneSign(word, MISREADINGS).filter((other) => words.has(other)));
  if (corrected.size >= MOST_KNOWN) corrected.clear();
  corrected.set(word, [...found]);
  return [...found];
}

/** The one long word of the model that two misread signs make this one; null for none or several. */
function twiceMisread(word: string, { spoilt }: Lexicon): string | null {
  if (word.length < TWICE || word.length > LONGEST) return null;
  let found: string | null = null;
  for (const other of withOneSign(word, MISREADINGS)) {
    const whole = spoilt.get(other);
    if (whole === undefined || whole === found) continue;
    if (whole === null || found !== null) return null;
    found = whole;
  }
  return found;
}

/** Letters cut into the fewest words of the model; null where they cannot be, or into more than a few. */
function apart(letters: string, lexicon: Lexicon, misread: boolean): readonly string[] | null {
  if (letters.length < (misread ? LONG_RUN + 1 : 3) || letters.length > LONGEST) return null;
  const best: (readonly string[] | null)[] = [[]];
  for (let end = 1; end <= letters.length; end++) {
    let fewest: readonly string[] | null = null;
    for (let start = Math.max(0, end - LONGEST_WORD); start < end; start++) {
      const before = best[start];
      const part = before == null ? null : partAt(letters.slice(start, end), lexicon, misread);
      if (before == null || part === null || before.length >= MOST_PARTS) continue;
      if (before.length + 1 < (fewest?.length ?? Number.POSITIVE_INFINITY)) fewest = [...before, part];
    }
    best.push(fewest);
  }
  const parts = best[letters.length] ?? null;
  const singles = parts?.filter(({ length }) => length === 1).length ?? 0;
  return parts !== null && parts.length > 1 && singles <= parts.length / 2 ? parts : null;
}

function partAt(part: string, lexicon: Lexicon, misread: boolean): string | null {
  if (lexicon.words.has(part)) return part;
  if (!misread || part.length < 3) return null;
  const ways = correctionsOf(part, lexicon);
  return ways.length === 1 ? (ways[0] ?? null) : null;
}
