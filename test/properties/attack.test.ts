import { describe, expect, test } from 'vitest';
import { ATTACK_STRINGS } from '../../bench/attack-strings.ts';
import { cpuTimeOf } from '../support/cpu-time.ts';
import { recordOf } from '../support/engine.ts';

const SIZE = 100_000; // characters; what is held against it has twice as many (`bench/attacks.ts` goes to a megabyte)
const GROWTH = 2.5; // at twice the length: 4 times would be the square
const SLACK = 100; // CPU ms: a difference that says nothing
const BOUND = 2_000; // CPU ms for the longer one

const timeOf = (text: string): number => cpuTimeOf(() => recordOf(text));

const isLinear = (once: number, twice: number): boolean => twice <= GROWTH * once + SLACK;

describe('time grows with the text and no faster', { timeout: 120_000 }, () => {
  recordOf('Les parties se réunissent chaque année. '.repeat(5_000)); // warms up

  test.each(ATTACK_STRINGS)('$name', ({ make }) => {
    const [short, long] = [make(SIZE), make(2 * SIZE)];
    let [once, twice] = [timeOf(short), timeOf(long)];
    // A collection of garbage falls where it falls: what looks steep is measured again.
    for (let i = 0; i < 2 && !isLinear(once, twice); i++)
      [once, twice] = [Math.min(once, timeOf(short)), Math.min(twice, timeOf(long))];
    expect(twice).toBeLessThanOrEqual(GROWTH * once + SLACK);
    expect(twice).toBeLessThan(BOUND);
  });
});

test('a text of too many headings says from where on it was no longer cut', () => {
  const { articles, quality } = recordOf('ARTICLE 1 - OBJET\n\n'.repeat(4_000));
  expect(articles.length).toBeGreaterThan(0);
  expect(quality.notes).toEqual([
    "Le texte compte trop de titres pour une convention : à partir de la page 1 il n'est plus découpé en articles.",
  ]);
  expect(quality.grade).toBe('C');
});
