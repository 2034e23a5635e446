/**
 * Folding makes a text fit for matching without moving anything: each UTF-16 unit becomes exactly one unit, so an
 * offset in the folded text is an offset in the text. Case, accents, the shape of quotes, dashes and spaces, and
 * look-alike letters of other alphabets go; `œ` and `æ` stay, being one letter.
 */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  Α: 'a',
  Β: 'b',
  Ε: 'e',
  Ζ: 'z',
  Η: 'h',
  Ι: 'i',
  Κ: 'k',
  Μ: 'm',
  Ν: 'n',
  Ο: 'o',
  Ρ: 'p',
  Τ: 't',
  Υ: 'y',
  Χ: 'x',
  ο: 'o',
  А: 'a',
  В: 'b',
  Е: 'e',
  К: 'k',
  М: 'm',
  Н: 'h',
  О: 'o',
  Р: 'p',
  С: 'c',
  Т: 't',
  Х: 'x',
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  х: 'x',
};
const QUOTES = /[«»“”„‟"]/;
const APOSTROPHES = /[’‘‛ʼ′`´']/;
const DASHES = /[‐‑‒–—―−-]/;
const SPACES = /\s/;

const table = new Uint16Array(0x10000);

function foldUnit(code: number): number {
  const unit = String.fromCharCode(code);
  const alike = LOOK_ALIKES[unit];
  if (alike !== undefined) return alike.charCodeAt(0);
  if (QUOTES.test(unit)) return 0x22;
  if (APOSTROPHES.test(unit)) return 0x27;
  if (DASHES.test(unit)) return 0x2d;
  if (SPACES.test(unit)) return unit === '\n' || unit === '\t' || unit === '\f' ? code : 0x20;
  if (code >= 0xd800 && code <= 0xdfff) return code;
  const base = unit.normalize('NFD').charAt(0).toLowerCase();
  return base.length === 1 ? base.charCodeAt(0) : code;
}

/** The folded form of a text: same length, unit by unit. */
export function fold(text: string): string {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (table[code] === 0) table[code] = foldUnit(code);
    units[i] = table[code] ?? code;
  }
  return Buffer.from(units.buffer).toString('utf16le');
}

/** A key for comparing two texts whatever their presentation: folded, ligatures opened, words joined by one space. */
export function keyOf(text: string): string {
  return fold(text.normalize('NFC'))
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** White space collapsed, ends trimmed: how a value quotes the document. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
