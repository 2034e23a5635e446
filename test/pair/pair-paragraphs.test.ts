import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairParagraphs } from '../../src/pair/pair-paragraphs.ts';

const shapeOf = (before: readonly string[], after: readonly string[]): readonly string[] =>
  pairParagraphs(before, after).map((pair) => `${pair.before ?? '-'} > ${pair.after ?? '-'}`);

describe('the paragraphs of two texts stand side by side', () => {
  test('the same ones, whatever their case and signs', () => {
    expect(shapeOf(['Le comité se réunit.'], ['LE COMITÉ SE RÉUNIT'])).toEqual([
      'Le comité se réunit. > LE COMITÉ SE RÉUNIT',
    ]);
  });

  test('a rewritten one beside what it was, a new one by itself', () => {
    const [was, is] = ['Un bilan est fait chaque année.', 'Un bilan est fait chaque semestre.'];
    expect(shapeOf([was], ['Les logos figurent côte à côte.', is])).toEqual([
      '- > Les logos figurent côte à côte.',
      `${was} > ${is}`,
    ]);
  });

  test('one that moved is gone from its place and new in the other', () => {
    expect(shapeOf(['aaaa', 'bbbb', 'cccc'], ['bbbb', 'cccc', 'aaaa'])).toEqual([
      'aaaa > -',
      'bbbb > bbbb',
      'cccc > cccc',
      '- > aaaa',
    ]);
  });

  test('too many to be compared all stand alone', () => {
    const many = (word: string): readonly string[] =>
      Array.from({ length: 200 }, (_, i) => `${word} numéro ${i}`);
    expect(pairParagraphs(many('mesure'), many('mesures'))).toHaveLength(400);
  });

  test('none is lost, none is added, none changes places', () => {
    const texts = fc.array(fc.constantFrom('un', 'deux mots', 'deux autres mots', 'trois', 'quatre', ''));
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const pairs = pairParagraphs(before, after);
        expect(pairs.flatMap((pair) => pair.before ?? [])).toEqual(before);
        expect(pairs.flatMap((pair) => pair.after ?? [])).toEqual(after);
      }),
    );
  });
});
