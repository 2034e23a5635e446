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
  const { size, cost, rowPrice, columnPrice, rowOf } = search;
  const slack = new Array<number>(size).fill(Number.POSITIVE_INFINITY);
  const cameFrom = new Array<number>(size).fill(size);
  const seen = new Array<boolean>(size + 1).fill(false);
  rowOf[size] = row;
  let column = size;
  while (at(rowOf, column) >= 0) {
    seen[column] = true;
    const current = at(rowOf, column);
    let least = Number.POSITIVE_INFINITY;
    let next = size;
    for (let j = 0; j < size; j++) {
      if (seen[j]) continue;
      const reduced = cost(current, j) - at(rowPrice, current) - at(columnPrice, j);
      if (reduced < at(slack, j)) {
        slack[j] = reduced;
        cameFrom[j] = column;
      }
      if (at(slack, j) < least) {
        least = at(slack, j);
        next = j;
      }
    }
    for (let j = 0; j <= size; j++) {
      if (seen[j]) {
        rowPrice[at(rowOf, j)] = at(rowPrice, at(rowOf, j)) + least;
        columnPrice[j] = at(columnPrice, j) - least;
      } else slack[j] = at(slack, j) - least;
    }
    column = next;
  }
  while (column !== size) {
    const previous = at(cameFrom, column);
    rowOf[column] = at(rowOf, previous);
    column = previous;
  }
}

/** An entry that the bounds of the loops say is there. */
function at(numbers: readonly number[], index: number): number {
  return numbers[index] ?? 0;
}
