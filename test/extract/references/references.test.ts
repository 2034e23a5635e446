import { describe, expect, test } from 'vitest';
import { expandArticles } from '../../../src/extract/references/articles.ts';
import { findInternalReferences } from '../../../src/extract/references/internal-references.ts';
import { extractReferences } from '../../../src/extract/references/references.ts';
import type { Reference } from '../../../src/model/record.ts';
import { rules, segmented } from '../../support/convention.ts';
import { cpuTimeOf } from '../../support/cpu-time.ts';

const CASF = "Code de l'action sociale et des familles";
const CSS = 'Code de la sécurité sociale';

const document = (visas: string, body = ''): string => `CONVENTION TERRITORIALE GLOBALE

Entre :

- la Caisse d'allocations familiales du Loiron, représentée par sa directrice, Mme Anna Roux ;

et

- la commune de Brumesnil, représentée par son maire, M. Paul Vidal ;

${visas}

ARTICLE 1 - OBJET DE LA CONVENTION TERRITORIALE GLOBALE

La présente convention vise à définir le projet stratégique global du territoire.

${body}

ARTICLE 2 - LES CHAMPS D'INTERVENTION DE LA CAF

La Caf agit.
`;
const read = (visas: string, body?: string): readonly Reference[] =>
  extractReferences(segmented(document(visas, body)), rules.references);

/** kind number date articles code, `-` where there is none. */
const short = ({ kind, number, date, articles, code }: Reference): string =>
  [kind, number ?? '-', date ?? '-', articles.join(',') || '-', ...(code ? [code] : [])].join(' | ');

describe('a text cited in the visas', () => {
  test.each<[string, readonly string[]]>([
    [
      "Vu les articles L. 123-1 et L. 123-2 du Code de l'action sociale et des familles ;",
      [`code | - | - | L. 123-1,L. 123-2 | ${CASF}`],
    ],
    [
      'Vu les articles L. 263-1, L. 223-1, et L. 227-1 à 3 du Code de la sécurité sociale ;',
      [`code | - | - | L. 263-1,L. 223-1,L. 227-1,L. 227-2,L. 227-3 | ${CSS}`],
    ],
    ["Vu l'article L214-1-3 du CASF ;", [`code | - | - | L. 214-1-3 | ${CASF}`]],
    [
      'Vu les articles L. 5211-1 et suivants du Code général des collectivités territoriales ;',
      ['code | - | - | L. 5211-1 | Code général des collectivités territoriales'],
    ],
    ["Vu l'article D. 521-12 du code de l'éducation ;", ["code | - | - | D. 521-12 | Code de l'éducation"]],
    [
      'Vu le Code général des collectivités territoriales ;',
      ['code | - | - | - | Code général des collectivités territoriales'],
    ],
    [
      "Vu la loi n° 2005-102 du 11 février 2005 pour l'égalité des droits et des chances ;",
      ['loi | 2005-102 | 2005-02-11 | -'],
    ],
    ['Vu la loi du 1er juillet 1901 relative au contrat d’association ;', ['loi | - | 1901-07-01 | -']],
    ['Vu la loi n°2015-991 du 7/08/2015, dite loi NOTRe ;', ['loi | 2015-991 | 2015-08-07 | -']],
    [
      'Vu le décret n° 2021-1644 du 14 décembre 2021 relatif au relais petite enfance ;',
      ['decret | 2021-1644 | 2021-12-14 | -'],
    ],
    [
      "Vu l'ordonnance n° 2021-611 du 19 mai 2021 relative aux services aux familles ;",
      ['other | 2021-611 | 2021-05-19 | -'],
    ],
    [
      "Vu l'arrêté du 3 octobre 2001 relatif à l'Action sociale des Caisses d'allocations familiales (Caf) ;",
      ['arrete | - | 2001-10-03 | -'],
    ],
    [
      "Vu l'arrêté préfectoral n° 2016-45 du 5 décembre 2016 portant création de la communauté ;",
      ['arrete | 2016-45 | 2016-12-05 | -'],
    ],
    [
      "Vu l'arrêté du préfet du Loiron du 2 mai 2017 approuvant les statuts ;",
      ['arrete | - | 2017-05-02 | -'],
    ],
    ['Vu la circulaire C 2020-01 du 16 janvier 2020 ;', ['circulaire | C 2020-01 | 2020-01-16 | -']],
    [
      'Vu la circulaire de la Cnaf n° 2020-01 du 16 janvier 2020 relative au déploiement ;',
      ['circulaire | 2020-01 | 2020-01-16 | -'],
    ],
    [
      'Vu le règlement (UE) 2016/679 du Parlement européen et du Conseil du 27 avril 2016 ;',
      ['reglement-ue | 2016/679 | 2016-04-27 | -'],
    ],
    [
      "Vu la Convention d'objectifs et de gestion (Cog) arrêtée entre l'Etat et la Caisse nationale des allocations familiales (Cnaf) ;",
      ['other | - | - | -'],
    ],
    ['Vu la loi 2005-102 du 11 février 2005 ;', ['loi | 2005-102 | 2005-02-11 | -']],
    ['Vu le décret 2021-1644 du 14 décembre 2021 ;', ['decret | 2021-1644 | 2021-12-14 | -']],
    ['Vu la loi NOTRe ;', ['loi | - | - | -']],
    ['Vu la loi « Informatique et Libertés » ;', ['loi | - | - | -']],
    [
      'Vu la loi n° 2015-991 du 7 août 2015 (loi NOTRe) et la loi dite NOTRe ;',
      ['loi | 2015-991 | 2015-08-07 | -'],
    ],
    ['Vu la circulaire 2020-01 du 16 janvier 2020 ;', ['circulaire | 2020-01 | 2020-01-16 | -']],
    [
      "Vu l'article L.5214-16 du CGCT ;",
      ['code | - | - | L. 5214-16 | Code général des collectivités territoriales'],
    ],
    ['Vu la charte de la laïcité de la branche Famille ;', ['other | - | - | -']],
    ['Vu les statuts de la communauté de communes du Val Serein ;', ['other | - | - | -']],
    [
      "Vu la délibération du conseil d'administration de la Caf du Loiron en date du 4 mars 2021 concernant la stratégie ;",
      ['deliberation | - | 2021-03-04 | -'],
    ],
    [
      'Vu la délibération n° 2021-45 du conseil municipal de Brumesnil du 12/04/2021 ;',
      ['deliberation | 2021-45 | 2021-04-12 | -'],
    ],
    [
      'Vu la délibération du 12 avril 2021 du conseil municipal de Brumesnil autorisant le maire ;',
      ['deliberation | - | 2021-04-12 | -'],
    ],
    [
      "Vu la décision de la commission d'action sociale en date du 9 juin 2021 ;",
      ['deliberation | - | 2021-06-09 | -'],
    ],
    [
      'Vu la délibération du conseil municipal de Brumesnil en date du ..... 2022 ;',
      ['deliberation | - | - | -'],
    ],
  ])('%s', (visa, expected) => {
    expect(read(visa).map(short)).toEqual(expected);
  });
});

describe('a damaged citation', () => {
  test.each<[string, readonly string[]]>([
    ["Vu la Ioi n° 2005-1O2 du ll février 2005 pour l'égalité ;", ['loi | 2005-102 | 2005-02-11 | -']],
    [
      'Vu les articles L. 123-1, L. 123-2 el L. 214-1 à 3 du Code de la sécurité sociale ;',
      [`code | - | - | L. 123-1,L. 123-2,L. 214-1,L. 214-2,L. 214-3 | ${CSS}`],
    ],
    [
      'Vu les articles L. 123-1 ct L. 123-2 du Code de la sécurité sociale ;',
      [`code | - | - | L. 123-1,L. 123-2 | ${CSS}`],
    ],
    ['Vu la loi n° 78-l7 du 6 janvier 1978 ;', ['loi | 78-17 | 1978-01-06 | -']],
    [
      "Vu la 1oi n°2O19-1428 du 24 décembre 2019 d'orientation des mobilités ;",
      ['loi | 2019-1428 | 2019-12-24 | -'],
    ],
    ['Vu la loi nº 2005 - 102 du 11 fevrier 2005 ;', ['loi | 2005-102 | 2005-02-11 | -']],
    [
      'Vu les artic1es L. 263-l, L, 223-1 et L. 227-1 à 3 du Code de la sécurité sociaIe ;',
      [`code | - | - | L. 263-1,L. 223-1,L. 227-1,L. 227-2,L. 227-3 | ${CSS}`],
    ],
    ["Vu l'arrete du 3 octobre 2001 relatif a l'action sociale ;", ['arrete | - | 2001-10-03 | -']],
    ["Vu le C0de de l'actlon soclale et des famllles ;", [`code | - | - | - | ${CASF}`]],
    [
      "Vu la Conventlon d'objectifs et de gestlon (Cog) arrêtée entre l'Etat et la Cnaf ;",
      ['other | - | - | -'],
    ],
    [
      'Vu la dé1ibération du conseil municipaI de Brumesnil en date du 12 avrll 2021 ;',
      ['deliberation | - | 2021-04-12 | -'],
    ],
    ['Vu le decret n° 2O21-1644 du l4 décembre 2021 ;', ['decret | 2021-1644 | 2021-12-14 | -']],
  ])('%s', (visa, expected) => {
    expect(read(visa).map(short)).toEqual(expected);
  });
});

describe('the articles of a law', () => {
  test.each<[string, readonly string[]]>([
    [
      "En application de l'article 27-2 de la loi n° 2000-321 du 12 avril 2000, relative aux droits des citoyens.",
      ['27-2'],
    ],
    ["Aux termes du II de l'article 1er de la loi n° 2000-614 du 5 juillet 2000.", ['1er']],
    ['La loi n° 2019-1428 du 24 décembre 2019 et notamment son article 8 organise les mobilités.', ['8']],
    [
      'La loi n° 2019-1428 du 24 décembre 2019, notamment ses articles 8 et 9, organise les mobilités.',
      ['8', '9'],
    ],
    ['Selon les articles 3 à 5 de la loi n° 2019-1428 du 24 décembre 2019.', ['3', '4', '5']],
    ["La loi n° 2019-1428 du 24 décembre 2019 s'applique (cf article 2).", []],
  ])('%s', (sentence, articles) => {
    expect(read('', sentence).map((found) => found.articles)).toEqual([articles]);
  });

  test.each([
    ['l. 227-1 a 3', ['L. 227-1', 'L. 227-2', 'L. 227-3']],
    ['l. 5214-16 a l. 5214-18', ['L. 5214-16', 'L. 5214-17', 'L. 5214-18']],
    ['l.263-1, l 223-1', ['L. 263-1', 'L. 223-1']],
    ['1er a 3', ['1er', '2', '3']],
    ['r. 123-2 et d. 521-12', ['R. 123-2', 'D. 521-12']],
    ['27-2', ['27-2']],
    ['5 a 2', ['5', '2']],
    ['1 a 5000', ['1', '5000']],
    ['3 bis', ['3 bis']],
  ])('« %s »', (list, expected) => {
    expect(expandArticles(list)).toEqual(expected);
  });
});

describe('the quotation', () => {
  const raw = (visa: string): readonly string[] => read(visa).map((found) => found.raw);
  test.each<[string, string]>([
    [
      'Vu la loi n° 78-17 du 6 janvier 1978 modifiée relative à l’informatique, aux fichiers et aux libertés ainsi que ses suites ;',
      'loi n° 78-17 du 6 janvier 1978 modifiée relative à l’informatique, aux fichiers et aux libertés',
    ],
    ['Vu le décret n° 2021-1644 du 14 décembre 2021 ;', 'décret n° 2021-1644 du 14 décembre 2021'],
    [
      "Vu l'arrêté du 3 octobre 2001 relatif à l'Action sociale des Caf, figurant en annexe ;",
      "arrêté du 3 octobre 2001 relatif à l'Action sociale des Caf",
    ],
    [
      'Vu la délibération du conseil municipal de Brumesnil en date du 12 avril 2021 figurant en annexe 4 ;',
      'délibération du conseil municipal de Brumesnil en date du 12 avril 2021',
    ],
    [
      "Vu l'article L. 123-1 du Code de l'action sociale et des familles ;",
      "article L. 123-1 du Code de l'action sociale et des familles",
    ],
  ])('of « %s »', (visa, expected) => {
    expect(raw(visa)).toEqual([expected]);
  });

  test('lies where its span says', () => {
    const text = document('Vu la loi n° 78-17 du 6 janvier 1978 ;');
    const [found] = extractReferences(segmented(text), rules.references);
    expect(text.slice(found?.span.start, found?.span.end)).toBe('loi n° 78-17 du 6 janvier 1978');
    expect(found?.article).toBe('visas');
  });
});

describe('a text cited twice', () => {
  test.each<[string, string, string, readonly string[]]>([
    [
      'is one reference, under its fullest quotation',
      'Vu la loi n° 78-17 ;',
      'La loi n° 78-17 du 6 janvier 1978 relative aux fichiers est respectée.',
      ['loi n° 78-17 du 6 janvier 1978 relative aux fichiers'],
    ],
    [
      'is one, long name and short',
      '',
      'Le Règlement général sur la protection des données (RGPD) vaut. Le Rgpd vaut.',
      ['Règlement général sur la protection des données (RGPD)'],
    ],
    [
      'is one, with its number and its short name',
      'Vu le règlement (UE) 2016/679 du 27 avril 2016 ;',
      'Le RGPD vaut.',
      ['règlement (UE) 2016/679 du 27 avril 2016'],
    ],
    [
      'is one, deliberation and decision',
      'Vu la délibération du conseil municipal de Brumesnil en date du 12 avril 2021 ;',
      'Le maire agit par délibération de son conseil municipal du 12/04/2021.',
      ['délibération du conseil municipal de Brumesnil en date du 12 avril 2021'],
    ],
    [
      'is two where two communes decide on one day',
      'Vu la délibération du conseil municipal de Brumesnil en date du 12 avril 2021 ;\n\nVu la délibération du conseil municipal de Vaudoré en date du 12 avril 2021 ;',
      '',
      [
        'délibération du conseil municipal de Brumesnil en date du 12 avril 2021',
        'délibération du conseil municipal de Vaudoré en date du 12 avril 2021',
      ],
    ],
  ])('%s', (_, visas, body, expected) => {
    expect(read(visas, body).map(({ raw }) => raw)).toEqual(expected);
  });
});

describe('no reference', () => {
  test.each([
    'Il est convenu et arrêté ce qui suit.',
    'Une décision judiciaire devenue définitive du 4 mars 2021 la rend nulle.',
    'Les décisions, avis ou préconisations sont suivis.',
    'Les infractions aux lois et règlements en vigueur entraînent la résiliation.',
    'Elle est autorisée par délibération de son conseil municipal.',
    'Le code postal de la commune est 39200.',
    'Le règlement de fonctionnement est affiché.',
    'La ville a adopté un code de conduite.',
    'Selon les articles 3 et 4 de la présente convention.',
    'Les indicateurs figurent en annexe 4.',
    'La convention a été conclue le 3 mars 2021.',
    'Le comité arrête les priorités du 1er trimestre.',
    'Le numéro de dossier est le n° 2019-1428.',
  ])('%s', (sentence) => {
    expect(read('', sentence)).toEqual([]);
  });
});

describe('internal references', () => {
  const found = (body: string): readonly string[] =>
    findInternalReferences(segmented(document('', body))).map(({ target, number }) => `${target} ${number}`);
  test.each<[string, readonly string[]]>([
    ['Le plan figure en annexe 3.', ['annex 3']],
    ['Les Annexes 2 et 3 précisent les moyens.', ['annex 2', 'annex 3']],
    ['Voir les annexes 1 à 3 et (Annexe 1 bis).', ['annex 1', 'annex 2', 'annex 3', 'annex 1 bis']],
    ["L'annexe n° 4 dit le pilotage ; l'annexe II aussi.", ['annex 4', 'annex II']],
    ['Le champ est rappelé (cf article 2).', ['article 2']],
    [
      "Conformément à l'article 5 de la présente convention et à l'article 6 ci-dessus.",
      ['article 5', 'article 6'],
    ],
    ["L'article 27-2 de la loi n° 2000-321 du 12 avril 2000 n'est pas d'ici.", []],
    ["L'article 30 du RGPD non plus.", []],
    ["L'article L. 123-1 du Code de l'action sociale et des familles non plus.", []],
    ['En annexe, intérêt communautaire.', []],
  ])('%s', (sentence, expected) => {
    expect(found(sentence)).toEqual(expected);
  });
});

test.each(rules.references.examples)('vocabulary: $why', ({ text, references }) => {
  const found = /^Vu /.test(text) ? read(text) : read('', text);
  expect(
    found.map(({ kind, number, date, articles, code }) => ({ kind, number, date, articles, code })),
  ).toEqual(references);
});

test.each([
  ['articles', "article 1 de la loi n° 78-17 du 6 janvier 1978 et l'"],
  ['codes', "article L. 1-1 du code civil et l'"],
  ['deliberations', 'délibération du conseil municipal de '],
  ['digits', '1'],
  ['law words', 'loi n° '],
])('reads many %s in linear time', (_, attack) => {
  const body = attack.repeat(Math.ceil(200_000 / attack.length));
  const read = segmented(document('', body));
  const time = cpuTimeOf(() => {
    extractReferences(read, rules.references);
    findInternalReferences(read);
  });
  expect(time).toBeLessThan(3000);
});
