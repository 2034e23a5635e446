import { damaged } from './cue.ts';
import { countOf, type FoundDuration, periodOf, TIME_UNIT, unitOf } from './duration-grammar.ts';
import { NUMBER_WORDS } from './words.ts';

/** How often: `value` is the time from one occasion to the next. `kind` says how the words hang on their subject. */
export interface FoundFrequency extends FoundDuration {
  readonly kind: 'times' | 'adjective'; // `une fois par an`, `semestriel`
}

const NUMBER = `(\\d{1,2}|l|${NUMBER_WORDS})`;
const AGAIN = '(?: ?\\( ?\\d{1,2} ?\\))?';
const OCCASION = `(?:${['fois', 'reprises?', 'reunions?', 'rencontres?', 'seances?', 'comites?', 'copil', 'instances?'].map((word) => (word.endsWith('?') ? `${damaged(word.slice(0, -2))}s?` : damaged(word))).join('|')})`;
const EACH = "(?: (?:par|dans le|au cours du|chaque) | (?:dans |au cours de )?l' ?| ?/ ?| d'un meme )";
/** `deux fois par an`, `une à deux réunions de travail par semestre`: the first number is what is sure. */
const TimesRe = new RegExp(
  `(?<![a-z0-9])${NUMBER}${AGAIN}(?: (?:a|ou) (?:\\d{1,2}|${NUMBER_WORDS}))? ${OCCASION}(?: [a-z' ]{1,30}?)?${EACH}(${TIME_UNIT})`,
  'g',
);
const EveryRe = new RegExp(
  `(?<![a-z0-9])(?:(?:une|1) ${OCCASION} )?(?:tou(?:s|tes) les|chaque) (?:${NUMBER}${AGAIN} ?)?(${TIME_UNIT})`,
  'g',
);
const ADJECTIVES: readonly (readonly [stem: string, value: string])[] = [
  ['annuel', 'P1Y'],
  ['quadrimestriel', 'P4M'],
  ['trimestriel', 'P3M'],
  ['bimestriel', 'P2M'],
  ['semestriel', 'P6M'],
  ['mensuel', 'P1M'],
  ['hebdomadaire', 'P1W'],
];
const AdjectiveRe = new RegExp(
  `(?<![a-z0-9-])(?:${ADJECTIVES.map(([stem]) => `(${damaged(stem)})`).join('|')})(?:les?|s)?(ment)?(?![a-z0-9])`,
  'g',
);

/** How often things happen, in a folded text: `deux fois par an`, `tous les six mois`, `semestriel`, `annuellement`. */
export function findFrequencies(folded: string): readonly FoundFrequency[] {
  const found: FoundFrequency[] = [];
  for (const match of folded.matchAll(TimesRe)) add(found, match, 'times', between(match[1], match[2]));
  for (const match of folded.matchAll(EveryRe)) add(found, match, 'times', every(match[1], match[2]));
  for (const match of folded.matchAll(AdjectiveRe)) {
    const stem = match.slice(1, 1 + ADJECTIVES.length).findIndex((group) => group !== undefined);
    const isAdverb = match[1 + ADJECTIVES.length] !== undefined;
    add(found, match, isAdverb ? 'times' : 'adjective', ADJECTIVES[stem]?.[1] ?? null);
  }
  const sorted = found.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  return sorted.filter(({ range }, i) => range.start >= (sorted[i - 1]?.range.end ?? 0));
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

/** So many times in a unit: the unit over the count, where that is whole; a year has twelve months. */
function between(number = '', unit = ''): string | null {
  const [count, known] = [countOf(number), unitOf(unit)];
  if (count === null || count === 0 || known === null) return null;
  const [factor, kind] = known;
  if (kind === 'year') return months(12 / count);
  if (kind === 'month') return months(factor / count);
  return count === 1 ? periodOf([factor, kind]) : null;
}

/** Once every so many units. */
function every(number: string | undefined, unit = ''): string | null {
  const [count, known] = [number === undefined ? 1 : countOf(number), unitOf(unit)];
  if (count === null || count === 0 || known === null) return null;
  return periodOf([known[0] * count, known[1]]);
}

function months(count: number): string | null {
  if (!Number.isInteger(count)) return null;
  return periodOf(count % 12 === 0 ? [count / 12, 'year'] : [count, 'month']);
}
