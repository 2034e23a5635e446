import { describe, expect, it } from 'vitest';
import { findStamps } from '../../../src/clean/stamps/find-stamps.ts';
import { loadStampVocabulary, paged } from './fixture.ts';

const vocabulary = loadStampVocabulary();

interface Expected {
  readonly id?: string | null;
  readonly sent?: string;
  readonly received?: string;
  readonly posted?: string;
  readonly published?: string;
  readonly pages?: readonly number[];
}

/** What the record should hold, everything else null; the pages only where the case names them. */
function filled({ pages, ...expected }: Expected): object {
  const dates = { sent: null, received: null, posted: null, published: null };
  return { id: null, ...dates, ...expected, ...(pages ? { pages } : {}) };
}

/** Reads a text in which ⟦ and ⟧ stand around every character that is a stamp's. */
function read(
  marked: string,
  state: 'text' | 'ocr',
  expected: readonly Expected[],
): { got: unknown; want: unknown } {
  const pieces = marked.split(/[⟦⟧]/);
  const text = pieces.join('');
  const { stamps, masks } = findStamps(paged(text, state), vocabulary);
  return {
    got: {
      stamps: stamps.map(({ act, sent, received, posted, published, pages }, i) => ({
        id: act?.id ?? null,
        ...{ sent, received, posted, published },
        ...(expected[i]?.pages ? { pages } : {}),
      })),
      masked: masks.map(({ range }) => text.slice(range.start, range.end)),
    },
    want: { stamps: expected.map(filled), masked: pieces.filter((_, i) => i % 2 === 1) },
  };
}

const ID = '038-200073153-20230309-2023_03_11-DE';
const DATES = { sent: '2023-03-14', received: '2023-03-15' };
const TWO_ROWS = 'Envoyé en préfecture le 14/03/2023\nReçu en préfecture le 15/03/2023';

type Case = readonly [fact: string, text: string, stamps: readonly Expected[]];

const LAYOUTS: readonly Case[] = [
  ['four rows', `Avant\n⟦${TWO_ROWS}\nAffiché le\nID : ${ID}⟧\nAprès`, [{ id: ID, ...DATES }]],
  ['three rows of the older stamp', `⟦${TWO_ROWS}\nAffiché le⟧\n\nArticle 1`, [DATES]],
  [
    'a day of posting',
    `⟦${TWO_ROWS}\nAffiché le 16/03/2023\nID : ${ID}⟧`,
    [{ id: ID, ...DATES, posted: '2023-03-16' }],
  ],
  [
    'a day of publication',
    `⟦${TWO_ROWS}\nPublié le 16/03/2023\nID : ${ID}⟧`,
    [{ id: ID, ...DATES, published: '2023-03-16' }],
  ],
  [
    'the rehearsal of a sending, whose dates are those of nothing',
    `⟦Envoi simulé le 14/03/2023\nReception simulée le 14/03/2023\nPublication simulée le\nID : ${ID}⟧`,
    [{ id: ID }],
  ],
  [
    'the box « Accusé de réception en préfecture »',
    '⟦Accusé de réception en préfecture\n057-200088649-20210614-DCC81-2-CC\nDate de télétransmission : 18/06/2021\nDate de réception préfecture : 19/06/2021⟧\nLe conseil',
    [{ id: '057-200088649-20210614-DCC81-2-CC', sent: '2021-06-18', received: '2021-06-19' }],
  ],
  [
    'the page of receipt, field by field',
    "⟦Accusé de réception\nActe reçu par: Préfecture de la Dordogne\nNature transaction: AR de transmission d'acte\nDate d'émission de l'accusé de réception: 2021-06-02(GMT+1)\nNombre de pièces jointes: 1\nNom émetteur: 4 valombre\nN° de SIREN: 247500333\nNuméro Acte de la collectivité locale: RA21_216\nObjet acte: convention avec la\ncaisse du département\nNature de l'acte: Contrats et conventions\nMatière: 8.2-Aide sociale\nIdentifiant Acte: 024-247500333-20210531-RA21_216-CC⟧\n\nArticle 1",
    [{ id: '024-247500333-20210531-RA21_216-CC', received: '2021-06-02' }],
  ],
  [
    'the empty box of a town hall, which is masked and proves nothing',
    "Avant\n⟦Accusé de réception en préfecture\nIdentifiant :\nDate de réception :\nDate de notification\nDate d'affichage : du au\nDate de publication :⟧\nAprès",
    [],
  ],
  [
    'the stamp « AR Prefecture », its département one that does not exist: no identifier',
    '⟦AR Prefecture\n\n097-219701125-20220704-2022_41-DE\nReçu le 06/07/2022\nPublié le 07/07/2022⟧',
    [{ received: '2022-07-06', published: '2022-07-07' }],
  ],
  [
    'the stamp « AR Prefecture »',
    '⟦AR Prefecture\n\n972-219701125-20220704-2022_41-DE\nReçu le 06/07/2022\nPublié le 07/07/2022⟧',
    [{ id: '972-219701125-20220704-2022_41-DE', received: '2022-07-06', published: '2022-07-07' }],
  ],
  [
    'the stamp with the name of the file that was sent',
    '⟦REÇU EN PREFECTURE\nle 09/02/2022\nApplication agréée E-legalite.com\n99_DE-038-213804214-20220203-22_007-DE-1-1_1.pdf⟧',
    [{ id: '038-213804214-20220203-22_007-DE', received: '2022-02-09' }],
  ],
  [
    'the box of the ministry',
    "⟦Accusé de réception - Ministère de l'Intérieur\n\n038-200073153-20230309-2023_03_11-DE\nActe certifié exécutoire\nRéception par le préfet : 15/03/2023\nPublication : 16/03/2023⟧\n",
    [{ id: ID, received: '2023-03-15', published: '2023-03-16' }],
  ],
  [
    'the name of a file alone in a footer',
    'Page 3\n⟦99_CO-038-213804214-20220203-22_007-CC-1-1_2.pdf⟧\n',
    [{ id: '038-213804214-20220203-22_007-CC' }],
  ],
  [
    'an inked stamp of arrival, all of it in capitals',
    'Fait à Valombre\n\n⟦PRÉFECTURE DE LA DRÔME\n12 DEC. 2019\nARRIVÉE\nBUREAU DU COURRIER⟧\n\nLe maire',
    [{ received: '2019-12-12' }],
  ],
];

const PLACES: readonly Case[] = [
  [
    'rows apart by blank lines and the place of the logo',
    `⟦Envoyé en préfecture le 14/03/2023\n\nReçu en préfecture le 15/03/2023\n\nAffiché le\n\n\n\nID : ${ID}⟧\n`,
    [{ id: ID, ...DATES }],
  ],
  ['two rows of four', `Avant\n\n⟦${TWO_ROWS}⟧\n\nAprès`, [DATES]],
  ['an identifier alone', `Avant\n⟦ID : ${ID}⟧\nAprès`, [{ id: ID }]],
  ['an identifier without its label', `Avant\n⟦${ID}⟧\nAprès`, [{ id: ID }]],
  [
    'two rows on one line',
    '⟦Envoyé en préfecture le 14/03/2023 Reçu en préfecture le 15/03/2023⟧\nArticle 1',
    [DATES],
  ],
  [
    'a label on one line and its date on the next',
    `⟦Envoyé en préfecture le\n14/03/2023\nReçu en préfecture le\n15/03/2023\nAffiché le\nID : ${ID}⟧`,
    [{ id: ID, ...DATES }],
  ],
  [
    'labels in one column, dates below in the same order',
    `⟦Envoyé en préfecture le\nReçu en préfecture le\nPublié le\n14/03/2023\n15/03/2023\n16/03/2023\nID : ${ID}⟧`,
    [{ id: ID, ...DATES, published: '2023-03-16' }],
  ],
  [
    'all labels in one column, the identifier last of the values',
    `⟦Envoyé en préfecture le\nReçu en préfecture le\nAffiché le\nID :\n14/03/2023\n15/03/2023\n16/03/2023\n${ID}⟧`,
    [{ id: ID, ...DATES, posted: '2023-03-16' }],
  ],
  [
    'labels in one column and one date less, for posting is left blank',
    `⟦Envoyé en préfecture le\nReçu en préfecture le\nAffiché le\n14/03/2023\n15/03/2023\nID : ${ID}⟧`,
    [{ id: ID, ...DATES }],
  ],
  [
    'labels side by side over their dates',
    '⟦Envoyé en préfecture le\tReçu en préfecture le\n14/03/2023\t15/03/2023⟧\n\nArticle 1',
    [DATES],
  ],
  [
    'two labels over one date, which could be either one’s',
    `⟦Envoyé en préfecture le\nReçu en préfecture le\n14/03/2023\nID : ${ID}⟧`,
    [{ id: ID }],
  ],
  [
    'labels and dates on lines in turn, a blank line under each',
    `⟦Envoyé en préfecture le\n\n14/03/2023\n\nReçu en préfecture le\n\n15/03/2023\n\nAffiché le\n\nID : ${ID}⟧`,
    [{ id: ID, ...DATES }],
  ],
  [
    'a label broken between two lines',
    `⟦Envoyé en préfecture\nle 14/03/2023\nReçu en préfecture\nle 15/03/2023⟧\n`,
    [DATES],
  ],
  [
    'rows inside a sentence, of which only their own words are masked',
    `Les parties conviennent de se ⟦Envoyé en préfecture le 14/03/2023⟧ réunir deux fois par\nan, à la demande ⟦Reçu en préfecture le 15/03/2023⟧\nde la plus diligente.`,
    [DATES],
  ],
  [
    'rows with lines of the text between them',
    `⟦Envoyé en préfecture le 14/03/2023⟧\nLa caisse apporte son concours\n⟦Reçu en préfecture le 15/03/2023\nAffiché le⟧\nà toutes les familles.\n⟦ID : ${ID}⟧\n`,
    [{ id: ID, ...DATES }],
  ],
  [
    'a date of the text under « Affiché le », which is not its own',
    `⟦${TWO_ROWS}\nAffiché le⟧\n12/12/2022 : bilan de la première année\n⟦ID : ${ID}⟧`,
    [{ id: ID, ...DATES }],
  ],
  [
    'a row in the second column of a line',
    `Commune de Valombre    ⟦Envoyé en préfecture le 14/03/2023⟧\nDépartement            ⟦Reçu en préfecture le 15/03/2023⟧\nArrondissement         ⟦ID : ${ID}⟧`,
    [{ id: ID, ...DATES }],
  ],
  [
    'the same stamp on every page: one act',
    `⟦${TWO_ROWS}\nID : ${ID}⟧\nun\f⟦${TWO_ROWS}\nID : ${ID}⟧\ndeux\fsans\f⟦${TWO_ROWS}\nID : ${ID}⟧`,
    [{ id: ID, ...DATES, pages: [1, 2, 4] }],
  ],
  [
    'pages where only the first rows came through',
    `⟦${TWO_ROWS}\nID : ${ID}⟧\nun\f⟦${TWO_ROWS}⟧\ndeux`,
    [{ id: ID, ...DATES, pages: [1, 2] }],
  ],
  [
    'a page where one row came through, with the date of the others',
    `⟦${TWO_ROWS}\nID : ${ID}⟧\nun\f⟦Envoyé en préfecture le 14/03/2023⟧\ndeux`,
    [{ id: ID, ...DATES, pages: [1, 2] }],
  ],
  [
    'rows that end a page and rows that begin the next: two places',
    `un\n⟦${TWO_ROWS}⟧\f⟦${TWO_ROWS}⟧\ndeux`,
    [{ ...DATES, pages: [1, 2] }],
  ],
  [
    'two acts in one file',
    `⟦${TWO_ROWS}\nID : ${ID}⟧\fTexte\f⟦${TWO_ROWS}\nID : 038-200073153-20230309-2023_03_12-DE⟧`,
    [
      { id: ID, ...DATES, pages: [1] },
      { id: '038-200073153-20230309-2023_03_12-DE', ...DATES, pages: [3] },
    ],
  ],
  [
    'two bodies that sent the same convention',
    `⟦${TWO_ROWS}\nID : ${ID}⟧\f⟦Envoyé en préfecture le 20/03/2023\nReçu en préfecture le 20/03/2023\nID : 038-213804214-20230316-2023_11-CC⟧`,
    [
      { id: ID, ...DATES },
      { id: '038-213804214-20230316-2023_11-CC', sent: '2023-03-20', received: '2023-03-20' },
    ],
  ],
  [
    'bold rows of Markdown, marks and all',
    `⟦**Envoyé en préfecture le 14/03/2023**\n**Reçu en préfecture le 15/03/2023**\n\n**Affiché le**\n**ID : ${ID}**⟧\n`,
    [{ id: ID, ...DATES }],
  ],
  [
    'rows in the cells of a table, label and value apart',
    `⟦| Envoyé en préfecture le | 14/03/2023 |\n| Reçu en préfecture le | 15/03/2023 |\n| ID : | ${ID} |⟧\n`,
    [{ id: ID, ...DATES }],
  ],
  [
    'rows in the cells of a table in HTML',
    `⟦<p>Envoyé en préfecture le 14/03/2023</p>\n<p>Reçu en préfecture le 15/03/2023</p>⟧\n`,
    [DATES],
  ],
];

const DAMAGE: readonly Case[] = [
  ['accents lost', '⟦Envoye en prefecture le 14/03/2023\nRecu en prefecture le 15/03/2023⟧', [DATES]],
  [
    'letters taken for others',
    '⟦Envové en préfecture Ie 14/03/2023\nRegu en préfecture 1e 15/03/2023⟧',
    [DATES],
  ],
  ['words glued', '⟦Envoyé en préfecturele 14/03/2023\nReçuen préfecture le15/03/2023⟧', [DATES]],
  ['several letters wrong', '⟦Envéyé on préfecture je 14/03/2023\nReu en prélecture te 15/03/2023⟧', [DATES]],
  ['letters among digits', '⟦Envoyé en préfecture le l4/O3/2O23\nReçu en préfecture le 1S/03/2023⟧', [DATES]],
  ['spaces in dates', '⟦Envoyé en préfecture le 14 / 03 / 2023\nReçu en préfecture le 15/03/20 23⟧', [DATES]],
  ['points in dates', '⟦Envoyé en préfecture le 14.03.2023\nReçu en préfecture le : 15-03-2023⟧', [DATES]],
  [
    'a slash taken for a digit',
    '⟦Envoyé en préfecture le 14/0372023\nReçu en préfecture le 15103/2023⟧',
    [DATES],
  ],
  ['slashes lost', '⟦Envoyé en préfecture le 14032023\nReçu en préfecture le 1503/2023⟧', [DATES]],
  [
    'a day that no calendar has: no date',
    '⟦Envoyé en préfecture le 34/03/2023\nReçu en préfecture le 15/03/2023⟧',
    [{ received: '2023-03-15' }],
  ],
  [
    'a digit with two readings that are both days: no date',
    '⟦Envoyé en préfecture le 1g/03/2023\nReçu en préfecture le 15/03/2023⟧',
    [{ received: '2023-03-15' }],
  ],
  ['debris of the logo', `⟦${TWO_ROWS}\nAffiché le SLO\nID : ${ID}⟧`, [{ id: ID, ...DATES }]],
  [
    'debris of the logo misread',
    `⟦${TWO_ROWS}\nAfficheIe 5L0W\n\nS²LO\n\nID : ${ID}⟧`,
    [{ id: ID, ...DATES }],
  ],
  [
    'a date after the logo',
    `⟦${TWO_ROWS}\nPublié le S2LO 16/03/2023\nID : ${ID}⟧`,
    [{ id: ID, ...DATES, published: '2023-03-16' }],
  ],
  ...[
    'ID: 038-200073153-20230309-2023_03_11-DE',
    'lD : 038-200073153-20230309-2023_03_11-DE',
    '1D : 038-200073153-20230309-2023_03_11-DE',
    '1D - 038-200073153-20230309-2023_03_11-DE',
    '{D : 038-200073153-20230309-2023_03_11-DE',
    'ID ; 038-200073153-20230309-2023_03_11-DE',
    'ID : 038-200073153-20230309-2023\\_03\\_11-DE',
    'ID : 038-200073153-20230309-2023 03 11-DE',
    'ID : 038-200073153-20230309-2023_03 11-DE',
    'ID : 038-200073153-20230309-2023 _03_11-DE',
    'ID : 038 - 200073153 - 20230309 - 2023_03_11 - DE',
    'ID : 038–200073153—20230309-2023_03_11–DE',
    'ID : O38-200073153-20230309-2023_03_11-DE',
    'ID : 03B-2000731S3-2O23O3O9-2023_03_11-D€',
    'ID : 038-200073I53-20230309-2023_03_11-OE',
    'ID : 038-200073153-\n20230309-2023_03_11-DE',
    'ID : 038-200073153-20230309-2023_03_\n11-DE',
    'ID : 038 200073153-20230309-2023_03_11-DE',
    '*ID* : 038-200073153-20230309-2023_03_11-DE',
  ].map((row): Case => [`« ${row.replace('\n', '⏎')} »`, `Avant\n⟦${row}⟧\nAprès`, [{ id: ID }]]),
  [
    'a number with hyphens and small letters',
    'x\n⟦ID : 084-248400053-20130627-delib81-13-DE⟧\n',
    [{ id: '084-248400053-20130627-delib81-13-DE' }],
  ],
  [
    'a number that holds a code of nature',
    'x\n⟦013-213804214-20220106-AR-2022-02-AR⟧\n',
    [{ id: '013-213804214-20220106-AR-2022-02-AR' }],
  ],
  [
    'a code ending in a damaged I',
    'x\n⟦ID : 020-212004170-20220106-A12-Al⟧\n',
    [{ id: '020-212004170-20220106-A12-AI' }],
  ],
  [
    'a département of Corsica',
    'x\n⟦ID : 02A-212004170-20220106-A12-AI⟧\n',
    [{ id: '02A-212004170-20220106-A12-AI' }],
  ],
  [
    'a SIREN that fails its check: no identifier',
    `⟦${TWO_ROWS}\nID : 038-200073154-20230309-2023_03_11-DE⟧`,
    [DATES],
  ],
  [
    'a decision on no day: no identifier',
    `⟦${TWO_ROWS}\nID : 038-200073153-20231309-2023_03_11-DE⟧`,
    [DATES],
  ],
];

const NOTHING: readonly Case[] = [
  ['a date in a sentence', 'Le comité se réunit le 14/03/2023 à Valombre.', []],
  ['a sending told in prose', 'La délibération a été transmise en préfecture le 12/03/2021.', []],
  [
    'an acte « transmis en préfecture le »',
    'Acte transmis en préfecture le 12/03/2021 et publié le 13/03/2021.',
    [],
  ],
  [
    'statuts « déposés en préfecture le »',
    'Les statuts, déclarés et déposés en préfecture le 10/01/2020, prévoient',
    [],
  ],
  [
    'prose with two of the words of a stamp',
    'La décision, reçue en préfecture le 12/03/2021 et affichée le 13/03/2021, entre en vigueur.',
    [],
  ],
  [
    'the line of certification',
    'Certifié exécutoire, compte tenu de la transmission en Préfecture le 12/03/2021 et de la publication le : 13/03/2021',
    [],
  ],
  [
    'a certification in rows',
    'Le maire certifie le caractère exécutoire de cet acte\nReçu en préfecture le 12/03/2021\nPublié le 13/03/2021',
    [],
  ],
  ['a lone « Affiché le »', 'Le maire\nAffiché le 13/03/2021\nFait à Valombre', []],
  ['« Affiché le » and « Publié le »', 'Affiché le 13/03/2021\nPublié le 14/03/2021', []],
  ['a lone row without its stamp', 'Texte\nReçu en préfecture le 12/03/2021\nTexte', []],
  ['a telephone number', 'Tél. : 04 76 20 00 73 - 15 32 02 30 30 9\nID : 04 76 20 00 73', []],
  ['a number of a law', 'loi n° 2004-809 du 13 août 2004 et décret n° 2005-324 du 7 avril 2005', []],
  ['a SIRET', 'SIRET : 200 073 153 00017 - APE 8411Z', []],
  ['a bank account', 'IBAN FR76 3000 6000 0112 3456 7890 189 - DE', []],
  [
    'a heading in capitals that names the préfecture',
    'PRÉFECTURE DE LA DRÔME\nDIRECTION DES COLLECTIVITÉS\n\nARTICLE 1',
    [],
  ],
  [
    '« Identifiant » and « Date de réception » in a form',
    'Identifiant : 12\nDate de réception : 13/03/2021',
    [],
  ],
  ['numbers in the shape of an identifier', 'ref. 038-123456789-20230309-12-DE', []],
  ['nothing', '', []],
];

describe('findStamps', () => {
  it.each(LAYOUTS)('reads %s', (_, text, expected) => {
    const { got, want } = read(text, 'text', expected);
    expect(got).toEqual(want);
  });

  it.each(PLACES)('reads %s', (_, text, expected) => {
    const { got, want } = read(text, 'text', expected);
    expect(got).toEqual(want);
  });

  it.each(DAMAGE)('reads through damage: %s', (_, text, expected) => {
    const { got, want } = read(text, 'ocr', expected);
    expect(got).toEqual(want);
  });

  it.each(NOTHING)('finds nothing in %s', (_, text, expected) => {
    const { got, want } = read(text, 'ocr', expected);
    expect(got).toEqual(want);
  });

  it.each(vocabulary.examples)('holds the example of the vocabulary: $why', ({ text, stamps }) => {
    const found = findStamps(paged(text, 'text'), vocabulary).stamps;
    const values = found.map(({ act, sent, received, posted, published }) => ({
      id: act?.id ?? null,
      ...{ sent, received, posted, published },
    }));
    expect(values).toEqual(stamps);
  });
});
