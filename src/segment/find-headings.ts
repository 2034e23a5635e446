import { pageAt } from '../model/document.ts';
import { containment, titleLikeness } from '../model/likeness.ts';
import type { Block, Reading } from '../model/reading.ts';
import type { Range } from '../model/span.ts';
import { endOfTitle, type KnownTitles, likestTitle } from './known-titles.ts';
import { valueOfNumber } from './numbering.ts';

/** A place where a section may begin, with the evidence for it. Ranges in the reading. */
export interface Candidate {
  readonly kind: 'preamble' | 'article' | 'annex';
  readonly range: Range; // of the heading
  readonly number: string | null; // as printed
  readonly value: number | null;
  readonly title: string | null;
  readonly model: string | null; // the article of the model whose title it bears
  readonly isBare: boolean; // a number without the word article
  readonly score: number;
}

const NUMBER =
  '(?:\\d{1,2}(?: ?(?:bis|ter|quater))?|[lio]\\d|\\d[lio]|premiere?|1 ?ere?|unique|preliminaire|[ivx]{1,5})';
const ArticleRe = new RegExp(
  `^(?:a ?[rn] ?[tfl] ?[il1] ?[ceo] ?[li1] ?[eco]|article|art\\.?) {0,2}(?:n ?[°o]? ?)?(${NUMBER})(?![\\p{L}\\d])(?: ?er)? ?([-:.)\\u2022]{1,2}(?!\\d)|\\. ?-|(?= *$)|(?= \\S))[ \\t]*`,
  'u',
);
const BareRe = /^(\d{1,2}|[ivx]{1,5}) ?(?:[-:.)]{1,2}|\. ?-)[ \t]*(?=\p{L})/u;
const PreambleRe = /^(?:article preliminaire ?[-:.]? ?)?preambule ?:?(?= *$| \S)/;
const AnnexRe =
  /^annexes?(?: {0,2}(?:n ?[°o]? ?)?(\d{1,2}(?: ?(?:bis|ter|quater))?|[ivx]{1,4}|[a-h]))?(?![\p{L}\d]) ?([-:.]{1,2}|(?= *$)|(?= \S))[ \t]*/u;
const FusedRe = /(?<=[.;:!?»)"] )article (?:\d{1,2}|[ivx]{1,5}) ?[-:.]/g;
const HeadRe = /^(?:a ?[rn] ?[tfl]|annexe|preambule)/;
const LONGEST_TITLE = 220;
const LONGEST_HEAD = 1_000; // characters of a block that a title is looked for in
/** How like a known title a bare number's must be, by how much it looks like a heading: a list item looks like none. */
const LEAST_LIKENESS = [0.75, 0.6, 0];

/** Places looked at that begin like a heading: a convention has some dozens, a text made of them would take for ever. */
const MOST_STARTS = 3_000;

/** What may be headings, and from where in the reading none was looked for any more; null where the end was reached. */
export interface FoundHeadings {
  readonly candidates: readonly Candidate[];
  readonly unreadFrom: number | null;
}

/** Every place that may be a heading, each scored by its own evidence. */
export function findHeadings(reading: Reading, known: KnownTitles): FoundHeadings {
  const candidates: Candidate[] = [];
  let starts = 0;
  for (const [i, block] of reading.blocks.entries()) {
    if (block.part !== 'body') continue;
    const at = { reading, block, next: reading.blocks[i + 1], known };
    for (const start of startsIn(reading, block)) {
      if (starts >= MOST_STARTS) return { candidates: withoutEchoes(candidates), unreadFrom: start };
      if (HeadRe.test(reading.folded.slice(start, start + 40))) starts++;
      const found = readHeading(at, start);
      if (found) candidates.push(found);
    }
  }
  return { candidates: withoutEchoes(candidates), unreadFrom: null };
}

/**
 * A title without number is no heading where a numbered one bears the same title: it is a sub-title of it, or the cover.
 * Where articles call themselves so, a bare number makes one only with a known title.
 */
function withoutEchoes(candidates: readonly Candidate[]): readonly Candidate[] {
  const articles = candidates.filter(({ kind, value }) => kind === 'article' && value !== null);
  const numbered = new Set(articles.map(({ model }) => model));
  const named = articles.filter(({ isBare }) => !isBare).length >= 2;
  return candidates.filter(({ kind, value, model, isBare }) => {
    if (kind !== 'article') return true;
    if (value === null) return !numbered.has(model);
    return !(isBare && named && model === null);
  });
}

/** A block starts a section at its head, or where an article's heading was run into the text before it. */
function startsIn(reading: Reading, { range }: Block): readonly number[] {
  const folded = reading.folded.slice(range.start, range.end);
  return [range.start, ...[...folded.matchAll(FusedRe)].map(({ index }) => range.start + index)];
}

interface Place {
  readonly reading: Reading;
  readonly block: Block;
  readonly next: Block | undefined;
  readonly known: KnownTitles;
}

function readHeading(place: Place, start: number): Candidate | null {
  const folded = place.reading.folded.slice(start, Math.min(place.block.range.end, start + 400));
  const preamble = PreambleRe.exec(folded);
  if (preamble) return readPreamble(place, start, preamble[0]);
  const annex = AnnexRe.exec(folded);
  if (annex) return readAnnex(place, start, annex);
  const article = ArticleRe.exec(folded);
  if (article?.[1])
    return readArticle(place, { start, after: article[0].length, number: article[1], keyword: true });
  const bare = BareRe.exec(folded);
  if (bare?.[1]) return readArticle(place, { start, after: bare[0].length, number: bare[1], keyword: false });
  return start === place.block.range.start ? readTitleAlone(place) : null;
}

function readPreamble({ reading, block }: Place, start: number, head: string): Candidate | null {
  const rest = block.range.end - start - head.length;
  const isAlone = rest <= 2;
  const isTyped = isCapital(reading.text.slice(start, start + 9)) || block.heading > 0 || block.bold;
  if (!isAlone && !isTyped && !head.startsWith('article')) return null;
  const word = reading.folded.indexOf('preambule', start);
  const title = reading.text.slice(word, word + 'preambule'.length);
  const range = { start, end: isAlone ? block.range.end : start + head.length };
  return {
    kind: 'preamble',
    range,
    number: null,
    value: 0,
    title,
    model: 'preambule',
    isBare: false,
    score: isAlone ? 6 : 4,
  };
}

interface Numbered {
  readonly start: number;
  readonly after: number; // length of the number and what precedes it
  readonly number: string;
  readonly keyword: boolean;
}

function readArticle(place: Place, { start, after, number, keyword }: Numbered): Candidate | null {
  const { reading, block, known } = place;
  const value = valueOfNumber(number);
  if (value === null) return null;
  const below = start + after >= block.range.end - 1 && keyword ? titleBelow(place) : null;
  const rest = below ?? { start: start + after, end: block.range.end };
  const split = splitTitle(reading, rest, known);
  if (split === null) return null;
  const spelt = reading.folded.indexOf(number, start);
  const likeness = likestTitle(split.title, known.all)?.likeness ?? 0;
  const ofModel = likestTitle(split.title, known.ofModel);
  const inToc = (known.numbered.get(value) ?? []).some((title) => titleLikeness(title, split.title) >= 0.8);
  const look = lookScore(reading, block, { start, end: split.end });
  if (!keyword && likeness < (LEAST_LIKENESS[look] ?? 0)) return null;
  if (keyword && look === 0 && likeness < 0.5 && split.end - start > 160) return null;
  return {
    kind: 'article',
    range: { start, end: split.end },
    number: printedNumber(reading.text.slice(spelt, spelt + number.length), value),
    value,
    title: split.title === '' ? null : split.title,
    model: ofModel !== null && ofModel.likeness >= 0.6 ? ofModel.known.model : null,
    isBare: !keyword,
    score: (keyword ? 3 : 1) + look + 3 * likeness + (inToc ? 1 : 0),
  };
}

/** The number as printed; where OCR put letters among its digits, the digits they stand for. */
function printedNumber(printed: string, value: number): string {
  return /^(?=.*\d)(?=.*[lIoO])[\dlIoO]{2,3}$/.test(printed) ? String(value) : printed;
}

interface Split {
  readonly title: string;
  readonly end: number;
}

/** The title of a heading: the whole block when it is short and no sentence, else what a known title or capitals bound. */
function splitTitle(reading: Reading, { start, end }: Range, known: KnownTitles): Split | null {
  const text = reading.text.slice(start, Math.min(end, start + LONGEST_HEAD));
  const whole = cutTitle(text);
  if (whole.length <= LONGEST_TITLE && !/[.;!?] \p{Lu}|[,;]$/u.test(text)) {
    const alone = likestTitle(whole, known.all)?.likeness ?? 0;
    const fused = endOfTitle(whole, known.all);
    if (fused === null || fused >= whole.length - 2 || alone >= 0.9) return { title: whole, end };
    const after = whole.slice(fused);
    return /^\s*[-.:]?\s*\p{Lu}/u.test(after) && after.trim().length > 40
      ? { title: whole.slice(0, fused), end: start + fused }
      : { title: whole, end };
  }
  const fused = endOfTitle(text, known.all) ?? endOfCapitals(text);
  return fused === null ? null : { title: text.slice(0, fused).trim(), end: start + fused };
}

/** A title without the signs and blanks behind it. */
function cutTitle(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s:.;-]/u.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** The end of a run of words in capitals that ordinary text follows. */
function endOfCapitals(text: string): number | null {
  const run = /^[\p{Lu}\d '’,()/-]{6,200}(?=\s\p{Lu}?[\p{Ll}'’])/u.exec(text)?.[0];
  if (run === undefined) return null;
  const end = run.replace(/\s+\p{Lu}?['’]?$/u, '').trimEnd().length;
  return end >= 4 ? end : null;
}

function readAnnex(place: Place, start: number, found: RegExpExecArray): Candidate | null {
  const { reading, block, next } = place;
  const after = start + found[0].length;
  const rest = reading.text.slice(after, block.range.end).trim();
  const isSeparated = (found[2] ?? '') !== '';
  if (!isSeparated && rest !== '' && !/^[\p{Lu}«(“"]/u.test(rest)) return null;
  if (rest.length > LONGEST_TITLE + 80 || /^(?:et|a|de|du|des) /.test(reading.folded.slice(after, after + 5)))
    return null;
  const number = found[1] ? printedAt(reading, start, found[1]) : null;
  if (rest !== '')
    return annexAt(
      { start, end: block.range.end },
      number,
      rest.replace(/[\s:;-]+$/u, ''),
      3 + lookScore(reading, block, block.range),
    );
  const title = next && isTitleLike(reading, next) ? next : null;
  const range = { start, end: title?.range.end ?? block.range.end };
  return annexAt(
    range,
    number,
    title ? reading.text.slice(title.range.start, title.range.end).trim() : null,
    4,
  );
}

const annexAt = (range: Range, number: string | null, title: string | null, score: number): Candidate => ({
  kind: 'annex',
  range,
  number,
  value: number === null ? null : valueOfNumber(number),
  title,
  model: null,
  isBare: false,
  score,
});

function printedAt(reading: Reading, start: number, number: string): string {
  const at = reading.folded.indexOf(number, start + 'annexe'.length);
  return reading.text.slice(at, at + number.length);
}

/** An article's number may stand alone above its title. */
function titleBelow({ reading, next, known }: Place): Range | null {
  if (next === undefined || !isTitleLike(reading, next)) return null;
  const title = reading.text.slice(next.range.start, next.range.end);
  const isKnown = (likestTitle(title, known.all)?.likeness ?? 0) >= 0.6;
  return isKnown || lookScore(reading, next, next.range) > 0 ? next.range : null;
}

/** The line below "Annexe 1 :" is its title unless it is an instruction, a list item or another heading. */
function isTitleLike(reading: Reading, { range, marker, part }: Block): boolean {
  const folded = reading.folded.slice(range.start, range.end);
  const isShort = range.end - range.start <= LONGEST_TITLE;
  return (
    part === 'body' &&
    marker === '' &&
    isShort &&
    !/^(?:\[|annexe|article|vu )/.test(folded) &&
    !/[.;:]$/.test(folded)
  );
}

/** « Pour les communes »: on whose behalf somebody signs. */
const SignsForRe = /^pour (?:l[ae]s? |l')/;

/** A title without its number: only where it is a known one, nearly to the letter, and stands alone. */
function readTitleAlone({ reading, block, known }: Place): Candidate | null {
  const { start, end } = block.range;
  if (end - start > 120 || end - start < 5) return null;
  if (SignsForRe.test(reading.folded.slice(start, end))) return null;
  const title = cutTitle(reading.text.slice(start, end));
  const look = lookScore(reading, block, block.range);
  if (look === 0 && block.marker !== '') return null;
  const match = likestTitle(title, known.ofArticles);
  if (match === null || match.likeness < (look > 0 ? 0.75 : 0.9)) return null;
  if (containment(match.known.title, title) < 1 && match.likeness < 0.9) return null;
  const { model } = match.known;
  return {
    kind: 'article',
    range: block.range,
    number: null,
    value: null,
    title,
    model,
    isBare: false,
    score: 2 * match.likeness + look,
  };
}

/** How much a heading looks like one: alone on its line, bold, in capitals, larger, marked. */
function lookScore(reading: Reading, block: Block, range: Range): number {
  const isAlone = range.end >= block.range.end - 1;
  const isTyped = block.bold || block.heading > 0 || block.size > 1.08;
  const head = reading.text.slice(range.start, range.end);
  return (isAlone && isTyped ? 1 : 0) + (isCapital(head) ? 1 : 0);
}

function isCapital(text: string): boolean {
  const letters = [...text].filter((unit) => /\p{L}/u.test(unit));
  return (
    letters.length >= 4 &&
    letters.filter((unit) => unit === unit.toUpperCase()).length >= letters.length * 0.9
  );
}

/** The page a candidate stands on. */
export const pageOf = (reading: Reading, { range }: Candidate): number =>
  pageAt(reading.pages, reading.offsets[range.start] ?? 0);
