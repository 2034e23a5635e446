import type { FoundDate } from './found.ts';

const ORDINALS: readonly (readonly [rank: number, words: string])[] = [
  [1, 'premier|1 ?(?:er|ere|°|e)'],
  [2, 'deuxieme|second|2 ?(?:e|eme|ieme|nd|°)'],
  [3, 'troisieme|3 ?(?:e|eme|ieme|°)'],
  [4, 'quatrieme|dernier|4 ?(?:e|eme|ieme|°)'],
];
const ORDINAL = ORDINALS.map(([, words]) => `(${words})`).join('|');
const PartRe = new RegExp(
  `(?<![a-z0-9])(?:${ORDINAL}) ?(trimestre|semestre|quadrimestre)s? (?:de l'annee |de l'exercice |de |d')?((?:19|20)\\d\\d)(?![a-z0-9])`,
  'g',
);
const ShortRe = /(?<![a-z0-9])([ts]) ?([1-4])[ /-]{1,3}((?:19|20)\d\d)(?![a-z0-9])/g;
const MONTHS: Readonly<Record<string, number>> = { trimestre: 3, t: 3, quadrimestre: 4, semestre: 6, s: 6 };

/** Quarters and halves of a year. The value is the month in which they end: a step planned for one is due then. */
export function findPeriods(folded: string): readonly FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of folded.matchAll(PartRe)) {
    const [text, , , , , unit = '', year = ''] = match;
    const isLast = /^dernier/.test(text);
    const rank = isLast
      ? 12 / (MONTHS[unit] ?? 12)
      : match.slice(1, 5).findIndex((word) => word !== undefined) + 1;
    found.push(...endOf(match, { rank, unit, year }));
  }
  for (const match of folded.matchAll(ShortRe))
    found.push(...endOf(match, { rank: Number(match[2]), unit: match[1] ?? '', year: match[3] ?? '' }));
  return found.sort((a, b) => a.range.start - b.range.start);
}

function endOf(
  match: RegExpExecArray,
  at: { rank: number; unit: string; year: string },
): readonly FoundDate[] {
  const month = at.rank * (MONTHS[at.unit] ?? 13);
  if (month > 12) return [];
  const range = { start: match.index, end: match.index + match[0].length };
  return [{ range, value: `${at.year}-${String(month).padStart(2, '0')}`, precision: 'month' }];
}
