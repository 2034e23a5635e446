import { holdsCopyOf, lookOf } from '../spelling.ts';

const LETTERS_A_SLIP = 10; // letters of a phrase for each that may be another, lost or too many
const SHORTEST = 12; // letters of a phrase that may have a slip at all
const LONGEST = 4_000; // letters of a text that are looked through
const LONGEST_PHRASE = 400;

/**
 * Whether words stand in others as a bad copy gives them back, wherever OCR put the spaces and whatever signs it took for
 * one another. Stricter than the words alone: a tenth of the letters, no more.
 */
export function holdsBlurred(text: readonly string[], phrase: readonly string[]): boolean {
  const [copy, look] = [lookOf(text.join(' ')), lookOf(phrase.join(' '))];
  if (look === '' || copy.length > LONGEST || look.length > LONGEST_PHRASE) return false;
  const most = look.length < SHORTEST ? 0 : Math.floor(look.length / LETTERS_A_SLIP);
  return holdsCopyOf(copy, look, most);
}
