import type { Facts, Stamp } from '../model/record.ts';
import type { Registry } from '../model/registry.ts';
import type { Rules } from '../model/rules.ts';
import type { SegmentedDocument } from '../model/section.ts';
import { extractCompetences } from './competences/competences.ts';
import { extractDomains } from './competences/domains.ts';
import { findDates } from './dates/date-grammar.ts';
import { extractDates } from './dates/dates.ts';
import { extractDurations } from './dates/durations.ts';
import { extractTerm } from './dates/term.ts';
import { extractIdentity } from './identity/identity.ts';
import { extractParties } from './parties/parties.ts';
import { extractReferences } from './references/references.ts';
import { extractSignature } from './signature/signature.ts';

export interface ExtractionContext {
  readonly rules: Rules;
  readonly registry: Registry;
  readonly stamps: readonly Stamp[];
}

/** Reads what the convention states. Parties come first, for dates and compétences are theirs. */
export function extractFacts(
  document: SegmentedDocument,
  { rules, registry, stamps }: ExtractionContext,
): Facts {
  const year = yearOf(document, stamps);
  const parties = extractParties(document, { vocabulary: rules.parties, registry, stamps, year });
  const dates = extractDates(document, { vocabulary: rules.dates, parties });
  const term = extractTerm(document, { dates, vocabulary: rules.dates });
  return {
    document: extractIdentity(document, rules.identity),
    parties: [...parties],
    dates: [...dates],
    term,
    durations: [...extractDurations(document, { vocabulary: rules.dates, term })],
    competences: [
      ...extractCompetences(document, { vocabulary: rules.competences, domains: rules.domains, parties }),
    ],
    domains: [...extractDomains(document, rules.domains)],
    references: [...extractReferences(document, rules.references)],
    signature: extractSignature(document, { vocabulary: rules.parties, parties }),
  };
}

/** The year in which the names of the parties were in use: of the act sent, else the latest date before the articles. */
function yearOf({ reading, sections }: SegmentedDocument, stamps: readonly Stamp[]): number | null {
  const act = stamps.find((stamp) => stamp.act !== null)?.act;
  if (act) return Number(act.date.slice(0, 4));
  const fronts = sections.filter(
    ({ kind }) => kind === 'parties' || kind === 'visas' || kind === 'signature',
  );
  const years = fronts
    .flatMap(({ range }) => findDates(reading.folded.slice(range.start, range.end)))
    .filter(({ precision, value }) => precision === 'day' && value !== null)
    .map(({ value }) => Number(value?.slice(0, 4)));
  return years.length === 0 ? null : years.reduce((latest, year) => Math.max(latest, year));
}
