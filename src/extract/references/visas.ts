import type { Range } from '../../model/span.ts';
import type { ReferenceVocabulary } from '../../model/vocabulary-references.ts';
import { type DatesWithin, dayAfter, type ReferenceHead } from './head.ts';
import { anyOf } from './tolerant.ts';

const MAX_VISA = 260; // characters
const MAX_VISAS = 500;
const END_RE = /[;\n]|\.(?=\s|$)|,?\s(?:figurant|concernant|ci-|annexe|dont|qui)\b/;

interface VisaContext {
  readonly vocabulary: ReferenceVocabulary;
  readonly dates: DatesWithin;
  readonly within: readonly Range[]; // the visas
}

/** The texts that visas cite by their title alone: « Vu la charte … ». A visa already read, in order, is left alone. */
export function findVisaTexts(
  folded: string,
  known: readonly ReferenceHead[],
  { vocabulary, dates, within }: VisaContext,
): readonly ReferenceHead[] {
  const visa = new RegExp(
    `\\bvu {1,2}(?:l'|les? |la )? ?(?=${anyOf(vocabulary.instruments.texts)}(?![a-z]))`,
    'g',
  );
  const matches = within.flatMap((range) =>
    [...folded.slice(range.start, range.end).matchAll(visa)].map(
      (match) => range.start + match.index + match[0].length,
    ),
  );
  let next = 0;
  return matches.slice(0, MAX_VISAS).flatMap((start) => {
    const tail = folded.slice(start, start + MAX_VISA);
    const end = start + (END_RE.exec(tail)?.index ?? tail.length);
    while ((known[next]?.range.end ?? end) <= start) next++;
    if ((known[next]?.range.start ?? end) < end) return [];
    const date = dayAfter(folded, start, end - start, dates)?.value ?? null;
    const id = `other ${folded.slice(start, end)}`;
    return [{ kind: 'other' as const, range: { start, end }, number: null, date, code: null, id }];
  });
}
