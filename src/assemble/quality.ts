import type { Page, SourceDocument } from '../model/document.ts';
import type { Language } from '../model/language.ts';
import type { Quality } from '../model/record.ts';
import { isWord } from '../model/text-rows.ts';
import { confidenceAt } from '../model/word-map.ts';
import { WORDING } from './wording.ts';

/** Mean word confidence that clean scans pass, and below which names and dates are to be checked by eye. */
const GOOD = 0.85;
const FAIR = 0.7;
/** A word that OCR is less sure of is as likely as not misread; clean scans have one in two hundred, bad copies one in thirty. */
const DOUBTED = 0.6;
const MANY_DOUBTED = 0.03;
const TOO_MANY_DOUBTED = 0.15;
/** Reasons of pages whose text somebody else's OCR read, nobody knows how surely. */
const UNSURE_LAYERS: readonly (string | null)[] = ['text-layer-by-ocr', 'text-layer-doubtful'];

/** A grade for people, and the reasons for it in words. */
export function gradeOf(
  { pages, ...document }: SourceDocument,
  uncutFrom: number | null,
  language: Language,
): Quality {
  const lost = pages.filter(({ state }) => state === 'damaged' || state === 'skipped');
  const read = pages.flatMap(({ number, state, confidence }) =>
    state === 'ocr' && confidence !== null ? [{ number, confidence }] : [],
  );
  const ocrConfidence = read.length === 0 ? null : mean(read.map(({ confidence }) => confidence));
  const doubted = doubtedShare(document);
  const unsure = pages.filter(isUnsure).map(({ number }) => number);
  const words = WORDING[language];
  const notes = lost.map(({ number, state, reason }) => words.lost(number, state, reason));
  if (uncutFrom !== null) notes.push(words.uncut(uncutFrom));
  if (ocrConfidence !== null && ocrConfidence < FAIR)
    notes.push(words.uncertain(Math.round(ocrConfidence * 100)));
  else
    for (const { number, confidence } of read)
      if (confidence < FAIR) notes.push(words.uncertainPage(number, Math.round(confidence * 100)));
  if (doubted >= MANY_DOUBTED) notes.push(words.doubted(Math.round(doubted * 100)));
  if (unsure.length > 0) notes.push(words.unsure(unsure));
  return {
    grade: grade(lost.length + (uncutFrom === null ? 0 : 1), {
      confidence: ocrConfidence,
      doubted,
      unsure: unsure.length,
    }),
    ocrConfidence,
    notes,
  };
}

const isUnsure = ({ state, reason, confidence }: Page): boolean =>
  UNSURE_LAYERS.includes(reason) || (state === 'ocr' && reason === null && confidence === null);

interface Doubts {
  readonly confidence: number | null;
  readonly doubted: number; // share of the words that OCR read
  readonly unsure: number; // pages
}

function grade(lost: number, { confidence, doubted, unsure }: Doubts): Quality['grade'] {
  const certainty = confidence ?? 1;
  if (lost > 1 || certainty < 0.5) return 'D';
  if (lost === 1 || certainty < FAIR || doubted >= TOO_MANY_DOUBTED) return 'C';
  return certainty < GOOD || doubted >= MANY_DOUBTED || unsure > 0 ? 'B' : 'A';
}

/** The share of the words that OCR read, and is not sure of. */
function doubtedShare({ text, words }: Pick<SourceDocument, 'text' | 'words'>): number {
  if (words === undefined) return 0;
  let [doubted, all] = [0, 0];
  for (let row = 0; row < words.starts.length; row++) {
    const confidence = confidenceAt(words, row);
    if (confidence === null || !isWord(text, words, row)) continue;
    all++;
    if (confidence < DOUBTED) doubted++;
  }
  return all === 0 ? 0 : doubted / all;
}

const mean = (values: readonly number[]): number =>
  Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 1000) / 1000;
