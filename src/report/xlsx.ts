import { PassThrough } from 'node:stream';
import ExcelJS from 'exceljs';
import type { CellValue, Column, DataTable } from '../model/data-table.ts';

const MOST_ROWS = 1_048_575; // of a sheet, without its head
const MOST_TEXT = 32_767; // signs that a cell holds
const WIDTHS = { text: 24, integer: 10, day: 12 } as const;

/** Tables as a workbook, a sheet each: the head stays in sight, and filters. Every text is a text, never a formula. */
export async function renderXlsx(tables: readonly DataTable[]): Promise<Uint8Array> {
  const stream = new PassThrough();
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  for (const { name, columns, rows } of tables) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = columns.map((column) => ({
      header: column.name,
      width: WIDTHS[column.type],
      ...(column.type === 'day' ? { style: { numFmt: 'dd/mm/yyyy' } } : {}),
    }));
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
    for (const row of rows.slice(0, MOST_ROWS))
      sheet.addRow(row.map((value, i) => cellOf(value, columns[i]))).commit();
    sheet.commit();
  }
  await workbook.commit();
  return Buffer.concat(chunks);
}

function cellOf(value: CellValue, column: Column | undefined): ExcelJS.CellValue {
  if (typeof value !== 'string') return value;
  if (column?.type === 'day') return new Date(`${value}T00:00:00Z`);
  return value.slice(0, MOST_TEXT).replace(/[^\P{Cc}\t\n]|\p{Cs}|[\ufffe\uffff]/gu, '\ufffd');
}
