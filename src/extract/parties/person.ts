import type { Range } from '../../model/span.ts';
import { type Lexicon, phraseAt, stopsAt } from './lexicon.ts';
import { rangeOf, type Token } from './tokens.ts';

/** What was read of a person or a role, and the index of the token behind it. Ranges are in the reading. */
export interface Read<Value> {
  readonly value: Value;
  readonly end: number;
}

const MAX_NAME_WORDS = 7;
const MAX_ROLE_TOKENS = 30;
const BlankRe = /^(?:\.{2,}|…|_|x{2,})$/;
const DigitsRe = /^\d/;
const ComplementRe = /^(?:de|du|des|d'|au|aux|a|en)$/;
const PluralRe = /^(?:maires|directeurs|directrices|presidente?s)$/;
const PossessiveRe = /^(?:son|sa|ses|leurs?)$/;

/** A mark that stands for words that were never filled in. */
export function isBlank(token: Token | undefined): boolean {
  return token !== undefined && (BlankRe.test(token.text) || token.text === '[' || token.text === '_');
}

/** `Mme`, `M.`, `Monsieur`: null where the word is no civility. A lone `M` needs a name or a blank behind it. */
export function readHonorific(tokens: readonly Token[], at: number, lexicon: Lexicon): Read<Range> | null {
  const token = tokens[at];
  if (!lexicon.honorific(token)) return null;
  const dotted = tokens[at + 1]?.text === '.' && tokens[at + 1]?.start === token?.end;
  const end = at + (dotted ? 2 : 1);
  if (token?.text === 'm' && !dotted) {
    const next = tokens[skipBreak(tokens, end)];
    if (next?.caps === 'none' && !isBlank(next)) return null;
  }
  if (token?.text === 'mine' && tokens[end]?.caps === 'none') return null;
  return { value: rangeOf(tokens, at, end), end };
}

/** The name of a person: capitalised words and particles. Null where none begins here. */
export function readName(tokens: readonly Token[], at: number, lexicon: Lexicon): Read<Range> | null {
  let words = 0;
  let end = at;
  let index = at;
  while (words < MAX_NAME_WORDS) {
    const next = nameWordEnd(tokens, index, { lexicon, words });
    if (next === null) break;
    words++;
    index = next;
    end = next;
  }
  return words === 0 ? null : { value: rangeOf(tokens, at, end), end };
}

/** The index behind the next word of a name, or null where the name ends. */
function nameWordEnd(
  tokens: readonly Token[],
  at: number,
  { lexicon, words }: { lexicon: Lexicon; words: number },
): number | null {
  const token = tokens[at];
  if (token?.kind === 'break') {
    const next = tokens[at + 1];
    const goesOn = words === 1 && next?.item === false && next.caps !== 'none';
    return goesOn ? nameWordEnd(tokens, at + 1, { lexicon, words }) : null;
  }
  if (token?.kind !== 'word') return null;
  if (token.caps === 'none') {
    const next = tokens[at + 1];
    if (!lexicon.particle(token) || words === 0 || next?.kind !== 'word') return null;
    if (next.caps !== 'none' || lexicon.particle(next))
      return nameWordEnd(tokens, at + 1, { lexicon, words });
    return null;
  }
  if (endsName(tokens, at, { lexicon, words })) return null;
  const isInitial = token.text.length === 1 && tokens[at + 1]?.text === '.';
  return at + (isInitial ? 2 : 1);
}

function endsName(
  tokens: readonly Token[],
  at: number,
  { lexicon, words }: { lexicon: Lexicon; words: number },
): boolean {
  const token = tokens[at];
  if (!token || DigitsRe.test(token.text)) return true;
  // A family name may look like a damaged word of the vocabulary.
  if (words < 2 && !lexicon.known.has(token.text)) return readHonorific(tokens, at, lexicon) !== null;
  if (stopsAt(tokens, at, lexicon) || lexicon.represented(token)) return true;
  if (readHonorific(tokens, at, lexicon) !== null) return true;
  const isRole = phraseAt(tokens, at, lexicon.roles, lexicon.known) !== null;
  if (isRole && !(words === 1 && token.caps === 'all' && tokens[at - 1]?.caps === 'first')) return true;
  if (words === 0 && lexicon.determiner(token)) return !startsFamilyName(tokens, at, lexicon);
  if (words === 0) return phraseAt(tokens, at, lexicon.heads, lexicon.known) !== null;
  return lexicon.determiner(token) && phraseAt(tokens, at + 1, lexicon.roles, lexicon.known) !== null;
}

/** `LE NOM`: an article in capitals before a name that is no role and no body. */
function startsFamilyName(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const next = tokens[at + 1];
  return next?.kind === 'word' && next.caps !== 'none' && !lexicon.known.has(next.text);
}

/** `Jean-Paul`, `NOM`: at least two words, so that a place or a lone word is not taken for a person. */
export function readFullName(tokens: readonly Token[], at: number, lexicon: Lexicon): Read<Range> | null {
  const name = readName(tokens, at, lexicon);
  if (name === null) return null;
  const words = tokens.slice(at, name.end).filter(({ caps }) => caps !== 'none');
  return words.length >= 2 && words.some(({ text }) => text.length > 2) ? name : null;
}

/** `Jean-Paul NOM`: given names and a family name in capitals, which no place or body is printed like. */
export function looksLikeName(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (first?.kind !== 'word' || first.caps !== 'first' || first.text.endsWith("'")) return false;
  if (lexicon.known.has(first.text)) return false;
  if (second?.kind === 'mark' && second.text === '.' && first.text.length === 1)
    return tokens[at + 2]?.caps === 'all';
  return second?.caps === 'all' && second.text.length > 1;
}

/** How a role is printed, what it is headed by, and whether it is one of several persons. */
export interface Role {
  readonly range: Range; // possessive or article left out
  readonly head: string; // folded
  readonly plural: boolean;
}

/** A role, with or without possessive: `sa Directrice générale`, `le président du conseil d'administration`. */
export function readRole(
  tokens: readonly Token[],
  at: number,
  { lexicon, people = [] }: { lexicon: Lexicon; people?: readonly string[] },
): Read<Role> | null {
  const from = skipDeterminers(tokens, at, lexicon);
  const found = phraseAt(tokens, from, lexicon.roles, lexicon.known);
  if (found === null && !(from > at && isPossessive(tokens[at]) && tokens[from]?.kind === 'word'))
    return null;
  const headEnd = found?.end ?? from + 1;
  const end = roleEnd(tokens, headEnd, { lexicon, limit: from + MAX_ROLE_TOKENS, people });
  const head = found?.value ?? tokens[from]?.text ?? '';
  const range = rangeOf(tokens, from, end);
  return { value: { range, head, plural: PluralRe.test(head) }, end };
}

function isPossessive(token: Token | undefined): boolean {
  return PossessiveRe.test(token?.text ?? '');
}

function skipDeterminers(tokens: readonly Token[], at: number, lexicon: Lexicon): number {
  let index = at;
  while (index < at + 3 && lexicon.determiner(tokens[index])) index++;
  return index;
}

function skipBreak(tokens: readonly Token[], at: number): number {
  return tokens[at]?.kind === 'break' && tokens[at + 1]?.item === false ? at + 1 : at;
}

interface RoleReach {
  readonly lexicon: Lexicon;
  readonly limit: number;
  readonly people: readonly string[]; // folded first words of names known from elsewhere
}

/** Where a role ends: at a comma, a civility, a name, another role, the end of the block. */
function roleEnd(tokens: readonly Token[], from: number, reach: RoleReach): number {
  let end = from;
  for (let index = from; index < reach.limit; ) {
    const token = tokens[index];
    if (token?.kind === 'break') {
      if (!goesOnAfterBreak(tokens, index, reach)) break;
      index++;
      continue;
    }
    if (token?.kind !== 'word' || endsRole(tokens, index, { ...reach, from })) break;
    index++;
    if (!reach.lexicon.preposition(token)) end = index;
  }
  return end;
}

function goesOnAfterBreak(tokens: readonly Token[], at: number, { lexicon }: RoleReach): boolean {
  const [before, next, after] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  if (next?.kind !== 'word' || next.item) return false;
  if (lexicon.preposition(before)) return true;
  if (next.text === 'par') return after?.text === 'interim';
  if (ComplementRe.test(next.text)) return true;
  return next.caps === 'none' && lexicon.qualifier(next);
}

function endsRole(
  tokens: readonly Token[],
  at: number,
  { lexicon, from, people }: RoleReach & { from: number },
): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (stopsAt(tokens, at, lexicon) || lexicon.represented(token)) return true;
  if (readHonorific(tokens, at, lexicon) !== null) return true;
  if (token?.text === 'et' || token?.text === 'par') return endsAtLink(tokens, at, lexicon);
  const afterPreposition = lexicon.preposition(before);
  if (people.includes(token?.text ?? '') && !afterPreposition) return true;
  if (!afterPreposition && looksLikeName(tokens, at, lexicon)) return true;
  if (lexicon.determiner(token) && !afterPreposition) return isRoleAt(tokens, at + 1, lexicon);
  if (lexicon.qualifier(token) || lexicon.preposition(token)) return false;
  if (isRoleAt(tokens, at, lexicon)) return !afterPreposition;
  if (token?.caps === 'none') return false;
  if (lexicon.known.has(token?.text ?? '')) return false;
  return at === from || (lexicon.qualifier(before) && next?.kind === 'word' && next.caps !== 'none');
}

function isRoleAt(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  return phraseAt(tokens, at, lexicon.roles, lexicon.known) !== null;
}

/** `et par sa directrice`, `et Mme`: another person; `à la famille et à l'enfance`: still the same role. */
function endsAtLink(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const next = tokens[at + 1];
  if (tokens[at]?.text === 'par') return next?.text !== 'interim' && next?.text !== "l'";
  if (next?.text === 'par' || next?.text === ',' || next?.text === 'et') return true;
  if (readHonorific(tokens, at + 1, lexicon) || isRoleAt(tokens, at + 1, lexicon)) return true;
  if (lexicon.determiner(next) && isRoleAt(tokens, at + 2, lexicon)) return true;
  return next?.caps === 'first' && looksLikeName(tokens, at + 1, lexicon);
}
