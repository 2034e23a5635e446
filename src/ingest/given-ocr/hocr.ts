import type { Baseline, OcrLine, OcrParagraph, OcrWord, PixelBox } from '../ocr-engine.ts';
import { NO_BOX, type Sheet, wordsOfLine } from './sheet.ts';
import { findIn, textOf, type XmlNode } from './xml-tree.ts';

const LINES: ReadonlySet<string> = new Set([
  'ocr_line',
  'ocrx_line',
  'ocr_header',
  'ocr_footer',
  'ocr_caption',
  'ocr_textfloat',
]);

const classesOf = ({ attributes }: XmlNode): readonly string[] =>
  (attributes.get('class') ?? '').split(/\s+/);
const hasClass =
  (name: string) =>
  (node: XmlNode): boolean =>
    classesOf(node).includes(name);
const isLine = (node: XmlNode): boolean => classesOf(node).some((name) => LINES.has(name));
const isParagraph = hasClass('ocr_par');
const isWord = hasClass('ocrx_word');

/** Whether an element of hOCR is a page. */
export const isHocrPage = hasClass('ocr_page');

/** A page of hOCR: lines in the order of the file, by paragraph where it has some. */
export function sheetOfHocr(page: XmlNode): Sheet {
  const box = boxOf(page);
  const blocks = findIn(page, (node) => isParagraph(node) || isLine(node));
  const paragraphs: OcrParagraph[] = [];
  let loose: OcrLine[] = [];
  const flush = (): void => {
    if (loose.length > 0) paragraphs.push({ lines: loose });
    loose = [];
  };
  for (const block of blocks) {
    if (!isParagraph(block)) {
      loose.push(...linesOf([block]));
      continue;
    }
    flush();
    paragraphs.push({ lines: linesOf(findIn(block, isLine)) });
  }
  flush();
  return { width: box.right - box.left, height: box.bottom - box.top, page: { paragraphs } };
}

/** Lines that say something: an OCR may mark a line where it read nothing. */
function linesOf(lines: readonly XmlNode[]): readonly OcrLine[] {
  return lines.map(lineOf).filter(({ words }) => words.length > 0);
}

function lineOf(line: XmlNode): OcrLine {
  const words = findIn(line, isWord)
    .map(wordOf)
    .filter(({ text }) => text !== '');
  const box = boxOf(line);
  const whole = { box, confidence: confidenceOf(line) };
  return {
    words: words.length > 0 ? words : wordsOfLine(textOf(line), whole),
    baseline: baselineOf(line, box),
  };
}

function wordOf(word: XmlNode): OcrWord {
  return { text: textOf(word), confidence: confidenceOf(word), box: boxOf(word) };
}

/** The numbers that follow a name in the title of an element: `bbox 10 20 30 40; x_wconf 93`. */
function property({ attributes }: XmlNode, name: string): readonly number[] {
  for (const part of (attributes.get('title') ?? '').split(';')) {
    const [key, ...values] = part.trim().split(/\s+/);
    if (key === name) return values.map(Number).filter(Number.isFinite);
  }
  return [];
}

function boxOf(node: XmlNode): PixelBox {
  const [left, top, right, bottom] = property(node, 'bbox');
  if (left === undefined || top === undefined || right === undefined || bottom === undefined) return NO_BOX;
  return { left, top, right, bottom };
}

/** `baseline 0.01 -18`: how it rises, and how far over the bottom of the line it begins. */
function baselineOf(line: XmlNode, { left, right, bottom }: PixelBox): Baseline | null {
  const [slope, offset] = property(line, 'baseline');
  if (slope === undefined || offset === undefined || right <= left) return null;
  return { left, top: bottom + offset, right, end: bottom + offset + slope * (right - left) };
}

function confidenceOf(node: XmlNode): number | null {
  const [value] = property(node, 'x_wconf');
  return value === undefined ? null : Math.min(100, Math.max(0, value));
}
