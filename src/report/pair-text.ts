import {
  type ArticleSheet,
  type Pair,
  type PairOptions,
  type PairSheet,
  type Paragraph,
  pairSheet,
} from './pair.ts';
import { type Paper, paperFor, paragraph, type ReportOptions } from './paper.ts';
import { printable } from './printable.ts';
import type { Segment } from './redline.ts';

/** Two conventions compared, for a person at a terminal. Without colours, `[-` `-]` and `{+` `+}` mark words. Ends with a line feed. */
export function renderPairText(
  pair: Pair,
  options: PairOptions & Pick<ReportOptions, 'colours' | 'width'>,
): string {
  const sheet = pairSheet(pair, options);
  const paper = paperFor({ ...options, all: false });
  const lines = [
    ...headLines(sheet, paper),
    '',
    ...factLines(sheet, paper),
    '',
    ...articleLines(sheet, paper),
  ];
  return `${lines.join('\n')}\n`;
}

function headLines({ words, names, tally }: PairSheet, paper: Paper): readonly string[] {
  return [
    paper.paint.bold(words.title),
    ...paragraph(paper, `${words.before} : ${names[0]}`, 2),
    ...paragraph(paper, `${words.after} : ${names[1]}`, 2),
    ...paragraph(paper, tally.join(', '), 2),
  ];
}

function factLines({ words, facts }: PairSheet, paper: Paper): readonly string[] {
  const { paint } = paper;
  const lines = facts.flatMap(({ label, before, after }) => [
    ...paragraph(paper, label, 2),
    ...before.flatMap((value) => paragraph(paper, `- ${value}`, 4, 2).map(paint.red)),
    ...after.flatMap((value) => paragraph(paper, `+ ${value}`, 4, 2).map(paint.green)),
  ]);
  return [paint.bold(words.facts), ...(facts.length === 0 ? paragraph(paper, words.noFact, 2) : lines)];
}

function articleLines({ words, differing }: PairSheet, paper: Paper): readonly string[] {
  return [
    paper.paint.bold(words.articles),
    ...differing.flatMap((article) => ['', ...oneArticle(article, words, paper)]),
  ];
}

function oneArticle(
  { change, heading, former, paragraphs }: ArticleSheet,
  words: PairSheet['words'],
  paper: Paper,
): readonly string[] {
  const note = former === null ? '' : ` (${words.former(former)})`;
  return [
    ...paragraph(paper, `${heading} : ${words.changes[change]}${note}`, 2).map(paper.paint.bold),
    ...paragraphs.flatMap((each) => paragraphLines(each, words, paper)),
  ];
}

function paragraphLines(
  { segments, skipped }: Paragraph,
  words: PairSheet['words'],
  paper: Paper,
): readonly string[] {
  const before = skipped === 0 ? [] : paragraph(paper, `… ${words.skipped(skipped)}`, 5).map(paper.paint.dim);
  return [
    ...before,
    ...paragraph(paper, segments.map(marked).join(''), 5).map((line) => painted(line, paper)),
  ];
}

const SIGNS = { same: ['', ''], deleted: ['[-', '-]'], inserted: ['{+', '+}'] } as const;

/** A stretch between its signs; the space at its ends stays outside them. */
function marked({ kind, text }: Segment): string {
  const [open, close] = SIGNS[kind];
  const inside = printable(text.trim());
  const [lead, tail] = [text.startsWith(' ') ? ' ' : '', text.endsWith(' ') ? ' ' : ''];
  return inside === '' ? ' ' : `${lead}${open}${inside}${close}${tail}`;
}

const MarkRe = /\[-(?:(?!-\]).)*-\]?|\{\+(?:(?!\+\}).)*\+?\}?/g;

/** A line with its marks in colour too, as far as each stands on this line. */
function painted(line: string, { paint }: Paper): string {
  return line.replace(MarkRe, (mark) => (mark.startsWith('[-') ? paint.red(mark) : paint.green(mark)));
}
