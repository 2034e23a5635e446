import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { GROUPS } from '../../src/evaluate/fields.ts';
import type { Json } from '../../src/evaluate/gold.ts';
import { scoreRecord } from '../../src/evaluate/score-record.ts';
import { type Summary, summarise } from '../../src/evaluate/summary.ts';
import { recordOf } from '../support/engine.ts';
import { damaged } from './damage.ts';

/** The scorer that defines the measure, and gold for real conventions; neither travels with the project. */
const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url));
const CORPUS = `${SHARED}corpus/`;
const hasShared = existsSync(CORPUS) && existsSync(`${SHARED}eval/score.mjs`);
if (!hasShared)
  process.stderr.write('no scorer beside the project: the measure is not compared with its definition\n');

const VARIANTS = 70; // of each document

interface Theirs {
  readonly gold: number;
  readonly pred: number;
  readonly paired: number;
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly f1: number | null;
}
interface Scorer {
  scoreRecord(gold: Json, record: Json, options: object): unknown;
  summarise(results: readonly unknown[]): {
    readonly groups: Record<string, Theirs>;
    readonly micro: Theirs;
    readonly macro: Record<string, number>;
    readonly findings: Record<string, unknown>;
  };
}

/** Every figure of a summary, in one order. */
function figuresOf({ groups, micro, macro, findings }: Summary): unknown {
  return {
    groups: GROUPS.map((name) => {
      const { gold, predicted, paired, right, spurious, missed } = groups[name];
      return [name, gold, predicted, paired, right, spurious, missed];
    }),
    micro: [micro.right, micro.spurious, micro.missed, micro.f1],
    macro: [macro.precision, macro.recall, macro.f1].map(rounded),
    findings: findings && [
      [findings.gold, findings.paired, findings.spurious, findings.optional, findings.duplicates],
      [findings.precision, findings.recall, findings.f1, findings.severityAgreement].map(rounded),
      findings.bySeverity,
    ],
  };
}

function theirFiguresOf({ groups, micro, macro, findings }: ReturnType<Scorer['summarise']>): unknown {
  return {
    groups: GROUPS.map((name) => {
      const { gold, pred, paired, tp, fp, fn } = groups[name] as Theirs;
      return [name, gold, pred, paired, tp, fp, fn];
    }),
    micro: [micro.tp, micro.fp, micro.fn, micro.f1],
    macro: [macro.precision, macro.recall, macro.f1].map(rounded),
    findings: findings && [
      [findings.gold, findings.paired, findings.spurious, findings.optional, findings.duplicates],
      [findings.precision, findings.recall, findings.f1, findings.severityAgreement].map(rounded),
      findings.bySeverity,
    ],
  };
}

/** Means are sums of fractions, whose last bit depends on the order of the terms. */
function rounded(value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1e12) / 1e12 : (value ?? null);
}

const names = hasShared
  ? readdirSync(CORPUS)
      .filter((file) => file.endsWith('.gold.json'))
      .map((file) => file.slice(0, -'.gold.json'.length))
  : [];

describe.runIf(hasShared)('the measure is that of its definition, to the last count', () => {
  test.each(names)('%s: a record and damaged copies of it', async (name) => {
    const scorer = (await import(`${SHARED}eval/score.mjs`)) as Scorer;
    const gold: Json = JSON.parse(readFileSync(`${CORPUS}${name}.gold.json`, 'utf8'));
    const file = readdirSync(CORPUS).find((entry) => entry.startsWith(name) && entry.endsWith('.txt')) ?? '';
    const source = readFileSync(`${CORPUS}${file}`, 'utf8');
    const record = recordOf(source);
    for (let seed = 0; seed < VARIANTS; seed++) {
      const predicted = seed === 0 ? record : damaged(record, seed);
      const strict = seed % 2 === 1;
      const text = seed % 3 === 0 ? null : source;
      const ours = summarise([scoreRecord(gold, predicted, { strict, source: text })]);
      const theirs = scorer.summarise([
        scorer.scoreRecord(gold, predicted, { strict, source: text ?? undefined }),
      ]);
      expect(figuresOf(ours), `seed ${seed}`).toEqual(theirFiguresOf(theirs));
    }
  }, 120_000);
});

test('damage is the same for the same seed, and is done', () => {
  const record = { document: { kind: 'convention', title: 'CONVENTION' }, domains: ['enfance', 'logement'] };
  const copies = Array.from({ length: 20 }, (_, seed) => damaged(record, seed));
  expect(copies).toEqual(Array.from({ length: 20 }, (_, seed) => damaged(record, seed)));
  expect(new Set(copies.map((copy) => JSON.stringify(copy))).size).toBeGreaterThan(5);
});
