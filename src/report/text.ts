import type { ConventionRecord } from '../model/record.ts';
import { paperFor, type ReportOptions } from './paper.ts';
import { findingLines } from './text-findings.ts';
import { identityLines } from './text-identity.ts';

/** What one document states and where it departs from the model, for a person at a terminal. Ends with a line feed. */
export function renderText(record: ConventionRecord, options: ReportOptions): string {
  const paper = paperFor(options);
  const name = options.name ?? record.source.file;
  const lines = [...identityLines(record, paper, name), '', ...findingLines(record, paper, options.all)];
  return `${lines.join('\n')}\n`;
}
