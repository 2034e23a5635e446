import type { ArchiveEntry } from '../model/archive-entry.ts';
import { WARNING_CODES, type WarningCode } from '../model/reason-code.ts';
import type { ConventionRecord } from '../model/record.ts';

type Pages = ConventionRecord['pages'];

/** What the states of the pages put in doubt. A page of the archive that was not read is never passed over. */
function pageWarnings(pages: Pages): readonly WarningCode[] {
  return pages.flatMap(({ state, chars }): readonly WarningCode[] => {
    if (state === 'damaged') return ['page-damaged'];
    if (state === 'skipped') return ['page-skipped'];
    return state === 'ocr' && chars === 0 ? ['page-without-text'] : [];
  });
}

/** All that is in doubt in a record, the gravest first, each once. */
export function warningsOf(
  { pages }: Pick<ConventionRecord, 'pages'>,
  parser: readonly WarningCode[],
): readonly WarningCode[] {
  const found = new Set([...pageWarnings(pages), ...parser]);
  return WARNING_CODES.filter((code) => found.has(code));
}

/** What a document with these warnings counts as, and the code that stands for it. */
export function outcomeOf(warnings: readonly WarningCode[]): Pick<ArchiveEntry, 'outcome' | 'code'> {
  const [gravest = null] = warnings;
  return { outcome: gravest === null ? 'ok' : 'warnings', code: gravest };
}

const CLOCKS: readonly (string | null)[] = ['page-timeout', 'ocr-timeout'];

/** Whether a page was lost to a clock: on a calmer day, or with more time, it may be read. */
export const lostToClock = ({ pages }: Pick<ConventionRecord, 'pages'>): boolean =>
  pages.some(({ state, reason }) => state === 'damaged' && CLOCKS.includes(reason));
