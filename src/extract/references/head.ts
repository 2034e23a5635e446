import type { Reference } from '../../model/record.ts';
import type { Range } from '../../model/span.ts';
import type { ReferenceVocabulary } from '../../model/vocabulary-references.ts';
import { anyOf, mendDigits, tailAt, tolerant } from './tolerant.ts';

/** A citation without its articles: what it cites and the stretch of the folded text that does. */
export interface ReferenceHead {
  readonly kind: Reference['kind'];
  readonly range: Range;
  readonly number: string | null;
  readonly date: string | null;
  readonly code: string | null;
  readonly id: string; // what makes two citations one
}

const NUMBER_SIGN = `(?:n\\s?[°ºo0*'"~]\\s?|n\\.\\s?|n\\s(?=\\d)|№\\s?|numero\\s)`;
const LAW_NUMBER = '(?:[\\dolisz|]{2}|[\\dolisz|]{4})\\s?-\\s?[\\dolisbz|]{1,5}';
const ACT_NUMBER = '[a-z\\d][a-z\\d./_-]{1,30}';
const EU_NUMBER = '\\d{2,4}\\s?/\\s?\\d{2,4}(?:\\s?/\\s?c?ee?)?';
const QUALIFIER = `(?:\\s(?!et\\b|ou\\b|le\\b|les\\b|du\\b|ce\\b|n\\s?[°º])[a-z'"(),.-]{2,25}){0,5}?`;

interface Instrument {
  readonly kind: Reference['kind'];
  readonly word: string;
  readonly number: string;
  readonly signed: boolean; // the number needs its « n° »
  readonly reach: number; // characters up to the date where there is no number
}
const INSTRUMENTS: readonly Instrument[] = [
  { kind: 'loi', word: '[li1|][o0][il1|]', number: LAW_NUMBER, signed: true, reach: 45 },
  { kind: 'decret', word: tolerant('décret'), number: LAW_NUMBER, signed: true, reach: 40 },
  { kind: 'other', word: tolerant('ordonnance'), number: LAW_NUMBER, signed: true, reach: 40 },
  { kind: 'arrete', word: `arr[eo3]t[e3]`, number: ACT_NUMBER, signed: true, reach: 90 },
  {
    kind: 'circulaire',
    word: `(?:lettre[ -])?${tolerant('circulaire')}`,
    number: '(?:(?:c|lc|lr)[ -]?)?[\\dolisz|]{4}\\s?-\\s?[\\dolis|]{1,4}',
    signed: false,
    reach: 90,
  },
  {
    kind: 'reglement-ue',
    word: `(?:${tolerant('règlement')}|directive)`,
    number: EU_NUMBER,
    signed: false,
    reach: 0,
  },
];
const DATE_LINK_RE = /(?:^|[\s,])(?:en date du|date du|du|le)\s{1,2}$/;

/** A date of the text; `value` is null where no whole day can be read. */
export interface DayFound {
  readonly range: Range;
  readonly value: string | null;
}
export type DatesWithin = (range: Range) => readonly DayFound[];

/** Laws, decrees, orders, circulars and acts of the Union in a folded text, with their number or their day. */
export function findActs(folded: string, dates: DatesWithin): readonly ReferenceHead[] {
  return INSTRUMENTS.flatMap((instrument) => {
    const words = new RegExp(`(?<![a-z\\d])${instrument.word}(?=[\\s,(])`, 'g');
    return [...folded.matchAll(words)]
      .map((match) =>
        readAct(instrument, { folded, dates, start: match.index, end: match.index + match[0].length }),
      )
      .filter((head) => head !== null);
  });
}

interface Place {
  readonly folded: string;
  readonly dates: DatesWithin;
  readonly start: number;
  readonly end: number;
}

function readAct(instrument: Instrument, { folded, dates, start, end }: Place): ReferenceHead | null {
  const number = numberAfter(instrument, tailAt(folded, end, 160));
  const from = end + (number?.length ?? 0);
  const reach = number ? 75 : instrument.reach;
  const day = dayAfter(folded, from, reach, dates);
  if (number === null && day === null) return null;
  const { kind } = instrument;
  const value = number?.value ?? null;
  const date = day?.value ?? null;
  return {
    kind,
    number: value,
    date,
    code: null,
    range: { start, end: day?.range.end ?? from },
    id: `${kind} ${value === '2016/679' ? 'rgpd' : (value ?? date)}`,
  };
}

/** « loi 2015-991 »: with no sign the number follows the word itself. */
const BARE_NUMBER = '|\\s((?:19|20)\\d\\d-\\d{1,4})';
const NUMBER_RES = new Map(
  INSTRUMENTS.map((instrument) => {
    const sign = instrument.signed ? NUMBER_SIGN : `(?:${NUMBER_SIGN})?`;
    const bare = instrument.number === LAW_NUMBER ? BARE_NUMBER : '';
    return [
      instrument,
      new RegExp(`^(?:${QUALIFIER}[\\s,(]{0,3}${sign}(${instrument.number})${bare})(?![\\d-])`),
    ] as const;
  }),
);

function numberAfter(instrument: Instrument, tail: string): { value: string; length: number } | null {
  const match = NUMBER_RES.get(instrument)?.exec(tail) ?? null;
  const token = (match?.[1] ?? match?.[2] ?? '').replace(/[.,]$/, '');
  if (match === null || !/\d/.test(token)) return null;
  return { value: mendNumber(instrument, token), length: match[0].length };
}

function mendNumber({ kind, number }: Instrument, token: string): string {
  const compact = token.replace(/\s?([-/])\s?/g, '$1');
  if (number === ACT_NUMBER) return compact.toUpperCase();
  if (kind !== 'circulaire') return mendDigits(compact).toUpperCase();
  const [, prefix = '', rest = compact] =
    /^(c|lc|lr)?[ -]?(.{3,})$/.exec(token.replace(/\s?-\s?/g, '-')) ?? [];
  return `${prefix ? `${prefix.toUpperCase()} ` : ''}${mendDigits(rest)}`;
}

/** The first day within reach that a « du » introduces, nothing but words between. */
export function dayAfter(folded: string, from: number, reach: number, dates: DatesWithin): DayFound | null {
  const day = dates({ start: from, end: from + reach + 25 }).find(({ range }) => range.start - from <= reach);
  if (day === undefined) return null;
  const between = folded.slice(from, day.range.start);
  return DATE_LINK_RE.test(between) && !/[;:\n]/.test(between) && !/\b(?:figurant|annexe|par)\b/.test(between)
    ? day
    : null;
}

/** Codes, by their names or short names. */
export function findCodes(folded: string, { codes }: ReferenceVocabulary): readonly ReferenceHead[] {
  return codes.flatMap(({ name, short }) => {
    const names = `(?:${[name, ...short].map(tolerant).join('|')})`;
    return [...folded.matchAll(new RegExp(`(?<![a-z\\d])${names}(?![a-z\\d])`, 'g'))].map((match) => ({
      kind: 'code' as const,
      range: { start: match.index, end: match.index + match[0].length },
      number: null,
      date: null,
      code: name,
      id: `code ${name}`,
    }));
  });
}

/** Texts known by their name alone. */
export function findNamed(folded: string, { named }: ReferenceVocabulary): readonly ReferenceHead[] {
  return named.flatMap(({ id, kind, words }) =>
    [...folded.matchAll(new RegExp(`(?<![a-z\\d])${anyOf(words)}(?![a-z\\d])${NAMED_TAIL}`, 'g'))].map(
      (match) => ({
        kind,
        range: { start: match.index, end: match.index + match[0].length },
        number: null,
        date: null,
        code: null,
        id: `${kind} ${id}`,
      }),
    ),
  );
}
const NAMED_TAIL =
  "(?: ?\\([^()\\n]{1,60}\\))?(?: (?:arretee?|signee?|conclue?|passee?|etablie?) entre (?:l'etat|la )[^;:,.()\\n]{1,90}(?:\\([^()\\n]{1,20}\\))?)?";
