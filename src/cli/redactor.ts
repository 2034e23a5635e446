import type { ConventionRecord } from '../model/record.ts';
import { type Redacted, type RedactionLevel, redact } from '../redact/redact-record.ts';
import type { CheckOptions } from './command-line.ts';
import { openLexicon } from './open-lexicon.ts';

/** Who is hidden where nobody says: a page is made to be passed on, the others stay on the machine. */
export const DEFAULT_REDACTION: Readonly<Record<CheckOptions['format'], RedactionLevel>> = {
  text: 'none',
  json: 'none',
  sarif: 'none',
  html: 'agents',
  markdown: 'agents',
};

/** Hides persons in records, and in what else is said of their documents; the vocabulary is read when it is needed. */
export function redactorFor(level: RedactionLevel): (record: ConventionRecord) => Redacted {
  if (level === 'none') return (record) => ({ record, hide: (text) => text });
  const lexicon = openLexicon();
  return (record) => redact(record, level, lexicon);
}
