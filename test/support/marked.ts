import type { Range } from '../../src/model/span.ts';

/** What a text should yield at a place: `[effect 2024-01-01]1er janvier 2024[/]`. */
export interface Mark {
  readonly label: string;
  readonly value: string; // all that follows the label, '' where nothing does
  readonly text: string;
  readonly range: Range; // in the text without its marks
}

export interface Marked {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Takes the marks of these labels out of a text; other square brackets are text. A mark left open is an error. */
export function readMarked(source: string, labels: readonly string[]): Marked {
  const open = new RegExp(`\\[(${labels.join('|')})(?: ([^\\]\\n]*))?\\]`);
  const marks: Mark[] = [];
  let [text, rest] = ['', source];
  for (let match = open.exec(rest); match; match = open.exec(rest)) {
    const from = match.index + match[0].length;
    const to = rest.indexOf('[/]', from);
    if (to < 0) throw new Error(`mark left open: ${match[0]}`);
    text += rest.slice(0, match.index);
    const inner = rest.slice(from, to);
    const range = { start: text.length, end: text.length + inner.length };
    marks.push({ label: match[1] ?? '', value: match[2] ?? '', text: inner, range });
    text += inner;
    rest = rest.slice(to + '[/]'.length);
  }
  if (rest.includes('[/]')) throw new Error(`mark never opened: ${source}`);
  return { text: text + rest, marks };
}

/** Marks in one line each, to be compared with what was found: nothing missed, nothing more, each in its place. */
export const lineOf = (label: string, value: string, range: Range): string =>
  `${range.start}-${range.end} ${label} ${value}`.trim();
