import { describe, expect, test } from 'vitest';
import { recordOf } from '../support/engine.ts';

/** Texts made to be slow: whatever the text, the time it takes grows with its length and no faster. */
const repeat = (part: string) => (size: number) => part.repeat(Math.ceil(size / part.length)).slice(0, size);

const SENTENCE =
  'Les parties se réunissent chaque année et rendent compte de ce qu’elles ont fait ensemble. ';

const numberedArticles = (size: number): string => {
  let text = '';
  for (let i = 1; text.length < size; i++)
    text += `Article ${i % 99} : Titre ${i}\n\nTexte de l'article.\n\n`;
  return text.slice(0, size);
};

const ATTACKS: readonly (readonly [string, (size: number) => string])[] = [
  ['blanks', repeat(' ')],
  ['tabs', repeat('\t')],
  ['digits', repeat('7')],
  ['dots', repeat('.')],
  ['line feeds', repeat('\n')],
  ['articles in one line', repeat('Article 1 : ')],
  ['annexes', repeat('Annexe 1 - x\n')],
  ['beginnings of stamps', repeat('Envoyé en préfecture le ')],
  ['stamps', repeat('Envoyé en préfecture le 21/12/2020\nReçu en préfecture le 21/12/2020\n\n')],
  ['identifiers', repeat('036-200018521-20201218-CTG-CC ')],
  ['representatives without end', repeat('représentée par ')],
  ['quotes that open', repeat('« ')],
  ['raised numbers', repeat('<sup>1</sup>')],
  ['footnotes and their calls', repeat('mot<sup>1</sup> suite\n\n<sup>1</sup> note\n\n')],
  ['dashes', repeat('- ')],
  ['brackets that open', repeat('(')],
  ['one word', repeat('abcdefghij')],
  ['one line of prose', repeat(SENTENCE)],
  ['short lines', repeat('une ligne\n')],
  ['words broken at line ends', repeat('mot-\n')],
  ['one heading over and over', repeat('ARTICLE 1 - OBJET\n\n')],
  ['preambles', repeat('PREAMBULE\n\n')],
  ['headings with numbers that count', numberedArticles],
  ['entries of a table of contents', repeat('Article 3 : Objet ........ 4\n')],
  ['leaders that lead nowhere', repeat(`x${'.'.repeat(250)}y\n`)],
  ['page breaks', repeat(`${SENTENCE.repeat(6)}\f`)],
  ['pages of two lines', repeat('Du texte court\n\fEncore du texte\n')],
  ['cells', repeat('| a | b |\n')],
  ['bars', repeat('|')],
  ['blanks of a form', repeat('[insérer la date] ')],
  ['dates', repeat('le 3 mars 2021 ')],
  ['list items', repeat('- ouvrir des places ;\n')],
];

const timeOf = (text: string): number => {
  const start = performance.now();
  recordOf(text);
  return performance.now() - start;
};

/** The better of two: another program's turn on the machine is not ours. */
const best = (text: string): number => Math.min(timeOf(text), timeOf(text));

const SIZE = 120_000;
const SLACK = 150; // ms: below this a ratio says nothing

describe('time grows with the text and no faster', { timeout: 120_000 }, () => {
  recordOf(SENTENCE.repeat(200)); // warms up

  test.each(ATTACKS)('%s', (_, attack) => {
    const [once, fourTimes] = [best(attack(SIZE)), best(attack(4 * SIZE))];
    expect(fourTimes).toBeLessThan(9 * once + SLACK); // 16 times would be the square
  });
});

describe('a megabyte ends soon', { timeout: 120_000 }, () => {
  test.each(ATTACKS)('%s', (_, attack) => {
    expect(timeOf(attack(1_000_000))).toBeLessThan(20_000); // 2 s on a free machine
  });
});
