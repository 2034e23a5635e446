import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyOf } from '../../src/model/fold.ts';
import type { ConventionRecord } from '../../src/model/record.ts';
import { recordOf } from '../support/engine.ts';
import {
  between,
  inside,
  runningHeads,
  STAMP,
  spacedOut,
  withBullets,
  withHeadings,
  withoutBlankLines,
  withoutFurniture,
  withRolesBroken,
  wrapped,
} from './presentations.ts';

/** How a text is printed changes no fact that is read in it. Places, stamps and the ledger are set aside. */
const cases = ['conforming/source.txt', 'deviating/source.md', 'departmental-rewrite/source.txt'].map(
  (path) => {
    const text = readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), 'utf8');
    return { name: path.slice(0, path.indexOf('/')), text, facts: factsOf(recordOf(text)) };
  },
);

function factsOf(record: ConventionRecord): unknown {
  const { parties, dates, term, durations, competences, domains, references, signature } = record;
  const articles = record.articles.map(({ kind, number, title, model }) => ({ kind, number, title, model }));
  return bare({ parties, dates, term, durations, competences, domains, references, signature, articles });
}

/** Values without their places, and quotations as letters and digits alone. */
function bare(value: unknown): unknown {
  if (typeof value === 'string') return keyOf(value).replaceAll(' ', '');
  if (Array.isArray(value)) return value.map(bare);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key]) => key !== 'span' && key !== 'confidence');
  return Object.fromEntries(kept.map(([key, item]) => [key, bare(item)]));
}

const seed = fc.nat(1_000_000);
const wrapping = fc.record({
  width: fc.integer({ min: 56, max: 124 }),
  hanging: fc.boolean(),
  hyphens: fc.constantFrom(0, 0.3, 0.9),
  seed,
});
const share = fc.record({ share: fc.constantFrom(0.03, 0.1, 0.3), seed });
const RUNS = 12;

function check<T>(
  given: fc.Arbitrary<T>,
  print: (text: string, how: T) => string,
): (of: (typeof cases)[number]) => void {
  return ({ text, facts }) =>
    fc.assert(
      fc.property(given, (how) => {
        expect(factsOf(recordOf(print(text, how)))).toEqual(facts);
      }),
      { numRuns: RUNS },
    );
}

describe.each(cases)('$name says the same', { timeout: 120_000 }, (of) => {
  test.each([60, 80, 100])('wrapped at %i columns', (width) => {
    const plain = { width, hanging: false, hyphens: 0, seed: 1 };
    for (const text of [wrapped(of.text, plain), spacedOut(wrapped(of.text, plain))])
      expect(factsOf(recordOf(text))).toEqual(of.facts);
  });

  test('wrapped at any column, words broken, items hanging', () => check(wrapping, wrapped)(of));

  test('wrapped, with no blank line where none is needed', () =>
    check(wrapping, (text, how) => withoutBlankLines(wrapped(text, { ...how, hanging: false }), how.width))(
      of,
    ));

  test('with roles of the signature block broken over two lines', () =>
    check(fc.record({ share: fc.constant(1), seed }), withRolesBroken)(of));

  test('with a blank line under every line', () =>
    check(wrapping, (text, how) => spacedOut(wrapped(text, how)))(of));

  test.each<[string, (text: string) => string]>([
    ['other apostrophes', (text) => text.replaceAll("'", '’')],
    ['no-break spaces before signs', (text) => text.replace(/ (?=[:;!?»])|(?<=«) /g, '\u00a0')],
    ['no-break spaces everywhere', (text) => text.replace(/(?<=\S) (?=\S)/g, '\u00a0')],
    ['two spaces after a full stop', (text) => text.replace(/(?<=[a-zé]{2}\.) (?=\p{Lu})/gu, '  ')],
    ['blanks at the ends of lines', (text) => text.replaceAll('\n', '  \n')],
    ['more blank lines', (text) => text.replace(/\n{2,}/g, '\n\n\n\n')],
    ['lines ended as on Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['everything indented', (text) => text.replace(/^(?=\S)/gm, '    ')],
  ])('with %s', (_, print) => expect(factsOf(recordOf(print(of.text)))).toEqual(of.facts));

  test.each(['bold', 'marked', 'both', 'plain'] as const)('with headings %s', (style) =>
    expect(factsOf(recordOf(withHeadings(of.text, style)))).toEqual(of.facts));

  test.each(['-', '•', '–', '*', '■', '➤', 'o', '▪', '·'])('with %s for a bullet', (bullet) =>
    expect(factsOf(recordOf(withBullets(of.text, bullet)))).toEqual(of.facts));

  test('with stamps between paragraphs', () =>
    check(share, (text, how) => between(text, () => STAMP, how))(of));

  test('with stamps inside sentences', () =>
    check(fc.tuple(wrapping, share), (text, [wrap, how]) =>
      inside(wrapped(text, { ...wrap, hyphens: 0 }), () => STAMP, how),
    )(of));

  test('with running heads at page breaks between paragraphs', () =>
    check(
      share,
      (text, how) =>
        `${runningHeads(40, '')()}\n\n${between(withoutFurniture(text), runningHeads(40, '\f'), how)}`,
    )(of));

  test('with page breaks and running heads inside sentences', () =>
    check(fc.tuple(wrapping, share), (text, [wrap, how]) =>
      inside(wrapped(withoutFurniture(text), { ...wrap, hyphens: 0 }), runningHeads(40, '\f'), how),
    )(of));

  test('with running heads inside sentences, in one flow', () =>
    check(fc.tuple(wrapping, share), (text, [wrap, how]) =>
      inside(wrapped(withoutFurniture(text), { ...wrap, hyphens: 0 }), runningHeads(40, ''), how),
    )(of));
});
