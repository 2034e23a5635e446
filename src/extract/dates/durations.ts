import { type Reading, spanOf, textOf } from '../../model/reading.ts';
import type { DurationFact, Term } from '../../model/record.ts';
import { placeOf, type SegmentedDocument, sectionAt } from '../../model/section.ts';
import type { Range, Span } from '../../model/span.ts';
import type { DateVocabulary } from '../../model/vocabulary-dates.ts';
import { type DateCues, dateCuesOf } from './cues.ts';
import { termPlacesOf } from './date-term.ts';
import { findFrequencies } from './duration-frequency.ts';
import { findAmounts } from './duration-grammar.ts';
import { roleOfAmount, roleOfFrequency } from './duration-roles.ts';
import { isRepaired } from './repaired.ts';

type DurationFacts = readonly DurationFact[];

/**
 * The delays, notices and frequencies that the convention fixes, in the order of the text, and its own duration where that
 * is known. One fact for each role, value and place, at its first occurrence.
 */
export function extractDurations(
  document: SegmentedDocument,
  { vocabulary, term }: { readonly vocabulary: DateVocabulary; readonly term: Term | null },
): DurationFacts {
  const cues = dateCuesOf(vocabulary);
  const read = [...amounts(document, cues), ...frequencies(document, cues)];
  const isStated = read.some(({ role }) => role === 'term');
  const all = [...read, ...(isStated ? [] : computed(document, term))].sort(
    (a, b) => a.span.start - b.span.start,
  );
  const known = new Map<string, DurationFact>();
  for (const fact of all) {
    const key = `${fact.role} ${fact.value} ${fact.article}`;
    if (!known.has(key)) known.set(key, fact);
  }
  return [...known.values()];
}

function amounts(document: SegmentedDocument, cues: DateCues): DurationFacts {
  const { reading } = document;
  const { clauses } = termPlacesOf(document, cues);
  return findAmounts(reading.folded).flatMap(({ range, value }) => {
    const inTerm = clauses.some(({ start, end }) => start <= range.start && range.start < end);
    return factAt(document, { range, value, role: roleOfAmount(reading, range, { cues, inTerm }) });
  });
}

function frequencies(document: SegmentedDocument, cues: DateCues): DurationFacts {
  const { reading } = document;
  return findFrequencies(reading.folded).flatMap((found) =>
    factAt(document, { range: found.range, value: found.value, role: roleOfFrequency(reading, found, cues) }),
  );
}

function factAt(
  { reading, sections }: SegmentedDocument,
  { range, value, role }: { range: Range; value: string; role: DurationFact['role'] | null },
): DurationFacts {
  const section = sectionAt(sections, range.start);
  if (role === null || section?.kind === 'toc' || section?.kind === 'cover') return [];
  const raw = textOf(reading, range);
  const place = { article: placeOf(section), span: spanOf(reading, range) };
  return [{ role, value, raw, ...(isRepaired(raw) ? { repaired: true } : {}), ...place }];
}

/** The duration that follows from the dates, quoted from the first to the last of them. */
function computed(document: SegmentedDocument, term: Term | null): DurationFacts {
  const range = term?.duration ? rangeOf(document.reading, term.span) : null;
  return term?.duration && range ? factAt(document, { range, value: term.duration, role: 'term' }) : [];
}

function rangeOf({ offsets }: Reading, { start, end }: Span): Range | null {
  const [first, last] = [offsets.indexOf(start), offsets.indexOf(end - 1)];
  return first < 0 || last < first ? null : { start: first, end: last + 1 };
}
