import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportFolderAt } from '../../src/export/write-folder.ts';
import { SAMPLE } from '../report/sample-record.ts';
import { entryOf, keyNumber, quarantined } from './archive.ts';
import { HOSTILE, hostileArchive } from './hostile.ts';
import { convert, hasOffice } from './office.ts';
import { exportTo } from './options.ts';
import { parseCsv } from './parse-csv.ts';

const SHEETS = ['Conventions', 'Parties', 'Dates', 'Écarts'];
/** CSV of every sheet, comma, UTF-8, each cell as it is shown. */
const EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

async function cellsOf(file: string): Promise<readonly { sheet: string; cell: ExcelJS.Cell }[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  const cells: { sheet: string; cell: ExcelJS.Cell }[] = [];
  for (const sheet of book.worksheets)
    sheet.eachRow((row) => {
      row.eachCell((cell) => cells.push({ sheet: sheet.name, cell }));
    });
  return cells;
}

describe.skipIf(!hasOffice())('report.xlsx, opened in LibreOffice', () => {
  let folder: string;
  let tables: ReadonlyMap<string, string[][]>; // by the name of the sheet
  let saved: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gabarit-xlsx-'));
    await exportTo(await exportFolderAt(join(folder, 'out')), hostileArchive(), { redact: 'none' });
    const written = join(folder, 'out', 'report.xlsx');
    const csv = await convert(written, EVERY_SHEET, join(folder, 'csv'));
    const texts = await Promise.all(csv.map((file) => readFile(file, 'utf8')));
    tables = new Map(
      csv.map((file, index) => [
        basename(file, '.csv').replace('report-', ''),
        parseCsv((texts[index] ?? '').replace(/\r?\n/g, '\r\n')),
      ]),
    );
    [saved = ''] = await convert(written, 'xlsx', join(folder, 'xlsx'));
  }, 240_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('has a sheet a table, with its rows', () => {
    expect([...tables.keys()].sort()).toEqual([...SHEETS].sort());
    const documents = 2 * HOSTILE.length + 1;
    expect(SHEETS.map((name) => tables.get(name)?.length)).toEqual([
      documents + 1,
      2 * HOSTILE.length + 1,
      2 * HOSTILE.length + 1,
      HOSTILE.length + 1,
    ]);
  });

  it('holds no formula, before LibreOffice or after', async () => {
    for (const file of [join(folder, 'out', 'report.xlsx'), saved]) {
      const cells = await cellsOf(file);
      expect(cells.length).toBeGreaterThan(500);
      const formulas = cells.filter(({ cell }) => cell.type === ExcelJS.ValueType.Formula);
      expect(formulas.map(({ sheet, cell }) => `${sheet} ${cell.address}`)).toEqual([]);
    }
  });

  it('shows texts that look like formulas as they are', () => {
    const why = (tables.get('Écarts') ?? []).map((row) => row[7]);
    expect(why).toEqual(
      expect.arrayContaining([
        '=HYPERLINK("http://exemple.invalid/vol","cliquez")',
        '+33 1 23 45 67 89',
        '@SUM(A1:A9)',
        '_x003D_1+1',
        'zéro\ufffdoctet',
        'moitié \ufffd de paire',
      ]),
    );
    expect(why.join('')).not.toMatch(/[\p{Cc}\u202e]/u);
  });

  it('holds dates that are dates', async () => {
    const dates = (await cellsOf(saved)).filter(({ cell }) => cell.type === ExcelJS.ValueType.Date);
    expect(new Set(dates.map(({ sheet }) => sheet))).toEqual(new Set(['Conventions', 'Parties', 'Dates']));
    const first = dates.find(({ sheet }) => sheet === 'Dates')?.cell.value;
    expect(first).toEqual(new Date(Date.UTC(2022, 0, 5)));
    expect((tables.get('Dates') ?? []).map((row) => row[2])).toEqual(
      expect.arrayContaining(['05/01/2022', '06/2023']),
    );
  });
});

describe('report.xlsx', () => {
  let folder: string;
  let book: ExcelJS.Workbook;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gabarit-xlsx-'));
    const entries = [
      entryOf(SAMPLE, 1, { path: 'été 2022/ctg #1.pdf' }),
      entryOf(SAMPLE, 2, { path: '../../etc/passwd' }),
      entryOf(SAMPLE, 3, { path: '/etc/passwd' }),
      entryOf(SAMPLE, 4, {
        path: 'ctg AUBRAC.pdf',
        record: { ...SAMPLE, quality: { ...SAMPLE.quality, notes: ['Mme Sixtine AUBRAC'] } },
      }),
      quarantined(5, 'memory-limit'),
    ];
    await exportTo(await exportFolderAt(folder), entries);
    book = new ExcelJS.Workbook();
    await book.xlsx.readFile(join(folder, 'report.xlsx'));
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('freezes the heads and the first column, and filters every row', () => {
    for (const sheet of book.worksheets) {
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 1 });
      expect(JSON.stringify(sheet.autoFilter)).toMatch(new RegExp(`:[A-Z]+${sheet.rowCount}"`));
      expect(sheet.columns.every(({ width = 0 }) => width >= 8)).toBe(true);
      expect(sheet.getRow(1).getCell(1).font.bold).toBe(true);
    }
  });

  it('leads to each report, and to each file of the archive, never out of it', () => {
    const sheet = book.getWorksheet('Conventions');
    const links = [2, 3, 4, 5, 6].map((row) =>
      [1, 2].map((column) => sheet?.getRow(row).getCell(column).hyperlink),
    );
    expect(links).toEqual([
      ['../archive/%C3%A9t%C3%A9%202022/ctg%20%231.pdf', `reports/${keyNumber(1)}.html`],
      [undefined, `reports/${keyNumber(2)}.html`],
      [undefined, `reports/${keyNumber(3)}.html`],
      [undefined, `reports/${keyNumber(4)}.html`],
      [undefined, undefined],
    ]);
    expect(sheet?.getRow(5).getCell(1).text).toBe('ctg ██████.pdf');
    expect(sheet?.getRow(6).getCell(4).text).toBe(
      'demande trop de mémoire\u00a0; réenregistrez-le en PDF, ou augmentez la limite',
    );
  });

  it('keeps numbers as numbers', () => {
    const sheet = book.getWorksheet('Conventions');
    const heads = (sheet?.getRow(1).values ?? []) as string[];
    const value = (head: string) => sheet?.getRow(2).getCell(heads.indexOf(head)).value;
    expect([value('Critiques'), value('Année'), value('Confiance OCR')]).toEqual([1, 2022, 0.905]);
  });

  it('shows a share as hundredths, a whole one too, and nothing else so', async () => {
    const findings = SAMPLE.findings.map((finding, i) => ({ ...finding, confidence: i === 0 ? 1 : 0.95 }));
    await exportTo(await exportFolderAt(folder), [entryOf({ ...SAMPLE, findings }, 1)]);
    const deviations = (await cellsOf(join(folder, 'report.xlsx'))).filter(({ sheet }) => sheet === 'Écarts');
    const shown = deviations.flatMap(({ cell }) =>
      typeof cell.value === 'number' ? [[cell.address[0], cell.value, cell.numFmt ?? '']] : [],
    );
    expect(shown.filter(([, , format]) => format !== '')).toEqual([
      ['I', 1, '0%'],
      ['I', 0.95, '0%'],
      ['I', 0.95, '0%'],
      ['I', 0.95, '0%'],
    ]);
  });
});
