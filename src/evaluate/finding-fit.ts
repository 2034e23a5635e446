import { type Item, isItem, isNothing, type Json, readingsOf, textOf } from './gold.ts';
import { comparisonKey, holdsWords } from './likeness.ts';

/** A predicted finding, with what it quotes and what it says as they are compared. */
export interface Answer {
  readonly finding: Item;
  readonly quotes: readonly string[];
  readonly said: string; // a comparison key
}

/** A predicted finding made ready; `source` is the text that its span points into, null where it is not at hand. */
export function answerOf(finding: Item, source: string | null): Answer {
  const under = textUnder(finding.span, source);
  const quotes = [textOf(finding.actual), under].filter((text) => text !== '');
  const said = [finding.rule, finding.actual, finding.expected, finding.why].map(textOf);
  return { finding, quotes, said: comparisonKey([...said, under].join(' ')) };
}

function textUnder(span: Json, source: string | null): string {
  if (source === null || !isItem(span)) return '';
  const { start = null, end } = span;
  // An offset that is null counts as the beginning, as it does in the definition of the measure.
  return source.slice(Number(start), end === undefined ? undefined : Number(end));
}

/** Whether a prediction is an answer to a finding of the gold: its code, its place, and what it quotes or mentions. */
export function isAnswer(gold: Item, { finding, quotes, said }: Answer): boolean {
  const evidence = evidenceOf(gold);
  return (
    codesOf(gold).some((code) => textOf(code) === textOf(finding.code)) &&
    isPlaceOf(readingsOf(gold.article), finding.article, evidence.length > 0) &&
    (evidence.length === 0 || quotes.some((quote) => evidence.some((text) => overlap(text, quote)))) &&
    (!Array.isArray(gold.mentions) || gold.mentions.some((words) => mentions(said, words)))
  );
}

/** The codes that answer a finding of the gold; a plain record has the one that it gives. */
export function codesOf(gold: Item): readonly Json[] {
  return gold.codes === undefined ? [gold.code] : listOf(gold.codes);
}

/** The quotes that show what a finding speaks of; in a plain record, what it quotes. */
export function evidenceOf(gold: Item): readonly string[] {
  return readingsOf(gold.evidence === undefined && gold.codes === undefined ? gold.actual : gold.evidence)
    .flatMap(listOf)
    .map(textOf)
    .filter((text) => text !== '');
}

/** Whether a prediction is as severe as the gold has it. */
export function isAsSevere(gold: Item, { finding }: Answer): boolean {
  return readingsOf(gold.severity).some((severity) => textOf(severity) === textOf(finding.severity));
}

/** `*` is any article; where no article is meant, a quote decides. */
function isPlaceOf(accepted: readonly Json[], article: Json, isQuoted: boolean): boolean {
  return accepted.some((reading) =>
    isNothing(reading)
      ? isQuoted || isNothing(article)
      : reading === '*' || comparisonKey(textOf(reading)) === comparisonKey(textOf(article)),
  );
}

const LEAST_WORDS = 4;
const SHARED = 0.75; // of the words of the shorter quote

/** Whether two quotes are of one place: one holds the other, or most of its words in whatever order. */
function overlap(a: string, b: string): boolean {
  const [x, y] = [comparisonKey(a), comparisonKey(b)];
  if (holdsWords(x, y) || holdsWords(y, x)) return true;
  const [first, second] = [x.split(' '), y.split(' ')];
  const [shorter, longer] = first.length <= second.length ? [first, second] : [second, first];
  const known = new Set(longer);
  const shared = shorter.filter((word) => known.has(word)).length;
  return shorter.length >= LEAST_WORDS && shared >= SHARED * shorter.length;
}

const LEAST_BEGINNING = 5; // letters

/** Whether a text says some words; where they are long enough, the last may be the beginning of one of its own. */
function mentions(said: string, words: Json): boolean {
  const key = comparisonKey(textOf(words));
  return key.length < LEAST_BEGINNING ? holdsWords(said, key) : ` ${said}`.includes(` ${key}`);
}

function listOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : [value];
}
