import type { GroupName } from './fields.ts';
import type { Json } from './gold.ts';

/** What was right and wrong: items, then values. A wrong value is a spurious one and a missed one. */
export interface Counts {
  readonly gold: number;
  readonly predicted: number;
  readonly paired: number;
  readonly right: number;
  readonly spurious: number;
  readonly missed: number;
}

export const NO_COUNTS: Counts = { gold: 0, predicted: 0, paired: 0, right: 0, spurious: 0, missed: 0 };

/** A value, or a finding, that is not as it should be. */
export interface Fault {
  readonly kind: 'missed' | 'wrong' | 'spurious';
  readonly group: GroupName | 'findings';
  readonly item: string; // what tells the item from its neighbours; empty where there is one only
  readonly field: string; // `registry.code`; empty for a finding as a whole
  readonly gold: Json;
  readonly predicted: Json;
}

/** What comparing one thing adds to the counts of its group. */
export interface Outcome {
  readonly group: GroupName;
  readonly counts: Partial<Counts>;
  readonly fault: Fault | null;
}

/** The sum of some counts. */
export function sumOf(all: readonly Partial<Counts>[]): Counts {
  const sum = (key: keyof Counts): number => all.reduce((total, counts) => total + (counts[key] ?? 0), 0);
  return {
    gold: sum('gold'),
    predicted: sum('predicted'),
    paired: sum('paired'),
    right: sum('right'),
    spurious: sum('spurious'),
    missed: sum('missed'),
  };
}
