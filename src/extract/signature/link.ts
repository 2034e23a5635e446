import { keyOf } from '../../model/fold.ts';
import { letterLikeness } from '../../model/likeness.ts';
import type { Party } from '../../model/record.ts';
import { type Lexicon, phraseAt } from '../parties/lexicon.ts';
import { nameKey, partyNamed } from '../parties/match.ts';
import type { Token } from '../parties/tokens.ts';

/** What is known of who signs, in words. */
export interface Signer {
  readonly name: string | null;
  readonly role: readonly Token[];
  readonly roleText: string | null;
  readonly head: string; // of the role, folded
  readonly body: readonly Token[];
  readonly bodyText: string | null;
}

const SAME_PERSON = 0.8;
/** Roles that only a commune has. */
const MunicipalRe = /^(?:maire|(?:premiere? |1ere? )?adjointe?)/;

/** Whether two printed names are one person's: in any case and order, a letter or two misread. */
export function samePerson(a: string, b: string): boolean {
  const words = (name: string): string => keyOf(name).split(' ').sort().join(' ');
  return words(a) === words(b) || letterLikeness(a, b) >= SAME_PERSON;
}

/** The party that somebody signs for, or null where that is not certain. */
export function partyOf(
  signer: Signer,
  { parties, lexicon }: { parties: readonly Party[]; lexicon: Lexicon },
): Party | null {
  const byRole =
    signer.roleText === null
      ? null
      : partyNamed(parties, { tokens: signer.role, text: signer.roleText, lexicon });
  const byBody =
    signer.bodyText === null
      ? null
      : partyNamed(parties, { tokens: signer.body, text: signer.bodyText, lexicon });
  const named = parties.filter((party) => isRepresentedBy(party, signer.name));
  if (byRole !== null) return byRole;
  const byAlias = parties.filter(({ alias }) => alias !== null && endsIn(signer.roleText ?? '', alias));
  if (byAlias.length === 1) return byAlias[0] ?? null;
  if (named.length === 1) return named[0] ?? null;
  if (byBody !== null) return byBody;
  if (named.length === 0 && namesPlace([...signer.role, ...signer.body], lexicon)) return null;
  const able = (named.length > 1 ? named : parties).filter((party) => hasRole(party, { signer, lexicon }));
  return able.length === 1 ? (able[0] ?? null) : null;
}

/** `vice-présidente de la Communauté`: a role that ends in what a party is called. */
function endsIn(role: string, alias: string): boolean {
  const key = nameKey(alias);
  return key.length >= 3 && keyOf(role).endsWith(` ${key}`);
}

/** A role or body that names a place no party has: `Maire de X`. */
function namesPlace(tokens: readonly Token[], lexicon: Lexicon): boolean {
  return tokens.some(
    ({ kind, caps, text }) => kind === 'word' && caps !== 'none' && !lexicon.known.has(text),
  );
}

/** Whether the clause of the parties has somebody of this name sign for a party. */
export function isRepresentedBy({ representatives }: Party, name: string | null): boolean {
  return (
    name !== null && representatives.some((person) => person.name !== null && samePerson(person.name, name))
  );
}

/** A party one of whose representatives has this role, or that alone can have it: a mayor is a commune's. */
function hasRole(
  { kind, representatives }: Party,
  { signer, lexicon }: { signer: Signer; lexicon: Lexicon },
): boolean {
  if (signer.head === '') return false;
  if (kind === 'commune' && MunicipalRe.test(signer.head)) return true;
  const assembly = signer.role
    .map((_, i) => phraseAt(signer.role, i, lexicon.assemblies, lexicon.known))
    .find((found) => found !== null);
  if (assembly) return assembly.value.includes(kind);
  return representatives.some(({ role }) => role !== null && keyOf(role).startsWith(keyOf(signer.head)));
}
