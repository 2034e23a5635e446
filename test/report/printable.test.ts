import { describe, expect, it } from 'vitest';
import { excerpt, printable } from '../../src/report/printable.ts';

describe('printable', () => {
  it.each([
    ['an escape sequence', 'a\u001b[31mb', 'a\\x1b[31mb'],
    ['a zero', 'a\0b', 'a\\x00b'],
    ['a line feed, a tab and a carriage return', 'a\nb\tc\rd', 'a\\x0ab\\x09c\\x0dd'],
    ['a deletion', 'a\u007fb', 'a\\x7fb'],
    ['a C1 control', 'a\u009bb', 'a\\x9bb'],
    ['a right-to-left override', 'a\u202eb', 'a\\u{202e}b'],
    ['an isolate', 'a\u2066b\u2069', 'a\\u{2066}b\\u{2069}'],
    ['an Arabic letter mark', 'a\u061cb', 'a\\u{61c}b'],
    ['a line separator', 'a\u2028b', 'a\\u{2028}b'],
    ['half of a pair', 'a\ud800b', 'a\\u{d800}b'],
  ])('shows %s', (_, text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it('leaves French text, its spaces and whole pairs as they are', () => {
    const text = 'Où l’été «\u00a0œuvre\u00a0» – 5\u202f% 🖋';
    expect(printable(text)).toBe(text);
  });
});

describe('excerpt', () => {
  it.each([
    ['keeps what fits', 'la présente convention', 22, 'la présente convention'],
    ['cuts at a word', 'la présente convention', 15, 'la présente…'],
    ['cuts a long word', 'anticonstitutionnel', 5, 'antic…'],
    ['joins lines', ' la\n  présente\t\f convention ', 60, 'la présente convention'],
    ['keeps non-breaking spaces', '« mot »'.replaceAll(' ', '\u00a0'), 60, '«\u00a0mot\u00a0»'],
    ['counts a pair as one character', '🖋🖋🖋', 2, '🖋🖋…'],
    ['escapes after the cut', 'abc\u001bdef', 4, 'abc\\x1b…'],
  ])('%s', (_, text, most, cut) => {
    expect(excerpt(text, most)).toBe(cut);
  });

  it('says that a megabyte of white space hid the rest', () => {
    expect(excerpt(`a${' '.repeat(1_000_000)}b`, 10)).toBe('a…');
  });
});
