import { formatPeriod } from '../model/calendar.ts';
import { NUMBER_WORDS } from './date-words.ts';
import { countOf, type FoundDuration } from './duration-grammar.ts';

/** How often: `value` is the time from one occasion to the next. `kind` says how the words hang on their subject. */
export interface FoundFrequency extends FoundDuration {
  readonly kind: 'times' | 'adjective'; // `une fois par an`, `semestriel`
}

const MONTHS: Readonly<Record<string, number>> = {
  an: 12,
  ans: 12,
  annee: 12,
  annees: 12,
  semestre: 6,
  semestres: 6,
  quadrimestre: 4,
  trimestre: 3,
  trimestres: 3,
  bimestre: 2,
  mois: 1,
};
const UNIT = '(annees?|ans?|semestres?|quadrimestre|trimestres?|bimestre|mois|semaines?|quinzaine)';
const NUMBER = `(\\d{1,2}|l|${NUMBER_WORDS})`;
const EACH = "(?:par|l'|dans l'|dans le|au cours de l'|au cours du|chaque|de l'|d'un meme) ?";
const TimesRe = new RegExp(
  `(?<![a-z0-9])${NUMBER}(?: ?\\( ?\\d{1,2} ?\\))?(?: (?:a|ou) (?:\\d{1,2}|${NUMBER_WORDS}))? (?:fois|reunions?|rencontres?|seances?|comites?|copil|instances?)(?: [a-z' ]{0,30}?)? ${EACH}${UNIT}(?![a-z])`,
  'g',
);
const OnceEveryRe = new RegExp(
  `(?<![a-z0-9])(?:une fois |1 fois )?(?:tou(?:s|tes) les|chaque) (?:${NUMBER}(?: ?\\( ?\\d{1,2} ?\\))? ?)?${UNIT}(?![a-z])`,
  'g',
);
const ADJECTIVES: readonly (readonly [stem: string, value: string])[] = [
  ['annuel', 'P1Y'],
  ['semestriel', 'P6M'],
  ['quadrimestriel', 'P4M'],
  ['trimestriel', 'P3M'],
  ['bimestriel', 'P2M'],
  ['mensuel', 'P1M'],
  ['hebdomadaire', 'P1W'],
];
const AdjectiveRe = new RegExp(
  `(?<![a-z0-9])(${ADJECTIVES.map(([stem]) => stem).join('|')})(?:les?|s)?(ment)?(?![a-z])`,
  'g',
);

/** How often things happen, in a folded text: `deux fois par an`, `tous les six mois`, `semestriel`, `annuellement`. */
export function findFrequencies(folded: string): readonly FoundFrequency[] {
  const found: FoundFrequency[] = [];
  for (const match of folded.matchAll(TimesRe)) add(found, match, 'times', between(match[1], match[2]));
  for (const match of folded.matchAll(OnceEveryRe)) add(found, match, 'times', every(match[1], match[2]));
  for (const match of folded.matchAll(AdjectiveRe)) {
    const value = ADJECTIVES.find(([stem]) => stem === match[1])?.[1] ?? null;
    add(found, match, match[2] === undefined ? 'adjective' : 'times', value);
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}

function add(
  found: FoundFrequency[],
  match: RegExpExecArray,
  kind: FoundFrequency['kind'],
  value: string | null,
): void {
  const range = { start: match.index, end: match.index + match[0].length };
  if (value !== null) found.push({ range, value, kind });
}

/** So many times in a unit: the unit over the count, where that is whole. */
function between(number = '', unit = ''): string | null {
  const count = countOf(number);
  if (count === null || count === 0) return null;
  if (/^semaine/.test(unit)) return count === 1 ? 'P1W' : null;
  if (unit === 'quinzaine') return count === 1 ? 'P15D' : null;
  return months((MONTHS[unit] ?? 0) / count);
}

/** Once every so many units. */
function every(number: string | undefined, unit = ''): string | null {
  const count = number === undefined ? 1 : countOf(number);
  if (count === null || count === 0) return null;
  if (/^semaine/.test(unit)) return `P${count}W`;
  if (unit === 'quinzaine') return 'P15D';
  return months((MONTHS[unit] ?? 0) * count);
}

function months(count: number): string | null {
  if (!Number.isInteger(count) || count === 0) return null;
  return formatPeriod(count % 12 === 0 ? { years: count / 12 } : { months: count });
}
