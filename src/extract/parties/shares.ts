import { keyOf } from '../../model/fold.ts';
import { type Reading, textOf } from '../../model/reading.ts';
import type { Range } from '../../model/span.ts';
import type { Clause } from './clauses.ts';
import type { Lexicon } from './lexicon.ts';
import { nameShare, properWords } from './match.ts';
import type { RawRepresentative } from './representatives.ts';

/** A clause with what was read of it. */
export interface ReadClause {
  readonly clause: Clause;
  readonly names: readonly (Range | null)[];
  readonly people: readonly RawRepresentative[];
}

/** `A et B, représentées par …`: who is named for several bodies at once, by order. */
export function withJointVerbs(read: readonly ReadClause[]): readonly ReadClause[] {
  const result = [...read];
  for (let i = result.length - 1; i > 0; i--) {
    const last = result[i];
    if (!last || last.people.length === 0) continue;
    let first = i;
    while (first > 0 && isJoint(result[first - 1], result[first])) first--;
    if (first === i) continue;
    const group = result.slice(first, i + 1);
    const shares = shareOut(group.flatMap(({ names }) => names).length, last.people);
    let at = 0;
    for (const [k, one] of group.entries()) {
      result[first + k] = { ...one, people: shares.slice(at, at + one.names.length).flat() };
      at += one.names.length;
    }
    i = first;
  }
  return result;
}

function isJoint(before: ReadClause | undefined, one: ReadClause | undefined): boolean {
  if (!before || !one || before.clause.people !== null) return false;
  return one.clause.joined === 'inline' && (before.clause.kind === 'caf') === (one.clause.kind === 'caf');
}

/** One person each, by order; one person for all; otherwise nobody can be told. */
function shareOut(
  count: number,
  people: readonly RawRepresentative[],
): readonly (readonly RawRepresentative[])[] {
  return Array.from({ length: count }, (_, i) => {
    if (people.length === count) return people.slice(i, i + 1);
    return people.length === 1 ? people : [];
  });
}

/** Mayors of a list: each where the role names the commune, else by order. */
export function shareByName(
  reading: Reading,
  { names, people, lexicon }: Pick<ReadClause, 'names' | 'people'> & { lexicon: Lexicon },
): readonly (readonly RawRepresentative[])[] {
  const shares = names.map((name) =>
    people.filter(({ role }) => {
      if (!role || !name) return false;
      const words = properWords(textOf(reading, role.range), lexicon);
      return nameShare({ kind: 'commune', name: textOf(reading, name), alias: null }, words, lexicon) === 1;
    }),
  );
  if (shares.every(({ length }) => length === 1)) return shares;
  // Who is the mayor of one of them is not that of the others.
  if (people.length < names.length && shares.some(({ length }) => length === 1))
    return shares.map((share) => (share.length === 1 ? share : []));
  const isMayor = people.some(({ role }) =>
    /^maires?\b/.test(keyOf(role ? textOf(reading, role.range) : '')),
  );
  return people.length === 1 && names.length > 1 && isMayor
    ? names.map(() => [])
    : shareOut(names.length, people);
}
