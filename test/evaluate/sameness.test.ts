import { describe, expect, it } from 'vitest';
import { type Comparison, isSame } from '../../src/evaluate/sameness.ts';

/** Whether two values are one: blind to presentation, then strictly. */
const CASES: readonly [Comparison, unknown, unknown, blind: boolean, strict: boolean][] = [
  ['exact', '2022-01-01', '2022-01-01', true, true],
  ['exact', '2', 2, true, true],
  ['exact', 'caf', 'Caf', false, false],
  ['exact', 'acces-aux-droits', 'acces aux droits', false, false],
  ['text', 'Val Ombré', 'VAL OMBRE', true, false],
  ['text', 'M', 'M.', true, true],
  ['text', 'Val  Ombré', 'Val\u00a0Ombré ;', true, true],
  ['text', 'Objet', '**Objet**', true, false],
  ['text', 'l’accueil', "l'accueil", true, false],
  ['text', 'Val Ombré', 'Valombré', false, false],
  ['text', 'la Caf', 'Caf', false, false],
  ['role', 'maire', 'Le Maire', true, false],
  ['role', 'adjointe', "l'adjointe", true, false],
  ['role', 'maire', 'un maire', false, false],
  ['role', 'maire', 'adjoint au maire', false, false],
  ['quote', 'loi du 3 mai', 'la loi du 3 mai dernier', true, true],
  ['quote', 'la loi du 3 mai', 'loi', true, true],
  ['quote', 'la loi du 3 mai', 'LOI', true, false],
  ['quote', 'loi du 3 mai', 'loi du 4 mai', false, false],
  ['clauses', ['L. 227-1', '8'], ['8', 'article L227-1'], true, false],
  ['clauses', ['8'], ['8', '9'], false, false],
  ['clauses', ['8', '9'], ['8'], false, false],
  ['pages', [1, 2], [2, 1], true, true],
  ['pages', [1, 2], [1], false, false],
  ['topics', ['enfance'], ['jeunesse', 'enfance'], true, true],
  ['topics', ['enfance', 'jeunesse'], ['enfance'], false, false],
  [
    'passage',
    'Gestion des crèches, des haltes-garderies et des relais de la petite enfance du territoire communautaire',
    'Gestion des crèches, des haltes-garderies et des relais de la petite enfance du territoire communautoire',
    true,
    false,
  ],
  ['passage', 'Gestion des crèches', 'Gestion des gîtes', false, false],
];

describe('isSame', () => {
  it.each(CASES)('%s: %j and %j', (comparison, gold, predicted, blind, strict) => {
    expect(isSame(comparison, { gold, predicted }, false)).toBe(blind);
    expect(isSame(comparison, { gold, predicted }, true)).toBe(strict);
  });

  it('is done with a long run of closing signs at once', () => {
    const from = performance.now();
    isSame('text', { gold: `${'.'.repeat(1_000_000)}x`, predicted: 'x' }, true);
    expect(performance.now() - from).toBeLessThan(1_000);
  });
});
