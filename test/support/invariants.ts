import { expect } from 'vitest';
import type { SourceDocument } from '../../src/model/document.ts';
import { keyOf } from '../../src/model/fold.ts';
import { ConventionRecord } from '../../src/model/record.ts';

/** The letters and digits of a quotation: what a stamp or a page break inside a span does not change the order of. */
const letters = (text: string): string => keyOf(text.replace(/<[^>]*>/g, '')).replaceAll(' ', '');

/** Whether the letters of a value stand in the slice, in order, other things between. */
function isWithin(value: string, slice: string): boolean {
  const [wanted, given] = [letters(value), letters(slice)];
  let at = 0;
  for (const letter of given) if (letter === wanted[at]) at++;
  return at === wanted.length;
}

/** What must hold of every record, whatever the document. Throws on the first breach. */
export function checkInvariants(record: ConventionRecord, document: SourceDocument): void {
  ConventionRecord.parse(record);
  const { total, ...parts } = record.ledger;
  expect(
    Object.values(parts).reduce((sum, size) => sum + size, 0),
    'the ledger adds up',
  ).toBe(total);
  expect(total, 'the ledger accounts for the raw text').toBe(document.text.length);
  const spans: { start: number; end: number; page: number }[] = [];
  collectSpans(record, spans);
  for (const span of spans) {
    expect(span.start, 'a span starts before it ends').toBeLessThanOrEqual(span.end);
    expect(span.end, 'a span lies in the document').toBeLessThanOrEqual(total);
    expect(span.page, 'a span is on a page').toBeLessThanOrEqual(record.source.pages);
  }
  const claims: readonly (readonly [string | null, { start: number; end: number } | null])[] = [
    ...record.dates.map(({ raw, span }) => [raw, span] as const),
    ...record.durations.map(({ raw, span }) => [raw, span] as const),
    ...record.references.map(({ raw, span }) => [raw, span] as const),
    ...record.parties.map(({ name, span }) => [name, span] as const),
    ...record.competences.map(({ text, span }) => [text, span] as const),
    ...record.articles.map(({ title, span }) => [title, span] as const),
  ];
  for (const [value, span] of claims)
    if (value !== null && span !== null)
      expect(
        isWithin(value, document.text.slice(span.start, span.end)),
        `the span of « ${value.slice(0, 60)} » slices to it`,
      ).toBe(true);
}

function collectSpans(value: unknown, found: { start: number; end: number; page: number }[]): void {
  if (Array.isArray(value)) for (const item of value) collectSpans(item, found);
  else if (value !== null && typeof value === 'object') {
    const { start, end, page } = value as Record<string, unknown>;
    if (typeof start === 'number' && typeof end === 'number' && typeof page === 'number')
      found.push({ start, end, page });
    else for (const item of Object.values(value)) collectSpans(item, found);
  }
}
