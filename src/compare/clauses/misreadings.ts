/** Signs that OCR gives, each with what it may have been on paper. */
export const MISREADINGS: Readonly<Record<string, readonly string[]>> = {
  m: ['rn'],
  rn: ['m'],
  d: ['cl'],
  cl: ['d'],
  u: ['ii', 'n', 'v', 'a'],
  ii: ['u'],
  n: ['ri', 'u', 'h'],
  ri: ['n'],
  h: ['li', 'b', 'n'],
  li: ['h'],
  l: ['i', 't'],
  i: ['l', 'r', 't'],
  t: ['f', 'l', 'r', 'i'],
  f: ['t'],
  ſ: ['f'],
  r: ['t', 'i'],
  1: ['l', 'i'],
  0: ['o'],
  5: ['s'],
  6: ['b', 'g'],
  8: ['b', 's'],
  9: ['g', 'q'],
  o: ['c', 'a', 'e', 'q'],
  c: ['e', 'o'],
  e: ['c', 'o'],
  a: ['o', 's', 'u'],
  s: ['a'],
  v: ['u', 'y'],
  y: ['v'],
  q: ['g', 'o'],
  g: ['q'],
  b: ['h'],
};

/** The same from the other side: what a sign on paper may be given as. */
export const MISREAD_AS: Readonly<Record<string, readonly string[]>> = Object.entries(MISREADINGS).reduce<
  Record<string, string[]>
>((table, [given, meant]) => {
  for (const sign of meant) table[sign] = [...(table[sign] ?? []), given];
  return table;
}, {});

/** A word with one sign, or pair of signs, put in the place of another, in every way of a table. */
export function withOneSign(
  word: string,
  table: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  const others: string[] = [];
  for (let i = 0; i < word.length; i++)
    for (let length = 1; length <= 2 && i + length <= word.length; length++)
      for (const sign of table[word.slice(i, i + length)] ?? [])
        others.push(word.slice(0, i) + sign + word.slice(i + length));
  return others;
}
