import type { ReferenceVocabulary } from '../../model/vocabulary-references.ts';
import { type DatesWithin, dayAfter, type ReferenceHead } from './head.ts';
import { anyOf, tailAt } from './tolerant.ts';

const WORD = 'd[e3][il1|][il1|]b[e3]rat[il1|][o0]ns?|d[e3]c[il1|]s[il1|][o0]ns?';
const NUMBER = `n\\s?[°ºo0*'"]\\s?[a-z\\d][a-z\\d./_-]{0,30}`;
const NUMBER_RE = new RegExp(`^\\s?(${NUMBER})`);
const NAME_REACH = 170; // from the word to its date: names of groupings are long
const STOP_RE =
  /[;:()]|\bfigurant|\bconcernant|\bautorisant|\bapprouvant|\bportant|\brelati[fv]|\bdonnant|\bvalidant|\bannexe|,? (?:ci-|pour |qui |et (?:de |du |la |le |par ))|\.(?=\s+[a-z]|$)/;

/** The days of the text, and its visas: an undated act is cited there only; elsewhere it identifies nothing. */
export interface DeliberationPlace {
  readonly dates: DatesWithin;
  readonly inVisas: (offset: number) => boolean;
}

/** Deliberations and decisions of councils in a folded text, with the council, its place and the day as far as stated. */
export function findDeliberations(
  folded: string,
  { councils }: ReferenceVocabulary,
  place: DeliberationPlace,
): readonly ReferenceHead[] {
  const word = new RegExp(`(?<![a-z\\d])(${WORD})(?=[\\s,])`, 'g');
  const council = new RegExp(`\\b${anyOf(councils.texts)}(?![a-z])`);
  return [...folded.matchAll(word)]
    .map((match) =>
      readOne({ folded, start: match.index, end: match.index + match[0].length }, council, place),
    )
    .filter((head) => head !== null);
}

interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

function readOne(
  { folded, start, end }: Word,
  council: RegExp,
  place: DeliberationPlace,
): ReferenceHead | null {
  const tail = tailAt(folded, end, NAME_REACH + 60);
  const number = NUMBER_RE.exec(tail);
  const body = council.exec(tail.slice(0, 110));
  const isDecision = /^d[e3]c/.test(folded.slice(start, start + 3));
  if (isDecision && body === null) return null;
  if (body !== null && /[;:]|\b(?:ou|avis)\b/.test(tail.slice(0, body.index))) return null;
  const stop = stopAt(tail);
  const day = dayAfter(folded, end + (number?.[0].length ?? 0), stop, place.dates);
  const isDated = day !== null && day.range.start < end + stop;
  if (!isDated && number === null && !(body && place.inVisas(start))) return null;
  if (!isDated && body === null) return null;
  const after = isDated ? bodyBehind(body, day.range.end - end, stop) : Math.min(stop, NAME_REACH);
  const range = { start, end: end + Math.max(after, 0) };
  const date = isDated ? day.value : null;
  return {
    kind: 'deliberation',
    range,
    number: number ? numberOf(number[1] ?? '') : null,
    date,
    code: null,
    id: `deliberation ${date ?? folded.slice(start, range.end)}`,
  };
}

function stopAt(tail: string): number {
  const stop = STOP_RE.exec(tail.replace(/\bn\s?[°º]\s?\S{1,30}/g, (number) => '#'.repeat(number.length)));
  return Math.min(stop?.index ?? tail.length, tail.length);
}

/** A council named behind the day belongs to the citation too. */
const bodyBehind = (body: RegExpExecArray | null, dayEnd: number, stop: number): number =>
  body !== null && body.index > dayEnd && body.index < dayEnd + 40
    ? Math.max(dayEnd, Math.min(stop, dayEnd + NAME_REACH))
    : dayEnd;

const numberOf = (token: string): string =>
  token
    .replace(/^n\s?[°ºo0*'"]\s?/, '')
    .replace(/[.,]$/, '')
    .toUpperCase();
