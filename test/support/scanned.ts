import type { SourceDocument } from '../../src/model/document.ts';
import { wordMapOf } from '../../src/model/word-map.ts';
import { documentOf } from './convention.ts';

/** A text as if OCR had read it, a word a hundredth of the page: how sure it was of each is what a test says. */
export function scannedOf(text: string, confidenceOf: (word: string) => number = () => 0.95): SourceDocument {
  const document = documentOf(text);
  const words = [...text.matchAll(/\S+/g)].map((match, at) => {
    const [left, top] = [(at % 10) / 10, (Math.floor(at / 10) % 50) / 50];
    return {
      range: { start: match.index, end: match.index + match[0].length },
      box: [left, top, left + 0.09, top + 0.015] as const,
      confidence: confidenceOf(match[0]),
    };
  });
  const pages = document.pages.map((page) => ({ ...page, state: 'ocr' as const, confidence: 0.95 }));
  return {
    ...document,
    source: { ...document.source, mediaType: 'application/pdf', textKind: 'ocr' },
    pages,
    words: wordMapOf(words, words.length),
  };
}
