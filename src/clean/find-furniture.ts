import type { Page, SourceDocument } from '../model/document.ts';
import { keyOf } from '../model/fold.ts';
import type { Range } from '../model/span.ts';
import { type Line, linesOf } from './lines.ts';

const ZONE = 3; // lines at the head and at the foot of a page where furniture stands
const LONGEST = 120;
const PageNumberRe =
  /^[\s*_|•–—-]{0,6}(?:p(?:age|\.)?\s{0,3})?(\d{1,3})(?:\s{0,3}(?:\/|sur|de)\s{0,3}\d{1,3})?[\s*_|–—-]{0,6}$/i;
const PageOfRe = /^[\s*_|–—-]{0,6}(?:page\s{0,3}\d{1,3}|\d{1,3}\s{0,3}(?:\/|sur)\s{0,3}\d{1,3})/i;
const HeadingRe = /^(?:article|art|annexe|preambule|vu|entre|et|titre|sommaire)\b/;

/** Finds running heads and feet and page numbers: what stands at the edge of page after page, digits aside. */
export function findFurniture(document: SourceDocument, hidden: readonly Range[]): readonly Range[] {
  const lines = linesOf(document, hidden).filter(({ text }) => text.trim() !== '');
  const furniture = document.pages.length > 1 ? onPages(lines) : inOneFlow(lines);
  return furniture.map(({ range }) => range);
}

function onPages(lines: readonly Line[]): readonly Line[] {
  const byPage = new Map<Page | undefined, Line[]>();
  for (const line of lines) {
    const page = byPage.get(line.page);
    if (page) page.push(line);
    else byPage.set(line.page, [line]);
  }
  const edges = [...byPage.values()].map(edgesOf);
  const seen = new Map<string, number>();
  for (const lines of edges)
    for (const key of new Set(lines.map(patternOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  const often = Math.max(2, Math.ceil(byPage.size * 0.4));
  const isFurniture = (line: Line): boolean => isShort(line) && (seen.get(patternOf(line)) ?? 0) >= often;
  return [...byPage.values()].flatMap((page, i) => {
    const edge = new Set(edges[i]);
    const zone = new Set([...page.slice(0, ZONE), ...page.slice(-ZONE)]);
    return [...zone].filter(
      (line) => isFurniture(line) || (edge.has(line) && isPageNumber(line, byPage.size)),
    );
  });
}

/** The lines near the edges of a page, no line twice; a page of a few lines is all text but its last line. */
function edgesOf(lines: readonly Line[]): readonly Line[] {
  if (lines.length <= 2) return lines.slice(-1);
  const zone = Math.min(ZONE, Math.floor(lines.length / 3));
  return [...lines.slice(0, zone), ...lines.slice(-zone)];
}

function inOneFlow(lines: readonly Line[]): readonly Line[] {
  const counts = new Map<string, number>();
  for (const line of lines.filter(isRunning))
    counts.set(patternOf(line), (counts.get(patternOf(line)) ?? 0) + 1);
  const numbers = lines.filter(({ text }) => PageNumberRe.test(text.trim()));
  const rising =
    numbers.length >= 3 && isRising(numbers.map(({ text }) => Number(PageNumberRe.exec(text.trim())?.[1])));
  const numbered = new Set(numbers);
  return lines.filter(
    (line) =>
      (PageOfRe.test(line.text) && isShort(line) && PageNumberRe.test(line.text.trim())) ||
      (rising && numbered.has(line)) ||
      (isRunning(line) && (counts.get(patternOf(line)) ?? 0) >= 3),
  );
}

/** A line that could be a running head in a text without pages: it must name a page, for lists repeat themselves too. */
const isRunning = (line: Line): boolean => isShort(line) && /\bpage\s{0,3}\d/i.test(line.text);
const isShort = ({ text }: Line): boolean => text.trim().length <= LONGEST && !HeadingRe.test(keyOf(text));
const isRising = (numbers: readonly number[]): boolean =>
  numbers.every((n, i) => i === 0 || n > (numbers[i - 1] ?? n));

function isPageNumber({ text, page }: Line, pages: number): boolean {
  const number = PageNumberRe.exec(text.trim())?.[1];
  return (
    number !== undefined && page !== undefined && Number(number) <= Math.max(pages * 2, page.number + 200)
  );
}

/** What a running line looks like on any page: digits are one sign. */
const patternOf = ({ text }: Line): string => keyOf(text.replace(/\d+/g, '0'));
