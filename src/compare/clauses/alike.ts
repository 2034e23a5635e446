const CONFUSED = /rn|ii|cl|[il1|]|[o0]|[s5]|[b8]|[ec]|[uv]/g;
const STAND_IN: Readonly<Record<string, string>> = {
  rn: 'm',
  ii: 'u',
  cl: 'd',
  i: 'l',
  1: 'l',
  '|': 'l',
  0: 'o',
  5: 's',
  8: 'b',
  c: 'e',
  v: 'u',
};

/** A word with the letters that OCR takes for one another made one. */
const blurred = (word: string): string => word.replace(CONFUSED, (sign) => STAND_IN[sign] ?? sign);

/** Whether two different words may be one word misread or ended otherwise: a slip of one letter, two in a long word. */
export function isAlike(a: string, b: string): boolean {
  if (a === b) return true;
  if (/^\d+$/.test(a) && /^\d+$/.test(b)) return false;
  const length = Math.min(a.length, b.length);
  if (length < 3 || Math.abs(a.length - b.length) > 2) return false;
  if (blurred(a) === blurred(b)) return true;
  return length >= 4 && withinEdits(a, b, length >= 8 ? 2 : 1);
}

/** Whether at most `most` letters separate two words; linear in their length. */
function withinEdits(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const value = Math.min(same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      next.push(value);
      least = Math.min(least, value);
    }
    if (least > most) return false;
    row = next;
  }
  return (row[b.length] ?? most + 1) <= most;
}
