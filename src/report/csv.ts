import { stringify } from 'csv-stringify/sync';
import type { DataTable } from '../model/data-table.ts';

/** A table as RFC 4180 has it, in UTF-8; a text that a spreadsheet would take for a formula begins with an apostrophe. */
export function renderCsv({ columns, rows }: DataTable): string {
  return stringify(
    rows.map((row) => [...row]),
    {
      header: true,
      columns: columns.map(({ name }) => name),
      escape_formulas: true,
      record_delimiter: 'windows',
    },
  );
}
