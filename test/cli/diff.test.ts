import { describe, expect, test } from 'vitest';
import { runIn } from './fakes.ts';

const files = { 'a.pdf': 'minor', 'b.pdf': 'major', 'locked.pdf': 'encrypted' };

describe('gabarit diff', () => {
  test('compares two files', async () => {
    const { code, out } = await runIn({ files }, 'diff', 'a.pdf', 'b.pdf');
    expect(code).toBe(0);
    expect(out).toContain('Avant : a.pdf');
  });

  test('gives a page or data', async () => {
    expect((await runIn({ files }, 'diff', '--format', 'html', 'a.pdf', 'b.pdf')).out).toMatch(
      /^<!doctype html>/,
    );
    expect(
      JSON.parse((await runIn({ files }, 'diff', '--format', 'json', 'a.pdf', 'b.pdf')).out).before,
    ).toBe('a.pdf');
  });

  test('compares nothing where one file cannot be read, and says which', async () => {
    const { code, out, err } = await runIn({ files }, 'diff', 'a.pdf', 'locked.pdf');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('locked.pdf');
  });

  test('wants two files', async () => {
    const { code, err } = await runIn({ files }, 'diff', 'a.pdf');
    expect(code).toBe(1);
    expect(err.split('\n')).toHaveLength(2);
  });
});
