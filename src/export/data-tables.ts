import type { Column, DataTable } from '../model/data-table.ts';
import type { Cell } from './cell.ts';
import { csvHead, csvRows } from './csv.ts';
import { workbookIn } from './workbook.ts';

const WIDTHS = { text: 24, integer: 10, day: 12 } as const;

/** A table as CSV for programs. */
export function renderCsv({ columns, rows }: DataTable): string {
  return (
    csvHead(
      columns.map(({ name }) => name),
      'rfc4180',
    ) +
    csvRows(
      rows.map((row) => cellsOf(row, columns)),
      'rfc4180',
    )
  );
}

/** Tables as a workbook, a sheet each. */
export async function renderXlsx(tables: readonly DataTable[]): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  const book = workbookIn({ write: async (chunk) => void chunks.push(Buffer.from(chunk)) });
  for (const { name, columns, rows } of tables) {
    const sheet = book.sheet(
      name,
      columns.map(({ name: key, type }) => ({ key, head: key, width: WIDTHS[type] })),
    );
    for (const row of rows) await sheet.add(cellsOf(row, columns));
    await sheet.end();
  }
  await book.close();
  return Buffer.concat(chunks);
}

const cellsOf = (row: DataTable['rows'][number], columns: readonly Column[]): readonly Cell[] =>
  row.map((value, i) => (columns[i]?.type === 'day' && typeof value === 'string' ? { date: value } : value));
