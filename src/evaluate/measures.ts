import { type Item, isNothing, isOptional, itemsOf, type Json, readingsAt, valueAt } from './gold.ts';
import { isSameText, quoteLikeness, SAME_QUOTE, textLikeness } from './likeness.ts';

/** Measures of how alike two items are in one respect, from 0 to 1; a path is `act.id`. */

const PEOPLE = 0.9; // how far a person in common names a party
const QUOTED_DATE = 0.95; // how far a quote tells a date
const NO_DATE = 0.75; // how far two dates without a value are one, whatever their quotes
const CITED = 0.95; // how far a code, or a kind and a date, tell a law without its number
const ONE_UNNAMED = 0.3;
const BOTH_UNNAMED = 0.6;

/** The greatest of a likeness over the readings of the gold. */
function most(
  [gold, predicted]: readonly [Item, Item],
  path: string,
  likeness: (a: Json, b: Json) => number,
): number {
  const steps = path.split('.');
  const value = valueAt(predicted, steps);
  return greatest(readingsAt(gold, steps), (reading) => likeness(reading, value));
}

/** Likeness of texts; one that is not stated is like none. */
export function alike(gold: Item, predicted: Item, path: string): number {
  return most([gold, predicted], path, textLikeness);
}

/** Likeness of quotes. */
export function quoted(gold: Item, predicted: Item, path: string): number {
  return most([gold, predicted], path, quoteLikeness);
}

/** 1 for one value, or for none on both sides. */
export function same(gold: Item, predicted: Item, path: string): number {
  return most([gold, predicted], path, (a, b) =>
    isNothing(a) ? Number(isNothing(b)) : Number(isSameText(a, b)),
  );
}

/** 1 for one value, stated on both sides. */
export function sameStated(gold: Item, predicted: Item, path: string): number {
  return most([gold, predicted], path, (a, b) => Number(isSameText(a, b)));
}

/** How far the people of two parties make them one: the likeness of the two who are most alike, and a little less. */
export function peopleLikeness(gold: Item, predicted: Item): number {
  const people = itemsOf(predicted.representatives);
  const likeness = greatest(itemsOf(gold.representatives), (known) =>
    greatest(people, (person) => alike(known, person, 'name')),
  );
  return PEOPLE * likeness;
}

/** A date that is not read is known by its quote, and so is one that need not be read, whatever is read in it. */
export function dateLikeness(gold: Item, predicted: Item): number {
  if (sameStated(gold, predicted, 'value') === 1) return 1;
  if (!isNothing(predicted.value) && !isOptional(gold)) return 0;
  if (quoted(gold, predicted, 'raw') >= SAME_QUOTE) return QUOTED_DATE;
  return isNothing(predicted.value) && readingsAt(gold, ['value']).some(isNothing) ? NO_DATE : 0;
}

/** What is cited: by its number; by its code, or its kind and date; by its quote. */
export function citationLikeness(gold: Item, predicted: Item): number {
  if (sameStated(gold, predicted, 'number') === 1) return 1;
  const isOther =
    sameStated(gold, predicted, 'code') === 1 ||
    sameStated(gold, predicted, 'date') + same(gold, predicted, 'kind') === 2;
  return Math.max(isOther ? CITED : 0, quoted(gold, predicted, 'raw'));
}

/** A signatory without a name may be anybody, above all another one without a name. */
export function signerLikeness(gold: Item, predicted: Item): number {
  const isUnnamed = readingsAt(gold, ['name']).some(isNothing);
  if (isNothing(predicted.name)) return isUnnamed ? BOTH_UNNAMED : ONE_UNNAMED;
  return isUnnamed ? Math.max(ONE_UNNAMED, alike(gold, predicted, 'name')) : alike(gold, predicted, 'name');
}

function greatest<Value>(values: readonly Value[], measure: (value: Value) => number): number {
  return values.reduce((most, value) => Math.max(most, measure(value)), 0);
}
