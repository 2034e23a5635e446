import type { Block } from '../model/reading.ts';
import type { Line } from './lines.ts';
import type { UnmarkedLine } from './unmark.ts';

/** A line worth reading: its units, and what part of the document it is. */
export interface ReadLine extends UnmarkedLine {
  readonly line: Line;
  readonly part: Block['part'];
}
