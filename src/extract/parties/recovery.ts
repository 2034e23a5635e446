import { keyOf } from '../../model/fold.ts';
import type { Party, Representative, Signatory } from '../../model/record.ts';

/**
 * Names that the clause left blank and the signature block states. Only where one person signs for the party in that
 * role and one representative of it has that role; else the blank stays `null`.
 */
export function withRecoveredNames(
  parties: readonly Party[],
  { blanks, signatories }: { blanks: readonly (readonly boolean[])[]; signatories: readonly Signatory[] },
): readonly Party[] {
  return parties.map((party, i) => {
    const own = signatories.filter(({ party: id }) => id === party.id);
    const representatives = party.representatives.map((person, k) => {
      if (
        blanks[i]?.[k] !== true ||
        party.representatives.filter((other) => sameRole(other, person)).length > 1
      )
        return person;
      const signers = own.filter((signer) => sameRole(signer, person));
      return { ...person, name: signers.length === 1 ? (signers[0]?.name ?? null) : null };
    });
    return { ...party, representatives };
  });
}

/** `Présidente du conseil d'administration` is the `présidente` of the clause. */
function sameRole(a: Pick<Representative, 'role'>, b: Pick<Representative, 'role'>): boolean {
  const [x, y] = [keyOf(a.role ?? ''), keyOf(b.role ?? '')];
  return x !== '' && y !== '' && (`${x} `.startsWith(`${y} `) || `${y} `.startsWith(`${x} `));
}
