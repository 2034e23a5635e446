import { z } from 'zod';

/**
 * A place in a document: half-open UTF-16 offsets in its raw text, pages joined by one form feed.
 * `page` (from 1) is derived from `start` and written out for the reader.
 */
export const Span = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  page: z.int().positive(),
});
export type Span = Readonly<z.infer<typeof Span>>;

/** Half-open offsets in a text other than the raw one: a reading, a line. Never leaves the program. */
export interface Range {
  readonly start: number;
  readonly end: number;
}
