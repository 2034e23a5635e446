/** Rows under each of their keys. */
export type NameIndex<Row> = ReadonlyMap<string, readonly Row[]>;

/** Files each row under its keys; an empty key files nothing. */
export function indexBy<Row>(rows: readonly Row[], keysOf: (row: Row) => readonly string[]): NameIndex<Row> {
  const index = new Map<string, Row[]>();
  for (const row of rows) {
    for (const key of new Set(keysOf(row))) {
      if (key === '') continue;
      const filed = index.get(key);
      if (filed === undefined) index.set(key, [row]);
      else filed.push(row);
    }
  }
  return index;
}

/** A value made at its first use. */
export function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The only element, or `null`. */
export function only<Row>(rows: readonly Row[]): Row | null {
  return rows.length === 1 ? (rows[0] ?? null) : null;
}

/** The first result that is not `null`. */
export function firstOf<Item, Result>(
  items: Iterable<Item>,
  find: (item: Item) => Result | null,
): Result | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
