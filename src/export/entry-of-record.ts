import { createHash } from 'node:crypto';
import type { ArchiveEntry } from '../model/archive-entry.ts';
import type { ConventionRecord } from '../model/record.ts';

/** Makes entries of records that were extracted before, one after the other: a result seen again is a duplicate. */
export function entryMaker(): (record: ConventionRecord) => ArchiveEntry {
  const paths = new Map<string, string>(); // of the first document, by key
  return (record) => {
    const { source } = record;
    const key = keyOf(record);
    const duplicateOf = paths.get(key) ?? null;
    if (duplicateOf === null) paths.set(key, source.file);
    const unread = record.pages.find(({ state }) => state === 'damaged' || state === 'skipped');
    return {
      path: source.file,
      sha256: source.sha256,
      key,
      outcome: unread === undefined ? 'ok' : 'warnings',
      code: unread === undefined ? null : (unread.reason ?? unread.state),
      duplicateOf,
      record,
    };
  };
}

/** The same bytes read by the same program with the same rules give one result. */
function keyOf({ source, engine }: ConventionRecord): string {
  return createHash('sha256')
    .update([source.sha256, engine.name, engine.version, engine.rules].join('\0'))
    .digest('hex');
}
