import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { cssFont } from './fonts.ts';
import { seededRandom } from './random.ts';
import { A4, type Sheet } from './sheet.ts';

/** How a scanner saw the page. */
export type Scan = {
  /** Pixels per inch; 200 when not given. */
  readonly dpi?: number;
  /** Degrees, clockwise. */
  readonly skew?: number;
  /** Specks of dust per page, and as many levels of grey by which edges tremble. */
  readonly noise?: number;
  readonly seed?: number;
};

/** An image of one byte a pixel, 0 black and 255 white, rows from the top. */
export type Grey = {
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  readonly pixels: Buffer;
};

const POINTS_PER_INCH = 72;

/** The page as a scanner would hand it over, in grey. Same sheet and same scan, same pixels. */
export function drawPage(sheet: Sheet, scan: Scan = {}): Grey {
  const dpi = scan.dpi ?? 200;
  const scale = dpi / POINTS_PER_INCH;
  const width = Math.round(A4.width * scale);
  const height = Math.round(A4.height * scale);
  const context = createCanvas(width, height).getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  turn(context, width, height, scan.skew ?? 0);
  context.scale(scale, scale);
  paint(context, sheet);
  const pixels = greyOf(context.getImageData(0, 0, width, height).data);
  dirty({ width, height, dpi, pixels }, scan);
  return { width, height, dpi, pixels };
}

function turn(context: SKRSContext2D, width: number, height: number, degrees: number): void {
  context.translate(width / 2, height / 2);
  context.rotate((degrees * Math.PI) / 180);
  context.translate(-width / 2, -height / 2);
}

function paint(context: SKRSContext2D, sheet: Sheet): void {
  context.lineWidth = 0.8;
  for (const box of sheet.boxes) {
    context.strokeStyle = box.color ?? '#000000';
    context.strokeRect(box.x, box.y, box.width, box.height);
  }
  for (const run of sheet.runs) {
    context.font = cssFont(run.size, run.bold ?? false);
    context.fillStyle = run.color ?? '#000000';
    context.fillText(run.text, run.x, run.y);
  }
}

function greyOf(rgba: Uint8ClampedArray): Buffer {
  const grey = Buffer.alloc(rgba.length / 4);
  for (let pixel = 0; pixel < grey.length; pixel += 1) {
    const at = pixel * 4;
    grey[pixel] = Math.round(0.3 * (rgba[at] ?? 0) + 0.59 * (rgba[at + 1] ?? 0) + 0.11 * (rgba[at + 2] ?? 0));
  }
  return grey;
}

/** Trembles the grey edges and drops black specks of one or two pixels: what a threshold makes ragged. */
function dirty(image: Grey, scan: Scan): void {
  const noise = scan.noise ?? 0;
  if (noise === 0) return;
  const random = seededRandom(scan.seed ?? 1);
  const { pixels, width } = image;
  for (let at = 0; at < pixels.length; at += 1) {
    const level = pixels[at] ?? 255;
    if (level > 0 && level < 255)
      pixels[at] = Math.min(255, Math.max(0, level + (random() - 0.5) * 2 * noise));
  }
  for (let speck = 0; speck < noise; speck += 1) {
    const at = Math.floor(random() * (pixels.length - width));
    pixels[at] = 0;
    if (random() < 0.5) pixels[at + 1] = 0;
    if (random() < 0.3) pixels[at + width] = 0;
  }
}
