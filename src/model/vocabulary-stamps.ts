import { z } from 'zod';

const why = z.string().min(1);
const phrase = z.string().min(1).max(60);

/** What a printed row of a stamp says. `title` heads a box; `other` is a row whose value the record does not keep. */
export const STAMP_ROW_KINDS = ['sent', 'received', 'posted', 'published', 'title', 'other'] as const;
export type StampRowKind = (typeof STAMP_ROW_KINDS)[number];

const Label = z.strictObject({
  text: phrase,
  kind: z.enum(STAMP_ROW_KINDS),
  errors: z.int().min(0).max(5).describe('how many letters a bad copy may change, drop or add'),
  needs: z.literal('title').optional().describe('a row that only counts under the title of a box'),
  test: z.boolean().optional().describe('a rehearsal: the date is that of no sending'),
  why,
});
export type StampLabel = Readonly<z.infer<typeof Label>>;

const Nature = z.strictObject({
  code: z.string().regex(/^[A-Z]{2}$/),
  meaning: z.string().min(1),
  damaged: z.array(z.string().length(2)).describe('what bad copies make of the code'),
  why,
});

const ExpectedStamp = z.strictObject({
  id: z.string().nullable(),
  sent: z.iso.date().nullable().default(null),
  received: z.iso.date().nullable().default(null),
  posted: z.iso.date().nullable().default(null),
  published: z.iso.date().nullable().default(null),
});

/** The words and signs by which préfecture stamps are known; case and accents are free unless said otherwise. */
export const StampVocabulary = z.strictObject({
  why,
  labels: z.array(Label).min(1),
  receipt: z.strictObject({
    why,
    title: phrase,
    fields: z.array(phrase).min(3),
    received: phrase.describe('the field that holds the date of receipt'),
  }),
  identifierLabels: z.strictObject({ why, texts: z.array(phrase).min(1) }),
  natures: z.array(Nature).min(1),
  debris: z.strictObject({ why, texts: z.array(phrase) }),
  digits: z.strictObject({
    why,
    letters: z
      .record(z.string().length(1), z.string().regex(/^\d{1,3}$/))
      .describe('letter: digits it may be'),
    pairs: z.array(z.string().regex(/^\d{2}$/)).describe('digits taken for each other'),
  }),
  certification: z.strictObject({ why, texts: z.array(phrase).min(1) }),
  wetStamp: z.strictObject({
    why,
    heads: z.array(phrase).min(1),
    signs: z.array(phrase).min(1),
    months: z.array(z.array(phrase).min(1)).length(12),
  }),
  examples: z.array(z.strictObject({ why, text: z.string().min(1), stamps: z.array(ExpectedStamp) })),
});
export type StampVocabulary = Readonly<z.infer<typeof StampVocabulary>>;
