/** Reads CSV as RFC 4180 has it, by hand: the tests must not trust the package that wrote it. */
export function parseCsv(text: string, delimiter = ','): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [field, end] = fieldAt(text, at, delimiter);
    row.push(field);
    if (text[end] === delimiter) {
      at = end + 1;
      if (at === text.length) row.push('');
      continue;
    }
    if (text.slice(end, end + 2) !== '\r\n') throw new Error(`a line ends at ${end} without CRLF`);
    rows.push(row);
    row = [];
    at = end + 2;
  }
  return rows;
}

function fieldAt(text: string, start: number, delimiter: string): [string, number] {
  if (text[start] !== '"') {
    let end = start;
    while (end < text.length && text[end] !== delimiter && text[end] !== '\r') {
      if (text[end] === '"' || text[end] === '\n')
        throw new Error(`a bare ${JSON.stringify(text[end])} at ${end}`);
      end++;
    }
    return [text.slice(start, end), end];
  }
  let field = '';
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] !== '"') field += text[at];
    else if (text[at + 1] === '"') {
      field += '"';
      at++;
    } else return [field, at + 1];
  }
  throw new Error('a quoted field has no end');
}

/** The rows of a table as objects, by the names of its columns. */
export function rowsOf(text: string, delimiter = ','): Record<string, string>[] {
  const [head = [], ...rows] = parseCsv(text, delimiter);
  for (const row of rows)
    if (row.length !== head.length) throw new Error(`${row.length} fields under ${head.length} heads`);
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])));
}
