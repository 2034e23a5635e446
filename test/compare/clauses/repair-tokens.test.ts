import { describe, expect, it } from 'vitest';
import { holdsBlurred } from '../../../src/compare/clauses/blurred-copy.ts';
import { lexiconOf } from '../../../src/compare/clauses/lexicon.ts';
import { repairTokens } from '../../../src/compare/clauses/repair-tokens.ts';
import { tokensOf } from '../../../src/compare/clauses/tokens.ts';
import { fold } from '../../../src/model/fold.ts';
import { rules } from '../../support/convention.ts';

const lexicon = lexiconOf(rules.template);
const repaired = (text: string): string => {
  const folded = fold(text);
  return tokensOf(folded, { start: 0, end: folded.length }, (tokens) => repairTokens(tokens, lexicon))
    .map(({ word }) => word)
    .join(' ');
};

describe('words that OCR spoilt are made those of the model again', () => {
  it.each([
    ['un avenont', 'un avenant'],
    ['toutemodification', 'toute modification'],
    ['conventio n', 'convention'],
    ['protection des dounées', 'protection des donnees'],
    ['règlement général sur lo protection de s données', 'rgpd'],
    ["Caissed'allocations familiales", 'caf'],
  ])('%s', (read, meant) => {
    expect(repaired(read)).toBe(meant);
  });

  it.each([
    ["la commune s'engage", 'la commune s engage'],
    ['le préfet', 'le prefet'],
    ['9 mois', '9 mois'],
  ])('but a word of its own stays: %s', (read, kept) => {
    expect(repaired(read)).toBe(kept);
  });
});

describe('a phrase stands in a bad copy', () => {
  const words = (text: string): readonly string[] => fold(text).split(/[ ']/);
  it.each([
    ["sans la signature d'un avenant", "sona la siguature d'un avenant", true],
    ["sans la signature d'un avenant", "avec la signature d'un accord", false],
    ['par la Caf', 'par lo Caf', true],
    ['par la Caf', 'par le maire', false],
    ['mise en demeure', 'mise en œuvre', false],
  ])('%s in %s: %s', (phrase, copy, expected) => {
    expect(holdsBlurred(words(copy), words(phrase))).toBe(expected);
  });
});

describe('the long name of a body', () => {
  const wordsIn = (text: string): readonly string[] => {
    const folded = fold(text);
    return tokensOf(folded, { start: 0, end: folded.length }).map(({ word }) => word);
  };
  it.each([
    ['la caissedallocationsfamiliales du Cher', ['la', 'caf', 'du', 'cher']],
    ['la caissedallocationsfamiliales', ['la', 'caf']],
    ["la caisse d'allo cations familiales du Cher", ['la', 'caf', 'du', 'cher']],
  ])('takes no word with it: %s', (text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });
});
