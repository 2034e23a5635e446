import { z } from 'zod';
import { type QUARANTINE_CODES, WARNING_CODES } from '../model/reason-code.ts';
import { ConventionRecord } from '../model/record.ts';
import { safeJson } from '../report/json.ts';
import { type Recipe, sha256Of } from './key.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What is stored of one content, under its key. No clock, no host, no path: equal keys have equal bytes. */
export const StoredResult = z.object({
  key: hash,
  sha256: hash,
  engine: hash,
  rules: hash,
  options: z.record(z.string(), z.string()),
  outcome: z.enum(['ok', 'warnings', 'quarantined']),
  code: z.string().nullable(),
  detail: z.string().nullable().describe('a limit, a signal, a type: never text of the document'),
  warnings: z.array(z.enum(WARNING_CODES)),
  digest: hash.describe('of what was found out, whatever the engine calls itself'),
  record: ConventionRecord.nullable().describe('null when quarantined'),
});
export type StoredResult = Readonly<z.infer<typeof StoredResult>>;

/** What a run found out about a content. */
export type Verdict = Pick<StoredResult, 'outcome' | 'code' | 'detail' | 'warnings' | 'record'>;

/** Why a content has no record. */
export const quarantined = (code: (typeof QUARANTINE_CODES)[number], detail: string | null): Verdict => ({
  outcome: 'quarantined',
  code,
  detail,
  warnings: [],
  record: null,
});

/** The result as it is stored. */
export function resultOf(
  name: { readonly key: string; readonly sha256: string },
  recipe: Recipe,
  verdict: Verdict,
): StoredResult {
  const { key, sha256 } = name;
  const { engine, rules, options } = recipe;
  const { record, ...rest } = verdict;
  return { key, sha256, engine, rules, options, ...rest, digest: digestOf(verdict), record };
}

/** Two engines that find the same have the same digest. */
function digestOf({ outcome, code, detail, warnings, record }: Verdict): string {
  const found = record === null ? null : { ...record, engine: null };
  return sha256Of(JSON.stringify([outcome, code, detail, warnings, found]));
}

export const renderResult = (result: StoredResult): string => `${safeJson(JSON.stringify(result))}\n`;

/** A stored result; null where the file is not one, whole, of this key. */
export function parseResult(text: string, key: string): StoredResult | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const result = StoredResult.safeParse(value).data ?? null;
  if (result === null || result.key !== key || result.digest !== digestOf(result)) return null;
  return result;
}
