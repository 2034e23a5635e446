import type { z } from 'zod';
import { CheckRules } from './check-rule.ts';
import type { Template } from './template.ts';
import { BlankVocabulary } from './vocabulary-blanks.ts';
import { CompetenceVocabulary } from './vocabulary-competences.ts';
import { CoverageVocabulary } from './vocabulary-coverage.ts';
import { DateVocabulary } from './vocabulary-dates.ts';
import { DomainVocabulary } from './vocabulary-domains.ts';
import { IdentityVocabulary } from './vocabulary-identity.ts';
import { LawVocabulary } from './vocabulary-laws.ts';
import { LinkVocabulary } from './vocabulary-links.ts';
import { PartyVocabulary } from './vocabulary-parties.ts';
import { PlaceholderVocabulary } from './vocabulary-placeholders.ts';
import { ReferenceVocabulary } from './vocabulary-references.ts';
import { RegistryVocabulary } from './vocabulary-registry.ts';
import { StampVocabulary } from './vocabulary-stamps.ts';

/** Where the national models are, one a file; every file there is one. */
export const MODEL_FOLDER = 'models';
/** The model that conventions are compared with where no other is asked for. */
export const DEFAULT_MODEL = 'ctg-2020';

/** The files of `rules/` and what each must look like. A new vocabulary is a new line here. */
export const RULE_FILES = {
  checks: { file: 'checks.yaml', schema: CheckRules },
  placeholders: { file: 'vocabulary/placeholders.yaml', schema: PlaceholderVocabulary },
  blanks: { file: 'vocabulary/blanks.yaml', schema: BlankVocabulary },
  dates: { file: 'vocabulary/dates.yaml', schema: DateVocabulary },
  competences: { file: 'vocabulary/competences.yaml', schema: CompetenceVocabulary },
  domains: { file: 'vocabulary/domains.yaml', schema: DomainVocabulary },
  identity: { file: 'vocabulary/identity.yaml', schema: IdentityVocabulary },
  references: { file: 'vocabulary/references.yaml', schema: ReferenceVocabulary },
  registry: { file: 'vocabulary/registry.yaml', schema: RegistryVocabulary },
  parties: { file: 'vocabulary/parties.yaml', schema: PartyVocabulary },
  stamps: { file: 'vocabulary/stamps.yaml', schema: StampVocabulary },
  laws: { file: 'vocabulary/laws.yaml', schema: LawVocabulary },
  links: { file: 'vocabulary/links.yaml', schema: LinkVocabulary },
  coverage: { file: 'vocabulary/coverage.yaml', schema: CoverageVocabulary },
} as const satisfies Record<string, { file: string; schema: z.ZodType }>;

/** Everything in `rules/`, validated. Plain data: stages take the part they need. */
export type Rules = {
  readonly [Key in keyof typeof RULE_FILES]: z.infer<(typeof RULE_FILES)[Key]['schema']>;
} & {
  readonly template: Template;
  readonly models: readonly Template[]; // all of them, the oldest first
};
