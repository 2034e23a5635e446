import type { OcrEngine, OcrLine, OcrPage, PageImage } from '../../src/ingest/ocr-engine.ts';

/** A line of words at a height of the picture, in pixels: ten wide a letter, twenty high. */
export function ocrLine(text: string, top: number, left = 100): OcrLine {
  let x = left;
  const words = text.split(' ').map((word) => {
    const box = { left: x, top, right: x + 10 * word.length, bottom: top + 20 };
    x = box.right + 10;
    return { text: word, confidence: 90, box };
  });
  return { words, baseline: { left, top: top + 20, right: x, end: top + 20 } };
}

/** One paragraph of lines, thirty pixels apart. */
export function ocrPage(...lines: readonly string[]): OcrPage {
  return { paragraphs: [{ lines: lines.map((line, index) => ocrLine(line, 100 + 30 * index)) }] };
}

export interface FakeOcr extends OcrEngine {
  readonly seen: PageImage[];
}

/** An engine that answers what a test says, and remembers what it was shown. */
export function fakeOcr(answer: (image: PageImage, index: number) => OcrPage): FakeOcr {
  const seen: PageImage[] = [];
  return {
    seen,
    recognise: async (image) => answer(image, seen.push(image) - 1),
    close: async () => undefined,
  };
}
