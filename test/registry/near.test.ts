import { describe, expect, it } from 'vitest';
import { nearestKey, withinEdits } from '../../src/registry/near.ts';

describe('withinEdits', () => {
  it.each([
    ['issoire', 'issoire', 0, true],
    ['issoire', 'issoirc', 1, true], // changed
    ['dissoire', 'issoire', 1, true], // added
    ['issore', 'issoire', 1, true], // lost
    ['issoire', 'issoriec', 1, false],
    ['cornmunes', 'communes', 2, true],
    ['cornmunes', 'communes', 1, false],
    ['abcdef', 'badcfe', 2, false],
    ['', 'ab', 2, true],
    ['', 'abc', 2, false],
  ])('%s and %s within %i: %s', (a, b, max, expected) => {
    expect(withinEdits(a, b, max)).toBe(expected);
    expect(withinEdits(b, a, max)).toBe(expected);
  });
});

describe('nearestKey', () => {
  it('finds the one key that is a letter away', () => {
    expect(nearestKey('pierrcbenite', ['pierrebenite', 'oullins'])).toBe('pierrebenite');
  });

  it('refuses to choose between two', () => {
    expect(nearestKey('montaigus', ['montaigut', 'montaigu'])).toBeNull();
  });

  it('leaves names under six letters alone', () => {
    expect(nearestKey('royen', ['royan'])).toBeNull();
    expect(nearestKey('royann', ['royan'])).toBeNull();
  });
});
