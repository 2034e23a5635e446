import type { LineLook, Page, SourceDocument } from '../model/document.ts';
import type { Range } from '../model/span.ts';

/** A line of the raw text, its line feed left out, with what is left of it once masks are laid over. */
export interface Line {
  readonly range: Range; // in the raw text
  readonly text: string; // masked characters blanked, so that offsets hold
  readonly masked: boolean; // something of it was masked
  readonly page: Page | undefined;
  readonly look: LineLook | undefined;
}

/** Lines longer than this are matched on their beginning only: an article is never that long, an attack is. */
export const MAX_LINE = 5_000;

/** Cuts a document into lines at line feeds and form feeds, masked characters blanked. */
export function linesOf(document: SourceDocument, masks: readonly Range[]): readonly Line[] {
  const { text, pages, looks } = document;
  const blanked = blank(text, masks);
  const lines: Line[] = [];
  const endOf = lineEnds(text);
  let [page, look, mask] = [0, 0, 0];
  for (let start = 0; start <= text.length; ) {
    const end = endOf(start);
    while (page + 1 < pages.length && (pages[page + 1]?.range.start ?? 0) <= start) page++;
    while ((looks[look]?.range.end ?? Number.POSITIVE_INFINITY) <= start) look++;
    while ((masks[mask]?.end ?? Number.POSITIVE_INFINITY) <= start) mask++;
    const [lookHere, maskHere] = [looks[look], masks[mask]];
    lines.push({
      range: { start, end },
      text: blanked.slice(start, end),
      masked: maskHere !== undefined && maskHere.start < end,
      page: pages[page],
      look: lookHere !== undefined && lookHere.range.start < end ? lookHere : undefined,
    });
    start = end + 1;
  }
  return lines;
}

/** Finds line ends asked for in order. */
function lineEnds(text: string): (from: number) => number {
  const next = { '\n': -1, '\f': -1 };
  const find = (mark: '\n' | '\f', from: number): number => {
    if (next[mark] < from) next[mark] = text.indexOf(mark, from);
    if (next[mark] < 0) next[mark] = text.length;
    return next[mark];
  };
  return (from) => Math.min(find('\n', from), find('\f', from));
}

/** The text with every masked character but line ends replaced by a space. */
export function blank(text: string, masks: readonly Range[]): string {
  let [result, at] = ['', 0];
  for (const { start, end } of masks) {
    result += text.slice(at, start) + text.slice(start, end).replace(/[^\n\f]/g, ' ');
    at = end;
  }
  return result + text.slice(at);
}
