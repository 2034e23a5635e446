import type { Field } from './fields.ts';
import { type Item, isNothing, type Json, readingsAt, textOf, valueAt } from './gold.ts';
import type { Fault, Outcome } from './outcome.ts';
import { isSame } from './sameness.ts';

/** An item of the gold and the one that was predicted for it; null where there is none. */
export interface Pair {
  readonly gold: Item | null;
  readonly predicted: Item | null;
}

/** Compares each value of a pair. What the gold leaves out does not count; an item alone misses or invents all it holds. */
export function scoreFields(fields: readonly Field[], pair: Pair, strict: boolean): readonly Outcome[] {
  const item = nameOf(pair.gold ?? pair.predicted ?? {});
  return fields.flatMap((field) => {
    const fault = { group: field.group, item, field: field.path.join('.') };
    const outcome = outcomeOf(field, pair, strict);
    if (outcome === null) return [];
    const { kind, counts, gold, predicted } = outcome;
    return [
      { group: field.group, counts, fault: kind === 'right' ? null : { ...fault, kind, gold, predicted } },
    ];
  });
}

interface Compared {
  readonly kind: Fault['kind'] | 'right';
  readonly counts: Outcome['counts'];
  readonly gold: Json;
  readonly predicted: Json;
}

/** What became of a field, null where there is nothing to count. */
function outcomeOf(field: Field, { gold, predicted }: Pair, strict: boolean): Compared | null {
  const value = predicted === null ? null : valueAt(predicted, field.path);
  if (gold === null) {
    if (field.isAsked || isNothing(value)) return null;
    return { kind: 'spurious', counts: { spurious: 1 }, gold: null, predicted: value };
  }
  const readings = readingsAt(gold, field.path);
  const stated = readings.filter((reading) => !isNothing(reading));
  if (readings.every((reading) => reading === undefined) || (field.isAsked && stated.length === 0))
    return null;
  const mayBeNothing = stated.length < readings.length;
  const first = stated[0] ?? null;
  if (isNothing(value)) {
    return mayBeNothing ? null : { kind: 'missed', counts: { missed: 1 }, gold: first, predicted: null };
  }
  if (stated.some((reading) => isSame(field.comparison, { gold: reading, predicted: value }, strict))) {
    return { kind: 'right', counts: { right: 1 }, gold: first, predicted: value };
  }
  if (stated.length === 0) return { kind: 'spurious', counts: { spurious: 1 }, gold: null, predicted: value };
  return {
    kind: 'wrong',
    counts: { spurious: 1, missed: mayBeNothing ? 0 : 1 },
    gold: first,
    predicted: value,
  };
}

const NAMING = ['role', 'number', 'value', 'name', 'title', 'text', 'code', 'raw', 'id'];
const STAMP_ID = ['act', 'id'];

/** What tells an item from its neighbours: the values that name it, at most two. */
function nameOf(item: Item): string {
  const values = [readingsAt(item, STAMP_ID)[0], ...NAMING.map((key) => readingsAt(item, [key])[0])];
  return values
    .map(textOf)
    .filter((text) => text !== '')
    .slice(0, 2)
    .join(' ');
}
