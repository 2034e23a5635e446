import type { Journal } from './journal-file.ts';
import type { Death } from './journal-state.ts';
import type { Recipe } from './key.ts';
import type { Limits } from './limits.ts';
import type { Note } from './notes.ts';
import type { StoredResult } from './result.ts';
import type { ResultStore } from './result-store.ts';
import type { Patience } from './steadily.ts';

/** What a run tells of itself while it goes on. */
export type RunEvent =
  | { readonly kind: 'page' }
  | { readonly kind: 'died'; readonly sha256: string; readonly death: Death; readonly page: number }
  | {
      readonly kind: 'settled';
      readonly note: Note;
      readonly result: StoredResult | null;
      readonly how: How;
      readonly cost: Spent;
    };
/** `computed` now, `known` from an earlier run, `same` as another file of this run, or no document at all. */
export type How = 'computed' | 'known' | 'same' | 'none';
export interface Spent {
  readonly seconds: number;
  readonly rss: number; // megabytes
}

/** What every document of a run is read with. */
export interface Reading {
  readonly recipe: Recipe;
  readonly limits: Limits;
  readonly store: ResultStore;
  readonly journal: Journal;
  readonly patience: Patience;
  readonly retry: 'quarantine' | 'nothing';
  readonly seen: Set<string>; // keys of this run
  readonly now: () => number;
  readonly date: () => string;
  readonly tell: (event: RunEvent) => void;
  /** Looks at how a computed document ended; throws where the run is not to go on like this. */
  readonly judge: (code: string | null) => void;
}
