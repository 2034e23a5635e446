/** How two lists line up: pairs of equal items, and what each side has alone, in order. */
export type Step =
  | { readonly kind: 'both'; readonly a: number; readonly b: number }
  | { readonly kind: 'deleted'; readonly a: number }
  | { readonly kind: 'inserted'; readonly b: number };

/** Beyond this many differences two texts are strangers: time and memory grow with its square. */
const MOST_DIFFERENCES = 1_000;

/**
 * The shortest way from one list of numbers to another (Myers), in O(ND) for N items and D differences. Lists that differ
 * in more than a thousand places are given as wholly deleted and wholly inserted, but for their common ends.
 */
export function diff(a: readonly number[], b: readonly number[]): readonly Step[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  const shorter = Math.min(a.length, b.length);
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const middle = middleSteps(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return [
    ...both(0, 0, head),
    ...middle.map((step) => shifted(step, head)),
    ...both(a.length - tail, b.length - tail, tail),
  ];
}

function both(a: number, b: number, count: number): readonly Step[] {
  return Array.from({ length: count }, (_, i) => ({ kind: 'both', a: a + i, b: b + i }));
}

function shifted(step: Step, by: number): Step {
  if (step.kind === 'both') return { ...step, a: step.a + by, b: step.b + by };
  return step.kind === 'deleted' ? { ...step, a: step.a + by } : { ...step, b: step.b + by };
}

/** The rows of the search: for each number of differences, how far along `a` each diagonal came. */
function middleSteps(a: readonly number[], b: readonly number[]): readonly Step[] {
  const most = Math.min(a.length + b.length, MOST_DIFFERENCES);
  const rows: Int32Array[] = [];
  let last: Int32Array = new Int32Array(3);
  for (let d = 0; d <= most; d++) {
    const row = new Int32Array(2 * d + 3); // diagonal k is at k + d + 1
    for (let k = -d; k <= d; k += 2) {
      let x = startOf(last, k, d);
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      row[k + d + 1] = x;
      if (x >= a.length && x - k >= b.length) return walkBack(rows, a.length, b.length);
    }
    rows.push(row);
    last = row;
  }
  return [...allOf('deleted', a.length), ...allOf('inserted', b.length)];
}

/** Where diagonal `k` begins after `d` differences: one step down or right from the row before. */
function startOf(last: Int32Array, k: number, d: number): number {
  if (d === 0) return 0;
  const above = last[k + 1 + d] ?? 0; // diagonal k + 1 of row d - 1
  const left = last[k - 1 + d] ?? 0;
  return isInsertion(k, d, left, above) ? above : left + 1;
}

function isInsertion(k: number, d: number, left: number, above: number): boolean {
  return k === -d || (k !== d && left < above);
}

function walkBack(rows: readonly Int32Array[], endA: number, endB: number): readonly Step[] {
  const steps: Step[] = [];
  let [x, y] = [endA, endB];
  for (let d = rows.length; d > 0; d--) {
    const row = rows[d - 1] ?? new Int32Array(1);
    const k = x - y;
    const [left, above] = [row[k - 1 + d] ?? 0, row[k + 1 + d] ?? 0];
    const inserted = isInsertion(k, d, left, above);
    const start = inserted ? above : left + 1; // in `a`, right after the step
    while (x > start) steps.push({ kind: 'both', a: --x, b: --y });
    steps.push(inserted ? { kind: 'inserted', b: --y } : { kind: 'deleted', a: --x });
  }
  while (x > 0) steps.push({ kind: 'both', a: --x, b: --y });
  return steps.reverse();
}

function allOf(kind: 'deleted' | 'inserted', count: number): readonly Step[] {
  return Array.from({ length: count }, (_, i) => (kind === 'deleted' ? { kind, a: i } : { kind, b: i }));
}
