import pc from 'picocolors';
import type { Language } from '../model/language.ts';
import type { Wording } from './wording/wording.ts';
import { wordingIn } from './wording/wording-in.ts';
import { wrap } from './wrap.ts';

const LEAST_WIDTH = 40;
const MOST_WIDTH = 100;

/** How a report is to look. */
export interface ReportOptions {
  readonly language: Language;
  readonly colours: boolean;
  readonly width: number; // characters a line of the terminal holds; a report takes 40 to 100
  readonly all: boolean; // findings of severity info too
  readonly name?: string; // of the file, as its reader calls it; its base name otherwise
}

/** What the parts of a report write with. */
export interface Paper {
  readonly words: Wording;
  readonly paint: ReturnType<typeof pc.createColors>;
  readonly width: number;
}

/** The paper for a report. */
export function paperFor({ language, colours, width }: ReportOptions): Paper {
  return {
    words: wordingIn(language),
    paint: pc.createColors(colours),
    width: Math.min(Math.max(width, LEAST_WIDTH), MOST_WIDTH),
  };
}

/** Lines under a label that stands to their left; a text that begins with non-breaking spaces is set in whole. */
export function labelled(paper: Paper, label: string, texts: readonly string[]): readonly string[] {
  const { labels } = paper.words;
  const indent = 4 + Math.max(...Object.values(labels).map((name) => name.length));
  const head = `  ${label.padEnd(indent - 2)}`;
  return texts.flatMap((text, index) => {
    const column = { width: paper.width, indent: indent + text.search(/[^\u00a0]|$/) };
    const lines = wrap(`${index === 0 ? head : ' '.repeat(indent)}${text}`, column);
    if (index > 0) return lines;
    return lines.map((line, row) =>
      row === 0 ? `${paper.paint.dim(head)}${line.slice(head.length)}` : line,
    );
  });
}

/** A paragraph set in by `indent` characters; a line that follows goes in by `hang` more. */
export function paragraph(paper: Paper, text: string, indent: number, hang = 0): readonly string[] {
  return wrap(`${' '.repeat(indent)}${text}`, { width: paper.width, indent: indent + hang });
}
