import { describe, expect, test } from 'vitest';
import { extractDurations } from '../../../src/extract/dates/durations.ts';
import { DURATION_ROLES, type DurationFact } from '../../../src/model/record.ts';
import { rules, segmented } from '../../support/convention.ts';
import { cpuTimeOf } from '../../support/cpu-time.ts';
import { lineOf, readMarked } from '../../support/marked.ts';

const around = (text: string, heading = 'ARTICLE 12 - FIN DE LA CONVENTION'): string =>
  `CONVENTION TERRITORIALE GLOBALE\n\nPREAMBULE\n\nTexte.\n\nARTICLE 1 - OBJET DE LA CONVENTION TERRITORIALE GLOBALE\n\nLa présente convention vise à définir le projet stratégique global du territoire.\n\n${heading}\n\n${text}\n\nARTICLE 13 - RECOURS\n\nTout litige relève du tribunal.\n`;

const factsOf = (text: string): readonly DurationFact[] =>
  extractDurations(segmented(text), { vocabulary: rules.dates, term: null });

/** `[role value]words[/]`: all of them in their place and none more. */
function check(source: string): void {
  const { text, marks } = readMarked(source, DURATION_ROLES);
  const found = factsOf(text).map(({ role, value, span }) => lineOf(role, value, span));
  expect(found).toEqual(marks.map(({ label, value, range }) => lineOf(label, value, range)));
}

describe('the end of the convention', () => {
  test.each([
    'La convention peut être dénoncée moyennant un délai de prévenance de [notice P6M]6 mois[/].',
    "Chaque partie peut s'en retirer sous réserve d'un délai de préavis de [notice P3M]trois mois[/].",
    'Chaque partie peut y mettre fin avec un préavis de [notice P3M]trois (3) mois[/].',
    'Elle peut être résiliée sous réserve de [notice P2M]deux mois[/] de préavis.',
    'Elle peut être dénoncée par lettre recommandée [notice P3M]trois mois[/] avant son échéance.',
    'Elle peut être résiliée par chacun dans un délai de [notice P15D]quinze jours[/].',
    'Elle peut être dénoncée avec un préavis d’[notice P1Y]un an[/].',
    "Elle est résiliée à l'expiration d'un délai d'[cure-period P1M]un mois[/] suivant une mise en demeure restée infructueuse.",
    'Une mise en demeure restée sans effet dans un délai de [cure-period P30D]30 jours[/] vaut résiliation.',
    "À défaut de se conformer à ses obligations dans le délai de [cure-period P2W]deux semaines[/], la partie est réputée s'être retirée.",
    'Elle peut être dénoncée avec un délai de prévenance de [notice P6M]6 rnois[/].',
    'Elle peut être dénoncée avec un délai de préavis de [notice P1M]l mois[/].',
    'Elle peut être dénoncée moyennant un dé1ai de préavi5 de [notice P6M]6mois[/].',
    'Elle est résiliée dans un délai d’[cure-period P1M]un m0is[/] après mise en derneure.',
    'Elle est résiliée [cure-period P1M]un mois[/] après mise en demeure.',
    'La lettre restée sans effet pendant [cure-period P15D]quinze jours[/] vaut congé.',
    'La partie saisie répond dans un délai de [other P3M]trois mois[/].',
    'Le secret est gardé pendant une durée de [other P2Y]deux ans[/] après son terme.',
    'Les fichiers sont conservés durant [other P1Y]un an[/] à compter de leur réception.',
    "L'avenant est proposé dans les [other P2M]deux mois[/] suivant la demande.",
  ])('reads %s', (text) => check(around(text)));
});

describe('what comes back', () => {
  test.each([
    'Le comité de pilotage se réunit a minima [meeting-frequency P1Y]une fois par an[/].',
    'Ce comité se réunira [meeting-frequency P6M]une fois par semestre[/].',
    'Le comité technique se réunit [meeting-frequency P6M]deux fois par an[/].',
    'Le comité se réunira à [meeting-frequency P6M]deux reprises chaque année[/].',
    'Il se réunit au minimum [meeting-frequency P4M]trois fois par an[/], et plus si besoin.',
    "Le comité technique se réunit [meeting-frequency P4M]trois fois dans l'année[/].",
    'Les référents se rencontrent [meeting-frequency P6M]tous les six mois[/].',
    'Les référents se rencontrent [meeting-frequency P2M]tous les 2 mois[/].',
    'Il se tient [meeting-frequency P3M]chaque trimestre[/] une réunion des équipes.',
    'Un comité technique [meeting-frequency P6M]semestriel[/] est installé.',
    'Le comité de suivi se réunit [meeting-frequency P1Y]annuellement[/].',
    'Comité technique : [meeting-frequency P3M]une fois par trimestre[/]',
    'Le comité se réunit selon une périodicité [meeting-frequency P3M]trimestrielle[/].',
    '[meeting-frequency P1Y]Une fois par an[/], les élus se réunissent.',
    'Les partenaires tiennent [meeting-frequency P6M]deux réunions par an[/].',
    'Un bilan [review-frequency P1Y]annuel[/] est présenté aux élus.',
    "L'évaluation est conduite [review-frequency P2Y]tous les deux ans[/].",
    "Le plan d'actions est actualisé [review-frequency P1Y]chaque année[/].",
    '[review-frequency P1Y]Chaque année[/], une revue du plan est organisée.',
    'Le comité se réunit [meeting-frequency P1Y]une fois par an[/] pour valider le bilan [review-frequency P1Y]annuel[/].',
    'Le cornité se réunit [meeting-frequency P1Y]1 fois par an[/].',
    'Le comité se réunit [meeting-frequency P6M]une f0is par sernestre[/].',
    'Comité de pilotage : [meeting-frequency P6M]2 fois / an[/]',
    'Le comité se réunit [meeting-frequency P1Y]une à deux fois par an[/].',
    'Un comité technique [meeting-frequency P3M]trimestrie1[/] est installé.',
    'Les élus se rencontrent [meeting-frequency P6M]deux fois par an[/] et [meeting-frequency P2W]toutes les deux semaines[/].',
  ])('reads %s', (text) => check(around(text, 'ARTICLE 6 - MODALITES DE COLLABORATION')));
});

describe('the duration itself', () => {
  test.each([
    'La convention est conclue pour une durée de [term P4Y]quatre ans[/].',
    'La convention est conclue pour une durée de [term P3Y]trois ans[/] renouvelable une fois.',
    'La convention est conclue pour [term P4Y]4 ans[/], renouvelable par période d’[other P1Y]un an[/].',
    'La convention est conclue pour une période de [term P1Y6M]un an et six mois[/].',
  ])('reads %s', (text) => check(around(text, 'ARTICLE 10 - DUREE DE LA CONVENTION')));

  test('is the one computed from the dates where none is stated', () => {
    const text = around(
      'Elle est conclue du 1er janvier 2022 au 31 décembre 2026.',
      'ARTICLE 10 - DUREE DE LA CONVENTION',
    );
    const start = text.indexOf('1er janvier');
    const end = text.indexOf(' 2026') + 5;
    const term = {
      start: '2022-01-01',
      end: '2026-12-31',
      duration: 'P5Y',
      renewal: null,
      span: { start, end, page: 1 },
    };
    const facts = extractDurations(segmented(text), { vocabulary: rules.dates, term });
    expect(facts).toEqual([
      {
        role: 'term',
        value: 'P5Y',
        raw: '1er janvier 2022 au 31 décembre 2026',
        article: '10',
        span: term.span,
      },
    ]);
  });
});

describe('lengths of time that fix nothing', () => {
  test.each([
    'Les enfants âgés de 3 à 11 ans et les jeunes de 12-25 ans sont accueillis.',
    'Les enfants de moins de six ans, et de 3 ans révolus, sont accueillis.',
    'Le montant est celui de N-1.',
    'La Caf suit 274 familles chaque année et verse 58 465 euros par an.',
    'Les Caf agissent depuis plus de vingt ans.',
    'La subvention annuelle et le budget annuel sont votés.',
    'Un délai de X (X) mois est à compléter.',
    'Un délai de trois (4) mois se contredit.',
    'Une réunion aura lieu un mois de juin.',
    'Les accueils fonctionnent deux fois par semaine.',
    'Il est tenu compte de la première année de la convention.',
  ])('finds nothing in %s', (text) => check(around(text)));
});

test('gives one fact for each role, value and article, with its place', () => {
  const twice =
    'Elle est résiliée un délai de dix jours après mise en demeure. Elle est close un délai de dix jours après mise en demeure.';
  expect(factsOf(around(twice))).toMatchObject([
    { role: 'cure-period', value: 'P10D', raw: 'dix jours', article: '12' },
  ]);
});

test.each([
  'un mois ',
  'tous les ',
  'une fois par ',
  '12 ',
  'deux ',
  'un an et ',
  'comite ',
])('grows with the length of %j repeated', (unit) => {
  const document = segmented(around(unit.repeat(100_000 / unit.length)));
  const time = cpuTimeOf(() => {
    extractDurations(document, { vocabulary: rules.dates, term: null });
  });
  expect(time).toBeLessThan(3_000);
});
