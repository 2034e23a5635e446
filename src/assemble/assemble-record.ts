import type { CleanDocument } from '../model/clean.ts';
import type { Language } from '../model/language.ts';
import { blocksIn, type Reading, spanOf } from '../model/reading.ts';
import type { Article, ConventionRecord, Facts, Finding } from '../model/record.ts';
import { SCHEMA_VERSION } from '../model/record.ts';
import type { Section, Segmentation, SegmentedDocument } from '../model/section.ts';
import type { Range } from '../model/span.ts';
import { balance } from './ledger.ts';
import { withPlaces } from './place-spans.ts';
import { gradeOf } from './quality.ts';

/** What the stages found out about one document. */
export interface Analysis {
  readonly clean: CleanDocument;
  readonly segmented: Segmentation;
  readonly facts: Facts;
  readonly findings: readonly Finding[];
}

/** Who read it: the part of the engine that a record names. */
export interface EngineIdentity {
  readonly version: string;
  readonly rulesSha256: string;
}

/** Puts the record together, its keys in the order of the contract. */
export function assembleRecord(
  analysis: Analysis,
  engine: EngineIdentity,
  language: Language,
): ConventionRecord {
  const { clean, segmented, facts, findings } = analysis;
  const { source, pages } = clean.document;
  const record: ConventionRecord = {
    schemaVersion: SCHEMA_VERSION,
    engine: { name: 'gabarit', version: engine.version, rules: engine.rulesSha256 },
    source: {
      file: source.file,
      sha256: source.sha256,
      bytes: source.bytes,
      mediaType: source.mediaType,
      pages: pages.length,
      text: source.textKind,
    },
    pages: pages.map(({ number, state, reason, range, confidence }) => ({
      number,
      state,
      reason,
      chars: range.end - range.start,
      confidence,
    })),
    document: facts.document,
    stamps: [...clean.stamps],
    parties: facts.parties,
    dates: facts.dates,
    term: facts.term,
    durations: facts.durations,
    competences: facts.competences,
    domains: facts.domains,
    articles: articlesOf(segmented),
    references: facts.references,
    signature: facts.signature,
    findings: [...findings],
    ledger: balance(clean, segmented.sections),
    quality: gradeOf(clean.document, pageLeftUncut(segmented), language),
  };
  return withPlaces(record, clean);
}

/** The page from which a text of too many headings was no longer cut into articles, or null. */
function pageLeftUncut({ reading, unreadFrom }: Segmentation): number | null {
  return unreadFrom === null ? null : spanOf(reading, { start: unreadFrom, end: unreadFrom + 1 }).page;
}

function articlesOf({ reading, sections }: SegmentedDocument): Article[] {
  return sections.flatMap((section): Article[] => {
    const { kind, number, title, model, range, body } = section;
    if (kind !== 'preamble' && kind !== 'article' && kind !== 'annex') return [];
    const span = spanOf(reading, withoutStrayNotes(reading, section) ?? range);
    return [{ kind, number, title, model, span, text: bodyText(reading, body) }];
  });
}

/** A footnote is read with the article that calls it, but may be printed beyond its end: the span is the article's own. */
function withoutStrayNotes(reading: Reading, { range }: Section): Range | null {
  const own = blocksIn(reading, range).filter(({ part }) => part === 'body');
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { start: Math.max(range.start, first.range.start), end: Math.min(range.end, last.range.end) };
}

/** The paragraphs of a body, list items with their bullets, one a line. */
export function bodyText(reading: Reading, body: Range): string {
  return blocksIn(reading, body)
    .map(({ range, marker }) => {
      const start = Math.max(range.start, body.start);
      const bullet = marker !== '' && start === range.start ? '- ' : '';
      return bullet + reading.text.slice(start, Math.min(range.end, body.end)).trim();
    })
    .filter((line) => line !== '')
    .join('\n');
}
