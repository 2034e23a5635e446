import { widthOf } from './fonts.ts';
import { A4, type Run, type Sheet } from './sheet.ts';

/** Where text may stand, in points. `foot` is printed centred at the bottom: `{page}` and `{pages}` are filled in. */
export type PageSetup = {
  readonly margin?: number;
  readonly top?: number;
  readonly bottom?: number;
  readonly size?: number;
  readonly head?: string;
  readonly foot?: string;
};

type Style = {
  readonly size: number;
  readonly bold: boolean;
  readonly indent: number;
  readonly centred: boolean;
  /** A title does not stand last on a page. */
  readonly keepsWithNext: boolean;
};
type Setup = Required<PageSetup>;

const DEFAULTS: Setup = { margin: 56, top: 78, bottom: 66, size: 10, head: '', foot: '' };
const LEADING = 1.28;
const HEAD_Y = 30;
const FOOT_Y = A4.height - 34;
/** Heading marks, longest first: how much larger than the text, and whether centred. */
const HEADINGS = [
  { mark: '### ', larger: 0, centred: false },
  { mark: '## ', larger: 1, centred: false },
  { mark: '# ', larger: 5, centred: true },
] as const;
const BULLET_INDENT = 14;
/** A line of a table of contents: its entry, leaders, its page. */
const LEADERS_RE = /^(.{1,200}?) ?\.{4,200} ?(\d{1,3})$/;

/**
 * Pages of a small markup, broken where a page is full and at each form feed. A blank line parts paragraphs, a
 * line break is kept; `#`, `##`, `###` open titles, `-` an item, `^` a small note, tabs part even columns, and
 * leaders (`Titre ..... 4`) run to the right margin.
 */
export function layOut(markup: string, setup: PageSetup = {}): readonly Sheet[] {
  const full: Setup = { ...DEFAULTS, ...setup };
  const pages = markup.split('\f').flatMap((part) => flow(part.trim().split('\n'), full));
  return pages.map((runs, index) => ({
    runs: [...runs, ...furniture(full, index + 1, pages.length)],
    boxes: [],
  }));
}

function flow(lines: readonly string[], setup: Setup): Run[][] {
  const pages: Run[][] = [[]];
  let y = setup.top;
  for (const line of lines) {
    if (line.trim() === '') {
      y += setup.size * 0.6;
      continue;
    }
    const { rows, style } = setLine(line, setup);
    for (const row of rows) {
      y += style.size * LEADING;
      const room = style.keepsWithNext ? setup.bottom + 2 * setup.size * LEADING : setup.bottom;
      if (y > A4.height - room) {
        pages.push([]);
        y = setup.top + style.size * LEADING;
      }
      for (const run of row) pages.at(-1)?.push({ ...run, y });
    }
  }
  return pages;
}

/** The rows of one line of markup: each is the runs that share a baseline. */
function setLine(line: string, setup: Setup): { rows: Run[][]; style: Style } {
  const { text, style } = styleOf(line, setup);
  const width = A4.width - 2 * setup.margin - style.indent;
  const left = setup.margin + style.indent;
  if (text.includes('\t')) return { rows: [columns(text.split('\t'), { left, width, style })], style };
  const leaders = LEADERS_RE.exec(text);
  if (leaders) return { rows: [[runAt(fillLeaders(leaders, width, style), left, style)]], style };
  const rows = wrap(text, width, style).map((row) => {
    const x = style.centred ? (A4.width - widthOf(row, style.size, style.bold)) / 2 : left;
    return [runAt(row, x, style)];
  });
  if (style.indent > 0) rows[0]?.unshift(runAt('-', setup.margin, style));
  return { rows, style };
}

function styleOf(line: string, setup: Setup): { text: string; style: Style } {
  const plain = { size: setup.size, bold: false, indent: 0, centred: false, keepsWithNext: false };
  const heading = HEADINGS.find(({ mark }) => line.startsWith(mark));
  if (heading) {
    const { larger, centred } = heading;
    const style = { ...plain, size: setup.size + larger, bold: true, centred, keepsWithNext: true };
    return { text: line.slice(heading.mark.length), style };
  }
  if (line.startsWith('- ')) return { text: line.slice(2), style: { ...plain, indent: BULLET_INDENT } };
  if (line.startsWith('^ ')) return { text: line.slice(2), style: { ...plain, size: setup.size - 2 } };
  return { text: line, style: plain };
}

function columns(cells: readonly string[], at: { left: number; width: number; style: Style }): Run[] {
  const step = at.width / cells.length;
  return cells.map((cell, index) => runAt(cell, at.left + index * step, at.style));
}

function fillLeaders(match: RegExpExecArray, width: number, style: Style): string {
  const [, entry = '', page = ''] = match;
  const taken = widthOf(`${entry}  ${page}`, style.size, style.bold);
  const dots = Math.floor((width - taken) / widthOf('.', style.size, style.bold));
  return `${entry} ${'.'.repeat(Math.max(4, dots))} ${page}`;
}

function wrap(text: string, width: number, style: Style): string[] {
  const rows: string[] = [];
  let row = '';
  for (const word of text.split(' ')) {
    const longer = row === '' ? word : `${row} ${word}`;
    if (row !== '' && widthOf(longer, style.size, style.bold) > width) {
      rows.push(row);
      row = word;
    } else row = longer;
  }
  return [...rows, row];
}

function furniture(setup: Setup, page: number, pages: number): Run[] {
  const small = { size: 8, bold: false };
  return [
    { text: setup.head, y: HEAD_Y },
    { text: setup.foot, y: FOOT_Y },
  ]
    .filter(({ text }) => text !== '')
    .map(({ text, y }) => {
      const filled = text.replace('{page}', String(page)).replace('{pages}', String(pages));
      const x = y === HEAD_Y ? setup.margin : (A4.width - widthOf(filled, small.size, false)) / 2;
      return { ...small, text: filled, x, y };
    });
}

function runAt(text: string, x: number, style: Style): Run {
  return { text, x, y: 0, size: style.size, bold: style.bold };
}
