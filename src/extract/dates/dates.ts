import { type Reading, spanOf, textOf } from '../../model/reading.ts';
import type { DatedFact, Party } from '../../model/record.ts';
import { placeOf, type SegmentedDocument, sectionAt } from '../../model/section.ts';
import type { Range } from '../../model/span.ts';
import type { DateVocabulary } from '../../model/vocabulary-dates.ts';
import { contextsOf, type DateContext } from './context.ts';
import { type Cue, firstOf, lastOf, rangesOf } from './cue.ts';
import { type DateCues, dateCuesOf } from './cues.ts';
import { findDates } from './date-grammar.ts';
import { type TermPlaces, termPlacesOf } from './date-term.ts';
import { isRepaired } from './repaired.ts';
import { type DatePlaces, meaningOf } from './roles.ts';

const BEFORE_STEP = 2_000; // characters of a section before a step in which its table may be called a calendar
const BEFORE_SIGNING = 30; // characters between `à compter` and `la signature`
const MadeRe = /^fait (?:a|en) [^\n.;]{1,60}?,? ?\ble(?![a-z])/gm;
/** Nothing follows, or the column of the first to sign. */
const NoDateRe = /^ ?[:.]?(?:$|\n| \p{Lu})/u;

/**
 * The dates that say something about the convention, each with its role, in the order of the text. One fact for each
 * role, value and party, at its first place; texts that are cited give none.
 */
export function extractDates(
  document: SegmentedDocument,
  { vocabulary, parties }: { readonly vocabulary: DateVocabulary; readonly parties: readonly Party[] },
): readonly DatedFact[] {
  const cues = dateCuesOf(vocabulary);
  const { reading, sections } = document;
  const term = termPlacesOf(document, cues);
  const places: DatePlaces = {
    term,
    hasSignature: sections.some(({ kind }) => kind === 'signature'),
    isCalendar: (context) => isCalendar(reading, context, cues.of.calendar),
  };
  const facts = contextsOf(document, findDates(reading.folded)).flatMap((context): DatedFact[] => {
    const signers = { parties, clause: clauseOf(context, parties, reading) };
    const meaning = meaningOf(context, { places, signers, cues });
    if (meaning === null) return [];
    const { value, precision, range } = context.found;
    return [{ ...meaning, value, precision, ...repairedPlace(document, range, value) }];
  });
  const signed = [...facts, ...blankSignature(document, facts)];
  const all = [...signed, ...signingEffect(document, signed, { term, cues })];
  return distinct([...all].sort((a, b) => a.span.start - b.span.start));
}

/** A value that is only there because the grammar leaves no other reading says so. */
function repairedPlace(
  document: SegmentedDocument,
  range: Range,
  value: string | null,
): ReturnType<typeof placeIn> & Pick<DatedFact, 'repaired'> {
  const place = placeIn(document, range);
  return value !== null && isRepaired(place.raw) ? { ...place, repaired: true } : place;
}

function placeIn(document: SegmentedDocument, range: Range): Pick<DatedFact, 'raw' | 'article' | 'span'> {
  const { reading, sections } = document;
  return {
    raw: textOf(reading, range),
    article: placeOf(sectionAt(sections, range.start)),
    span: spanOf(reading, range),
  };
}

/** The party in whose clause a date of the list of parties stands: the last that begins before it. */
function clauseOf(
  { section, found }: DateContext,
  parties: readonly Party[],
  reading: Reading,
): Party | null {
  if (section?.kind !== 'parties') return null;
  const at = spanOf(reading, found.range).start;
  return (
    parties.filter(({ span }) => span.start <= at).sort((a, b) => b.span.start - a.span.start)[0] ?? null
  );
}

function isCalendar(
  { folded }: Reading,
  { section, found, isRow, opens }: DateContext,
  calendar: Cue,
): boolean {
  if (!isRow && !opens && section?.kind !== 'annex') return false;
  const start = Math.max(section?.range.start ?? 0, found.range.start - BEFORE_STEP);
  return firstOf(calendar, folded.slice(start, found.range.start)) !== null;
}

/** `Fait à Valbrune, le` and no date after it: the signature was never dated. */
function blankSignature(document: SegmentedDocument, facts: readonly DatedFact[]): readonly DatedFact[] {
  if (facts.some(({ role }) => role === 'signature')) return [];
  const { reading, sections } = document;
  const section = sections.find(({ kind }) => kind === 'signature');
  if (!section) return [];
  const { start, end } = section.range;
  for (const match of reading.folded.slice(start, end).matchAll(MadeRe)) {
    const stop = start + match.index + match[0].length;
    if (!NoDateRe.test(reading.text.slice(stop, stop + 10))) continue;
    const place = placeIn(document, { start: stop - 2, end: stop });
    return [{ role: 'signature', value: null, precision: 'none', party: null, ...place }];
  }
  return [];
}

/** `à compter de la date de signature`: the effect is the day of the signature, where that is one and known. */
function signingEffect(
  document: SegmentedDocument,
  facts: readonly DatedFact[],
  { term, cues }: { term: TermPlaces; cues: DateCues },
): readonly DatedFact[] {
  if (facts.some(({ role }) => role === 'effect')) return [];
  const { folded } = document.reading;
  for (const { start, end } of term.ranges) {
    const text = folded.slice(start, end);
    for (const phrase of rangesOf(cues.of.signing, text)) {
      const before = text.slice(Math.max(0, phrase.start - BEFORE_SIGNING), phrase.start);
      if (lastOf(cues.of.effect, before) === null && !/\b(?:des|a la|au) ?$/.test(before)) continue;
      const range = { start: start + phrase.start, end: start + phrase.end };
      return [{ role: 'effect', ...signatureDay(facts), party: null, ...placeIn(document, range) }];
    }
  }
  return [];
}

function signatureDay(facts: readonly DatedFact[]): Pick<DatedFact, 'value' | 'precision'> {
  const days = new Set(facts.filter(({ role }) => role === 'signature').map(({ value }) => value));
  const [day = null] = days;
  return days.size === 1 && day?.length === 10
    ? { value: day, precision: 'day' }
    : { value: null, precision: 'none' };
}

/** One fact for each role, value and party; a place that does not say whose decision it was counts for the one that does. */
function distinct(facts: readonly DatedFact[]): readonly DatedFact[] {
  const kept: DatedFact[] = [];
  const known = new Map<string, number[]>();
  for (const fact of facts) {
    const key = `${fact.role} ${fact.value ?? fact.raw}`;
    const places = known.get(key) ?? [];
    const index = places.find(
      (i) => kept[i]?.party === fact.party || kept[i]?.party === null || fact.party === null,
    );
    const same = kept[index ?? -1];
    if (index !== undefined && same) {
      if (same.party === null) kept[index] = { ...same, party: fact.party };
      continue;
    }
    known.set(key, [...places, kept.push(fact) - 1]);
  }
  return kept;
}
