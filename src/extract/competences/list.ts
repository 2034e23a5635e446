import { type Block, textOf } from '../../model/reading.ts';
import type { Range } from '../../model/span.ts';
import type { Category } from '../../model/vocabulary-competences.ts';
import { domainsOf } from './competence-domains.ts';
import { findHolder, isPartyName } from './holder.ts';
import { type ListLine, leadOf, readListLine } from './lines.ts';
import {
  type CompetenceItem,
  endsList,
  isPart,
  isSource,
  isTheme,
  type Line,
  type ListContext,
  MAX_THEME,
  NUMBER_RE,
} from './list-shape.ts';
import { isRow, readTable } from './table.ts';
import { holdsPhrase, indexOf, wordsOf } from './words.ts';

interface Walk {
  readonly items: CompetenceItem[];
  holder: string | null;
  category: Category | null;
  theme: readonly string[];
  title: Block | null; // a heading that has had no item yet, and may be one itself
  active: boolean;
  listRange: Range | null;
  fresh: boolean; // no item since the list or its category began
  nested: boolean; // holders follow each other under one category
}

/** Reads the compétences of a run of blocks: lists under their headings, and sentences that state one. */
export function readList(blocks: readonly Block[], context: ListContext): readonly CompetenceItem[] {
  const walk: Walk = {
    items: [],
    holder: context.holder,
    category: null,
    theme: [],
    title: null,
    active: false,
    listRange: null,
    fresh: true,
    nested: false,
  };
  for (let i = 0; i < blocks.length; i++) {
    const [block, next] = [blocks[i], blocks[i + 1]];
    const rows = takeTable(walk, blocks, i, context);
    if (block && rows === 0) step(walk, { block, next, context });
    i += Math.max(0, rows - 1);
  }
  closeList(walk);
  return walk.items;
}

/** Reads the table that begins at a block; how many rows it has, 0 where none begins there. */
function takeTable(walk: Walk, blocks: readonly Block[], from: number, context: ListContext): number {
  const { reading } = context.document;
  const opens = (at: number): boolean => {
    const block = blocks[at];
    return block !== undefined && isRow(reading, block);
  };
  if (!opens(from) || opens(from - 1)) return 0;
  let end = from;
  while (opens(end)) end++;
  const items = readTable(blocks.slice(from, end), { ...context, reading });
  if (items === null) return 0;
  closeList(walk);
  for (const { block, parts, holder, category } of items) {
    const item = itemOf(walk, block, block.range);
    walk.items.push({
      ...item,
      parts,
      holder: holder === undefined ? walk.holder : holder,
      category: category ?? walk.category,
    });
  }
  return end - from;
}

function step(walk: Walk, line: Line): void {
  const { block, context } = line;
  const text = textOf(context.document.reading, block.range);
  const opening = readListLine(text, block.marker !== '', context.vocabulary);
  if (opening && opensHere(opening, context)) openList(walk, line, opening);
  else if (opening?.kind === 'clause' || opening?.kind === 'statement') stateAlone(walk, line, opening);
  else if (!namesHolder(walk, line, text) && walk.active) readInside(walk, line, text);
}

/** « La commune exerce : » opens a list only in the article that is about it. */
const opensHere = ({ kind }: ListLine, { own }: ListContext): boolean =>
  kind === 'intro' || kind === 'heading' || (kind === 'bare' && own);

/** A line inside a list: a part of the last item, a heading, the end, or an item. */
function readInside(walk: Walk, line: Line, text: string): void {
  if (isSource(line, text)) addBehind(walk, line);
  else if (isPart(walk, line, text)) walk.items.at(-1)?.parts.push(line.block.range);
  else if (isTheme(walk, line, text)) openTheme(walk, line, text);
  else if (endsList(line, text)) closeList(walk);
  else if (text.length > 3 || ACRONYM_RE.test(text)) addItem(walk, line, line.block.range);
}

function openList(walk: Walk, line: Line, { kind, category, subject }: ListLine): void {
  dropDangling(walk);
  settleTitle(walk);
  const { block, context } = line;
  const found = findHolder(subject, context.parties, context.vocabulary);
  if (found.named) walk.holder = found.holder;
  else if (kind !== 'heading' && walk.holder === null) walk.holder = context.holder;
  if (kind !== 'heading') walk.listRange = block.range;
  Object.assign(walk, { category, theme: [], active: true, fresh: true, nested: false });
  addBehind(walk, line);
}

/** What stands behind the colon of a line. */
function addBehind(walk: Walk, line: Line): void {
  const { start, end } = line.block.range;
  const { rest, restAt } = leadOf(line.context.document.reading.text.slice(start, end));
  if (rest.length > 2) addInline(walk, line, { text: rest, at: start + restAt });
}

/** Items that follow their heading on its own line, parted by semicolons. */
function addInline(walk: Walk, line: Line, { text, at }: { text: string; at: number }): void {
  let start = 0;
  for (const part of text.split(';')) {
    const range = { start: at + start, end: at + start + part.length };
    if (/\p{L}{3}/u.test(part)) addItem(walk, line, range);
    start += part.length + 1;
  }
}

function stateAlone(walk: Walk, { block, context }: Line, { category, subject }: ListLine): void {
  if (!context.own) return;
  const found = findHolder(subject, context.parties, context.vocabulary);
  const holder = found.named ? found.holder : walk.holder;
  walk.items.push({ ...itemOf(walk, block, block.range), holder, category, theme: [] });
}

/** A line that begins with a collectivité speaks of it: what follows is its own; a sentence also ends the list before. */
function namesHolder(walk: Walk, { block, context }: Line, text: string): boolean {
  const words = wordsOf(text.slice(0, 200));
  const isSentence = OF_BODY_RE.test(text) && text.length > 40;
  const isName =
    block.marker === '' &&
    text.length <= MAX_THEME &&
    (PARTY_LINE_RE.test(text) || isPartyName(wordsOf(text.replace(LINE_NUMBER_RE, '')), context.parties));
  if (!isSentence && !isName) return false;
  const head = words.slice(0, 12);
  const found = findHolder(head, context.parties, context.vocabulary);
  if (!found.named || /^l?e? ?c[cl]as\b/.test(head.join(' '))) return false;
  if (block.marker !== '') return isSentence && walk.active;
  settleTitle(walk);
  walk.holder = found.holder;
  if (isSentence) Object.assign(walk, { active: false, category: null });
  else openHolder(walk);
  return true;
}

/** A holder named under a category shares it with those named after; one named behind items begins anew. */
function openHolder(walk: Walk): void {
  const nested = walk.nested || (walk.fresh && walk.category !== null);
  Object.assign(walk, { theme: [], nested, category: nested ? walk.category : null });
}
/** « PLU »: short as it is, an item of its own. */
const ACRONYM_RE = /^\p{Lu}{2,3}$/u;
const LINE_NUMBER_RE = /^\s*(?:\d{1,2}(?:\.\d{1,2}){0,2}|[a-h]|[ivx]{1,4})\s?[.)°-]{0,2}\s/iu;
const OF_BODY_RE =
  /^(?:l[ae]s?\s|l['’]|cette\s|ces\s)(?:communaut[ée]s?|commune|communes|ville|villes|agglo\w*|m[ée]tropole|intercommunalit[ée]|epci|syndicat|collectivit[ée]s?|regroupement|d[ée]partement|r[ée]gion|grand)(?!\p{L})/iu;
const PARTY_LINE_RE =
  /^(?:(?:\d|[a-z]|[ivx]{1,4})[).°-]{0,2}\s?(?:\d[.)]?)?\s?[-–]?\s?)?(?:pour\s)?(?:l[ae]s?\s|l['’])?(?:communaut[ée]s?|communes?|villes?|agglom[ée]rations?|m[ée]tropole|syndicats?|ccas|cias)(?!\p{L})[^.;]{0,80}$/iu;

function openTheme(walk: Walk, { block, context }: Line, text: string): void {
  settleTitle(walk);
  walk.theme = domainsOf(text, context.domains);
  const says =
    leadOf(text).colon || holdsPhrase(wordsOf(text).slice(0, 3), indexOf(context.vocabulary.themes.texts));
  walk.title = says || block.heading > 0 ? null : block;
  walk.fresh = true;
}

/** A heading that no item followed was an item itself. */
function settleTitle(walk: Walk): void {
  const { title } = walk;
  walk.title = null;
  if (title) walk.items.push(itemOf(walk, title, title.range));
}

/** A line that called for items and got none says nothing. */
function dropDangling({ items, fresh }: Walk): void {
  const last = items.at(-1);
  if (last && !fresh && last.dangling && last.parts.length === 1) items.pop();
}

function closeList(walk: Walk): void {
  dropDangling(walk);
  settleTitle(walk);
  Object.assign(walk, { active: false, theme: [] });
}

function addItem(walk: Walk, line: Line, range: Range): void {
  walk.title = null;
  const { reading } = line.context.document;
  const number = NUMBER_RE.exec(reading.text.slice(range.start, Math.min(range.end, range.start + 12)));
  const item = itemOf(walk, line.block, { ...range, start: range.start + (number?.[0].length ?? 0) });
  const dangling = !item.bulleted && /:\s*$/.test(reading.text.slice(range.start, range.end));
  walk.items.push({ ...item, dangling });
  walk.fresh = false;
}

const itemOf = (
  { holder, category, theme, listRange }: Walk,
  block: Block,
  range: Range,
): CompetenceItem => ({
  parts: [range],
  holder,
  category,
  theme,
  listRange,
  bulleted: block.marker !== '',
  indent: block.indent,
  marker: block.marker,
  dangling: false,
});
