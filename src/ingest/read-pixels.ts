import sharp, { type Sharp } from 'sharp';
import { type GreyImage, isTwoLevel, noiseOf, type Pixels } from './grey-image.ts';
import type { PixelBox } from './ocr-engine.ts';
import { AS_IT_IS, type PageTurn, turnOfLines } from './page-turn.ts';

/**
 * Enough for print of nine points and more. OCR brings every line to one height and takes time for its width: letters a
 * fifth narrower are read as well, in less time.
 */
const CLEAN: Reduction = { down: 200, across: 160, kernel: 'lanczos3' };
/** Smaller print is looked at again with as many pixels as there are, up to these. */
const FINE_DPI = 300;
const NOISY = 0.002; // share of specks
/** Fewer pixels smooth what is left of the grain. */
const GRAINY: Reduction = { down: 150, across: 150, kernel: 'mitchell' };
const FINE = 1.1; // a resolution this much higher is worth reducing
const SMALL_SIDE = 700; // pixels: enough to see how the lines of a page run

/** What a page is reduced to, in pixels an inch. */
interface Reduction {
  readonly down: number;
  readonly across: number;
  readonly kernel: Kernel;
}

/** Raw pixels as a decoder gives them. */
export interface RawImage {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3 | 4;
}

/** Pixels to grey; transparent ones are white. */
export async function greyOf({ data, width, height, channels }: RawImage, dpi: number): Promise<GreyImage> {
  if (channels === 1) return { data, width, height, dpi };
  return wholeOf(sharp(data, { raw: { width, height, channels } }), dpi);
}

/** The pixels of a JPEG in grey. Rejects where it is damaged. */
export function greyOfJpeg(jpeg: Uint8Array, dpi: number): Promise<GreyImage> {
  return wholeOf(sharp(jpeg, { failOn: 'error', limitInputPixels: false, sequentialRead: true }), dpi);
}

/** An opened image in one channel of grey. */
export async function wholeOf(image: Sharp, dpi: number): Promise<GreyImage> {
  return { ...(await rawGrey(image.flatten({ background: '#fff' }).greyscale())), dpi };
}

/** A page made ready for OCR. */
export interface Sight {
  /** As OCR gets it: level, without grain, no more pixels than it needs. */
  readonly image: GreyImage;
  /** How wide `image` is, as a share of what its height makes it: 1 or less. */
  readonly narrow: number;
  /** The same page with all its pixels. */
  readonly whole: GreyImage;
  /** How both were turned. */
  readonly turn: PageTurn;
  readonly noisy: boolean;
}

/** How a page lies, as far as its lines tell. Upside down looks like upright. */
export async function turnOf(whole: GreyImage): Promise<PageTurn> {
  const scale = SMALL_SIDE / Math.max(whole.width, whole.height);
  if (scale >= 1) return AS_IT_IS;
  const small = await rawGrey(resized(whole, { high: scale, wide: scale }, 'mitchell'));
  return turnOfLines(small);
}

/** Takes out specks and grain where there are many, turns a page and reduces it. */
export async function sightOf(picture: GreyImage, turn: PageTurn): Promise<Sight> {
  // Before it is turned, since turning smears specks into what looks like print.
  const noisy = noiseOf(picture) > NOISY;
  const whole = await turned(picture, turn);
  const clean = noisy ? await turned(await cleaned(picture), turn) : whole;
  const { down, across, kernel } = noisy ? GRAINY : CLEAN;
  const [high, wide] = [shrinkTo(down, clean), shrinkTo(across, clean)];
  const image = await reduced(clean, { high, wide }, kernel);
  return { image: noisy ? await stretched(image) : image, narrow: wide / high, whole, turn, noisy };
}

function shrinkTo(wanted: number, { dpi }: GreyImage): number {
  return dpi > FINE * wanted ? wanted / dpi : 1;
}

/** A part of a page with as many pixels as small print needs. */
export async function closeUp(
  { whole, noisy }: Sight,
  { left, top, right, bottom }: PixelBox,
): Promise<GreyImage> {
  const [width, height] = [right - left, bottom - top];
  const part = opened(whole).extract({ left, top, width, height });
  const cut = { ...(await rawGrey(part)), dpi: whole.dpi };
  const soft = noisy ? { ...cut, ...(await rawGrey(opened(cut).blur(1))) } : cut;
  const scale = FINE_DPI / whole.dpi;
  return reduced(soft, { high: scale, wide: scale }, 'lanczos3');
}

async function turned(whole: GreyImage, { quarters, degrees }: PageTurn): Promise<GreyImage> {
  if (quarters === 0 && degrees === 0) return whole;
  const upright = quarters === 0 ? whole : await rawGrey(opened(whole).rotate(quarters * 90));
  const level =
    degrees === 0 ? upright : await rawGrey(opened(upright).rotate(degrees, { background: '#fff' }));
  return { ...level, dpi: whole.dpi };
}

async function reduced(image: GreyImage, scale: Scale, kernel: Kernel): Promise<GreyImage> {
  if (scale.high === 1 && scale.wide === 1) return image;
  return { ...(await rawGrey(resized(image, scale, kernel))), dpi: image.dpi * scale.high };
}

/** The median takes out single specks; in black and white it would take thin strokes too, so these are softened first. */
async function cleaned(image: GreyImage): Promise<GreyImage> {
  const soft = isTwoLevel(image) ? await rawGrey(opened(image).blur(1)) : image;
  return { ...(await rawGrey(opened(soft).median(3))), dpi: image.dpi };
}

/** A faint copy with its full range from black to white. */
async function stretched(image: GreyImage): Promise<GreyImage> {
  return { ...(await rawGrey(opened(image).normalise())), dpi: image.dpi };
}

type Kernel = 'mitchell' | 'lanczos3';

interface Scale {
  readonly high: number;
  readonly wide: number;
}

function resized(image: Pixels, { high, wide }: Scale, kernel: Kernel): Sharp {
  const width = Math.max(1, Math.round(image.width * wide));
  const height = Math.max(1, Math.round(image.height * high));
  return opened(image).resize({ width, height, fit: 'fill', kernel });
}

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
