import type { Death } from './journal-state.ts';
import { type LimitName, type Limits, spokenLimit } from './limits.ts';

/** How a child ended. */
export interface Ending {
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly stderr: string; // its last words, looked at here and kept nowhere
  readonly rss: number; // megabytes, the most that was seen
  readonly cut: LimitName | null; // the limit for which it was ended
}

const OutOfMemoryRe =
  /out of memory|bad_alloc|cannot allocate|allocation failed|enomem|array buffer allocation|invalid array length/i;
/** What an allocator that is refused memory ends a process with. */
const REFUSED = ['SIGTRAP', 'SIGABRT', 'SIGILL'];
/** The exit code of a child that was refused memory and could still say so. */
export const STARVED = 71;
const CLOCKS: readonly (LimitName | null)[] = ['silence', 'ocr-page', 'document'];

/** Why a child died, as the document's quarantine will name it. */
export function deathOf({ exitCode, signal, stderr, rss, cut }: Ending, limits: Limits): Death {
  if (cut !== null && CLOCKS.includes(cut)) return { code: 'timeout', detail: spokenLimit(cut, limits) };
  const starved =
    cut === 'memory' ||
    exitCode === STARVED ||
    OutOfMemoryRe.test(stderr) ||
    (signal !== null && REFUSED.includes(signal)) ||
    (signal === 'SIGSEGV' && rss > limits.memory / 3);
  if (starved) return { code: 'memory-limit', detail: spokenLimit('memory', limits) };
  return { code: 'crash', detail: signal ?? `exit ${exitCode ?? '?'}` };
}
