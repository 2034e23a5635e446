import { z } from 'zod';
import { PARTY_KINDS } from './record.ts';

const why = z.string().min(1);
const words = z.array(z.string().min(1).max(80)).min(1);
const wordList = z.strictObject({ why, words });
const phraseList = z.strictObject({ why, phrases: words });

/** The words of the clause that names the parties and of the signature block; case and accents are free. */
export const PartyVocabulary = z.strictObject({
  why,
  kinds: z.array(
    z.strictObject({
      kind: z.enum(PARTY_KINDS),
      why,
      heads: words.describe('how a body of this kind begins its name'),
      plural: z.array(z.string().min(1)).describe('how a list of such bodies begins'),
    }),
  ),
  listWords: wordList,
  honorifics: wordList,
  roles: z.strictObject({ why, heads: words, qualifiers: wordList }),
  determiners: wordList,
  prepositions: wordList,
  particles: wordList,
  representation: z.strictObject({ why, words, phrases: words }),
  mandates: phraseList,
  qualities: phraseList,
  stops: z.strictObject({ why, words, phrases: words }),
  aliases: z.strictObject({ why, cues: words, links: words, joint: wordList, groups: wordList }),
  openings: wordList,
  acts: wordList,
  empowerments: wordList,
  assemblies: z.array(z.strictObject({ why, phrases: words, kinds: z.array(z.enum(PARTY_KINDS)).min(1) })),
  purposes: wordList,
  closings: phraseList,
  signature: z.strictObject({
    why,
    places: words,
    units: words,
    forEach: wordList,
    numbers: z.record(z.string(), z.int().positive()),
    noise: wordList,
  }),
});
export type PartyVocabulary = Readonly<z.infer<typeof PartyVocabulary>>;
