import { z } from 'zod';

/**
 * Vocabularies are lists of words with the reason they are there. Words are written as people write them;
 * they are folded (see `fold`) when loaded, so case and accents are free.
 */
const why = z.string().min(1);

export const StampVocabulary = z.strictObject({
  why,
});
