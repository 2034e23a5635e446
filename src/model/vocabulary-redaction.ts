import { z } from 'zod';

const why = z.string().min(1);
const words = z.array(z.string().min(1).max(40)).min(1);

/** A pattern is a regular expression over folded text (see `fold`), held against the beginning of a role. */
const Pattern = z
  .string()
  .max(400)
  .refine((source) => {
    try {
      return !new RegExp(`^(?:${source})`, 'u').test('');
    } catch {
      return false;
    }
  }, 'not a regular expression, or one that matches nothing at all');

/** How natural persons are told in a convention, and which of them hold a public office. */
export const RedactionVocabulary = z.strictObject({
  why,
  honorifics: z.strictObject({ why, one: words, many: words }),
  publicRoles: z.strictObject({ why, patterns: z.array(Pattern).min(1), titles: words }),
  agentRoles: z.strictObject({ why, heads: words }),
  notPersons: z.strictObject({ why, before: words, between: words }),
  notNames: z.strictObject({ why, words }),
  functionalMailboxes: z.strictObject({ why, words }),
  firstNames: z.strictObject({ why, words: z.string().min(1).describe('parted by white space, folded') }),
  examples: z.strictObject({ why, texts: z.array(z.string().min(1)).min(1) }),
});
export type RedactionVocabulary = Readonly<z.infer<typeof RedactionVocabulary>>;
