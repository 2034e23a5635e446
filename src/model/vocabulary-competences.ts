import { z } from 'zod';
import { CATEGORIES, PARTY_KINDS } from './record.ts';

const why = z.string().min(1);
export type Category = (typeof CATEGORIES)[number];

/** Words as they are looked for, case, accents and OCR look-alikes apart; a word may end with `*`: any ending. */
const Phrase = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+\*?( [a-z0-9]+\*?)*$/);
const Phrases = z.strictObject({ why, texts: z.array(Phrase).min(1) });

/** The words by which a list of compétences, its holder and its headings are known. */
export const CompetenceVocabulary = z.strictObject({
  why,
  categories: z
    .array(z.strictObject({ category: z.enum(CATEGORIES), words: z.array(Phrase).min(1), why }))
    .min(4),
  nouns: Phrases.describe('what a list of compétences is called'),
  holding: Phrases.describe('verbs by which a body holds a compétence'),
  transfers: Phrases.describe('words that stand before the body to which compétences were given'),
  bearers: Phrases.describe('words that stand before the body that holds them'),
  bareHolding: Phrases.describe('verbs that open a list by themselves in the article on the collectivité'),
  holders: z
    .array(z.strictObject({ kind: z.enum(PARTY_KINDS), one: z.array(Phrase), several: z.array(Phrase), why }))
    .min(1),
  strangers: Phrases.describe('subjects whose compétences are skills, or not those of a collectivité'),
  openers: Phrases.describe('words that may stand before the noun in a heading'),
  generalClause: Phrases,
  statements: Phrases.describe('words by which a sentence alone states a compétence'),
  themes: Phrases.describe('words that open a heading inside a list'),
  sources: Phrases.describe('words of a line inside a list that only quotes the text the list comes from'),
  ends: Phrases.describe('words of a paragraph that stands behind a list'),
  table: z
    .strictObject({
      why,
      who: z.array(Phrase).min(1),
      category: z.array(Phrase).min(1),
      subject: z.array(Phrase).min(1),
    })
    .describe('heads of the columns that say who holds, under which category, and what'),
  annexes: Phrases.describe('words of the title of an annex that lists compétences'),
  examples: z.array(
    z.strictObject({
      why,
      text: z.string().min(1),
      items: z.array(z.strictObject({ category: z.enum(CATEGORIES).nullable(), text: z.string() })),
    }),
  ),
});
export type CompetenceVocabulary = Readonly<z.infer<typeof CompetenceVocabulary>>;
