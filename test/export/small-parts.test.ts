import { describe, expect, it } from 'vitest';
import { cellText, frenchDate, storable, withoutFormula } from '../../src/export/cell.ts';
import { csvRows } from '../../src/export/csv.ts';
import { linesIn } from '../../src/export/lines.ts';
import { addressOf, reportName } from '../../src/export/shown-document.ts';
import { tablesIn } from '../../src/export/tables.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import { exportsWordingIn } from '../../src/report/wording/wording-in.ts';
import { SAMPLE } from '../report/sample-record.ts';

describe('a text that a spreadsheet takes for a formula', () => {
  it.each([
    '=1',
    '+1',
    '-1',
    '@A1',
    '\t=1',
    '\r=1',
    ' =1',
    '\n=1',
    '\ufeff=1',
    '\u200b=1',
    '＝1',
    '－1',
    '"=1',
    "'=1",
  ])('%j gets an apostrophe', (text) => expect(withoutFormula(text)).toBe(`'${text}`));
  it.each(['', 'a=1', '12', '1-2', 'Val-d’Or', '(+33)', '« = »', "l'arrêté"])('%j is none', (text) =>
    expect(withoutFormula(text)).toBe(text));
});

describe('a text in a cell', () => {
  it.each([
    ['a\0b\ud800c', 'a\ufffdb\ufffdc'],
    ['deux\r\n  lignes\tet', 'deux lignes et'],
    ['\u001b[2J', '\\x1b[2J'],
    ['a\u202eb', 'a\\u{202e}b'],
    ['pair 😀', 'pair 😀'],
  ])('%j is %j', (text, cell) => expect(cellText(text)).toBe(cell));
  it('is cut where Excel would refuse it, and says so', () => {
    const cell = cellText('mot '.repeat(20_000));
    expect(cell.length).toBeLessThan(32_767);
    expect(cell.endsWith('…')).toBe(true);
  });
  it('NUL and halves of a pair are all that no store takes', () => {
    expect(storable('\u0001\u0000\ud83d\ude00\udc00')).toBe('\u0001\ufffd😀\ufffd');
  });
});

describe('CSV', () => {
  it('quotes what it must, and ends lines in CRLF', () => {
    expect(
      csvRows(
        [
          ['a,b', 'c"d', 'e'],
          [null, 'f\ng', 1.5],
        ],
        'rfc4180',
      ),
    ).toBe('"a,b","c""d",e\r\n,f g,1.5\r\n');
  });
  it('a number below nought stays a number', () => {
    expect(csvRows([[-5, '-5']], 'rfc4180')).toBe("-5,'-5\r\n");
    expect(csvRows([[{ share: 0.905 }, { share: 1 }]], 'rfc4180')).toBe('0.905,1\r\n');
    expect(csvRows([[{ share: 0.905 }]], 'excel')).toBe('0,905\r\n');
    expect(csvRows([[-0.5, { date: '2022-10' }, { code: 'a', word: 'b;c' }]], 'excel')).toBe(
      '-0,5;10/2022;"b;c"\r\n',
    );
  });
  it('has nothing to say of no rows', () => expect(csvRows([], 'excel')).toBe(''));
  it('writes dates in French order', () =>
    expect(['2022-10-27', '2022-10', '2022'].map(frenchDate)).toEqual(['27/10/2022', '10/2022', '2022']));
});

describe('lines', () => {
  const chunks = async function* (...texts: string[]) {
    for (const text of texts) yield Buffer.from(text);
  };
  const read = async (most: number, ...texts: string[]) => {
    const lines: (string | null)[] = [];
    for await (const line of linesIn(chunks(...texts), most)) lines.push(line);
    return lines;
  };
  it('end where a line feed is, wherever the chunks end', async () => {
    expect(await read(99, 'a', 'b\nc\n', '\n', 'd\u2028e')).toEqual(['ab', 'c', '', 'd\u2028e']);
  });
  it('are not kept where they are too long', async () => {
    expect(await read(3, 'abcd\nef', 'g\nhij', 'k\nl\n')).toEqual([null, 'efg', null, 'l']);
  });
});

describe('the address of a file', () => {
  it.each([
    ['a b/é#?.pdf', '../x/a%20b/%C3%A9%23%3F.pdf'],
    ['javascript:alert(1)', '../x/javascript%3Aalert(1)'],
    ['../a', null],
    ['a/../../b', null],
    ['/a', null],
    ['a//b', null],
    ['a\\b', null],
    ['a\0', null],
    ['\ud800', null],
  ])('of %j is %j', (path, address) => expect(addressOf(path, '../x/')).toBe(address));
  it('is none where nobody says where the archive is', () => expect(addressOf('a', null)).toBeNull());
});

it('a report is named by its key, which is no path', () => {
  expect(reportName('ab_1-')).toBe('ab_1-.html');
  for (const key of ['', '../a', 'a/b', 'é', 'a'.repeat(200)])
    expect(() => reportName(key)).toThrow(RangeError);
});

describe.each(LANGUAGES)('in %s', (language) => {
  it('every column has a head of its own in its table, and a place in every row', () => {
    for (const { heads, columns, rowsOf } of tablesIn(language)) {
      expect(heads.filter((head, index) => head === columns[index]?.key)).toEqual([]);
      expect(new Set(heads).size).toBe(heads.length);
      const shown = {
        entry: {
          path: 'a',
          sha256: 'b',
          key: 'c',
          outcome: 'ok',
          code: null,
          duplicateOf: null,
          record: SAMPLE,
        },
        path: 'a',
        duplicateOf: null,
        file: null,
        report: null,
        reason: null,
        record: SAMPLE,
        departement: null,
        year: null,
        counts: { critical: 0, major: 0, minor: 0, info: 0 },
      } as const;
      for (const row of rowsOf(shown)) expect(row).toHaveLength(columns.length);
      for (const row of rowsOf({ ...shown, record: null })) expect(row).toHaveLength(columns.length);
    }
  });
  it('every sentence is filled', () => {
    const words = JSON.stringify(exportsWordingIn(language), (_, value) =>
      typeof value === 'function' ? value(2, 1, 'x') : value,
    );
    expect(words).not.toMatch(/undefined|null|NaN/);
  });
});
