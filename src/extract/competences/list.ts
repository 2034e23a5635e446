import { type Block, textOf } from '../../model/reading.ts';
import type { Party } from '../../model/record.ts';
import type { SegmentedDocument } from '../../model/section.ts';
import type { Range } from '../../model/span.ts';
import type { Category, CompetenceVocabulary } from '../../model/vocabulary-competences.ts';
import type { DomainVocabulary } from '../../model/vocabulary-domains.ts';
import { domainsOf, isDomainName } from './competence-domains.ts';
import { findHolder } from './holder.ts';
import { type ListLine, leadOf, readListLine } from './lines.ts';
import { holdsPhrase, indexOf, wordsOf } from './words.ts';

const MAX_THEME = 90;

/** A compétence as it stands: the parts of its text, in order, and what the list around it says. */
export interface CompetenceItem {
  readonly parts: Range[]; // in the reading; nested lines and lines broken by a page follow the first
  readonly holder: string | null;
  readonly category: Category | null;
  readonly theme: readonly string[]; // the domains of the heading above
  readonly listRange: Range | null; // the line that opens the list: it may set an end to all of it
  readonly bulleted: boolean;
  readonly indent: number;
  readonly marker: string;
}

/** What reading a list needs to know. */
export interface ListContext {
  readonly document: SegmentedDocument;
  readonly vocabulary: CompetenceVocabulary;
  readonly domains: DomainVocabulary;
  readonly parties: readonly Party[];
  readonly holder: string | null; // where nothing is said
  readonly own: boolean; // the article is about the compétences: a sentence alone may state one
}

interface Walk {
  readonly items: CompetenceItem[];
  holder: string | null;
  category: Category | null;
  theme: readonly string[];
  title: Block | null; // a heading that has had no item yet, and may be one itself
  active: boolean;
  listRange: Range | null;
  fresh: boolean; // no item since the list or its category began
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
  };
  for (const [i, block] of blocks.entries()) step(walk, { block, next: blocks[i + 1], context });
  settleTitle(walk);
  return walk.items;
}

interface Line {
  readonly block: Block;
  readonly next: Block | undefined;
  readonly context: ListContext;
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
  if (isPart(walk, line, text)) walk.items.at(-1)?.parts.push(line.block.range);
  else if (isTheme(line, text)) openTheme(walk, line, text);
  else if (endsList(line, text)) closeList(walk);
  else if (text.length > 3) addItem(walk, line, line.block.range);
}

function openList(walk: Walk, line: Line, { kind, category, subject }: ListLine): void {
  settleTitle(walk);
  const { block, context } = line;
  const { reading } = context.document;
  const found = findHolder(subject, context.parties, context.vocabulary);
  if (found.named) walk.holder = found.holder;
  else if (kind !== 'heading' && walk.holder === null) walk.holder = context.holder;
  if (kind !== 'heading') walk.listRange = block.range;
  Object.assign(walk, { category, theme: [], active: true, fresh: true });
  const raw = reading.text.slice(block.range.start, block.range.end);
  const { rest, restAt } = leadOf(raw);
  if (rest.length > 2) addInline(walk, line, { text: rest, at: block.range.start + restAt });
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
  const isName = block.marker === '' && text.length <= MAX_THEME && PARTY_LINE_RE.test(text);
  if (!isSentence && !isName) return false;
  const head = words.slice(0, 12);
  const found = findHolder(head, context.parties, context.vocabulary);
  if (!found.named || /^l?e? ?c[cl]as\b/.test(head.join(' '))) return false;
  if (block.marker !== '') return isSentence && walk.active;
  settleTitle(walk);
  walk.holder = found.holder;
  Object.assign(walk, isSentence ? { active: false, category: null } : { theme: [] });
  return true;
}
const OF_BODY_RE =
  /^(?:l[ae]s?\s|l['’]|cette\s|ces\s)(?:communaut[ée]s?|commune|communes|ville|villes|agglo\w*|m[ée]tropole|intercommunalit[ée]|epci|syndicat|collectivit[ée]s?|regroupement|d[ée]partement|r[ée]gion|grand)(?!\p{L})/iu;
const PARTY_LINE_RE =
  /^(?:(?:\d|[a-z]|[ivx]{1,4})[).°-]{0,2}\s?(?:\d[.)]?)?\s?[-–]?\s?)?(?:pour\s)?(?:l[ae]s?\s|l['’])?(?:communaut[ée]|commune|ville|agglom[ée]ration|m[ée]tropole|syndicat|ccas|cias)(?!\p{L})[^.;]{0,80}$/iu;

/** Nested under an item that calls for more, or the rest of an item that a page break cut. */
function isPart(walk: Walk, { block, context }: Line, text: string): boolean {
  const last = walk.items.at(-1);
  if (last === undefined || walk.fresh || walk.title) return false;
  const { reading } = context.document;
  const ending = textOf(reading, last.parts.at(-1) ?? block.range).slice(-12);
  const first = textOf(reading, last.parts[0] ?? block.range);
  const isOpen = /:$/.test(first);
  if (block.marker === '') {
    if (/^\p{Ll}/u.test(text) && !/[.;:]$/.test(ending))
      return last.bulleted || /(?:,|\s\p{Ll}{1,3})$/u.test(ending);
    return isOpen && last.bulleted && !isShouted(text) && !leadOf(text).colon && block.indent >= last.indent;
  }
  if (!last.bulleted) return false;
  if (block.indent > last.indent)
    return isOpen || block.indent >= last.indent + 2 || block.marker !== last.marker;
  return /:$/.test(ending) && QUALIFIES_RE.test(text) && /^\W*\p{Lu}/u.test(first);
}
const QUALIFIES_RE = /^(?:\p{Ll}|Qui\s|Dont\s|Où\s)/u;

/** A heading inside the list: capitals, a theme word, or a line that only calls for the items below. */
function isTheme({ block, next, context }: Line, text: string): boolean {
  if (text.length > MAX_THEME || /[;,.]$/.test(text)) return false;
  const lead = leadOf(text);
  if (lead.rest !== '') return false;
  const name = lead.text.replace(/^\W+/, '');
  if (block.marker !== '') return lead.colon && isDomainName(name, context.domains);
  if (block.heading > 0) return true;
  if (NUMBER_RE.test(text) && !isDomainName(name, context.domains)) return false;
  const opensWithTheme = wordsOf(name).slice(0, 3).join(' ');
  if (
    holdsPhrase(opensWithTheme.split(' '), indexOf(context.vocabulary.themes.texts)) &&
    (lead.colon || next?.marker)
  )
    return true;
  return (
    isShouted(name) ||
    (lead.colon && next !== undefined && (next.marker !== '' || isDomainName(name, context.domains)))
  );
}

/** Capitals all along. */
function isShouted(text: string): boolean {
  const capitals = text.replace(/[^\p{Lu}]/gu, '').length;
  const small = text.replace(/[^\p{Ll}]/gu, '').length;
  return capitals >= 5 && small <= capitals / 6;
}

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

/** Behind a list, a paragraph about the convention; a bullet never ends one. */
function endsList({ block, context }: Line, text: string): boolean {
  if (block.marker !== '') return false;
  if (block.heading > 0) return true;
  const words = wordsOf(text.slice(0, 160));
  return holdsPhrase(words.slice(0, 12), indexOf(context.vocabulary.ends.texts)) || SENTENCE_RE.test(text);
}
const SENTENCE_RE =
  /^(?:les?|la|l['’]|cet?(?:te)?|ces|elles?|ils?|en outre|par ailleurs|de plus|ainsi|enfin|afin|dans ce cadre|dans le cadre|c['’]est)[\s,].{0,200}\b(?:est|sont|s['’]engagent?|souhaitent?|permet(?:tent)?|travaillent?|participent?|interviennent?|intervient|met(?:tent)?|peut|peuvent|sera|seront|figurent?|pr[ée]cisent?)\b/i;

function closeList(walk: Walk): void {
  settleTitle(walk);
  Object.assign(walk, { active: false, theme: [] });
}

function addItem(walk: Walk, line: Line, range: Range): void {
  walk.title = null;
  const { reading } = line.context.document;
  const number = NUMBER_RE.exec(reading.text.slice(range.start, Math.min(range.end, range.start + 12)));
  walk.items.push(itemOf(walk, line.block, { ...range, start: range.start + (number?.[0].length ?? 0) }));
  walk.fresh = false;
}

const NUMBER_RE =
  /^\s*(?:\d{1,2}(?:\.\d{1,2}){0,3}\s?[.)°/]-?|\d{1,2}(?:\.\d{1,2}){1,3}|[a-h]\s?\)|[ivx]{1,4}\s?[.)])\s/iu;

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
});
