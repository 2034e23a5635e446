import sharp, { type Sharp } from 'sharp';
import { type GreyImage, isTwoLevel, noiseOf } from './grey-image.ts';

/** Enough for print of eight points and more; finer images take longer and read no better. */
export const OCR_DPI = 170;
/** Fewer pixels smooth what is left of the grain. */
const NOISY_DPI = 150;
const NOISY = 0.002; // share of specks
const FINE = 1.1; // a resolution this much higher is worth reducing

/** Raw pixels as a decoder gives them. */
export interface RawImage {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3 | 4;
}

/** Pixels to grey at the resolution of OCR; transparent ones are white. */
export async function greyOf({ data, width, height, channels }: RawImage, dpi: number): Promise<GreyImage> {
  return reduced(sharp(data, { raw: { width, height, channels } }), dpi);
}

/** An opened image to grey at the resolution of OCR. Specks and grain, where there are many, are taken out first. */
export async function reduced(image: Sharp, dpi: number): Promise<GreyImage> {
  const whole = await rawGrey(image.flatten({ background: '#fff' }).greyscale());
  const noisy = noiseOf(whole) > NOISY;
  const clean = noisy ? await cleaned(whole) : whole;
  const wanted = noisy ? NOISY_DPI : OCR_DPI;
  const shrink = dpi > FINE * wanted ? wanted / dpi : 1;
  if (!noisy && shrink === 1) return { ...whole, dpi };
  const width = Math.max(1, Math.round(whole.width * shrink));
  const height = Math.max(1, Math.round(whole.height * shrink));
  const scaled = opened(clean).resize({ width, height, fit: 'fill', kernel: 'mitchell' });
  return { ...(await rawGrey(noisy ? scaled.normalise() : scaled)), dpi: dpi * shrink };
}

/** The median takes out single specks; in black and white it would take thin strokes too, so these are softened first. */
async function cleaned(pixels: Pixels): Promise<Pixels> {
  const soft = isTwoLevel(pixels) ? await rawGrey(opened(pixels).blur(1)) : pixels;
  return rawGrey(opened(soft).median(3));
}

type Pixels = Omit<GreyImage, 'dpi'>;

function opened({ data, width, height }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels: 1 } });
}

async function rawGrey(image: Sharp): Promise<Pixels> {
  const { data, info } = await image.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

const PAPER_LONG_SIDE = 11.69; // inches, A4

/** The resolution of a scan, from its own claim where that is likely, else as if it filled a sheet of A4. */
export function likelyDpi(width: number, height: number, claimed: number | undefined): number {
  const long = Math.max(width, height);
  if (claimed !== undefined && claimed >= 96 && long / claimed <= 34 && long / claimed >= 3) return claimed;
  return Math.max(70, long / PAPER_LONG_SIDE);
}
