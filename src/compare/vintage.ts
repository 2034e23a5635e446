import { keyOf } from '../model/fold.ts';
import type { Reading } from '../model/reading.ts';
import type { Range } from '../model/span.ts';
import { ENOUGH_FINGERPRINTS, type Template } from '../model/template.ts';
import { fieldsOf, placeClauses } from './clauses/place-clauses.ts';
import { weightOf } from './clauses/tokens.ts';
import type { Subject } from './subject.ts';

/** A model that a text follows, and the words that show it. */
export interface Vintage {
  readonly template: Template;
  readonly words: readonly string[]; // the fingerprints found, as the model has them
  readonly at: Range; // of the first one, in the reading
}

/** The model whose fingerprints the text has most of, three at the least; null where two have as many, or none enough. */
export function recogniseVintage(reading: Reading, models: readonly Template[]): Vintage | null {
  const vintages = models
    .map((template) => fingerprintsIn(reading, template))
    .filter((vintage) => vintage !== null && vintage.words.length >= ENOUGH_FINGERPRINTS)
    .sort((a, b) => (b?.words.length ?? 0) - (a?.words.length ?? 0));
  const [best, second] = vintages;
  return best == null || second?.words.length === best.words.length ? null : best;
}

function fingerprintsIn(reading: Reading, template: Template): Vintage | null {
  const found = template.fingerprints.flatMap(({ words }) => {
    const at = placeOfWords(reading, words);
    return at === null ? [] : [{ words, at }];
  });
  const [first] = [...found].sort((a, b) => a.at.start - b.at.start);
  return first === undefined ? null : { template, words: found.map(({ words }) => words), at: first.at };
}

/** Where the text has some words, whatever stands between them but letters. */
function placeOfWords({ folded }: Reading, words: string): Range | null {
  const { longest, pattern } = patterns.get(words) ?? patternOf(words);
  if (!folded.includes(longest)) return null;
  const match = pattern.exec(folded);
  return match && { start: match.index, end: match.index + match[0].length };
}

interface Pattern {
  readonly longest: string; // word, whose absence is soon seen
  readonly pattern: RegExp;
}
const patterns = new Map<string, Pattern>();

function patternOf(words: string): Pattern {
  const parts = keyOf(words).split(' ');
  const plain = parts.filter((part) => !part.includes('oe'));
  const longest = plain.reduce((best, part) => (part.length > best.length ? part : best), '');
  const source = parts.map((word) => word.replace('oe', '(?:oe|œ)')).join('[^\\p{L}\\p{N}]{1,6}');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'u');
  patterns.set(words, { longest, pattern });
  return { longest, pattern };
}

/** The model that an act of a day had to follow: the last one in force by then, of the same instrument. */
export function modelInForce(
  models: readonly Template[],
  instrument: Template['instrument'],
  day: string,
): Template | null {
  return (
    models
      .filter((model) => model.instrument === instrument && model.inForce.from <= day)
      .filter(({ inForce: { to } }) => to === undefined || day <= to)
      .at(-1) ?? null
  );
}

/** The share of a model's wording that a text keeps, 0 to 1: the words of its binding clauses that are found there. */
export function shareKept({ clean: { reading }, sections }: Subject, template: Template): number {
  const fields = fieldsOf(reading, sections, template);
  const found = new Map(
    placeClauses(reading, template, fields).map((placed) => [placed.compiled.clause, placed]),
  );
  let [kept, all] = [0, 0];
  for (const { binding, clauses } of template.articles)
    for (const clause of binding ? clauses : []) {
      const weight = keyOf(clause.text)
        .split(' ')
        .reduce((sum, word) => sum + weightOf(word), 0);
      all += weight;
      kept += weight * (found.get(clause)?.found?.alignment.coverage ?? 0);
    }
  return all === 0 ? 0 : kept / all;
}
