import { keyOf } from '../../model/fold.ts';

/**
 * Words compared by what a bad copy leaves of them: `i`, `l`, `1`, `!` and `|` are one letter, as are `o` and `0`,
 * `s` and `5`, `b` and `8`, `q` and `g`, `m` and `rn`.
 */
const CONFUSED: readonly (readonly [RegExp, string])[] = [
  [/[i1]/g, 'l'],
  [/0/g, 'o'],
  [/5/g, 's'],
  [/8/g, 'b'],
  [/q/g, 'g'],
  [/rn/g, 'm'],
];
const ConfusedRe = /[i1058q]|rn/;
const BARS_RE = /[|!¡](?=\p{L})|(?<=\p{L})[|!¡](?=[\p{L}\p{N}|])/gu;

/** What a bad copy leaves of words already keyed (see `keyOf`). */
export const skeletonOf = (key: string): string =>
  ConfusedRe.test(key) ? CONFUSED.reduce((text, [sign, letter]) => text.replace(sign, letter), key) : key;

/** The words of a text as skeletons, in order. */
export function wordsOf(text: string): readonly string[] {
  const key = skeletonKeyOf(text);
  return key === '' ? [] : key.split(' ');
}

/** The letters of a text, spaces out and look-alikes merged: how titles are compared. */
export const lettersOf = (text: string): string => skeletonKeyOf(text).replaceAll(' ', '');

const skeletonKeyOf = (text: string): string => skeletonOf(keyOf(text.replace(BARS_RE, 'l')));

/** Phrases made ready to be found; `id` is what a hit reports. */
export interface PhraseIndex {
  readonly byHead: ReadonlyMap<string, readonly CompiledPhrase[]>; // by the first letter of the first word
}
interface CompiledPhrase {
  readonly id: string;
  readonly words: readonly { readonly text: string; readonly open: boolean }[];
  readonly length: number; // letters, to prefer the longest
}
/** A phrase found: `start` and `end` count words. */
export interface PhraseHit {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Makes phrases ready: `petite* enfance` finds « petites enfance », skeletons compared. */
export function indexPhrases(
  phrases: readonly { readonly id: string; readonly phrase: string }[],
): PhraseIndex {
  const byHead = new Map<string, CompiledPhrase[]>();
  for (const { id, phrase } of phrases) {
    const words = phrase.split(' ').map((word) => ({
      text: skeletonOf(word.replace('*', '')),
      open: word.endsWith('*'),
    }));
    const head = words[0]?.text.charAt(0) ?? '';
    const compiled = { id, words, length: phrase.length };
    byHead.set(head, [...(byHead.get(head) ?? []), compiled]);
  }
  for (const list of byHead.values()) list.sort((a, b) => b.length - a.length);
  return { byHead };
}

/** The phrases that words hold, from left to right, the longest first, none overlapping. */
export function findPhrases(words: readonly string[], index: PhraseIndex): readonly PhraseHit[] {
  const hits: PhraseHit[] = [];
  for (let at = 0; at < words.length; at++) {
    const found = index.byHead.get(words[at]?.charAt(0) ?? '')?.find((phrase) => standsAt(words, at, phrase));
    if (found === undefined) continue;
    hits.push({ id: found.id, start: at, end: at + found.words.length });
    at += found.words.length - 1;
  }
  return hits;
}

/** Whether words hold one of the phrases. */
export const holdsPhrase = (words: readonly string[], index: PhraseIndex): boolean =>
  findPhrases(words, index).length > 0;

const standsAt = (words: readonly string[], at: number, { words: wanted }: CompiledPhrase): boolean =>
  wanted.every(({ text, open }, i) => {
    const word = words[at + i];
    return word !== undefined && (open ? word.startsWith(text) : word === text);
  });

const indexes = new WeakMap<object, PhraseIndex>();

/** The index of a list of phrases of a vocabulary, made once. */
export function indexOf(phrases: readonly string[]): PhraseIndex {
  const known = indexes.get(phrases);
  if (known) return known;
  const made = indexPhrases(phrases.map((phrase) => ({ id: phrase, phrase })));
  indexes.set(phrases, made);
  return made;
}
