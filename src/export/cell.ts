import { excerpt } from '../report/printable.ts';

/** A value that programs read by its code and people by its word; with an address, a link. */
export interface Coded {
  readonly code: string;
  readonly word: string;
  readonly href?: string | null;
}

/** An ISO date, whole or partial. */
export interface Dated {
  readonly date: string;
}

/** A part of 1, which people read as hundredths. */
export interface Share {
  readonly share: number;
}

/** What stands in a cell of an export. Texts are as the document has them; who writes them makes them harmless. */
export type Cell = null | string | number | Coded | Dated | Share;

/** Excel holds 32 767 characters in a cell. */
const MOST_CHARS = 32_000;
const StorelessRe = /\0|\p{Cs}/gu;

/** What no store of text takes, NUL and halves of a pair, replaced by U+FFFD. */
export function storable(text: string): string {
  return text.replace(StorelessRe, '\ufffd');
}

/** A text on one line, without what acts on terminals or turns the direction of text, cut with « … » where too long. */
export function cellText(text: string): string {
  return excerpt(storable(text), MOST_CHARS);
}

/** What a spreadsheet takes for a formula at the beginning of a text, behind what it does not show. */
const FormulaRe =
  /^[\s\ufeff\u200b-\u200d\u2060'"]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20\ufe62\ufe63\ufe66\ufe6b]/u;

/** A text that no spreadsheet takes for a formula: an apostrophe goes before it, as OWASP advises. */
export function withoutFormula(text: string): string {
  return FormulaRe.test(text) ? `'${text}` : text;
}

/** A date as French spreadsheets write it, `27/10/2022`; a partial one in the same order. */
export function frenchDate(iso: string): string {
  return iso.split('-').reverse().join('/');
}
