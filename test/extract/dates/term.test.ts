import { expect, test } from 'vitest';
import { extractDates } from '../../../src/extract/dates/dates.ts';
import { extractTerm } from '../../../src/extract/dates/term.ts';
import type { Term } from '../../../src/model/record.ts';
import { rules, segmented } from '../../support/convention.ts';

const around = (text: string, heading = 'ARTICLE 10 - DUREE DE LA CONVENTION', end = ''): string =>
  `CONVENTION TERRITORIALE GLOBALE\n\nPREAMBULE\n\nTexte.\n\nARTICLE 1 - OBJET DE LA CONVENTION TERRITORIALE GLOBALE\n\nLa présente convention vise à définir le projet stratégique global du territoire.\n\n${heading}\n\n${text}\n\nARTICLE 13 - RECOURS\n\nTout litige relève du tribunal.\n\n${end}`;

function termOf(text: string): Term | null {
  const document = segmented(text);
  const dates = extractDates(document, { vocabulary: rules.dates, parties: [] });
  return extractTerm(document, { dates, vocabulary: rules.dates });
}

const START = 'La présente convention est conclue à compter du 1er janvier 2022';

test.each([
  ["jusqu'au 31 décembre 2026.", { start: '2022-01-01', end: '2026-12-31', duration: 'P5Y' }],
  ["jusqu'au 30 juin 2023 inclus.", { start: '2022-01-01', end: '2023-06-30', duration: 'P1Y6M' }],
  ['pour une durée de quatre ans.', { start: '2022-01-01', end: '2025-12-31', duration: 'P4Y' }],
  ['pour une durée de un ans.', { start: '2022-01-01', end: '2022-12-31', duration: 'P1Y' }],
  ['pour une durée de trois (3) ans.', { start: '2022-01-01', end: '2024-12-31', duration: 'P3Y' }],
  ['pour une durée de 48 mois.', { start: '2022-01-01', end: '2025-12-31', duration: 'P48M' }],
  ["pour une durée d'un an et demi.", { start: '2022-01-01', end: '2023-06-30', duration: 'P1Y6M' }],
  [
    'pour une durée de quatre ans, soit jusqu’au 31 décembre 2025.',
    { start: '2022-01-01', end: '2025-12-31', duration: 'P4Y' },
  ],
  [
    "jusqu'au 31 décembre 2024, pour une durée maximale de cinq ans.",
    { start: '2022-01-01', end: '2024-12-31', duration: 'P3Y' },
  ],
  [
    'pour une durée de 4 ans, soit du 1er janvier 2022 au 31 décembre 2026.',
    { start: '2022-01-01', end: '2026-12-31', duration: 'P4Y' },
  ],
])('from 1 January 2022 "%s"', (rest, expected) => {
  expect(termOf(around(`${START} ${rest}`))).toMatchObject(expected);
});

test.each([
  [
    "La convention est conclue pour l'année 2022.",
    { start: '2022-01-01', end: '2022-12-31', duration: 'P1Y' },
  ],
  [
    'Elle est conclue pour les années 2022 à 2025.',
    { start: '2022-01-01', end: '2025-12-31', duration: 'P4Y' },
  ],
  ["Elle est conclue jusqu'au 31 décembre 2025.", { start: null, end: '2025-12-31', duration: null }],
  ['La durée de la convention est fixée à quatre ans.', { start: null, end: null, duration: 'P4Y' }],
  ['Durée : 5 ans', { start: null, end: null, duration: 'P5Y' }],
  [
    "Elle est conclue à compter du 1er janvier N jusqu'au 31 décembre (N+4 au maximum).",
    { start: null, end: null, duration: null },
  ],
  [
    'Elle est conclue à cornpter du ler janvier 2O22 pour une durée de 4 an5.',
    { start: '2022-01-01', end: '2025-12-31', duration: 'P4Y' },
  ],
  [
    'Elle est conclue du 1er janvier 2026 au 31 décembre 2022.',
    { start: '2026-01-01', end: '2022-12-31', duration: null },
  ],
])('reads "%s" as far as it goes', (text, expected) => {
  expect(termOf(around(text))).toMatchObject(expected);
});

test('counts from the day of the signature', () => {
  const text = around(
    "Elle est conclue à compter de la date de signature jusqu'au 31 décembre 2022.",
    'ARTICLE 10 - DUREE DE LA CONVENTION',
    'Fait à Valbrune, le 19 décembre 2019\n\nLe maire\n',
  );
  expect(termOf(text)).toMatchObject({ start: '2019-12-19', end: '2022-12-31', duration: 'P3Y12D' });
});

test.each([
  ['La présente convention ne peut être reconduite que par expresse reconduction.', 'express'],
  ['Elle ne pourra être renouvelée que par accord explicite des parties.', 'express'],
  ['Elle pourra être prorogée par avenant.', 'express'],
  ["Tout renouvellement fera l'objet d'une nouvelle convention.", 'express'],
  ['Elle ne pourra faire l’objet d’une tacite reconduction mais d’une reconduction expresse.', 'express'],
  ['Elle est reconduite tacitement. Une nouvelle convention peut y mettre fin.', 'tacit'],
  ['Elle est renouvelable par tacite reconduction, sauf dénonciation expresse.', 'tacit'],
  ['Elle ne peut être reconduite tacitement.', 'none'],
  ['Elle ne peut être reconduite tacitement. Une nouvelle ctg sera négociée.', 'express'],
  ['Elle n’est pas renouvelable.', 'none'],
  ['Elle est non reconductible.', 'none'],
  ['Toute reconduction est exclue.', 'none'],
  ['Elle ne peut être recon duite.', null],
  ['Elle est renouvelable une fois.', null],
  ['Les parties se félicitent de leur partenariat.', null],
  ['E1le ne peut être recondu1te que par expre5se reconduction.', 'express'],
])('"%s" makes the renewal %s', (text, renewal) => {
  expect(termOf(around(`${START} pour une durée de quatre ans.\n\n${text}`))?.renewal).toBe(renewal);
});

test('reads the renewal in another article where the one on duration is silent', () => {
  const text = around(
    'La présente convention est renouvelable par tacite reconduction.',
    `ARTICLE 10 - DUREE DE LA CONVENTION\n\n${START} pour une durée de quatre ans.\n\nARTICLE 11 - RENOUVELLEMENT`,
  );
  expect(termOf(text)?.renewal).toBe('tacit');
});

test('is nothing where the convention says nothing of its duration', () => {
  expect(
    termOf(around("L'accueil ouvre le 1er septembre 2022.", 'ARTICLE 5 - ENGAGEMENTS DES PARTENAIRES')),
  ).toBeNull();
});

test('quotes from the effect to the end', () => {
  const text = around(`${START} jusqu'au 31 décembre 2026. Elle engage les parties.`);
  const span = termOf(text)?.span;
  expect(text.slice(span?.start, span?.end)).toBe("1er janvier 2022 jusqu'au 31 décembre 2026");
});
