/** A file that is being written; nobody sees it before it is closed. */
export interface ExportFile {
  write(chunk: string | Uint8Array): Promise<void>;
  /** Ends the file and puts it in the place of the one of its name. */
  close(): Promise<void>;
  /** Gives the file up: nothing is left of it. */
  abandon(): Promise<void>;
}

/** Lines kept aside for a while, outside memory. A line holds no line feed. */
export interface Scratch {
  write(line: string): Promise<void>;
  /** The lines written, in order; nothing is written after they are asked for. */
  lines(): AsyncIterable<string>;
  drop(): Promise<void>;
}

/** Where exports go. Names are fixed or made of hashes, never of a document's words; failures of the system reject. */
export interface ExportFolder {
  /** `name` may begin with `reports/`. */
  open(name: string): Promise<ExportFile>;
  scratch(): Promise<Scratch>;
  /** Takes away the reports of earlier exports whose names are not among these. */
  keepReports(names: ReadonlySet<string>): Promise<void>;
}
