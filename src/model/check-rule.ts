import { z } from 'zod';
import { FINDING_CODES, SEVERITIES } from './record.ts';

const Sentence = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });

/** A text on which a rule must speak: given whole, or as changes to the conforming text of the rules file. */
const Example = z.union([
  z.strictObject({ text: z.string(), model: z.string().optional() }), // held against the default model or another
  z.strictObject({ change: z.array(z.strictObject({ from: z.string(), to: z.string() })).min(1) }),
]);

/**
 * What a check says when it finds something, and how grave that is. `{name}` in a sentence stands for a value that the
 * check gives.
 */
export const CheckRule = z.strictObject({
  id: z.string(),
  code: z.enum(FINDING_CODES),
  severity: z.enum(SEVERITIES),
  why: Sentence.describe('why the rule exists: the text of law, the model, the experience behind it'),
  message: Sentence,
  expected: Sentence.optional(),
  examples: z.array(Example).min(1),
});
export type CheckRule = Readonly<z.infer<typeof CheckRule>>;

export const CheckRules = z.strictObject({
  conforming: z.string().describe('a short convention on which no rule speaks'),
  rules: z
    .array(CheckRule)
    .refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, 'two rules have one id'),
});
