import {
  type Atlas,
  type AtlasConvention,
  type DepartementRow,
  type Drift,
  type MatrixCell,
  type MatrixRow,
  SIDES,
  type Side,
  type Variant,
  VERDICTS,
  type Verdict,
  type YearRow,
} from '../model/atlas.ts';
import type { Cells } from './cells.ts';

/** What tables are counted from. */
export interface Tables {
  readonly conventions: readonly AtlasConvention[];
  readonly cells: Cells;
  readonly drifts: readonly Drift[];
}

const zero = <Key extends string>(keys: readonly Key[]): Record<Key, number> =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;

const verdictsOf = ({ cells }: Tables, indexes: readonly number[]): Record<Verdict, number> => {
  const counts = zero(VERDICTS);
  for (const column of cells.values())
    for (const index of indexes) counts[column[index]?.verdict ?? 'unread']++;
  return counts;
};

/** The conventions that share a key, in the order of the keys; null comes last. */
function grouped<Key extends string | number>(
  conventions: readonly AtlasConvention[],
  keyOf: (convention: AtlasConvention) => Key | null,
): readonly { readonly key: Key | null; readonly indexes: readonly number[] }[] {
  const groups = new Map<Key | null, number[]>();
  conventions.forEach((convention, index) => {
    const key = keyOf(convention);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(index);
  });
  return [...groups]
    .map(([key, indexes]) => ({ key, indexes }))
    .sort((a, b) => (a.key === null ? 1 : b.key === null ? -1 : a.key < b.key ? -1 : 1));
}

/** Drift over time: each year of signature, and within it each vintage. */
export function yearRows(tables: Tables): readonly YearRow[] {
  return grouped(tables.conventions, ({ year, vintage }) => `${year ?? '~'} ${vintage ?? '~'}`).map(
    ({ indexes }) => {
      const { year = null, vintage = null } = tables.conventions[indexes[0] ?? -1] ?? {};
      return { year, vintage, conventions: indexes.length, verdicts: verdictsOf(tables, indexes) };
    },
  );
}

/** Each département: what its conventions have, and whose doing it is. */
export function departementRows(
  tables: Tables,
  names: ReadonlyMap<string, string>,
): readonly DepartementRow[] {
  const sides = new Map<string | null, Record<Side, number>>();
  for (const { convention, side } of tables.drifts) {
    const code = tables.conventions[convention]?.departement ?? null;
    const counts = sides.get(code) ?? zero(SIDES);
    sides.set(code, counts);
    counts[side]++;
  }
  return grouped(tables.conventions, ({ departement }) => departement).map(({ key, indexes }) => ({
    departement: key,
    name: names.get(key ?? '') ?? null,
    conventions: indexes.length,
    verdicts: verdictsOf(tables, indexes),
    sides: sides.get(key) ?? zero(SIDES),
  }));
}

/** More conventions than this are shown by département. */
const MOST_LINES = 60;

/** Conventions by clauses; départements by clauses where conventions are many. */
export function matrixOf(tables: Tables): Atlas['matrix'] {
  const { conventions } = tables;
  if (conventions.length > MOST_LINES)
    return {
      by: 'departement',
      rows: grouped(conventions, ({ departement }) => departement).map(({ key, indexes }) =>
        rowOf(tables, { id: key ?? '', departement: key, indexes }),
      ),
    };
  const rows = conventions.map(({ id, departement }, index) =>
    rowOf(tables, { id, departement, indexes: [index] }),
  );
  return { by: 'convention', rows };
}

interface Line {
  readonly id: string;
  readonly departement: string | null;
  readonly indexes: readonly number[];
}

function rowOf({ cells }: Tables, { id, departement, indexes }: Line): MatrixRow {
  return {
    id,
    departement,
    conventions: indexes.length,
    cells: [...cells.values()].map((column) => cellOf(column, indexes)),
  };
}

/** The commonest verdict of some conventions on a clause, and its commonest wording. */
function cellOf(column: readonly (Variant | null)[], indexes: readonly number[]): MatrixCell {
  const verdicts = zero(VERDICTS);
  const variants = new Map<Variant, number>();
  for (const index of indexes) {
    const variant = column[index] ?? null;
    verdicts[variant?.verdict ?? 'unread']++;
    if (variant !== null) variants.set(variant, (variants.get(variant) ?? 0) + 1);
  }
  const verdict = VERDICTS.reduce((best, other) => (verdicts[other] > verdicts[best] ? other : best));
  const [most] = [...variants]
    .filter(([variant]) => variant.verdict === verdict)
    .sort(([a, m], [b, n]) => n - m || (a.id < b.id ? -1 : 1));
  return { verdict, count: verdicts[verdict], variant: most?.[0].id ?? null };
}
