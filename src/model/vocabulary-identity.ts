import { z } from 'zod';
import { DOCUMENT_KINDS } from './record.ts';

const why = z.string().min(1);
const phrase = z.string().min(1).max(120);

/** A sign of what a document is: words in its title or in its text, and how much they weigh. */
const Sign = z.strictObject({
  where: z.enum(['title', 'text']),
  words: phrase,
  weight: z.number().min(-30).max(30),
  why,
});
export type IdentitySign = Readonly<z.infer<typeof Sign>>;

/** How the kind of a document is told, and how its title and its period are known. */
export const IdentityVocabulary = z.strictObject({
  why,
  threshold: z.strictObject({ weight: z.number().positive(), why }),
  kinds: z.array(z.strictObject({ kind: z.enum(DOCUMENT_KINDS), why, signs: z.array(Sign).min(1) })).min(3),
  titles: z.strictObject({ why, heads: z.array(phrase).min(1), continued: z.array(phrase).min(1) }),
  periods: z.strictObject({
    why,
    cues: z.array(phrase).min(1),
    longest: z.int().positive().describe('years that a period may last'),
  }),
  examples: z.array(
    z.strictObject({
      why,
      text: z.string().min(1),
      kind: z.enum(DOCUMENT_KINDS),
      title: z.string().nullable(),
      period: z.tuple([z.string(), z.string()]).nullable(),
    }),
  ),
});
export type IdentityVocabulary = Readonly<z.infer<typeof IdentityVocabulary>>;
