import { describe, expect, it } from 'vitest';
import { ConventionRecord } from '../../src/model/record.ts';
import { BARE, SAMPLE } from '../report/sample-record.ts';
import { archive, entryOf, keyNumber, quarantined } from './archive.ts';
import { HOSTILE, hostileArchive } from './hostile.ts';
import { memoryFolder } from './memory-folder.ts';
import { exportsOf, exportTo } from './options.ts';
import { parseCsv, rowsOf } from './parse-csv.ts';

const AGENT = { name: 'Sixtine AUBRAC', honorific: 'Mme', role: 'chargée de coopération' };
const WITH_AGENT: ConventionRecord = {
  ...SAMPLE,
  parties: SAMPLE.parties.map((party) => ({
    ...party,
    representatives: [...party.representatives, AGENT],
  })),
};

describe('what is written', () => {
  it('is a file for each use, and a report a convention', async () => {
    const { files } = await exportsOf([entryOf(SAMPLE, 1), entryOf(BARE, 2), quarantined(3, 'encrypted')]);
    expect([...files.keys()].sort()).toEqual([
      'conventions.csv',
      'dates.csv',
      'deviations.csv',
      'index.html',
      'parties.csv',
      'records.jsonl',
      'report.xlsx',
      `reports/${keyNumber(1)}.html`,
      `reports/${keyNumber(2)}.html`,
    ]);
  });

  it('is the same bytes for the same archive', async () => {
    const [one, two] = [await exportsOf(archive(60)), await exportsOf(archive(60))];
    for (const [name, bytes] of one.files) expect(two.files.get(name)?.equals(bytes), name).toBe(true);
  });

  it('leaves nothing unfinished, and nothing at all where a write fails', async () => {
    expect((await exportsOf(archive(5))).unfinished()).toBe(0);
    const full = memoryFolder('deviations.csv');
    await expect(exportTo(full, archive(5))).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(full.unfinished()).toBe(0);
    expect([...full.files.keys()]).toEqual([]);
  });

  it('fails where the workbook cannot be written, rather than wait', async () => {
    const full = memoryFolder('report.xlsx');
    await expect(exportTo(full, archive(5))).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(full.unfinished()).toBe(0);
  });

  it('takes reports away that no document has any more', async () => {
    const folder = await exportsOf([entryOf(SAMPLE, 1), entryOf(SAMPLE, 2)]);
    await exportTo(folder, [entryOf(SAMPLE, 2)]);
    expect([...folder.files.keys()].filter((name) => name.startsWith('reports/'))).toEqual([
      `reports/${keyNumber(2)}.html`,
    ]);
  });
});

describe('conventions.csv', () => {
  it('has a row for every document, whatever became of it', async () => {
    const folder = await exportsOf([
      entryOf(SAMPLE, 1, { path: 'a.pdf' }),
      entryOf(SAMPLE, 1, { path: 'copie.pdf', duplicateOf: 'a.pdf' }),
      entryOf(BARE, 2, { path: 'b.pdf', outcome: 'warnings', code: 'page-timeout' }),
      quarantined(3, 'memory-limit', { path: 'c.pdf' }),
    ]);
    const rows = rowsOf(folder.text('conventions.csv'));
    expect(rows.map(({ path, outcome, code, duplicateOf }) => [path, outcome, code, duplicateOf])).toEqual([
      ['a.pdf', 'ok', '', ''],
      ['copie.pdf', 'ok', '', 'a.pdf'],
      ['b.pdf', 'warnings', 'page-timeout', ''],
      ['c.pdf', 'quarantined', 'memory-limit', ''],
    ]);
    expect(rows[0]).toMatchObject({
      departement: '63',
      year: '2022',
      partyNames: "Caisse d'allocations familiales du Puy-de-Dôme ; Communauté de communes du Val Ombré",
      signed: '2022-01-05',
      start: '2022-01-01',
      end: '2026-12-31',
      duration: 'P5Y',
      renewal: 'express',
      critical: '1',
      major: '1',
      minor: '1',
      info: '1',
      grade: 'B',
      ocrConfidence: '0.905',
      report: `reports/${keyNumber(1)}.html`,
      sha256: keyNumber(8),
      key: keyNumber(1),
    });
    expect(rows[3]).toMatchObject({ kind: '', critical: '', sha256: keyNumber(3), key: keyNumber(3) });
  });

  it('counts the facts of a document once, though it is there twice', async () => {
    const folder = await exportsOf([entryOf(SAMPLE, 1), entryOf(SAMPLE, 1, { duplicateOf: 'x' })]);
    expect(rowsOf(folder.text('parties.csv'))).toHaveLength(2);
    expect(rowsOf(folder.text('deviations.csv'))).toHaveLength(4);
    expect(folder.text('records.jsonl').trim().split('\n')).toHaveLength(1);
  });
});

describe('for French Excel', () => {
  it('it begins with the mark of UTF-8, parts by semicolons, and speaks French', async () => {
    const folder = await exportsOf([entryOf(SAMPLE, 1)], { csv: 'excel' });
    const text = folder.text('conventions.csv');
    expect(text.startsWith('\ufeffFichier;Rapport;État;')).toBe(true);
    expect(rowsOf(text.slice(1), ';')[0]).toMatchObject({
      État: 'lue',
      'Signée le': '05/01/2022',
      Durée: '5 ans',
      Reconduction: 'reconduction expresse',
      'Confiance OCR': '0,905',
    });
  });

  it('for programs there is no mark, and dates are ISO', async () => {
    const text = (await exportsOf([entryOf(SAMPLE, 1)])).text('conventions.csv');
    expect(text.startsWith('path,report,outcome,')).toBe(true);
  });

  it('a partial date stays partial', async () => {
    const excel = (await exportsOf(hostileArchive(), { csv: 'excel' })).text('dates.csv').slice(1);
    expect(rowsOf(excel, ';').map((row) => row.Date)).toContain('06/2023');
  });
});

describe('texts that act are made harmless', () => {
  const NAMES = ['conventions', 'parties', 'dates', 'deviations'];
  it.each([
    ['rfc4180', ','],
    ['excel', ';'],
  ] as const)('in CSV, %s', async (csv, delimiter) => {
    const folder = await exportsOf(hostileArchive(), { csv, redact: 'none' });
    for (const name of NAMES) {
      const text = folder.text(`${name}.csv`).replace(/^\ufeff/, '');
      const fields = parseCsv(text, delimiter).flat();
      expect(fields.filter((field) => /^[\s\u200b]*[=+\-@\t\r\uff1d]/.test(field))).toEqual([]);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u2028]/u);
      expect(fields.length).toBeGreaterThan(HOSTILE.length);
    }
  });

  it('and what does not act is as it was', async () => {
    const folder = await exportsOf([
      entryOf({ ...SAMPLE, document: { ...SAMPLE.document, title: 'a "b", c; d = 1' } }, 1),
    ]);
    expect(rowsOf(folder.text('conventions.csv'))[0]?.title).toBe('a "b", c; d = 1');
  });

  it('in records, NUL and halves of a pair are replaced, and the rest is told exactly', async () => {
    const lines = (await exportsOf(hostileArchive())).text('records.jsonl').trim().split('\n');
    const titles = lines.map((line) => ConventionRecord.parse(JSON.parse(line)).document.title);
    expect(titles).toEqual(HOSTILE.map((text) => text.replace(/\0|\ud800/g, '\ufffd')));
    expect(lines.join('')).not.toMatch(/\\u0000|\\ud800/i);
  });
});

describe('persons', () => {
  const nameIn = (text: string): boolean => /AUBRAC/.test(text);
  it('who are agents are hidden from tables and pages, and kept in records', async () => {
    const folder = await exportsOf([entryOf(WITH_AGENT, 1, { path: 'ctg_AUBRAC_Sixtine.pdf' })]);
    for (const [name, bytes] of folder.files)
      if (name !== 'records.jsonl' && name !== 'report.xlsx')
        expect(nameIn(bytes.toString()), name).toBe(false);
    expect(nameIn(folder.text('records.jsonl'))).toBe(true);
    expect(folder.text('parties.csv')).toContain('Odile Framboisier');
  });

  it('are hidden everywhere as asked', async () => {
    const folder = await exportsOf([entryOf(WITH_AGENT, 1)], { redact: 'all' });
    for (const [name, bytes] of folder.files)
      expect(/AUBRAC|Framboisier/.test(bytes.toString()), name).toBe(false);
  });

  it('are hidden nowhere as asked', async () => {
    const folder = await exportsOf([entryOf(WITH_AGENT, 1)], { redact: 'none' });
    expect(nameIn(folder.text('parties.csv'))).toBe(true);
  });
});
