import type { Reading } from './reading.ts';
import type { Range } from './span.ts';

export const SECTION_KINDS = [
  'cover',
  'parties',
  'toc',
  'visas',
  'preamble',
  'article',
  'signature',
  'annex',
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

/** A stretch of the reading with one role. Sections follow each other and cover the reading. */
export interface Section {
  readonly kind: SectionKind;
  readonly number: string | null; // as printed: "10", "IV", "1 bis"
  readonly title: string | null;
  readonly model: string | null; // the article of the model that it answers to
  readonly range: Range; // in the reading, heading included
  readonly body: Range; // heading left out
}

/** A document cut into its sections: what extraction and comparison work on. */
export interface SegmentedDocument {
  readonly reading: Reading;
  readonly sections: readonly Section[];
}

/** A document cut into its sections, and how far that went. */
export interface Segmentation extends SegmentedDocument {
  readonly unreadFrom: number | null; // from where in the reading no heading was looked for: there were too many
}

/** How a record names the place: the number of an article, "annexe 3", or the name of a part; null on the cover. */
export function placeOf(section: Section | undefined): string | null {
  switch (section?.kind) {
    case 'article':
      return section.number;
    case 'annex':
      return section.number === null ? 'annexe' : `annexe ${section.number}`;
    case 'preamble':
      return 'preambule';
    case 'toc':
      return 'sommaire';
    case 'parties':
    case 'visas':
    case 'signature':
      return section.kind;
    default:
      return null;
  }
}

/** The section that holds an offset of the reading. */
export function sectionAt(sections: readonly Section[], offset: number): Section | undefined {
  let [low, high] = [0, sections.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.range.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  while (low > 0 && isEmpty(sections[low - 1])) low--;
  const section = sections[low - 1];
  return section !== undefined && offset < section.range.end ? section : undefined;
}

const isEmpty = (section: Section | undefined): boolean =>
  section !== undefined && section.range.end <= section.range.start;
