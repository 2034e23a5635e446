import { keyOf } from '../../model/fold.ts';
import type { Range } from '../../model/span.ts';
import type { StampVocabulary } from '../../model/vocabulary-stamps.ts';
import { isComplete } from './id.ts';
import { type IsDebris, type Row, type Texts, widened } from './rows.ts';

/** Rows that were printed together, in the order of the text. */
export type StampBlock = readonly Row[];

/** What grouping the rows leaves: stamps, and rows that stand by themselves. */
export interface Grouping {
  readonly blocks: readonly StampBlock[];
  readonly lone: readonly Row[];
}

const MAX_LINES_APART = 8;
const MAX_GAP = 6_000; // units between two rows: eight long lines
const CERTIFICATION_REACH = 200;

/** Groups rows into stamps: rows of one page, at most eight lines apart, no kind twice. */
export function groupRows(texts: Texts, rows: readonly Row[], vocabulary: StampVocabulary): Grouping {
  const groups: Row[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    if (group !== undefined && belongs(texts.folded, group, row)) group.push(row);
    else groups.push([row]);
  }
  const trimmed = groups.map((group) => withoutUntitled(group));
  const blocks = trimmed.filter((group) => isStamp(texts, group, vocabulary));
  const lone = trimmed.filter((group) => !blocks.includes(group)).flat();
  return { blocks, lone };
}

function belongs(folded: string, group: readonly Row[], row: Row): boolean {
  const last = group.at(-1);
  if (last === undefined || row.kind === 'title') return false;
  if (group.some(({ kind }) => kind === row.kind && kind !== 'other')) return false;
  if (row.range.start - last.range.end > MAX_GAP) return false;
  const gap = folded.slice(last.range.end, row.range.start);
  if (gap.includes('\f')) return false;
  const lines = gap.split('\n').length - 1;
  return lines <= (last.kind === 'id' && group.length > 1 ? 2 : MAX_LINES_APART);
}

/** Rows that need a title above them are no rows without it. */
function withoutUntitled(group: readonly Row[]): readonly Row[] {
  return group[0]?.kind === 'title' ? group : group.filter(({ needsTitle }) => !needsTitle);
}

function isStamp(texts: Texts, group: readonly Row[], vocabulary: StampVocabulary): boolean {
  if (group.some(({ id }) => id !== null && isComplete(id))) return true;
  const kinds = new Set<Row['kind']>(group.map(({ kind }) => kind));
  kinds.delete('other');
  if (kinds.size < 2) return false;
  if (!kinds.has('sent') && !kinds.has('received') && !kinds.has('title')) return false;
  return kinds.size > 2 || kinds.has('id') || !isCertified(texts.folded, group, vocabulary);
}

/** « Certifié exécutoire, reçu en préfecture le …, publié le … » is a sentence of the act, not a stamp on it. */
function isCertified(folded: string, group: readonly Row[], { certification }: StampVocabulary): boolean {
  const start = group[0]?.range.start ?? 0;
  const end = group.at(-1)?.range.end ?? start;
  const from = Math.max(0, start - CERTIFICATION_REACH);
  const page = folded.slice(from, start).lastIndexOf('\f') + 1;
  const around = keyOf(folded.slice(from + page, end));
  return certification.texts.some((text) => around.includes(keyOf(text)));
}

/** The characters of a stamp: its rows, together with what blank lines and logo debris lie between them. */
export function rangesOf({ folded }: Texts, block: StampBlock, isDebris: IsDebris): readonly Range[] {
  const ranges: Range[] = [];
  for (const row of block) {
    const range = widened(folded, row.range);
    const last = ranges.at(-1);
    if (last !== undefined && isNothing(folded.slice(last.end, Math.max(last.end, range.start)), isDebris))
      ranges[ranges.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else ranges.push(range);
  }
  return ranges;
}

function isNothing(gap: string, isDebris: IsDebris): boolean {
  if (gap.length > 400) return false;
  const words = gap.replace(/<\/?[a-z][^<>]{0,200}>/g, ' ').match(/\S{1,400}/g) ?? [];
  return words.every((word) => !/[\p{L}\p{N}]/u.test(word) || isDebris(word));
}
