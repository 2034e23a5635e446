import type { z } from 'zod';
import { CheckRules } from './check-rule.ts';
import { Template } from './template.ts';
import { CompetenceVocabulary } from './vocabulary-competences.ts';
import { DateVocabulary } from './vocabulary-dates.ts';
import { DomainVocabulary } from './vocabulary-domains.ts';
import { IdentityVocabulary } from './vocabulary-identity.ts';
import { PartyVocabulary } from './vocabulary-parties.ts';
import { PlaceholderVocabulary } from './vocabulary-placeholders.ts';
import { ReferenceVocabulary } from './vocabulary-references.ts';
import { RegistryVocabulary } from './vocabulary-registry.ts';
import { StampVocabulary } from './vocabulary-stamps.ts';

/** The files of `rules/` and what each must look like. A new vocabulary is a new line here. */
export const RULE_FILES = {
  checks: { file: 'checks.yaml', schema: CheckRules },
  placeholders: { file: 'vocabulary/placeholders.yaml', schema: PlaceholderVocabulary },
  template: { file: 'models/ctg-2020.yaml', schema: Template },
  dates: { file: 'vocabulary/dates.yaml', schema: DateVocabulary },
  competences: { file: 'vocabulary/competences.yaml', schema: CompetenceVocabulary },
  domains: { file: 'vocabulary/domains.yaml', schema: DomainVocabulary },
  identity: { file: 'vocabulary/identity.yaml', schema: IdentityVocabulary },
  references: { file: 'vocabulary/references.yaml', schema: ReferenceVocabulary },
  registry: { file: 'vocabulary/registry.yaml', schema: RegistryVocabulary },
  parties: { file: 'vocabulary/parties.yaml', schema: PartyVocabulary },
  stamps: { file: 'vocabulary/stamps.yaml', schema: StampVocabulary },
} as const satisfies Record<string, { file: string; schema: z.ZodType }>;

/** Everything in `rules/`, validated. Plain data: stages take the part they need. */
export type Rules = {
  readonly [Key in keyof typeof RULE_FILES]: z.infer<(typeof RULE_FILES)[Key]['schema']>;
};
