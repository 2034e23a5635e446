import type { OcrLine, OcrPage, OcrWord } from './ocr-engine.ts';

const WORD_LEVEL = '5';

/** What the TSV of tesseract says of a page: a word a row, told apart by block, paragraph and line. */
export function pageOfTsv(tsv: string): OcrPage {
  const paragraphs = new Map<string, Map<string, OcrWord[]>>();
  for (const row of tsv.split('\n')) {
    const cells = row.split('\t');
    const word = cells[0] === WORD_LEVEL ? wordOf(cells) : null;
    if (word === null) continue;
    const [, page, block, paragraph, line = ''] = cells;
    const key = `${page} ${block} ${paragraph}`;
    const lines = paragraphs.get(key) ?? new Map<string, OcrWord[]>();
    paragraphs.set(key, lines);
    const words = lines.get(line) ?? [];
    lines.set(line, words);
    words.push(word);
  }
  return {
    paragraphs: [...paragraphs.values()].map((lines) => ({
      lines: [...lines.values()].map((words): OcrLine => ({ words, baseline: null })),
    })),
  };
}

function wordOf(cells: readonly string[]): OcrWord | null {
  const [left, top, width, height, confidence] = cells.slice(6, 11).map(Number);
  const text = (cells[11] ?? '').replace(/\r$/, '');
  if (left === undefined || top === undefined || width === undefined || height === undefined) return null;
  if (text.trim() === '' || !Number.isFinite(left + top + width + height)) return null;
  return {
    text,
    confidence: confidence !== undefined && confidence >= 0 ? Math.min(100, confidence) : null,
    box: { left, top, right: left + width, bottom: top + height },
  };
}
