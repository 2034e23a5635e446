/** Months and numbers in words, as conventions write them and as bad copies spell them. All folded. */

const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'jan'],
  ['fevrier', 'fevr', 'fev'],
  ['mars'],
  ['avril', 'avr'],
  ['mai'],
  ['juin'],
  ['juillet', 'juil'],
  ['aout', 'aofit', 'aodt', 'aoot', 'aoat', 'aolt', 'ao\ufffdt', 'ao?t', 'ao t'],
  ['septembre', 'sept'],
  ['octobre', 'oct'],
  ['novembre', 'nov'],
  ['decembre', 'dec'],
];

/** A regular expression of a word that may be a month; `monthOf` tells. Takes as little as it can. */
export const MONTH_WORD = '(?:f vrier|d cembre|ao t|[a-z][a-z015|!?\ufffd]{2,9}?)';

const WRITTEN = /^(?:janv|fevr|avr|juil|sept|oct|nov|dec|jan|fev)$/;

/** Whether a folded word is the name of a month, or a usual short form, letter by letter. */
export const isMonthAsWritten = (word: string): boolean =>
  WRITTEN.test(word) || word === 'aout' || MONTHS.some(([name]) => name === word);

/** One letter for all those that a bad copy takes for each other. */
function canonical(word: string): string {
  return word
    .replace(/[1|!ij]/g, 'l')
    .replaceAll('0', 'o')
    .replaceAll('5', 's')
    .replaceAll('rn', 'm');
}

const exact = new Map(MONTHS.flatMap((names, i) => names.map((name) => [name, i + 1] as const)));
const names = MONTHS.map(([name = '']) => canonical(name));
const LEAST_FUZZY = 6; // letters of a month of which one may be wrong

/** The month that a folded word names, from 1, one wrong letter allowed in a long name; null where none or several fit. */
export function monthOf(word: string): number | null {
  const known = exact.get(word) ?? exact.get(word.replaceAll('1', 'i'));
  if (known !== undefined) return known;
  const shape = canonical(word);
  if (word.length >= 4) {
    const same = names.indexOf(shape);
    if (same >= 0) return same + 1;
  }
  const near = names.flatMap((name, i) =>
    name.length >= LEAST_FUZZY && isOneApart(shape, name) ? [i + 1] : [],
  );
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** Whether one letter changed, lost or added makes one word the other. */
function isOneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head++;
  let tail = 0;
  const room = Math.min(a.length, b.length) - head;
  while (tail < room && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return Math.max(a.length, b.length) - head - tail <= 1;
}

const UNITS =
  'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(' ');
const TENS: Readonly<Record<string, number>> = {
  vingt: 20,
  vingts: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
};
const values = new Map<string, number>([
  ...UNITS.map((word, value) => [word, value] as const),
  ['une', 1],
  ['premier', 1],
  ...Object.entries(TENS),
]);

/** A regular expression of a number in words, up to 99: `vingt et un`, `dix-huit`. */
export const NUMBER_WORDS = (() => {
  const word = [...values.keys()].sort((a, b) => b.length - a.length).join('|');
  return `(?:${word})(?:(?:[ -]et)?[ -](?:${word})){0,3}`;
})();

/** The number that folded words say, 0 to 99; null where they say none. */
export function numberOf(words: string): number | null {
  const parts = words.split(/[ -]+/).filter((word) => word !== '' && word !== 'et');
  let [total, previous] = [0, 100];
  for (const [i, word] of parts.entries()) {
    const value = values.get(word);
    if (value === undefined) return null;
    const isEighty = value === 20 && previous === 4 && i === 1;
    if (!isEighty && i > 0 && (previous < 10 || value >= previous || previous % 10 !== 0)) return null;
    total += isEighty ? 76 : value;
    previous = isEighty ? 80 : value;
  }
  return parts.length === 0 ? null : total;
}

/** A regular expression of a year of this century in words: `deux mille vingt et un`. */
export const YEAR_WORDS = `deux[ -]mil(?:le)?s?(?:(?:[ -]et)?[ -]${NUMBER_WORDS})?`;

/** The year that folded words say, 2000 to 2099, or null. */
export function yearOfWords(words: string): number | null {
  const rest = /^deux[ -]mil(?:le)?s?(?:(?:[ -]et)?[ -](.{1,60}))?$/.exec(words);
  if (!rest) return null;
  if (rest[1] === undefined) return 2000;
  const value = numberOf(rest[1]);
  return value === null ? null : 2000 + value;
}
