import { isSameTitle } from '../model/likeness.ts';
import type { SpecimenPart } from '../model/specimen.ts';
import { commonest, count, ranked, type Tally } from './tally.ts';
import { paragraphsOf, wordsOf } from './words.ts';

/** How the bodies of conventions print each word, for titles that are all capitals and have lost their accents. */
export type Spellings = ReadonlyMap<string, string>;

/** The commonest spelling of the words of some titles, where a text has them inside a sentence. */
export function spellingsOf(titles: readonly string[], texts: readonly string[]): Spellings {
  const wanted = new Set(titles.flatMap((title) => wordsOf(title).keys));
  const forms = new Map<string, Tally>();
  for (const text of texts) {
    const { keys, starts, ends } = wordsOf(text);
    keys.forEach((key, i) => {
      if (starts[i] === 0 || !wanted.has(key)) return;
      const own = forms.get(key) ?? new Map<string, number>();
      forms.set(key, own);
      count(own, text.slice(starts[i], ends[i]));
    });
  }
  return new Map([...forms].map(([key, own]) => [key, commonest(own) ?? key]));
}

/** How many characters of a title are looked at. */
export const LONGEST_TITLE = 200;

/** A title as a sentence has it: one that is all capitals is spelt as the texts spell its words. */
function asTitle(title: string, spellings: Spellings): string {
  const [clean = ''] = paragraphsOf(title.slice(0, LONGEST_TITLE).replace(/\s+/g, ' '));
  if (clean !== clean.toLocaleUpperCase('fr')) return clean;
  let result = '';
  let at = 0;
  const { keys, starts, ends } = wordsOf(clean);
  keys.forEach((key, i) => {
    const [start = 0, end = 0] = [starts[i], ends[i]];
    result +=
      clean.slice(at, start) + (spellings.get(key) ?? clean.slice(start, end).toLocaleLowerCase('fr'));
    at = end;
  });
  result += clean.slice(at);
  return result.charAt(0).toLocaleUpperCase('fr') + result.slice(1);
}

/** How a group is headed: its commonest title and number, and the other titles in use. */
export interface Heading {
  readonly title: string | null;
  readonly agreed: number; // conventions that have it
  readonly number: string | null;
  readonly others: readonly string[];
}

const IN_USE = { least: 2, share: 0.03, most: 8 }; // conventions, share of them, titles

/** Reads the headings of a group; a title that few have, or that is the first one misread, is not in use. */
export function headingOf(parts: readonly SpecimenPart[], spellings: Spellings): Heading {
  const [titles, numbers]: [Tally, Tally] = [new Map(), new Map()];
  for (const { title, number } of parts) {
    if (title !== null) count(titles, asTitle(title, spellings));
    if (number !== null) count(numbers, number);
  }
  const enough = Math.max(IN_USE.least, IN_USE.share * parts.length);
  const [first, ...rest] = ranked(titles);
  const others: string[] = [];
  for (const [title, weight] of rest)
    if (weight >= enough && ![first?.[0] ?? '', ...others].some((known) => isSameTitle(known, title)))
      others.push(title);
  return {
    title: first?.[0] ?? null,
    agreed: first?.[1] ?? 0,
    number: (commonest(numbers) ?? '').slice(0, 12) || null,
    others: others.slice(0, IN_USE.most),
  };
}
