import { describe, expect, it } from 'vitest';
import { loadRedaction } from '../../src/load-rules.ts';
import { left } from './redact.ts';

const hidden = (text: string): string => '█'.repeat(text.length);
const { examples } = loadRedaction();

describe('under agents', () => {
  it.each(examples.texts)('%s', (example) => {
    const text = example.replace(/[[\]{}]/g, '');
    const expected = example.replace(/\[([^\]]*)\]/g, (_, name: string) => hidden(name)).replace(/[{}]/g, '');
    expect(left(text, 'agents')).toBe(expected);
  });
});

describe('under all', () => {
  it.each(examples.texts)('%s', (example) => {
    const text = example.replace(/[[\]{}]/g, '');
    const expected = example.replace(/[[{]([^\]}]*)[\]}]/g, (_, name: string) => hidden(name));
    expect(left(text, 'all')).toBe(expected);
  });
});

it('under none, nothing', () => {
  for (const text of examples.texts) expect(left(text, 'none')).toBe(text);
});
