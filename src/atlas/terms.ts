import type { DurationRow, Ending } from '../model/atlas.ts';
import type { Gathering } from './gather.ts';
import { departementsOf } from './variants.ts';

const ROLES = ['term', 'notice', 'cure-period'] as const;

/** How long terms and periods of notice are, and who has which; the commonest first within a role. */
export function durationRows({ conventions, summaries }: Gathering): readonly DurationRow[] {
  const groups = new Map<string, { role: DurationRow['role']; value: string; indexes: number[] }>();
  summaries.forEach(({ durations }, index) => {
    for (const { role, value } of durations) {
      const group = groups.get(`${role} ${value}`) ?? { role, value, indexes: [] };
      groups.set(`${role} ${value}`, group);
      group.indexes.push(index);
    }
  });
  return [...groups.values()]
    .map(({ role, value, indexes }) => ({
      role,
      value,
      count: indexes.length,
      departements: departementsOf(indexes, conventions),
      conventions: indexes,
    }))
    .sort(
      (a, b) =>
        ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || b.count - a.count || (a.value < b.value ? -1 : 1),
    );
}

/** The terms that end, the soonest first. */
export function endingsOf({ summaries }: Gathering): readonly Ending[] {
  return summaries
    .flatMap(({ ending }, convention) => (ending === null ? [] : [{ convention, ...ending }]))
    .sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : a.convention - b.convention));
}
