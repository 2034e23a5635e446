import { z } from 'zod';

const why = z.string().min(1);
/** Words as they are looked for, case, accents and OCR look-alikes apart; a word may end with `*`: any ending. */
const Phrase = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+\*?( [a-z0-9]+\*?)*$/);

export const Domain = z.strictObject({
  slug: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  record: z.boolean().describe('one of the fields that a record may hold'),
  names: z.array(Phrase).describe('how a list of fields of intervention names it'),
  cues: z.array(Phrase).describe('words of a compétence that put it in this domain, beside the names'),
  why,
});
export type Domain = Readonly<z.infer<typeof Domain>>;

/** The fields of intervention of a Ctg, in the order of the model, and the words by which each is known. */
export const DomainVocabulary = z.strictObject({
  why,
  domains: z.array(Domain).min(10),
  declaration: z.strictObject({
    why,
    nouns: z.array(Phrase).min(1),
    verbs: z.array(Phrase).min(1),
    subjects: z.array(Phrase).min(1).describe('the convention itself'),
    samples: z.array(Phrase).min(1).describe('what follows is a sample, not the list'),
    others: z.array(Phrase).min(1).describe('the list is about something else'),
  }),
  examples: z.array(z.strictObject({ why, competence: z.string().min(1), domains: z.array(z.string()) })),
});
export type DomainVocabulary = Readonly<z.infer<typeof DomainVocabulary>>;
