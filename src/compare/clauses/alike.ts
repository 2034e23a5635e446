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
export const blurred = (word: string): string => word.replace(CONFUSED, (sign) => STAND_IN[sign] ?? sign);

/** What of a word tells quickly that it cannot be another one misread. */
interface Shape {
  readonly isNumber: boolean;
  readonly blurred: string;
  readonly signs: number; // a bit for each letter or digit that it has
}
const shapes = new Map<string, Shape>();
const MOST_SHAPES = 50_000;

function shapeOf(word: string): Shape {
  let shape = shapes.get(word);
  if (shape === undefined) {
    shape = { isNumber: /^\d+$/.test(word), blurred: blurred(word), signs: signsOf(word) };
    if (shapes.size >= MOST_SHAPES) shapes.clear();
    shapes.set(word, shape);
  }
  return shape;
}

/** A bit for each letter or digit that a word has; two may share one. */
export function signsOf(word: string): number {
  let signs = 0;
  for (let i = 0; i < word.length; i++) signs |= 1 << (word.charCodeAt(i) & 31);
  return signs;
}

/** How many of the signs of a word another lacks, or the other of it: it takes as many edits at least. */
export const signsLacking = (a: number, b: number): number => Math.max(bitsIn(a & ~b), bitsIn(b & ~a));

function bitsIn(signs: number): number {
  let count = 0;
  for (let rest = signs; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Whether two different words may be one word misread or ended otherwise: a slip of one letter, two in a long word. */
export function isAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const length = Math.min(a.length, b.length);
  if (length < 3 || Math.abs(a.length - b.length) > 2) return false;
  const [x, y] = [shapeOf(a), shapeOf(b)];
  if (x.isNumber && y.isNumber) return false;
  if (x.blurred === y.blurred) return true;
  const most = length >= 8 ? 2 : 1;
  return length >= 4 && signsLacking(x.signs, y.signs) <= most && withinEdits(a, b, most);
}

/** Whether at most `most` letters separate two words; linear in their length. */
function withinEdits(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let [head, aEnd, bEnd] = [0, a.length, b.length];
  while (head < aEnd && head < bEnd && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  while (aEnd > head && bEnd > head && a.charCodeAt(aEnd - 1) === b.charCodeAt(bEnd - 1)) {
    aEnd--;
    bEnd--;
  }
  return editsBetween(a.slice(head, aEnd), b.slice(head, bEnd), most) <= most;
}

/** The number of edits between two words, or any number above `most`. */
function editsBetween(a: string, b: string, most: number): number {
  let row = Int32Array.from({ length: b.length + 1 }, (_, j) => j);
  let next = new Int32Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    let least = i;
    next[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const same = (row[j - 1] ?? 0) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      const value = Math.min(same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      next[j] = value;
      least = Math.min(least, value);
    }
    if (least > most) return least;
    [row, next] = [next, row];
  }
  return row[b.length] ?? 0;
}
