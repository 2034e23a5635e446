const CONFUSIONS: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/[l1|!]/g, 'i'],
  [/0/g, 'o'],
  [/5/g, 's'],
  [/8/g, 'b'],
  [/[ce]/g, 'c'],
];

/** A folded word with the letters that bad copies take for each other made one. */
export function confused(word: string): string {
  return CONFUSIONS.reduce((shape, [pattern, letter]) => shape.replace(pattern, letter), word.slice(0, 40));
}

/** Whether a folded word may be a damaged copy of another: letters mistaken, or one in six wrong. */
export function alike(word: string, other: string): boolean {
  if (word === other) return true;
  if (other.length < 3 || Math.abs(word.length - other.length) > 2) return false;
  if (confused(word) === confused(other)) return true;
  const allowed = other.length >= 11 ? 2 : other.length >= 6 ? 1 : 0;
  return allowed > 0 && word[0] === other[0] && within(word, other, allowed);
}

/** Whether two words are at most one or two letters apart (wrong, missing or added). */
export function within(a: string, b: string, allowed: number): boolean {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  if (start === a.length || start === b.length) return Math.abs(a.length - b.length) <= allowed;
  if (allowed === 0) return false;
  const [x, y] = [a.slice(start), b.slice(start)];
  return (
    within(x.slice(1), y.slice(1), allowed - 1) ||
    within(x.slice(1), y, allowed - 1) ||
    within(x, y.slice(1), allowed - 1)
  );
}
