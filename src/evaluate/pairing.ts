/**
 * Pairs rows with columns one to one so that the weights of the pairs add up to the most (Hungarian method, cubic).
 * Weights are 0 or more; a pair of weight 0 is no pair. Gives the column of each row, or -1.
 */
export function bestPairing(weights: readonly (readonly number[])[], columns: number): readonly number[] {
  const size = Math.max(weights.length, columns);
  const rowOf = cheapestRows(size, (row, column) => -(weights[row]?.[column] ?? 0));
  const columnOf = weights.map(() => -1);
  for (const [column, row] of rowOf.entries()) {
    if ((weights[row]?.[column] ?? 0) > 0) columnOf[row] = column;
  }
  return columnOf;
}

/** What a search along alternating rows and columns knows; the entry at `size` stands for the row being placed. */
interface Search {
  readonly size: number;
  readonly cost: (row: number, column: number) => number;
  readonly rowPrice: number[];
  readonly columnPrice: number[];
  readonly rowOf: number[]; // by column; -1 where it is free
}

/** The row of each column in the cheapest complete assignment of a square table. */
function cheapestRows(size: number, cost: Search['cost']): readonly number[] {
  const zeros = (): number[] => new Array<number>(size + 1).fill(0);
  const search: Search = {
    size,
    cost,
    rowPrice: zeros(),
    columnPrice: zeros(),
    rowOf: new Array<number>(size + 1).fill(-1),
  };
  for (let row = 0; row < size; row++) placeRow(row, search);
  return search.rowOf.slice(0, size);
}

/** Gives a row its column, moving rows placed earlier along the cheapest path to a free column. */
function placeRow(row: number, search: Search): void {
  const { size, rowOf } = search;
  const path: Path = {
    slack: new Array<number>(size).fill(Number.POSITIVE_INFINITY),
    cameFrom: new Array<number>(size).fill(size),
    seen: new Array<boolean>(size + 1).fill(false),
  };
  rowOf[size] = row;
  let column = size;
  while (at(rowOf, column) >= 0) column = nextColumn(column, path, search);
  while (column !== size) {
    const previous = at(path.cameFrom, column);
    rowOf[column] = at(rowOf, previous);
    column = previous;
  }
}

/** The columns reached from the row being placed. */
interface Path {
  readonly slack: number[]; // the least that reaching a column costs
  readonly cameFrom: number[]; // by column, the one before it
  readonly seen: boolean[];
}

/** The column that is cheapest to reach next, once the prices make reaching it free. */
function nextColumn(
  column: number,
  path: Path,
  { size, cost, rowPrice, columnPrice, rowOf }: Search,
): number {
  const { slack, cameFrom, seen } = path;
  seen[column] = true;
  const row = at(rowOf, column);
  let next = size;
  for (let j = 0; j < size; j++) {
    if (seen[j]) continue;
    const reduced = cost(row, j) - at(rowPrice, row) - at(columnPrice, j);
    if (reduced < at(slack, j)) {
      slack[j] = reduced;
      cameFrom[j] = column;
    }
    if (next === size || at(slack, j) < at(slack, next)) next = j;
  }
  const least = at(slack, next);
  for (let j = 0; j <= size; j++) {
    if (seen[j]) {
      rowPrice[at(rowOf, j)] = at(rowPrice, at(rowOf, j)) + least;
      columnPrice[j] = at(columnPrice, j) - least;
    } else slack[j] = at(slack, j) - least;
  }
  return next;
}

/** An entry that the bounds of the loops say is there. */
function at(numbers: readonly number[], index: number): number {
  return numbers[index] ?? 0;
}
