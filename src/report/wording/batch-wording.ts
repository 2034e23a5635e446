import type { PLACE_CODES, PROCESS_CODES, WARNING_CODES } from '../../model/reason-code.ts';
import type { CommandHelp } from './command-wording.ts';

type OwnCode = (typeof PLACE_CODES)[number] | (typeof PROCESS_CODES)[number] | (typeof WARNING_CODES)[number];
type Option = 'out' | 'jobs' | 'filesFrom' | 'limit' | 'retryQuarantine' | 'jsonLog' | 'csv' | 'redact';

/** What a batch says in one language. Arguments are ready to print. */
export interface BatchWording {
  readonly help: CommandHelp<Option>;
  readonly inputArgument: string; // its name in the usage
  readonly inputs: string;
  readonly needsOut: string;
  readonly needsInput: string;
  readonly inputInOutput: (input: string) => string;
  readonly badJobs: (value: string) => string;
  readonly badLimit: (value: string, least: string) => string;
  readonly unknownLimit: (value: string, names: string) => string;

  /** Why a document is not read, or what is in doubt, and what to do. `detail` is a limit, a signal, a system's code. */
  readonly reasons: Readonly<Record<OwnCode, (detail: string | null) => string>>;
  readonly limitHint: (limit: string) => string; // behind a reason that a limit gave
  readonly zip: string;

  readonly outRefused: (folder: string, cause: string) => string;
  readonly busy: (folder: string) => string;
  readonly unbounded: string;
  readonly journalBroken: (lines: number) => string;
  readonly nothingFound: string;
  readonly died: (document: string, reason: string, page: number) => string;
  readonly paused: (cause: string) => string;
  readonly resumed: string;
  readonly stopping: string;
  readonly stopped: Readonly<Record<'output' | 'same-failures' | 'setup', (detail: string) => string>>;

  readonly counts: (counts: Counts) => string;
  readonly pace: (pagesPerSecond: number, secondsLeft: number | null) => string;
  readonly of: (done: number, total: number | null) => string;

  readonly summary: SummaryWording;
}

export interface Counts {
  readonly ok: number;
  readonly warnings: number;
  readonly quarantined: number;
}

/** The lines of the summary. */
export interface SummaryWording {
  readonly done: (documents: number, computed: number, pages: number, duration: string) => string;
  readonly interrupted: (documents: number, computed: number, duration: string) => string;
  readonly outcomes: (counts: Counts) => string;
  readonly known: (count: number) => string;
  readonly same: (count: number) => string;
  readonly code: (count: number, code: string, words: string) => string;
  readonly low: (count: number) => string;
  readonly technical: (count: number, differing: number) => string;
  readonly look: (folder: string, review: string | null) => string;
  readonly resume: (command: string) => string;
  readonly retry: (command: string) => string;
}
