import { expect, test } from 'vitest';
import { extractParties } from '../../../src/extract/parties/parties.ts';
import { extractSignature } from '../../../src/extract/signature/signature.ts';
import type { Signature } from '../../../src/model/record.ts';
import type { Registry } from '../../../src/model/registry.ts';
import { rules, segmented } from '../../support/convention.ts';

const none = (): null => null;
const registry: Registry = {
  caf: none,
  departement: none,
  region: none,
  commune: none,
  epci: none,
  bySiren: none,
};

const FRONT = `CONVENTION TERRITORIALE GLOBALE

Entre :

- La Caisse d'allocations familiales du Tarn, représentée par sa présidente, Mme Zélie ROUQUAYROL, et par son directeur, M. Jean-Aimé FABRE, ci-après dénommée « la Caf » ;

Et

- La Communauté de communes du Pays de Trézencourt, représentée par son président, M. Ulysse BARGETON, ci-après dénommée « la Communauté » ;

Et

- La commune d'Ambrezac, représentée par son maire, M. Gatien LEMOUSSU ;

- La commune de Saint Valsombre, représentée par sa maire, Mme Odette PRIOLET ;

- L'État, représenté par M. Jean-Loup CARBONNE, préfet du Tarn ;

Il est convenu ce qui suit :

ARTICLE 1 - OBJET DE LA CONVENTION

La présente convention vise à définir le projet du territoire.

ARTICLE 2 - CONFIDENTIALITE

Les parties sont tenues au secret professionnel.

`;

function signatureOf(block: string): Signature | null {
  const document = segmented(FRONT + block);
  const parties = extractParties(document, { vocabulary: rules.parties, registry, stamps: [], year: null });
  return extractSignature(document, { vocabulary: rules.parties, parties });
}

/** `place, date, copies` */
function formula(block: string): string {
  const signature = signatureOf(block);
  return [signature?.place, signature?.date, signature?.copies].map((value) => value ?? '-').join(', ');
}

/** `name (role) party` of each signatory. */
const signers = (block: string): readonly string[] | undefined =>
  signatureOf(`Fait à Albi, le 3 mai 2021\n\n${block}\n`)?.signatories.map(
    ({ name, role, party }) => `${name ?? '-'} (${role ?? '-'}) ${party ?? '-'}`,
  );

test.each<[text: string, expected: string]>([
  ['Fait à Albi, le 3 mai 2021', 'Albi, 2021-05-03, -'],
  ['Fait à **Albi**, le **3 mai 2021**', 'Albi, 2021-05-03, -'],
  ['Fait à Saint Valsombre le 03/05/2021 en 2 exemplaires', 'Saint Valsombre, 2021-05-03, 2'],
  [
    'Fait à Trézencourt-le-Vieux, le 1er juin 2021, en quatre exemplaires originaux.',
    'Trézencourt-le-Vieux, 2021-06-01, 4',
  ],
  ['Fait à Albi, le 3 mai 2021\n\nEn deux originaux.', 'Albi, 2021-05-03, 2'],
  ['Fait en double exemplaire à Albi, le 3 mai 2021', 'Albi, 2021-05-03, 2'],
  ['Fait en trois (3) exemplaires, à Albi, le 3 mai 2021', 'Albi, 2021-05-03, 3'],
  ['La présente est établie en 4 exemplaires.\n\nFait à Albi, le 3 mai 2021.', 'Albi, 2021-05-03, 4'],
  ['Fait à Albi, le 3 mai 2021 en 5 exemplaires, dont un pour chacune des parties', 'Albi, 2021-05-03, 5'],
  ['Fait à Albi,\n\nLe 3 mai 2021', 'Albi, 2021-05-03, -'],
  ['Fait le 3 mai 2021 à Albi', 'Albi, 2021-05-03, -'],
  ['Fait le 3 mai 2021 au Roncier', 'Le Roncier, 2021-05-03, -'],
  ['Fait à La Roque d’Aubre le 3 mai 2021', 'La Roque d’Aubre, 2021-05-03, -'],
])('reads %s', (text, expected) => {
  expect(formula(`${text}\n\nLe Directeur\nJean-Aimé FABRE\n`)).toBe(expected);
});

test.each<[text: string, expected: string]>([
  ['Fait à Albi, le', 'Albi, -, -'],
  [
    'Fait à Albi, le [insérer la date]\n\nEn autant d’exemplaires originaux que de signataires.',
    'Albi, -, -',
  ],
  ['Fait à ………………, le ………………', '-, -, -'],
  ['Fait à Albi,\nLe.....2021', 'Albi, -, -'],
  ['Fait à Albi, le ..... mai 2021, en ….. exemplaires', 'Albi, -, -'],
  ['Fait à Albi, le 3 mai 2021, en deux exemplaires pour chacune des parties', 'Albi, 2021-05-03, -'],
  [
    'Il est établi deux originaux pour la Caf et un pour chacun des partenaires.\n\nFait à Albi, le 3 mai 2021',
    'Albi, 2021-05-03, -',
  ],
])('reads the blanks of %s as null', (text, expected) => {
  expect(formula(`${text}\n\nLe Directeur\nJean-Aimé FABRE\n`)).toBe(expected);
});

test.each<[fact: string, top: string, expected: string]>([
  [
    'the day that the deed opens with',
    "L'an deux mille vingt et un, le trois mai,\n\n",
    'Albi, 2021-05-03, 2',
  ],
  ['nothing where the deed opens with none', '', 'Albi, -, 2'],
])('reads « les jour, mois et an ci-dessus » as %s', (_fact, top, expected) => {
  const text =
    FRONT.replace('Entre :', `${top}Entre :`) +
    'Fait à Albi, les jour, mois et an ci-dessus, en deux exemplaires.\n\nLe Directeur\nJean-Aimé FABRE\n';
  const signature = extractSignature(segmented(text), { vocabulary: rules.parties, parties: [] });
  expect([signature?.place, signature?.date, signature?.copies].map((value) => value ?? '-').join(', ')).toBe(
    expected,
  );
});

const DIRECTOR = 'Jean-Aimé FABRE (Directeur) p1';
const PRESIDENT = 'Zélie ROUQUAYROL (Présidente) p1';
const EPCI = 'Ulysse BARGETON (Président) p2';

test.each<[fact: string, block: string, expected: readonly string[]]>([
  [
    'columns parted by tabs',
    'La Caf du Tarn\tLa Communauté\nLe Directeur\tLe Président\nJean-Aimé FABRE\tUlysse BARGETON',
    [DIRECTOR, EPCI],
  ],
  [
    'columns parted by spaces',
    'Pour la Caf                        Pour la Communauté\nLe Directeur                       Le Président\nJean-Aimé FABRE                    Ulysse BARGETON',
    [DIRECTOR, EPCI],
  ],
  [
    'one body over two columns',
    "La Caisse d'Allocations Familiales du Tarn\nLe Directeur\tLa Présidente\nM. Jean-Aimé FABRE\tMme Zélie ROUQUAYROL\n\nLa Communauté de Communes du Pays de Trezencourt\nLe Président\nM Ulysse BARGETON",
    [DIRECTOR, PRESIDENT, EPCI],
  ],
  [
    'a Markdown table',
    '| La Caf du Tarn | La Communauté |\n|---|---|\n| Le Directeur | Le Président |\n| M. Jean-Aimé FABRE | M. Ulysse BARGETON |',
    [DIRECTOR, EPCI],
  ],
  [
    'rows that were run together',
    "La Caisse d'Allocations Familiales du Tarn Le Directeur La Présidente M. Jean-Aimé FABRE Mme Zélie ROUQUAYROL\nLa Communauté de Communes du Pays de Trézencourt Le Président M Ulysse BARGETON",
    [DIRECTOR, PRESIDENT, EPCI],
  ],
  [
    'rows that were run together and broken inside a name',
    "La Caisse d'Allocations Familiales du Tarn Le Directeur La Présidente M. Jean-Aimé\nFABRE Mme Zélie ROUQUAYROL",
    [DIRECTOR, PRESIDENT],
  ],
  [
    'names side by side without civility',
    'Le Directeur La Présidente\nJean-Aimé FABRE Zélie ROUQUAYROL',
    [DIRECTOR, PRESIDENT],
  ],
  [
    'stacked lines, a role over three of them',
    "Le directeur\nde la Caf du Tarn,\n\nJean-Aimé FABRE\n\nLa présidente\ndu Conseil d'administration\nde la Caf du Tarn\n\nZélie ROUQUAYROL\n\nLe maire\nd'Ambrezac\n\nGatien LEMOUSSU",
    [
      'Jean-Aimé FABRE (directeur de la Caf du Tarn) p1',
      "Zélie ROUQUAYROL (présidente du Conseil d'administration de la Caf du Tarn) p1",
      "Gatien LEMOUSSU (maire d'Ambrezac) p3",
    ],
  ],
  [
    'a role and a name on one line',
    "Le Maire d'Ambrezac Gatien LEMOUSSU\nLe Président de la Communauté de communes du Pays de Trézencourt, Ulysse BARGETON",
    [
      "Gatien LEMOUSSU (Maire d'Ambrezac) p3",
      'Ulysse BARGETON (Président de la Communauté de communes du Pays de Trézencourt) p2',
    ],
  ],
  [
    'a place of two words before the name',
    'La Maire de Saint Valsombre Odette PRIOLET',
    ['Odette PRIOLET (Maire de Saint Valsombre) p4'],
  ],
  [
    'roles that nobody has signed under',
    "Le Président de la Caf\n\nLe Directeur de la Caf,\n\nLe Maire d'Ambrezac\nGatien LEMOUSSU",
    ['- (Président de la Caf) p1', '- (Directeur de la Caf) p1', "Gatien LEMOUSSU (Maire d'Ambrezac) p3"],
  ],
  [
    'names over their roles',
    'Jean-Aimé FABRE\nDirecteur de la Caf du Tarn\n\nUlysse BARGETON\nPrésident de la Communauté de communes',
    [
      'Jean-Aimé FABRE (Directeur de la Caf du Tarn) p1',
      'Ulysse BARGETON (Président de la Communauté de communes) p2',
    ],
  ],
  [
    'bodies and names without roles',
    'Pour la Caf\tPour la Communauté\nJean-Aimé FABRE\tUlysse BARGETON',
    ['Jean-Aimé FABRE (-) p1', 'Ulysse BARGETON (-) p2'],
  ],
  [
    'a deputy for the mayor',
    "Pour la commune d'Ambrezac,\nLa première adjointe,\nMme Solène CAZENAVE",
    ['Solène CAZENAVE (première adjointe) p3'],
  ],
  [
    'a deputy in the place of the mayor',
    "Pour la commune d'Ambrezac\nP/Le Maire, l'adjointe déléguée à l'enfance\nSolène CAZENAVE",
    ["Solène CAZENAVE (adjointe déléguée à l'enfance) p3"],
  ],
  [
    'columns whose roles begin low, over gaps for a hand to sign in',
    'Pour la Caf,                        Pour la Communauté,\nle Directeur                        le Président\n\n\nJean-Aimé FABRE                     Ulysse BARGETON',
    ['Jean-Aimé FABRE (Directeur) p1', EPCI],
  ],
  [
    'a role told by who bears the name, whatever the order of the clause',
    'Le Président\nUlysse BARGETON\n\nLe Directeur\nJean-Aimé FABRE',
    [EPCI, DIRECTOR],
  ],
  [
    'words of the form between role and name',
    'Le Directeur\n(signature et cachet)\nJean-Aimé FABRE',
    [DIRECTOR],
  ],
  [
    'a sentence among them',
    'Cette convention comporte 14 pages et les annexes énumérées dans le sommaire.\n\nLes communes reconnaissent avoir pris connaissance de la charte de la laïcité.\n\nLe Directeur\nJean-Aimé FABRE',
    [DIRECTOR],
  ],
])('reads the signatories of %s', (_fact, block, expected) => {
  expect(signers(block)).toEqual(expected);
});

test.each<[fact: string, block: string, expected: readonly string[]]>([
  [
    'a préfet, whose office names no other body',
    'Le préfet du Tarn\n\nJean-Loup CARBONNE\n\nLe Directeur\n\nJean-Aimé FABRE',
    ['Jean-Loup CARBONNE (préfet du Tarn) p5', DIRECTOR],
  ],
  [
    'a préfet under the State',
    "Pour l'État,\nLe Préfet,\nJean-Loup CARBONNE",
    ['Jean-Loup CARBONNE (Préfet) p5'],
  ],
  [
    'commas behind bodies and roles',
    'Pour la Caf,\n\nLe Directeur,\n\nJean-Aimé FABRE\n\nPour la Communauté,\n\nLe Président,\n\nUlysse BARGETON',
    [DIRECTOR, EPCI],
  ],
  [
    'delegation',
    'Pour le Président de la Communauté de communes et par délégation,\nLe Vice-président,\nHilaire MONTBRUN',
    ['Hilaire MONTBRUN (Vice-président) p2'],
  ],
  [
    'a mayor who could not come',
    "Pour la commune d'Ambrezac,\nPour le Maire empêché,\nLa première adjointe\nSolène CAZENAVE",
    ['Solène CAZENAVE (première adjointe) p3'],
  ],
  [
    'a table where one body stands over two columns',
    "| La Caf du Tarn | La Communauté de communes | La commune d'Ambrezac |\n|---|---|---|\n| La Présidente | Le Directeur | Le Vice-président | Le Maire |\n| Mme Zélie ROUQUAYROL | M. Jean-Aimé FABRE | M. Hilaire MONTBRUN | M. Gatien LEMOUSSU |",
    [PRESIDENT, DIRECTOR, 'Hilaire MONTBRUN (Vice-président) p2', 'Gatien LEMOUSSU (Maire) p3'],
  ],
  [
    'electronic signatures',
    'Signé électroniquement par : FABRE Jean-Aimé le 03/05/2021\nDirecteur de la Caf du Tarn\n\nSigné électroniquement par : BARGETON Ulysse le 04/05/2021\nPrésident de la Communauté de communes',
    [
      'FABRE Jean-Aimé (Directeur de la Caf du Tarn) p1',
      'BARGETON Ulysse (Président de la Communauté de communes) p2',
    ],
  ],
  [
    'an electronic signature that says once more who signs',
    'Pour la Caf du Tarn\n\nLe Directeur, Jean-Aimé FABRE\nSigné électroniquement par : Jean-Aimé FABRE\nQualité : Directeur',
    [DIRECTOR],
  ],
  [
    'names over roles over bodies',
    'Jean-Aimé FABRE\nDirecteur\nCaf du Tarn\n\nUlysse BARGETON\nPrésident\nCommunauté de communes du Pays de Trézencourt',
    [DIRECTOR, EPCI],
  ],
  [
    'bodies, roles and names run together by two columns',
    'Pour la Caf du Tarn Pour la Communauté de communes\nLe Directeur Le Président\nJean-Aimé FABRE Ulysse BARGETON',
    [DIRECTOR, EPCI],
  ],
])('reads the signatories of %s', (_fact, block, expected) => {
  expect(signers(block)).toEqual(expected);
});

test.each<[fact: string, block: string, expected: readonly string[]]>([
  [
    'a role broken after a preposition, before a capital',
    'Le président de la Communauté de communes du Pays de\nTrézencourt\nUlysse BARGETON',
    ['Ulysse BARGETON (président de la Communauté de communes du Pays de Trézencourt) p2'],
  ],
  [
    'a role broken after an article',
    "La présidente du conseil d'administration de la\nCaisse d'allocations familiales du Tarn\nZélie ROUQUAYROL",
    [
      "Zélie ROUQUAYROL (présidente du conseil d'administration de la Caisse d'allocations familiales du Tarn) p1",
    ],
  ],
  [
    'a role broken in a cell beside another',
    'Le maire de\tLe Directeur de la Caf du\nSaint Valsombre\tTarn\nOdette PRIOLET\tJean-Aimé FABRE',
    ['Odette PRIOLET (maire de Saint Valsombre) p4', 'Jean-Aimé FABRE (Directeur de la Caf du Tarn) p1'],
  ],
  [
    'two qualities of one person, who is known by one of them',
    "Le président de la Communauté de communes du Pays de Trézencourt\nMaire d'Ambrezac\nUlysse BARGETON",
    [
      'Ulysse BARGETON (président de la Communauté de communes du Pays de Trézencourt) p2',
      "Ulysse BARGETON (Maire d'Ambrezac) p3",
    ],
  ],
  [
    'two qualities of one person, linked by a comma',
    "Le vice-président de la Communauté,\nadjoint au maire d'Ambrezac\nHilaire MONTBRUN",
    [
      'Hilaire MONTBRUN (vice-président de la Communauté) p2',
      "Hilaire MONTBRUN (adjoint au maire d'Ambrezac) p3",
    ],
  ],
  [
    'a role that nobody has signed under, over the role of another',
    "La vice-présidente de la Communauté\n\nLe maire d'Ambrezac\nGatien LEMOUSSU",
    ['- (vice-présidente de la Communauté) p2', "Gatien LEMOUSSU (maire d'Ambrezac) p3"],
  ],
  [
    'bodies on whose behalf they sign, alone on their lines',
    "Pour la Caf\n\nLa Présidente\nZélie ROUQUAYROL\n\nPour les communes\n\nLe maire d'Ambrezac\nGatien LEMOUSSU",
    [PRESIDENT, "Gatien LEMOUSSU (maire d'Ambrezac) p3"],
  ],
])('reads the signatories of %s', (_fact, block, expected) => {
  expect(signers(block)).toEqual(expected);
});

test.each<[block: string, expected: string]>([
  ['A Albi, le 3 mai 2021', 'Albi, 2021-05-03, -'],
  ['À Albi le 3 mai 2021', 'Albi, 2021-05-03, -'],
  ['A Saint Valsombre, le 1er mars 2022', 'Saint Valsombre, 2022-03-01, -'],
  ['A Albi, le ............', 'Albi, -, -'],
])('opens at « %s », without « Fait »', (opening, expected) => {
  const block = `${opening}\n\nLe Directeur\nJean-Aimé FABRE\n`;
  expect(formula(block)).toBe(expected);
  expect(signatureOf(block)?.signatories).toHaveLength(1);
});

test('does not open at a sentence that begins with a place and a day', () => {
  expect(
    signatureOf(
      'A Albi, le 3 mai 2021, les parties ont ouvert un lieu d’accueil de plus, qui reçoit tous les jours.\n',
    ),
  ).toBeNull();
});

test.each<[fact: string, block: string, expected: readonly string[]]>([
  [
    'a role with an l',
    'Le Présldent de la Communauté de communes\nUlysse BARGETON',
    ['Ulysse BARGETON (Présldent de la Communauté de communes) p2'],
  ],
  ['a name with wrong letters', 'Le Directeur\nJean-Almé FABRF', ['Jean-Almé FABRF (Directeur) p1']],
  ['a civility with wrong letters', 'La Présidente\nMrne Zélie ROUQUAYROL', [PRESIDENT]],
  ['specks between the lines', 'Le Directeur\n. ,\n~\nJean-Aimé FABRE\n|', [DIRECTOR]],
])('bears %s', (_fact, block, expected) => {
  expect(signers(block)).toEqual(expected);
});

test.each<[fact: string, block: string]>([
  ['nobody is named', ''],
  [
    'the block holds sentences only',
    'La présente convention sera transmise au contrôle de légalité dans le délai légal.',
  ],
  ['the form is empty', 'Signature\n\nCachet'],
  ['capitals are a heading or specks', 'PAYS DE TREZENCOURT\n\nDEL ANG VB'],
])('has no signatory where %s', (_fact, block) => {
  expect(signers(block)).toEqual([]);
});

test('is null without a signature block', () => {
  expect(signatureOf('ARTICLE 3 - RECOURS\n\nTout litige relève du tribunal administratif.\n')).toBeNull();
});

test('reads nothing of an annex whose heading went unseen', () => {
  expect(signers('Le Directeur\nJean-Aimé FABRE\n\nÿ Annexe 1 :\n\nLe Président\nUlysse BARGETON')).toEqual([
    DIRECTOR,
  ]);
});

test('links nobody to a party where two could be meant', () => {
  expect(signers('Le Maire\nFlorimond TEYSSEDRE')).toEqual(['Florimond TEYSSEDRE (Maire) -']);
});

test('stands where the block stands', () => {
  const block = 'Fait à Albi, le 3 mai 2021\n\nLe Directeur\nJean-Aimé FABRE\n';
  const span = signatureOf(block)?.span;
  expect((FRONT + block).slice(span?.start, span?.end)).toBe(block.trimEnd());
});
