import { z } from 'zod';
import { VARIABLE_TYPES } from './template.ts';

const why = z.string().min(1);
const name = z.string().regex(/^[a-z]+(?:-[a-z]+)*$/);

/** A regular expression over a whole value: apostrophes straight, spaces single; `<part>` stands for one of the parts. */
const Pattern = z.string().min(1).max(600);

export const BlankKind = z.strictObject({
  name: name.describe('how the variable is called'),
  type: z.enum(VARIABLE_TYPES),
  why,
  after: z.array(z.string().min(1)).default([]).describe('words, folded, of which one must stand before it'),
  pattern: Pattern,
  always: z
    .boolean()
    .describe('such a value belongs to one convention: where a few have another, it is a blank all the same'),
  examples: z.array(z.string()).min(1),
  not: z.array(z.string()).default([]),
});
export type BlankKind = Readonly<z.infer<typeof BlankKind>>;

/** What patterns have in common. */
const BlankPart = z.strictObject({ name, pattern: Pattern });

/** What fills the blanks of a model: how a value tells the type of its variable. */
export const BlankVocabulary = z
  .strictObject({
    why,
    names: z.record(z.enum(VARIABLE_TYPES), name).describe('of a variable of which only the type is known'),
    parts: z.array(BlankPart).describe('each may use those before it'),
    kinds: z.array(BlankKind).min(1),
  })
  .refine((vocabulary) => {
    try {
      return compileKinds(vocabulary)('').length === 0;
    } catch {
      return false;
    }
  }, 'a pattern is no regular expression, or matches nothing at all');
export type BlankVocabulary = Readonly<z.infer<typeof BlankVocabulary>>;

const LONGEST_VALUE = 160; // characters

/** Makes ready what tells the kinds of a value, in the order in which they go before each other. */
export function compileKinds({
  parts,
  kinds,
}: {
  readonly parts: readonly z.infer<typeof BlankPart>[];
  readonly kinds: readonly BlankKind[];
}): (value: string) => readonly BlankKind[] {
  const expanded = new Map<string, string>();
  const expand = (pattern: string): string =>
    pattern.replace(/<([a-z-]+)>/g, (whole, part: string) => expanded.get(part) ?? whole);
  for (const part of parts) expanded.set(part.name, `(?:${expand(part.pattern)})`);
  const compiled = kinds.map((kind) => ({ kind, regex: new RegExp(`^(?:${expand(kind.pattern)})$`, 'u') }));
  return (value) => {
    if (value.length > LONGEST_VALUE) return [];
    const plain = plainValue(value);
    return compiled.flatMap(({ kind, regex }) => (regex.test(plain) ? [kind] : []));
  };
}

const plainValue = (value: string): string =>
  value
    .normalize('NFC')
    .replace(/[’‘ʼ′`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
