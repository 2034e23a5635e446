import { lastDayOf, periodBetween } from '../../model/calendar.ts';
import { type Reading, spanOf } from '../../model/reading.ts';
import type { DatedFact, Term } from '../../model/record.ts';
import type { SegmentedDocument } from '../../model/section.ts';
import type { Range, Span } from '../../model/span.ts';
import type { DateVocabulary } from '../../model/vocabulary-dates.ts';
import { holds } from './cue.ts';
import { type DateCues, dateCuesOf } from './cues.ts';
import { termPlacesOf } from './date-term.ts';
import { type Renewal, renewalOf } from './duration-renewal.ts';
import { calendarYears, statedTerm } from './duration-term.ts';
import { sentencesIn } from './sentence.ts';

/**
 * The duration of the convention: what it states, and what follows from that. A stated length stands even against the
 * dates; an end that is not stated is computed from the start and the length. Null where nothing is said of it.
 */
export function extractTerm(
  document: SegmentedDocument,
  { dates, vocabulary }: { readonly dates: readonly DatedFact[]; readonly vocabulary: DateVocabulary },
): Term | null {
  const cues = dateCuesOf(vocabulary);
  const { reading } = document;
  const { clauses } = termPlacesOf(document, cues);
  const stated = firstIn(clauses, (range) => statedTerm(reading, range, cues));
  const renewal = renewalIn(document, clauses, cues);
  const bounds = dates.filter(({ role }) => role === 'effect' || role === 'expiry');
  const years = bounds.length > 0 ? null : firstIn(clauses, (range) => calendarYears(reading, range));
  const spans = [...bounds.map(({ span }) => span), ...spansOf(reading, [stated, years])];
  const span = cover(spans) ?? cover(spansOf(reading, [renewal]));
  if (span === null) return null;
  const start = years?.start ?? dayOf(bounds, 'effect');
  const duration = stated?.value ?? null;
  const end =
    years?.end ?? dayOf(bounds, 'expiry') ?? (start && duration ? lastDayOf(start, duration) : null);
  return {
    start,
    end,
    duration: duration ?? (start && end ? periodBetween(start, end) : null),
    renewal: renewal?.mode ?? null,
    span,
  };
}

function dayOf(dates: readonly DatedFact[], role: DatedFact['role']): string | null {
  return dates.find((date) => date.role === role && date.precision === 'day')?.value ?? null;
}

/** Renewal is often a matter of its own: where the clause on duration says nothing, the articles are searched. */
function renewalIn(
  { reading, sections }: SegmentedDocument,
  clauses: readonly Range[],
  cues: DateCues,
): Renewal | null {
  const own = firstIn(clauses, (range) => renewalOf(reading, range, cues));
  if (own !== null) return own;
  const sentences = sections
    .filter(({ kind }) => kind === 'article' || kind === 'signature')
    .flatMap(({ range }) => sentencesIn(reading, range))
    .filter(({ start, end }) => holds(cues.of.agreement, reading.folded.slice(start, end)));
  return firstIn(sentences, (range) => renewalOf(reading, range, cues));
}

function firstIn<Found>(ranges: readonly Range[], find: (range: Range) => Found | null): Found | null {
  for (const range of ranges) {
    const found = find(range);
    if (found !== null) return found;
  }
  return null;
}

function spansOf(reading: Reading, parts: readonly ({ readonly range: Range } | null)[]): readonly Span[] {
  return parts.flatMap((part) => (part === null ? [] : [spanOf(reading, part.range)]));
}

function cover(spans: readonly Span[]): Span | null {
  const [first] = [...spans].sort((a, b) => a.start - b.start);
  return first === undefined
    ? null
    : { ...first, end: spans.reduce((end, span) => Math.max(end, span.end), 0) };
}
