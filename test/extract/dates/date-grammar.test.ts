import { describe, expect, test } from 'vitest';
import { findDates } from '../../../src/extract/dates/date-grammar.ts';
import { fold } from '../../../src/model/fold.ts';
import { cpuTimeOf } from '../../support/cpu-time.ts';
import { lineOf, readMarked } from '../../support/marked.ts';

const LABELS = ['day', 'month', 'none'];

/** Each date in its place with its value, none more: `[none]` for a date without one. */
function check(source: string): void {
  const { text, marks } = readMarked(source, LABELS);
  const found = findDates(fold(text)).map(({ range, value, precision }) =>
    lineOf(precision, value ?? '', range),
  );
  expect(found).toEqual(marks.map(({ label, value, range }) => lineOf(label, value, range)));
}

describe('dates in digits', () => {
  test.each([
    'réunis le [day 2021-12-16]16/12/2021[/] à Valbrune',
    'du [day 2022-01-01]1/01/2022[/] au [day 2022-12-31]31/12/2022[/]',
    'vote du [day 2019-12-12]12.12.19[/].',
    'vote du [day 2019-12-12]12-12-2019[/] à huis clos',
    'vote du [day 2021-03-04]4 / 03 / 2021[/]',
    'enregistré le [day 2021-03-04]2021-03-04[/]',
    'le [day 1999-06-05]05/06/99[/] puis le [day 2049-06-05]05/06/49[/]',
    'livraison en [month 2022-03]03/2022[/]',
  ])('reads %s', check);
});

describe('dates with the month as a word', () => {
  test.each([
    'le [day 2022-10-27]27 octobre 2022[/]',
    'le [day 1978-01-06]6 Janvier 1978[/]',
    'à compter du [day 2022-01-01]1er janvier 2022[/]',
    'à compter du [day 2022-01-01]1 er janvier 2022[/]',
    'à compter du [day 2022-01-01]1^{er} janvier 2022[/]',
    'à compter du [day 2022-01-01]1ᵉʳ janvier 2022[/]',
    'à compter du [day 2022-01-01]1ier janvier 2022[/]',
    'le [day 2021-08-27]27 aout 2021[/], le [day 2021-02-03]3 fevrier 2021[/]',
    'le [day 2021-02-03]3 févr. 2021[/], le [day 2021-09-09]9 sept. 2021[/], le [day 2021-12-24]24 déc. 2021[/]',
    'le lundi [day 2021-04-12]12 avril 2021[/]',
    'le [day 2021-03-15]15 du mois de mars 2021[/]',
    'le [day 2022-12-05]5 décembre 22[/].',
    'le [day 1901-07-01]1er juillet 1901[/]',
    'LE [day 2022-12-31]31 DÉCEMBRE 2022[/]',
    'en [month 2023-01]janvier 2023[/]',
    'de [month 2022-03]janvier à mars 2022[/]',
    'étape de [month 2022-06]Avril – Juin 2022[/]',
  ])('reads %s', check);

  test.each([
    'du [day 2022-01-01]1er janvier[/] au [day 2022-12-31]31 décembre 2022[/]',
    "du [day 2022-03-01]1er mars[/] jusqu'au [day 2022-12-31]31 décembre 2022[/] inclus",
    'du [none]1er septembre[/] au [day 2023-08-31]31 août 2023[/]',
  ])('gives two days that share a year each its own: %s', check);
});

describe('dates in words', () => {
  test.each([
    "[day 2020-12-15]L'an deux mille vingt, le quinze décembre[/] à dix-huit heures",
    "[day 2021-10-28]L'an deux mille vingt et un, le vingt-huit octobre[/]",
    "[day 2023-03-31]L'an deux mille vingt-trois et le trente et un mars[/]",
    "[day 2021-03-15]L'an 2021, le 15 mars[/], le conseil",
    'le [day 2022-06-17]dix-sept juin deux mille vingt-deux[/]',
    'le [day 2024-05-01]premier mai 2024[/]',
  ])('reads %s', check);
});

describe('parts of a year', () => {
  test.each([
    'courant [month 2022-03]premier trimestre 2022[/]',
    'au [month 2022-12]2ème semestre 2022[/]',
    '[month 2022-12]Second semestre 2022[/]',
    'au [month 2023-09]3e trimestre 2023[/]',
    'au [month 2023-12]dernier trimestre 2023[/]',
    'échéance : [month 2023-06]S1 2023[/], puis [month 2024-12]T4 2024[/]',
  ])('reads %s as the month in which it ends', check);
});

describe('dates left blank', () => {
  test.each([
    'en date du [none]..... 2022[/].....99',
    'Le[none].....2021[/]',
    'Fait à Valbrune, le [none][insérer la date][/]',
    'Fait à Valbrune, le [none][date de signature][/]',
    'Fait à Valbrune, le [none](date à compléter)[/]',
    'Fait à Valbrune, le [none]................[/]',
    'le [none]__/__/2022[/]',
    'le [none]../../2021[/] et le [none]XX/XX/2022[/]',
    'le [none]JJ/MM/AAAA[/]',
    'le [none]... mars 2022[/]',
    'le [none]12 décembre 20..[/]',
    "du [none]1er janvier N[/] jusqu'au [none]31 décembre (N+4 au maximum)[/]",
    'jusqu’au [none]31 décembre N+4[/].',
  ])('finds the blank and no value in %s', check);
});

describe('damage of bad copies', () => {
  test.each([
    'du [day 2022-01-01]l er janvier 2022[/]',
    'du [day 2022-01-01]ler janvier 2022[/]',
    'du [day 2022-01-01]Ier Janvier 2022[/]',
    'du [day 2022-01-01]1° janvier 2022[/]',
    'du [day 2022-01-01]1" janvier 2022[/]',
    'du [day 2022-01-01]1“ janvier 2022[/]',
    'du [day 2022-01-01]1* janvier 2022[/]',
    'du [day 2022-01-01]1€ janvier 2022[/]',
    'du [day 2022-01-01]l janvier 2022[/]',
    'du [day 2022-01-01]1erjanvier 2022[/]',
    'au [day 2022-12-31]3l décembre 2022[/]',
    'au [day 2026-12-31]31 décembre 2O26[/]',
    'au [day 2022-12-31]31décembre 2022[/]',
    'au [day 2022-12-31]31 décembre2022[/]',
    'au [day 2025-12-31]31 décembre 20 25[/]',
    'au [day 2025-12-31]31 decernbre 2025[/]',
    'au [day 2025-12-31]31 dècembre 2025[/]',
    'au [day 2025-12-31]31 d\ufffdcembre 2025[/]',
    'au [day 2025-02-12]12 f vrier 2025[/]',
    'au [day 2025-01-01]1er janvler 2025[/]',
    'au [day 2022-07-03]3 jui11et 2022[/]',
    'au [day 2022-08-27]27 aoüt 2022[/]',
    'au [day 2022-03-15]15 rnars 2022[/]',
    'au [day 2022-06-10]1O juin 2022[/]',
    'le [day 2021-03-12]l2/O3/2O21[/]',
    'le [day 2022-12-31]3l/12/2022[/]',
    'le [day 2025-05-15]1S/05/202S[/]',
  ])('reads %s', check);

  test.each([
    'le [none]1Z/03/2021[/]',
    'le [none]1B mars 2021[/]',
    'le [none]31/02/2021[/]',
    'le [none]30 février 2021[/]',
    'le [none]47 mars 2021[/]',
  ])('keeps its words and gives no value where no reading is certain: %s', check);
});

describe('what only looks like a date', () => {
  test.each([
    'la loi n° 2000-614 et la loi n°2019-1428',
    'les articles L. 263-1, L. 223-1 et L. 227-1 à 3',
    "aux 1° à 3° du II de l'article 1er",
    'au 04.73.12.12.19 ou au 04 73 12 12 19',
    'le SIREN 216 901 496 et le SIRET 21690149600012',
    'page 12/14, lot 3/12, note 12/20',
    'les 3-12 ans et les 11-25 ans',
    'la délibération n° 12/2021 et la n° 2021-12-15',
    '3.1.2 Les accueils de loisirs',
    'la période 2019 – 2023 et le schéma (2021-2025)',
    'Communication ..... 12',
    'un bilan annuel en mars de chaque année',
    'En N-1, la Caf a versé 58 465 euros',
    'version 10.4.19.2 du logiciel',
    'le 45/60/2021 est un rapport',
    'les mots bons, lois et sois de 1999',
    "l'exercice 2022 et l'année scolaire 2022-2023",
    'voir http://exemple.fr/2021/12',
  ])('finds nothing in %s', check);
});

describe('time', () => {
  const ATTACKS = [
    ' ',
    '1',
    '12/',
    '1er janvier ',
    '.',
    '_',
    '[',
    '(date a ',
    'mars 2021 ',
    'deux mille ',
    'vingt ',
    'le ',
    "l'an ",
    '/',
    'x',
    'l',
    'n + 4 ',
  ];
  const LENGTH = 400_000;

  test.each(ATTACKS)('grows with the length of %j repeated', (unit) => {
    const text = unit.repeat(LENGTH / unit.length);
    const time = cpuTimeOf(() => {
      findDates(text);
    });
    expect(time).toBeLessThan(1_000);
  });
});
