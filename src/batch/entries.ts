import type { ArchiveEntry } from '../model/archive-entry.ts';
import { inOrder, type Note } from './notes.ts';
import type { ResultStore } from './result-store.ts';

/** An entry with what only lists for people need besides. */
export interface DetailedEntry extends ArchiveEntry {
  readonly detail: string | null;
}

/** What became of each path, in the order of the paths, read from the store one by one. */
export async function* entriesOf(notes: readonly Note[], store: ResultStore): AsyncGenerator<DetailedEntry> {
  const first = new Map<string, string>();
  for (const { path, content, trouble } of inOrder(notes)) {
    const result = content === null ? null : await store.read(content.key);
    if (content === null || result === null) {
      const why = trouble ?? { code: 'file-changed', detail: null };
      const { code, detail } = why;
      yield {
        path,
        sha256: '',
        key: '',
        outcome: 'quarantined',
        code,
        detail,
        duplicateOf: null,
        record: null,
      };
      continue;
    }
    const { key, sha256, outcome, code, detail, record } = result;
    const duplicateOf = first.get(sha256) ?? null;
    if (duplicateOf === null) first.set(sha256, path);
    yield { path, sha256, key, outcome, code, detail, duplicateOf, record: named(record, path) };
  }
}

/** A stored record knows its content only; here it bears the name of the file again. */
function named(record: ArchiveEntry['record'], path: string): ArchiveEntry['record'] {
  if (record === null) return null;
  const file = path.split(/[\\/]/).at(-1) ?? path;
  return { ...record, source: { ...record.source, file } };
}
