import { type Finding, SEVERITIES, type Severity } from '../model/record.ts';

/** How the program ends. 130, an interruption, is given by the process itself. */
export const EXIT = {
  done: 0,
  usage: 1,
  nothingDone: 2,
  warnings: 3, // of a batch
  someFailed: 4,
  deviations: 5,
  stopped: 75, // of a batch: the same command resumes it
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What became of the files of a run. */
export interface Tally {
  readonly read: number;
  readonly failed: number;
  readonly worst: Severity | null; // of all findings
}

export const NOTHING_YET: Tally = { read: 0, failed: 0, worst: null };

/** The exit code of a run: nothing read, then a deviation at the asked severity or above, then files that failed. */
export function exitCodeOf({ read, failed, worst }: Tally, failOn: Severity | null): ExitCode {
  if (read === 0 && failed > 0) return EXIT.nothingDone;
  if (failOn !== null && worst !== null && isAtLeast(worst, failOn)) return EXIT.deviations;
  return failed > 0 ? EXIT.someFailed : EXIT.done;
}

/** The worse of a severity and those of some findings. */
export function worstOf(known: Severity | null, findings: readonly Finding[]): Severity | null {
  const all = findings.map(({ severity }) => severity).concat(known ?? []);
  return SEVERITIES.find((severity) => all.includes(severity)) ?? null;
}

function isAtLeast(severity: Severity, least: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);
}
