import { z } from 'zod';
import { REFERENCE_KINDS } from './record.ts';

const why = z.string().min(1);

export const Law = z.strictObject({
  kind: z.enum(REFERENCE_KINDS),
  number: z
    .string()
    .regex(/^\d{2,4}[-/]\d{1,4}$/)
    .nullable()
    .default(null),
  date: z.iso.date(),
  title: z.string().min(1).max(250),
});
export type Law = Readonly<z.infer<typeof Law>>;

/** The acts that conventions cite, number, date and title together, and the article of the Rgpd that asks for a register. */
export const LawVocabulary = z.strictObject({
  why,
  laws: z
    .array(Law)
    .min(1)
    .refine(
      (laws) =>
        new Set(laws.map(({ kind, number, date }) => `${kind} ${number ?? date}`)).size === laws.length,
      'two laws have one number',
    ),
  register: z.strictObject({
    why,
    article: z.string().regex(/^\d{1,2}$/),
    words: z.array(z.string().min(3).max(60)).min(1),
  }),
});
export type LawVocabulary = Readonly<z.infer<typeof LawVocabulary>>;
