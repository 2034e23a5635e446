import { describe, expect, test } from 'vitest';
import { cleanLine, decodeText } from '../../src/ingest/decode-text.ts';

const SENTENCE = 'Durée fixée à « 5 ans », dès l’été : œuvre € 12.';

function utf16be(text: string): Uint8Array {
  return Buffer.from(text, 'utf16le').swap16();
}

describe('the encoding', () => {
  test.each([
    ['UTF-8', Buffer.from(SENTENCE)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${SENTENCE}`)],
    ['UTF-16 little-endian with a mark', Buffer.from(`\ufeff${SENTENCE}`, 'utf16le')],
    ['UTF-16 big-endian with a mark', utf16be(`\ufeff${SENTENCE}`)],
    ['UTF-16 little-endian without a mark', Buffer.from(SENTENCE, 'utf16le')],
    ['UTF-16 big-endian without a mark', utf16be(SENTENCE)],
  ])('is told for %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(SENTENCE);
  });

  test('falls back to Windows-1252, its quotes, dashes and euro included', () => {
    const bytes = Buffer.from('Dur\xe9e \x96 l\x92\x9cuvre \x80 \x93ici\x94', 'latin1');
    expect(decodeText(bytes)).toBe('Durée – l’œuvre € “ici”');
  });

  test('stays UTF-8 in a file cut in the middle of a letter', () => {
    const bytes = Buffer.from(`${'é'.repeat(30)}à`).subarray(0, -1);
    expect(decodeText(bytes)).toBe(`${'é'.repeat(30)}\ufffd`);
  });
});

describe('the raw text', () => {
  test('has line feeds only, whatever ended the lines', () => {
    expect(decodeText(Buffer.from('un\r\ndeux\rtrois\n\r\nquatre'))).toBe('un\ndeux\ntrois\n\nquatre');
  });

  test('has no zero character', () => {
    expect(decodeText(Buffer.from('Article\0 1 : une phrase assez longue'))).toBe(
      'Article\ufffd 1 : une phrase assez longue',
    );
  });

  test('has no half of a character', () => {
    const bytes = Buffer.from('\ufeffab\ud800cd', 'utf16le');
    expect(decodeText(bytes)).toBe('ab\ufffdcd');
  });
});

test('a line of a parser keeps no character that would end a line or a page', () => {
  expect(cleanLine('a\fb\nc\u2028d\0e\udc00\t')).toBe('a b c d\ufffde\ufffd\t');
});
