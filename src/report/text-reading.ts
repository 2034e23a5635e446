import type { ConventionRecord } from '../model/record.ts';
import { pageRuns, percent, wordOf } from './format.ts';
import type { Paper } from './paper.ts';
import { excerpt } from './printable.ts';
import type { PageTrouble } from './wording/wording.ts';

const MOST_NOTED = 300; // characters

type Page = ConventionRecord['pages'][number];

/** How the document was read, and the pages that were not read in the plain way. */
export function readingLines(record: ConventionRecord, paper: Paper): readonly string[] {
  const { words } = paper;
  const { source, quality } = record;
  const sure = quality.ocrConfidence === null ? [] : [words.confidence(percent(quality.ocrConfidence))];
  const summary = [
    words.pages(source.pages),
    words.textKinds[source.text],
    ...sure,
    words.grade(quality.grade),
  ];
  return [summary.join(', '), ...troubleLines(record.pages, paper), ...furtherNotes(record)];
}

/** Whether pages are missing from what was read. */
export function isIncomplete({ pages }: ConventionRecord): boolean {
  return pages.some(isUnread);
}

function isUnread({ state }: Page): boolean {
  return state === 'damaged' || state === 'skipped';
}

const NotedPageRe = /\bpage (\d{1,6})\b/i;

/** What the record says about its quality, but for the pages that were not read: they have their lines. */
function furtherNotes({ quality, pages }: ConventionRecord): readonly string[] {
  const unread = new Set(pages.filter(isUnread).map(({ number }) => String(number)));
  const further = quality.notes.filter((note) => !unread.has(NotedPageRe.exec(note)?.[1] ?? ''));
  return further.map((note) => excerpt(note, MOST_NOTED));
}

/** One line for the pages that share a state and a reason, in the order of their first page. */
function troubleLines(pages: readonly Page[], { words }: Paper): readonly string[] {
  const groups = new Map<string, { trouble: PageTrouble; reason: string | null; numbers: number[] }>();
  for (const { number, state, reason } of pages) {
    const trouble = troubleOf(state, reason);
    if (trouble === null) continue;
    const key = `${trouble} ${reason}`;
    const group = groups.get(key) ?? { trouble, reason, numbers: [] };
    groups.set(key, group);
    group.numbers.push(number);
  }
  return [...groups.values()].map(({ trouble, reason, numbers }) => {
    const said = words.pageStates[trouble](pageRuns(numbers), numbers.length);
    return reason === null ? said : `${said} (${wordOf(reason, words.pageReasons) ?? excerpt(reason, 200)})`;
  });
}

function troubleOf(state: Page['state'], reason: string | null): PageTrouble | null {
  if (state === 'blank' || state === 'damaged' || state === 'skipped') return state;
  return reason === null ? null : 'remarked';
}
