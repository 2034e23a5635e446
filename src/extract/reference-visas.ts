import type { ReferenceVocabulary } from '../model/vocabulary-references.ts';
import { type DatesWithin, dayAfter, type ReferenceHead } from './reference-head.ts';
import { anyOf } from './reference-tolerant.ts';

const MAX_VISA = 260;
const END_RE = /[;\n]|\.(?=\s|$)|,?\s(?:figurant|concernant|ci-|annexe|dont|qui)\b/;

interface VisaContext {
  readonly vocabulary: ReferenceVocabulary;
  readonly dates: DatesWithin;
}

/** The texts that visas cite by their title alone: « Vu la charte … ». A visa already read is left alone. */
export function findVisaTexts(
  folded: string,
  known: readonly ReferenceHead[],
  { vocabulary, dates }: VisaContext,
): readonly ReferenceHead[] {
  const visa = new RegExp(
    `\\bvu\\s{1,2}(?:l'|les?\\s|la\\s)?\\s?(?=${anyOf(vocabulary.instruments.texts)}(?![a-z]))`,
    'g',
  );
  return [...folded.matchAll(visa)].flatMap((match) => {
    const start = match.index + match[0].length;
    const tail = folded.slice(start, start + MAX_VISA);
    const end = start + (END_RE.exec(tail)?.index ?? tail.length);
    if (known.some(({ range }) => range.start < end && range.end > start)) return [];
    const date = dayAfter(folded, start, end - start, dates)?.value ?? null;
    const id = `other ${folded.slice(start, end)}`;
    return [{ kind: 'other' as const, range: { start, end }, number: null, date, code: null, id }];
  });
}
