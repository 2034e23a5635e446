import { describe, expect, it } from 'vitest';
import { INPUT_ERROR_CODES } from '../../src/model/input-error.ts';
import { FINDING_CODES } from '../../src/model/record.ts';
import { ENGLISH } from '../../src/report/wording/en.ts';
import { FRENCH } from '../../src/report/wording/fr.ts';

const details = [
  null,
  'ENOENT',
  'EACCES',
  'directory',
  'special',
  'docx',
  'ocr-off',
  'timeout',
  '200000000 bytes',
];

describe.each([
  ['French', FRENCH],
  ['English', ENGLISH],
])('%s', (_, words) => {
  it.each(INPUT_ERROR_CODES)('says in one short line what is wrong and what to do about %s', (code) => {
    for (const detail of details) {
      const line = words.inputErrors[code](detail);
      expect(line).toMatch(/^[^\n]{10,}; [^\n]{10,}$/);
      expect(Buffer.byteLength(line)).toBeLessThan(160);
    }
  });

  it('has a name of its own for each code of a finding', () => {
    expect(new Set(FINDING_CODES.map((code) => words.codes[code])).size).toBe(FINDING_CODES.length);
  });

  it('has the reasons for pages that the other language has', () => {
    expect(Object.keys(words.pageReasons)).toEqual(Object.keys(FRENCH.pageReasons));
    expect(Object.keys(words.places)).toEqual(Object.keys(FRENCH.places));
  });
});

it('counts as each language does', () => {
  expect([0, 1, 2].map(FRENCH.pages)).toEqual(['0 page', '1 page', '2 pages']);
  expect([0, 1, 2].map(ENGLISH.pages)).toEqual(['0 pages', '1 page', '2 pages']);
});

it('gives limits in the units of people', () => {
  expect(FRENCH.inputErrors['file-too-large']('200000000 bytes')).toBe(
    'trop volumineux (limite\u00a0: 200\u00a0Mo)\u00a0; découpez le document',
  );
  expect(ENGLISH.inputErrors['file-too-large']('20000000 characters')).toBe(
    'file too large (limit: 20 million characters); split the document',
  );
});
