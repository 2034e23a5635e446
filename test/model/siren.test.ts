import { describe, expect, it } from 'vitest';
import { isSiren } from '../../src/model/siren.ts';

describe('isSiren', () => {
  it.each(['200010650', '216301788', '200102747', '931304075', '248300543'])('accepts %s', (siren) => {
    expect(isSiren(siren)).toBe(true);
  });

  it.each([
    ['a wrong digit', '200090578'],
    ['two digits swapped', '200095079'],
    ['eight digits', '20009057'],
    ['ten digits', '2000106500'],
    ['a letter for a digit', '2OOO90579'],
    ['spaces', '200 090 579'],
    ['digits of another script', '٢٠٠٠٩٠٥٧٩'],
    ['zeros', '000000000'],
    ['nothing', ''],
  ])('refuses %s', (_, value) => {
    expect(isSiren(value)).toBe(false);
  });

  it('finds every single wrong digit', () => {
    const siren = '216301788';
    for (let i = 0; i < 9; i++) {
      for (let digit = 0; digit < 10; digit++) {
        const changed = siren.slice(0, i) + digit + siren.slice(i + 1);
        expect(isSiren(changed), changed).toBe(changed === siren);
      }
    }
  });
});
