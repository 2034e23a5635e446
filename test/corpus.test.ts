import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../src/ingest/read-document.ts';
import type { ConventionRecord } from '../src/model/record.ts';
import { recordOf } from './support/engine.ts';
import { checkInvariants } from './support/invariants.ts';

/** Three real conventions that do not travel with the project, and the scorer that compares records with theirs. */
const SHARED = fileURLToPath(new URL('../../shared/', import.meta.url));
const CORPUS = `${SHARED}corpus/`;
const hasCorpus = existsSync(CORPUS) && existsSync(`${SHARED}eval/score.mjs`);
if (!hasCorpus)
  process.stderr.write('no corpus beside the project: the tests on real conventions are skipped\n');

interface Counts {
  readonly f1: number | null;
}
interface Scorer {
  scoreRecord(gold: unknown, record: unknown): unknown;
  summarise(results: readonly unknown[]): { readonly groups: Record<string, Counts>; readonly micro: Counts };
}

const read = async (path: string): Promise<ConventionRecord> => {
  const document = await readDocument(readFileSync(path), {
    ocr: null,
    file: path.slice(path.lastIndexOf('/') + 1),
  });
  const record = recordOf(document);
  checkInvariants(record, document);
  return record;
};

async function score(folder: string, files: readonly string[]): Promise<ReturnType<Scorer['summarise']>> {
  const scorer = (await import(`${SHARED}eval/score.mjs`)) as Scorer;
  const results = await Promise.all(
    files.map(async (file) => {
      const gold: unknown = JSON.parse(readFileSync(`${folder}${file.slice(0, 3)}.gold.json`, 'utf8'));
      return scorer.scoreRecord(gold, await read(`${folder}${file}`));
    }),
  );
  return scorer.summarise(results);
}

describe.runIf(hasCorpus)('three real conventions', () => {
  test('as text', async () => {
    const { groups, micro } = await score(
      CORPUS,
      readdirSync(CORPUS).filter((file) => file.endsWith('.txt')),
    );
    expect(groups.articles?.f1).toBe(1);
    expect(groups.stamps?.f1).toBe(1);
    expect(micro.f1).toBeGreaterThanOrEqual(0.9);
  });

  test('as PDF with a text layer', async () => {
    const folder = `${CORPUS}scans/`;
    const { micro } = await score(
      folder,
      readdirSync(folder).filter((file) => file.endsWith('.born.pdf')),
    );
    expect(micro.f1).toBeGreaterThanOrEqual(0.88);
  });

  test.each([
    ['000', 'signature-after-deliberation'],
    ['002', 'placeholder-date'],
    ['004', 'term-against-cover'],
  ])('%s: what must be found is', async (name, rule) => {
    const file = readdirSync(CORPUS).find((entry) => entry.startsWith(name) && entry.endsWith('.txt')) ?? '';
    const { findings } = await read(`${CORPUS}${file}`);
    expect(findings.some((finding) => finding.rule.includes(rule) && finding.severity !== 'info')).toBe(true);
  });
});
