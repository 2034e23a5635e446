import type { Reading } from '../../model/reading.ts';
import type { Term } from '../../model/record.ts';
import type { Range } from '../../model/span.ts';
import { firstOf, holds } from './cue.ts';
import type { DateCues } from './cues.ts';
import { sentencesIn } from './sentence.ts';

/** How a convention is renewed, and the sentence that says so. */
export interface Renewal {
  readonly mode: NonNullable<Term['renewal']>;
  readonly range: Range; // in the reading
}

const NegationRe = /\b(?:ne|n'|sans|pas|exclu[a-z]{0,3}|aucune?|non|ni)(?![a-z])/;
const NEGATION_REACH = 90;

/** The renewal that a stretch of the reading provides for; null where it says nothing of the mode. */
export function renewalOf(reading: Reading, within: Range, cues: DateCues): Renewal | null {
  const text = ({ start, end }: Range): string => reading.folded.slice(start, end);
  const sentences = sentencesIn(reading, within).filter((range) => holds(cues.of.renewal, text(range)));
  for (const range of sentences) {
    const mode = modeOf(text(range), cues);
    if (mode === 'not-tacit') {
      const rest = sentencesIn(reading, within).filter(({ start }) => start !== range.start);
      return { mode: rest.some((other) => holds(cues.of.express, text(other))) ? 'express' : 'none', range };
    }
    if (mode !== null) return { mode, range };
  }
  return null;
}

function modeOf(sentence: string, cues: DateCues): Renewal['mode'] | 'not-tacit' | null {
  const tacit = firstOf(cues.of.tacit, sentence);
  const isRefused =
    tacit !== null && NegationRe.test(sentence.slice(Math.max(0, tacit.start - NEGATION_REACH), tacit.start));
  if (tacit !== null && !isRefused) return 'tacit';
  if (holds(cues.of.express, sentence)) return 'express';
  if (tacit !== null) return 'not-tacit';
  const refusal = firstOf(cues.of.refused, sentence);
  if (refusal === null || /^[a-z ]{0,30}\bqu(?:e|')/.test(sentence.slice(refusal.end))) return null;
  return 'none';
}
