import { A4, type Sheet } from './sheet.ts';

/** Where the stamp of the télétransmission platform stands, and the rows that it prints. */
export type StampBox = {
  readonly rows: readonly string[];
  /** Points from the top left corner of the page; the platform's own place when not given. */
  readonly x?: number;
  readonly y?: number;
  /** CSS hexadecimal. */
  readonly color?: string;
};

const WIDTH = 190;
const HEIGHT = 55;
const INSET = 10;
const SIZE = 7.5;
const LEADING = 13;

/** The box of four rows that S2LOW prints at the top right of every page, its logo at the right of the third. */
export function drawStamp(stamp: StampBox): Sheet {
  const x = stamp.x ?? A4.width - INSET - WIDTH;
  const y = stamp.y ?? INSET;
  const color = stamp.color ?? '#23408f';
  const rows = stamp.rows.map((text, index) => ({
    text,
    x: x + 6,
    y: y + 11 + index * LEADING,
    size: SIZE,
    color,
  }));
  const logo = { text: 'SLO', x: x + WIDTH - 48, y: y + 40, size: 14, bold: true, color };
  return { runs: [...rows, logo], boxes: [{ x, y, width: WIDTH, height: HEIGHT, color }] };
}
