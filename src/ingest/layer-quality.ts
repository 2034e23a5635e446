import type { RunGroup } from './text-run.ts';

/** What a text layer is worth, told from its text alone. */
export interface LayerQuality {
  readonly letters: number;
  readonly garbage: boolean; // holds text, but not what the page says
  readonly score: number; // 0 to 1: how much it reads like French
}

const LETTER_RE = /\p{L}/gu;
const LOST_RE = /[\ufffd\p{Co}]|(?!\s)\p{Cc}/gu;
const WORD_RE = /[\p{L}\p{M}\p{N}'’-]+/gu;
const LITTLE_WORDS: ReadonlySet<string> = new Set(
  'le la les l de des du d et en à au aux un une par pour que qui dans sur est ce ces son sa ses leur leurs avec ou ne se il'.split(
    ' ',
  ),
);
const LEAST_WORDS = 60; // fewer prove nothing
const LEAST_LITTLE = 0.08; // French prose has about 0.4, tables of names half of it
const MOST_LOST = 0.08;
const VOWEL_RE = /[aeiouyàâäéèêëîïôöùûüœæ]/giu;
/** Shares of vowels among letters: any language in Latin letters lies between, shifted letters do not. */
const VOWELS = { least: 0.33, most: 0.58 } as const;

/** Judges a text layer: unmapped characters, and whether its words are those of French at all. */
export function qualityOf(text: string): LayerQuality {
  const visible = text.replace(/\s+/g, '').length;
  const letters = count(text, LETTER_RE);
  const lost = count(text, LOST_RE);
  const words = text.toLowerCase().match(WORD_RE) ?? [];
  const little = words.filter((word) => LITTLE_WORDS.has(word.replace(/['’].*$/, ''))).length;
  const share = words.length === 0 ? 0 : little / words.length;
  const vowels = letters === 0 ? 0 : count(text, VOWEL_RE) / letters;
  const shifted =
    words.length >= LEAST_WORDS && share < LEAST_LITTLE && !(vowels >= VOWELS.least && vowels <= VOWELS.most);
  const scrambled = visible >= LEAST_WORDS * 5 && letters < 0.2 * visible && words.length * 12 < visible;
  const lostShare = visible === 0 ? 0 : lost / visible;
  return {
    letters,
    garbage: lostShare > MOST_LOST || (shifted && letters > 0.5 * visible) || scrambled,
    score: Math.min(1, share * 2.5) * Math.max(0, 1 - 4 * lostShare),
  };
}

const LINE = 14; // points
const SPREAD = 0.25; // of the page's height: what a stamp, a head and a footer never fill

/** Whether the lines of a layer stand on a good part of their page, as running text does. */
export function isSpreadOver(groups: readonly RunGroup[], height: number): boolean {
  const rows = new Set(groups.flatMap(({ runs }) => runs.map(({ box }) => Math.floor(box[3] / LINE))));
  return rows.size * LINE >= SPREAD * height;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
