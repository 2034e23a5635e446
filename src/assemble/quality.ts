import type { Page } from '../model/document.ts';
import type { Language } from '../model/language.ts';
import type { Quality } from '../model/record.ts';
import { WORDING } from './wording.ts';

/** Mean word confidence that clean scans pass, and below which names and dates are to be checked by eye. */
const GOOD = 0.85;
const FAIR = 0.7;

/** A grade for people, and the reasons for it in words. */
export function gradeOf(pages: readonly Page[], uncutFrom: number | null, language: Language): Quality {
  const lost = pages.filter(({ state }) => state === 'damaged' || state === 'skipped');
  const scores = pages.flatMap(({ state, confidence }) =>
    state === 'ocr' && confidence !== null ? [confidence] : [],
  );
  const ocrConfidence = scores.length === 0 ? null : mean(scores);
  const words = WORDING[language];
  const notes = lost.map(({ number, state, reason }) => words.lost(number, state, reason));
  if (uncutFrom !== null) notes.push(words.uncut(uncutFrom));
  if (ocrConfidence !== null && ocrConfidence < FAIR)
    notes.push(words.uncertain(Math.round(ocrConfidence * 100)));
  const lacking = lost.length + (uncutFrom === null ? 0 : 1);
  return { grade: grade(lacking, ocrConfidence), ocrConfidence, notes };
}

function grade(lacking: number, confidence: number | null): Quality['grade'] {
  const certainty = confidence ?? 1;
  if (lacking > 1 || certainty < 0.5) return 'D';
  if (lacking === 1 || certainty < FAIR) return 'C';
  return certainty < GOOD ? 'B' : 'A';
}

const mean = (values: readonly number[]): number =>
  Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 1000) / 1000;
