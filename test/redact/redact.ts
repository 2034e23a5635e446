import { loadRedaction } from '../../src/load-rules.ts';
import type { ConventionRecord } from '../../src/model/record.ts';
import { lexiconOf } from '../../src/redact/lexicon.ts';
import { type RedactionLevel, redact } from '../../src/redact/redact-record.ts';
import { BARE } from '../report/sample-record.ts';

export const LEXICON = lexiconOf(loadRedaction());

/** A record that says nothing but a text, in an article. */
export function saying(text: string): ConventionRecord {
  const article = {
    kind: 'article',
    number: '1',
    title: null,
    model: null,
    span: { start: 0, end: 1, page: 1 },
    text,
  } as const;
  return { ...BARE, parties: [], signature: null, findings: [], articles: [article] };
}

/** What is left of a text. */
export function left(text: string, level: RedactionLevel): string {
  return redact(saying(text), level, LEXICON).record.articles[0]?.text ?? '';
}
