import type { z } from 'zod';
import { StampVocabulary } from './vocabulary.ts';

/** The files of `rules/` and what each must look like. A new vocabulary is a new line here. */
export const RULE_FILES = {
  stamps: { file: 'vocabulary/stamps.yaml', schema: StampVocabulary },
} as const satisfies Record<string, { file: string; schema: z.ZodType }>;

/** Everything in `rules/`, validated. Plain data: stages take the part they need. */
export type Rules = {
  readonly [Key in keyof typeof RULE_FILES]: z.infer<(typeof RULE_FILES)[Key]['schema']>;
};
