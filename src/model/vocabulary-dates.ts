import { z } from 'zod';
import { PARTY_KINDS } from './record.ts';

const why = z.string().min(1);
const phrase = z
  .string()
  .min(2)
  .max(60)
  .regex(/^[^*]+\*?$/, 'a star only at the end');
const cue = z.strictObject({ why, phrases: z.array(phrase).min(1) });
const named = z.strictObject({
  why,
  kinds: z.array(z.enum(PARTY_KINDS)).min(1),
  phrases: z.array(phrase).min(1),
});

/** The words by which a sentence says what its dates and durations are for. A final star takes any end of the word. */
export const DateVocabulary = z.strictObject({
  why,
  decisions: cue,
  bodies: z.array(named).min(1).describe('who decides, and the kinds of party that have such a body'),
  boards: z.array(named).min(1).describe('whose board it is, where it is not that of the Caf'),
  cafNames: cue,
  genericNames: z.strictObject({ why, words: z.array(z.string().min(1)).min(1) }),
  acts: cue.describe('texts that are cited'),
  effect: cue,
  expiry: cue,
  deadline: cue,
  calendar: cue,
  dueColumn: cue.describe('head of the column, or label, of a due date'),
  agreement: cue,
  concluded: cue,
  signing: cue,
  foreign: cue,
  namedAfter: cue.describe('what bears the name of a day, right before it'),
  renewal: cue,
  express: cue,
  tacit: cue,
  refused: cue,
  notice: cue,
  termination: cue,
  cure: cue,
  delay: cue,
  within: cue,
  fromWhen: cue,
  lasting: cue,
  maximum: cue,
  meeting: cue,
  instances: cue,
  review: cue,
  rhythm: cue,
});
export type DateVocabulary = Readonly<z.infer<typeof DateVocabulary>>;
