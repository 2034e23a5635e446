import { blockIndexAt, type Reading } from '../../model/reading.ts';

const MAX_ROWS = 80; // between a row and the head of its table
const MAX_ROW = 2_000; // characters: a longer one is no row that a person reads

/**
 * What heads the column that an offset of a row stands in, folded; null outside tables and where a row has not the cells
 * of the head. The last column is told from the right: copies drop the empty cells before it.
 */
export function columnHeadAt(reading: Reading, offset: number): string | null {
  const { folded, blocks } = reading;
  const cellsOf = (index: number): readonly string[] => {
    const range = blocks[index]?.range;
    return range && range.end - range.start <= MAX_ROW
      ? folded.slice(range.start, range.end).split('\t')
      : [];
  };
  const index = blockIndexAt(reading, offset);
  const cells = cellsOf(index);
  let head = index;
  while (head > 0 && index - head < MAX_ROWS && cellsOf(head - 1).length > 1) head--;
  if (cells.length < 2 || head === index) return null;
  const start = blocks[index]?.range.start ?? 0;
  const column = folded.slice(start, offset).split('\t').length - 1;
  const heads = cellsOf(head);
  if (heads.length === cells.length) return heads[column] ?? null;
  return column === cells.length - 1 ? (heads.at(-1) ?? null) : null;
}
