import type { TocEntry } from '../model/clean.ts';
import { pageAt, type SourceDocument } from '../model/document.ts';
import { fold, tidy } from '../model/fold.ts';
import type { Range } from '../model/span.ts';
import { blank } from './lines.ts';
import { unmark } from './unmark.ts';

export interface Toc {
  readonly range: Range; // in the raw text, its title included
  readonly entries: readonly TocEntry[];
}

const NUMBER = '(?:\\d{1,2}(?: ?(?:bis|ter|quater))?|premier|1er|preliminaire|[ivx]{1,5})';
const BREAK = '[ \\t]{0,3}\\n?[ \\t]{0,3}'; // run together into a paragraph, an entry may break anywhere
const CELL = '[ \\t]{0,3}\\t'; // in a table, the number has a cell of its own
const AFTER = '[:.!\\-]'; // OCR takes a colon for an exclamation mark
const ENTRY = `(?:article|art\\.?|annexe)${BREAK}(?:n ?° ?)?${NUMBER}(?:${BREAK}${AFTER}|${CELL})`;
const EntryRe = new RegExp(`(?<![\\p{L}\\d])${ENTRY}`, 'gu');
const EntryHereRe = new RegExp(`^${ENTRY}`, 'u');
const TitleRe = /(?:^|\n)[ \t#*]{0,8}(?:sommaire|table des matieres)[ \t:*]{0,8}(?=\n|$)/;
const PageRe = /(?:[.…\t ]|\.)(\d{1,3})\s*$/;
const LeaderRe = /[.…]{2}|(?:[.…·] ){3}|\t/;
const LeaderLineRe = /\.{3}|…|\t/;
const HeadRe = /^[\s#*-]{0,6}(?:vu |considerant|article|annexe|preambule|entre|il est|convention)/;
const FARTHEST = 400; // characters between the starts of two entries
const LONGEST_LINE = 260;
const FEWEST = 3; // entries that show a page number or a leader
const MOST = 300; // entries: no convention comes near
const LIMIT = 100_000; // a table of contents stands at the head of a document

/** Finds the table of contents, by lines or run together into a paragraph, titled or not. */
export function findToc(document: SourceDocument, hidden: readonly Range[]): Toc | null {
  const text = blank(document.text, hidden).slice(0, LIMIT).replaceAll('|', '\t'); // a table's cells are columns
  const folded = fold(text);
  const title = TitleRe.exec(folded);
  const clusters = clustersOf(folded, startsOf(folded)).map((starts) => withoutBody(folded, starts));
  for (const starts of clusters) {
    const titleAt =
      title && isTitleOf(folded, title.index + title[0].length, starts[0] ?? 0) ? title.index : null;
    const shown = starts.filter((start, i) => isShown(folded, start, starts[i + 1])).length;
    if (shown >= FEWEST || (titleAt !== null && starts.length >= 2))
      return readCluster({ document, text, folded }, starts.slice(0, MOST), titleAt);
  }
  return null;
}

/** Between the title and the first entry there is at most one line: the head of a table, an entry that OCR lost. */
const isTitleOf = (folded: string, end: number, start: number): boolean =>
  start >= end &&
  start - end <= FARTHEST &&
  folded
    .slice(end, start)
    .split('\n')
    .filter((line) => /[a-z]/.test(line)).length <= 1;

/** Where entries start: at an article's or annex's number, or at a line that ends in a leader and a page and ends none. */
function startsOf(folded: string): readonly number[] {
  const starts = new Set<number>();
  for (const { index } of folded.matchAll(EntryRe)) starts.add(index);
  let [at, isOpen] = [0, false];
  for (const line of folded.split('\n')) {
    const from = at + (line.length - line.trimStart().length);
    const isEntry = isHeldBy(starts, from, at + line.length);
    const isLeader = line.length < LONGEST_LINE && isLeaderLine(line);
    if (isLeader && !isEntry && !isOpen) starts.add(from);
    isOpen = (isEntry || (isOpen && line.trim() !== '')) && !isLeader && !PageRe.test(line);
    at += line.length + 1;
  }
  return [...starts].sort((a, b) => a - b);
}

/** Words, a leader and a page number, and nothing else. */
function isLeaderLine(line: string): boolean {
  const { words, leader, page } = tailOf(line);
  const isLed = LeaderLineRe.test(leader) || words.endsWith('____');
  return page !== '' && isLed && words.length >= 3 && words.length <= 200;
}

/** The end of an entry: its words, the dots and blanks behind them, the number at the very end. */
function tailOf(entry: string): { words: string; leader: string; page: string } {
  const text = entry.trimEnd();
  let from = text.length;
  while (text.length - from < 3 && /\d/.test(text.charAt(from - 1))) from--;
  let end = from;
  while (/[\s.…·]/.test(text.charAt(end - 1))) end--;
  return { words: text.slice(0, end), leader: text.slice(end, from), page: text.slice(from) };
}

function isHeldBy(starts: ReadonlySet<number>, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (starts.has(i)) return true;
  return false;
}

/** Runs of starts that stand close together and whose numbers do not begin again. */
function clustersOf(folded: string, starts: readonly number[]): readonly (readonly number[])[] {
  const clusters: number[][] = [];
  let seen = new Set<string>();
  starts.forEach((start, i) => {
    const before = starts[i - 1];
    const label = labelAt(folded, start);
    const near = before !== undefined && start - before <= FARTHEST && isNext(folded, before, start);
    if (!near || seen.has(label)) {
      clusters.push([]);
      seen = new Set();
    }
    clusters.at(-1)?.push(start);
    if (label !== '') seen.add(label);
  });
  return clusters;
}

function labelAt(folded: string, start: number): string {
  const found = EntryHereRe.exec(folded.slice(start, start + 40));
  return found ? found[0].replace(/[\s:.!-]+$/, '') : '';
}

/** An entry whose word is misread, alone on its line. */
const MisreadEntryRe = /^\s*\p{L}{4,9} {0,2}\d{1,2} ?[:.-][^\n]*\s*$/u;

/** An entry follows another on its line, or below its paragraph: nothing else stands between them. */
function isNext(folded: string, from: number, to: number): boolean {
  const [, ...rest] = folded.slice(from, to).split(/\n[ \t]*(?:\n|\f)/);
  return rest.every((paragraph) => paragraph.trim() === '' || MisreadEntryRe.test(paragraph));
}

function isShown(folded: string, start: number, next: number | undefined): boolean {
  const line = folded.indexOf('\n', start);
  const end = next ?? (line < 0 ? folded.length : line);
  const entry = folded.slice(start, end).trimEnd();
  return LeaderRe.test(tailOf(entry).leader) || PageRe.test(entry.slice(-LONGEST_LINE));
}

/** Where entries show their pages, an article behind the last of these is the first of the body. */
function withoutBody(folded: string, starts: readonly number[]): readonly number[] {
  const shown = starts.map((start, i) => isShown(folded, start, starts[i + 1]));
  if (shown.filter(Boolean).length < FEWEST) return starts;
  const last = shown.lastIndexOf(true);
  const body = starts.findIndex((start, i) => i > last && labelAt(folded, start).startsWith('art'));
  return body < 0 ? starts : starts.slice(0, body);
}

interface Texts {
  readonly document: SourceDocument;
  readonly text: string;
  readonly folded: string;
}

function readCluster(
  { document, text, folded }: Texts,
  starts: readonly number[],
  title: number | null,
): Toc {
  const end = endOf(folded, starts.at(-1) ?? 0);
  const entries = starts.map((start, i): TocEntry => {
    const stop = starts[i + 1] ?? end;
    const raw = text.slice(start, stop);
    return {
      ...readEntry(raw),
      span: { start, end: start + raw.trimEnd().length, page: pageAt(document.pages, start) },
    };
  });
  return { range: { start: title ?? starts[0] ?? 0, end }, entries };
}

/** The last entry ends with its page number, else with its paragraph. */
function endOf(folded: string, start: number): number {
  let end = folded.indexOf('\n', start);
  for (let lines = 0; lines < 5 && end >= 0; lines++) {
    const next = folded.indexOf('\n', end + 1);
    const line = folded.slice(end + 1, next < 0 ? folded.length : next);
    if (PageRe.test(folded.slice(start, end)) || line.trim() === '' || HeadRe.test(line)) return end;
    end = next;
  }
  return end < 0 ? folded.length : end;
}

const HeadPartRe = new RegExp(
  `^(article|art\\.?|annexe) {0,2}(?:n ?° ?)?(${NUMBER})(?:[ \\t]{0,3}${AFTER}+|${CELL})`,
  'u',
);

/** Reads "Article 3 :⇥Les champs d'intervention.....⇥6". */
export function readEntry(raw: string): Omit<TocEntry, 'span'> {
  const text = raw
    .split('\n')
    .map((line) => unmark(line).text)
    .join(' ');
  const head = HeadPartRe.exec(fold(text));
  const page = PageRe.exec(text)?.[1];
  const rest = text.slice(head?.[0].length ?? 0);
  const title = tidy(withoutLeader(page === undefined ? rest : rest.replace(PageRe, '')));
  const kind = head?.[1]?.startsWith('annexe')
    ? 'annex'
    : /^preambule/.test(fold(title))
      ? 'preamble'
      : 'article';
  const number = kind === 'preamble' ? null : text.slice(...numberAt(head)) || null;
  return { kind, number, title, page: page === undefined ? null : Number(page) };
}

/** Cuts a title at its leader, and what OCR made of the dots with it; dots before a year are a date left blank. */
function withoutLeader(title: string): string {
  const leader = /[ \t]?(?:(?:[.…·_] ?){4,}|…{1,})(?![ .…]*(?:19|20)\d\d)/u.exec(title.slice(0, 400));
  return (leader ? title.slice(0, leader.index) : title).replace(/[\s.…_]{2,}$/u, '');
}

function numberAt(head: RegExpExecArray | null): [number, number] {
  if (!head?.[2]) return [0, 0];
  const start = head[0].indexOf(head[2], head[1]?.length ?? 0);
  return [start, start + head[2].length];
}
