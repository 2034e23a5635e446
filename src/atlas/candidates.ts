/** Finds what a text may be another form of, in time that does not grow with the number of texts. */
export interface CandidateIndex {
  /** The texts put in so far that share most of their letters with this one, the likeliest first. */
  find(text: string): readonly number[];
  add(text: string, id: number): void;
}

const BANDS = 12;
const ROWS = 2; // hashes of a band that must agree
const SHINGLE = 4; // letters
const MOST_CANDIDATES = 12;
const MOST_IN_BUCKET = 64; // the first ones; they are the commonest

/** MinHash over runs of four letters, in bands: texts of which three quarters are the same meet in some band. */
export function candidateIndex(): CandidateIndex {
  const buckets = Array.from({ length: BANDS }, () => new Map<number, number[]>());
  return {
    find(text) {
      const shared = new Map<number, number>();
      bandsOf(text).forEach((band, i) => {
        for (const id of buckets[i]?.get(band) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1);
      });
      return [...shared]
        .sort(([a, m], [b, n]) => n - m || a - b)
        .slice(0, MOST_CANDIDATES)
        .map(([id]) => id);
    },
    add(text, id) {
      bandsOf(text).forEach((band, i) => {
        const bucket = buckets[i]?.get(band) ?? [];
        if (bucket.length < MOST_IN_BUCKET) bucket.push(id);
        buckets[i]?.set(band, bucket);
      });
    },
  };
}

const SEEDS = Array.from({ length: BANDS * ROWS }, (_, i) => Math.imul(i + 1, 0x9e3779b1) >>> 0);

function bandsOf(text: string): readonly number[] {
  const least = new Uint32Array(SEEDS.length).fill(0xffffffff);
  for (let i = 0; i <= Math.max(0, text.length - SHINGLE); i++) {
    const shingle = hashOf(text, i);
    SEEDS.forEach((seed, k) => {
      const hash = mixed(shingle ^ seed);
      if (hash < (least[k] ?? 0)) least[k] = hash;
    });
  }
  return Array.from({ length: BANDS }, (_, band) =>
    Array.from({ length: ROWS }, (_, row) => least[band * ROWS + row] ?? 0).reduce(
      (hash, value) => mixed(Math.imul(hash, 31) ^ value),
      band,
    ),
  );
}

function hashOf(text: string, start: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < Math.min(text.length, start + SHINGLE); i++)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function mixed(value: number): number {
  let hash = value >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
