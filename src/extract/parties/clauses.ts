import type { PartyKind } from '../../model/record.ts';
import type { Range } from '../../model/span.ts';
import { skipBullet } from './bullets.ts';
import { type Found, type Head, type Lexicon, phraseAt, stopsAt } from './lexicon.ts';
import { dangles, isEdge, type Joined, joinOf, openingAt } from './openings.ts';
import { readHonorific } from './person.ts';
import { indexWhere, type Token } from './tokens.ts';

/** One body, or several named together, and what is said of it up to the next. Indexes are of tokens. */
export interface Clause {
  readonly kind: PartyKind;
  readonly plural: boolean;
  readonly start: number; // of the name, article left out
  readonly headEnd: number; // behind `commune`, `caisse d'allocations familiales`
  readonly end: number; // where the next clause begins
  readonly people: Range | null; // behind `représentée par`, or before `agissant pour le compte de`
  readonly from: number; // of the clause, its people included
  readonly joined: Joined; // to the clause before
}

interface Start extends Head {
  readonly start: number;
  readonly headEnd: number;
  readonly joined: Clause['joined'];
  readonly from: number;
  readonly people: Range | null;
  readonly bare: boolean; // a name alone, without article or kind
}

/** More bodies than any convention has; what follows them is no list of parties. */
const MAX_CLAUSES = 300;
const OwnRe = /^(?:son|sa|ses|leurs?)$/;
const MAX_BACK = 60; // tokens between the beginning of an unknown body and its verb

/** Cuts the tokens of the parties into clauses, each begun by the name of a body. */
export function findClauses(tokens: readonly Token[], lexicon: Lexicon): readonly Clause[] {
  const verbs = verbsIn(tokens, lexicon);
  const known = knownStarts(tokens, lexicon);
  const starts = [...known, ...unknownStarts(tokens, { known, verbs, lexicon })].sort(
    (a, b) => a.start - b.start,
  );
  const kept = starts.slice(0, MAX_CLAUSES);
  return inheritKinds(kept).map(({ bare: _bare, ...start }, i) => {
    const end = kept[i + 1]?.from ?? tokens.length;
    const verb = verbs.find((at) => at.from >= start.headEnd && at.from < end);
    return { ...start, end, people: start.people ?? (verb ? { start: verb.end, end } : null) };
  });
}

/** `les communes de : A, représentée par …, B, représentée par …`: B is a commune as well. */
function inheritKinds(starts: readonly Start[]): readonly Start[] {
  let list: PartyKind | null = null;
  return starts.map((start) => {
    if (start.plural) list = start.kind;
    else if (!start.bare || start.joined === 'apart') list = null;
    return list !== null && start.bare ? { ...start, kind: list } : start;
  });
}

interface Verb {
  readonly from: number;
  readonly end: number; // behind the verb and `par`
}

function verbsIn(tokens: readonly Token[], lexicon: Lexicon): readonly Verb[] {
  const verbs: Verb[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const found = phraseAt(tokens, i, lexicon.representation, lexicon.known);
    if (found) verbs.push({ from: i, end: found.end });
  }
  return verbs;
}

function knownStarts(tokens: readonly Token[], lexicon: Lexicon): readonly Start[] {
  const starts: Start[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const mandate = phraseAt(tokens, i, lexicon.mandates, lexicon.known);
    const agent = mandate ? agentBefore(tokens, i, lexicon) : null;
    if (mandate && agent) {
      const { head, article, end } = headAt(tokens, mandate.end, lexicon);
      if (head === null || end === null) continue;
      const start = article ? mandate.end + 1 : mandate.end;
      const joined = joinOf(tokens, agent.start, 'item');
      starts.push({ ...head, start, headEnd: end, from: agent.start, people: agent, joined, bare: false });
      i = end - 1;
      continue;
    }
    const opening = openingAt(tokens, i, lexicon);
    if (opening === null) continue;
    const { head, article, end } = headAt(tokens, i, lexicon);
    if (head === null || end === null) continue;
    if (opening === 'inline' && !article) continue;
    starts.push({
      ...head,
      start: article ? i + 1 : i,
      headEnd: end,
      from: article ? i + 1 : i,
      people: null,
      joined: OwnRe.test(tokens[i]?.text ?? '') ? 'listed' : joinOf(tokens, i, opening),
      bare: false,
    });
    i = end - 1;
  }
  return starts;
}

/** `et ses communes membres : …` lists parties; `son syndicat` and `ses communes membres` without names do not. */
function listsOwn(tokens: readonly Token[], found: Found<Head> | null, lexicon: Lexicon): boolean {
  if (found?.value.plural !== true) return false;
  let index = found.end;
  while (lexicon.listWord(tokens[index])) index++;
  return tokens[index]?.text === ':';
}

/** Who acts for a party named behind: the line that a civility begins, where no other party has it represent it. */
function agentBefore(tokens: readonly Token[], mandate: number, lexicon: Lexicon): Range | null {
  for (let at = mandate - 1; at >= 0 && at > mandate - MAX_BACK; at--) {
    if (lexicon.represented(tokens[at])) return null;
    if (!isEdge(tokens, at)) continue;
    const first = skipBullet(tokens, at);
    if (readHonorific(tokens, first, lexicon)) return { start: first, end: mandate };
  }
  return null;
}

function headAt(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
): { head: Head | null; end: number | null; article: boolean } {
  const article = lexicon.determiner(tokens[at]);
  const found = phraseAt(tokens, article ? at + 1 : at, lexicon.heads, lexicon.known);
  const isForeign = OwnRe.test(tokens[at]?.text ?? '') && !listsOwn(tokens, found, lexicon);
  return { head: isForeign ? null : (found?.value ?? null), end: found?.end ?? null, article };
}

/** A body of no known kind begins at the item whose `représentée par` no known body has taken. */
function unknownStarts(
  tokens: readonly Token[],
  { known, verbs, lexicon }: { known: readonly Start[]; verbs: readonly Verb[]; lexicon: Lexicon },
): readonly Start[] {
  const starts: Start[] = [];
  let floor = 0;
  for (const verb of verbs) {
    const owner = known.findLast(({ start }) => start < verb.from);
    const isFirst = owner !== undefined && owner.start >= floor;
    if (!isFirst) {
      const reach = { verb: verb.from, floor, listed: owner?.plural === true, lexicon };
      const start = itemBefore(tokens, reach) ?? (reach.listed ? inlineBefore(tokens, reach) : null);
      if (start !== null) starts.push(start);
    }
    floor = verb.end;
  }
  return starts;
}

interface Reach {
  readonly verb: number;
  readonly floor: number; // behind the verb before
  readonly listed: boolean; // in a list of bodies of one kind
  readonly lexicon: Lexicon;
}

/** `, B, représentée par`: the next name of a list that goes on in one sentence. */
function inlineBefore(tokens: readonly Token[], { verb, floor, lexicon }: Reach): Start | null {
  const end = tokens[verb - 1]?.text === ',' ? verb - 1 : verb;
  let start = end;
  while (start > floor && isNameWord(tokens[start - 1], lexicon)) start--;
  while (start < end && tokens[start]?.caps === 'none') start++;
  if (start === end || !/^(?:,|et)$/.test(tokens[start - 1]?.text ?? '')) return null;
  if (readHonorific(tokens, start, lexicon) ?? phraseAt(tokens, start, lexicon.roles, lexicon.known))
    return null;
  return {
    kind: 'other',
    plural: false,
    start,
    headEnd: start + 1,
    from: start,
    people: null,
    joined: 'listed',
    bare: true,
  };
}

/** Whether nothing but a place's name stands from a token to the verb: `Le Roncier`, and not `Le Foyer rural`. */
function isNameTo(tokens: readonly Token[], { start, end }: Range, lexicon: Lexicon): boolean {
  const stop = indexWhere(tokens, { start, end }, ({ kind }) => kind !== 'word');
  return tokens.slice(start, stop).every((token) => isNameWord(token, lexicon));
}

/** A word that the proper name of a place may hold. */
function isNameWord(token: Token | undefined, lexicon: Lexicon): boolean {
  return (
    token?.kind === 'word' && token.text !== 'et' && (token.caps !== 'none' || lexicon.preposition(token))
  );
}

function itemBefore(tokens: readonly Token[], { verb, floor, listed, lexicon }: Reach): Start | null {
  for (let at = verb - 1; at >= floor && at > verb - MAX_BACK; at--) {
    const before = tokens[at - 1];
    if (!isEdge(tokens, at)) continue;
    const isLast = at === floor || before?.kind !== 'break' || !dangles(tokens, at - 2, lexicon);
    if (!isLast) continue;
    const first = skipBullet(tokens, at);
    const isProper =
      listed && tokens[first]?.caps !== 'none' && isNameTo(tokens, { start: first, end: verb }, lexicon);
    const start = lexicon.determiner(tokens[first]) && !isProper ? first + 1 : first;
    const isBody =
      tokens[start]?.kind === 'word' &&
      start < verb &&
      readHonorific(tokens, start, lexicon) === null &&
      phraseAt(tokens, start, lexicon.roles, lexicon.known) === null &&
      !lexicon.opening(tokens[start]) &&
      (start > first || tokens[first]?.caps !== 'none') &&
      !stopsAt(tokens, start, lexicon);
    if (!isBody) continue;
    return {
      kind: kindWithin(tokens, { start, end: verb }, lexicon),
      plural: false,
      start,
      headEnd: start + 1,
      from: start,
      people: null,
      joined: joinOf(tokens, at, 'item'),
      bare: start === first,
    };
  }
  return null;
}

/** `X Métropole`, `X Agglo`: the kind stands behind the name, never behind a preposition. */
function kindWithin(tokens: readonly Token[], { start, end }: Range, lexicon: Lexicon): PartyKind {
  for (let i = start + 1; i < end && tokens[i]?.kind === 'word'; i++) {
    const before = tokens[i - 1];
    if (lexicon.preposition(before) || lexicon.determiner(before)) continue;
    const found = phraseAt(tokens, i, lexicon.heads, lexicon.known);
    if (found) return found.value.kind;
  }
  return 'other';
}
