import { readDocument } from '../ingest/read-document.ts';
import { lazyOcr } from '../ingest/read-ocr.ts';
import { loadRules } from '../load-rules.ts';
import { analyse, type Engine } from '../pipeline.ts';
import { openRegistry } from '../registry/read-registry.ts';
import type { OpenAnalyst } from './analyst.ts';

/** The analyst that works with the rules, the register and the OCR that come with the program. */
export function analystOf(version: string): OpenAnalyst {
  return async ({ ocr, model = null, workers, reading = {} }) => {
    const { rules, sha256 } = loadRules(undefined, model);
    const engine: Engine = { version, rules, rulesSha256: sha256, registry: openRegistry(rules.registry) };
    const eyes = ocr === 'none' ? null : lazyOcr(workers === undefined ? {} : { workers });
    return {
      version,
      rulesSha256: sha256,
      checks: rules.checks,
      analyse: async ({ bytes, file, language, onPage }) =>
        analyse(await readDocument(bytes, { ...reading, ocr: eyes, file, onPage }), engine, language),
      close: async () => eyes?.close(),
    };
  };
}
