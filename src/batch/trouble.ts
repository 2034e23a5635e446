/** What the machine says when it is in trouble itself: it may pass, and no document is to blame. */
const PASSING = new Set([
  'ENOSPC',
  'EDQUOT',
  'EIO',
  'EMFILE',
  'ENFILE',
  'ENOMEM',
  'EAGAIN',
  'EBUSY',
  'ESTALE',
]);
const NETWORK = new Set(['ETIMEDOUT', 'EHOSTDOWN', 'EHOSTUNREACH', 'ENETDOWN', 'ENETUNREACH', 'ENOTCONN']);

export const isPassing = (code: string): boolean => PASSING.has(code) || NETWORK.has(code);

/** The run cannot go on: not the fault of a document, and the same command resumes it. */
export class RunStopped extends Error {
  override readonly name = 'RunStopped';
  override readonly cause: 'output' | 'same-failures' | 'setup';
  readonly detail: string;

  constructor(cause: RunStopped['cause'], detail: string) {
    super(`${cause}: ${detail}`);
    this.cause = cause;
    this.detail = detail;
  }
}
