import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/ingest/read-document.ts';
import type { Atlas, Verdict } from '../../src/model/atlas.ts';
import { atlasOf } from '../report/atlas/sample-atlas.ts';
import { recordOf } from '../support/engine.ts';

/** Three real conventions that do not travel with the project: what their careful reader found, clause by clause. */
const CORPUS = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));
const hasCorpus = existsSync(CORPUS);
if (!hasCorpus)
  process.stderr.write('no corpus beside the project: the atlas of real conventions is not tested\n');

async function realAtlas(): Promise<Atlas> {
  const files = readdirSync(CORPUS).filter((file) => file.endsWith('.txt'));
  const records = await Promise.all(
    files.map(async (file) =>
      recordOf(await readDocument(readFileSync(`${CORPUS}${file}`), { ocr: null, file })),
    ),
  );
  return atlasOf(records);
}

/** By clause, the verdict for the convention of each département. */
const READ: Readonly<Record<string, Readonly<Record<string, readonly Verdict[]>>>> = {
  'preambule/naissance-des-caf': { 39: ['national'], 69: ['national'], 63: ['absent', 'older'] },
  'preambule/mission-concilier': { 39: ['national'], 69: ['older'], 63: ['older'] },
  'preambule/diversite-des-territoires': { 39: ['national'], 69: ['national'], 63: ['older'] },
  'objet/diagnostic-partage': {
    39: ['close', 'reworded'],
    69: ['national'],
    63: ['close', 'reworded', 'older'],
  },
  'objet/champs-a-privilegier': { 39: ['national'], 69: ['national'], 63: ['national'] },
  'champs-collectivite/actions-locales': { 39: ['missing'], 69: ['national'], 63: ['national'] },
  'objectifs-partages/moyens-mobilises': { 39: ['reworded'], 69: ['national', 'close'], 63: ['older'] },
  'engagements/appui-financier-conjoint': { 39: ['national', 'close'], 69: ['national'], 63: ['absent'] },
  'collaboration/mission-suivi': { 39: ['national'], 69: ['national'], 63: ['national'] },
  'echanges-donnees/rgpd': { 39: ['national'], 69: ['national'], 63: ['absent', 'older'] },
  'communication/logos': { 39: ['national'], 69: ['national'], 63: ['national'] },
  'execution-formelle/avenant': { 39: ['national'], 69: ['national'], 63: ['national'] },
  'fin/denonciation': { 39: ['national'], 69: ['national'], 63: ['older'] },
  'recours/juridiction': { 39: ['national'], 69: ['national'], 63: ['absent'] },
};

describe.runIf(hasCorpus)('three real conventions', { timeout: 120_000 }, () => {
  test('are read as a careful reader reads them', async () => {
    const atlas = await realAtlas();
    const wrong = Object.entries(READ).flatMap(([clause, byDepartement]) =>
      Object.entries(byDepartement).flatMap(([code, verdicts]) => {
        const index = atlas.conventions.findIndex(({ departement }) => departement === code);
        const found = atlas.articles
          .flatMap(({ clauses }) => clauses)
          .find(({ id }) => id === clause)
          ?.variants.find(({ conventions }) => conventions.includes(index));
        return found !== undefined && verdicts.includes(found.verdict)
          ? []
          : [`${clause} ${code}: ${found?.verdict}, not ${verdicts.join(' or ')}`];
      }),
    );
    expect(wrong).toEqual([]);
    expect(atlas.conventions.map(({ year, vintage }) => `${year} ${vintage}`).sort()).toEqual([
      '2019 ctg-2014',
      '2021 ctg-2020',
      '2022 ctg-2020',
    ]);
  });

  test('are too few to know a house wording by: nobody is blamed', async () => {
    const { houses, drifts } = await realAtlas();
    expect(houses).toEqual([]);
    expect(new Set(drifts.map(({ side }) => side))).toEqual(new Set(['unknown']));
  });
});
