import type { Mask } from '../model/clean.ts';

/** Lays masks side by side: in order, none overlapping; where two meet, the one named first stands. */
export function layMasks(masks: readonly Mask[]): readonly Mask[] {
  const edges = edgesOf(masks);
  const placeOf = new Map(edges.map((edge, i) => [edge, i]));
  const owners = new Int32Array(edges.length).fill(-1); // the mask that holds the stretch from one edge to the next
  const free = Int32Array.from({ length: edges.length + 1 }, (_, i) => i); // the next stretch that none holds
  masks.forEach(({ range }, owner) => {
    const end = placeOf.get(range.end) ?? 0;
    for (let at = nextFree(free, placeOf.get(range.start) ?? 0); at < end; at = nextFree(free, at)) {
      owners[at] = owner;
      free[at] = at + 1;
    }
  });
  return piecesOf(masks, edges, owners);
}

/** Every place where a mask starts or ends, in order. */
const edgesOf = (masks: readonly Mask[]): readonly number[] =>
  [...new Set(masks.flatMap(({ range: { start, end } }) => [start, end]))].sort((a, b) => a - b);

/** The first free stretch from a place on; the way there is shortened for the next that asks. */
function nextFree(free: Int32Array, from: number): number {
  let at = from;
  for (let next = free[at] ?? at; next !== at; next = free[at] ?? at) {
    free[at] = free[next] ?? next;
    at = next;
  }
  return at;
}

function piecesOf(masks: readonly Mask[], edges: readonly number[], owners: Int32Array): readonly Mask[] {
  const pieces: Mask[] = [];
  for (let first = 0; first + 1 < edges.length; ) {
    let last = first + 1;
    while (last + 1 < edges.length && owners[last] === owners[first]) last++;
    const mask = masks[owners[first] ?? -1];
    if (mask !== undefined)
      pieces.push({ range: { start: edges[first] ?? 0, end: edges[last] ?? 0 }, reason: mask.reason });
    first = last;
  }
  return pieces;
}
