import { z } from 'zod';

const share = z.number().min(0).max(1);

/** A rectangle to draw: its page, then left, top, right and bottom in shares of the page as a reader sees it. */
export const SpanBox = z.tuple([z.int().positive(), share, share, share, share]);
export type SpanBox = Readonly<z.infer<typeof SpanBox>>;

/**
 * A place in a document: half-open UTF-16 offsets in its raw text, pages joined by one form feed.
 * `page` (from 1) is derived from `start` and written out for the reader. So are `boxes` and `confidence`, when the record
 * is put together: from the record alone nobody could work them out.
 */
export const Span = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  page: z.int().positive(),
  boxes: z
    .array(SpanBox)
    .optional()
    .describe(
      'where it stands, a rectangle a line, or one a page where there are many lines: [page, left, top, right, bottom], in ' +
        'shares of the width and the height of the page as a reader sees it, from its top left corner; absent where the ' +
        'source has no places (plain text)',
    ),
  confidence: share
    .optional()
    .describe(
      'of the word in it that OCR doubted most; absent where no OCR read it, or where there are many lines',
    ),
});
export type Span = Readonly<z.infer<typeof Span>>;

/** Half-open offsets in a text other than the raw one: a reading, a line. Never leaves the program. */
export interface Range {
  readonly start: number;
  readonly end: number;
}
