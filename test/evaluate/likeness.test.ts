import { describe, expect, it } from 'vitest';
import { comparisonKey, holdsWords, quoteLikeness, textLikeness } from '../../src/evaluate/likeness.ts';

describe('comparisonKey', () => {
  it.each([
    ['case and accents', 'Élève', 'eleve'],
    ['ligatures', 'Œuvre æ ﬁn', 'oeuvre ae fin'],
    ['apostrophes, dashes and spaces', 'l’accueil — d\u00a0été', 'l accueil d ete'],
    ['Markdown', '**Gras** _it_ \\_x', 'gras it x'],
    ['HTML', '1<sup>er</sup> juin<br/>', '1er juin'],
    ['LaTeX', '1^{er} juin', '1er juin'],
    ['a tag that is not closed', 'a < b', 'a b'],
    ['letters of another alphabet, which stay', 'Αθήνα', 'αθηνα'],
    ['nothing but signs', '« … »', ''],
  ])('does not see %s', (_, text, key) => {
    expect(comparisonKey(text)).toBe(key);
  });

  it.each([
    ['<', 1_000_000],
    ['^{', 500_000],
    [' ', 1_000_000],
    ['<a', 500_000],
  ])('is done with a long run of %j at once', (unit, times) => {
    const from = performance.now();
    comparisonKey(unit.repeat(times));
    expect(performance.now() - from).toBeLessThan(1_000);
  });
});

describe('textLikeness', () => {
  it.each([
    ['abcd', 'abcd', 1],
    ['abcd', 'ABCD.', 1],
    ['abcd', 'abce', 2 / 3], // ab bc are shared, of three pairs each
    ['aaa', 'aa', 2 / 3], // one pair of two is shared
    ['ab', 'cd', 0],
    ['a', 'a', 1],
    ['a', 'b', 0],
    ['', '', 0],
    ['abcd', null, 0],
    [12, '12', 1],
  ])('of %j and %j is %d', (a, b, likeness) => {
    expect(textLikeness(a, b)).toBeCloseTo(likeness, 10);
    expect(textLikeness(b, a)).toBeCloseTo(likeness, 10);
  });
});

describe('quoteLikeness', () => {
  it('takes a quote for much like a run of its own words', () => {
    expect(quoteLikeness('le 3 mai au plus tard, à midi', 'plus tard')).toBe(0.85);
    expect(quoteLikeness('mai', 'le 3 mai au plus tard')).toBe(0.85);
    expect(quoteLikeness('le mairie', 'mai')).toBeLessThan(0.6);
  });
});

describe('holdsWords', () => {
  it.each([
    ['a b c', 'b', true],
    ['a b c', 'a b c', true],
    ['a bc', 'b', false],
    ['a b c', 'a c', false],
    ['a', '', false],
  ])('%j, %j: %s', (whole, part, held) => {
    expect(holdsWords(whole, part)).toBe(held);
  });
});
