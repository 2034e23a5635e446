import type { Prepared } from './shown-document.ts';

/** Something that is made of an archive, document by document. */
export interface ExportWriter {
  add(document: Prepared): Promise<void>;
  end(): Promise<void>;
  /** Leaves nothing behind, after a failure or the end. */
  abandon(): Promise<void>;
}
