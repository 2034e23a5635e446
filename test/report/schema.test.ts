import { expect, it } from 'vitest';
import { z } from 'zod';
import { renderSchema } from '../../src/report/schema.ts';
import { SAMPLE } from './sample-record.ts';

const schema = JSON.parse(renderSchema());
const validator = z.fromJSONSchema(schema);

it('is a JSON Schema 2020-12 with a title, a description and no address', () => {
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(schema.title).toBe('Gabarit record');
  expect(schema.description).toContain('UTF-16');
  expect(renderSchema()).not.toContain('"$id"');
});

it('accepts a record', () => {
  expect(validator.safeParse(JSON.parse(JSON.stringify(SAMPLE))).error).toBeUndefined();
});

it.each([
  ['a missing key', { ledger: undefined }],
  ['another version', { schemaVersion: '2' }],
  ['an unknown severity', { findings: [{ ...SAMPLE.findings[0], severity: 'fatal' }] }],
  ['a position before the text', { term: { ...SAMPLE.term, span: { start: -1, end: 1, page: 1 } } }],
])('refuses %s', (_, change) => {
  expect(validator.safeParse(JSON.parse(JSON.stringify({ ...SAMPLE, ...change }))).success).toBe(false);
});

it('asks for every key of a record, and no other', () => {
  expect([...schema.required].sort()).toEqual(Object.keys(SAMPLE).sort());
  expect(schema.additionalProperties).toBe(false);
});
