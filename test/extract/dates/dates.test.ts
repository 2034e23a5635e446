import { describe, expect, test } from 'vitest';
import { extractDates } from '../../../src/extract/dates/dates.ts';
import { DATE_ROLES, type DatedFact, type Party, type PartyKind } from '../../../src/model/record.ts';
import { rules, segmented } from '../../support/convention.ts';
import { cpuTimeOf } from '../../support/cpu-time.ts';
import { lineOf, readMarked } from '../../support/marked.ts';

const party = (id: string, kind: PartyKind, name: string): Party => ({
  id,
  kind,
  name,
  alias: null,
  registry: null,
  representatives: [],
  authority: null,
  span: { start: 0, end: 0, page: 1 },
});
const PARTIES = [
  party('p1', 'caf', "Caisse d'Allocations familiales du Val-Fleuri"),
  party('p2', 'epci', 'Communauté de Communes du Haut-Vallon'),
  party('p3', 'commune', 'commune de Valbrune'),
  party('p4', 'commune', 'Commune de Montclair-les-Eaux'),
];

/** A convention around the text under test: what stands before the preamble, the articles, the end. */
const FRONT =
  "CONVENTION TERRITORIALE GLOBALE\n\nEntre :\n\nla Caisse d'Allocations familiales du Val-Fleuri, représentée par son directeur,\n\net\n\nla commune de Valbrune, représentée par son maire.\n\n";
const ARTICLES =
  '\n\nARTICLE 1 - OBJET DE LA CONVENTION TERRITORIALE GLOBALE\n\nLa présente convention vise à définir le projet stratégique global du territoire.\n\n';
const inVisas = (text: string): string =>
  `${FRONT}${text}\n\nPREAMBULE\n\nLes partenaires agissent ensemble.${ARTICLES}`;
const inDuration = (text: string): string =>
  `${inVisas('Vu le Code général')}ARTICLE 10 - DUREE DE LA CONVENTION\n\n${text}\n\nARTICLE 13 - RECOURS\n\nTout litige relève du tribunal.\n`;
const inArticle = (text: string, heading = 'ARTICLE 5 - ENGAGEMENTS DES PARTENAIRES'): string =>
  `${inVisas('Vu le Code général')}${heading}\n\n${text}\n\nARTICLE 13 - RECOURS\n\nTout litige relève du tribunal.\n`;
const atEnd = (text: string): string =>
  `${inArticle('Les parties coopèrent.')}\n${text}\n\nLe directeur de la Caf\n`;

const factsOf = (text: string, parties: readonly Party[] = PARTIES): readonly DatedFact[] =>
  extractDates(segmented(text), { vocabulary: rules.dates, parties });

/** `[role value party]words[/]`, `-` for no value: all of them in their place and none more. */
function check(source: string): void {
  const { text, marks } = readMarked(source, DATE_ROLES);
  const found = factsOf(text).map(({ role, value, party: of, span }) =>
    lineOf(role, `${value ?? '-'} ${of ?? ''}`.trim(), span),
  );
  expect(found).toEqual(marks.map(({ label, value, range }) => lineOf(label, value, range)));
}

describe('decisions of assemblies', () => {
  test.each([
    "Vu la délibération du conseil d'administration de la Caf du Val-Fleuri en date du [caf-decision 2021-06-08 p1]8 juin 2021[/] ;",
    'Vu la décision de la Caf du Val-Fleuri du [caf-decision 2021-06-08 p1]08/06/2021[/] ;',
    "Vu la décision prise par la commission d'action sociale le [caf-decision 2021-06-08 p1]8 juin 2021[/] ;",
    'Vu la délibération du conseil communautaire en date du [deliberation 2021-06-24 p2]24 juin 2021[/] figurant en annexe 5.',
    'Vu la délibération n° 2021-06-12 du [deliberation 2021-06-24 p2]24 juin 2021[/] du conseil communautaire du Haut-Vallon ;',
    'Vu la délibération du conseil municipal de Valbrune en date du [deliberation 2021-07-02 p3]02/07/2021[/] ;',
    'Vu la délibération du conseil municipal de la ville de Montclair-les-Eaux du [deliberation 2021-07-05 p4]5 juillet 2021[/] ;',
    'Vu les délibérations des conseils municipaux de Valbrune du [deliberation 2021-07-02 p3]2 juillet 2021[/] et de Montclair-les-Eaux du [deliberation 2021-07-05 p4]5 juillet 2021[/] ;',
    'Vu les délibérations concordantes des [deliberation 2021-07-02 p3]2 juillet 2021[/] (commune de Valbrune) et [deliberation 2021-07-05 p4]5 juillet 2021[/] (Montclair-les-Eaux) ;',
    'Vu la délibération du conseil municipal de Valbrune du [deliberation 2021-07-02 p3]2 juillet 2021[/] (figurant en annexe) ;',
    'Vu la délibération du conseil communautaire du [deliberation 2021-06-24 p2]24/06/2021[/] et la délibération du conseil municipal de Valbrune du [deliberation 2021-07-02 p3]02/07/2021[/] ;',
    'Considérant que le conseil municipal de Valbrune, réuni le [deliberation 2021-07-02 p3]2 juillet 2021[/], a approuvé la démarche ;',
    'Vu la délibération du conseil municipal de Beaulieu du [deliberation 2021-07-09]9 juillet 2021[/] ;',
    'Vu la délibération du conseil communautaire en date du [deliberation - p2]..... 2022[/] ;',
    "Vu la délibération du conseil d'administration du CCAS du [deliberation 2021-07-09]9 juillet 2021[/] ;",
    'Vu la delibération du conseil rnunicipal de Va1brune du [deliberation 2021-07-12 p3]l2/07/2O21[/] ;',
  ])('reads %s', (text) => check(inVisas(text)));

  test('gives a date of the list of parties to the party in whose clause it stands', () => {
    const text = `Entre :\n\nla Caf du Val-Fleuri, autorisée par décision du 08/06/2021 ;\n\nla commune de Valbrune, représentée par son maire, autorisé par délibération du 02/07/2021 ;\n\net la commune de Montclair-les-Eaux, représentée par son maire, autorisé par délibération du conseil municipal le 05/07/2021.\n\nPREAMBULE\n\nTexte.${ARTICLES}`;
    const at = (name: string): { start: number; end: number; page: number } => ({
      start: text.indexOf(name),
      end: text.indexOf(name) + 5,
      page: 1,
    });
    const parties = [
      { ...PARTIES[0], span: at('la Caf') },
      { ...PARTIES[2], span: at('la commune de Valbrune') },
      { ...PARTIES[3], span: at('la commune de Montclair') },
    ] as Party[];
    expect(factsOf(text, parties).map((fact) => [fact.role, fact.value, fact.party])).toEqual([
      ['caf-decision', '2021-06-08', 'p1'],
      ['deliberation', '2021-07-02', 'p3'],
      ['deliberation', '2021-07-05', 'p4'],
    ]);
  });

  test('counts one decision once, at its first place, and learns whose it is from a later one', () => {
    const text = inVisas(
      'Vu la délibération du 24 juin 2021 ;\n\nVu la délibération du conseil communautaire du 24 juin 2021 ;',
    );
    const facts = factsOf(text);
    expect(facts).toHaveLength(1);
    expect(facts[0]).toMatchObject({
      role: 'deliberation',
      value: '2021-06-24',
      party: 'p2',
      article: 'visas',
    });
    expect(facts[0]?.span.start).toBe(text.indexOf('24 juin'));
  });
});

test('the board of a signatory other than the Caf deliberates for itself', () => {
  const clause =
    "l'association Les Tilleuls, représentée par sa présidente, habilitée par son conseil d'administration du 6 mai 2021,";
  const text = inVisas('Vu le Code général').replace(
    'la commune de Valbrune',
    `${clause}\n\net\n\nla commune de Valbrune`,
  );
  const start = text.indexOf(clause);
  const tilleuls = {
    ...party('p5', 'association', 'Les Tilleuls'),
    span: { start, end: start + clause.length, page: 1 },
  };
  expect(
    factsOf(text, [...PARTIES, tilleuls]).map(({ role, value, party: of }) => [role, value, of]),
  ).toEqual([['deliberation', '2021-05-06', 'p5']]);
});

describe('the term', () => {
  test.each([
    "La présente convention est conclue à compter du [effect 2022-01-01]1er janvier 2022[/] jusqu'au [expiry 2025-12-31]31 décembre 2025[/].",
    'La présente convention est conclue du [effect 2022-01-01]01/01/2022[/] au [expiry 2025-12-31]31/12/2025[/] inclus.',
    'Elle couvre la période du [effect 2022-01-01]1er janvier[/] au [expiry 2022-12-31]31 décembre 2022[/].',
    'Elle prend effet le [effect 2022-03-01]1er mars 2022[/] et prendra fin le [expiry 2026-02-28]28 février 2026[/].',
    'Elle entre en vigueur au [effect 2022-03-01]1er mars 2022[/] et arrive à échéance le [expiry 2026-02-28]28/02/2026[/].',
    'Elle est valable quatre ans, avec effet rétroactif au [effect 2021-01-01]1er janvier 2021[/].',
    "Elle est conclue du [effect -]1er janvier N[/] jusqu'au [expiry -]31 décembre (N+4 au maximum)[/].",
    'Elle peut être dénoncée avant le [deadline 2024-09-30]30 septembre 2024[/].',
    "Elle est conclue à cornpter du [effect 2022-01-01]ler janvier 2O22[/] jusqu' au [expiry 2025-12-31]3l décembre 2025[/].",
    'Elle débute le [effect 2022-01-01]1er janvier 2022[/], date de la fin du contrat enfance jeunesse.',
  ])('reads %s', (text) => check(inDuration(text)));

  test('is tied to the title of the article: elsewhere the same words fix something else', () => {
    check(
      `${inArticle(
        "L'accueil est ouvert à compter du [other 2022-09-01]1er septembre 2022[/] et jusqu'au [other 2023-08-31]31 août 2023[/].",
      )}ARTICLE 14 - DUREE DE LA CONVENTION\n\nElle est conclue pour quatre ans.\n`,
    );
  });

  test('is read in a sentence on the convention itself where no article bears the title', () => {
    check(
      inArticle(
        'La présente convention est conclue du [effect 2022-01-01]1er janvier 2022[/] au [expiry 2023-12-31]31 décembre 2023[/].',
      ),
    );
  });

  test.each([
    'à compter de la date de signature figurant ci-dessous',
    'à compter de sa signature',
    'dès la signature',
    'à partir de la date de sa signature',
  ])('takes effect on the day of the signature: %s', (words) => {
    const text = `${inDuration(`Elle est conclue ${words} jusqu'au 31 décembre 2024.`)}\nFait à Valbrune, le 14 mars 2022\n\nLe maire\n`;
    const facts = factsOf(text);
    expect(facts.map(({ role, value }) => [role, value])).toEqual([
      ['effect', '2022-03-14'],
      ['expiry', '2024-12-31'],
      ['signature', '2022-03-14'],
    ]);
    expect(text.slice(facts[0]?.span.start, facts[0]?.span.end)).toBe(facts[0]?.raw);
  });

  test('has no day of effect where the signature has none', () => {
    const text = `${inDuration('Elle prend effet à compter de sa signature.')}\nFait à Valbrune, le ...............\n\nLe maire\n`;
    expect(factsOf(text).map(({ role, value, precision }) => [role, value, precision])).toEqual([
      ['effect', null, 'none'],
      ['signature', null, 'none'],
    ]);
  });
});

describe('the signature', () => {
  test.each([
    'Fait à Valbrune, le [signature 2022-03-14]14 mars 2022[/], en trois exemplaires',
    'Fait au Creuzet, le [signature 2022-12-20]20.12.22[/]',
    'Fait à Valbrune le [signature 2022-03-14]14/03/2022[/]',
    'Fait en deux exemplaires à Valbrune, le [signature 2022-03-14]14 mars 2022[/]',
    'Fait à Valbrune, le [signature -][insérer la date][/]',
    'Fait à Valbrune, le [signature -]..../..../2022[/]',
    'Fait à Valbrune,\n\nLe[signature -].....2021[/]',
    'Fait à Valbrune, [signature -]le[/]',
    'Fait à Va1brune, le [signature 2022-03-14]l4 mars 2O22[/]',
  ])('reads %s', (text) => check(atEnd(text)));

  test('may stand at the head of the act, in words', () => {
    const formal =
      "CONVENTION TERRITORIALE GLOBALE\n\n[signature 2019-06-04]L'an deux mille dix-neuf, le quatre juin[/],\n\nEntre";
    check(inArticle('Les parties coopèrent.').replace('CONVENTION TERRITORIALE GLOBALE\n\nEntre', formal));
  });
});

describe('other dates', () => {
  test('gives a due date to what must be done before a day', () => {
    check(inArticle('Le diagnostic sera remis au plus tard le [deadline 2022-06-30]30 juin 2022[/].'));
    check(
      inArticle(
        "Le plan d'actions est arrêté dans le courant du [deadline 2022-06]deuxième trimestre 2022[/].",
      ),
    );
  });

  test('reads the steps of a calendar', () => {
    check(
      inArticle(
        'Calendrier prévisionnel\n\nActions\tEchéancier\nRecueil des besoins\t[deadline 2023-03]Janvier – Mars 2023[/]\nFiches actions\t[deadline 2023-12]Second semestre 2023[/]',
      ),
    );
  });

  test.each([
    'Action\tPilote\tÉchéance\nOuvrir un lieu\tCaf\t[deadline 2024-06-30]30/06/2024[/]\nFormer\tCommune\t[deadline 2025-03-31]31/03/2025[/]',
    'Échéance\tAction\n[deadline 2024-06-30]30/06/2024[/]\tOuvrir un lieu',
    'Action\tPilote\tDate limite\nOuvrir un lieu\t[deadline 2024-06-30]30/06/2024[/]',
    'Action 2. Former. Échéance : [deadline 2024-06-30]30 juin 2024[/].',
    'Service\tDate de création\tÉchéance\nCrèche\t[other 2011-09-01]01/09/2011[/]\t[deadline 2025-12-31]31/12/2025[/]',
  ])('knows a due date by its column or its label: %s', (text) =>
    check(inArticle(text, "ARTICLE 5 - PLAN D'ACTIONS")));

  test('keeps days of which nothing tells the role', () => {
    check(
      inArticle(
        '- Gestion des accueils, au [other 2019-01-01]1er janvier 2019[/] pour les petites communes ;\n- Gestion des crèches, jusqu’au [other 2020-12-31]31 décembre 2020[/].',
        "ARTICLE 3 - LES CHAMPS D'INTERVENTION DES COLLECTIVITES SIGNATAIRES",
      ),
    );
  });
});

describe('dates that are not those of the convention', () => {
  test.each([
    'Vu la loi n° 78-17 du 6 janvier 1978 relative à l’informatique ;',
    "Vu l'arrêté du 3 octobre 2001 relatif à l'action sociale ;",
    "Vu l'arrêté ministériel relatif à l'action sociale des organismes du 3 octobre 2001 modifié le 4 mai 2004 ;",
    'Vu le décret n° 2021-1115 du 25 août 2021 et la circulaire C 2020-01 du 16 janvier 2020 ;',
    "Vu l'ordonnance n° 2021-611 du 19 mai 2021 ;",
    'Vu le règlement (UE) 2016/679 du 27 avril 2016 ;',
    "Vu la convention d'objectifs et de gestion du 19 juillet 2018 ;",
    'Vu la convention collective nationale du 15 mars 1966 ;',
    'Vu la charte de la laïcité du 1er septembre 2015 ;',
    'Vu la 1oi n° 2000-321 du l2 avril 2O00 ;',
  ])('leaves out the date of a text cited: %s', (text) => check(inVisas(text)));

  test.each([
    'Le schéma départemental (2021-2025) et la Cog 2018-2022 sont mis en œuvre.',
    'La Caf a versé 5 000 euros en décembre 2019 et en 2020.',
    'La population était de 12 400 habitants (Insee, 1er janvier 2018).',
    'Les enfants de 3 à 11 ans sont accueillis.',
    'Le montant est celui de N-1, au titre des articles 1° à 3° du II.',
    "L'indemnité suit la convention collective du 8 juin 1983.",
    'La crèche est au 12, avenue du 8 mai 1945.',
    "L'école du 19 mars 1962 et la salle du 11 novembre 1918 sont rénovées.",
  ])('finds nothing in %s', (text) => check(inArticle(text)));

  test('is not the signature of an earlier convention, nor of an act annexed', () => {
    const text = atEnd('Fait à Valbrune, le 14 mars 2022');
    const annex = `${text}\nANNEXE 4 - DECISION DU CONSEIL D'ADMINISTRATION DE LA CAF\n\nExtrait de la séance du 8 juin 2021.\n\nFait à Lormont, le 9 juin 2021\n`;
    expect(factsOf(annex).map(({ role, value, party: of }) => [role, value, of])).toEqual([
      ['signature', '2022-03-14', null],
      ['caf-decision', '2021-06-08', 'p1'],
    ]);
    check(inVisas('Vu la convention territoriale globale signée le [other 2018-05-03]3 mai 2018[/] ;'));
  });

  test('takes nothing but decisions from a table of contents', () => {
    const toc = [1, 2, 3, 4, 5].map((n) => `Article ${n} :\tTitre de cet article.....${n + 3}`).join('\n');
    const text = `${FRONT}Sommaire\n\n${toc}\nAnnexe 1 :\tDiagnostic arrêté au 31/12/2020.....15\nAnnexe 2 :\tDécision du conseil communautaire du Haut-Vallon en date du 24/06/2021.....20\n\nPREAMBULE\n\nTexte.${ARTICLES}`;
    expect(factsOf(text)).toMatchObject([
      { role: 'deliberation', value: '2021-06-24', party: 'p2', article: 'sommaire' },
    ]);
  });
});

test.each(['01/02/2022\t', '01/02/2022\tx\n'])('reads %j repeated in a time that a table may take', (row) => {
  const document = segmented(inArticle(`Action\tÉchéance\n${row.repeat(100_000 / row.length)}`));
  const time = cpuTimeOf(() => {
    extractDates(document, { vocabulary: rules.dates, parties: PARTIES });
  });
  expect(time).toBeLessThan(3_000);
});

test('reads a long text full of dates in a time that grows with its length', () => {
  const time = (count: number): number => {
    const document = segmented(inArticle('le 14 mars 2022 et la délibération du conseil '.repeat(count)));
    return cpuTimeOf(() => {
      extractDates(document, { vocabulary: rules.dates, parties: PARTIES });
    });
  };
  time(200);
  const [once, twice] = [time(1_000), time(2_000)];
  expect(twice).toBeLessThan(once * 3 + 50);
});
