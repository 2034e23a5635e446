import { z } from 'zod';
import { fold } from './fold.ts';
import { SEVERITIES } from './record.ts';

/** A national model as data: what a convention of one vintage is held against. */

const why = z.string().min(1);

/** A sentence of the model. `{name:type}` is a variable: date, party, place, number, annex, assembly or words. */
export const Clause = z.strictObject({
  id: z.string(),
  text: z.string(),
});
export type Clause = Readonly<z.infer<typeof Clause>>;

/** What follows when an article or clause is not there. */
export const Breach = z.strictObject({ severity: z.enum(SEVERITIES), why });

export const TemplateArticle = z.strictObject({
  id: z.string(),
  number: z.string().nullable().default(null),
  title: z.string(),
  alsoTitled: z.array(z.string()).default([]).describe('other titles in use for the same article'),
  cues: z
    .array(z.string())
    .default([])
    .describe('words that alone tell what an article is about, whatever its title'),
  nature: z.enum(['frozen', 'semi-open', 'open']),
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
  articles: z.array(TemplateArticle).min(1),
  annexes: z.array(TemplateAnnex),
});
export type Template = Readonly<z.infer<typeof Template>>;

/** Articles that have a heading of their own in a document: all but the visas and the signature. */
export function headedArticles(template: Template): readonly TemplateArticle[] {
  return template.articles.filter(({ id }) => id !== 'visas' && id !== 'signature');
}
