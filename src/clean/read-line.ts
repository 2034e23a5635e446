import type { Block } from '../model/reading.ts';
import type { Line } from './lines.ts';
import type { UnmarkedLine } from './unmark.ts';

/** A line worth reading: its units, where each stands in the raw text, and what part of the document it is. */
export interface ReadLine extends UnmarkedLine {
  readonly line: Line;
  readonly offsets: readonly number[];
  readonly part: Block['part'];
}
