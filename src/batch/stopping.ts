/** Whether, and how hard, the run is to stop. */
export interface Stopping {
  /** No new document is begun. */
  readonly isAsked: () => boolean;
  /** Children were ended: what they were at is unfinished, and no document's fault. */
  readonly isForced: () => boolean;
  ask(): void;
  force(): void;
  /** Waits, at most until the run is to stop. */
  sleep(milliseconds: number): Promise<void>;
}

export function stopping(): Stopping {
  let [asked, forced] = [false, false];
  const sleepers = new Set<() => void>();
  const wake = (): void => {
    for (const sleeper of [...sleepers]) sleeper();
  };
  return {
    isAsked: () => asked,
    isForced: () => forced,
    ask() {
      asked = true;
      wake();
    },
    force() {
      [asked, forced] = [true, true];
      wake();
    },
    sleep: (milliseconds) =>
      new Promise((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          sleepers.delete(done);
          resolve();
        };
        const timer = setTimeout(done, asked ? 0 : milliseconds);
        sleepers.add(done);
      }),
  };
}
