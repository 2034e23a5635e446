import { keyOf } from '../model/fold.ts';
import { letterLikeness } from '../model/likeness.ts';
import type { VariableType } from '../model/template.ts';
import { type BlankKind, type BlankVocabulary, compileKinds } from '../model/vocabulary-blanks.ts';
import { count, ranked, sumOf, type Tally } from './tally.ts';

/** What fills a blank, as far as its values tell. */
export interface BlankType {
  readonly type: VariableType;
  readonly name: string;
  readonly always: boolean; // such a value is never the model's own
  readonly share: number; // of the conventions whose value says so, 0 to 1
  readonly values: Tally; // those that say so
}

/** The kinds of blank, ready to be tried, and the names of their types. */
export interface BlankKinds {
  readonly kinds: readonly BlankKind[];
  readonly names: BlankVocabulary['names'];
  readonly kindsOf: (value: string) => readonly BlankKind[]; // all that a value may be, whatever stands before it
}

const MOST_ANSWERS = 50_000;

export function blankKindsOf(vocabulary: BlankVocabulary): BlankKinds {
  const ask = compileKinds(vocabulary);
  const known = new Map<string, readonly BlankKind[]>();
  const kindsOf = (value: string): readonly BlankKind[] => {
    const answer = known.get(value) ?? ask(value);
    if (known.size >= MOST_ANSWERS) known.clear();
    known.set(value, answer);
    return answer;
  };
  return { kinds: vocabulary.kinds, names: vocabulary.names, kindsOf };
}

const ONE_KIND = 0.8; // share of a type's values from which a kind gives the variable its name

/** The type that most of some values have, given the words that stand before them; null where none has a type. */
export function typeOf(
  values: Tally,
  before: string,
  { kinds, names, kindsOf }: BlankKinds,
): BlankType | null {
  const open = new Set(kinds.filter(({ after }) => isAfter(before, after)));
  const byType = new Map<VariableType, { readonly values: Tally; readonly names: Tally; always: boolean }>();
  for (const [value, weight] of values) {
    const found = kindsOf(value).find((kind) => open.has(kind));
    if (found === undefined) continue;
    const group = byType.get(found.type) ?? { values: new Map(), names: new Map(), always: true };
    byType.set(found.type, group);
    count(group.values, value, weight);
    count(group.names, found.name, weight);
    if (!found.always) group.always = false;
  }
  const weights = new Map([...byType].map(([type, group]) => [type as string, sumOf(group.values)]));
  const [best] = ranked(weights);
  const type = best?.[0] as VariableType | undefined;
  const group = type === undefined ? undefined : byType.get(type);
  if (type === undefined || group === undefined) return null;
  const [[name, own] = ['', 0]] = ranked(group.names);
  const weight = sumOf(group.values);
  return {
    type,
    name: own >= ONE_KIND * weight ? name : (names[type] ?? type),
    always: group.always,
    share: weight / Math.max(sumOf(values), 1),
    values: group.values,
  };
}

function isAfter(before: string, words: readonly string[]): boolean {
  return words.length === 0 || words.some((word) => ` ${before}`.endsWith(` ${keyOf(word)}`));
}

const RARE = 0.03; // share of the conventions: a form that is rarer may be the commonest one misread
const LIKE = 0.8; // likeness, letter by letter, of a value and the same misread

/** The share of conventions whose value is really another than the commonest one, misreadings of it left out; 0 to 1. */
export function diversityOf(values: Tally): number {
  const [top, ...others] = ranked(values);
  if (top === undefined) return 0;
  const all = sumOf(values);
  const other = others
    .filter(([value, weight]) => weight >= RARE * all || letterLikeness(value, top[0]) < LIKE)
    .reduce((sum, [, weight]) => sum + weight, 0);
  return other / all;
}
