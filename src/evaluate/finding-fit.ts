import { type Item, isItem, isNothing, type Json, readingsOf, textOf } from './gold.ts';
import { comparisonKey, quoteLikeness, SAME_QUOTE } from './likeness.ts';

/** A predicted finding, with what it quotes and what it says as they are compared. */
export interface Answer {
  readonly finding: Item;
  readonly quotes: readonly string[];
  readonly said: string; // a comparison key
}

/** A predicted finding made ready; `source` is the text that its span points into, null where it is not at hand. */
export function answerOf(finding: Item, source: string | null): Answer {
  const quotes = [textOf(finding.actual), textUnder(finding.span, source)].filter((text) => text !== '');
  const said = [finding.rule, finding.expected, finding.why].map(textOf);
  return { finding, quotes, said: comparisonKey([...said, ...quotes].join(' ')) };
}

function textUnder(span: Json, source: string | null): string {
  if (source === null || !isItem(span)) return '';
  const { start, end } = span;
  return typeof start === 'number' && typeof end === 'number' ? source.slice(start, end) : '';
}

/** Whether a prediction is an answer to a finding of the gold: its code, its place, and what it quotes or mentions. */
export function isAnswer(gold: Item, { finding, quotes, said }: Answer): boolean {
  const evidence = readingsOf(gold.evidence)
    .flatMap(listOf)
    .map(textOf)
    .filter((text) => text !== '');
  return (
    listOf(gold.codes).some((code) => textOf(code) === textOf(finding.code)) &&
    isPlaceOf(readingsOf(gold.article), finding.article, evidence.length > 0) &&
    (evidence.length === 0 || quotes.some((quote) => evidence.some((text) => overlap(text, quote)))) &&
    (!Array.isArray(gold.mentions) || gold.mentions.some((words) => mentions(said, words)))
  );
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

function overlap(a: string, b: string): boolean {
  return quoteLikeness(a, b) >= SAME_QUOTE;
}

function mentions(said: string, words: Json): boolean {
  return said.includes(comparisonKey(textOf(words)));
}

function listOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : [value];
}
