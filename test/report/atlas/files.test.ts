import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { renderCsv, renderXlsx } from '../../../src/export/data-tables.ts';
import type { DataTable } from '../../../src/model/data-table.ts';
import { renderIcs } from '../../../src/report/atlas/calendar.ts';
import { atlasTables } from '../../../src/report/atlas/tables.ts';
import { renderParquet } from '../../../src/report/parquet.ts';
import { atlasOf, sampleRecords } from './sample-atlas.ts';

const atlas = atlasOf(sampleRecords());
const tables = atlasTables(atlas);
const folder = mkdtempSync(join(tmpdir(), 'gabarit-atlas-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HOSTILE: DataTable = {
  name: 'hostile',
  columns: [
    { name: 'text', type: 'text' },
    { name: 'count', type: 'integer' },
    { name: 'day', type: 'day' },
  ],
  rows: [
    ['=1+1', 3, '2026-12-31'],
    ['é; "x",\ny', null, null],
    ['\u0000\ud800', -1, '0999-01-01'],
  ],
};

test('every row of a table fits its columns', () => {
  for (const { columns, rows } of tables)
    for (const row of rows) {
      expect(row).toHaveLength(columns.length);
      row.forEach((value, i) => {
        const type = columns[i]?.type === 'integer' ? 'number' : 'string';
        expect(value === null || typeof value === type).toBe(true);
      });
    }
});

test('CSV quotes what it must, and keeps a spreadsheet from reckoning', () => {
  expect(renderCsv(HOSTILE)).toBe(
    'text,count,day\r\n\'=1+1,3,2026-12-31\r\n"é; ""x"", y",,\r\n\ufffd\ufffd,-1,0999-01-01\r\n',
  );
});

test.each([' =1+1', '\ufeff=1+1', "'=1", '\t@A1'])('CSV lets %j begin no formula', (text) => {
  const [, row = ''] = renderCsv({ ...HOSTILE, rows: [[text, null, null]] }).split('\r\n');
  expect(row.startsWith("'")).toBe(true);
});

test('CSV holds nothing that acts on a terminal or turns the direction of text', () => {
  expect(renderCsv({ ...HOSTILE, rows: [['\u001b[2Ja\u202eb', null, null]] })).toContain(
    '\\x1b[2Ja\\u{202e}b',
  );
});

test('the workbook is the same whenever it is written', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    vi.setSystemTime('2026-01-02T03:04:05Z');
    const first = await renderXlsx(tables);
    vi.setSystemTime('2027-02-03T04:05:06Z');
    expect(Buffer.compare(await renderXlsx(tables), first)).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

describe('Parquet, read by DuckDB', () => {
  const query = async (sql: string): Promise<unknown> => {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    try {
      return (await connection.runAndReadAll(sql)).getRowsJson();
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
  };
  beforeAll(() => {
    for (const table of [...tables, HOSTILE])
      writeFileSync(join(folder, `${table.name}.parquet`), renderParquet(table));
  });

  test('holds every row of every table', async () => {
    for (const { name, rows } of tables)
      expect([name, await query(`SELECT count(*)::INT FROM '${folder}/${name}.parquet'`)]).toEqual([
        name,
        [[rows.length]],
      ]);
  });

  test('has text, whole numbers and days, any of which may be empty', async () => {
    const [first, second] = (await query(
      `SELECT text, count, day::VARCHAR, typeof(day) FROM '${folder}/hostile.parquet'`,
    )) as unknown[][];
    expect(first).toEqual(['=1+1', 3, '2026-12-31', 'DATE']);
    expect(second).toEqual(['é; "x",\ny', null, null, 'DATE']);
  });

  test('answers the question of the README', async () => {
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
    const sql = /```sql\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    const rows = (await query(sql.replaceAll("'atlas/", `'${folder}/`))) as unknown[][];
    expect(sql).toContain('house_wordings.parquet');
    expect(rows.length).toBeGreaterThan(0);
  });
});

const soffice = spawnSync('soffice', ['--version'], { timeout: 60_000 });
const hasOffice = soffice.status === 0;
if (!hasOffice) process.stderr.write('no LibreOffice: the test that opens the workbook is skipped\n');

test.runIf(hasOffice)(
  'LibreOffice opens the workbook, and finds no formula',
  { timeout: 180_000 },
  async () => {
    writeFileSync(join(folder, 'atlas.xlsx'), await renderXlsx([HOSTILE, ...tables]));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1'; // formulas shown, all sheets
    const run = spawnSync(
      'soffice',
      [profile, '--headless', '--convert-to', csv, '--outdir', folder, join(folder, 'atlas.xlsx')],
      { timeout: 170_000 },
    );
    expect(run.status).toBe(0);
    const sheet = readFileSync(join(folder, 'atlas-hostile.csv'), 'utf8');
    expect(sheet).toContain('=1+1');
    expect(sheet).toContain('31/12/2026');
    const variants = readFileSync(join(folder, 'atlas-variants.csv'), 'utf8');
    expect(variants.split('\n').length).toBeGreaterThan(60);
  },
);

describe('the calendar', () => {
  const ics = renderIcs(atlas, { language: 'fr', today: '2026-01-02' });
  const unfolded = ics.replace(/\r\n /g, '').split('\r\n');

  test('has lines of 75 octets at most, ended as RFC 5545 wants', () => {
    expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...ics.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });

  test('has the last day to give notice and the end of each term, for whole days', () => {
    const notices = atlas.endings.filter(({ lastNotice }) => lastNotice !== null).length;
    const count = (line: string): number => unfolded.filter((one) => one === line).length;
    expect(count('BEGIN:VEVENT')).toBe(atlas.endings.length + notices);
    expect(count('DTSTAMP:20260102T000000Z')).toBe(count('BEGIN:VEVENT'));
    expect(unfolded.some((line) => /^DTSTART;VALUE=DATE:20\d{6}$/.test(line))).toBe(true);
    const uids = unfolded.filter((line) => line.startsWith('UID:'));
    expect(new Set(uids).size).toBe(uids.length);
  });

  test('escapes what parts values, and lets no document begin a line', () => {
    const summaries = unfolded.filter((line) => line.startsWith('SUMMARY:'));
    expect(summaries.every((line) => !/(?<!\\)[,;]/.test(line))).toBe(true);
  });
});
