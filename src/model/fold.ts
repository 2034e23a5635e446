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
const LigatureRe = /[œæ]/;

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
  let folded = '';
  for (let start = 0; start < text.length; start += CHUNK)
    folded += foldChunk(text, start, Math.min(CHUNK, text.length - start));
  return folded;
}

const CHUNK = 4_096;

function foldChunk(text: string, start: number, size: number): string {
  let same = 0; // units that folding leaves as they are
  while (same < size && unitAt(text, start + same) === text.charCodeAt(start + same)) same++;
  if (same === size) return text.slice(start, start + size);
  const units: number[] = [];
  for (let i = same; i < size; i++) units.push(unitAt(text, start + i));
  return text.slice(start, start + same) + String.fromCharCode(...units);
}

function unitAt(text: string, i: number): number {
  const code = text.charCodeAt(i);
  if (table[code] === 0) table[code] = foldUnit(code);
  return table[code] ?? code;
}

/** A key for comparing two texts whatever their presentation: folded, ligatures opened, words joined by one space. */
export function keyOf(text: string): string {
  const folded = fold(text.normalize('NFC'));
  const opened = LigatureRe.test(folded) ? folded.replaceAll('œ', 'oe').replaceAll('æ', 'ae') : folded;
  return opened.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** White space collapsed, ends trimmed: how a value quotes the document. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
