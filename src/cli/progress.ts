import type { Output } from './io.ts';
import { type Progression, paceFrom } from './pace.ts';

/** A line that says how far the work is, and goes away. */
export interface Progress {
  readonly show: (done: number, total: number) => void;
  readonly clear: () => Promise<void>;
}

/** Takes away the line that the cursor is on. */
export const ERASE = '\r\u001b[K';
const OFTEN = 100; // milliseconds between two lines: more is not seen, and slows fast pages

/** A progress line on a terminal; anywhere else it stays silent. A single page needs none. `now` is in milliseconds. */
export function progressOn(
  output: Output,
  words: (progression: Progression) => string,
  now: () => number = () => performance.now(),
): Progress {
  const pace = paceFrom(now());
  let shownAt: number | null = null;
  return {
    show: (done, total) => {
      if (!output.isTerminal || total < 2) return;
      const at = now();
      const progression = pace(done, total, at);
      if (shownAt !== null && at - shownAt < OFTEN && done < total) return;
      shownAt = at;
      void output.write(statusLine(output, words(progression)));
    },
    clear: async () => {
      if (shownAt !== null) await output.write(ERASE);
      shownAt = null;
    },
  };
}

/** A text in the place of the line before, cut so that it stays on one line of the terminal. */
export function statusLine({ columns }: Pick<Output, 'columns'>, text: string): string {
  return `${ERASE}${[...text].slice(0, Math.max(columns - 1, 1)).join('')}`;
}
