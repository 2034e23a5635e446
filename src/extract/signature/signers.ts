import { keyOf } from '../../model/fold.ts';
import { type Reading, textOf } from '../../model/reading.ts';
import type { Party } from '../../model/record.ts';
import type { Lexicon } from '../parties/lexicon.ts';
import { partyNamed } from '../parties/match.ts';
import type { Band, Item, Stream } from './items.ts';
import { isRepresentedBy, type Signer, samePerson } from './link.ts';

/** Bodies, then roles, then names: what a signature block repeats for each group of signatories. */
interface Group {
  readonly bodies: readonly Item[];
  readonly roles: readonly Item[];
  readonly names: readonly Item[];
}

/** Who signs, in the order of the columns: each role with its name, by place, and by the clause of the parties. */
export function signersOf(
  reading: Reading,
  { bands, parties, lexicon }: { bands: readonly Band[]; parties: readonly Party[]; lexicon: Lexicon },
): readonly Signer[] {
  const signers: Signer[] = [];
  let carried: readonly Item[] = [];
  for (const band of bands) {
    const over =
      carried.length > 1 && band.length > 1 ? spread(reading, { carried, band, parties, lexicon }) : null;
    const alone: Item[] = [];
    for (const [column, stream] of band.entries()) {
      for (const group of groupsOf(stream)) {
        if (group.roles.length + group.names.length === 0) {
          if (band.length === 1) alone.length = 0;
          alone.push(...group.bodies);
          if (over === null) carried = group.bodies;
        } else {
          const above = over === null ? carried : (over[column] ?? []);
          const bodies = group.bodies.length > 0 ? group.bodies : above;
          signers.push(...pairUp(reading, { group: { ...group, bodies }, parties }));
        }
      }
    }
    if (alone.length > 0) carried = alone;
  }
  return signers;
}

/** Which of the bodies printed above stands over each column, where a body may stand over several. */
function spread(
  reading: Reading,
  {
    carried,
    band,
    parties,
    lexicon,
  }: { carried: readonly Item[]; band: Band; parties: readonly Party[]; lexicon: Lexicon },
): readonly (readonly Item[])[] {
  if (carried.length === band.length) return carried.map((body) => [body]);
  const named = carried.map((body) =>
    partyNamed(parties, { tokens: body.tokens, text: textIn(reading, body), lexicon }),
  );
  const told = band.map((stream) => {
    const people = stream.filter(({ kind }) => kind === 'name').map((name) => textIn(reading, name));
    return named.findIndex((party) => party !== null && people.some((name) => isRepresentedBy(party, name)));
  });
  return told.map((at, column) => {
    if (at >= 0) return carried.slice(at, at + 1);
    const from = told.slice(0, column).findLast((before) => before >= 0) ?? 0;
    const to = told.slice(column + 1).find((after) => after >= 0) ?? carried.length - 1;
    const between = carried.slice(from, to + 1);
    const free = between.filter((_, i) => !told.includes(from + i));
    return free.length === 1 ? free : between.length === 1 ? between : [];
  });
}

function groupsOf(stream: Stream): readonly Group[] {
  if (isNameFirst(stream)) return reversed(stream);
  const groups: { bodies: Item[]; roles: Item[]; names: Item[] }[] = [];
  let rank = 3;
  for (const item of stream) {
    const next = { body: 0, role: 1, name: 2 }[item.kind];
    if (next < rank) groups.push({ bodies: [], roles: [], names: [] });
    rank = next;
    const group = groups.at(-1);
    if (item.kind === 'body') group?.bodies.push(item);
    else if (item.kind === 'role') group?.roles.push(item);
    else group?.names.push(item);
  }
  return groups;
}

/** Each name stands over its role. */
function isNameFirst(stream: Stream): boolean {
  const kinds = stream.filter(({ kind }) => kind !== 'body').map(({ kind }) => kind);
  return (
    kinds.length >= 2 &&
    kinds.length % 2 === 0 &&
    kinds.every((kind, i) => kind === (i % 2 === 0 ? 'name' : 'role'))
  );
}

function reversed(stream: Stream): readonly Group[] {
  const groups: Group[] = [];
  let bodies: readonly Item[] = [];
  stream.forEach((item, i) => {
    const role = stream.slice(i + 1).find(({ kind }) => kind === 'role');
    if (item.kind === 'body') bodies = [item];
    else if (item.kind === 'name' && role) groups.push({ bodies, roles: [role], names: [item] });
  });
  return groups;
}

/** By order where there are as many names as roles; else each name goes to the role its bearer has, or the last ones. */
function pairUp(
  reading: Reading,
  { group: { bodies, roles, names }, parties }: { group: Group; parties: readonly Party[] },
): readonly Signer[] {
  if (roles.length === 0) {
    const signing = bodies.length > 0 ? names : names.filter((name) => isPerson(reading, { name, parties }));
    return signing.map((name, i) =>
      signerOf(reading, { name, role: null, body: bodyFor(bodies, i, names.length) }),
    );
  }
  const given =
    names.length === roles.length
      ? names
      : withSecondQualities(reading, {
          roles,
          parties,
          given: byKnownRole(reading, { roles, names, parties }),
        });
  const pairs = roles.map((role, i) =>
    signerOf(reading, { role, name: given[i] ?? null, body: bodyFor(bodies, i, roles.length) }),
  );
  const left = names.filter((name) => !given.includes(name) && isPerson(reading, { name, parties }));
  return [
    ...pairs,
    ...left.map((name) => signerOf(reading, { name, role: null, body: bodies.at(-1) ?? null })),
  ];
}

/** Without role or body beside it a name counts only where a civility or the clause says that it is a person's. */
function isPerson(reading: Reading, { name, parties }: { name: Item; parties: readonly Party[] }): boolean {
  const people = parties.flatMap(({ representatives }) => representatives);
  const text = textIn(reading, name);
  return name.civil || people.some((person) => person.name !== null && samePerson(person.name, text));
}

function bodyFor(bodies: readonly Item[], i: number, count: number): Item | null {
  return (bodies.length === count ? bodies[i] : bodies.at(-1)) ?? null;
}

/** For each role the name of it, where names and roles differ in number. */
function byKnownRole(
  reading: Reading,
  { roles, names, parties }: { roles: readonly Item[]; names: readonly Item[]; parties: readonly Party[] },
): readonly (Item | null)[] {
  const people = parties.flatMap(({ representatives }) => representatives);
  const given: (Item | null)[] = roles.map(() => null);
  const left: Item[] = [];
  for (const name of names) {
    const known = people.find(
      (person) => person.name !== null && samePerson(person.name, textIn(reading, name)),
    );
    const at = roles.findIndex(
      ({ head }, i) => given[i] === null && known?.role != null && keyOf(known.role).startsWith(keyOf(head)),
    );
    if (at >= 0 && names.length > 1) given[at] = name;
    else left.push(name);
  }
  let from = roles.length;
  for (const name of left.reverse()) {
    do from--;
    while (from >= 0 && given[from] !== null);
    if (from >= 0) given[from] = name;
  }
  return given;
}

/** `président de la Communauté, maire d'X`: links two roles of one person. */
const QualityRe = /^\s*(?:,|(?:,\s*)?et)\s*$/;

/** A role without a name of its own is that of the name under the next role, where the text or the clause says so. */
function withSecondQualities(
  reading: Reading,
  {
    roles,
    parties,
    given,
  }: { roles: readonly Item[]; parties: readonly Party[]; given: readonly (Item | null)[] },
): readonly (Item | null)[] {
  const people = parties.flatMap(({ representatives }) => representatives);
  const named = [...given];
  for (let i = roles.length - 2; i >= 0; i--) {
    const [role, next, name] = [roles[i], roles[i + 1], named[i + 1]];
    if (named[i] !== null || !role || !next || !name) continue;
    const between = reading.text.slice(role.ranges.at(-1)?.end, next.ranges[0]?.start);
    const isTheirs = people.some(
      (person) =>
        person.name !== null &&
        person.role !== null &&
        keyOf(person.role).startsWith(keyOf(role.head)) &&
        samePerson(person.name, textIn(reading, name)),
    );
    if (isTheirs || QualityRe.test(between)) named[i] = name;
  }
  return named;
}

interface Parts {
  readonly name: Item | null;
  readonly role: Item | null;
  readonly body: Item | null;
}

function signerOf(reading: Reading, { name, role, body }: Parts): Signer {
  return {
    name: name ? textIn(reading, name) : null,
    role: role?.tokens ?? [],
    roleText: role ? textIn(reading, role) : null,
    head: role?.head ?? '',
    body: body?.tokens ?? [],
    bodyText: body ? textIn(reading, body) : null,
  };
}

/** The text of an item, its lines joined, without closing punctuation. */
export function textIn(reading: Reading, { ranges }: Item): string {
  return ranges
    .map((range) => textOf(reading, range))
    .join(' ')
    .replace(/[\s,;:.]+$/, '');
}
