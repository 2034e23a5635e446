import type { Prepared } from './shown-document.ts';

/** Something that is made of an archive, document by document. What it leaves unfinished is given up for it. */
export interface ExportWriter {
  add(document: Prepared): Promise<void>;
  end(): Promise<void>;
}
