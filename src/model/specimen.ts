import type { ConventionRecord, DocumentKind, DurationFact } from './record.ts';

export const SPECIMEN_PART_KINDS = ['visas', 'preamble', 'article', 'signature', 'annex'] as const;
export type SpecimenPartKind = (typeof SPECIMEN_PART_KINDS)[number];

/** A stretch of a convention, under the heading that it has. */
export interface SpecimenPart {
  readonly kind: SpecimenPartKind;
  readonly number: string | null; // as printed
  readonly title: string | null;
  readonly model: string | null; // the article or annex of the model that it answers to
  readonly text: string; // a paragraph or list item a line
}

/** What of a convention a model is learnt from. */
export interface Specimen {
  readonly kind: DocumentKind;
  readonly title: string | null;
  readonly signedOn: string | null; // ISO, whole
  readonly durations: readonly Pick<DurationFact, 'role' | 'value'>[];
  readonly parts: readonly SpecimenPart[]; // in the order of the document
  /** Whether visas and signature block are among the parts: a record keeps their facts, not their text. */
  readonly isWhole: boolean;
}

/** The part of a record that a model can be learnt from: its headed articles and annexes. */
export function specimenOf({
  document,
  signature,
  durations,
  articles,
}: Pick<ConventionRecord, 'document' | 'signature' | 'durations' | 'articles'>): Specimen {
  const date = signature?.date ?? null;
  return {
    kind: document.kind,
    title: document.title,
    signedOn: date?.length === 'YYYY-MM-DD'.length ? date : null,
    durations,
    parts: articles,
    isWhole: false,
  };
}
