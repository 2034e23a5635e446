import { spanOf, textOf } from '../../model/reading.ts';
import type { DocumentIdentity, DocumentKind } from '../../model/record.ts';
import type { SegmentedDocument } from '../../model/section.ts';
import type { Range } from '../../model/span.ts';
import type { IdentitySign, IdentityVocabulary } from '../../model/vocabulary-identity.ts';
import { lettersOf } from '../competences/words.ts';
import { findPeriod, type Period } from './period.ts';
import { findTitle, frontBlocks, isYears, type Title, titleHolds } from './title.ts';

const CtgRe = /\bc\.?t\.?[gq]\b|convent[il1]on\s+terr[il1]tor[il1]a[il1]e/;

/** What the document is: its kind by title and wording, its title as printed, the period that cover or title state. */
export function extractIdentity(
  document: SegmentedDocument,
  vocabulary: IdentityVocabulary,
): DocumentIdentity {
  const title = findTitle(document, vocabulary);
  const found = periodOf(document, title, vocabulary);
  return {
    kind: kindOf(document, title, vocabulary),
    title: title?.text ?? null,
    period: found && { from: found.from, to: found.to, span: spanOf(document.reading, found.range) },
  };
}

function kindOf(
  { reading }: SegmentedDocument,
  title: Title | null,
  vocabulary: IdentityVocabulary,
): DocumentKind {
  const letters = lettersOf(reading.text);
  const holds = ({ where, words }: IdentitySign): boolean =>
    where === 'title' ? title !== null && titleHolds(title.text, words) : letters.includes(lettersOf(words));
  const weights = vocabulary.kinds.map(({ kind, signs }) => ({
    kind,
    weight: signs.filter(holds).reduce((sum, { weight }) => sum + weight, 0),
  }));
  const best = weights.reduce((a, b) => (b.weight > a.weight ? b : a));
  const isCtg = CtgRe.test(reading.folded) || letters.includes(lettersOf('convention territoriale'));
  return best.weight >= vocabulary.threshold.weight && isCtg ? best.kind : 'autre';
}

/** The period of the title, else of a cover line that holds nothing else or says that it is one. */
function periodOf(
  document: SegmentedDocument,
  title: Title | null,
  { periods }: IdentityVocabulary,
): Period | null {
  const { reading } = document;
  const cover = frontBlocks(document).filter(({ range }) => {
    const text = textOf(reading, range);
    return (
      isCover(document, range) && text.length <= 200 && (isYears(text) || saysPeriod(text, periods.cues))
    );
  });
  for (const range of [...(title ? [title.range] : []), ...cover.map((block) => block.range)]) {
    const found = findPeriod(reading.text.slice(range.start, range.end).replace(/\s/g, ' '), periods.longest);
    if (found) return { ...found, range: shifted(found.range, range.start) };
  }
  return null;
}

const isCover = ({ sections }: SegmentedDocument, { start }: Range): boolean =>
  sections.some(({ kind, range }) => kind === 'cover' && range.start <= start && start < range.end);

function saysPeriod(text: string, cues: readonly string[]): boolean {
  const letters = lettersOf(text);
  return cues.some((cue) => letters.includes(lettersOf(cue)));
}

const shifted = ({ start, end }: Range, by: number): Range => ({ start: start + by, end: end + by });
