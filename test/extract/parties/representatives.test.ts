import { expect, test } from 'vitest';
import { lexiconOf } from '../../../src/extract/parties/lexicon.ts';
import { readRepresentatives } from '../../../src/extract/parties/representatives.ts';
import { tokensOf } from '../../../src/extract/parties/tokens.ts';
import { textOf } from '../../../src/model/reading.ts';
import { cleaned, rules } from '../../support/convention.ts';

const lexicon = lexiconOf(rules.parties);

/** What stands behind `représentée par`, as `honorific|name|role`; `-` where nothing is stated. */
function read(text: string): readonly string[] {
  const { reading } = cleaned(text);
  const tokens = tokensOf(reading, { start: 0, end: reading.text.length });
  const { list } = readRepresentatives(tokens, { start: 0, end: tokens.length }, lexicon);
  return list.map(({ honorific, name, role }) =>
    [honorific, name, role?.range].map((range) => (range ? textOf(reading, range) : '-')).join('|'),
  );
}

test.each<[fact: string, text: string, expected: readonly string[]]>([
  ['role first', 'sa Présidente, Mme Zélie ROUQUAYROL, dûment', ['Mme|Zélie ROUQUAYROL|Présidente']],
  ['name first', 'Monsieur Gatien LEMOUSSU, Maire, dûment', ['Monsieur|Gatien LEMOUSSU|Maire']],
  ['name first, with a possessive', 'Mme Odette PRIOLET, sa Présidente,', ['Mme|Odette PRIOLET|Présidente']],
  [
    'name first, in a quality',
    'Monsieur Gatien LEMOUSSU, agissant en sa qualité de Maire, dûment',
    ['Monsieur|Gatien LEMOUSSU|Maire'],
  ],
  ['no comma between', 'son Maire Clément VAUQUOIS dûment', ['-|Clément VAUQUOIS|Maire']],
  ['no comma and no capitals', 'son maire Clément Vauquois, dûment', ['-|Clément Vauquois|maire']],
  [
    'two persons, « et par »',
    'sa présidente, Mme Zélie ROUQUAYROL et par son directeur, M. Aimé FABRE, dûment',
    ['Mme|Zélie ROUQUAYROL|présidente', 'M.|Aimé FABRE|directeur'],
  ],
  [
    'two persons without civility',
    'sa Présidente, Zélie ROUQUAYROL et par sa Directrice générale, Ida HENRI-FABRE, dûment',
    ['-|Zélie ROUQUAYROL|Présidente', '-|Ida HENRI-FABRE|Directrice générale'],
  ],
  [
    'two persons, « et » alone',
    'M. Aimé FABRE, directeur, et Mme Zélie ROUQUAYROL, présidente, dûment',
    ['M.|Aimé FABRE|directeur', 'Mme|Zélie ROUQUAYROL|présidente'],
  ],
  [
    'two persons on lines of their own',
    'son Président, M. Aimé FABRE ;\net par sa Directrice, Mme Zélie ROUQUAYROL ;',
    ['M.|Aimé FABRE|Président', 'Mme|Zélie ROUQUAYROL|Directrice'],
  ],
  [
    'three persons',
    'sa présidente, Mme Zélie ROUQUAYROL, par son directeur, M. Aimé FABRE et par M. Luc ARTAUD, directeur adjoint',
    ['Mme|Zélie ROUQUAYROL|présidente', 'M.|Aimé FABRE|directeur', 'M.|Luc ARTAUD|directeur adjoint'],
  ],
  [
    'a role with its board',
    "la présidente de son conseil d'administration, Mme Zélie Rouquayrol, dûment",
    ["Mme|Zélie Rouquayrol|présidente de son conseil d'administration"],
  ],
  [
    'a role with its body',
    'le Président de la communauté de communes, M. Ulysse BARGETON,',
    ['M.|Ulysse BARGETON|Président de la communauté de communes'],
  ],
  ['a stand-in', 'son directeur par intérim, M. Aimé FABRE,', ['M.|Aimé FABRE|directeur par intérim']],
  [
    'an administrator',
    'son administrateur provisoire, M. Aimé FABRE,',
    ['M.|Aimé FABRE|administrateur provisoire'],
  ],
  [
    'a deputy mayor',
    'Madame Odette PRIOLET, Première Adjointe au Maire, dûment',
    ['Madame|Odette PRIOLET|Première Adjointe au Maire'],
  ],
  [
    'a vice-president with a charge',
    "Mme Odette PRIOLET, vice-présidente déléguée à la petite enfance et à l'éducation, dûment",
    ["Mme|Odette PRIOLET|vice-présidente déléguée à la petite enfance et à l'éducation"],
  ],
  [
    'a role that no list holds',
    'sa Cheffe de projet, Mme Odette PRIOLET,',
    ['Mme|Odette PRIOLET|Cheffe de projet'],
  ],
  ['a title of courtesy', 'Monsieur le Maire, Gatien LEMOUSSU,', ['Monsieur|Gatien LEMOUSSU|Maire']],
  ['a role without a person', 'sa Directrice, dûment autorisée', ['-|-|Directrice']],
  ['a person without a role', 'Monsieur Gatien LEMOUSSU, dûment autorisé', ['Monsieur|Gatien LEMOUSSU|-']],
  ['a person by the family name', 'son maire, Mme PRIOLET, dûment', ['Mme|PRIOLET|maire']],
  [
    'a family name that begins with an article',
    'sa maire, Mme LE BRASIDEC, dûment',
    ['Mme|LE BRASIDEC|maire'],
  ],
  [
    'a given name near to a word of the form',
    'Monsieur Gilles APPÉRÉ, Directeur,',
    ['Monsieur|Gilles APPÉRÉ|Directeur'],
  ],
  [
    'whoever acts by delegation',
    'M. Aimé FABRE, Directeur et par délégation Mme Ida COLIN, sous-directrice,',
    ['M.|Aimé FABRE|Directeur', 'Mme|Ida COLIN|sous-directrice'],
  ],
  [
    'a legal representative by the office',
    'son représentant légal, Mme Zélie ROUQUAYROL, directrice, dûment',
    ['Mme|Zélie ROUQUAYROL|directrice'],
  ],
  ['a role in brackets', 'M. Ulysse BARGETON (Président), dûment', ['M.|Ulysse BARGETON|Président']],
  ['no role in other brackets', 'M. Ulysse BARGETON (ou à défaut), dûment', ['M.|Ulysse BARGETON|-']],
  ['particles', "M. Louis de LA TOUR d'AUVERNE, Maire,", ["M.|Louis de LA TOUR d'AUVERNE|Maire"]],
  [
    'a double name',
    'son président, M. Jean-Marc VAN DER BEKEN-LOU,',
    ['M.|Jean-Marc VAN DER BEKEN-LOU|président'],
  ],
  ['an initial', 'son président, M. P. BARGETON,', ['M.|P. BARGETON|président']],
  ['a name cut by a line', 'son président, M. Ulysse\nBARGETON, dûment', ['M.|Ulysse BARGETON|président']],
  [
    'a stop without comma',
    'son président M. Ulysse BARGETON agissant en vertu',
    ['M.|Ulysse BARGETON|président'],
  ],
  [
    'whoever may stand in for the person',
    'son président, M. Ulysse BARGETON, ou son représentant, dûment',
    ['M.|Ulysse BARGETON|président'],
  ],
])('reads %s', (_fact, text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each<[fact: string, text: string, expected: readonly string[]]>([
  ['dots for a name', 'son maire, M. ………………, dûment', ['M.|-|maire']],
  ['dots without civility', 'son maire, ......................, dûment', ['-|-|maire']],
  ['nothing behind a civility', 'sa présidente, Madame , dûment', ['Madame|-|présidente']],
  ['a bracketed instruction', 'son maire, M. [nom du maire], dûment', ['M.|-|maire']],
])('reads %s as no name', (_fact, text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each<[fact: string, text: string]>([
  ['a stop word', 'dûment autorisé à signer'],
  ['an address', '12 rue des Tanneurs'],
  ['an alias', '« la Caf »'],
  ['nothing', ''],
])('reads nobody in %s', (_fact, text) => {
  expect(read(text)).toEqual([]);
});

test.each<[fact: string, text: string, expected: readonly string[]]>([
  ['a president with an l', 'son présldent, M. Ulysse BARGETON,', ['M.|Ulysse BARGETON|présldent']],
  ['a director with a c', 'sa dircctrice, Mme Ida FABRE,', ['Mme|Ida FABRE|dircctrice']],
  ['Mme as Mine', 'sa directrice, Mine Ida FABRE, dûment', ['Mine|Ida FABRE|directrice']],
  ['a zero in a name', 'son maire, M. Alain R0CHEBRUNE, dûment', ['M.|Alain R0CHEBRUNE|maire']],
  [
    'dument without accent and with an l',
    'son maire, M. Alain ROCHEBRUNE dumenl autorisé',
    ['M.|Alain ROCHEBRUNE|maire'],
  ],
])('bears %s', (_fact, text, expected) => {
  expect(read(text)).toEqual(expected);
});
