import { type Block, textOf } from '../../model/reading.ts';
import type { Party } from '../../model/record.ts';
import type { SegmentedDocument } from '../../model/section.ts';
import type { Range } from '../../model/span.ts';
import type { Category, CompetenceVocabulary } from '../../model/vocabulary-competences.ts';
import type { DomainVocabulary } from '../../model/vocabulary-domains.ts';
import { isDomainName } from './competence-domains.ts';
import { leadOf } from './lines.ts';
import { findPhrases, holdsPhrase, indexOf, wordsOf } from './words.ts';

/** The longest heading inside a list, in characters. */
export const MAX_THEME = 90;

/** The number that a line of a list begins with: `1°`, `a)`, `I-1`, `B2.`. */
export const NUMBER_RE =
  /^\s*(?:\d{1,2}(?:[.-]\d{1,2}){0,3}\s?[.)°/]-?|(?:\d{1,2}|[a-h]|[ivx]{1,4})(?:[.-]\d{1,2}){1,3}|[a-h]\s?\)|[a-h]\d{1,2}\s?[.)]|[ivx]{1,4}\s?[.)-])\s/iu;

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
  readonly dangling: boolean; // a line without bullet that ends with its colon
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

/** A line with the one that follows it. */
export interface Line {
  readonly block: Block;
  readonly next: Block | undefined;
  readonly context: ListContext;
}

/** What has been read of a list. */
export interface ListState {
  readonly items: readonly CompetenceItem[];
  readonly title: Block | null; // a heading that has had no item yet, and may be one itself
  readonly fresh: boolean; // no item since the list or its category began
}

/** « Au titre de l'article 4 des statuts : » says where the items come from. */
export function isSource({ block, context }: Line, text: string): boolean {
  const lead = leadOf(text);
  if (block.marker !== '' || lead.text.length > MAX_THEME || !(lead.colon || /^\(.*\)$/.test(text)))
    return false;
  const words = wordsOf(lead.text);
  return findPhrases(words, indexOf(context.vocabulary.sources.texts))[0]?.start === 0;
}

/** Nested under an item that calls for more, or the rest of an item that a page break cut. */
export function isPart(list: ListState, { block, next, context }: Line, text: string): boolean {
  const last = list.items.at(-1);
  if (last === undefined || list.fresh || list.title) return false;
  const { reading } = context.document;
  const ending = textOf(reading, last.parts.at(-1) ?? block.range).slice(-12);
  const first = textOf(reading, last.parts[0] ?? block.range);
  const isOpen = /:$/.test(first);
  if (block.marker === '') {
    if (/^\p{Ll}/u.test(text) && !/[.;:]$/.test(ending))
      return last.bulleted || /(?:,|\s\p{Ll}{1,3})$/u.test(ending);
    if (next?.marker && /[;.]$/.test(ending) && !/[;.,]$/.test(text)) return false;
    return isOpen && last.bulleted && !isShouted(text) && !leadOf(text).colon && block.indent >= last.indent;
  }
  if (!last.bulleted) return false;
  if (block.indent > last.indent)
    return isOpen || block.indent >= last.indent + 2 || block.marker !== last.marker;
  return /:$/.test(ending) && QUALIFIES_RE.test(text) && /^\W*\p{Lu}/u.test(first);
}
const QUALIFIES_RE = /^(?:\p{Ll}|Qui\s|Dont\s|Où\s)/u;

/** A heading inside the list: capitals, a theme word, or a line that only calls for the items below. */
export function isTheme(list: ListState, { block, next, context }: Line, text: string): boolean {
  if (text.length > MAX_THEME || /[;,.]$/.test(text)) return false;
  const lead = leadOf(text);
  if (lead.rest !== '') return false;
  const name = lead.text.replace(/^\W+/, '');
  if (block.marker !== '') return lead.colon && isDomainName(name, context.domains);
  if (block.heading > 0) return true;
  if (NUMBER_RE.test(text) && !isDomainName(name, context.domains)) return false;
  const named = list.fresh && isDomainName(name, context.domains);
  if (!lead.colon && headsBullets(list, { block, next, named })) return true;
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

interface Head {
  readonly block: Block;
  readonly next: Block | undefined;
  readonly named: boolean; // the name of a domain, before all items
}

/** A short line with no bullet in a list that has them: bold, a domain's name, or between bullets. */
const headsBullets = ({ fresh, items }: ListState, { block, next, named }: Head): boolean =>
  next !== undefined &&
  next.marker !== '' &&
  (block.bold || named || (!fresh && items.at(-1)?.bulleted === true));

/** Capitals all along. */
function isShouted(text: string): boolean {
  const capitals = text.replace(/[^\p{Lu}]/gu, '').length;
  const small = text.replace(/[^\p{Ll}]/gu, '').length;
  return capitals >= 5 && small <= capitals / 6;
}

/** Behind a list, a paragraph about the convention; a bullet never ends one. */
export function endsList({ block, context }: Line, text: string): boolean {
  if (block.marker !== '') return false;
  if (block.heading > 0) return true;
  const words = wordsOf(text.slice(0, 160));
  const isSentence = SENTENCE_RE.test(text) || PRONOUN_RE.test(text);
  return isSentence || holdsPhrase(words.slice(0, 12), indexOf(context.vocabulary.ends.texts));
}
/** « Elle désigne un représentant … »: what the collectivité does, not what it has power over. */
const PRONOUN_RE = /^(?:elles?|ils?)\s\p{Ll}.{20,}\.$/iu;
const SENTENCE_RE =
  /^(?:les?|la|l['’]|cet?(?:te)?|ces|elles?|ils?|en outre|par ailleurs|de plus|ainsi|enfin|afin|dans ce cadre|dans le cadre|c['’]est)[\s,].{0,200}\b(?:est|sont|s['’]engagent?|souhaitent?|permet(?:tent)?|travaillent?|participent?|interviennent?|intervient|met(?:tent)?|peut|peuvent|sera|seront|figurent?|pr[ée]cisent?)\b/i;
