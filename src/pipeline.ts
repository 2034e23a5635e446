import { assembleRecord } from './assemble/assemble-record.ts';
import { assembleSpecimen } from './assemble/assemble-specimen.ts';
import { cleanDocument } from './clean/clean-document.ts';
import { findDeviations } from './compare/find-deviations.ts';
import { extractFacts } from './extract/extract-facts.ts';
import { findInternalReferences } from './extract/references/internal-references.ts';
import type { CleanDocument } from './model/clean.ts';
import type { SourceDocument } from './model/document.ts';
import type { Language } from './model/language.ts';
import type { ConventionRecord } from './model/record.ts';
import type { Registry } from './model/registry.ts';
import type { Rules } from './model/rules.ts';
import type { Specimen } from './model/specimen.ts';
import { segmentDocument } from './segment/segment-document.ts';

/** What every document is read with: the same engine and the same document give the same record, byte for byte. */
export interface Engine {
  readonly version: string;
  readonly rules: Rules;
  readonly rulesSha256: string;
  readonly registry: Registry;
}

/** From a document as it was read to its record: the stages, in order. Pure; what a person reads is in `language`. */
export function analyse(document: SourceDocument, engine: Engine, language: Language): ConventionRecord {
  const { rules, registry } = engine;
  const clean = cleanDocument(document, rules);
  const segmented = segmentDocument(clean, rules.template);
  const facts = extractFacts(segmented, { rules, registry, stamps: clean.stamps });
  const subject = {
    clean,
    sections: segmented.sections,
    facts,
    template: rules.template,
    models: rules.models,
    placeholders: rules.placeholders,
    words: rules,
    links: findInternalReferences(segmented),
    holders: holdersOf(clean, registry),
  };
  const findings = findDeviations(subject, rules.checks.rules, language);
  return assembleRecord({ clean, segmented, facts, findings }, engine, language);
}

/** From a document as it was read to what a model is learnt from: the same stages, held against nothing. Pure. */
export function readSpecimen(document: SourceDocument, { rules, registry }: Engine): Specimen {
  const clean = cleanDocument(document, rules);
  const segmented = segmentDocument(clean, rules.template);
  return assembleSpecimen(segmented, extractFacts(segmented, { rules, registry, stamps: clean.stamps }));
}

/** The bodies whose stamps the document bears, by SIREN, as far as the register knows them. */
function holdersOf({ stamps }: CleanDocument, registry: Registry): ReadonlyMap<string, string> {
  const sirens = new Set(stamps.flatMap(({ act }) => (act === null ? [] : [act.siren])));
  return new Map(
    [...sirens].flatMap((siren) => {
      const holder = registry.bySiren(siren);
      return holder === null ? [] : [[siren, holder.name] as const];
    }),
  );
}
