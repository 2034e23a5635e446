import { keyOf } from '../../model/fold.ts';
import { isSiren } from '../../model/siren.ts';
import type { Range } from '../../model/span.ts';
import type { StampVocabulary } from '../../model/vocabulary-stamps.ts';
import { type DigitReader, isDay, isDepartement, isoOf, readNumber } from './digits.ts';
import { unviewed, type View } from './view.ts';

/** An identifier as it was read at one place: a field that is not certain is null. */
export interface IdReading {
  readonly range: Range; // in the raw text, label included
  readonly text: string; // folded, without label: what there is to compare
  readonly departement: string | null;
  readonly siren: string | null;
  readonly date: string | null; // ISO
  readonly number: string | null;
  readonly nature: string | null;
  readonly odd: boolean; // the nature is a code that the vocabulary does not know
}

/** A reading whose five fields are all valid. */
export type CompleteId = IdReading & {
  readonly [Field in 'departement' | 'siren' | 'date' | 'number' | 'nature']: string;
};

/** Whether all five fields could be read. */
export function isComplete(id: IdReading): id is CompleteId {
  const isRead = [id.departement, id.siren, id.date, id.number, id.nature].every((field) => field !== null);
  return isRead && NumberRe.test(id.number ?? '');
}

/** The signs that numbers are made of; another is OCR's doubt about one of them. */
const NumberRe = /^[\p{L}\d_./ -]+$/u;

/** What reads identifiers, built once from the vocabulary. */
export interface IdPatterns {
  readonly reader: DigitReader;
  readonly head: RegExp; // global
  readonly labelled: RegExp; // global: a label and what follows it, readable or not
  readonly label: RegExp; // a label just before
  readonly known: ReadonlySet<string>; // codes of natures
  readonly natures: readonly { readonly end: RegExp; readonly codeOf: (text: string) => string | null }[];
}

const Separator = '(?: ?[-.~=_:]{1,3} ?| )';
const ShortLabel = '(?:[ijl1|!t{(\\[][d0oq]|[ijl1|!]) ?[:;.,=]';
const WornLabelRe = /(?<=[\n\f])(?:[^\s\d-]{1,3}|1[dq]) ?[:;.,=\u0027-]? ?$/; // a few signs that begin a line, or what `ID` is read as
const MAX_NUMBER = 28;

/** Builds the patterns that read identifiers. */
export function idPatternsOf(vocabulary: StampVocabulary, reader: DigitReader): IdPatterns {
  const d = reader.unit;
  const long = vocabulary.identifierLabels.texts.map((text) => keyOf(text).replaceAll(' ', ' ?'));
  const label = `(?:(?:${long.join('|')}) ?[:;.]?|${ShortLabel}|id)`;
  const codes = new Map(vocabulary.natures.map(({ code }) => [code.toLowerCase(), code]));
  const damaged = new Map(
    vocabulary.natures.flatMap(({ code, damaged }) => damaged.map((form) => [form.toLowerCase(), code])),
  );
  const among = (forms: Iterable<string>): string =>
    [...forms].map((form) => form.replace(/[|\\{}()[\]^$+*?.]/g, '\\$&')).join('|') || '(?!)';
  const end = (separator: string, forms: string, after: string): RegExp =>
    new RegExp(`^(.{1,${MAX_NUMBER}})${separator}(${forms})${after}`);
  return {
    reader,
    head: new RegExp(
      `(?<![a-z0-9])(?:id)?(${d}{3}|[0o]2[ab])${Separator}(${d}(?: ?${d}){8})${Separator}(${d}{4} ?${d}{4})(?![0-9])`,
      'g',
    ),
    labelled: new RegExp(`(?<![a-z0-9])${label} ?([^\\n\\f]{12,60})`, 'g'),
    label: new RegExp(`(?<![a-z0-9])${label}[ |]{0,3}$`),
    known: new Set(codes.values()),
    natures: [
      { end: end('-', among(codes.keys()), '(?![a-z0-9])'), codeOf: (text) => codes.get(text) ?? null },
      { end: end('-', among(damaged.keys()), '(?![a-z0-9])'), codeOf: (text) => damaged.get(text) ?? null },
      { end: end('[ _.]', among(codes.keys()), '$'), codeOf: (text) => codes.get(text) ?? null },
      { end: end('-', '[a-z]{2}', '$'), codeOf: (text) => text.toUpperCase() },
    ],
  };
}

/** Everything that is, or was, an identifier, in the order of the text. */
export function findIdentifiers(text: string, view: View, patterns: IdPatterns): readonly IdReading[] {
  const found: IdReading[] = [];
  patterns.head.lastIndex = 0;
  for (let match = patterns.head.exec(view.text); match; match = patterns.head.exec(view.text)) {
    if (match[0].replace(/\D/g, '').length < 14) patterns.head.lastIndex = match.index + 3;
    else found.push(readIdentifier(text, { view, match, patterns }));
  }
  const alone = apartFrom(
    findUnread(view, patterns),
    found.map(({ range }) => range),
  );
  return [...found, ...alone].sort((a, b) => a.range.start - b.range.start);
}

interface Head {
  readonly view: View;
  readonly match: RegExpExecArray;
  readonly patterns: IdPatterns;
}

function readIdentifier(text: string, { view, match, patterns }: Head): IdReading {
  const { reader } = patterns;
  const headEnd = match.index + match[0].length;
  const tail = readTail(text, { view, from: headEnd, patterns });
  const start = labelStart(view, match.index, patterns);
  const date = readNumber(match[3] ?? '', reader, isDay);
  const bodyStart = match.index + (match[0].startsWith('id') ? 2 : 0);
  return {
    range: unviewed(view, { start, end: tail.end }),
    text: view.text.slice(bodyStart, tail.end).replaceAll('\n', ' '),
    departement: departementOf(match[1] ?? '', reader),
    siren: readNumber(match[2] ?? '', reader, isSiren),
    date: date === null ? null : isoOf(date),
    number: tail.number,
    nature: tail.nature,
    odd: tail.odd,
  };
}

function departementOf(text: string, reader: DigitReader): string | null {
  const corsica = /^[0o]2([ab])$/.exec(text);
  return corsica ? `02${corsica[1]?.toUpperCase()}` : readNumber(text, reader, isDepartement);
}

interface Tail {
  readonly number: string | null;
  readonly nature: string | null;
  readonly odd: boolean;
  readonly end: number; // in the view
}

const LeadingSeparatorRe = /^ ?[-.~=_:]{1,3} ?|^ /;
const FileTailRe = /^-\d{1,2}-\d{1,2}_\d{1,3}(?:\.pdf)?(?![a-z0-9])/;

/** Number and nature: as few words as hold a nature, and in them as long a number as can be. */
function readTail(
  text: string,
  { view, from, patterns }: { view: View; from: number; patterns: IdPatterns },
): Tail {
  const page = view.text.slice(from, from + MAX_NUMBER + 12).split('\f')[0] ?? '';
  const lead = LeadingSeparatorRe.exec(page)?.[0].length ?? 0;
  if (lead === 0) return { number: null, nature: null, odd: false, end: from };
  const start = from + lead;
  const rest = page.slice(lead);
  const { known } = patterns;
  for (const { end, codeOf } of patterns.natures) {
    for (const stop of wordEnds(rest)) {
      const match = end.exec(rest.slice(0, stop));
      const nature = match?.[2] === undefined ? null : codeOf(match[2]);
      if (!match?.[1] || nature === null) continue;
      const natureAt = start + match[0].length - 2;
      if (/[a-z]/.test(text.charAt(view.at[natureAt] ?? 0))) continue; // `-de` of a sentence
      const file = FileTailRe.exec(view.text.slice(natureAt + 2, natureAt + 20))?.[0].length ?? 0;
      const number = numberOf(text, view, { start, end: start + match[1].length });
      return { number, nature, odd: !known.has(nature), end: natureAt + 2 + file };
    }
  }
  const word = wordEnds(rest)[0] ?? 0;
  return { number: null, nature: null, odd: false, end: start + word };
}

/** Where each word of a text ends; words of a next line only where the line before ends in nothing else. */
function wordEnds(rest: string): readonly number[] {
  const ends = [...rest.matchAll(/[ \n]/g)].map((gap) => gap.index);
  return [...ends, rest.length];
}

/** The number as printed; a gap in it is an underscore that a bad copy lost. */
function numberOf(text: string, view: View, { start, end }: Range): string {
  let number = '';
  for (let k = start; k < end; k++) {
    const unit = view.text.charAt(k);
    number += /[ \n-]/.test(unit) ? unit : text.charAt(view.at[k] ?? 0);
  }
  return number.trim().replace(/[ \n]+/g, '_');
}

function labelStart(view: View, start: number, patterns: IdPatterns): number {
  const from = Math.max(0, start - 48);
  const before = view.text.slice(from, start);
  const file = /(?<![a-z0-9])\d\d_[a-z]{2}-$/.exec(before);
  const at = file ? file.index : before.length;
  const label = patterns.label.exec(before.slice(0, at));
  return from + (label?.index ?? WornLabelRe.exec(before.slice(0, at))?.index ?? at);
}

/** What stands after a label of identifiers and is full of digits, although no identifier can be read in it. */
function findUnread(view: View, { labelled, head }: IdPatterns): readonly IdReading[] {
  const found: IdReading[] = [];
  labelled.lastIndex = 0;
  for (let match = labelled.exec(view.text); match; match = labelled.exec(view.text)) {
    const value = match[1] ?? '';
    const start = match.index + match[0].length - value.length;
    labelled.lastIndex = start;
    head.lastIndex = 0;
    if (value.slice(0, 36).replace(/\D/g, '').length < 10 || !/[-~=]/.test(value)) continue;
    if (CitedRe.test(value)) continue;
    const end = start + (/^.{0,50}?(?=(?: [a-z]{3,}| [^ ]{1,40}){3}|$)/.exec(value)?.[0].length ?? 0);
    const text = view.text.slice(start, end);
    found.push({ range: unviewed(view, { start: match.index, end }), text, ...NOTHING_READ });
  }
  return found;
}

/** What follows « L. » in a citation: an article of a code, and what comes after it. */
const CitedRe = /^\d{2,4}-\d{1,3}(?:-\d{1,3})?(?:,|;| (?:et|a|ou|du|de|des)\b)/;

const NOTHING_READ = {
  departement: null,
  siren: null,
  date: null,
  number: null,
  nature: null,
  odd: false,
} as const;

/** Whether two ranges share a character. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Those of some things, in order, that share no character with ranges, in order. */
export function apartFrom<Thing extends { readonly range: Range }>(
  things: readonly Thing[],
  taken: readonly Range[],
): readonly Thing[] {
  let next = 0;
  return things.filter(({ range }) => {
    while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= range.start) next++;
    const near = taken[next];
    return near === undefined || !overlaps(near, range);
  });
}
