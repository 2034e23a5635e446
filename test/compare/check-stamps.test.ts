import { describe, expect, test } from 'vitest';
import { type Change, COMMUNITY, said, stamp } from './changed.ts';

const NAMES = [
  'stamp-of-another-body',
  'stamp-of-unknown-body',
  'stamp-of-another-act',
  'stamp-before-act',
  'stamp-received-before-sent',
  'stamps-of-two-acts',
  'stamp-of-a-test',
  'stamp-of-another-departement',
  'signature-before-receipt',
];
const rulesSaid = (changes: readonly Change[]): readonly string[] =>
  said(NAMES, changes).map((line) => line.replace(/:.*$/s, ''));

describe('a stamp', () => {
  test.each<readonly [string, readonly Change[], readonly string[]]>([
    ['of the party, for the deliberation it names', [stamp('018-211800339-20221208-D_12-DE')], []],
    [
      'of a body that is no party',
      [stamp('018-200010650-20221208-D_12-DE')],
      ['critical stamp-of-another-body'],
    ],
    [
      'of a préfecture that is not that of the Caf',
      [stamp('039-200010650-20221208-D_12-DE')],
      ['critical stamp-of-another-body', 'minor stamp-of-another-departement'],
    ],
    [
      'of a body that the register does not know',
      [stamp('018-732829320-20221208-D_12-DE')],
      ['critical stamp-of-unknown-body'],
    ],
    ['with a SIREN misread', [stamp('018-211800338-20221208-D_12-DE')], []],
    [
      'of a body that a party without SIREN may be',
      [
        ...COMMUNITY.map(
          ([from, to]): Change => [from, to.replaceAll('Terres du Haut Berry', 'du Val Inventé')],
        ),
        stamp('018-200010650-20221208-D_12-DE'),
      ],
      [],
    ],
    ['of another deliberation', [stamp('018-211800339-20221201-D_12-DE')], ['major stamp-of-another-act']],
    ['of the contract, dated as it was signed', [stamp('018-211800339-20221212-D_12-CC')], []],
    [
      'sent before the act was taken',
      [stamp('018-211800339-20221208-D_12-DE', '02/12/2022')],
      ['minor stamp-before-act'],
    ],
    [
      'received before it was sent',
      [stamp('018-211800339-20221208-D_12-DE', '13/12/2022', '12/12/2022')],
      ['minor stamp-received-before-sent'],
    ],
    [
      'received after the signature',
      [stamp('018-211800339-20221208-D_12-DE', '16/12/2022')],
      ['minor signature-before-receipt'],
    ],
    ['received on the day of the signature', [stamp('018-211800339-20221208-D_12-DE', '15/12/2022')], []],
    [
      'of two acts',
      [stamp('018-211800339-20221208-D_12-DE'), stamp('018-211800339-20221208-D_47-DE')],
      ['info stamps-of-two-acts'],
    ],
  ])('%s', (_, changes, expected) => {
    expect(rulesSaid(changes)).toEqual(expected);
  });

  test('with a day of display is not said to lack it', () => {
    const [from, to] = stamp('018-211800339-20221208-D_12-DE');
    expect(said(['stamp-not-displayed'], [[from, to]])).toHaveLength(1);
    expect(
      said(['stamp-not-displayed'], [[from, to.replace('Affiché le', 'Affiché le 13/12/2022')]]),
    ).toEqual([]);
  });
});
