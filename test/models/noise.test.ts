import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../../src/model/fill-template.ts';
import { rules } from '../support/convention.ts';
import { recordOf } from '../support/engine.ts';
import { misread, PRESENTATIONS } from '../support/noise.ts';
import { BOURGES, valuesOf } from '../support/situation.ts';

const conforming = fillTemplate(rules.template, valuesOf(BOURGES));
const SEEDS = Number(process.env.GABARIT_SEEDS ?? 20);

const graveIn = (text: string): readonly string[] =>
  recordOf(text)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ rule, article, actual, why }) => `${rule}@${article}: ${actual ?? ''} ${why}`);

describe('a conforming text in another dress gives no finding above info', () => {
  it.each(Object.keys(PRESENTATIONS))('%s', (name) => {
    const dressed = PRESENTATIONS[name]?.(conforming) ?? '';
    expect(dressed).not.toBe(conforming);
    expect(graveIn(dressed)).toEqual([]);
  });
});

describe('the noise of OCR is no deviation', () => {
  it.each([
    { percent: 1, least: 0.99 },
    { percent: 2, least: 0.95 },
  ])('at $percent % of characters, in $least of the seeds', ({ percent, least }) => {
    const blamed = Array.from({ length: SEEDS }, (_, seed) => ({
      seed,
      found: graveIn(misread(conforming, { rate: percent / 100, seed: seed + 1 })),
    })).filter(({ found }) => found.length > 0);
    process.stdout.write(`${percent} %: ${SEEDS - blamed.length} of ${SEEDS} seeds without a finding\n`);
    if (process.env.GABARIT_SEEDS)
      for (const { seed, found } of blamed) process.stdout.write(`  ${seed}: ${found.join('\n     ')}\n`);
    expect(blamed.length, JSON.stringify(blamed, null, 1)).toBeLessThanOrEqual(
      Math.floor(SEEDS * (1 - least) + 1e-9),
    );
  }, 600_000);
});
