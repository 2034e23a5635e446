import { keyOf } from '../model/fold.ts';

/** The grammar of a person's name: words with a capital, joined by spaces and particles. Every part is bounded. */
export const SPACE = '[ \\u00a0\\u202f]';
const WORD = "\\p{Lu}[\\p{L}'’]{0,30}(?:[-‐‑]\\p{L}[\\p{L}'’]{0,30}){0,3}";
const INITIALS = '\\p{Lu}\\.(?:-\\p{Lu}\\.)?';
const PARTICLE = `(?:[dD]['’]|(?:[dD][eE]${SPACE}[lL][aA]|[dD](?:[eEuU]|[eE][sS])|[lL][aAeE]|von|van|el|da|ben)${SPACE})`;
export const NAME = `(?:${INITIALS}${SPACE}?)?${WORD}(?:${SPACE}(?:${PARTICLE})?${WORD}){0,4}`;

const RunRe = new RegExp(`(?<![\\p{L}\\p{N}'’-])${NAME}`, 'gu');
const PARTICLES = new Set(['d', 'de', 'du', 'des', 'la', 'le', 'les', 'von', 'van', 'el', 'da', 'ben', 'l']);

/** A word of a run, by its place in the text. */
export interface NameWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly key: string; // without case, accents and punctuation
}

/** Words of a text that follow each other, each with a capital but for particles. */
export function runsOf(text: string): readonly (readonly NameWord[])[] {
  return [...text.matchAll(RunRe)].map(({ 0: run, index }) => wordsOf(run, index));
}

/** The words of a run that begins at an offset of the text. */
export function wordsOf(run: string, at: number): readonly NameWord[] {
  return [...run.matchAll(/[^ \u00a0\u202f]+/g)].map(({ 0: text, index }) => ({
    start: at + index,
    end: at + index + text.length,
    text,
    key: keyOf(text),
  }));
}

export function isParticle({ key }: NameWord): boolean {
  return PARTICLES.has(key);
}

/** Whether a word is written in capitals, as surnames are. */
export function isCapitals(text: string): boolean {
  return /^\P{Ll}*$/u.test(text) && /\p{Lu}\P{Ll}*\p{Lu}/u.test(text);
}

/** The words that tell a name from another: without particles and initials, without case and accents. */
export function nameKeys(name: string): readonly string[] {
  return keyOf(name)
    .split(' ')
    .filter((word) => word.length > 1 && !PARTICLES.has(word));
}

/** Whether two names may be those of one person: all the words of one stand in the other. */
export function isSameName(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.length > 0 && few.every((word) => many.includes(word));
}
