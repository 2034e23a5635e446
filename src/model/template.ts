import { z } from 'zod';
import { fold } from './fold.ts';
import { DURATION_ROLES, SEVERITIES } from './record.ts';

/** A national model as data: what a convention of one vintage is held against. */

const why = z.string().min(1);

/** What follows when an article or clause is not there, or says something else. */
export const Breach = z.strictObject({ severity: z.enum(SEVERITIES), why });
export type Breach = Readonly<z.infer<typeof Breach>>;

/** A sentence of the model. `{name:type}` is a variable: date, party, place, number, annex, assembly or words. */
export const Clause = z.strictObject({
  id: z.string(),
  text: z.string(),
  kernel: z
    .array(z.string())
    .default([])
    .describe('the words that make the obligation: where one falls, it is changed'),
  traces: z
    .array(z.string())
    .default([])
    .describe('words that show its matter is still spoken of where its own are gone'),
  optional: z.boolean().default(false).describe('may be missing without a word'),
  value: z.boolean().default(false).describe('what changes in it is a value: a court, a number'),
  missing: Breach.optional(),
  changed: Breach.optional(),
});
export type Clause = Readonly<z.infer<typeof Clause>>;

/** Words that change an obligation whatever the likeness of the rest, where the clause does not have them. */
export const Induction = z.strictObject({
  id: z.string(),
  words: z.array(z.string()).min(1),
  severity: z.enum(SEVERITIES),
  why,
});
export type Induction = Readonly<z.infer<typeof Induction>>;

/** A duration that the model fixes. */
export const Parameter = z.strictObject({
  id: z.string(),
  role: z.enum(DURATION_ROLES),
  allowed: z.array(z.string()).min(1),
  severity: z.enum(SEVERITIES),
  why,
});

export const NATURES = ['frozen', 'semi-open', 'open'] as const;
const NatureSeverities = z.strictObject({
  missing: z.enum(SEVERITIES),
  changed: z.enum(SEVERITIES),
  reworded: z.enum(SEVERITIES),
  added: z.enum(SEVERITIES),
});

export const TemplateArticle = z.strictObject({
  id: z.string(),
  number: z.string().nullable().default(null),
  title: z.string(),
  alsoTitled: z.array(z.string()).default([]).describe('other titles in use for the same article'),
  cues: z
    .array(z.string())
    .default([])
    .describe('words that alone tell what an article is about, whatever its title'),
  nature: z.enum(NATURES),
  binding: z.boolean().default(true).describe('false where the clauses bind nobody, and none is missed'),
  missing: Breach.optional(),
  clauses: z.array(Clause),
});
export type TemplateArticle = Readonly<z.infer<typeof TemplateArticle>>;

export const TemplateAnnex = z.strictObject({
  id: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  cues: z
    .array(z.string())
    .min(1)
    .describe('words by which an annex is known; the first annex that has one wins'),
  missing: Breach.optional().describe('where an obligation of the model rests on this annex'),
});
export type TemplateAnnex = Readonly<z.infer<typeof TemplateAnnex>>;

/** Whether a title names an annex by one of its cues. */
export function matchesCue({ cues }: TemplateAnnex, title: string): boolean {
  const folded = fold(title);
  return cues.some((cue) => folded.includes(fold(cue)));
}

export const Template = z.strictObject({
  id: z.string(),
  name: z.string(),
  instrument: z.enum(['convention', 'acte-engagement']),
  inForce: z.strictObject({ from: z.iso.date(), to: z.iso.date().optional() }),
  source: z.strictObject({ kind: z.enum(['reconstructed', 'official']), of: z.string(), why }),
  instrumentWords: z
    .array(z.string())
    .describe('words that name the instrument: they tell no article from another'),
  severities: z.record(z.enum(NATURES), NatureSeverities).describe('of a clause that sets none itself'),
  inductions: z.array(Induction),
  parameters: z.array(Parameter),
  duties: z.array(z.string()).describe('words by which an added sentence binds a party'),
  money: z.array(z.string()).describe('words by which an added sentence speaks of money'),
  articles: z.array(TemplateArticle).min(1),
  annexes: z.array(TemplateAnnex),
});
export type Template = Readonly<z.infer<typeof Template>>;

/** Articles that have a heading of their own in a document: all but the visas and the signature. */
export function headedArticles(template: Template): readonly TemplateArticle[] {
  return template.articles.filter(({ id }) => id !== 'visas' && id !== 'signature');
}
