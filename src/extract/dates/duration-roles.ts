import type { Reading } from '../../model/reading.ts';
import type { DurationFact } from '../../model/record.ts';
import type { Range } from '../../model/span.ts';
import { type Cue, firstOf, holds, lastOf } from './cue.ts';
import type { DateCues } from './cues.ts';
import type { FoundFrequency } from './duration-frequency.ts';
import { isTerm } from './duration-term.ts';
import { sentenceAt } from './sentence.ts';

type Role = DurationFact['role'];

const NEAR = 70; // characters between a word and the length that it governs
const CLOSE = 40; // the same, where no word of delay stands
const LINK = 16; // characters between `délai de` and the length
const AgeBeforeRe = /(?:\bage[es()]{0,4}|\b(?:moins|plus)) (?:de |d')?$|\d ?(?:-|a|et|\/|ou) ?$|\bn ?[+-] ?$/;
const AgeAfterRe = /^ (?:revolus?|et (?:plus|moins)|d'anciennete|d'experience|d'age|inclus)/;
const ReviewBeforeRe = /^[a-z' ,()/-]{0,40}$/;
const ColonRe = /^[^.;]{0,60}(?:[:(\t-]|=) ?(?:au moins |a minima |au minimum |minimum |environ )?$/;

/** What a length of time fixes, by the words of its sentence; null where it is an age or nothing tells. */
export function roleOfAmount(
  reading: Reading,
  range: Range,
  within: { cues: DateCues; inTerm: boolean },
): Role | null {
  const { cues, inTerm } = within;
  const { left, right } = around(reading, range);
  if (AgeBeforeRe.test(left) || AgeAfterRe.test(right)) return null;
  if (isNear(cues.of.notice, left) || isJustAfter(cues.of.notice, right)) return 'notice';
  const sentence = `${left} ${right}`;
  const isDelay = delays(left, right, cues);
  if (isDelay && holds(cues.of.cure, sentence)) return 'cure-period';
  if (isClose(cues.of.cure, left, right)) return 'cure-period';
  if (holds(cues.of.termination, left) && (isDelay || firstOf(cues.of.fromWhen, right.slice(0, 20))))
    return holds(cues.of.cure, sentence) ? 'cure-period' : 'notice';
  if (inTerm && holds(cues.of.renewal, left)) return 'other';
  if (inTerm && isTerm(reading, range, cues)) return 'term';
  return isDelay ? 'other' : null;
}

/** Whether a length is a delay: the word itself just before, or a looser one with what it runs from just after. */
function delays(left: string, right: string, { of }: DateCues): boolean {
  const strong = lastOf(of.delay, left);
  if (strong && left.length - strong.end <= LINK) return true;
  const loose = lastOf(of.within, left);
  const isLoose = loose !== null && left.length - loose.end <= 4;
  return isLoose && firstOf(of.fromWhen, right.slice(0, 30)) !== null;
}

/** Whether a frequency is that of meetings or of reviews: the closest word before it decides, or else the one after. */
export function roleOfFrequency(
  reading: Reading,
  { range, kind }: FoundFrequency,
  cues: DateCues,
): Role | null {
  const { left, right } = around(reading, range);
  const { of } = cues;
  const own = reading.folded.slice(range.start, range.end);
  if (holds(of.meeting, own) || holds(of.instances, own)) return 'meeting-frequency';
  const rhythm = lastOf(of.rhythm, left);
  const isTimes = kind === 'times' || (rhythm !== null && left.length - rhythm.end <= 2);
  if (!isTimes) return roleOfNoun(left, cues);
  const before = closest(left.slice(-160), cues);
  if (before) return before;
  const instance = lastOf(of.instances, left);
  if (instance && ColonRe.test(left.slice(instance.end))) return 'meeting-frequency';
  const [meets, reviews] = [firstOf(of.meeting, right.slice(0, 70)), firstOf(of.review, right.slice(0, 40))];
  if (meets && (!reviews || meets.start < reviews.start)) return 'meeting-frequency';
  return reviews ? 'review-frequency' : null;
}

function closest(text: string, { of }: DateCues): Role | null {
  const [meeting, review] = [lastOf(of.meeting, text), lastOf(of.review, text)];
  if (!meeting && !review) return null;
  return (meeting?.end ?? -1) > (review?.end ?? -1) ? 'meeting-frequency' : 'review-frequency';
}

/** An adjective belongs to the noun before it, no verb nor sign between. */
function roleOfNoun(left: string, { of }: DateCues): Role | null {
  const nouns = [
    { role: 'meeting-frequency' as const, at: lastOf(of.meeting, left) },
    { role: 'meeting-frequency' as const, at: lastOf(of.instances, left) },
    { role: 'review-frequency' as const, at: lastOf(of.review, left) },
  ].filter(({ at }) => at !== null && ReviewBeforeRe.test(left.slice(at.end)));
  return nouns.sort((a, b) => (b.at?.end ?? 0) - (a.at?.end ?? 0))[0]?.role ?? null;
}

function around(reading: Reading, range: Range): { left: string; right: string } {
  const sentence = sentenceAt(reading, range);
  return {
    left: reading.folded.slice(sentence.start, range.start),
    right: reading.folded.slice(range.end, sentence.end),
  };
}

function isNear(cue: Cue, left: string): boolean {
  const at = lastOf(cue, left);
  return at !== null && left.length - at.end <= NEAR;
}

/** `un mois après mise en demeure`, `restée sans effet pendant quinze jours`. */
function isClose(cue: Cue, left: string, right: string): boolean {
  const [before, after] = [lastOf(cue, left), firstOf(cue, right.slice(0, CLOSE))];
  return (before !== null && left.length - before.end <= CLOSE) || after !== null;
}

function isJustAfter(cue: Cue, right: string): boolean {
  const at = firstOf(cue, right.slice(0, 30));
  return at !== null && /^ (?:de |du |calendaires? de |francs? de )?$/.test(right.slice(0, at.start));
}
