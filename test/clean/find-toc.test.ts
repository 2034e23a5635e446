import { describe, expect, test } from 'vitest';
import { readEntry } from '../../src/clean/find-toc.ts';
import { cleaned } from '../support/convention.ts';

describe('reads an entry', () => {
  test.each([
    [
      "Article 3 :\tLes champs d'intervention.....\t6",
      { kind: 'article', number: '3', title: "Les champs d'intervention", page: 6 },
    ],
    ['Article 12 – Recours 13', { kind: 'article', number: '12', title: 'Recours', page: 13 }],
    [
      'Article préliminaire : Préambule..... 4',
      { kind: 'preamble', number: null, title: 'Préambule', page: 4 },
    ],
    [
      'Annexe 1 bis : Liste des associations ..... 66',
      { kind: 'annex', number: '1 bis', title: 'Liste des associations', page: 66 },
    ],
    [
      'ANNEXE 2 - Diagnostic partagé',
      { kind: 'annex', number: '2', title: 'Diagnostic partagé', page: null },
    ],
    [
      'Objet de la convention ……… 5',
      { kind: 'article', number: null, title: 'Objet de la convention', page: 5 },
    ],
    [
      'Annexe 4 : Décision en date du 12/10/2022',
      { kind: 'annex', number: '4', title: 'Décision en date du 12/10/2022', page: null },
    ],
  ])('%j', (raw, entry) => {
    expect(readEntry(raw)).toEqual(entry);
  });
});

const numbersIn = (text: string): readonly (string | null)[] => cleaned(text).toc.map(({ number }) => number);
const BODY = '\n\nVu le code rural ;\n\nPRÉAMBULE\n\nIl était une fois.\n\nARTICLE 1 - OBJET\n\nUn objet.\n';

describe('finds a table of contents', () => {
  test.each([
    [
      'by lines',
      'SOMMAIRE\n\nArticle 1 : Objet..... 2\nArticle 2 : Champs..... 3\nArticle 3 : Durée..... 4',
      ['1', '2', '3'],
    ],
    [
      'with a colon taken for an exclamation mark',
      'SOMMAIRE\n\nArticle 1 : Objet..... 2\nArticle 2 ! Champs..... 3\nArticle 3 : Durée..... 4',
      ['1', '2', '3'],
    ],
    [
      'whose leaders are lost from some entries',
      'Article 1 : Objet..... 2\nArticle 2 : Champs..... 3\nArticle 3 : Durée\nArticle 4 : Recours..... 4\nAnnexe 1 : Bilan..... 5',
      ['1', '2', '3', '4', '1'],
    ],
    [
      'around an entry whose word is misread',
      'SOMMAIRE\n\nArticle 1 : Objet\nArticle 2 : Champs\nArtide 3 :\n\nAricle 4 : Durée\nArticle 5 : Recours',
      ['1', '2', '5'],
    ],
    [
      'run together',
      'Article 1 : Objet ..... 2 Article 2 : Champs ..... 3 Article\n3 : Durée ..... 4 Annexe 1 : Diagnostic',
      ['1', '2', '3', '1'],
    ],
    [
      'without leaders',
      'Sommaire\nArticle 1 : Objet 2\nArticle 2 : Champs 3\nAnnexe 1 : Diagnostic',
      ['1', '2', '1'],
    ],
    [
      'without numbers',
      'Table des matières\nPréambule ..... 2\nObjet ..... 3\nDurée ..... 9',
      [null, null, null],
    ],
    [
      'with an entry on two lines',
      'Sommaire\nArticle 1 : Objet de la\nconvention..... 2\nArticle 2 : Champs..... 3',
      ['1', '2'],
    ],
  ])('%s', (_, toc, numbers) => {
    expect(numbersIn(`CONVENTION\n\n${toc}${BODY}`)).toEqual(numbers);
  });

  test('and no more than it', () => {
    const { masks, document } = cleaned(`Sommaire\nArticle 1 : Objet 2\nArticle 2 : Durée 3${BODY}`);
    const [toc] = masks.filter(({ reason }) => reason === 'toc');
    expect(document.text.slice(toc?.range.start, toc?.range.end)).toBe(
      'Sommaire\nArticle 1 : Objet 2\nArticle 2 : Durée 3',
    );
  });
});

test.each([
  [
    'short articles',
    'ARTICLE 1 - OBJET\n\nUn objet.\n\nARTICLE 2 - DURÉE\n\nUne durée.\n\nARTICLE 3 - FIN\n\nUne fin.',
  ],
  ['annexes without text', 'Annexe 1 :\n\nPortrait\n\nAnnexe 2 :\n\nMoyens\n\nAnnexe 3 :\n\nDécision'],
  [
    'articles that years end',
    'ARTICLE 1 - ANNÉE 2021\n\nUn.\n\nARTICLE 2 - ANNÉE 2022\n\nDeux.\n\nARTICLE 3 - ANNÉE 2023',
  ],
])('%s are no table of contents', (_, text) => {
  expect(numbersIn(text)).toEqual([]);
});
