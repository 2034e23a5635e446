import { type GreyImage, inkOf, pgmOf } from './grey-image.ts';
import { MAX_OCR_PIXELS } from './limits.ts';
import { type OcrEngine, OcrError } from './ocr-engine.ts';
import { linesOfOcr, type OcrPlacing, type OcrText } from './ocr-lines.ts';
import { emptyPage, type PageDraft } from './page-draft.ts';
import { PageError } from './page-error.ts';

/** Less ink than a printed page number leaves. */
const NO_INK = 0.000_02;
const ALL_INK = 0.95;
const LITTLE_INK = 0.002;
/** What OCR makes of dust: a few characters that it does not believe in. */
const DUST_CONFIDENCE = 0.4;
const DUST_CHARS = 12;

/** How a picture becomes a page. */
export interface ScanOptions extends OcrPlacing {
  readonly ocr: OcrEngine | null; // a picture without a `place` is the whole page
}

/** Reads the picture of a page by OCR. Throws a `PageError` with the reason where that is not possible. */
export async function readScan(image: GreyImage, { ocr, ...placing }: ScanOptions): Promise<PageDraft> {
  const ink = inkOf(image);
  if (ink < NO_INK) return emptyPage('blank', null);
  if (ink > ALL_INK) throw new PageError('image-unreadable');
  if (ocr === null) return emptyPage('skipped', 'ocr-off');
  const { lines, confidence } = await recognised(image, ocr, placing);
  const chars = lines.reduce((sum, { text }) => sum + text.length, 0);
  const dust = chars < DUST_CHARS && (confidence ?? 0) < DUST_CONFIDENCE;
  if ((chars === 0 || dust) && ink < LITTLE_INK) return emptyPage('blank', null);
  if (chars === 0) return { ...emptyPage('ocr', 'no-text-found'), confidence: 0 };
  return { state: 'ocr', reason: null, confidence, lines };
}

async function recognised(image: GreyImage, ocr: OcrEngine, placing: OcrPlacing): Promise<OcrText> {
  const { width, height, dpi } = image;
  if (width * height > MAX_OCR_PIXELS) throw new PageError('image-too-large');
  try {
    const read = await ocr.recognise({ bytes: pgmOf(image), width, height, dpi });
    return linesOfOcr(read, { place: shareOf(image), ...placing });
  } catch (error) {
    throw error instanceof OcrError ? new PageError(error.reason) : error;
  }
}

/** Where a rectangle lies on a page that the picture fills. */
function shareOf({ width, height }: GreyImage): NonNullable<OcrPlacing['place']> {
  return ({ left, top, right, bottom }) => [left / width, top / height, right / width, bottom / height];
}
