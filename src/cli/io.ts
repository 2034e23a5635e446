import type { ExportFolder } from '../export/export-folder.ts';

/** A stream for people or for other programs. */
export interface Output {
  /** Settles when the text is on its way; a reader that went away is no failure, a full disk is an `OutputError`. */
  write(text: string): Promise<void>;
  /** Whether the reader went away: nothing more need be made. */
  isClosed(): boolean;
  readonly isTerminal: boolean;
  readonly columns: number; // characters a line holds; 80 where nobody knows
}

/** Everything outside the program that a command may touch. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output; // never fails: what people are told must not stop the work
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The bytes of a regular file, or those of standard input for `-`. Rejects with an `InputError`. */
  readFile(path: string): Promise<Uint8Array>;
  /** The lines of a file, or of standard input for `-`; null for one that is too long. Fails with an `InputError`. */
  readLines(path: string): AsyncIterable<string | null>;
  /** The names of what a folder holds. Rejects with an `InputError`. */
  listFolder(folder: string): Promise<readonly string[]>;
  /** Whether standard input is a keyboard. */
  readonly isKeyboard: boolean;
  /** Makes a folder that files can be written to, unless it is there. Rejects with an `OutputError`. */
  makeFolder(folder: string): Promise<void>;
  /** Writes a file, whole or not at all. Rejects with an `OutputError`. */
  writeFile(folder: string, name: string, content: string | Uint8Array): Promise<void>;
  /** A folder for exports, made unless it is there. Rejects with an error of the system. */
  exportFolder(folder: string): Promise<ExportFolder>;
}

/** What standard output shows of a text for people: whether in colours, and how wide. */
export function lookOf({ stdout, env }: Io): { readonly colours: boolean; readonly width: number } {
  const colours = stdout.isTerminal && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb';
  return { colours, width: stdout.columns };
}

/** A result that could not be written. `code` is that of the system: ENOSPC, EACCES. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}
