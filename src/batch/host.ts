/** What a run needs to know of the process that it is in. */
export interface BatchHost {
  readonly version: string;
  readonly args: readonly string[]; // of the command line, to tell how to resume
  readonly base: string; // the working folder
  readonly node: string; // the program that runs children
  readonly entry: string; // the file that a child runs
  readonly childEnv: Readonly<Record<string, string>>;
  /** What the programs of the machine are found by; no child gets it that needs none of them. */
  readonly programEnv: Readonly<Record<string, string>>;
  readonly pid: number;
  readonly cores: number;
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
  /** The day and the time, ISO 8601. */
  readonly date: () => string;
  /** Calls with 1 at the first wish to stop, with 2 at the second; whoever listens ends the process. */
  readonly onInterrupt: (listener: (times: number) => void) => void;
  readonly exit: (code: number) => void;
}
