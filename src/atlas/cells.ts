import type { Variant } from '../model/atlas.ts';

/** For each clause of the model the variant of each convention, by index; null where it was not read. */
export type Cells = ReadonlyMap<string, readonly (Variant | null)[]>;
