import { spokenDate, spokenDuration } from '../model/language.ts';
import { excerpt } from './printable.ts';
import type { SheetWording } from './wording/sheet-wording.ts';
import type { Wording } from './wording/wording.ts';

const DateRe = /^\d{4}-(?:0[1-9]|1[0-2])(?:-\d{2})?$/;
const DurationRe = /^P(?=\d)(?:\d{1,6}Y)?(?:\d{1,6}M)?(?:\d{1,6}W)?(?:\d{1,6}D)?$/;

/** An ISO date, whole or not, as people write it: `2022-10-27` is « 27 octobre 2022 ». */
export function dateWords(iso: string, { language }: Wording): string {
  return DateRe.test(iso) ? spokenDate(iso, language) : excerpt(iso, 40);
}

/** An ISO duration as people say it: `P1Y6M` is « 1 an et 6 mois ». */
export function durationWords(iso: string, { language }: Wording): string {
  return DurationRe.test(iso) ? spokenDuration(iso, language) : excerpt(iso, 40);
}

/** What a table says of a code, null for nothing. The code may come from a record, which may call it `constructor`. */
export function wordOf<Word>(code: string, table: Readonly<Record<string, Word>>): Word | null {
  return Object.hasOwn(table, code) ? (table[code] ?? null) : null;
}

/** A domain in words, null for one that has none. */
export function domainName(id: string, { domainNames }: Pick<SheetWording, 'domainNames'>): string | null {
  return wordOf(id, domainNames);
}

/** A share of 1 as a whole number of hundredths, rounded down: what is not certain never shows as 100. */
export function percent(share: number): string {
  return String(Math.floor(share * 100 + 1e-9));
}

const MOST_RUNS = 8;

/** Numbers of pages, runs joined: `1-4, 7`. A long list ends with an ellipsis. */
export function pageRuns(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] + 1 === number) run[1] = number;
    else runs.push([number, number]);
  }
  const shown = runs
    .slice(0, MOST_RUNS)
    .map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`));
  return runs.length > MOST_RUNS ? `${shown.join(', ')}…` : shown.join(', ');
}

const AnnexRe = /^annexe (.{1,20})$/;

/** Where something stands, as a reader looks it up: « art. 10, p. 7 »; null where nothing is known. */
export function placeWords(place: string | null, page: number | null, words: Wording): string | null {
  const parts = [];
  if (place !== null) {
    const annex = AnnexRe.exec(place)?.[1];
    parts.push(
      wordOf(place, words.places) ?? (annex === undefined ? words.article(place) : words.annex(annex)),
    );
  }
  if (page !== null) parts.push(words.page(page));
  return parts.length === 0 ? null : parts.join(', ');
}
