/** What a bad copy makes of digits, and the digits that each sign may then be. Only folded signs. */
const LOOK_ALIKE: Readonly<Record<string, string>> = {
  l: '1',
  i: '1',
  '|': '1',
  '!': '1',
  o: '0',
  s: '5',
  z: '27',
  b: '68',
};

/** A regular expression class of one digit, damaged or not, in a folded text. */
export const DIGIT = '[0-9liosz|!b]';

/** Every number that a run of digits may be, damaged signs included; none where a sign is no digit at all. */
export function readingsOf(token: string): readonly number[] {
  if (/^\d+$/.test(token)) return [Number(token)];
  let readings = [''];
  for (const unit of token.replaceAll(' ', '')) {
    const choices = /\d/.test(unit) ? unit : (LOOK_ALIKE[unit] ?? '');
    readings = readings.flatMap((reading) => [...choices].map((digit) => reading + digit));
    if (readings.length > 32) return [];
  }
  return readings.filter((reading) => reading !== '').map(Number);
}

/** How many signs of a token are plain digits. */
export const plainDigits = (token: string): number => token.replace(/\D/g, '').length;

const LEAST_YEAR = 1950;
const PIVOT = 50; // two digits: 00 to 49 are 20xx
/** Laws as old as the freedom of association are cited: a year in plain digits may be that of a king. */
const OLDEST_YEAR = 1789;

/** The years that a token of four digits, or of two, may be: a damaged one must fall between 1950 and 2049. */
export function yearsOf(token: string): readonly number[] {
  const bare = token.replaceAll(' ', '');
  const plain = plainDigits(bare) === bare.length;
  if (bare.length === 2)
    return plain ? readingsOf(bare).map((year) => year + (year < PIVOT ? 2000 : 1900)) : [];
  if (bare.length !== 4 || plainDigits(bare) < 2) return [];
  const least = plain ? OLDEST_YEAR : LEAST_YEAR;
  return readingsOf(bare).filter((year) => year >= least && year < (plain ? 2100 : 2050));
}
