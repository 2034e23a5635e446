const SHORT_WORD = 0.5; // what a word of grammar is worth beside one that carries meaning

/**
 * For each word of a reference the word of another text that is the same one there, or -1: the common subsequence of most
 * worth, found by dynamic programming over what is left between a common head and a common tail.
 */
export function matchWords(reference: readonly string[], words: readonly string[]): Int32Array {
  const matches = new Int32Array(reference.length).fill(-1);
  let head = 0;
  while (head < reference.length && head < words.length && reference[head] === words[head]) {
    matches[head] = head;
    head++;
  }
  let [refEnd, end] = [reference.length, words.length];
  while (refEnd > head && end > head && reference[refEnd - 1] === words[end - 1]) matches[--refEnd] = --end;
  if (refEnd > head && end > head)
    matchMiddle(reference.slice(head, refEnd), words.slice(head, end)).forEach((at, i) => {
      if (at >= 0) matches[head + i] = head + at;
    });
  return matches;
}

const worthOf = (key: string): number => (key.length <= 3 ? SHORT_WORD : 1);

/** Worth of the best common subsequence of every two tails, then its trace; among equals the earliest match wins. */
function matchMiddle(reference: readonly string[], words: readonly string[]): Int32Array {
  const columns = words.length + 1;
  const worth = new Float32Array((reference.length + 1) * columns);
  for (let i = reference.length - 1; i >= 0; i--) {
    const key = reference[i] ?? '';
    const value = worthOf(key);
    for (let j = words.length - 1; j >= 0; j--) {
      const skip = Math.max(worth[(i + 1) * columns + j] ?? 0, worth[i * columns + j + 1] ?? 0);
      const match = words[j] === key ? (worth[(i + 1) * columns + j + 1] ?? 0) + value : 0;
      worth[i * columns + j] = Math.max(skip, match);
    }
  }
  const matches = new Int32Array(reference.length).fill(-1);
  for (let i = 0, j = 0; i < reference.length && j < words.length; ) {
    const here = worth[i * columns + j] ?? 0;
    const after = (worth[(i + 1) * columns + j + 1] ?? 0) + worthOf(reference[i] ?? '');
    if (reference[i] === words[j] && after === here) matches[i++] = j++;
    else if (worth[(i + 1) * columns + j] === here) i++;
    else j++;
  }
  return matches;
}
