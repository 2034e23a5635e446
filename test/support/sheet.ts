/** A4 in points, and the frame that body text keeps to. */
export const A4: { readonly width: number; readonly height: number } = { width: 595, height: 842 };

/** One line of text in one style. `x` and `y` are points from the top left corner, `y` on the baseline. */
export type Run = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold?: boolean;
  /** CSS hexadecimal, black when not given. */
  readonly color?: string;
};

/** An outlined rectangle: points from the top left corner. */
export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly color?: string;
};

/** What stands on one page, in the order in which it is drawn. */
export type Sheet = { readonly runs: readonly Run[]; readonly boxes: readonly Box[] };

/** One sheet with the marks of several, those of the last one on top. */
export function overlay(...sheets: readonly Sheet[]): Sheet {
  return { runs: sheets.flatMap((sheet) => sheet.runs), boxes: sheets.flatMap((sheet) => sheet.boxes) };
}
