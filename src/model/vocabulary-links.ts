import { z } from 'zod';
import { SEVERITIES } from './record.ts';

const why = z.string().min(1);

export const LinkWords = z.strictObject({
  says: z
    .array(z.string().min(5).max(60))
    .min(1)
    .describe('folded words of the sentence that points to an annex'),
  annexes: z.array(z.string()).min(1).describe('annexes of the model that it may then point to'),
  severity: z.enum(SEVERITIES),
  why,
});
export type LinkWords = Readonly<z.infer<typeof LinkWords>>;

/** What a sentence that points to an annex says of it. */
export const LinkVocabulary = z.strictObject({ why, links: z.array(LinkWords).min(1) });
export type LinkVocabulary = Readonly<z.infer<typeof LinkVocabulary>>;
