import { isSure } from './certainty.ts';
import { correctionsOf, type Lexicon, LONGEST, twiceMisread } from './lexicon.ts';
import { apart, joinedWords, LONG_RUN, partsOf } from './take-apart.ts';
import type { Token } from './tokens.ts';

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
    const runTogether = token.word.length >= LONG_RUN ? joinedWords(token.word, lexicon) : null;
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

/** « commune s'engage » : the `s` begins what follows, though it would make a plural of what stands before. */
const isElision = (pieces: readonly Token[]): boolean => pieces.at(-1)?.word === 's';

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
    if (lexicon.words.has(letters) && !isElision(pieces)) return [whole];
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
