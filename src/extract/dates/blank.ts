import { type FoundDate, foundDay } from './found.ts';
import { MONTH_WORD, monthOf } from './words.ts';

/** Dates that nobody filled in, or not wholly: each has no value. */

const DOTS = '[._…]';
const PART = `(?:\\d{1,2}|${DOTS}{1,12}|x{1,2}|jj|mm)`;
const SlashedRe = new RegExp(
  `(?<![a-z0-9:/._…])${PART} {0,2}/ {0,2}${PART} {0,2}/ {0,2}(?:(?:19|20)\\d\\d|20(?:${DOTS}|x){0,6}|aaaa|xxxx|xx|${DOTS}{1,12})(?![a-z0-9])`,
  'g',
);
/** Underscores are marks of emphasis to whoever reads Markdown: of `__/__/2022` only the slashes are left. */
const SlashesRe = /(?<![a-z0-9:/])\/ ?\/ ?(?:19|20)\d\d(?![a-z0-9])/g;
const DotsYearRe = new RegExp(
  `(?<!${DOTS})${DOTS}{2,60}[ ._…]{0,10}(?:19|20)\\d\\d(?![a-z0-9/-]|\\.[0-9])`,
  'g',
);
const BracketRe =
  /\[[^[\]\n]{0,50}\b(?:date|jour|mois|jj|aaaa)\b[^[\]\n]{0,50}\]|\{[^{}\n]{0,40}\bdate\b[^{}\n]{0,40}\}|\((?:date|[^()\n]{0,30}\b(?:inserer|completer|preciser|indiquer|renseigner|definir) [^()\n]{0,12}\bdate\b[^()\n]{0,30}|date a [^()\n]{1,30})\)/g;
const AfterLeRe = new RegExp(
  `(?<=\\ble ?|\\bdate ?:? ?|\\bdate du ?)(?:${DOTS}{3,60}|\\[(?:[^[\\]\\n]{0,15}completer[^[\\]\\n]{0,15}|[ .…x]{1,20})\\]|x{2,10}(?![a-z0-9]))`,
  'g',
);
const YEAR_BLANK = `(?:\\(? ?n(?: ?[+-] ?\\d{1,2})?(?: ?\\+ ?\\d)?(?: [a-z ]{1,24}(?=\\)))? ?\\)?(?![a-z0-9'°])|20(?:${DOTS}|x){1,6}|20\\d(?:${DOTS}|x)|${DOTS}{3,30}|x{2,4}(?![a-z])|aaaa|\\[[^[\\]\\n]{1,30}\\])`;
const BlankYearRe = new RegExp(
  `(?<![a-z0-9._…])(\\d{1,2}|1 ?er|${DOTS}{2,20}) {0,2}(${MONTH_WORD}) {0,2}${YEAR_BLANK}`,
  'g',
);

/** Blank and half-blank dates: `__/__/2022`, `..... 2022`, `31 décembre (N+4 au maximum)`, `[insérer la date]`. */
export function findBlankDates(folded: string): readonly FoundDate[] {
  const found = [SlashedRe, SlashesRe, BracketRe, AfterLeRe].flatMap((pattern) => [...all(folded, pattern)]);
  for (const blank of all(folded, DotsYearRe)) {
    const before = folded.slice(Math.max(0, blank.range.start - 8), blank.range.start);
    if (/(?:\b(?:le|du|au|date|an)|[^a-z]|^) ?$/.test(before)) found.push(blank);
  }
  for (const match of folded.matchAll(BlankYearRe))
    if (monthOf(match[2] ?? '') !== null) found.push(foundAt(match));
  return found.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
}

function* all(folded: string, pattern: RegExp): Iterable<FoundDate> {
  for (const match of folded.matchAll(pattern)) if (/[^\d/ ]|\/ ?\//.test(match[0])) yield foundAt(match);
}

/** A blank without the spaces around it. */
function foundAt(match: RegExpExecArray): FoundDate {
  const start = match.index + (match[0].length - match[0].trimStart().length);
  return foundDay({ start, end: match.index + match[0].trimEnd().length }, null);
}
