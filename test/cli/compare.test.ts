import { describe, expect, test } from 'vitest';
import type { ConventionRecord } from '../../src/model/record.ts';
import { SAMPLE } from '../report/sample-record.ts';
import { runIn } from './fakes.ts';

const record = (name: string): ConventionRecord => ({
  ...SAMPLE,
  source: { ...SAMPLE.source, file: `${name}.pdf`, sha256: name.repeat(64).slice(0, 64) },
});
const line = (name: string): string => JSON.stringify(record(name));
const LONG = { timeout: 120_000 };

describe('compare', LONG, () => {
  test('takes records, arrays of records and lines, and writes page, tables and workbook', async () => {
    const files = {
      'a.json': line('a'),
      'all.json': `[${line('b')},${line('c')}]`,
      'records.jsonl': `${line('d')}\n\n${line('a')}\n`,
    };
    const { code, err, written } = await runIn(
      { files },
      'compare',
      'a.json',
      'all.json',
      'records.jsonl',
      '-o',
      'out',
    );
    expect(err).toBe('gabarit: 4 conventions comparées, 1 laissée de côté ; ouvrez out/atlas.html\n');
    expect(code).toBe(0);
    expect(Object.keys(written)).toContain('out/atlas.html');
    expect(Object.keys(written).filter((name) => name.endsWith('.parquet'))).toHaveLength(11);
    expect(written['out/conventions.csv']?.split('\r\n')).toHaveLength(6);
    expect(Object.keys(written)).not.toContain('out/echeances.ics');
  });

  test('writes the calendar when asked', async () => {
    const { written } = await runIn(
      { files: { 'a.json': line('a') } },
      'compare',
      'a.json',
      '--out',
      'out',
      '--ics',
    );
    expect(written['out/echeances.ics']).toContain('BEGIN:VCALENDAR');
  });

  test('names what is no record, goes on, and says so by its code', async () => {
    const files = { 'a.json': line('a'), 'b.json': '{"x":1}', 'c.jsonl': `${line('c')}\n{oops\n` };
    const { code, err } = await runIn(
      { files },
      'compare',
      'a.json',
      'b.json',
      'c.jsonl',
      'gone.json',
      '-o',
      'out',
    );
    expect(err).toContain('b.json : pas une fiche de Gabarit');
    expect(err).toContain('c.jsonl:2 : pas une fiche de Gabarit');
    expect(err).toContain('gone.json: ');
    expect(code).toBe(4);
  });

  test('writes nothing where there is no record', async () => {
    const { code, err, written } = await runIn(
      { files: { 'b.json': '[]' } },
      'compare',
      'b.json',
      '--out',
      'out',
    );
    expect(err).toContain('aucune fiche dans b.json');
    expect([code, Object.keys(written)]).toEqual([2, []]);
  });

  test('wants a folder to write to', async () => {
    const { code } = await runIn({}, 'compare', 'a.json');
    expect(code).toBe(1);
    const locked = await runIn(
      { files: { 'a.json': line('a') }, lockedFolder: true },
      'compare',
      'a.json',
      '--out',
      'out',
    );
    expect(locked.code).toBe(2);
  });
});
