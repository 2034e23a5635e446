/** Where a paragraph stands on a page of fixed width; widths are in characters. */
export interface Column {
  readonly width: number; // of the page
  readonly indent: number; // of every line but the first
}

/** Breaks a paragraph into lines at its spaces; a non-breaking space holds, a word wider than the page is cut. */
export function wrap(text: string, { width, indent }: Column): readonly string[] {
  const pad = ' '.repeat(indent);
  const lines: string[] = [];
  let line = '';
  let used = 0; // characters on the line
  let empty = true; // nothing but the indent on the line
  for (const word of text.split(' ').flatMap((long) => pieces(long, Math.max(width - indent, 1)))) {
    const length = [...word].length;
    if (!empty && used + 1 + length > width) {
      lines.push(line);
      line = pad;
      used = indent;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    used += empty ? length : length + 1;
    empty = false;
  }
  return [...lines, line];
}

function pieces(word: string, most: number): readonly string[] {
  const characters = [...word];
  if (characters.length <= most) return [word];
  const cut: string[] = [];
  for (let i = 0; i < characters.length; i += most) cut.push(characters.slice(i, i + most).join(''));
  return cut;
}
