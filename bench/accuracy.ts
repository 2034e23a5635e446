/** Error rates of a text against the truth of its pages, blind to how quotes, dashes, bullets and spaces are drawn. */

/** What one page says, from the layout that the test scans were made from. */
export interface TruePage {
  readonly stamp: readonly string[];
  readonly body: readonly string[];
  readonly footer: string | null;
}

/** Errors and lengths, so that pages add up. */
export interface ErrorCount {
  readonly characterErrors: number;
  readonly characters: number;
  readonly wordErrors: number;
  readonly words: number;
}

export const truthOf = ({ stamp, body, footer }: TruePage): string =>
  [...stamp, ...body, footer ?? ''].join('\n');

export function errorsOf(text: string, truth: string): ErrorCount {
  const [read, right] = [plain(text), plain(truth)];
  const [readWords, rightWords] = [read.split(' '), right.split(' ')];
  return {
    characterErrors: distance([...read], [...right]),
    characters: right.length,
    wordErrors: distance(readWords, rightWords),
    words: rightWords.length,
  };
}

export function added(counts: readonly ErrorCount[]): ErrorCount {
  const sum = (of: (count: ErrorCount) => number): number =>
    counts.reduce((all, count) => all + of(count), 0);
  return {
    characterErrors: sum((count) => count.characterErrors),
    characters: sum((count) => count.characters),
    wordErrors: sum((count) => count.wordErrors),
    words: sum((count) => count.words),
  };
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s*[«»“”„"]\s*/g, ' " ')
    .replace(/[‘’‚′`]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[•▪●○◦·∙■□➢]/g, ' ')
    .replace(/(?:\s*[.…]){2,}|…/g, ' ... ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The least number of insertions, deletions and replacements between two sequences. */
function distance(a: readonly string[], b: readonly string[]): number {
  let row = Uint32Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, item] of a.entries()) {
    const next = new Uint32Array(b.length + 1);
    next[0] = i + 1;
    for (const [j, other] of b.entries()) {
      const kept = (row[j] ?? 0) + (item === other ? 0 : 1);
      next[j + 1] = Math.min(kept, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1);
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
