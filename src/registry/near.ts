const MIN_NEAR = 6; // letters: in a shorter name one letter makes another name

/** Whether one text becomes the other by at most `max` letters added, lost or changed. */
export function withinEdits(a: string, b: string, max: number): boolean {
  if (Math.abs(a.length - b.length) > max) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let cut = 0;
  while (cut < Math.min(a.length, b.length) - start && a[a.length - 1 - cut] === b[b.length - 1 - cut]) cut++;
  return edits(a.slice(start, a.length - cut), b.slice(start, b.length - cut), max);
}

function edits(a: string, b: string, max: number): boolean {
  if (a === '' || b === '') return a.length + b.length <= max;
  if (max === 0) return false;
  const lost = withinEdits(a.slice(1), b, max - 1);
  return lost || withinEdits(a, b.slice(1), max - 1) || withinEdits(a.slice(1), b.slice(1), max - 1);
}

/** The only key that a misread one can stand for: one letter away, in a name of six letters or more. */
export function nearestKey(key: string, keys: Iterable<string>): string | null {
  if (key.length < MIN_NEAR) return null;
  let found: string | null = null;
  for (const candidate of keys) {
    if (candidate.length < MIN_NEAR || !withinEdits(key, candidate, 1)) continue;
    if (found !== null) return null;
    found = candidate;
  }
  return found;
}
