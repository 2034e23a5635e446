import type { LimitName, Limits } from './limits.ts';

/** Time that passed in three respects, in milliseconds. */
export interface Clocks {
  readonly silence: number; // since the child was heard
  readonly page: number; // since a page was done
  readonly document: number; // since it was given the document
}

export const STARTED: Clocks = { silence: 0, page: 0, document: 0 };

/** A step longer than this is the machine that slept, or a run that was stopped: no document's fault. */
const LONGEST_STEP_MS = 1_000;

/** The clocks a moment later. */
export function ticked({ silence, page, document }: Clocks, elapsedMs: number): Clocks {
  const step = Math.min(elapsedMs, LONGEST_STEP_MS);
  return { silence: silence + step, page: page + step, document: document + step };
}

/** The limit that is overrun, if one is; `rss` in megabytes. */
export function overrun({ silence, page, document }: Clocks, rss: number, limits: Limits): LimitName | null {
  if (rss > limits.memory) return 'memory';
  if (document > limits.document * 1_000) return 'document';
  if (silence > limits.silence * 1_000) return 'silence';
  // The child cuts its own pages short in time to keep the others; this is for one that fails to.
  return page > (limits['ocr-page'] + GRACE_S) * 1_000 ? 'ocr-page' : null;
}

const GRACE_S = 15;
