import type { FindingCode } from '../../model/record.ts';

/** What an explanation says, in one language. Arguments are ready to print. */
export interface ExplainWording {
  readonly meanings: Readonly<Record<FindingCode, string>>;
  readonly codes: string; // heading of the list of codes
  readonly rules: string; // heading of the list of rules
  readonly noRule: string;
  readonly severity: (word: string) => string;
  readonly why: (text: string) => string;
  readonly says: (text: string) => string;
  readonly expects: (text: string) => string;
  readonly example: string;
  readonly instead: (text: string) => string;
  readonly written: (text: string) => string;
  readonly taken: string; // a text of the example that is taken out
  readonly inDocument: (text: string) => string;
}
