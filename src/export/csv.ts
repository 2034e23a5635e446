import { stringify } from 'csv-stringify/sync';
import { type Cell, cellText, frenchDate, withoutFormula } from './cell.ts';
import type { CsvDialect } from './export-options.ts';

/** Rows as CSV (RFC 4180: lines end in CRLF). Codes and ISO dates for programs; words and French dates for Excel. */
export function csvRows(rows: readonly (readonly Cell[])[], dialect: CsvDialect): string {
  if (rows.length === 0) return '';
  const fields = rows.map((row) => row.map((cell) => fieldOf(cell, dialect)));
  return stringify(fields, { delimiter: dialect === 'excel' ? ';' : ',', record_delimiter: '\r\n' });
}

/** The head of a file: French Excel knows UTF-8 by a byte order mark only. */
export function csvHead(columns: readonly string[], dialect: CsvDialect): string {
  return (dialect === 'excel' ? '\ufeff' : '') + csvRows([columns], dialect);
}

/** Numbers stay numbers: what is made harmless is text alone. */
function fieldOf(cell: Cell, dialect: CsvDialect): string {
  const isFrench = dialect === 'excel';
  if (cell === null) return '';
  if (typeof cell === 'number') return isFrench ? String(cell).replace('.', ',') : String(cell);
  if (typeof cell === 'string') return withoutFormula(cellText(cell));
  if ('share' in cell) return fieldOf(cell.share, dialect);
  if ('date' in cell) return isFrench ? frenchDate(cell.date) : cell.date;
  return withoutFormula(cellText(isFrench ? cell.word : cell.code));
}
