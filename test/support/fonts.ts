import { fileURLToPath } from 'node:url';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';

/** The name under which the drawn pages know Liberation Sans, which has the widths of Helvetica. */
export const FONT_FAMILY = 'Gabarit Sans';

const FACES = ['LiberationSans-Regular.ttf', 'LiberationSans-Bold.ttf'] as const;
/** Widths are taken at this size, where hinting does not round them. */
const MEASURED_AT = 1000;

for (const face of FACES) {
  const url = import.meta.resolve(`pdfjs-dist/standard_fonts/${face}`);
  GlobalFonts.registerFromPath(fileURLToPath(url), FONT_FAMILY);
}

const ruler: SKRSContext2D = createCanvas(1, 1).getContext('2d');

/** The CSS font of a weight at a size in pixels. */
export function cssFont(size: number, bold: boolean): string {
  return `${bold ? 'bold' : 'normal'} ${size}px "${FONT_FAMILY}"`;
}

/** The width of a text in points, at a size in points: the same in Liberation Sans and in Helvetica. */
export function widthOf(text: string, size: number, bold: boolean): number {
  ruler.font = cssFont(MEASURED_AT, bold);
  return (ruler.measureText(text).width * size) / MEASURED_AT;
}
