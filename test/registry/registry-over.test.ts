import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseRuleFile } from '../../src/load-rules.ts';
import type { CommuneRow, EpciRow, RegistrySource } from '../../src/model/registry.ts';
import { RegistryVocabulary } from '../../src/model/vocabulary-registry.ts';
import { registryOver } from '../../src/registry/registry-over.ts';

const file = 'vocabulary/registry.yaml';
const path = fileURLToPath(new URL(`../../rules/${file}`, import.meta.url));
const vocabulary = parseRuleFile(readFileSync(path, 'utf8'), file, RegistryVocabulary);

const current = (code: string, name: string, siren: string): CommuneRow => {
  return { code, name, siren, departement: code.slice(0, 2), current: true, chief: code };
};
const former = (code: string, name: string, chief: string): CommuneRow => {
  return { code, name, siren: null, departement: code.slice(0, 2), current: false, chief };
};
const grouping = (siren: string, type: string, name: string, ...departements: string[]): EpciRow => {
  return { siren, type, name, departements };
};

const communes = [
  current('10001', 'Valmorel', '211000012'),
  former('10002', 'Valmorel', '10005'),
  former('10003', 'Le Brulat', '10001'),
  former('10004', 'Le Brulat', '10005'),
  current('10005', 'Hautefage', '211000053'),
  current('11001', 'La Vergnotte', '211100010'),
  current('11002', 'Vergnotte', '211100028'),
  current('11003', 'Montaigut', '211100036'),
  current('11004', 'Montaigue', '211100044'),
  former('11005', 'Hautefage', '11001'),
];
const epcis = [
  grouping('241000001', 'CC', 'CC du Haut Val', '10', '11'),
  grouping('241000002', 'CA', 'CA Haut Val Agglomération', '10'),
  grouping('241100003', 'CC', 'CC des Trois Sources', '11'),
];

function open(read: string[] = []): ReturnType<typeof registryOver> {
  const table = <Row>(name: string, rows: readonly Row[]) => {
    read.push(name);
    return rows;
  };
  const source: RegistrySource = {
    departements: () => table('departements', [{ code: '10', name: 'Aube' }]),
    regions: () => table('regions', []),
    communes: () => table('communes', communes),
    formerSirens: () => ({ year: 2022, byCode: new Map() }),
    epcis: () => table('epcis', epcis),
  };
  return registryOver(source, vocabulary);
}

const hint = (departement: string | null) => ({ departement, year: 2021 });

describe('a name that several communes bear', () => {
  it('is that of the commune of today rather than of one taken over', () => {
    expect(open().commune('Valmorel', hint('10'))?.code).toBe('10001');
  });

  it('is nobody between two that were taken over', () => {
    expect(open().commune('Le Brulat', hint('10'))).toBeNull();
  });

  it('is nobody in France where one of them, even taken over, lies elsewhere', () => {
    expect(open().commune('Hautefage', hint(null))).toBeNull();
    expect(open().commune('Hautefage', hint('10'))?.code).toBe('10005');
  });

  it('is told apart by its article', () => {
    expect(open().commune('commune de La Vergnotte', hint('11'))?.code).toBe('11001');
    expect(open().commune('commune de Vergnotte', hint('11'))?.code).toBe('11002');
  });

  it('is nobody between two that are one letter away', () => {
    expect(open().commune('Montaigu', hint('11'))).toBeNull();
    expect(open().commune('Montaiguts', hint('11'))?.code).toBe('11003');
  });

  it('is nobody in a département that does not exist and several times in France', () => {
    expect(open().commune('Hautefage', hint('99'))).toBeNull();
  });
});

describe('a name that several groupings bear', () => {
  it('is told apart by the kind that is printed', () => {
    expect(open().epci('Communauté de communes du Haut Val', hint('10'))?.code).toBe('241000001');
    expect(open().epci("Communauté d'agglomération du Haut Val", hint('10'))?.code).toBe('241000002');
    expect(open().epci('Haut Val', hint('10'))).toBeNull();
  });

  it('is told apart by the département', () => {
    expect(open().epci('Haut Val', hint('11'))?.code).toBe('241000001');
  });

  it('may be of another kind than printed where it is alone: a community becomes an agglomeration', () => {
    expect(open().epci("Communauté d'agglomération des Trois Sources", hint('11'))?.code).toBe('241100003');
  });
});

it('reads a table at the first name that needs it, and once', () => {
  const read: string[] = [];
  const registry = open(read);
  expect(read).toEqual([]);
  registry.caf("Caf de l'Aube");
  expect(read).toEqual(['departements']);
  registry.commune('Valmorel', hint('10'));
  registry.commune('Hautefage', hint('10'));
  expect(read).toEqual(['departements', 'communes']);
});
