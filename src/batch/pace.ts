/** How fast a run goes, and how long it will. */
export interface Pace {
  readonly pagesPerSecond: number;
  readonly secondsLeft: number | null; // null where that cannot be told yet
}

/** What the pace is told from. */
export interface Course {
  readonly seconds: number; // since the first document
  readonly pages: number; // read now
  readonly computed: number; // documents
  readonly settled: number; // documents, known ones too
  readonly total: number | null; // null while they are being counted
}

const ENOUGH = 3; // documents before a guess is worth something

/** What is left is taken to be like what was read; what is known from an earlier run took no time. */
export function paceOf({ seconds, pages, computed, settled, total }: Course): Pace {
  const pagesPerSecond = seconds > 0 ? pages / seconds : 0;
  if (total === null || computed < ENOUGH || seconds <= 0) return { pagesPerSecond, secondsLeft: null };
  const left = Math.max(0, total - settled);
  return { pagesPerSecond, secondsLeft: (left * seconds) / computed };
}

const WIDTH = 20; // characters of the bar

/** A bar for a share from 0 to 1. */
export function barOf(share: number): string {
  const full = Math.round(Math.min(1, Math.max(0, share)) * WIDTH);
  return `[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}]`;
}
