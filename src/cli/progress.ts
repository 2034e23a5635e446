import type { Output } from './io.ts';

/** A line that says how far the work is, and goes away. */
export interface Progress {
  readonly show: (done: number, total: number) => void;
  readonly clear: () => Promise<void>;
}

const ERASE = '\r\u001b[K';

/** A progress line on a terminal; anywhere else it stays silent. A single page needs none. */
export function progressOn(output: Output, words: (done: number, total: number) => string): Progress {
  let shown = false;
  return {
    show: (done, total) => {
      if (!output.isTerminal || total < 2) return;
      shown = true;
      const line = [...words(done, total)].slice(0, Math.max(output.columns - 1, 1)).join('');
      void output.write(`${ERASE}${line}`);
    },
    clear: async () => {
      if (shown) await output.write(ERASE);
      shown = false;
    },
  };
}
