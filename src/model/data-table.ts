/** A table for other programs: named columns of one type each, and rows that fit them. */
export interface DataTable {
  readonly name: string; // of its file and of its sheet
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** `text`, a whole number, or a day written `2022-10-27`. A cell may always be empty. */
export interface Column {
  readonly name: string;
  readonly type: 'text' | 'integer' | 'day';
}

export type CellValue = string | number | null;
