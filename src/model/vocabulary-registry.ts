import { z } from 'zod';

const why = z.string().min(1);
const words = z.array(z.string().min(1)).min(1);
const phrases = z.strictObject({ why, phrases: words });
const departement = z.string().regex(/^(\d{2}|2[AB]|9[78]\d)$/);
const siren = z.string().regex(/^\d{9}$/);

/** How parties print their names, against the register: what to drop, other names, and when a SIREN was given out. */
export const RegistryVocabulary = z.strictObject({
  why,
  cafBodies: phrases,
  cafNames: z.array(z.strictObject({ why, departement, names: words })),
  departementBodies: phrases,
  regionBodies: phrases,
  regionNames: z.array(z.strictObject({ why, region: z.string().min(2), names: words })),
  communeBodies: phrases,
  epciClasses: z.array(z.strictObject({ why, types: words, phrases: words })),
  epciWords: z.strictObject({ why, words }),
  servedToo: z.array(z.strictObject({ why, departement, also: z.array(departement).min(1) })),
  sirenSeries: z.strictObject({
    why,
    ranges: z.array(
      z.strictObject({
        after: siren,
        upTo: siren,
        since: z.int().min(2000).describe('first year that is certain'),
      }),
    ),
  }),
});
export type RegistryVocabulary = Readonly<z.infer<typeof RegistryVocabulary>>;
