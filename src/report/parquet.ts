import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Column, DataTable } from '../model/data-table.ts';

/** A table as a Parquet file: text in UTF-8, whole numbers of 32 bits, days as dates; every column may be empty. */
export function renderParquet({ columns, rows }: DataTable): Uint8Array {
  return new Uint8Array(
    parquetWriteBuffer({
      schema: [{ name: 'root', num_children: columns.length }, ...columns.map(schemaOf)],
      columnData: columns.map(({ name, type }, i) => ({
        name,
        data: rows.map((row) => {
          const value = row[i] ?? null;
          return type === 'day' && typeof value === 'string' ? new Date(`${value}T00:00:00Z`) : value;
        }),
      })),
    }),
  );
}

type SchemaElement = NonNullable<Parameters<typeof parquetWriteBuffer>[0]['schema']>[number];

function schemaOf({ name, type }: Column): SchemaElement {
  const optional = { name, repetition_type: 'OPTIONAL' as const };
  switch (type) {
    case 'text':
      return { ...optional, type: 'BYTE_ARRAY', converted_type: 'UTF8' };
    case 'integer':
      return { ...optional, type: 'INT32' };
    case 'day':
      return { ...optional, type: 'INT32', converted_type: 'DATE' };
  }
}
