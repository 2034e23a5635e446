import type { JournalEvent } from './journal-line.ts';

/** How a child died on a document. */
export interface Death {
  readonly code: string;
  readonly detail: string | null;
}

/** What the journal of earlier runs tells. */
export interface JournalState {
  readonly deaths: ReadonlyMap<string, readonly Death[]>; // by key, since the last retry
  readonly done: ReadonlySet<string>; // keys
  /** The last result of each content: by what recipe, and what it said. */
  readonly known: ReadonlyMap<string, { readonly recipe: string; readonly digest: string }>;
}

/** Gathers the events of a journal, in their order. */
export function journalState(): {
  readonly add: (event: JournalEvent) => void;
  readonly state: JournalState;
} {
  const deaths = new Map<string, readonly Death[]>();
  const done = new Set<string>();
  const known = new Map<string, { recipe: string; digest: string }>();
  return {
    state: { deaths, done, known },
    add(event) {
      switch (event.event) {
        case 'death':
          deaths.set(event.key, [
            ...(deaths.get(event.key) ?? []),
            { code: event.code, detail: event.detail },
          ]);
          return;
        case 'retry':
          deaths.delete(event.key);
          return;
        case 'done':
          deaths.delete(event.key);
          done.add(event.key);
          known.set(event.sha256, { recipe: event.recipe, digest: event.digest });
      }
    },
  };
}
