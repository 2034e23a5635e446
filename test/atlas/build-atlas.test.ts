import { describe, expect, test } from 'vitest';
import { archive } from '../../bench/archive-generator.ts';
import { measureAtlas } from '../../bench/atlas-measures.ts';
import type { Atlas, Variant } from '../../src/model/atlas.ts';
import type { ConventionRecord } from '../../src/model/record.ts';
import { atlasOf } from '../report/atlas/sample-atlas.ts';
import { rules } from '../support/convention.ts';

const OPTIONS = { conventions: 24, departements: 3, noise: 0.01, seed: 3 };
const records = [...archive(rules.template, OPTIONS)].map(({ record }) => record);
const variantsIn = ({ articles }: Atlas): readonly Variant[] =>
  articles.flatMap(({ clauses }) => clauses.flatMap(({ variants }) => variants));

describe('an archive with planted wordings', { timeout: 240_000 }, () => {
  const options = { conventions: 200, departements: 8, noise: 0.01, seed: 11 };
  const measures = measureAtlas(rules.template, rules.models, options);

  test('has the wordings that were planted, pair by pair', () => {
    expect(measures.pairs.f1).toBeGreaterThanOrEqual(0.97);
    expect(measures.ownPairs.f1).toBeGreaterThanOrEqual(0.97);
  });

  test('tells the Caf from the convention', () => {
    const { right, all } = measures.sides;
    expect(all).toBeGreaterThan(500);
    expect(right / all).toBeGreaterThanOrEqual(0.96);
  });

  test('finds Cafs that changed their wording', () => {
    const { houses } = measures.atlas;
    expect(houses.some(({ from, verdict }) => from === 2022 && verdict !== 'national')).toBe(true);
  });
});

describe('an atlas', { timeout: 120_000 }, () => {
  const atlas = atlasOf(records);

  test('has each convention once for each clause', () => {
    for (const { clauses } of atlas.articles)
      for (const { variants } of clauses) {
        const all = variants.flatMap(({ conventions }) => conventions).sort((a, b) => a - b);
        expect(all).toEqual(records.map((_, i) => i));
      }
  });

  test('gives the same wordings the same ids, whatever the order of the records', () => {
    const backwards = atlasOf(records.toReversed());
    const ids = (of: Atlas): readonly string[] =>
      variantsIn(of)
        .map(({ id, count }) => `${id} ${count}`)
        .sort();
    expect(ids(backwards)).toEqual(ids(atlas));
  });

  test('knows the model whose words nobody has to the letter', () => {
    const [only] = [...archive(rules.template, { conventions: 1, departements: 1, noise: 0, seed: 1 })];
    const nationals = variantsIn(atlasOf(only === undefined ? [] : [only.record])).filter(
      ({ verdict }) => verdict === 'national',
    );
    const known = new Set(
      variantsIn(atlas)
        .filter(({ verdict }) => verdict === 'national')
        .map(({ id }) => id),
    );
    expect(nationals.length).toBeGreaterThan(50);
    expect(nationals.filter(({ id }) => !known.has(id))).toEqual([]);
  });

  test('sets a duplicate and another instrument aside', () => {
    const [first] = records;
    if (first === undefined) throw new Error('no record');
    const amendment: ConventionRecord = {
      ...first,
      source: { ...first.source, sha256: 'b'.repeat(64) },
      document: { ...first.document, kind: 'avenant' },
    };
    const { conventions, setAside } = atlasOf([first, first, amendment]);
    expect(conventions).toHaveLength(1);
    expect(setAside.map(({ reason }) => reason)).toEqual(['duplicate', 'other-instrument']);
  });

  test('says nothing is missing from a document that was not read whole', () => {
    const [first] = records;
    if (first === undefined) throw new Error('no record');
    const torn: ConventionRecord = {
      ...first,
      articles: first.articles.filter(({ model }) => model !== 'recours'),
      pages: [{ number: 1, state: 'damaged', reason: 'page-unreadable', chars: 0, confidence: null }],
    };
    const court = variantsIn(atlasOf([torn])).filter(({ clause }) => clause.startsWith('recours/'));
    expect(court.map(({ verdict }) => verdict)).toEqual(['unread']);
    const lost = { ...torn, pages: first.pages };
    const missed = variantsIn(atlasOf([lost])).filter(({ clause }) => clause.startsWith('recours/'));
    expect(missed.map(({ verdict, breach }) => [verdict, breach?.severity])).toEqual([['missing', 'major']]);
  });
});
