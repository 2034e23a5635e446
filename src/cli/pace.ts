/** How far a file is read, and how fast. */
export interface Progression {
  readonly done: number; // pages
  readonly total: number;
  readonly perSecond: number | null; // pages; null as long as too few are done to tell
  readonly secondsLeft: number | null;
}

/** Pages over which the pace is taken: scans take a hundred times as long as pages with a text layer, and come in runs. */
const WINDOW = 24;
const LEAST_SECONDS = 1.5;
const LEAST_PAGES = 3;

/** Keeps the pace of one file: told of each page done, at a time in milliseconds, it says how far and how fast. */
export function paceFrom(start: number): (done: number, total: number, now: number) => Progression {
  const marks: { readonly done: number; readonly at: number }[] = [{ done: 0, at: start }];
  return (done, total, now) => {
    marks.push({ done, at: now });
    if (marks.length > WINDOW) marks.shift();
    const first = marks[0] ?? { done: 0, at: start };
    const [pages, seconds] = [done - first.done, (now - first.at) / 1000];
    if (done < LEAST_PAGES || pages <= 0 || now - start < LEAST_SECONDS * 1000 || seconds <= 0)
      return { done, total, perSecond: null, secondsLeft: null };
    const perSecond = pages / seconds;
    return { done, total, perSecond, secondsLeft: Math.max(0, total - done) / perSecond };
  };
}
