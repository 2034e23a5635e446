import { describe, expect, test } from 'vitest';
import { qualityOf } from '../../src/ingest/layer-quality.ts';

const FRENCH =
  'Les parties conviennent de réunir le comité de pilotage au moins une fois dans l’année. '.repeat(6);

describe('a layer is garbage', () => {
  test.each([
    ['of characters that stand for nothing', FRENCH.replaceAll('e', '\ue045')],
    ['of lost characters', FRENCH.replace(/[ae]/g, '\ufffd')],
    [
      'of shifted letters',
      FRENCH.replace(/[a-z]/g, (letter) => String.fromCharCode(97 + ((letter.charCodeAt(0) - 86) % 26))),
    ],
    ['of signs only', '#$%&/()=?!'.repeat(40)],
  ])('when it is made %s', (_, text) => {
    expect(qualityOf(text).garbage).toBe(true);
  });
});

describe('a layer is no garbage', () => {
  test.each([
    ['French prose', FRENCH],
    [
      'prose in another language',
      'The parties agree that the steering group shall meet at least once. '.repeat(8),
    ],
    ['a short stamp', 'ID : 099-200000008-20210301-D1-DE'],
    ['a table of figures', '12 345 67,8 % 2021 2022 2023 '.repeat(30)],
    ['nothing', ''],
  ])('when it is %s', (_, text) => {
    expect(qualityOf(text).garbage).toBe(false);
  });
});

test('French scores above shifted letters', () => {
  expect(qualityOf(FRENCH).score).toBeGreaterThan(qualityOf(FRENCH.replaceAll('e', 'x')).score);
});
