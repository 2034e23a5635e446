import type { Reading } from '../../model/reading.ts';
import type { Range } from '../../model/span.ts';
import { holds, lastOf } from './cue.ts';
import type { DateCues } from './cues.ts';
import { type FoundDuration, findAmounts } from './duration-grammar.ts';
import { sentenceAt } from './sentence.ts';

const LINK = 45; // characters between `durée` and how long
const LinkRe =
  /^(?: (?:de|d'un|est|fixee?|a|totale|initiale|ferme|determinee|pour|une|la|egale|convention|presente|ctg|de la)| ?d'| ?[:(])* ?$/;

/** How long a stretch of the reading says that the convention lasts: `pour une durée de quatre ans`; null where it does not. */
export function statedTerm(reading: Reading, { start, end }: Range, cues: DateCues): FoundDuration | null {
  for (const { range, value } of findAmounts(reading.folded.slice(start, end))) {
    const found = { value, range: { start: start + range.start, end: start + range.end } };
    if (isTerm(reading, found.range, cues)) return found;
  }
  return null;
}

/** Whether a length of time is that of the convention, by the words just before it. */
export function isTerm(reading: Reading, range: Range, cues: DateCues): boolean {
  const sentence = sentenceAt(reading, range);
  const left = reading.folded.slice(sentence.start, range.start);
  const cue = lastOf(cues.of.lasting, left);
  if (cue === null || left.length - cue.end > LINK || !LinkRe.test(left.slice(cue.end))) return false;
  return !holds(cues.of.renewal, left) && !holds(cues.of.maximum, left.slice(-60));
}

/** A calendar year, or several, for which a convention is concluded. */
export interface CalendarYears {
  readonly start: string;
  readonly end: string;
  readonly range: Range; // in the reading
}

const YearsRe =
  /(?:conclue?|valable|etablie?|signee?|duree|porte|effet)\b[^.;\n]{0,60}\b(?:pour|sur) (?:l'|les |la seule )annees? (?:civiles? )?(20\d\d)(?: ?(?:a|-|et|au) ?(20\d\d))?(?![\d])/;

/** `conclue pour l'année 2022`, `pour les années 2022 à 2025`; null where a stretch says neither. */
export function calendarYears(reading: Reading, { start, end }: Range): CalendarYears | null {
  const match = YearsRe.exec(reading.folded.slice(start, end));
  if (!match) return null;
  const [first = '', last = first] = [match[1], match[2]];
  const at = start + match.index;
  return { start: `${first}-01-01`, end: `${last}-12-31`, range: { start: at, end: at + match[0].length } };
}
