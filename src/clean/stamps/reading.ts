import { type CompleteId, type IdReading, isComplete } from './id.ts';

/** The value seen most often; null where two are seen equally often, or none. */
export function vote(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first === undefined || first[1] === second?.[1] ? null : first[0];
}

/** The reading that the sightings of an act agree on; where none is seen more often, sign by sign. */
export function bestReading(readings: readonly IdReading[]): CompleteId | null {
  const complete = readings.filter(isComplete);
  const first = complete[0];
  if (first === undefined) return mend(readings);
  const of = (field: (id: CompleteId) => string): string => vote(complete.map(field)) ?? field(first);
  return {
    ...first,
    departement: of((id) => id.departement),
    siren: of((id) => id.siren),
    date: of((id) => id.date),
    number:
      vote(complete.map((id) => id.number)) ?? signBySign(complete.map((id) => id.number)) ?? first.number,
    nature: of((id) => id.nature),
  };
}

/** One identifier out of several that each lack a field, where every field was read somewhere and none contradicted. */
function mend(readings: readonly IdReading[]): CompleteId | null {
  const first = readings[0];
  if (first === undefined) return null;
  const mended = {
    ...first,
    departement: vote(readings.map((id) => id.departement)),
    siren: vote(readings.map((id) => id.siren)),
    date: vote(readings.map((id) => id.date)),
    number: vote(readings.map((id) => id.number)),
    nature: vote(readings.map((id) => id.nature)),
  };
  return isComplete(mended) ? mended : null;
}

/**
 * The most frequent sign at each place of the most frequent length; of lengths as frequent the longest, since a bad
 * copy loses signs more than it adds; of signs as frequent the one read first.
 */
function signBySign(values: readonly string[]): string | null {
  const longest = Math.max(0, ...new Set(values.map((value) => value.length)));
  const length = Number(vote(values.map((value) => String(value.length))) ?? longest);
  const same = values.filter((value) => value.length === length);
  const signs = [...(same[0] ?? '')].map((unit, i) => vote(same.map((value) => value.charAt(i))) ?? unit);
  return signs.length > 0 ? signs.join('') : null;
}
