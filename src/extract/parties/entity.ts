import type { Range } from '../../model/span.ts';
import type { Clause } from './clauses.ts';
import { type Lexicon, phraseAt, stopsAt } from './lexicon.ts';
import { isBlank } from './person.ts';
import { rangeOf, type Token } from './tokens.ts';

/** The names that a clause opens with: one, or those of a list; null where a blank was left. */
export interface Entity {
  readonly names: readonly (Range | null)[];
  readonly end: number; // index of the token behind
}

const OwnRe = /^(?:son|sa|ses|leurs?)$/;
const MAX_NAME = 40; // tokens
const MAX_LIST = 60; // bodies named together

/** Reads the name of a body, or of the bodies named together, as printed. */
export function readEntity(tokens: readonly Token[], clause: Clause, lexicon: Lexicon): Entity {
  if (clause.plural) return readList(tokens, clause, lexicon);
  const end = nameEnd(tokens, clause, lexicon);
  let last = end;
  while (last > clause.headEnd && lexicon.preposition(tokens[last - 1])) last--;
  const dangling = last < end || isBlank(tokens[end]);
  const isNameless = dangling && last === clause.headEnd;
  return { names: [isNameless ? null : rangeOf(tokens, clause.start, last)], end };
}

function nameEnd(tokens: readonly Token[], clause: Clause, lexicon: Lexicon): number {
  const limit = Math.min(clause.end, clause.headEnd + MAX_NAME);
  let index = clause.headEnd;
  while (index < limit && !endsEntity(tokens, index, { clause, lexicon })) index++;
  while (index > clause.headEnd && tokens[index - 1]?.kind === 'break') index--;
  return index;
}

function endsEntity(
  tokens: readonly Token[],
  at: number,
  { clause, lexicon }: { clause: Clause; lexicon: Lexicon },
): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind === 'column' || isBlank(token)) return true;
  if (/^[,;:()[\].|]$/.test(token.text)) return token.text !== '.' || !isAbbreviation(tokens, at);
  if (token.kind === 'break') return !goesOn(tokens, at, { clause, lexicon });
  if (startsAddress(tokens, at, lexicon)) return true;
  if (token.text === '-') return endsAtDash(tokens, at, lexicon);
  if (lexicon.represented(token) || stopsAt(tokens, at, lexicon)) return true;
  if (token.text === 'et') return isJoin(tokens, at, { clause, lexicon });
  return phraseAt(tokens, at, lexicon.aliasCues, lexicon.known) !== null;
}

/** `5 rue`, `12, avenue`: a number that no article or preposition brings in, with a street behind it. */
function startsAddress(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!/^\d{1,5}$/.test(token?.text ?? '') || lexicon.preposition(before) || lexicon.determiner(before))
    return false;
  const street = /^(?:bis|ter|,)$/.test(next?.text ?? '') ? at + 2 : at + 1;
  return tokens[street]?.kind === 'word' && (next?.text === ',' || stopsAt(tokens, street, lexicon));
}

/** A dash before an address or the initials of the body; any other is part of the name. */
function endsAtDash(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const next = tokens[at + 1];
  if (next?.kind !== 'word' || /^\d/.test(next.text)) return true;
  return phraseAt(tokens, at + 1, lexicon.heads, lexicon.known) !== null;
}

/** `et` before the next clause, a representative or the end of the line; else it is part of the name. */
function isJoin(
  tokens: readonly Token[],
  at: number,
  { clause, lexicon }: { clause: Clause; lexicon: Lexicon },
): boolean {
  const next = tokens[at + 1];
  return (
    at + 2 >= clause.end ||
    next?.kind !== 'word' ||
    OwnRe.test(next.text) ||
    next.text === 'par' ||
    lexicon.represented(next)
  );
}

function isAbbreviation(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    (before?.text.length ?? 9) <= 2 && tokens[at + 1]?.kind === 'word' && /^st?e?$/.test(before?.text ?? '')
  );
}

/** A name broken over two lines: the first ends in a preposition, or the second begins with one. */
function goesOn(
  tokens: readonly Token[],
  at: number,
  { clause, lexicon }: { clause: Clause; lexicon: Lexicon },
): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (next?.kind !== 'word' || next.item || at + 1 >= clause.end) return false;
  if (lexicon.represented(next) || stopsAt(tokens, at + 1, lexicon) || next.text === 'et') return false;
  if (lexicon.preposition(before) || /^(?:de|du|des|d'|la|le|les|l'|en|sur)$/.test(next.text)) return true;
  return at === clause.headEnd && next.caps !== 'none';
}

/** `les communes de A, du B et C`: each name without its preposition; a capital article belongs to the name. */
function readList(tokens: readonly Token[], clause: Clause, lexicon: Lexicon): Entity {
  const names: Range[] = [];
  let index = clause.headEnd;
  while (index < clause.end && names.length < MAX_LIST) {
    index = skipListLinks(tokens, index, { clause, lexicon });
    const end = listNameEnd(tokens, index, { clause, lexicon });
    if (end === index) break;
    names.push(rangeOf(tokens, index, end));
    index = end;
  }
  return { names: names.length === 0 ? [null] : names, end: index };
}

function skipListLinks(
  tokens: readonly Token[],
  at: number,
  { clause, lexicon }: { clause: Clause; lexicon: Lexicon },
): number {
  let index = at;
  while (index < clause.end) {
    const token = tokens[index];
    const isLink =
      token?.kind === 'break' ||
      /^(?:,|:|-|et|de|du|des|d'|ainsi|que)$/.test(token?.text ?? '') ||
      (lexicon.listWord(token) && token?.caps === 'none') ||
      (token?.caps === 'none' && lexicon.determiner(token));
    if (!isLink || lexicon.represented(tokens[index])) break;
    index++;
  }
  return index;
}

function listNameEnd(
  tokens: readonly Token[],
  at: number,
  { clause, lexicon }: { clause: Clause; lexicon: Lexicon },
): number {
  if (tokens[at]?.caps === 'none' || tokens[at]?.kind !== 'word') return at;
  let index = at;
  while (index < Math.min(clause.end, at + 12)) {
    const token = tokens[index];
    if (token?.kind !== 'word' || token.text === 'et') break;
    if (lexicon.represented(token) || stopsAt(tokens, index, lexicon)) break;
    if (phraseAt(tokens, index, lexicon.aliasCues, lexicon.known)) break;
    index++;
  }
  while (index > at && lexicon.preposition(tokens[index - 1])) index--;
  return index;
}
