import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseRuleFile } from '../../src/load-rules.ts';
import type { RegistryHint } from '../../src/model/registry.ts';
import { RegistryVocabulary } from '../../src/model/vocabulary-registry.ts';
import { openRegistry } from '../../src/registry/read-registry.ts';

const file = 'vocabulary/registry.yaml';
const path = fileURLToPath(new URL(`../../rules/${file}`, import.meta.url));
const vocabulary = parseRuleFile(readFileSync(path, 'utf8'), file, RegistryVocabulary);
const registry = openRegistry(vocabulary);

function hint(
  departement: string | null,
  year: number | null = 2021,
  siren: string | null = null,
): RegistryHint {
  return { departement, year, siren };
}

describe('a Caf', () => {
  it('is its département, without a SIREN', () => {
    const name = "Caisse d'Allocations familiales du Puy de Dôme";
    expect(registry.caf(name)).toEqual({ source: 'cog', code: '63', siren: null, name: 'Puy-de-Dôme' });
  });

  it.each([
    ["Caisse d'Allocations familiales du Jura", '39'],
    ['CAISSE DES ALLOCATIONS FAMILIALES DU VAR', '83'],
    ['Caisse des Allocations Familiales du var', '83'],
    ['Caf de Seine Maritime', '76'],
    ['Caf de la Loire', '42'],
    ['la Caf de Haute-Loire', '43'],
    ['Caf de Vaucluse', '84'],
    ['Caf du Val d’Oise', '95'],
    ['CAF 59', '59'],
    ['Caisse d’Allocations familiales (Caf) de l’Ain', '01'],
    ['Caisse d’AIlocations famiIiales de l’Ain', '01'],
    ['Caf de la Corse du Sud', '2A'],
    ['Caf de Haute-Corse', '2B'],
    ['Caf de La Réunion', '974'],
    ['Caf de la Martinique', '972'],
    ['Caf du Rhône', '69'],
    ['Caf du Rhône et de la Métropole de Lyon', '69'],
  ])('%s -> %s', (name, code) => {
    expect(registry.caf(name)?.code).toBe(code);
  });

  it.each([
    ["Caf d'Arras", '62'],
    ['Caf de Lille', '59'],
    ['Caf de Rouen', '76'],
    ['Caf du Havre', '76'],
    ['Caf de Saint-Étienne', '42'],
    ['Caf de St-Quentin', '02'],
    ['Caf du Pays basque et du Seignanx', '64'],
    ['Caf Béarn et Soule', '64'],
    ['CCSS de la Lozère', '48'],
    ['Caisse commune de sécurité sociale de Lozère', '48'],
    ['CSSM de Mayotte', '976'],
  ])('by another name: %s -> %s', (name, code) => {
    expect(registry.caf(name)?.code).toBe(code);
  });

  it.each(['Caf', 'Caf de Pologne', 'Caf de Nulle-Part', '', 'constructor'])('unknown: "%s"', (name) => {
    expect(registry.caf(name)).toBeNull();
  });
});

it.each(
  vocabulary.cafNames.flatMap(({ departement, names }) => names.map((name) => [name, departement] as const)),
)('the Caf called %s is that of %s', (name, departement) => {
  expect(registry.caf(`Caf de ${name}`)?.code).toBe(departement);
});

it.each(
  vocabulary.regionNames.flatMap(({ region, names }) => names.map((name) => [name, region] as const)),
)('the région called %s is %s', (name, region) => {
  expect(registry.region(`Région ${name}`)?.code).toBe(region);
});

describe('a département or a région', () => {
  it.each([
    ["Département de l'Ain", '01'],
    ['Conseil départemental du Nord', '59'],
    ["conseil général des Côtes d'Armor", '22'],
    ['la Réunion', '974'],
  ])('%s -> %s', (name, code) => {
    expect(registry.departement(name)?.code).toBe(code);
  });

  it.each([
    ["Conseil régional d'Ile de France", '11'],
    ['Région Sud', '93'],
    ['Collectivité de Corse', '94'],
  ])('%s -> %s', (name, code) => {
    expect(registry.region(name)?.code).toBe(code);
  });

  it('is not the city of an old Caf', () => {
    expect(registry.departement('Arras')).toBeNull();
  });
});

describe('a commune', () => {
  it('has its INSEE code, its SIREN and its official name', () => {
    expect(registry.commune("commune d'ISSOIRE", hint('63'))).toEqual({
      source: 'cog',
      code: '63178',
      siren: '216301788',
      name: 'Issoire',
    });
  });

  it.each([
    ['Saint Genis Laval', '69', '69204'],
    ['St-Genis-Laval', '69', '69204'],
    ['la commune du Pradet', '83', '83098'],
    ['LE PRADET', '83', '83098'],
    ['Ville du Pradet', '083', '83098'],
    ['commune des Mureaux', '78', '78440'],
    ['commune de La Ricamarie', '42', '42183'],
    ["commune de l'Haÿ les Roses", '94', '94038'],
    ["Ville d'Avray", '92', '92077'],
    ["Ville de Ville-d'Avray", '92', '92077'],
    ['Oeuilly', '51', '51410'],
    ['Chalon s/ Saône', '71', '71076'],
    ['Ville de Paris', '75', '75056'],
    ['VILLE DE LYON', '69', '69123'],
    ['Marseille', '13', '13055'],
    ['Ajaccio', '2A', '2A004'],
    ['Ajaccio', '02a', '2A004'],
    ['Bastia', '20', '2B033'],
    ['Fort de France', '972', '97209'],
    ['Mamoudzou', '976', '97611'],
    ['Saint-Martin', '971', '97801'],
  ])('%s in %s -> %s', (name, departement, code) => {
    expect(registry.commune(name, hint(departement))?.code).toBe(code);
  });

  it('that many others are called like needs its département', () => {
    expect(registry.commune('Sainte-Colombe', hint(null))).toBeNull();
    expect(registry.commune('Sainte-Colombe', hint('69'))?.code).toBe('69189');
    expect(registry.commune('Sainte-Colombe', hint(null, 2021, '216901892'))?.code).toBe('69189');
  });

  it('that is alone in France to bear its name does not', () => {
    expect(registry.commune("Commune d'Issoire", hint(null))?.code).toBe('63178');
  });

  it('is not looked for outside its département', () => {
    expect(registry.commune('Ajaccio', hint('2B'))).toBeNull();
  });

  it('that has merged since keeps its own code, name and SIREN of the year', () => {
    const oullins = { source: 'cog', code: '69149', siren: '216901496', name: 'Oullins' };
    expect(registry.commune("Ville d'Oullins", hint('69', 2021))).toEqual(oullins);
    const pierreBenite = { source: 'cog', code: '69152', siren: '216901520', name: 'Pierre-Bénite' };
    expect(registry.commune('Pierre Bénite', hint('69', 2021))).toEqual(pierreBenite);
  });

  it('that has merged since has no SIREN where the year is not known', () => {
    expect(registry.commune('Oullins', hint('69', null))?.siren).toBeNull();
  });

  it('that has merged since has the SIREN of its stamp', () => {
    expect(registry.commune('Pierre Bénite', hint('69', 2021, '216901520'))?.siren).toBe('216901520');
    expect(registry.commune('Oullins', hint('69', 2021, '200102747'))?.siren).toBe('216901496');
  });

  it('born of a merger has the SIREN of the merger, from that year on', () => {
    const name = 'Oullins-Pierre-Bénite';
    expect(registry.commune(name, hint('69', 2024))?.siren).toBe('200102747');
    expect(registry.commune(name, hint('69', 2023))?.siren).toBeNull();
  });

  it('that kept its name through a merger has no SIREN where the year does not tell which', () => {
    expect(registry.commune('Annecy', hint('74', 2022))?.siren).toBe('200063402');
    expect(registry.commune('Annecy', hint('74', 2016))?.siren).toBeNull();
    expect(registry.commune('Annecy', hint('74', null))?.siren).toBeNull();
    expect(registry.commune('Issoire', hint('63', null))?.siren).toBe('216301788');
  });

  it('may have one letter misread in its name', () => {
    expect(registry.commune('Pierrc-Bénite', hint('69'))?.code).toBe('69152');
    expect(registry.commune('commune dIssoire', hint('63'))?.code).toBe('63178');
    expect(registry.commune('Picrrc-Bénite', hint('69'))).toBeNull();
    expect(registry.commune('Pierrc-Bénite', hint(null))).toBeNull();
  });

  it.each(['Nulleparville', 'commune', 'Ville de', '', 'constructor'])('unknown: "%s"', (name) => {
    expect(registry.commune(name, hint('63'))).toBeNull();
  });
});

describe('a grouping of communes', () => {
  it('has its SIREN for code', () => {
    expect(registry.epci("l'Agglo Pays d'Issoire", hint('63', 2019))).toEqual({
      source: 'cog',
      code: '200070407',
      siren: '200070407',
      name: "CA Agglo Pays d'Issoire",
    });
  });

  it.each([
    ["Communauté de Communes Terre d'Émeraude", '39', '200090579'],
    ["La Communauté Terre d'Emeraude", '39', '200090579'],
    ["Communauté d'Agglomération Pays d'Issoire", '63', '200070407'],
    ["COMMUNAUTE D'AGGLOMERATION DE CAMBRAI", '59', '200068500'],
    ["Cornmunauté d'AggIomération de Carnbrai (CAC)", '59', null],
    ["Cornmunauté d'AggIomération de Canbrai (CAC)", '59', '200068500'],
    ['Métropole de Lyon', '69', '200046977'],
    ['Toulon Provence Méditerranée', '83', '248300543'],
    ['la Métropole Toulon-Provence-Méditerranée (MTPM)', '83', '248300543'],
    ['Communauté urbaine du Grand Reims', '51', '200067213'],
    ["C.C. du Pays de l'Arbresle", '69', '246900625'],
    ["Communauté de communes du Pays de l'Arbresle – CCPA", '69', '246900625'],
    ["Communauté d'agglomération de Blois", '41', '200030385'],
    ['Agglopolys', '41', '200030385'],
    ['Établissement public territorial Est Ensemble', '93', '200057875'],
    ['CA du Sud', '974', '249740085'],
    ['Communauté de communes du Seignanx', '64', '244000659'],
  ])('%s in %s -> %s', (name, departement, siren) => {
    expect(registry.epci(name, hint(departement))?.siren ?? null).toBe(siren);
  });

  it('with a namesake needs its département or its stamp', () => {
    const name = 'Communauté de communes des Quatre Rivières';
    expect(registry.epci(name, hint(null))).toBeNull();
    expect(registry.epci(name, hint('70'))?.siren).toBe('247000623');
    expect(registry.epci(name, hint(null, 2021, '247400666'))?.siren).toBe('247400666');
  });

  it('is not the one of today where the year is before its birth', () => {
    const name = "Communauté de communes du Pays d'Issoire";
    expect(registry.epci(name, hint('63', 2016))).toBeNull();
    expect(registry.epci(name, hint('63', 2017))?.siren).toBe('200070407');
  });

  it('may be confirmed by its stamp under a longer or misread name', () => {
    const stamped = hint('39', 2021, '200090579');
    expect(registry.epci("CC Terre d'Émeraude et Petite Montagne", stamped)?.siren).toBe('200090579');
    expect(registry.epci("CC Tcrrc d'Émeraude", stamped)?.siren).toBe('200090579');
    expect(registry.epci("CC Tcrrc d'Émeraude", hint('39'))).toBeNull();
  });

  it('is not renamed by the stamp of another', () => {
    const stamped = hint('39', 2021, '200090579');
    expect(registry.epci('Communauté de communes Porte du Jura', stamped)?.siren).toBe('200072056');
    expect(registry.epci('Communauté de communes de Nulle Part', stamped)).toBeNull();
    expect(registry.epci('la Communauté de communes', stamped)).toBeNull();
  });

  it('is looked for in its département only, where there is one', () => {
    expect(registry.epci("l'Agglo Pays d'Issoire", hint('59'))).toBeNull();
    expect(registry.epci("l'Agglo Pays d'Issoire", hint(null))?.siren).toBe('200070407');
  });
});

describe('a SIREN', () => {
  it.each([
    ['200046977', 'Métropole de Lyon'],
    ['200057875', 'Est Ensemble'],
    ['216301788', 'Issoire'],
    ['200102747', 'Oullins-Pierre-Bénite'],
  ])('%s is %s', (siren, name) => {
    expect(registry.bySiren(siren)?.name).toBe(name);
  });

  it.each(['200046978', '216901520', '', 'null'])('of nobody today: "%s"', (siren) => {
    expect(registry.bySiren(siren)).toBeNull();
  });
});

it('answers a hostile name at once', () => {
  const start = performance.now();
  for (const unit of [' ', '9', '(', '"', 'a ', "d'"]) {
    const name = unit.repeat(1_000_000 / unit.length);
    expect(registry.caf(name)).toBeNull();
    expect(registry.commune(name, hint('63'))).toBeNull();
    expect(registry.epci(name, hint('63', 2021, name))).toBeNull();
    expect(registry.epci(name.slice(0, 200), hint(name))).toBeNull();
  }
  expect(performance.now() - start).toBeLessThan(1000);
});

/** What the words dropped from names rest on; a new edition of the register may change it. */
describe('the register', () => {
  const rows = (
    table: string,
  ): { nom: string; type: string; code: string; departement: string; membres: { code: string }[] }[] =>
    JSON.parse(
      readFileSync(
        fileURLToPath(
          new URL(`../../node_modules/@etalab/decoupage-administratif/data/${table}.json`, import.meta.url),
        ),
        'utf8',
      ),
    );

  it('gives every grouping back by its own name, in the département of its first member', () => {
    const lost = [...rows('epci'), ...rows('ept')].filter(({ nom, code, membres }) => {
      const seat = membres[0]?.code ?? '';
      return registry.epci(nom, hint(seat.slice(0, seat.startsWith('97') ? 3 : 2), 2026))?.code !== code;
    });
    expect(lost).toEqual([]);
  });

  it('gives every commune of today back by its own name, in capitals without accents', () => {
    const current = rows('communes').filter(({ type }) => type === 'commune-actuelle');
    expect(current.length).toBeGreaterThan(34_000);
    const lost = current.filter(({ nom, code, departement }) => {
      const printed = nom.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
      return registry.commune(`COMMUNE DE ${printed}`, hint(departement, 2026))?.code !== code;
    });
    expect(lost).toEqual([]);
  });

  it('gives every département back by the name of its Caf', () => {
    const lost = rows('departements').filter(({ nom, code }) => registry.caf(`Caf de ${nom}`)?.code !== code);
    expect(lost).toEqual([]);
  });
});
