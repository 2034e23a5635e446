/** How often each of some values was seen. */
export type Tally = Map<string, number>;

export function count(tally: Tally, value: string, weight = 1): void {
  tally.set(value, (tally.get(value) ?? 0) + weight);
}

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The values, the commonest first; equals by their letters, so that the order of what was read never shows. */
export function ranked(tally: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...tally].sort((a, b) => b[1] - a[1] || before(a[0], b[0]));
}

/** The commonest value. */
export function commonest(tally: ReadonlyMap<string, number>): string | null {
  let best: readonly [string, number] | null = null;
  for (const entry of tally)
    if (best === null || entry[1] > best[1] || (entry[1] === best[1] && entry[0] < best[0])) best = entry;
  return best?.[0] ?? null;
}

export const sumOf = (tally: ReadonlyMap<string, number>): number =>
  [...tally.values()].reduce((sum, weight) => sum + weight, 0);

/** The middle of some numbers; the lower of two. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1] ?? 0;
}
