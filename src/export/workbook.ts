import { Writable } from 'node:stream';
import type ExcelJS from 'exceljs';
import type { Cell } from './cell.ts';
import { cellText, frenchDate } from './cell.ts';
import type { ExportFile } from './export-folder.ts';
import type { Column } from './tables.ts';
import { UndatedWriter } from './undated-writer.ts';

/** A workbook that is written sheet after sheet, row after row. */
export interface Workbook {
  /** Begins a sheet; the one before has ended. */
  sheet(name: string, columns: readonly (Column & { readonly head: string })[]): Sheet;
  close(): Promise<void>;
}

export interface Sheet {
  add(row: readonly Cell[]): Promise<void>;
  end(): Promise<void>;
}

/** Excel holds 1 048 576 rows in a sheet: what is more goes on in another one. */
const MOST_ROWS = 1_000_000;
/** Excel opens a sheet with 65 530 links at most. */
const MOST_LINKS = 65_000;
/** Day before month whatever the language of whoever opens it: without its locale, some take it for a date of theirs. */
const DATES = '[$-40C]dd/mm/yyyy';
const ROWS_A_TURN = 200; // then what is compressed may go to the disk

const INK = { argb: 'FF1C2128' };
const FACE = { name: 'Calibri', family: 2, size: 11 };
const LINK = { ...FACE, color: { argb: 'FF1F4E79' }, underline: true } as const;
const HEAD: Partial<ExcelJS.Style> = {
  font: { ...FACE, bold: true, color: INK },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF5F6F4' } },
  border: { bottom: { style: 'medium', color: INK } },
  alignment: { vertical: 'middle', wrapText: true },
};

/** Begins a workbook in a file. Texts are typed cells: nothing in it is a formula. */
export function workbookIn(file: Pick<ExportFile, 'write'>): Workbook {
  const stream = streamInto(file);
  const book = new UndatedWriter({ stream, useStyles: true, useSharedStrings: false });
  book.creator = 'Gabarit';
  book.lastModifiedBy = 'Gabarit';
  return {
    sheet: (name, columns) => sheetIn(book, name, columns),
    close: () => Promise.race([book.commit(), failureOf(stream)]),
  };
}

/** Rejects when a stream fails; the workbook alone would wait for ever. */
function failureOf(stream: Writable): Promise<never> {
  return new Promise((_, reject) => {
    if (stream.errored) reject(stream.errored);
    stream.once('error', reject);
  });
}

function streamInto(file: Pick<ExportFile, 'write'>): Writable {
  const stream = new Writable({
    write: (chunk: Uint8Array, _, done) => {
      file.write(chunk).then(() => done(), done);
    },
  });
  stream.on('error', () => undefined); // told where the workbook is closed
  return stream;
}

function sheetIn(
  book: ExcelJS.stream.xlsx.WorkbookWriter,
  name: string,
  columns: Parameters<Workbook['sheet']>[1],
): Sheet {
  let part = 1;
  let sheet = beginSheet(book, name, columns);
  let rows = 0;
  let links = 0;
  const end = (): void => {
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows + 1, column: columns.length } };
    sheet.commit();
  };
  return {
    add: async (cells) => {
      if (rows === MOST_ROWS) {
        end();
        part++;
        sheet = beginSheet(book, `${name} ${part}`, columns);
        rows = 0;
        links = 0;
      }
      const row = sheet.addRow([]);
      for (const [index, cell] of cells.entries()) {
        if (cell === null || cell === '') continue;
        links += fill(row.getCell(index + 1), cell, links < MOST_LINKS);
      }
      row.commit();
      rows++;
      if (rows % ROWS_A_TURN === 0) await new Promise((resolve) => setImmediate(resolve));
    },
    end: async () => end(),
  };
}

function beginSheet(
  book: ExcelJS.stream.xlsx.WorkbookWriter,
  name: string,
  columns: Parameters<Workbook['sheet']>[1],
): ExcelJS.Worksheet {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] });
  sheet.columns = columns.map(({ key, width }) => ({
    key,
    width,
    style: { alignment: { vertical: 'top', wrapText: width >= 40 } },
  }));
  const head = sheet.getRow(1);
  head.height = 30;
  for (const [index, column] of columns.entries()) {
    const cell = head.getCell(index + 1);
    cell.value = column.head;
    cell.style = HEAD;
  }
  head.commit();
  return sheet;
}

const WholeDateRe = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Puts a value into a cell; gives the number of links that it made. */
function fill(target: ExcelJS.Cell, cell: Exclude<Cell, null>, mayLink: boolean): number {
  if (typeof cell !== 'object') {
    target.value = typeof cell === 'string' ? cellText(cell) : cell;
    return 0;
  }
  if ('share' in cell) {
    target.value = cell.share;
    target.numFmt = '0%';
    return 0;
  }
  if ('date' in cell) {
    fillDate(target, cell.date);
    return 0;
  }
  const text = cellText(cell.word);
  const href = cell.href ?? null;
  if (href === null || !mayLink) {
    target.value = text;
    return 0;
  }
  target.value = { text, hyperlink: href };
  target.font = LINK;
  return 1;
}

/** A whole date as one, which spreadsheets count from 1900 on; any other as a text. */
function fillDate(target: ExcelJS.Cell, iso: string): void {
  const [, year, month, day] = (WholeDateRe.exec(iso) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined || year < 1901) {
    target.value = frenchDate(iso);
    return;
  }
  target.value = new Date(Date.UTC(year, month - 1, day));
  target.numFmt = DATES;
}
