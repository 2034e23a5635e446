import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ConventionRecord } from '../../src/model/record.ts';
import { recordOf } from '../support/engine.ts';
import { scannedOf } from '../support/scanned.ts';

const DEVIATING = readFileSync(new URL('../../fixtures/deviating/source.md', import.meta.url), 'utf8');
const TEXT = 'CONVENTION TERRITORIALE GLOBALE\n\nFait à Salers, le 17\noctobre 2022';

describe('a span of a document with places', () => {
  test('has a rectangle a line, and the confidence of the word that OCR doubted most', () => {
    const [signed] = recordOf(scannedOf(TEXT, (word) => (word === '2022' ? 0.7 : 0.9))).dates;
    expect(signed?.span).toMatchObject({
      page: 1,
      boxes: [
        [1, 0.7, 0, 0.79, 0.015],
        [1, 0.8, 0, 0.99, 0.015],
      ],
      confidence: 0.7,
    });
  });

  test('takes the share of a word that it covers', () => {
    const record = recordOf(scannedOf('CONVENTION TERRITORIALE GLOBALE\n\nFait à Salers, le 17/10/2022.'));
    expect(record.dates[0]?.raw).toBe('17/10/2022');
    expect(record.dates[0]?.span.boxes?.[0]?.[3]).toBeCloseTo(0.7 + (0.09 * 10) / 11, 3);
  });

  test('stays as it is where the document has no places', () => {
    expect(recordOf(TEXT).dates[0]?.span).not.toHaveProperty('boxes');
  });
});

test('of a whole article is a rectangle a page, and the record stays what its schema says', () => {
  const record = recordOf(scannedOf(DEVIATING));
  ConventionRecord.parse(record);
  const longest = record.articles.toSorted((a, b) => b.text.length - a.text.length)[0];
  const pages = new Set(longest?.span.boxes?.map(([page]) => page));
  expect(longest?.span.boxes).toHaveLength(pages.size);
  expect(longest?.span).not.toHaveProperty('confidence');
  for (const { span } of record.findings) if (span !== null) expect(span.boxes?.length).toBeGreaterThan(0);
});
