import { ConventionRecord } from '../model/record.ts';
import { type LimitName, type Limits, spokenLimit } from './limits.ts';
import { outcomeOf, warningsOf } from './outcome.ts';
import { quarantined, type Verdict } from './result.ts';
import type { Reply } from './spawn-child.ts';

/** The limits that a refusal names. */
const LIMIT_OF: Readonly<Partial<Record<string, LimitName>>> = {
  'file-too-large': 'text',
  'too-many-pages': 'pages',
  'image-too-large': 'image',
  'result-too-large': 'result',
  'memory-limit': 'memory',
};

/** Believes a child only as far as what it says is a record of this content. */
export function verdictOf({ answer }: Extract<Reply, { kind: 'answer' }>, limits: Limits): Verdict {
  if (answer.say === 'refused') {
    const limit = LIMIT_OF[answer.code];
    return quarantined(answer.code, limit === undefined ? answer.detail : spokenLimit(limit, limits));
  }
  if (answer.say !== 'read') return quarantined('result-invalid', null);
  if (answer.record.length > limits.result * 1_000_000)
    return quarantined('result-too-large', spokenLimit('result', limits));
  const record = recordIn(answer.record);
  if (record === null) return quarantined('result-invalid', null);
  const warnings = warningsOf(record, answer.warnings);
  return { ...outcomeOf(warnings), detail: null, warnings: [...warnings], record };
}

function recordIn(json: string): ConventionRecord | null {
  try {
    return ConventionRecord.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}
