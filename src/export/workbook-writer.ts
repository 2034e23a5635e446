import type { Cell } from './cell.ts';
import type { ExportFolder, Scratch } from './export-folder.ts';
import type { ExportOptions } from './export-options.ts';
import type { ExportWriter } from './export-writer.ts';
import { type Table, tablesIn } from './tables.ts';
import { type Sheet, workbookIn } from './workbook.ts';

/**
 * report.xlsx, a sheet a table. A zip holds one file after the other: the rows of the first sheet go straight into it,
 * those of the others wait outside memory.
 */
export async function workbookWriter({ language }: ExportOptions, out: ExportFolder): Promise<ExportWriter> {
  const [first, ...others] = tablesIn(language);
  if (first === undefined) throw new RangeError('no table');
  const file = await out.open('report.xlsx');
  const book = workbookIn(file);
  const begin = ({ title, columns, heads }: Table): Sheet =>
    book.sheet(
      title,
      columns.map((column, index) => ({ ...column, head: heads[index] ?? column.key })),
    );
  const sheet = begin(first);
  const waiting: { readonly table: Table; readonly rows: Scratch }[] = [];
  for (const table of others) waiting.push({ table, rows: await out.scratch() });
  return {
    add: async ({ shown }) => {
      for (const row of first.rowsOf(shown)) await sheet.add(row);
      for (const { table, rows } of waiting)
        for (const row of table.rowsOf(shown)) await rows.write(JSON.stringify(row));
    },
    end: async () => {
      await sheet.end();
      for (const { table, rows } of waiting) {
        const next = begin(table);
        for await (const line of rows.lines()) await next.add(JSON.parse(line) as readonly Cell[]);
        await next.end();
      }
      await book.close();
      await file.close();
    },
  };
}
