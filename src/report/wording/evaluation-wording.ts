import type { GroupName } from '../../evaluate/fields.ts';
import type { Severity } from '../../model/record.ts';

/** What a comparison with the gold says in one language. Arguments are ready to print. */
export interface EvaluationWording {
  readonly about: (documents: number, strict: boolean) => string;
  readonly columns: readonly [right: string, spurious: string, missed: string];
  readonly rates: readonly [precision: string, recall: string, f1: string];
  readonly groups: Readonly<Record<GroupName | 'findings', string>>;
  readonly micro: string;
  readonly macro: string;
  readonly findings: (paired: number, gold: number, spurious: number) => string;
  readonly foundOf: (severity: Severity, paired: number, gold: number) => string;
  readonly severityAgrees: (right: number, paired: number) => string;
  readonly neutral: (optional: number, duplicates: number) => string;
  readonly faults: (count: number) => string; // and how to see them
  readonly missed: (gold: string) => string;
  readonly wrong: (gold: string, predicted: string) => string;
  readonly spurious: (predicted: string) => string;
  readonly decimal: string; // the sign of decimals
}
