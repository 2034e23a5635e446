import { describe, expect, test } from 'vitest';
import { extractIdentity } from '../../../src/extract/identity/identity.ts';
import type { DocumentIdentity } from '../../../src/model/record.ts';
import { rules, segmented } from '../../support/convention.ts';

const parties = `Entre :

- la Caisse d'allocations familiales du Loiron, représentée par sa directrice, Mme Anna Roux, dûment autorisée à signer la présente convention ;

et

- la commune de Brumesnil, représentée par son maire, M. Paul Vidal, dûment autorisé à signer la présente convention ;

Il est convenu et arrêté ce qui suit :
`;
const article = `
ARTICLE 1 - OBJET DE LA CONVENTION TERRITORIALE GLOBALE

La présente convention vise à définir le projet stratégique global du territoire à l'égard des familles, de 2020 à 2021.
`;
const read = (text: string): DocumentIdentity => extractIdentity(segmented(text), rules.identity);
const identity = (head: string): DocumentIdentity => read(`${head}\n\n${parties}${article}`);

describe('the kind', () => {
  test.each<[string, string, string]>([
    ['a convention', 'CONVENTION TERRITORIALE GLOBALE', 'convention'],
    [
      'a convention of services to families',
      'Convention territoriale globale de services aux familles',
      'convention',
    ],
    ['an acte d’engagement', "ACTE D'ENGAGEMENT\n\nCONVENTION TERRITORIALE GLOBALE", 'acte-engagement'],
    [
      'an acte d’engagement in one line',
      "Acte d'engagement pour la convention territoriale globale",
      'acte-engagement',
    ],
    ['an avenant', 'AVENANT N° 2 À LA CONVENTION TERRITORIALE GLOBALE', 'avenant'],
    ['an avenant on two lines', 'Avenant n° 1\n\nà la convention territoriale globale 2019-2023', 'avenant'],
    ['a contrat enfance jeunesse', 'CONTRAT ENFANCE ET JEUNESSE', 'autre'],
    [
      'an avenant to another convention',
      "AVENANT N° 1 À LA CONVENTION D'OBJECTIFS ET DE FINANCEMENT",
      'autre',
    ],
    ['a damaged title', 'C0NVENTlON TERRIT0RIALE GL08ALE', 'convention'],
    ['a damaged acte', "ACTE D'ENGAGEMENI\n\nCONVENTION TERRITORIALE GLOBALE", 'acte-engagement'],
  ])('%s', (_, head, kind) => {
    expect(identity(head).kind).toBe(kind);
  });

  test.each<[string, string, string]>([
    ['a convention without its title, by its words', `${parties}${article}`, 'convention'],
    [
      'an acte that names itself only in the text',
      `${parties.replaceAll('la présente convention', "le présent acte d'engagement")}\nLes signataires du présent acte d'engagement préparent une Ctg. COMITOLOGIE`,
      'acte-engagement',
    ],
    [
      'a lease',
      'BAIL COMMERCIAL\n\nEntre le bailleur et le preneur, il est convenu et arrêté ce qui suit :\n\nLe loyer est dû.',
      'autre',
    ],
    [
      'another convention',
      'CONVENTION DE PARTENARIAT\n\nEntre la ville et le club.\n\nLa présente convention fixe le prix.',
      'autre',
    ],
    [
      'a deliberation about a Ctg',
      'EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS\n\nObjet : convention territoriale globale\n\nLe conseil approuve la Ctg.',
      'autre',
    ],
    ['nothing', '', 'autre'],
  ])('%s', (_, text, kind) => {
    expect(read(text).kind).toBe(kind);
  });
});

describe('the title', () => {
  test.each<[string, string, string | null]>([
    ['on one line', 'CONVENTION TERRITORIALE GLOBALE', 'CONVENTION TERRITORIALE GLOBALE'],
    [
      'on two lines',
      'CONVENTION TERRITORIALE GLOBALE\n\nDE SERVICES AUX FAMILLES',
      'CONVENTION TERRITORIALE GLOBALE DE SERVICES AUX FAMILLES',
    ],
    [
      'with its years',
      'CONVENTION TERRITORIALE GLOBALE\n\nDU VAL SEREIN\n\n2021 – 2025',
      'CONVENTION TERRITORIALE GLOBALE DU VAL SEREIN 2021 – 2025',
    ],
    [
      'the first of two',
      'CONVENTION TERRITORIALE GLOBALE\n\n2021-2025\n\nConvention territoriale globale de services aux familles',
      'CONVENTION TERRITORIALE GLOBALE 2021-2025',
    ],
    [
      'behind a letterhead',
      'Caf du Loiron\n\nVille de Brumesnil\n\nCONVENTION TERRITORIALE GLOBALE',
      'CONVENTION TERRITORIALE GLOBALE',
    ],
    [
      'before the names of the parties',
      'CONVENTION TERRITORIALE GLOBALE\n\nCaf du Loiron\n\nVille de Brumesnil',
      'CONVENTION TERRITORIALE GLOBALE',
    ],
    ['a heading of Markdown', '## **CONVENTION TERRITORIALE GLOBALE**', 'CONVENTION TERRITORIALE GLOBALE'],
    [
      'two acts in one title',
      "ACTE D'ENGAGEMENT\n\nÀ LA CONVENTION TERRITORIALE GLOBALE",
      "ACTE D'ENGAGEMENT À LA CONVENTION TERRITORIALE GLOBALE",
    ],
    ['as damaged as it is', 'CONVENTI0N TERRITORIALE GLOBALE', 'CONVENTI0N TERRITORIALE GLOBALE'],
    ['none', '', null],
    [
      'none in a sentence that names the act',
      'La présente convention territoriale globale est signée ce jour.',
      null,
    ],
  ])('%s', (_, head, title) => {
    expect(identity(head).title).toBe(title);
  });
});

describe('the period', () => {
  test.each<[string, string, readonly [string, string] | null]>([
    ['a dash', 'CONVENTION TERRITORIALE GLOBALE 2021-2025', ['2021', '2025']],
    ['a long dash', 'CONVENTION TERRITORIALE GLOBALE\n\n2019 – 2023', ['2019', '2023']],
    ['a slash', 'CONVENTION TERRITORIALE GLOBALE\n\n2023/2027', ['2023', '2027']],
    ['« à »', 'CONVENTION TERRITORIALE GLOBALE\n\nPériode 2021 à 2024', ['2021', '2024']],
    [
      'whole dates',
      'CONVENTION TERRITORIALE GLOBALE\n\nPériode du 1er janvier 2022 au 31 décembre 2026',
      ['2022', '2026'],
    ],
    ['damaged digits', 'CONVENTION TERRITORIALE GLOBALE\n\n2O2l-2025', ['2021', '2025']],
    ['before the title', '2022 - 2026\n\nCONVENTION TERRITORIALE GLOBALE', ['2022', '2026']],
    ['none', 'CONVENTION TERRITORIALE GLOBALE', null],
    ['one year', 'CONVENTION TERRITORIALE GLOBALE 2022', null],
    ['the number of a deliberation', 'CONVENTION TERRITORIALE GLOBALE\n\nDélibération n° 2021-2025', null],
    ['years in the wrong order', 'CONVENTION TERRITORIALE GLOBALE\n\n2025-2021', null],
    [
      'a schedule of another plan',
      'CONVENTION TERRITORIALE GLOBALE\n\nSchéma départemental des services aux familles 2018-2022',
      null,
    ],
  ])('%s', (_, head, period) => {
    const found = identity(head).period;
    expect(found && [found.from, found.to]).toEqual(period);
  });

  test('slices to its text', () => {
    const text = `CONVENTION TERRITORIALE GLOBALE\n\nDU VAL SEREIN\n\n2021 – 2025\n\n${parties}${article}`;
    const { period } = read(text);
    expect(text.slice(period?.span.start, period?.span.end)).toBe('2021 – 2025');
  });
});

test.each(rules.identity.examples)('vocabulary: $why', ({ text, kind, title, period }) => {
  const found = read(text);
  expect({
    kind: found.kind,
    title: found.title,
    period: found.period && [found.period.from, found.period.to],
  }).toEqual({
    kind,
    title,
    period,
  });
});
