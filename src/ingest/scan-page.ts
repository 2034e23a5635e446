import { type GreyImage, inkOf, pgmOf } from './grey-image.ts';
import { MAX_OCR_PIXELS } from './limits.ts';
import { type OcrEngine, OcrError, type OcrPage, type PixelBox } from './ocr-engine.ts';
import { linesOfOcr, type OcrPlacing } from './ocr-lines.ts';
import { emptyPage, type PageDraft } from './page-draft.ts';
import { PageError } from './page-error.ts';
import { AS_IT_IS, type PageTurn, turnedBack } from './page-turn.ts';
import { closeUp, type Sight, sightOf, turnOf } from './read-pixels.ts';
import {
  lettersOf,
  linesIn,
  movedParagraphs,
  type Region,
  regionsOf,
  trustOf,
  withRegion,
} from './second-look.ts';
import { holdsIdentifier, textOf } from './stamp-look.ts';

/** Less ink than a printed page number leaves. */
const NO_INK = 0.000_02;
const ALL_INK = 0.95;
const LITTLE_INK = 0.002;
/** What OCR makes of dust: a few characters that it does not believe in. */
const DUST_CONFIDENCE = 0.4;
const DUST_CHARS = 12;

/**
 * How a picture becomes a page. Words are left out and placed by where they are in the picture, in its pixels; without a
 * `place` the picture is the whole page.
 */
export interface ScanOptions extends OcrPlacing {
  readonly ocr: OcrEngine | null; // null: nothing is read
}

/** Reads the picture of a page by OCR. Throws a `PageError` with the reason where that is not possible. */
export async function readScan(picture: GreyImage, { ocr, ...placing }: ScanOptions): Promise<PageDraft> {
  const sight = await sightOf(picture, await turnOf(picture));
  const ink = inkOf(sight.image);
  if (ink < NO_INK) return emptyPage('blank', null);
  if (ink > ALL_INK) throw new PageError('image-unreadable');
  if (ocr === null) return emptyPage('skipped', 'ocr-off');
  const seen = await standing(await seenBy(sight, ocr), picture, ocr);
  const page = await lookedAtAgain(seen, ocr);
  const { lines, confidence } = linesOfOcr(page, placingOn(picture, seen.sight, placing));
  const chars = lines.reduce((sum, { text }) => sum + text.length, 0);
  const dust = chars < DUST_CHARS && (confidence ?? 0) < DUST_CONFIDENCE;
  if ((chars === 0 || dust) && ink < LITTLE_INK) return emptyPage('blank', null);
  if (chars === 0) return { ...emptyPage('ocr', 'no-text-found'), confidence: 0 };
  return { state: 'ocr', reason: reasonOf(seen.sight.turn), confidence, lines };
}

function reasonOf({ quarters }: PageTurn): string | null {
  return quarters === 0 ? null : 'page-turned';
}

interface Seen {
  readonly sight: Sight;
  readonly page: OcrPage;
}

const READABLE = 60; // of 100: what stands on its head is read with less trust
const SURELY = 75;
const CLEARER = 8; // by how much the other way up has to be read with more trust
const ENOUGH_LETTERS = 80;

/** The page the right way up. Lines tell their direction, not their top: where OCR has its doubts, both are tried. */
async function standing(first: Seen, picture: GreyImage, ocr: OcrEngine): Promise<Seen> {
  const { quarters } = first.sight.turn;
  const trust = pageTrust(first);
  const enough = quarters === 0 ? READABLE : SURELY;
  if (trust >= enough || (quarters === 0 && lettersOf(linesOf(first)) < ENOUGH_LETTERS)) return first;
  const turn = { ...first.sight.turn, quarters: quarters === 0 ? 2 : 3 } as const;
  const other = await orNothing(seenTurned(turn, picture, ocr));
  const needed = trust + (quarters === 0 ? CLEARER : 0);
  const best = other !== null && pageTrust(other) > needed ? other : first;
  if (quarters === 0 || pageTrust(best) >= READABLE) return best;
  const plain = await orNothing(seenTurned(AS_IT_IS, picture, ocr));
  return plain !== null && pageTrust(plain) > pageTrust(best) ? plain : best;
}

/** Another look at a page that was read already; null where it fails, which takes nothing from what was read. */
async function orNothing<Look>(look: Promise<Look>): Promise<Look | null> {
  try {
    return await look;
  } catch (error) {
    if (error instanceof PageError) return null;
    throw error;
  }
}

async function seenTurned(turn: PageTurn, picture: GreyImage, ocr: OcrEngine): Promise<Seen> {
  return seenBy(await sightOf(picture, turn), ocr);
}

/** What OCR reads, as wide as the page is. */
async function seenBy(sight: Sight, ocr: OcrEngine): Promise<Seen> {
  const read = await recognised(sight.image, ocr);
  const paragraphs = movedParagraphs(read, { left: 0, top: 0, wide: 1 / sight.narrow, high: 1 });
  return { sight, page: { paragraphs } };
}

function linesOf({ page }: Seen): OcrPage['paragraphs'][number]['lines'] {
  return page.paragraphs.flatMap(({ lines }) => lines);
}

function pageTrust(seen: Seen): number {
  return trustOf(linesOf(seen));
}

/** Reads small print, doubtful lines and a stamp without identifier again, and keeps what is better. */
async function lookedAtAgain({ sight, page }: Seen, ocr: OcrEngine): Promise<OcrPage> {
  const { image, narrow } = sight;
  const size = { width: image.width / narrow, height: image.height, dpi: image.dpi };
  const regions = regionsOf(page, size).filter(({ kind }) => kind === 'stamp' || worthIt(sight));
  let best = page;
  for (const region of regions) {
    const seen = await orNothing(regionSeen(region, sight, ocr));
    // Where one look fails the next would, and each may take as long as a page.
    if (seen === null) return best;
    if (isBetter(region, best, seen)) best = withRegion(best, region.box, seen);
  }
  return best;
}

/** What a closer look reads in a part of a page, in the pixels of the page. */
async function regionSeen({ box }: Region, sight: Sight, ocr: OcrEngine): Promise<OcrPage['paragraphs']> {
  const part = await closeUp(sight, scaled(box, scaleOf(sight), sight.whole));
  const read = await recognised(part, ocr);
  const share = (box.right - box.left) / part.width;
  return movedParagraphs(read, { left: box.left, top: box.top, wide: share, high: share });
}

const MORE = 1.3; // pixels across, for each that was read: fewer show no more

/** More pixels show more of a clean page; of a grainy one they show more grain. */
function worthIt({ image, whole, noisy }: Sight): boolean {
  return !noisy && whole.width > MORE * image.width;
}

/** How many pixels of the whole picture stand for one of the page that was read. */
function scaleOf({ image, whole }: Sight): number {
  return whole.height / image.height;
}

function scaled(
  { left, top, right, bottom }: PixelBox,
  scale: number,
  { width, height }: GreyImage,
): PixelBox {
  return {
    left: Math.floor(left * scale),
    top: Math.floor(top * scale),
    right: Math.min(width, Math.ceil(right * scale)),
    bottom: Math.min(height, Math.ceil(bottom * scale)),
  };
}

const MOST_LOST = 0.8; // of the letters that the first look read

function isBetter({ box, kind }: Region, page: OcrPage, seen: OcrPage['paragraphs']): boolean {
  const [before, after] = [linesIn(page, box), seen.flatMap(({ lines }) => lines)];
  if (kind === 'stamp') return after.some((line) => holdsIdentifier(textOf(line)));
  return lettersOf(after) >= MOST_LOST * lettersOf(before) && trustOf(after) > trustOf(before);
}

async function recognised(image: GreyImage, ocr: OcrEngine): Promise<OcrPage> {
  const { width, height, dpi } = image;
  if (width * height > MAX_OCR_PIXELS) throw new PageError('image-too-large');
  try {
    return await ocr.recognise({ bytes: pgmOf(image), width, height, dpi });
  } catch (error) {
    throw error instanceof OcrError ? new PageError(error.reason) : error;
  }
}

/** The same questions, asked of the words of a reduced and turned picture. */
function placingOn(picture: GreyImage, sight: Sight, { drop, place }: OcrPlacing): OcrPlacing {
  const scale = scaleOf(sight);
  const back = ({ left, top, right, bottom }: PixelBox): PixelBox =>
    turnedBack(
      { left: left * scale, top: top * scale, right: right * scale, bottom: bottom * scale },
      sight.turn,
      picture,
    );
  const placed = place ?? shareOf(picture);
  return {
    drop: drop && ((word) => drop({ ...word, box: back(word.box) })),
    place: (box) => placed(back(box)),
  };
}

/** Where a rectangle lies on a page that the picture fills. */
function shareOf({ width, height }: GreyImage): NonNullable<OcrPlacing['place']> {
  return ({ left, top, right, bottom }) => [left / width, top / height, right / width, bottom / height];
}
