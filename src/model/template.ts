import { z } from 'zod';
import { fold, keyOf } from './fold.ts';
import { DURATION_ROLES, SEVERITIES } from './record.ts';

/** A national model as data: what a convention of one vintage is held against. */

const why = z.string().min(1);
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** What follows when an article or clause is not there, or says something else. */
export const Breach = z.strictObject({ severity: z.enum(SEVERITIES), why });
export type Breach = Readonly<z.infer<typeof Breach>>;

export const VARIABLE_TYPES = ['date', 'party', 'place', 'number', 'annex', 'assembly', 'words'] as const;
export type VariableType = (typeof VARIABLE_TYPES)[number];

/** A blank of the model, `{debut:date}`, as it stands in a clause. */
export interface Variable {
  readonly name: string;
  readonly type: VariableType;
}
const VariableRe = /\{([^{}]{0,80})\}/g;

/** A clause's text cut at its variables: words, then what fills the blank, in turn. */
export function partsOf(text: string): readonly (string | Variable)[] {
  return text.split(VariableRe).map((part, i) => (i % 2 === 0 ? part : (variableOf(part) ?? `{${part}}`)));
}

function variableOf(inside: string): Variable | null {
  const [, name = '', type = ''] = /^([\w-]+):([\w-]+)$/.exec(inside) ?? [];
  const known = VARIABLE_TYPES.find((other) => other === type);
  return known === undefined ? null : { name, type: known };
}

export const CLAUSE_STATUSES = ['kept', 'reworded', 'changed', 'missing'] as const;
/** A sentence in the place of a clause, and what has become of the clause there. */
const ClauseExample = z.strictObject({ text: z.string().min(1), finds: z.enum(CLAUSE_STATUSES) });

/** A sentence of the model. `{name:type}` is a variable: date, party, place, number, annex, assembly or words. */
export const Clause = z.strictObject({
  id,
  text: z.string().min(1),
  kernel: z
    .array(z.string())
    .default([])
    .describe('the words that make the obligation: where one falls, it is changed'),
  traces: z
    .array(z.string())
    .default([])
    .describe('words that show its matter is still spoken of where its own are gone'),
  alternatives: z
    .array(z.string().min(1))
    .default([])
    .describe('other wordings in use that make the same obligation'),
  optional: z.boolean().default(false).describe('may be missing without a word'),
  value: z.boolean().default(false).describe('what changes in it is a value: a court, a number'),
  missing: Breach.optional(),
  changed: Breach.optional(),
  examples: z
    .array(ClauseExample)
    .default([])
    .describe('other sentences in its place, and what each makes of it'),
});
export type Clause = Readonly<z.infer<typeof Clause>>;

/** Words that change an obligation whatever the likeness of the rest, where the clause does not have them. */
export const Induction = z.strictObject({
  id,
  words: z.array(z.string()).min(1),
  except: z.array(z.string()).default([]).describe('phrases in which the words turn nothing: a name'),
  severity: z.enum(SEVERITIES),
  why,
});
export type Induction = Readonly<z.infer<typeof Induction>>;

/** A duration that the model fixes. */
export const Parameter = z.strictObject({
  id,
  role: z.enum(DURATION_ROLES),
  allowed: z
    .array(z.string().regex(/^P\d{1,3}[YMWD]$/))
    .min(1)
    .describe('ISO 8601: P6M is six months'),
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
  id,
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
  sample: z
    .array(z.string())
    .default([])
    .describe(
      'local text that a sample convention has here, after the clauses: a paragraph or list item each',
    ),
});
export type TemplateArticle = Readonly<z.infer<typeof TemplateArticle>>;

export const TemplateAnnex = z.strictObject({
  id,
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

/** Words by which the texts that follow a model are known; three of them are enough. */
export const Fingerprint = z.strictObject({ words: z.string().min(4), why });
export type Fingerprint = Readonly<z.infer<typeof Fingerprint>>;
export const ENOUGH_FINGERPRINTS = 3;

const Shape = z.strictObject({
  id,
  name: z.string().min(1),
  heading: z.string().min(1).describe('the title at the head of a document of this model'),
  instrument: z.enum(['convention', 'acte-engagement']),
  inForce: z.strictObject({ from: z.iso.date(), to: z.iso.date().optional() }),
  source: z.strictObject({ kind: z.enum(['reconstructed', 'official']), of: z.string(), why }),
  fingerprints: z.array(Fingerprint).min(ENOUGH_FINGERPRINTS),
  samples: z
    .record(z.string(), z.string())
    .default({})
    .describe('what stands in the blanks of a sample convention, by the names of the variables'),
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

/** What can be wrong in a model whose every part is well formed. */
export const MODEL_FAULTS = [
  'article-twice',
  'annex-twice',
  'clause-twice',
  'kernel-not-in-text',
  'unknown-variable',
  'dates-reversed',
] as const;
export type ModelFault = (typeof MODEL_FAULTS)[number];

export const Template = Shape.superRefine((template, context) => {
  for (const { fault, path, words } of faultsIn(template))
    context.addIssue({
      code: 'custom',
      path: [...path],
      message: `${fault}: ${words}`,
      params: { fault, words },
    });
});
export type Template = Readonly<z.infer<typeof Template>>;

interface FaultIn {
  readonly fault: ModelFault;
  readonly path: readonly (string | number)[];
  readonly words: string;
}

function faultsIn({ articles, annexes, inForce }: z.infer<typeof Shape>): readonly FaultIn[] {
  const reversed = inForce.to !== undefined && inForce.to < inForce.from;
  return [
    ...(reversed
      ? [{ fault: 'dates-reversed' as const, path: ['inForce', 'to'], words: inForce.to ?? '' }]
      : []),
    ...twice(articles, 'article-twice', ['articles']),
    ...twice(annexes, 'annex-twice', ['annexes']),
    ...articles.flatMap(({ clauses }, i) => [
      ...twice(clauses, 'clause-twice', ['articles', i, 'clauses']),
      ...clauses.flatMap((clause, k) => clauseFaults(clause, ['articles', i, 'clauses', k])),
    ]),
  ];
}

function twice(
  list: readonly { readonly id: string }[],
  fault: ModelFault,
  path: FaultIn['path'],
): readonly FaultIn[] {
  return list.flatMap((item, i) =>
    list.findIndex((other) => other.id === item.id) < i
      ? [{ fault, path: [...path, i, 'id'], words: item.id }]
      : [],
  );
}

function clauseFaults({ text, alternatives, kernel }: Clause, path: FaultIn['path']): readonly FaultIn[] {
  const stretches = partsOf(text).map((part) => (typeof part === 'string' ? ` ${keyOf(part)} ` : ' '));
  return [
    ...variableFaults(text, [...path, 'text']),
    ...alternatives.flatMap((other, k) => variableFaults(other, [...path, 'alternatives', k])),
    ...kernel.flatMap((phrase, k): FaultIn[] =>
      stretches.some((stretch) => stretch.includes(` ${keyOf(phrase)} `))
        ? []
        : [{ fault: 'kernel-not-in-text', path: [...path, 'kernel', k], words: phrase }],
    ),
  ];
}

function variableFaults(text: string, path: FaultIn['path']): readonly FaultIn[] {
  return partsOf(text).flatMap((part): FaultIn[] =>
    typeof part === 'string' && part.includes('{') ? [{ fault: 'unknown-variable', path, words: part }] : [],
  );
}

/** Articles that have a heading of their own in a document: all but the visas and the signature. */
export function headedArticles(template: Template): readonly TemplateArticle[] {
  return template.articles.filter(({ id }) => id !== 'visas' && id !== 'signature');
}
