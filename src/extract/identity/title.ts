import { fold } from '../../model/fold.ts';
import { letterLikeness } from '../../model/likeness.ts';
import { type Block, textOf } from '../../model/reading.ts';
import type { SegmentedDocument } from '../../model/section.ts';
import type { Range } from '../../model/span.ts';
import type { IdentityVocabulary } from '../../model/vocabulary-identity.ts';
import { lettersOf, skeletonOf, wordsOf } from '../competences/words.ts';
import { tolerant } from '../references/tolerant.ts';
import { findPeriod } from './period.ts';

const MAX_FRONT = 60; // blocks
const MAX_TITLE_LINE = 250;
const MAX_LINES = 8;
const FURTHEST_HEAD = 30; // letters that may stand before the name of the act: PROJET DE…
const ALIKE = 0.85;
const PROSE_RE =
  /^(?:la presente|le present|cette|cet|vu|considerant|dans|elle|il|l'article|article|annexe)\b|;$/;

/** A title as printed, wrapped lines joined, and the blocks that hold it. */
export interface Title {
  readonly text: string;
  readonly range: Range;
}

/** The blocks before the body: where a document says what it is. */
export function frontBlocks({ reading, sections }: SegmentedDocument): readonly Block[] {
  const body = sections.find(({ kind }) => kind !== 'cover' && kind !== 'parties');
  const end = body?.range.start ?? reading.text.length;
  const front: Block[] = [];
  for (const block of reading.blocks) {
    if (block.range.start >= end || front.length >= MAX_FRONT) break;
    if (block.part === 'body') front.push(block);
  }
  return front;
}

/** The title on the cover or at the head, the first where it is printed twice; null where there is none. */
export function findTitle(document: SegmentedDocument, vocabulary: IdentityVocabulary): Title | null {
  const { reading } = document;
  const blocks = frontBlocks(document);
  const texts = blocks.map(({ range }) => textOf(reading, range));
  const first = texts.findIndex((text) => headOf(text, vocabulary) !== null);
  if (first < 0) return null;
  const last = lastLine(texts, first, vocabulary);
  const range = {
    start: blocks[first]?.range.start ?? 0,
    end: blocks[last]?.range.end ?? 0,
  };
  return onlyOne({ text: texts.slice(first, last + 1).join(' '), range }, vocabulary);
}

/** Cover and head run together by a bad copy: the title ends where its own words come again. */
function onlyOne({ text, range }: Title, { titles }: IdentityVocabulary): Title {
  const head = new RegExp(tolerant(titles.heads[0] ?? ''), 'g');
  const [first, second] = [...fold(text).matchAll(head)];
  if (first === undefined || second === undefined) return { text, range };
  const kept = text.slice(0, second.index).trim();
  return { text: kept, range: { start: range.start, end: range.start + kept.length } };
}

/** The name of the act that a line begins with, in letters; null where it is no title. */
function headOf(text: string, { titles }: IdentityVocabulary): string | null {
  if (text.length > MAX_TITLE_LINE || PROSE_RE.test(foldedLine(text))) return null;
  const letters = lettersOf(text);
  const heads = titles.heads.map(lettersOf);
  const found = heads.find((head) => {
    const at = letters.indexOf(head);
    return at === 0 || (head.length > 15 && at > 0 && at <= FURTHEST_HEAD);
  });
  if (found !== undefined) return found;
  const alike = titles.heads.findIndex((head) => head.length > 12 && beginsAlike(text, head));
  return alike < 0 ? null : (heads[alike] ?? null);
}

/** A title line with a letter or two gone wrong. */
const beginsAlike = (text: string, head: string): boolean =>
  letterLikeness(text.slice(0, head.length + 1), head) >= ALIKE;

/** Whether a title holds the words of a sign, a letter or two gone wrong at most. */
export function titleHolds(title: string, words: string): boolean {
  if (lettersOf(title).includes(lettersOf(words))) return true;
  const [own, wanted] = [wordsOf(title), wordsOf(words)];
  if (words.length <= 12) return false;
  return own.some(
    (_, i) => letterLikeness(own.slice(i, i + wanted.length).join(' '), wanted.join(' ')) >= ALIKE,
  );
}

const foldedLine = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function lastLine(texts: readonly string[], first: number, vocabulary: IdentityVocabulary): number {
  let last = first;
  while (last - first < MAX_LINES) {
    const [line, next] = [texts[last] ?? '', texts[last + 1]];
    if (next === undefined || next.length > MAX_TITLE_LINE / 2 || /[.;:]$/.test(line)) break;
    const period = isYears(next);
    const title = texts.slice(first, last + 1).join(' ');
    if (!period && !goesOn(line, next, vocabulary) && !isSecondHead(title, next, vocabulary)) break;
    last++;
    if (period) break;
  }
  return last;
}

/** Whether a line is a pair of years and no more. */
export const isYears = (text: string): boolean => text.length <= 24 && findPeriod(text, 99) !== null;

function goesOn(line: string, next: string, { titles }: IdentityVocabulary): boolean {
  if (/[.;:]$/.test(next)) return false;
  const [ending, opening] = [` ${wordsOf(line).join(' ')} `, ` ${wordsOf(next).join(' ')} `];
  const links = titles.continued.map((words) => ` ${words.split(' ').map(keySkeleton).join(' ')} `);
  return links.some((link) => opening.startsWith(link)) || LINK_END_RE.test(ending);
}
const LINK_END_RE = / (?:de|du|des|d|a|au|aux|la|le|les|l|pour|et|sur|en) $/;
const keySkeleton = (word: string): string => skeletonOf(foldedLine(word));

/** « ACTE D'ENGAGEMENT » then « CONVENTION TERRITORIALE GLOBALE »: one title on two lines. */
function isSecondHead(title: string, next: string, vocabulary: IdentityVocabulary): boolean {
  const head = headOf(next, vocabulary);
  return (
    head !== null &&
    !lettersOf(title).includes(lettersOf(vocabulary.titles.heads[0] ?? '')) &&
    head.length > 15
  );
}
