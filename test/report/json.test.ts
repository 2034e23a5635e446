import { expect, it } from 'vitest';
import { ConventionRecord } from '../../src/model/record.ts';
import { renderJson, renderJsonLine } from '../../src/report/json.ts';
import { SAMPLE } from './sample-record.ts';

const hostile = ConventionRecord.parse({
  ...SAMPLE,
  document: { kind: 'autre', title: 'a\u001b[2J\u007f\u009b\u202e\u2028\ud800\nb', period: null },
});

it('gives back the record that it was given', () => {
  expect(JSON.parse(renderJson(hostile))).toEqual(hostile);
  expect(JSON.parse(renderJsonLine(hostile))).toEqual(hostile);
});

it('holds no character that acts on a terminal', () => {
  expect(renderJson(hostile)).toMatch(/^[\n\x20-\x7e\u00a0-\u2027\u2030-\uffff]+$/);
  expect(renderJson(hostile)).toContain('a\\u001b[2J\\u007f\\u009b\\u202e\\u2028\\ud800\\nb');
});

it('is indented by two spaces, or stands on one line', () => {
  expect(renderJson(SAMPLE).split('\n').slice(0, 3)).toEqual([
    '{',
    '  "schemaVersion": "1",',
    '  "engine": {',
  ]);
  expect(renderJsonLine(SAMPLE)).not.toContain('\n');
});
