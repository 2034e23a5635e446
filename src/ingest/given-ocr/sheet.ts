import { cleanLine } from '../decode-text.ts';
import type { OcrPage, OcrWord, PixelBox } from '../ocr-engine.ts';
import { linesOfOcr } from '../ocr-lines.ts';
import { BLANK_LINE, emptyPage, type PageDraft } from '../page-draft.ts';

/** A page that somebody else's OCR read, in the units of its file. */
export interface Sheet {
  readonly width: number; // 0 where the file does not tell
  readonly height: number;
  readonly page: OcrPage;
}

export const NO_BOX: PixelBox = { left: 0, top: 0, right: 0, bottom: 0 };

/** The words of a line that is given as a whole, each with its share of the line's rectangle. */
export function wordsOfLine(text: string, { box, confidence }: Omit<OcrWord, 'text'>): readonly OcrWord[] {
  const wide = box.right - box.left;
  const at = (offset: number): number => box.left + (wide * offset) / Math.max(text.length, 1);
  return [...text.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    confidence,
    box: { ...box, left: at(match.index), right: at(match.index + match[0].length) },
  }));
}

/** A page of lines, with the places of the words where the file has them. */
export function draftOf(sheet: Sheet): PageDraft {
  const words = sheet.page.paragraphs.flatMap(({ lines }) => lines.flatMap((line) => line.words));
  if (words.length === 0) return emptyPage('blank', null);
  const isPlaced = words.some(({ box }) => box.bottom > box.top && box.right > box.left);
  if (!isPlaced) return unplaced(sheet.page);
  const [width, height] = sizeOf(sheet, words);
  const { lines, confidence } = linesOfOcr(sheet.page, {
    place: ({ left, top, right, bottom }) => [left / width, top / height, right / width, bottom / height],
  });
  return { state: 'ocr', reason: null, confidence, lines };
}

function sizeOf({ width, height }: Sheet, words: readonly OcrWord[]): readonly [number, number] {
  const right = words.reduce((most, { box }) => Math.max(most, box.right), 1);
  const bottom = words.reduce((most, { box }) => Math.max(most, box.bottom), 1);
  return [width > 0 ? width : right, height > 0 ? height : bottom];
}

/** Without places, paragraphs are those of the file. */
function unplaced({ paragraphs }: OcrPage): PageDraft {
  const lines = paragraphs
    .map((paragraph) =>
      paragraph.lines.map(({ words }) => cleanLine(words.map(({ text }) => text).join(' '))).filter(Boolean),
    )
    .filter((paragraph) => paragraph.length > 0)
    .flatMap((paragraph, index) => [
      ...(index === 0 ? [] : [BLANK_LINE]),
      ...paragraph.map((text) => ({ text, size: null, font: null })),
    ]);
  const confidence = linesOfOcr({ paragraphs }).confidence;
  return { state: 'ocr', reason: null, confidence, lines };
}
