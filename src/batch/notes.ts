import type { QuarantineCode } from '../model/reason-code.ts';

/** What a run found at one path: a content, by its hash and the key of its result, or why there is none. */
export interface Note {
  readonly path: string;
  readonly content: { readonly sha256: string; readonly key: string } | null;
  readonly trouble: { readonly code: QuarantineCode; readonly detail: string | null } | null;
}

/** The order of the exports: that of the paths, by their code units, whatever order they were found in. */
export const inOrder = (notes: readonly Note[]): readonly Note[] =>
  [...notes].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
