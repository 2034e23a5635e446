import { z } from 'zod';

const why = z.string().min(1);
const slug = z.string().regex(/^[a-z]+(-[a-z]+)*$/);

/** The fields that the model makes a convention cover, and those that the national instructions ask for. */
export const CoverageVocabulary = z.strictObject({
  why,
  domains: z.array(z.strictObject({ slug, name: z.string().min(1) })).min(1),
  declared: z.strictObject({
    why,
    openings: z
      .array(z.string().min(5).max(60))
      .min(1)
      .describe('folded words that open the list of the model'),
    atLeast: z.int().positive().describe('fewer fields are another list than that of the model'),
  }),
  core: z.strictObject({ why, domains: z.array(slug).min(1), others: z.int().nonnegative() }),
});
export type CoverageVocabulary = Readonly<z.infer<typeof CoverageVocabulary>>;
