import { loadRules } from '../../src/load-rules.ts';
import type { SourceDocument } from '../../src/model/document.ts';
import type { Language } from '../../src/model/language.ts';
import type { ConventionRecord } from '../../src/model/record.ts';
import { analyse, type Engine } from '../../src/pipeline.ts';
import { openRegistry } from '../../src/registry/read-registry.ts';
import { documentOf } from './convention.ts';

const { rules, sha256 } = loadRules();

/** The engine of the tests: the rules and the register that come with the program. */
export const engine: Engine = {
  version: '0.0.0',
  rules,
  rulesSha256: sha256,
  registry: openRegistry(rules.registry),
};

/** The record of a text or of a document already read. */
export function recordOf(
  source: string | SourceDocument,
  language: Language = 'fr',
  model?: string,
): ConventionRecord {
  const template = rules.models.find(({ id }) => id === model) ?? rules.template;
  const document = typeof source === 'string' ? documentOf(source) : source;
  return analyse(document, { ...engine, rules: { ...rules, template } }, language);
}
