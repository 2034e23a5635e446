import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { readDocument } from '../src/ingest/read-document.ts';
import { lazyOcr } from '../src/ingest/read-ocr.ts';
import type { ConventionRecord } from '../src/model/record.ts';
import { recordOf } from './support/engine.ts';
import { checkInvariants } from './support/invariants.ts';

/** Each folder of `fixtures/` is a case: `source.*`, and `expected.json`, rewritten by `npm run expect` and reviewed. */
const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));
const cases = readdirSync(FIXTURES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({
    name,
    file: readdirSync(`${FIXTURES}${name}`).find((file) => file.startsWith('source.')) ?? '',
  }))
  .filter(({ file }) => file !== '');
const ocr = lazyOcr();
afterAll(() => ocr.close());

/** What is compared: of a document read by OCR the facts and findings, not the places and how sure OCR was, which hang on single pixels; of any, no boxes. */
function expectation(record: ConventionRecord): unknown {
  const { engine, ...kept } = record;
  if (record.source.text === 'native' || record.source.text === 'plain') return without(kept, ['boxes']);
  const { pages, ledger, quality, articles, ...facts } = kept;
  const places = ['span', 'spans', 'confidence'];
  return without(
    {
      ...facts,
      pages: pages.map(({ number, state, reason }) => ({ number, state, reason })),
      articles: articles.map(({ text, ...article }) => article),
      grade: quality.grade,
    },
    places,
  );
}

function without(value: unknown, keys: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => without(item, keys));
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key]) => !keys.includes(key));
  return Object.fromEntries(kept.map(([key, item]) => [key, without(item, keys)]));
}

describe('every fixture gives the record that was reviewed', () => {
  test.each(cases)('$name', { timeout: 120_000 }, async ({ name, file }) => {
    const document = await readDocument(readFileSync(`${FIXTURES}${name}/${file}`), { ocr, file });
    const record = recordOf(document);
    checkInvariants(record, document);
    records.set(name, record);
    await expect(`${JSON.stringify(expectation(record), null, 2)}\n`).toMatchFileSnapshot(
      `${FIXTURES}${name}/expected.json`,
    );
    expect(recordOf(document)).toEqual(record);
  });
});

/** The records of the tests above. */
const records = new Map<string, ConventionRecord>();
const codesOf = (name: string): readonly string[] =>
  (records.get(name)?.findings ?? []).filter(({ severity }) => severity !== 'info').map(({ code }) => code);

test.each(['conforming', 'born'])('%s deviates in nothing', (name) => {
  expect(records.has(name)).toBe(true);
  expect(codesOf(name)).toEqual([]);
});

test('the deviations planted are found', () => {
  expect(new Set(codesOf('deviating'))).toEqual(
    new Set([
      'article-missing',
      'article-added',
      'article-renamed',
      'article-moved',
      'article-misnumbered',
      'placeholder-left',
      'date-order',
      'retroactive-effect',
      'term-mismatch',
      'toc-mismatch',
      'annex-missing',
      'parameter-changed',
      'clause-missing',
      'clause-changed',
      'clause-added',
      'cross-reference-broken',
      'name-mismatch',
      'reference-mismatch',
      'signatory-mismatch',
      'stamp-mismatch',
    ]),
  );
});

test('another instrument is not taken for a convention', () => {
  expect(codesOf('acte-engagement')).toContain('wrong-instrument');
  expect(codesOf('not-a-ctg')).toEqual(['wrong-instrument']);
});
