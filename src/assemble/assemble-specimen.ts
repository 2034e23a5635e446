import type { Facts } from '../model/record.ts';
import type { SegmentedDocument } from '../model/section.ts';
import { SPECIMEN_PART_KINDS, type Specimen, type SpecimenPart, specimenOf } from '../model/specimen.ts';
import { bodyText } from './assemble-record.ts';

/** A convention as a model is learnt from it: what its record has, and the text of its visas and signature block besides. */
export function assembleSpecimen({ reading, sections }: SegmentedDocument, facts: Facts): Specimen {
  const parts = sections.flatMap(({ kind, number, title, model, body }): readonly SpecimenPart[] => {
    const part = SPECIMEN_PART_KINDS.find((known) => known === kind);
    return part === undefined ? [] : [{ kind: part, number, title, model, text: bodyText(reading, body) }];
  });
  return { ...specimenOf({ ...facts, articles: [] }), parts, isWhole: true };
}
