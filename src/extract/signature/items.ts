import type { Range } from '../../model/span.ts';
import { type Found, type Lexicon, phraseAt } from '../parties/lexicon.ts';
import { looksLikeName, readHonorific, readName, readRole } from '../parties/person.ts';
import { rangeOf, SOFT_BREAK, type Token } from '../parties/tokens.ts';

/** What a cell of the signature block says: a body, the role of who signs, or a name. */
export interface Item {
  readonly kind: 'body' | 'role' | 'name';
  readonly ranges: readonly Range[]; // of the reading; two where the text is broken over two lines
  readonly tokens: readonly Token[];
  readonly head: string; // of a role, folded
  readonly civil: boolean; // a name that a civility precedes
}

/** Items that belong together: a column, or lines one under the other. */
export type Stream = readonly Item[];

interface Cell {
  readonly tokens: readonly Token[];
  readonly joined: boolean; // the reading takes it as the rest of the line above
}

const ContinuesRe = /^(?:de|du|des|d'|au|aux|en|charge|chargee|par)$/;
const MAX_ROWS = 200;

/** Columns that stand side by side, from left to right. */
export type Band = readonly Stream[];

/** The items of the signature block, column by column where the block is laid out in columns. */
export function readBands({
  tokens,
  people,
  lexicon,
}: {
  tokens: readonly Token[];
  people: readonly string[];
  lexicon: Lexicon;
}): readonly Band[] {
  const rows = rowsOf(tokens).slice(0, MAX_ROWS);
  const bands: Band[] = [];
  for (let i = 0; i < rows.length; ) {
    const width = rows[i]?.length ?? 1;
    let end = i + 1;
    while (rows[end]?.length === width) end++;
    const band: Stream[] = [];
    for (let column = 0; column < width; column++) {
      const cells = rows.slice(i, end).map((row) => row[column] ?? { tokens: [], joined: false });
      band.push(readCells({ cells, people, lexicon }));
    }
    bands.push(band.filter(({ length }) => length > 0));
    i = end;
  }
  return bands.filter(({ length }) => length > 0);
}

function rowsOf(tokens: readonly Token[]): readonly (readonly Cell[])[] {
  const rows: Cell[][] = [];
  let row: Token[][] = [[]];
  let joined = false;
  const flush = (): void => {
    while (row.length > 1 && row.at(-1)?.length === 0) row.pop();
    if (row.some(({ length }) => length > 0)) rows.push(row.map((cell) => ({ tokens: cell, joined })));
    row = [[]];
  };
  for (const token of tokens) {
    if (token.kind === 'break') {
      flush();
      joined = token.text === SOFT_BREAK;
    } else if (token.kind === 'column') row.push([]);
    else row.at(-1)?.push(token);
  }
  flush();
  return rows;
}

interface Context {
  readonly people: readonly string[];
  readonly lexicon: Lexicon;
}

function readCells({ cells, people, lexicon }: Context & { cells: readonly Cell[] }): Stream {
  const items: Item[] = [];
  let prose = false;
  let above: readonly Token[] = [];
  for (const { tokens, joined } of cells) {
    const dangling = danglingIn(above, { item: items.at(-1), lexicon });
    const rest: readonly Token[] =
      joined && prose ? [] : continueLast(items, { tokens, joined, dangling, lexicon });
    prose = (joined && prose) || isProse(rest, lexicon);
    if (!prose) items.push(...readCell(rest, { people, lexicon }));
    above = tokens;
  }
  return items;
}

interface Above {
  readonly item: Item | undefined;
  readonly lexicon: Lexicon;
}

/** The words that a line was broken behind, which read as no part of its item: `du Pays de`, `d'administration de la`. */
function danglingIn(above: readonly Token[], { item, lexicon }: Above): readonly Token[] {
  const end = item?.tokens.at(-1)?.end;
  if (item === undefined || item.kind === 'name' || end === undefined) return [];
  const tail = above.filter(({ start }) => start >= end);
  const isLink = (token: Token): boolean =>
    token.caps === 'none' && (lexicon.preposition(token) || lexicon.determiner(token));
  return tail.length > 0 && tail.length <= 2 && tail.every(isLink) ? tail : [];
}

interface Continuing extends Cell {
  readonly dangling: readonly Token[];
  readonly lexicon: Lexicon;
}

/** The beginning of a cell that goes on with the item above it; returns what is left of the cell. */
function continueLast(items: Item[], { tokens, joined, dangling, lexicon }: Continuing): readonly Token[] {
  const last = items.at(-1);
  const first = tokens[0];
  if (!last || first?.kind !== 'word') return tokens;
  const dangles = dangling.length > 0 || lexicon.preposition(last.tokens.at(-1));
  const goesOn = ContinuesRe.test(first.text) || (joined && !lexicon.determiner(first));
  if (last.kind !== 'name' && (dangles || (goesOn && first.caps === 'none'))) {
    const end = dangles ? behindFirst(tokens, lexicon) : bodyEnd(tokens, 0, lexicon);
    if (dangling.length > 0) extend(items, dangling);
    extend(items, tokens.slice(0, end));
    return tokens.slice(end);
  }
  const words = last.tokens.filter((token) => token.kind === 'word' && !lexicon.honorific(token));
  if (last.kind !== 'name' || words.length !== 1 || first.caps !== 'all') return tokens;
  if (readHonorific(tokens, 0, lexicon) || readRole(tokens, 0, { lexicon })) return tokens;
  const end = tokens.findIndex(({ caps }) => caps !== 'all');
  extend(items, tokens.slice(0, end < 0 ? tokens.length : end));
  return end < 0 ? [] : tokens.slice(end);
}

/** Where the name that a line was broken in ends; its first word is part of it whatever it looks like. */
const behindFirst = (tokens: readonly Token[], lexicon: Lexicon): number =>
  Math.max(
    1,
    tokens[0]?.caps === 'none' ? bodyEnd(tokens, 0, lexicon) : 1 + bodyEnd(tokens.slice(1), 0, lexicon),
  );

function extend(items: Item[], tokens: readonly Token[]): void {
  const last = tokens.length === 0 ? undefined : items.pop();
  if (last)
    items.push({
      ...last,
      ranges: [...last.ranges, rangeOf(tokens, 0, tokens.length)],
      tokens: [...last.tokens, ...tokens],
    });
}

/** A sentence: three words or more that no body, role or name is made of. */
function isProse(tokens: readonly Token[], lexicon: Lexicon): boolean {
  const words = tokens.filter(({ kind }) => kind === 'word');
  const strange = words.filter(
    ({ caps, text }) => caps === 'none' && !/^\d+$/.test(text) && !lexicon.known.has(text),
  ).length;
  const allowed = readRole(tokens, 0, { lexicon }) ? 4 : 2;
  return strange > allowed || words.some(({ text }) => /^(?:https?|www)$/.test(text));
}

function readCell(tokens: readonly Token[], { people, lexicon }: Context): readonly Item[] {
  const items: Item[] = [];
  for (let i = 0; i < tokens.length; ) {
    const next = itemAt(tokens, i, { people, lexicon });
    if (next === null) {
      i++;
      continue;
    }
    items.push(...next.items);
    i = Math.max(next.end, i + 1);
  }
  return items;
}

interface ReadItems {
  readonly items: readonly Item[];
  readonly end: number;
}

function itemAt(tokens: readonly Token[], at: number, context: Context): ReadItems | null {
  const { lexicon } = context;
  if (tokens[at]?.kind !== 'word') return null;
  return (
    bodyAt(tokens, at, lexicon) ??
    personAt(tokens, at, context) ??
    roleAt(tokens, at, context) ??
    nameAt(tokens, at, context)
  );
}

/** `La Caisse d'allocations familiales du X`, `Pour la Collectivité`. */
function bodyAt(tokens: readonly Token[], at: number, lexicon: Lexicon): ReadItems | null {
  const isFor = tokens[at]?.text === 'pour' || (tokens[at]?.text === 'p' && tokens[at + 1]?.text === '/');
  let from = isFor ? at + (tokens[at]?.text === 'p' ? 2 : 1) : at;
  while (lexicon.determiner(tokens[from])) from++;
  const role = isFor ? readRole(tokens, from, { lexicon }) : null;
  if (role) return { items: standsFor(tokens.slice(from, role.end), lexicon), end: role.end };
  const head = phraseAt(tokens, from, lexicon.heads, lexicon.known);
  if (!isFor && (head === null || isOffice(tokens, from, { head, lexicon }))) return null;
  const end = bodyEnd(tokens, head?.end ?? from, lexicon);
  if (end <= from) return null;
  return { items: [itemOf('body', tokens.slice(from, end))], end };
}

/** `Le préfet`: who signs, though the same word may name the body in the clause of the parties. */
function isOffice(
  tokens: readonly Token[],
  at: number,
  { head, lexicon }: { head: Found<unknown>; lexicon: Lexicon },
): boolean {
  const role = phraseAt(tokens, at, lexicon.roles, lexicon.known);
  return role !== null && role.end >= head.end;
}

/**
 * `Pour le président de la communauté`: whose place is taken, and so the body; so does `Pour le préfet`, an office that
 * is a body's alone. A bare `P/ le maire` says nothing.
 */
function standsFor(tokens: readonly Token[], lexicon: Lexicon): readonly Item[] {
  const isTold = tokens.some(
    ({ caps }, i) => (i > 0 && caps !== 'none') || phraseAt(tokens, i, lexicon.heads, lexicon.known),
  );
  return isTold ? [itemOf('body', tokens)] : [];
}

/** A body's name ends where a civility, a role or a person begins. */
function bodyEnd(tokens: readonly Token[], from: number, lexicon: Lexicon): number {
  let index = from;
  while (index < tokens.length) {
    const token = tokens[index];
    if (token?.kind === 'mark' && !/^[-"]$/.test(token.text)) break;
    const afterPreposition = lexicon.preposition(tokens[index - 1]) && index > from;
    if (readHonorific(tokens, index, lexicon) || token?.text === 'pour') break;
    if (!afterPreposition && looksLikeName(tokens, index, lexicon)) break;
    const isRole = phraseAt(tokens, index, lexicon.roles, lexicon.known) !== null;
    const titled =
      lexicon.determiner(token) && phraseAt(tokens, index + 1, lexicon.roles, lexicon.known) !== null;
    const bodied =
      token?.caps === 'first' &&
      lexicon.determiner(token) &&
      phraseAt(tokens, index + 1, lexicon.heads, lexicon.known) !== null;
    if ((isRole && !afterPreposition) || titled || (bodied && !afterPreposition)) break;
    index++;
  }
  return index;
}

function personAt(tokens: readonly Token[], at: number, { lexicon }: Context): ReadItems | null {
  const honorific = readHonorific(tokens, at, lexicon);
  if (honorific === null) return null;
  const name = readName(tokens, honorific.end, lexicon);
  if (name === null) return { items: [], end: honorific.end };
  const item = itemOf('name', tokens.slice(honorific.end, name.end));
  return { items: [{ ...item, civil: true }], end: name.end };
}

function roleAt(tokens: readonly Token[], at: number, { people, lexicon }: Context): ReadItems | null {
  const role = readRole(tokens, at, { lexicon, people });
  if (role === null) return null;
  const from = tokens.findIndex(({ start }) => start === role.value.range.start);
  const inside = tokens.slice(from, role.end);
  return { items: [{ ...itemOf('role', inside), head: role.value.head }], end: role.end };
}

/** Names without civility; two printed side by side are told apart by the capitals of the family names. */
function nameAt(tokens: readonly Token[], at: number, { people, lexicon }: Context): ReadItems | null {
  const name = readName(tokens, at, lexicon);
  if (name === null) return null;
  const words = tokens.slice(at, name.end);
  if (words.some(lexicon.noise) || words.filter(({ caps }) => caps !== 'none').length < 2)
    return { items: [], end: name.end };
  const starts = [0];
  words.forEach((word, i) => {
    const isGiven = word.caps === 'first' && words[i - 1]?.caps === 'all' && !lexicon.determiner(word);
    if (i - (starts.at(-1) ?? 0) >= 2 && (isGiven || people.includes(word.text))) starts.push(i);
  });
  const items = starts.map((start, i) => itemOf('name', words.slice(start, starts[i + 1] ?? words.length)));
  return { items, end: name.end };
}

function itemOf(kind: Item['kind'], tokens: readonly Token[]): Item {
  return { kind, ranges: [rangeOf(tokens, 0, tokens.length)], tokens, head: '', civil: false };
}
