import { z } from 'zod';
import { SEVERITIES } from './record.ts';

/** A pattern is a regular expression over folded text (see `fold`), run on one paragraph at a time. */
const Pattern = z
  .string()
  .max(400)
  .refine((source) => {
    try {
      return new RegExp(source, 'u').test('') === false;
    } catch {
      return false;
    }
  }, 'not a regular expression, or one that matches nothing at all');

export const PlaceholderVocabulary = z.array(
  z.strictObject({
    id: z.string(),
    why: z.string().min(1),
    pattern: Pattern,
    severity: z.enum(SEVERITIES),
    blank: z.enum(['date', 'text', 'choice', 'number']).describe('what was to be filled in'),
    examples: z.array(z.string()).min(1),
    not: z.array(z.string()).default([]).describe('look-alikes that are none'),
  }),
);
export type PlaceholderVocabulary = z.infer<typeof PlaceholderVocabulary>;
