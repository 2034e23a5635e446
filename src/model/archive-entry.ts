import type { ConventionRecord } from './record.ts';

/** What became of one document of an archive. */
export interface ArchiveEntry {
  readonly path: string; // as found, relative to the archive's root where it has one; data, never used as a path
  readonly sha256: string; // of the bytes
  readonly key: string; // of the result: (content hash, engine, rules, options)
  readonly outcome: 'ok' | 'warnings' | 'quarantined';
  readonly code: string | null; // why quarantined, or the gravest warning
  readonly duplicateOf: string | null; // the path of the first document with the same bytes
  readonly record: ConventionRecord | null; // null when quarantined
}
