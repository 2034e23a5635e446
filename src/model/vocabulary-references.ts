import { z } from 'zod';
import { REFERENCE_KINDS } from './record.ts';

const why = z.string().min(1);
const phrase = z.string().min(2).max(120);

/** A text known by its name alone; `id` makes its several names one reference. */
const Named = z.strictObject({
  id: z.string(),
  kind: z.enum(REFERENCE_KINDS),
  words: z.array(phrase).min(1),
  why,
});
const Phrases = z.strictObject({ why, texts: z.array(phrase).min(1) });

/** The words by which citations of codes, laws and acts are known; case, accents and look-alike letters are free. */
export const ReferenceVocabulary = z.strictObject({
  why,
  codes: z.array(z.strictObject({ name: phrase, short: z.array(phrase).default([]), why })).min(1),
  councils: Phrases,
  named: z.array(Named),
  instruments: Phrases.describe('nouns of texts that a visa cites by title alone'),
  titleStarts: Phrases.describe('words that open the title of a law, behind its date'),
  titleEnds: Phrases.describe('words that close it'),
  examples: z.array(
    z.strictObject({
      why,
      text: z.string().min(1),
      references: z.array(
        z.strictObject({
          kind: z.enum(REFERENCE_KINDS),
          number: z.string().nullable().default(null),
          date: z.iso.date().nullable().default(null),
          articles: z.array(z.string()).default([]),
          code: z.string().nullable().default(null),
        }),
      ),
    }),
  ),
});
export type ReferenceVocabulary = Readonly<z.infer<typeof ReferenceVocabulary>>;
