import { keyOf } from '../../model/fold.ts';
import type { Range } from '../../model/span.ts';
import type { StampVocabulary } from '../../model/vocabulary-stamps.ts';
import { isDay, isoOf } from './digits.ts';
import type { Texts } from './rows.ts';
import { lineEnd } from './view.ts';

/** An inked stamp of arrival: its lines, and the day it says. */
export interface WetStamp {
  readonly range: Range;
  readonly received: string | null;
}

const MAX_LINES = 6;
const MAX_LENGTH = 48;

interface UpperLine {
  readonly range: Range;
  readonly key: string;
}

/**
 * Finds inked stamps of arrival: short lines all in capitals, the first naming a préfecture, one a day and one an
 * arrival. With less it is a heading or a letterhead, and stays.
 */
export function findWetStamps({ text }: Texts, { wetStamp }: StampVocabulary): readonly WetStamp[] {
  const [heads, signs] = [wetStamp.heads.map(keyOf), wetStamp.signs.map(keyOf)];
  const found: WetStamp[] = [];
  for (const lines of capitalRuns(text)) {
    const head = lines.findIndex(({ key }) =>
      heads.some((word) => key === word || key.startsWith(`${word} `)),
    );
    if (head < 0) continue;
    const run = lines.slice(head, head + MAX_LINES);
    const last = run.findLastIndex(({ key }) => isSign(key, signs) || dayIn(key, wetStamp.months) !== null);
    const kept = run.slice(0, last + 1);
    const day = kept.map(({ key }) => dayIn(key, wetStamp.months)).find((value) => value !== null);
    const first = kept[0];
    const end = kept.at(-1)?.range.end;
    if (day === undefined || first === undefined || end === undefined) continue;
    if (!kept.slice(1).some(({ key }) => isSign(key, signs))) continue;
    found.push({ range: { start: first.range.start, end }, received: day });
  }
  return found;
}

const isSign = (key: string, signs: readonly string[]): boolean =>
  signs.some((sign) => ` ${key} `.includes(` ${sign} `));

/** Lines in capitals that follow each other, blank lines between them or none. */
function capitalRuns(text: string): readonly (readonly UpperLine[])[] {
  const runs: UpperLine[][] = [[]];
  for (let start = 0; start <= text.length; ) {
    const end = lineEnd(text, start);
    const line = end - start > 4 * MAX_LENGTH ? 'x' : text.slice(start, end);
    const words = line.trim();
    if (words !== '') {
      const from = start + line.length - line.trimStart().length;
      const isCapitals = words.length <= MAX_LENGTH && !/\p{Ll}/u.test(words);
      if (isCapitals)
        runs.at(-1)?.push({ range: { start: from, end: from + words.length }, key: keyOf(words) });
      else runs.push([]);
    }
    start = end + 1;
  }
  return runs.filter((run) => run.length > 1);
}

function dayIn(key: string, months: readonly (readonly string[])[]): string | null {
  const match = /^(?:le )?(\d{1,2}) ([a-z]{3,9}|\d{2}) (20\d\d)$/.exec(key);
  if (!match?.[1] || !match[2] || !match[3]) return null;
  const named = months.findIndex((names) => names.some((name) => keyOf(name) === match[2]));
  const month = /\d/.test(match[2]) ? match[2] : String(named + 1).padStart(2, '0');
  const digits = `${match[3]}${month}${match[1].padStart(2, '0')}`;
  return isDay(digits) ? isoOf(digits) : null;
}
