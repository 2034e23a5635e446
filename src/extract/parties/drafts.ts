import { tidy } from '../../model/fold.ts';
import { type Reading, textOf } from '../../model/reading.ts';
import type { PartyKind, Representative } from '../../model/record.ts';
import type { SegmentedDocument } from '../../model/section.ts';
import type { Range } from '../../model/span.ts';
import { aliasesOf, findAliases } from './alias.ts';
import { type Clause, findClauses } from './clauses.ts';
import { readEntity } from './entity.ts';
import type { Lexicon } from './lexicon.ts';
import { properWords } from './match.ts';
import { type RawRepresentative, readRepresentatives } from './representatives.ts';
import { type ReadClause, shareByName, withJointVerbs } from './shares.ts';
import { rangeOf, type Token } from './tokens.ts';
import { partyZone } from './zone.ts';

/** A party as the clause states it, before the visas and the register are asked. */
export interface PartyDraft {
  readonly kind: PartyKind;
  readonly name: string | null;
  readonly alias: string | null;
  readonly representatives: readonly Representative[];
  readonly blanks: readonly boolean[]; // for each of them, whether a name was left to fill in
  readonly range: Range;
  readonly clause: readonly Token[]; // where an assembly may be named
}

/** The parties as the clause lists them, repeats included. */
export function draftParties(
  { reading, sections }: SegmentedDocument,
  lexicon: Lexicon,
): readonly PartyDraft[] {
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
  const acts = withSharedActs(tokens, { clauses: read.map(({ clause }) => clause), lexicon });
  return withJointVerbs(read).flatMap((one, i) => {
    const range = short.get(clauses[i] ?? one.clause);
    const alias = range ? textOf(reading, range) : null;
    const drafted = draftsOf(one, { reading, tokens, alias, lexicon });
    return drafted.map((draft) => ({ ...draft, clause: acts[i] ?? draft.clause }));
  });
}

/** `par délibération de leurs conseils municipaux`, behind a list: the words of each clause about its assembly. */
function withSharedActs(
  tokens: readonly Token[],
  { clauses, lexicon }: { clauses: readonly Clause[]; lexicon: Lexicon },
): readonly (readonly Token[])[] {
  const own = clauses.map(({ start, end }) => tokens.slice(start, end));
  for (let i = clauses.length - 2; i >= 0; i--) {
    const [clause, next, words, after] = [clauses[i], clauses[i + 1], own[i], own[i + 1]];
    if (!clause || !next || !words || !after || clause.kind !== next.kind || next.joined === 'apart')
      continue;
    const act = after.findIndex(lexicon.act);
    const isShared = after.slice(act + 1, act + 4).some(({ text }) => text === 'leurs' || text === 'leur');
    if (act >= 0 && isShared && !words.some(lexicon.act)) own[i] = [...words, ...after.slice(act)];
  }
  return own;
}

/** Clauses that follow each other without gaps, whatever was dropped between them. */
function closeGaps(clauses: readonly Clause[], end: number): readonly Clause[] {
  return clauses.map((clause, i) => {
    const next = clauses[i + 1]?.from ?? end;
    const isBehind = clause.people !== null && clause.people.start > clause.start;
    return { ...clause, end: next, people: isBehind ? { ...clause.people, end: next } : clause.people };
  });
}

/** A body that somebody represents, that gets a short name, or that has a line and a name of its own. */
function isParty(
  tokens: readonly Token[],
  { clause, named, lexicon }: { clause: Clause; named: boolean; lexicon: Lexicon },
): boolean {
  if (clause.people !== null) return true;
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
  const people = clause.people === null ? [] : readRepresentatives(tokens, clause.people, lexicon).list;
  return { clause, names, people };
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
  const whole = rangeOf(tokens, clause.from, clause.end);
  return names.map((range, i) => ({
    kind: clause.kind,
    name: range ? nameIn(reading, range) : nameFromAlias(alias, clause, lexicon),
    alias,
    representatives: (shares[i] ?? []).map((person) => toRepresentative(reading, person)),
    blanks: (shares[i] ?? []).map(({ name, person }) => person && name === null),
    range: names.length === 1 ? whole : (range ?? whole),
    clause: tokens.slice(clause.start, clause.end),
  }));
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
