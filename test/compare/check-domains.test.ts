import { describe, expect, test } from 'vitest';
import { type Change, findingsOf } from './changed.ts';

const NAMES = ['domains-of-model', 'domains-of-circular', 'domains-beyond-core'];
const LIST =
  'petite enfance, enfance, jeunesse, parentalité, accès aux droits et aux services, inclusion numérique, animation de la vie sociale, logement, handicap, accompagnement social';
const lists = (list: string): readonly Change[] => [[LIST, list]];
const summary = (changes: readonly Change[]): readonly string[] =>
  findingsOf(NAMES, changes).map(
    ({ severity, rule, expected, article }) =>
      `${severity} ${rule.replace(/^[^/]*\//, '')} in ${article}: ${expected}`,
  );

describe('the fields of intervention', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['those of the model', LIST, []],
    ['in another order', LIST.split(', ').reverse().join(', '), []],
    ['with one more', `${LIST}, culture`, []],
    [
      'without two of them',
      LIST.replace(', logement, handicap', ''),
      ['major domains-of-model in preambule: logement, handicap'],
    ],
    [
      'without childhood, though the list has early childhood',
      LIST.replace(', enfance', ''),
      ['major domains-of-model in preambule: enfance'],
    ],
    ['one of them badly copied', LIST.replace('handicap', 'hanclicap'), []],
    ['another list', 'petite enfance, jeunesse, parentalité, culture, sport, logement', []],
    [
      'without what the circular asks for',
      'petite enfance, enfance, logement, handicap',
      ['minor domains-of-circular in preambule: jeunesse, parentalité'],
    ],
    [
      'nothing beyond the three',
      'petite enfance, jeunesse, parentalité',
      ['minor domains-beyond-core in preambule: un autre domaine'],
    ],
  ])('%s', (_, list, expected) => {
    expect(summary(lists(list))).toEqual(expected);
  });
});
