import { keyOf } from '../../model/fold.ts';
import type { Range } from '../../model/span.ts';
import type { StampVocabulary } from '../../model/vocabulary-stamps.ts';
import { type DatePatterns, dateAfter } from './date.ts';
import { type IdReading, overlaps } from './id.ts';
import type { Texts } from './rows.ts';
import { isWithin } from './search.ts';
import { lineEnd } from './view.ts';

/** The accusé de réception that comes as a page or a table of fields. */
export interface Receipt {
  readonly range: Range; // from its title to the end of its last field
  readonly received: string | null;
  readonly id: IdReading | null;
}

interface Field {
  readonly name: string;
  readonly line: number;
  readonly range: Range; // the whole line
  readonly valueAt: number;
}

const MIN_FIELDS = 3;
const MAX_LINES_APART = 6;
const MAX_NAME = 60;

/** Finds pages of receipt: three or more of their fields, each at the beginning of a line. */
export function findReceipts(
  { folded }: Texts,
  vocabulary: StampVocabulary,
  ids: readonly IdReading[],
  dates: DatePatterns,
): readonly Receipt[] {
  const { title, fields, received } = vocabulary.receipt;
  const names = fields.map(keyOf);
  let next = 0; // both in the order of the text
  const idIn = (range: Range): IdReading | null => {
    while ((ids[next]?.range.end ?? Number.POSITIVE_INFINITY) <= range.start) next++;
    const id = ids[next];
    return id !== undefined && overlaps(id.range, range) ? id : null;
  };
  return runsOf(folded, fieldsOf(folded, [...names, keyOf(title)]))
    .filter(
      (run) =>
        new Set(run.filter(({ name }) => name !== keyOf(title)).map(({ name }) => name)).size >= MIN_FIELDS,
    )
    .map((run) => {
      const range = { start: run[0]?.range.start ?? 0, end: run.at(-1)?.range.end ?? 0 };
      const receipt = run.find(({ name }) => name === keyOf(received));
      return {
        range,
        received: receipt ? (dateAfter(folded, receipt.valueAt, dates)?.value ?? null) : null,
        id: idIn(range),
      };
    });
}

/** The lines that begin with the name of a field and a colon; the title stands alone on its line. */
function fieldsOf(folded: string, names: readonly string[]): readonly Field[] {
  const found: Field[] = [];
  let line = 0;
  for (let start = 0; start <= folded.length; line++) {
    const end = lineEnd(folded, start);
    const head = folded.slice(start, Math.min(end, start + MAX_NAME + 40));
    const colon = head.indexOf(':');
    const name =
      colon >= 0 || end - start <= MAX_NAME
        ? nameIn(keyOf(colon < 0 ? head : head.slice(0, colon)), names)
        : null;
    const from = start + head.length - head.trimStart().length;
    if (name !== null)
      found.push({ name, line, range: { start: from, end }, valueAt: start + Math.max(colon, 0) + 1 });
    start = end + 1;
  }
  return found;
}

function nameIn(text: string, names: readonly string[]): string | null {
  if (text.length < 6 || text.length > MAX_NAME) return null;
  return names.find((name) => isWithin(name, text, 2)) ?? null;
}

function runsOf(folded: string, fields: readonly Field[]): readonly (readonly Field[])[] {
  const runs: Field[][] = [];
  for (const field of fields) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const near =
      last !== undefined &&
      field.line - last.line <= MAX_LINES_APART &&
      !folded.slice(last.range.end, field.range.start).includes('\f');
    if (run !== undefined && near) run.push(field);
    else runs.push([field]);
  }
  return runs;
}
