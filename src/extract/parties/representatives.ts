import type { Range } from '../../model/span.ts';
import { type Lexicon, phraseAt, stopsAt } from './lexicon.ts';
import { isBlank, type Role, readFullName, readHonorific, readName, readRole } from './person.ts';
import type { Token } from './tokens.ts';

/** Who signs for a party, as printed: ranges of the reading, null where a part is not stated. */
export interface RawRepresentative {
  readonly name: Range | null;
  readonly honorific: Range | null;
  readonly role: Role | null;
  readonly person: boolean; // a name or its blank is printed
}

export interface RawRepresentatives {
  readonly list: readonly RawRepresentative[];
  readonly end: number; // index of the token behind the last one
}

interface Draft {
  name: Range | null;
  honorific: Range | null;
  role: Role | null;
  person: boolean;
}

interface Reader {
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  readonly to: number;
  readonly drafts: Draft[];
  open: Draft | null;
  shared: Role | null; // `leurs maires`: the role of every name that follows
}

/** Reads who represents a party, from behind `représentée par` on: roles and names in any order. */
export function readRepresentatives(
  tokens: readonly Token[],
  { start, end }: Range,
  lexicon: Lexicon,
): RawRepresentatives {
  const reader: Reader = { tokens, lexicon, to: end, drafts: [], open: null, shared: null };
  let index = start;
  while (index < end) {
    const next = step(reader, index);
    if (next === null) break;
    index = next;
  }
  close(reader);
  return { list: reader.drafts.filter((draft) => draft.person || draft.role !== null), end: index };
}

/** Reads one separator, role or name; null where the list of representatives ends. */
function step(reader: Reader, at: number): number | null {
  const { tokens, lexicon } = reader;
  const token = tokens[at];
  if (token === undefined) return null;
  const quality = phraseAt(tokens, at, lexicon.qualities, lexicon.known);
  if (quality) return quality.end;
  if (token.kind === 'break') return afterBreak(reader, at);
  if (token.kind === 'mark') return afterMark(reader, at);
  if (stopsAt(tokens, at, lexicon) || token.kind === 'column') return null;
  if (/^(?:et|par|ainsi|que|respectivement|conjointement|delegation)$/.test(token.text))
    return link(reader, at);
  return person(reader, at) ?? role(reader, at) ?? bareName(reader, at);
}

function link(reader: Reader, at: number): number {
  const isQuality = phraseAt(reader.tokens, at + 1, reader.lexicon.qualities, reader.lexicon.known) !== null;
  if (reader.tokens[at]?.text !== 'par' && !isQuality) close(reader);
  return at + 1;
}

function close(reader: Reader): void {
  if (reader.open) reader.drafts.push(reader.open);
  reader.open = null;
}

/** A civility with a name, a blank, or the role that it honours: `Monsieur le Maire`. */
function person(reader: Reader, at: number): number | null {
  const { tokens, lexicon } = reader;
  const honorific = readHonorific(tokens, at, lexicon);
  if (honorific === null) return null;
  const other = otherHonorific(tokens, honorific.end, lexicon);
  if (other !== null) return addName(reader, { name: null, honorific: null, end: skipBlanks(tokens, other) });
  const title = readRole(tokens, honorific.end, { lexicon });
  if (title && lexicon.determiner(tokens[honorific.end])) {
    const draft = openFor(reader, 'role');
    draft.honorific = honorific.value;
    draft.role = title.value;
    return title.end;
  }
  const name = readName(tokens, honorific.end, lexicon);
  const end = name?.end ?? skipBlanks(tokens, honorific.end);
  return addName(reader, { name: name?.value ?? null, honorific: honorific.value, end });
}

/** `M. / Mme`, `Monsieur ou Madame`: a choice that nobody made. */
function otherHonorific(tokens: readonly Token[], at: number, lexicon: Lexicon): number | null {
  if (!/^(?:\/|ou)$/.test(tokens[at]?.text ?? '')) return null;
  return readHonorific(tokens, at + 1, lexicon)?.end ?? null;
}

function skipBlanks(tokens: readonly Token[], at: number): number {
  let index = at;
  while (isBlank(tokens[index]) || tokens[index]?.text === '.') index++;
  return index;
}

interface NamePart {
  readonly name: Range | null;
  readonly honorific: Range | null;
  readonly end: number;
}

function addName(reader: Reader, { name, honorific, end }: NamePart): number {
  const draft = openFor(reader, 'name');
  draft.name = name;
  draft.honorific ??= honorific;
  draft.person = true;
  return end;
}

/** The draft that still lacks a part, or a new one. */
function openFor(reader: Reader, part: 'name' | 'role'): Draft {
  const { open } = reader;
  const isTaken = part === 'name' ? open?.person : open?.role !== null && open?.role !== reader.shared;
  if (open && !isTaken) return open;
  close(reader);
  reader.open = { name: null, honorific: null, role: part === 'name' ? reader.shared : null, person: false };
  return reader.open;
}

function role(reader: Reader, at: number): number | null {
  const found = readRole(reader.tokens, at, { lexicon: reader.lexicon });
  if (found === null) return null;
  if (found.value.plural) {
    close(reader);
    reader.shared = found.value;
  } else openFor(reader, 'role').role = found.value;
  return found.end;
}

/** A name without civility. What is neither name nor role ends the list, unless nothing was read yet. */
function bareName(reader: Reader, at: number): number | null {
  const { tokens, lexicon } = reader;
  const name = readFullName(tokens, at, lexicon);
  if (name) return addName(reader, { name: name.value, honorific: null, end: name.end });
  const isNoise = tokens[at]?.caps === 'none' && reader.drafts.length === 0 && reader.open === null;
  return isNoise ? at + 1 : null;
}

function afterMark(reader: Reader, at: number): number | null {
  const { tokens, lexicon } = reader;
  const token = tokens[at];
  if (isBlank(token)) return blankName(reader, at);
  if (token?.text === ',' || token?.text === ':' || token?.text === '-') return at + 1;
  if (token?.text === '(') return afterBracket(reader, at);
  if (token?.text !== ';') return null;
  const next = skipBreaks(tokens, at + 1);
  const goesOn = startsPerson(tokens, next, lexicon);
  if (goesOn) close(reader);
  return goesOn ? next : null;
}

/** `(Président)` is a role; what else stands in brackets says nothing. */
function afterBracket(reader: Reader, at: number): number | null {
  const close = reader.tokens.findIndex(({ text }, i) => i > at && text === ')');
  const found = close < 0 ? null : readRole(reader.tokens, at + 1, { lexicon: reader.lexicon });
  if (found?.end === close && reader.open?.role === null) reader.open.role = found.value;
  return close + 1 || null;
}

/** Dots where a name belongs, after a role. */
function blankName(reader: Reader, at: number): number {
  const end = skipBlanks(reader.tokens, at);
  if (reader.open && !reader.open.person) reader.open.person = true;
  return end;
}

function skipBreaks(tokens: readonly Token[], at: number): number {
  let index = at;
  while (tokens[index]?.kind === 'break') index++;
  return index;
}

function startsPerson(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  if (readHonorific(tokens, at, lexicon) !== null) return true;
  return tokens[at]?.text === 'et' && tokens[at + 1]?.text === 'par';
}

/** The list goes on in the next block where that begins with a person, a role, or is the rest of a line. */
function afterBreak(reader: Reader, at: number): number | null {
  const { tokens, lexicon, open } = reader;
  const next = skipBreaks(tokens, at);
  const token = tokens[next];
  if (token === undefined || next >= reader.to) return null;
  if (startsPerson(tokens, next, lexicon)) {
    if (token.item) close(reader);
    return next;
  }
  if (phraseAt(tokens, next, lexicon.qualities, lexicon.known)) return next;
  if (token.item) return null;
  if (token.text === 'par' || token.text === 'et') return next;
  const waits = open === null ? reader.drafts.length === 0 : !open.person || open.role === null;
  return waits && (readRole(tokens, next, { lexicon }) || readFullName(tokens, next, lexicon)) ? next : null;
}
