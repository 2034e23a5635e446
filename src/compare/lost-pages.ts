import type { Page } from '../model/document.ts';
import { spanOf } from '../model/reading.ts';
import type { Range, Span } from '../model/span.ts';
import { ADDED_RULES, isWhole, type Judgement, type Subject } from './subject.ts';

/** Characters on either side of a lost page in which a sentence that it cut may stand. */
const REACH = 1_500;
const EndRe = /[.;:!?»)]\s*\n|\n\s*\n/;

/**
 * What is said of a sentence that runs into a page that was not read, or out of it, is said of a part of it: it cannot be
 * compared, and is no deviation.
 */
export function withoutTorn(subject: Subject, judgements: readonly Judgement[]): readonly Judgement[] {
  if (isWhole(subject)) return judgements;
  const lost = subject.clean.document.pages.filter(({ state }) => state === 'damaged' || state === 'skipped');
  const isMisplaced = (span: Span, page: Page): boolean =>
    Math.abs(span.page - page.number) <= 1 || isBehind(subject, span, page.range);
  return judgements.filter(
    ({ rule, span }) =>
      span === null ||
      !lost.some(
        (page) => isTorn(subject, span, page.range) || (MISPLACED.includes(rule) && isMisplaced(span, page)),
      ),
  );
}

/** What is held against a text only for where it stands: it may be the rest of an article, or a note, of the next page. */
const MISPLACED: readonly string[] = [...ADDED_RULES, 'clause-moved'];

/** Whether a lost page parts a place from the heading that it stands under: another heading may have been on the page. */
function isBehind({ clean: { reading }, sections }: Subject, span: Range, lost: Range): boolean {
  return sections.some(({ range }) => {
    const section = spanOf(reading, range);
    return section.start <= lost.start && lost.end <= span.start && span.end <= section.end;
  });
}

function isTorn(subject: Subject, span: Range, lost: Range): boolean {
  if (span.start < lost.end && lost.start < span.end) return true;
  if (span.end <= lost.start) return runsOn(subject, { start: span.end, end: lost.start });
  return span.start >= lost.end && runsOn(subject, { start: lost.end, end: span.start });
}

/** Whether no sentence and no paragraph ends in a stretch of the raw text; what is masked is not of the sentence. */
function runsOn({ clean: { document, masks } }: Subject, { start, end }: Range): boolean {
  if (end - start > REACH) return false;
  let text = document.text.slice(start, end);
  for (const { range } of masks) {
    const [from, to] = [Math.max(range.start, start) - start, Math.min(range.end, end) - start];
    if (to > from) text = text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
  }
  return !EndRe.test(`${text.trim()}\n`);
}
