import { tidy } from '../model/fold.ts';
import { type Reading, spanOf, textOf } from '../model/reading.ts';
import type { Party, PartyKind, Representative, Stamp } from '../model/record.ts';
import type { Registry } from '../model/registry.ts';
import type { SegmentedDocument } from '../model/section.ts';
import type { Range } from '../model/span.ts';
import type { PartyVocabulary } from '../model/vocabulary-parties.ts';
import { aliasesOf, findAliases } from './party-alias.ts';
import { type Authority, authoritiesOf } from './party-authority.ts';
import { type Clause, findClauses } from './party-clauses.ts';
import { readEntity } from './party-entity.ts';
import { type Lexicon, lexiconOf } from './party-lexicon.ts';
import { nameShare, properWords, sameName } from './party-match.ts';
import { placeOf, registryOf } from './party-registry.ts';
import { rangeOf, type Token } from './party-tokens.ts';
import { partyZone } from './party-zone.ts';
import { type RawRepresentative, readRepresentatives } from './representatives.ts';

export interface PartyContext {
  readonly vocabulary: PartyVocabulary;
  readonly registry: Registry;
  readonly stamps: readonly Stamp[];
  readonly year: number | null; // of the signature
}

/** A party as the clause states it, before the visas and the register are asked. */
export interface PartyDraft {
  readonly kind: PartyKind;
  readonly name: string | null;
  readonly alias: string | null;
  readonly representatives: readonly Representative[];
  readonly range: Range;
  readonly clause: readonly Token[]; // where an assembly may be named
}

/** The parties of a convention in the order of its text, each with who signs for it and by what authority. */
export function extractParties(document: SegmentedDocument, context: PartyContext): readonly Party[] {
  const lexicon = lexiconOf(context.vocabulary);
  const drafts = withoutRepeats(draftParties(document, lexicon), lexicon);
  const cafs = drafts.flatMap(({ kind, name }) => (kind === 'caf' && name !== null ? [name] : []));
  const place = placeOf(cafs, context);
  const authorities = authoritiesOf(document, { parties: drafts, lexicon });
  return drafts.map((draft, i) =>
    toParty(draft, { reading: document.reading, authority: authorities[i] ?? null, i }, (party) =>
      registryOf(party, { registry: context.registry, place }),
    ),
  );
}

function toParty(
  { kind, name, alias, representatives, range }: PartyDraft,
  { reading, authority, i }: { reading: Reading; authority: Authority | null; i: number },
  register: (party: Pick<Party, 'kind' | 'name'>) => Party['registry'],
): Party {
  return {
    id: `p${i + 1}`,
    kind,
    name,
    alias,
    registry: register({ kind, name }),
    representatives: [...representatives],
    authority,
    span: spanOf(reading, range),
  };
}

interface ReadClause {
  readonly clause: Clause;
  readonly names: readonly (Range | null)[];
  readonly people: readonly RawRepresentative[];
}

function draftParties({ reading, sections }: SegmentedDocument, lexicon: Lexicon): readonly PartyDraft[] {
  const tokens = partyZone({ reading, sections }, lexicon);
  const aliases = findAliases(tokens, lexicon);
  const found = findClauses(tokens, lexicon);
  const isAlias = ({ start }: Clause): boolean => {
    const at = tokens[start]?.start ?? 0;
    return aliases.some(({ range }) => range.start <= at && at < range.end);
  };
  const clauses = closeGaps(
    found.filter((clause) => !isAlias(clause)),
    tokens.length,
  ).filter((clause) =>
    isParty(tokens, {
      clause,
      named: aliases.some(({ at }) => at > clause.start && at < clause.end),
      lexicon,
    }),
  );
  const short = aliasesOf(clauses, aliases);
  const read = closeGaps(clauses, tokens.length).map((clause) => readClause(tokens, clause, lexicon));
  return withJointVerbs(read).flatMap((one, i) => {
    const range = short.get(clauses[i] ?? one.clause);
    const alias = range ? textOf(reading, range) : null;
    return draftsOf(one, { reading, tokens, alias, lexicon });
  });
}

/** Clauses that follow each other without gaps, whatever was dropped between them. */
function closeGaps(clauses: readonly Clause[], end: number): readonly Clause[] {
  return clauses.map((clause, i) => ({ ...clause, end: clauses[i + 1]?.start ?? end }));
}

/** A body that somebody represents, that gets a short name, or that has a line and a name of its own. */
function isParty(
  tokens: readonly Token[],
  { clause, named, lexicon }: { clause: Clause; named: boolean; lexicon: Lexicon },
): boolean {
  if (clause.verb !== null) return true;
  const { names } = readEntity(tokens, clause, lexicon);
  const isProper = names.some(
    (name) =>
      name !== null &&
      tokens.some(
        ({ start, caps, text }) =>
          start >= (tokens[clause.headEnd]?.start ?? 0) &&
          start < name.end &&
          caps !== 'none' &&
          !lexicon.known.has(text),
      ),
  );
  return named ? names.some((name) => name !== null) : isProper;
}

function readClause(tokens: readonly Token[], clause: Clause, lexicon: Lexicon): ReadClause {
  const { names } = readEntity(tokens, clause, lexicon);
  const people =
    clause.verb === null
      ? []
      : readRepresentatives(tokens, { start: clause.verb, end: clause.end }, lexicon).list;
  return { clause, names, people };
}

/** `A et B, représentées par …`: who is named for several bodies at once, by order. */
function withJointVerbs(read: readonly ReadClause[]): readonly ReadClause[] {
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
  if (!before || !one || before.clause.verb !== null) return false;
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

function draftsOf(
  { clause, names, people }: ReadClause,
  {
    reading,
    tokens,
    alias,
    lexicon,
  }: { reading: Reading; tokens: readonly Token[]; alias: string | null; lexicon: Lexicon },
): readonly PartyDraft[] {
  const shares = names.length === 1 ? [people] : shareByName(reading, { names, people, lexicon });
  const whole = rangeOf(tokens, clause.start, clause.end);
  return names.map((range, i) => ({
    kind: clause.kind === 'other' ? 'other' : clause.kind,
    name: range ? nameIn(reading, range) : nameFromAlias(alias, clause, lexicon),
    alias,
    representatives: (shares[i] ?? []).map((person) => toRepresentative(reading, person)),
    range: names.length === 1 ? whole : (range ?? whole),
    clause: tokens.slice(clause.start, clause.end),
  }));
}

/** Mayors of a list: each where the role names the commune, else by order. */
function shareByName(
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
  const isTold = shares.every(({ length }) => length === 1);
  return isTold ? shares : shareOut(names.length, people);
}

function nameIn(reading: Reading, range: Range): string | null {
  const name = textOf(reading, range).replace(/[\s,;:.-]+$/, '');
  return name === '' ? null : name;
}

/** A blank name is known for certain from an alias that says more than the kind: `la commune de X`. */
function nameFromAlias(alias: string | null, { kind }: Clause, lexicon: Lexicon): string | null {
  if (alias === null || kind === 'other') return null;
  const name = tidy(alias).replace(/^(?:l[ae]s?\s|l['’])\s*/i, '');
  return properWords(name, lexicon).length > 0 && /\s/.test(name) ? name : null;
}

const PluralRoleRe = /^(\p{L}+)s$/u;

function toRepresentative(reading: Reading, { name, honorific, role }: RawRepresentative): Representative {
  const printed = role ? textOf(reading, role.range) : null;
  return {
    name: name ? textOf(reading, name) : null,
    honorific: honorific ? textOf(reading, honorific) : null,
    role: role?.plural && printed ? singular(printed) : printed,
  };
}

/** Each of `leurs maires respectifs` is a `maire`. */
function singular(role: string): string {
  return role.replace(/\s+respecti(?:f|ve)s$/iu, '').replace(PluralRoleRe, '$1');
}

/** A second list of the same signatories adds what the first did not say, and no party. */
function withoutRepeats(drafts: readonly PartyDraft[], lexicon: Lexicon): readonly PartyDraft[] {
  const kept: PartyDraft[] = [];
  for (const draft of drafts) {
    const index = kept.findIndex((other) => isSame(other, draft, lexicon));
    const first = kept[index];
    if (first === undefined) kept.push(draft);
    else kept[index] = merge(first, draft);
  }
  return kept;
}

function isSame(first: PartyDraft, second: PartyDraft, lexicon: Lexicon): boolean {
  if (second.name === null || first.name === null) return false;
  if (first.alias !== null && sameName(first.alias, second.name)) return true;
  if (first.kind !== second.kind) return false;
  if (sameName(first.name, second.name)) return true;
  const [x, y] = [properWords(first.name, lexicon), properWords(second.name, lexicon)];
  return x.length > 0 && x.join(' ') === y.join(' ');
}

function merge(first: PartyDraft, second: PartyDraft): PartyDraft {
  return {
    ...first,
    alias: first.alias ?? second.alias,
    representatives: first.representatives.length > 0 ? first.representatives : second.representatives,
    clause: [...first.clause, ...second.clause],
  };
}
