import { describe, expect, test } from 'vitest';
import type { OcrPage } from '../../src/ingest/ocr-engine.ts';
import { linesOfOcr } from '../../src/ingest/ocr-lines.ts';
import { ocrLine } from './fake-ocr.ts';

function page(...lines: readonly (readonly [text: string, top: number, left?: number])[]): OcrPage {
  return { paragraphs: [{ lines: lines.map(([text, top, left]) => ocrLine(text, top, left)) }] };
}

function textOf(ocr: OcrPage): string {
  return linesOfOcr(ocr)
    .lines.map(({ text }) => text)
    .join('\n');
}

describe('the lines of a page read by OCR', () => {
  test('are parted by a blank line where the gap is wider than the usual pitch', () => {
    expect(textOf(page(['titre', 0], ['un', 60], ['deux', 90], ['trois', 120], ['quatre', 165]))).toBe(
      'titre\n\nun\ndeux\ntrois\n\nquatre',
    );
  });

  test('are parted where a column ends and the next begins above', () => {
    expect(textOf(page(['gauche', 0], ['bas', 30], ['droite', 0, 500], ['fin', 30, 500]))).toBe(
      'gauche\nbas\n\ndroite\nfin',
    );
  });

  test('have a tab where the white space is that of a table', () => {
    const line = ocrLine('Le maire', 0);
    const far = ocrLine('Le directeur', 0, 400);
    expect(textOf({ paragraphs: [{ lines: [{ ...line, words: [...line.words, ...far.words] }] }] })).toBe(
      'Le maire\tLe directeur',
    );
  });

  test('follow a page that is scanned askew', () => {
    const askew = [0, 30, 60].map((top) => {
      const line = ocrLine('un texte assez long pour pencher', top);
      const [left, right] = [100, 420];
      return { ...line, baseline: { left, top: top + 20, right, end: top + 32 } };
    });
    const indented = { ...ocrLine('fin', 97, 390), baseline: { left: 390, top: 121, right: 420, end: 122 } };
    expect(textOf({ paragraphs: [{ lines: [...askew, indented] }] }).includes('\n\n')).toBe(false);
  });
});

/** A line without a baseline of its own that falls by a twentieth of its length. */
function leaning(text: string, top: number): OcrPage['paragraphs'][number]['lines'][number] {
  const line = ocrLine(text, top);
  const fallen = ({ box, ...word }: (typeof line.words)[number]): typeof word & { box: typeof box } => {
    const by = (box.left - 100) / 20;
    return { ...word, box: { ...box, top: box.top + by, bottom: box.bottom + by } };
  };
  return { baseline: null, words: line.words.map(fallen) };
}

test('a line leans as its page does where its own words cannot tell', () => {
  const lines = [
    leaning('mais un texte assez ancien dit comment le reste tient ensemble', 0),
    leaning('parentalité, jeunesse, logement, handicap, petite enfance, numérique', 30),
    leaning('mais un texte assez ancien dit comment le reste tient ensemble', 60),
  ];
  expect(textOf({ paragraphs: [{ lines }] }).split('\n')).toHaveLength(3);
});

describe('a bullet', () => {
  const blob = (sign: string): OcrPage => {
    const line = ocrLine('les familles', 0, 120);
    const bullet = { text: sign, confidence: 40, box: { left: 100, top: 7, right: 107, bottom: 14 } };
    return { paragraphs: [{ lines: [{ ...line, words: [bullet, ...line.words] }] }] };
  };

  test.each(['*', '«', '»', '+', '-', 'e'])('that was read as %s is a bullet again', (sign) => {
    expect(textOf(blob(sign))).toBe('• les familles');
  });

  test('is not made of a quotation mark that is closed later', () => {
    expect(textOf(page(['« la Caf » ;', 0]))).toBe('« la Caf » ;');
  });

  test('is not made of a number or a letter of full height', () => {
    expect(textOf(page(['1 les familles', 0], ['a les familles', 30]))).toBe(
      '1 les familles\na les familles',
    );
  });
});

describe('confidence', () => {
  test('is the mean over words, from 0 to 1', () => {
    expect(linesOfOcr(page(['un deux', 0])).confidence).toBe(0.9);
  });

  test('is null where nothing was read', () => {
    expect(linesOfOcr({ paragraphs: [] }).confidence).toBeNull();
  });
});

test('leaves out the words that it is told to', () => {
  const { lines } = linesOfOcr(page(['un deux', 0], ['trois', 30]), {
    drop: ({ text }) => text !== 'deux',
  });
  expect(lines.map(({ text }) => text)).toEqual(['deux']);
});
