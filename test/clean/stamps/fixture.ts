import { readFileSync } from 'node:fs';
import { parseRuleFile } from '../../../src/load-rules.ts';
import type { SourceDocument } from '../../../src/model/document.ts';
import { StampVocabulary } from '../../../src/model/vocabulary-stamps.ts';

/** The vocabulary of stamps as it is shipped. */
export function loadStampVocabulary(): StampVocabulary {
  const file = 'vocabulary/stamps.yaml';
  const text = readFileSync(new URL(`../../../rules/${file}`, import.meta.url), 'utf8');
  return parseRuleFile(text, file, StampVocabulary);
}

/** A document of one page, or of several joined by form feeds. */
export function paged(text: string, state: 'text' | 'ocr'): SourceDocument {
  let start = 0;
  const pages = text.split('\f').map((page, i) => {
    const range = { start, end: start + page.length };
    start = range.end + 1;
    return { number: i + 1, range, state, reason: null, confidence: null };
  });
  const source = { file: 'essai.txt', sha256: '0'.repeat(64), bytes: text.length, mediaType: 'text/plain' };
  return { source: { ...source, textKind: 'plain' }, text, pages, looks: [] };
}
