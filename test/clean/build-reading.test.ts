import { describe, expect, test } from 'vitest';
import { cleanDocument } from '../../src/clean/clean-document.ts';
import { spanOf } from '../../src/model/reading.ts';
import { cleaned, documentOf, rules } from '../support/convention.ts';

const blocksOf = (text: string): readonly string[] => {
  const { reading } = cleaned(text);
  return reading.blocks.map(({ range }) => reading.text.slice(range.start, range.end));
};

const LONG = 'Les parties conviennent de se réunir autant que de besoin pour suivre la mise en œuvre';

describe('one block', () => {
  test.each([
    ['a wrapped paragraph', `${LONG}\ndu plan d'actions.`, [`${LONG} du plan d'actions.`]],
    ['a word broken at the end of a line', `${LONG} inter-\ncommunale.`, [`${LONG} intercommunale.`]],
    ['a word with a hyphen of its own', `${LONG}, peut-\nêtre.`, [`${LONG}, peut-être.`]],
    ['a name broken at its hyphen', `${LONG} de Saint-\nMartin.`, [`${LONG} de Saint-Martin.`]],
    ['a sentence that blank lines cut', `${LONG} de\n\nchacune d'elles.`, [`${LONG} de chacune d'elles.`]],
    [
      'a sentence that a page break cuts',
      `${LONG} de chaque\f12 actions.`,
      [`${LONG} de chaque 12 actions.`],
    ],
    [
      'a title on two lines',
      'CONVENTION TERRITORIALE\nGLOBALE\n\nEntre :',
      ['CONVENTION TERRITORIALE GLOBALE', 'Entre :'],
    ],
  ])('%s', (_, text, blocks) => {
    expect(blocksOf(text)).toEqual(blocks);
  });
});

describe('blocks of their own', () => {
  test.each([
    ['list items', '- le premier\n- le second', ['le premier', 'le second']],
    ['paragraphs', `${LONG}.\n\nElles en rendent compte.`, [`${LONG}.`, 'Elles en rendent compte.']],
    ['short lines under each other', 'Le maire\nAnne Thorel', ['Le maire', 'Anne Thorel']],
    [
      'rows of a table',
      'Le maire\tLe président\nAnne Thorel\tLuc Verrier',
      ['Le maire\tLe président', 'Anne Thorel\tLuc Verrier'],
    ],
    [
      'a heading and its text',
      'ARTICLE 1 - OBJET\nLa présente convention a un objet.',
      ['ARTICLE 1 - OBJET', 'La présente convention a un objet.'],
    ],
    [
      'visas',
      'Vu le code rural ;\nVu le code du travail ;',
      ['Vu le code rural ;', 'Vu le code du travail ;'],
    ],
  ])('%s', (_, text, blocks) => {
    expect(blocksOf(text)).toEqual(blocks);
  });
});

test('a sentence cut by a stamp is whole again, and its span goes over the stamp', () => {
  const stamp =
    'Envoyé en préfecture le 12/12/2022\nReçu en préfecture le 12/12/2022\nAffiché le\nID : 018-200010650-20221208-D_12-DE';
  const text = `${LONG} dans le respect des compétences\n\n${stamp}\n\nde chacune des parties signataires.`;
  const { reading } = cleaned(text);
  expect(reading.blocks).toHaveLength(1);
  const at = reading.text.indexOf('compétences de chacune');
  const span = spanOf(reading, { start: at, end: at + 'compétences de chacune'.length });
  expect(text.slice(span.start, span.end)).toContain(stamp);
});

test('every unit of a reading is the one that its offset names', () => {
  const text = `## TITRE\n\n- **${LONG}** le 1<sup>er</sup> mai\nde l'an 2022.\n\nœuvre, « cœur »`;
  const { reading } = cleaned(text);
  [...reading.text].forEach((unit, i) => {
    const raw = text.charAt(reading.offsets[i] ?? -1);
    if (!/\s/.test(unit)) expect(raw).toBe(unit);
  });
  expect(reading.folded).toHaveLength(reading.text.length);
});

test('a footnote is read behind the paragraph that calls it', () => {
  const text = `Le montant de N-1<sup>1</sup> est conservé.\n\nUn autre paragraphe suit.\n\n---\n\n<sup>1</sup> Celui des comptes arrêtés.\n\nEncore un.`;
  expect(blocksOf(text)).toEqual([
    'Le montant de N-1 est conservé.',
    'Celui des comptes arrêtés.',
    'Un autre paragraphe suit.',
    'Encore un.',
  ]);
});

/** Paragraphs wrapped at 72 columns without a blank line between; the first one ends on a long line. */
const WRAPPED = [
  'Les parties conviennent de se réunir autant que de besoin pour suivre la',
  'mise en œuvre du plan et mesurer ensemble les effets de ces actions.',
  'Le comité de pilotage se compose des représentants de chacune des caisses',
  'et des communes signataires, qui désignent chacune deux personnes au plus',
  'pour un an. Un compte rendu est adressé à tous dans le mois qui suit.',
  'Il peut inviter toute personne dont il estime la présence utile, ou bien',
  'entendre les associations du territoire qui en feraient la demande avant',
  'la tenue de la réunion.',
  'Les dépenses qui en résultent restent à la charge de chaque partie, pour',
  'ce qui la concerne.',
];

function blocksIn(textKind: 'plain' | 'native'): readonly string[] {
  const document = documentOf(WRAPPED.join('\n'));
  const { reading } = cleanDocument({ ...document, source: { ...document.source, textKind } }, rules);
  return reading.blocks.map(({ range }) => reading.text.slice(range.start, range.end));
}

describe('the edge that a plain text was wrapped at', () => {
  test('parts a paragraph where the next word would have fitted on its last line', () => {
    expect(blocksIn('plain').map((block) => block.split(' ').slice(0, 2).join(' '))).toEqual([
      'Les parties',
      'Le comité',
      'Il peut',
      'Les dépenses',
    ]);
  });

  test('is none in a PDF, where letters differ in width: a long last line runs on', () => {
    expect(blocksIn('native').length).toBeLessThan(blocksIn('plain').length);
  });
});
