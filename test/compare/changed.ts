import { expect } from 'vitest';
import type { Finding } from '../../src/model/record.ts';
import { rules } from '../support/convention.ts';
import { recordOf } from '../support/engine.ts';

/** A change of the conforming text: words and what stands in their place. */
export type Change = readonly [from: string, to: string];

/** The conforming text of the rules, changed. A change that finds nothing to change is a fault of the test. */
export function changed(changes: readonly Change[]): string {
  return changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, () => to);
  }, rules.checks.conforming);
}

/** What the given rules say of the conforming text, changed. */
export function findingsOf(names: readonly string[], changes: readonly Change[]): readonly Finding[] {
  return recordOf(changed(changes)).findings.filter(({ rule }) =>
    names.includes(rule.replace(/^[^/]*\//, '')),
  );
}

/** Each finding as `severity rule: quote`. */
export function said(names: readonly string[], changes: readonly Change[]): readonly string[] {
  return findingsOf(names, changes).map(
    ({ severity, rule, actual }) => `${severity} ${rule.replace(/^[^/]*\//, '')}: ${actual}`,
  );
}

/** A stamp at the place of signature. Bourges has SIREN 211800339. */
export function stamp(id: string, sent = '12/12/2022', received = sent): Change {
  return [
    'Fait à Bourges',
    `Envoyé en préfecture le ${sent}\nReçu en préfecture le ${received}\nAffiché le\nID : ${id}\n\nFait à Bourges`,
  ];
}

/** Annexes behind the signatures, by title. */
export function annexes(...titles: readonly string[]): Change {
  const bodies = titles.map(
    (title, i) => `\n\nANNEXE ${i + 1} - ${title}\n\nLe territoire compte deux crèches et un relais.`,
  );
  return ['La maire de Bourges\nAnne Thorel', `La maire de Bourges\nAnne Thorel${bodies.join('')}`];
}

/** The community of communes in the place of the commune, under a name of the register. */
export const COMMUNITY: readonly Change[] = [
  [
    'La commune de Bourges, représentée par son maire, Mme Anne Thorel',
    'La Communauté de communes Terres du Haut Berry, représentée par sa présidente, Mme Anne Thorel',
  ],
  ['La maire de Bourges\n', 'La présidente de la Communauté de communes Terres du Haut Berry\n'],
];
