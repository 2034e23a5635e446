import { describe, expect, test } from 'vitest';
import { segmented } from '../support/convention.ts';

interface Heading {
  readonly kind: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly model: string | null;
}

const headingsIn = (text: string): readonly Heading[] =>
  segmented(text)
    .sections.filter(({ kind }) => kind === 'article' || kind === 'annex' || kind === 'preamble')
    .map(({ kind, number, title, model }) => ({ kind, number, title, model }));

const BODY = 'Les parties conviennent de ce qui suit.';
const article = (heading: string): string => `PRÉAMBULE\n\n${BODY}\n\n${heading}\n\n${BODY}\n`;

describe('a heading of an article', () => {
  test.each([
    ['## ARTICLE 1 - OBJET DE LA CONVENTION', '1', 'OBJET DE LA CONVENTION'],
    [
      '### **ARTICLE 3 - LES CHAMPS D’INTERVENTION DES COMMUNES**',
      '3',
      'LES CHAMPS D’INTERVENTION DES COMMUNES',
    ],
    ['## **ARTICLE 12 : FIN DE LA CONVENTION**', '12', 'FIN DE LA CONVENTION'],
    ['ARTICLE 2 – LES CHAMPS D’INTERVENTION DE LA CAF', '2', 'LES CHAMPS D’INTERVENTION DE LA CAF'],
    [
      'Article 1 : Objet de la convention territoriale globale',
      '1',
      'Objet de la convention territoriale globale',
    ],
    ['Art. 3 - Les champs d’intervention de la commune', '3', 'Les champs d’intervention de la commune'],
    ['7 - Échanges de données', '7', 'Échanges de données'],
    ['10. Durée de la convention', '10', 'Durée de la convention'],
    ['ARTICLE PREMIER - OBJET', 'PREMIER', 'OBJET'],
    ['Article 1er : Objet', '1er', 'Objet'],
    ['ARTICLE IX – ÉVALUATION', 'IX', 'ÉVALUATION'],
    ['Article n° 8 : Communication', '8', 'Communication'],
    ['ARTICLE 13 RECOURS', '13', 'RECOURS'],
    ['## 6 – FÊTE DES FAMILLES', '6', 'FÊTE DES FAMILLES'],
    ['ARTICLE l0 - DURÉE DE LA CONVENTION', '10', 'DURÉE DE LA CONVENTION'],
    ['Article 5\n\nEngagements des partenaires', '5', 'Engagements des partenaires'],
    ['ARTICLE 15 - FÊTE ANNUELLE DES FAMILLES', '15', 'FÊTE ANNUELLE DES FAMILLES'],
    [
      'ARTICLE 4 - LES OBJECTIFS PARTAGÉS\nAU REGARD DES BESOINS',
      '4',
      'LES OBJECTIFS PARTAGÉS AU REGARD DES BESOINS',
    ],
    ['CONFIDENTIALITÉ', null, 'CONFIDENTIALITÉ'],
    ['**Durée de la convention**', null, 'Durée de la convention'],
  ])('%j', (heading, number, title) => {
    expect(headingsIn(article(heading)).slice(1)).toMatchObject([{ kind: 'article', number, title }]);
  });

  test.each([
    [
      'ARTICLE 7 - ÉCHANGES DE DONNÉES Les parties se communiquent les informations utiles.',
      'ÉCHANGES DE DONNÉES',
    ],
    [
      'Article 8 : Communication Les parties décident ensemble des actions de communication.',
      'Communication',
    ],
  ])('that its text runs on from: %j', (block, title) => {
    expect(headingsIn(article(block))[1]?.title).toBe(title);
  });

  test('that the text before runs into', () => {
    const found = headingsIn(
      `ARTICLE 8 - COMMUNICATION\n\nLes logos figurent sur les supports. ARTICLE 9 - ÉVALUATION Un bilan est dressé.`,
    );
    expect(found.map(({ number }) => number)).toEqual(['8', '9']);
  });
});

test.each([
  'L’article 30 du règlement est respecté.',
  'Article 27-2 de la loi du 12 avril 2000.',
  '3.1 Les champs de compétences',
  '2. Réunir le comité de pilotage une fois par an, en présence des élus concernés.',
  'Annexe 2 et annexe 3 précisent les moyens.',
  'Les Annexes 2 et 3 à la présente convention précisent les moyens.',
  'Recours contentieux',
])('%j is no heading', (line) => {
  const found = headingsIn(`ARTICLE 13 - LES RECOURS\n\n${BODY}\n\n${line}\n\n${BODY}`);
  expect(found.map(({ number }) => number)).toEqual(['13']);
});

describe('a preamble', () => {
  test.each([
    '## PREAMBULE',
    'Préambule',
    'PRÉAMBULE :',
    'Article préliminaire : Préambule',
    '**PREAMBULE**',
  ])('%j', (heading) => {
    expect(headingsIn(`Vu le code rural ;\n\n${heading}\n\n${BODY}`)).toMatchObject([
      { kind: 'preamble', number: null, model: 'preambule' },
    ]);
  });
});

describe('an annex', () => {
  test.each([
    ['ANNEXE 1 – Diagnostic partagé', '1', 'Diagnostic partagé', 'annexe-diagnostic'],
    [
      'Annexe 2 : Liste des équipements et services',
      '2',
      'Liste des équipements et services',
      'annexe-equipements',
    ],
    ['Annexe 1 bis : Liste des associations', '1 bis', 'Liste des associations', null],
    ['Annexe 3 :\n\nPlan d’actions', '3', 'Plan d’actions', 'annexe-plan-action'],
    ['ANNEXE IV - Pilotage de la Ctg', 'IV', 'Pilotage de la Ctg', 'annexe-pilotage'],
    [
      'Annexe 5 : Décision du conseil municipal',
      '5',
      'Décision du conseil municipal',
      'annexe-decision-collectivite',
    ],
    [
      'Annexe 4 :\n\nDécision du conseil d’administration de la Caf',
      '4',
      'Décision du conseil d’administration de la Caf',
      'annexe-decision-caf',
    ],
  ])('%j', (heading, number, title, model) => {
    const found = headingsIn(
      `ARTICLE 1 - OBJET\n\n${BODY}\n\nFait à Bourges, le 3 mai 2022\n\n${heading}\n\n${BODY}`,
    );
    expect(found.slice(1)).toEqual([{ kind: 'annex', number, title, model }]);
  });

  test('may bear the number of the one before', () => {
    const annex = (of: string): string => `Annexe 5 :\n\nDécision du conseil municipal de ${of}\n\n`;
    const found = headingsIn(`ARTICLE 1 - OBJET\n\n${BODY}\n\n${annex('Bourges')}${annex('Vierzon')}`);
    expect(found.map(({ number }) => number)).toEqual(['1', '5', '5']);
  });
});

test('articles are known by their titles, whatever their numbers', () => {
  const titles = [
    'Pourquoi cet acte',
    'Objet de l’acte d’engagement',
    'Comitologie',
    'Durée',
    'Confidentialité',
  ];
  const found = headingsIn(
    titles.map((title, i) => `ARTICLE ${i + 1} - ${title.toUpperCase()}\n\n${BODY}\n`).join('\n'),
  );
  expect(found.map(({ model }) => model)).toEqual([
    null,
    'objet',
    'collaboration',
    'duree',
    'confidentialite',
  ]);
});

test('a charter with numbers of its own, behind the articles, adds none', () => {
  const items = [1, 2, 3, 4]
    .map((n) => `**${n} - LE PRINCIPE ${'ABCD'[n - 1]} EST COMMUN**\n\n${BODY}\n`)
    .join('\n');
  const found = headingsIn(
    `ARTICLE 13 - RECOURS\n\n${BODY}\n\nARTICLE 14 - CONFIDENTIALITÉ\n\n${BODY}\n\nAnnexe 1 : Charte\n\n${items}`,
  );
  expect(found.map(({ number }) => number)).toEqual(['13', '14', '1']);
});

test('articles on the communes and on communication are told apart', () => {
  const found = headingsIn(`ARTICLE 9 - LES COMMUNES\n\n${BODY}\n\nARTICLE 13 - COMMUNICATION\n\n${BODY}`);
  expect(found.map(({ model }) => model)).toEqual(['champs-collectivite', 'communication']);
});

test('swapped articles keep their own numbers', () => {
  const found = headingsIn(
    ['7 - COMMUNICATION', '9 - ÉVALUATION', '8 - ÉCHANGES DE DONNÉES', '10 - DURÉE']
      .map((h) => `ARTICLE ${h}\n\n${BODY}\n`)
      .join('\n'),
  );
  expect(found.map(({ number, model }) => `${number} ${model}`)).toEqual([
    '7 communication',
    '9 evaluation',
    '8 echanges-donnees',
    '10 duree',
  ]);
});

test('sections follow each other and cover the reading', () => {
  const { reading, sections } = segmented(
    `CONVENTION\n\nEntre :\n\n- la Caf, représentée par son directeur ;\n\nVu le code rural ;\n\nPRÉAMBULE\n\n${BODY}\n\nARTICLE 1 - OBJET\n\n${BODY}\n\nFait à Bourges, le 3 mai 2022\n\nAnnexe 1 : Diagnostic\n\n${BODY}`,
  );
  expect(sections.map(({ kind }) => kind)).toEqual([
    'cover',
    'parties',
    'visas',
    'preamble',
    'article',
    'signature',
    'annex',
  ]);
  expect(sections[0]?.range.start).toBe(0);
  expect(sections.at(-1)?.range.end).toBe(reading.text.length);
  sections.slice(1).forEach((section, i) => {
    expect(section.range.start).toBe(sections[i]?.range.end);
  });
});

describe('the front of a convention', () => {
  test.each([
    [
      'visas before the parties',
      'CONVENTION\n\nVu le code rural ;\n\nEntre :\n\nla Caf, représentée par M. Verrier',
      ['cover', 'visas', 'parties'],
    ],
    [
      '« ENTRE » after the list',
      'CONVENTION\n\nLa Caf, représentée par M. Verrier\n\nENTRE\n\nVu le code rural ;',
      ['cover', 'parties', 'visas'],
    ],
    [
      'a preamble without its heading',
      `Entre :\n\nla Caf, représentée par M. Verrier\n\n${BODY.repeat(5)}\n\n${BODY.repeat(6)}`,
      ['parties', 'preamble'],
    ],
  ])('%s', (_, text, kinds) => {
    const { sections } = segmented(`${text}\n\nARTICLE 1 - OBJET\n\n${BODY}`);
    expect(sections.map(({ kind }) => kind).slice(0, -1)).toEqual(kinds);
  });
});
