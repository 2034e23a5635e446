import { type Block, type Reading, textOf } from '../../model/reading.ts';
import type { Party } from '../../model/record.ts';
import type { Range } from '../../model/span.ts';
import type { Category, CompetenceVocabulary } from '../../model/vocabulary-competences.ts';
import { findHolder } from './holder.ts';
import { categoryIn } from './lines.ts';
import { holdsPhrase, indexOf, wordsOf } from './words.ts';

const MAX_CELLS = 12;
const MARK_RE = /^(?:x|oui|[✓✔☑☒✗✘●•■])$/iu;
const NO_RE = /^(?:non|neant|néant|[-–—/.0☐□])$/iu;

/** A compétence of a table: whose it is by its column or its row. */
export interface TableItem {
  readonly parts: Range[];
  readonly holder: string | null | undefined;
  readonly category: Category | null;
  readonly block: Block;
}

interface TableContext {
  readonly reading: Reading;
  readonly parties: readonly Party[];
  readonly vocabulary: CompetenceVocabulary;
}

interface Column {
  readonly role: 'subject' | 'holder' | 'who' | 'category' | 'other';
  readonly holder: string | null;
}

/** Whether a block is a row of a table. */
export const isRow = (reading: Reading, { range }: Block): boolean =>
  reading.text.slice(range.start, range.end).includes('\t');

/**
 * The compétences of a table, given row by row: a column of compétences beside one column for each collectivité, one
 * that names the collectivité, or one for the category under a title that names it. Null where the first row heads no
 * such table; a holder is undefined where no column tells.
 */
export function readTable(rows: readonly Block[], context: TableContext): readonly TableItem[] | null {
  const [head, ...rest] = rows;
  if (head === undefined || rest.length === 0) return null;
  const columns = cellsOf(head, context.reading).map((cell) => columnOf(cell, context));
  const subject = columns.findIndex(({ role }) => role === 'subject');
  const says = columns.some(({ role }) => role !== 'subject' && role !== 'other');
  if (subject < 0 || !says) return null;
  const items = rest.flatMap((block) => itemsOf(block, { columns, subject, context }));
  return columns.some(({ role }) => role === 'category') ? withMergedCells(items) : items;
}

/** A category that is printed once stands for the rows below it too, where they leave it out. */
function withMergedCells(items: readonly TableItem[]): readonly TableItem[] {
  let above: Category | null = null;
  return items.map((item) => {
    above = item.category ?? above;
    return { ...item, category: above };
  });
}

function columnOf(cell: Range, { reading, parties, vocabulary }: TableContext): Column {
  const words = wordsOf(textOf(reading, cell));
  const { table, nouns } = vocabulary;
  if (holdsPhrase(words, indexOf(table.who))) return { role: 'who', holder: null };
  const found = findHolder(words, parties, vocabulary);
  if (found.named) return { role: 'holder', holder: found.holder };
  if (holdsPhrase(words, indexOf(table.category))) return { role: 'category', holder: null };
  const isSubject = holdsPhrase(words, indexOf(nouns.texts)) || holdsPhrase(words, indexOf(table.subject));
  return { role: isSubject ? 'subject' : 'other', holder: null };
}

interface Table {
  readonly columns: readonly Column[];
  readonly subject: number;
  readonly context: TableContext;
}

function itemsOf(block: Block, { columns, subject, context }: Table): readonly TableItem[] {
  const { reading, vocabulary, parties } = context;
  const cells = cellsOf(block, reading);
  const words = (index: number): readonly string[] => {
    const cell = cells[index];
    return cell ? wordsOf(textOf(reading, cell)) : [];
  };
  const text = cells[subject];
  if (text === undefined || words(subject).length === 0) return [];
  // A copy drops empty cells: in a short row nobody knows whose column a mark stands in.
  const isWhole = cells.length === columns.length;
  const at = (role: Column['role']): number => columns.findIndex((column) => column.role === role);
  const category = isWhole ? categoryIn(words(at('category')), vocabulary) : null;
  const item = { parts: [text], category, block };
  const who = at('who');
  if (who < 0 && at('holder') < 0) return [{ ...item, holder: undefined }];
  if (!isWhole) return [{ ...item, holder: null }];
  if (who >= 0) return [{ ...item, holder: findHolder(words(who), parties, vocabulary).holder }];
  return columns.flatMap(({ role, holder }, i): TableItem[] => {
    const cell = cells[i];
    const said = role === 'holder' && cell ? textOf(reading, cell) : '';
    if (said === '' || NO_RE.test(said)) return [];
    const own = categoryIn(words(i), vocabulary);
    const isMark = MARK_RE.test(said) || own !== null;
    return [{ ...item, holder, category: own ?? category, parts: cell && !isMark ? [text, cell] : [text] }];
  });
}

/** The cells of a row. */
function cellsOf({ range }: Block, { text }: Reading): readonly Range[] {
  let { start } = range;
  return text
    .slice(range.start, range.end)
    .split('\t', MAX_CELLS)
    .map((cell) => {
      const at = { start, end: start + cell.length };
      start = at.end + 1;
      return at;
    });
}
