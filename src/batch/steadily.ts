import { systemCode } from '../cli/files.ts';
import { InputError } from '../model/input-error.ts';
import type { Stopping } from './stopping.ts';
import { isPassing, RunStopped } from './trouble.ts';

/** How trouble of the machine is waited out. */
export interface Patience {
  readonly seconds: number;
  readonly stop: Stopping;
  /** Called once when the run begins to wait, with the code of the system, and once with null when it goes on. */
  readonly onPause: (code: string | null) => void;
}

const FIRST_MS = 500;
const LONGEST_MS = 15_000;

/** Does something again until the machine lets it, or patience ends: then the run stops, and can be resumed. */
export async function steadily<Value>(
  { seconds, stop, onPause }: Patience,
  work: () => Promise<Value>,
): Promise<Value> {
  let [waited, delay] = [0, FIRST_MS];
  for (;;) {
    try {
      const value = await work();
      if (waited > 0) onPause(null);
      return value;
    } catch (error) {
      if (!isOfTheMachine(error)) throw error;
      const code = systemCode(error);
      if (!isPassing(code) || stop.isAsked() || waited >= seconds * 1_000)
        throw new RunStopped('output', code);
      if (waited === 0) onPause(code);
      await stop.sleep(delay);
      waited += delay;
      delay = Math.min(delay * 2, LONGEST_MS, Math.max(seconds * 1_000 - waited, FIRST_MS));
    }
  }
}

/** Whether it was the system that refused: other errors have codes too. */
function isOfTheMachine(error: unknown): boolean {
  const isOurs = error instanceof RunStopped || error instanceof InputError;
  return !isOurs && error instanceof Error && 'code' in error;
}
