import type { Language } from '../model/language.ts';
import { wordingIn } from '../report/wording/wording-in.ts';

/** What the codes of pages and of files that cannot be read say to people; null for a code that is none of these. */
export function reasonsIn(language: Language): (code: string) => string | null {
  const { pageReasons, inputErrors } = wordingIn(language);
  const pages = new Map<string, string>(Object.entries(pageReasons));
  const inputs = new Map<string, (detail: string | null) => string>(Object.entries(inputErrors));
  return (code) => pages.get(code) ?? inputs.get(code)?.(null) ?? null;
}
