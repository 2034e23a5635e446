/**
 * Gold and predictions come from files that people write: nothing about their shape is taken for granted. A gold value
 * written `{ "oneOf": [a, b] }` accepts each of the readings; an item with `"optional": true` counts neither way.
 */
export type Json = unknown;
export type Item = Readonly<Record<string, Json>>;

/** Whether a value is an object with named members. */
export function isItem(value: Json): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The readings that a gold value accepts: itself, unless it is written `{ "oneOf": […] }`. */
export function readingsOf(value: Json): readonly Json[] {
  return isItem(value) && Array.isArray(value.oneOf) ? value.oneOf : [value];
}

/** The readings at a path: one of several objects is one of several values of each of its members. */
export function readingsAt(value: Json, path: readonly string[]): readonly Json[] {
  return path.reduce<readonly Json[]>(
    (values, key) =>
      values.flatMap((inner) =>
        inner === undefined ? [undefined] : readingsOf(isItem(inner) ? inner[key] : null),
      ),
    readingsOf(value),
  );
}

/** The value at a path, null where the way there ends early. */
export function valueAt(value: Json, path: readonly string[]): Json {
  return path.reduce<Json>((inner, key) => (isItem(inner) ? inner[key] : null), value) ?? null;
}

/** Whether a value says nothing: null, an empty list, an empty text. */
export function isNothing(value: Json): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/** The items of a list; what is none counts as one that says nothing, and what is no list has none. */
export function itemsOf(value: Json): readonly Item[] {
  return Array.isArray(value) ? value.map((entry: Json) => (isItem(entry) ? entry : {})) : [];
}

/** Whether a gold item is one that a prediction may give or leave out. */
export function isOptional(item: Item): boolean {
  return item.optional === true;
}

/** A value as text, for comparing what may be a number here and its digits there; nothing for objects. */
export function textOf(value: Json): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
