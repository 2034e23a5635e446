import { describe, expect, it } from 'vitest';
import { itemsOf, readingsAt, readingsOf, textOf, valueAt } from '../../src/evaluate/gold.ts';

describe('the readings of a gold value', () => {
  it.each([
    ['a plain value', 'a', ['a']],
    ['a choice', { oneOf: ['a', null] }, ['a', null]],
    ['an object', { name: 'a' }, [{ name: 'a' }]],
    ['a choice badly written', { oneOf: 'a' }, [{ oneOf: 'a' }]],
  ])('%s', (_, value, readings) => {
    expect(readingsOf(value)).toEqual(readings);
  });

  it('at a path go through a choice of objects', () => {
    const party = {
      authority: { oneOf: [{ body: 'conseil' }, null, { body: { oneOf: ['bureau', null] } }] },
    };
    expect(readingsAt(party, ['authority', 'body'])).toEqual(['conseil', null, 'bureau', null]);
  });

  it('are undefined where the gold leaves a key out, null where it says nothing', () => {
    expect(readingsAt({}, ['authority', 'body'])).toEqual([undefined]);
    expect(readingsAt({ authority: null }, ['authority', 'body'])).toEqual([null]);
  });
});

describe('what is badly written', () => {
  it.each([
    [null, []],
    ['x', []],
    [
      [{ a: 1 }, 'x', null],
      [{ a: 1 }, {}, {}],
    ],
  ])('%j as a list', (value, items) => {
    expect(itemsOf(value)).toEqual(items);
  });

  it('says nothing', () => {
    expect(valueAt('x', ['a'])).toBeNull();
    expect(valueAt({ a: undefined }, ['a'])).toBeNull();
    expect([textOf({}), textOf(null), textOf(true)]).toEqual(['', '', '']);
  });
});
