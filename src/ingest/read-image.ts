import pLimit from 'p-limit';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { InputError } from '../model/input-error.ts';
import { MAX_IMAGE_PIXELS, MAX_OCR_PIXELS, MAX_PAGES, PAGES_AT_ONCE } from './limits.ts';
import type { OcrEngine } from './ocr-engine.ts';
import { type DraftDocument, emptyPage, type PageDraft } from './page-draft.ts';
import { PageError } from './page-error.ts';
import { likelyDpi, wholeOf } from './read-pixels.ts';
import { readScan } from './scan-page.ts';

interface ImageOptions {
  readonly mediaType: string;
  readonly ocr: OcrEngine | null;
  readonly onPage?: (done: number, total: number) => void;
  readonly pagesAtOnce?: number;
}

/** Reads a PNG, a JPEG or every page of a TIFF by OCR. */
export async function readImage(
  bytes: Uint8Array,
  { mediaType, ocr, onPage, pagesAtOnce = PAGES_AT_ONCE }: ImageOptions,
): Promise<DraftDocument> {
  const total = (await headerOf(bytes, 0)).pages ?? 1;
  if (total > MAX_PAGES) throw new InputError('too-many-pages', `${total} > ${MAX_PAGES}`);
  ocr?.warm?.(total);
  const limit = pLimit(pagesAtOnce);
  let done = 0;
  const pages = await Promise.all(
    Array.from({ length: total }, (_, page) =>
      limit(async () => {
        const draft = await readPage(bytes, page, ocr);
        onPage?.(++done, total);
        return draft;
      }),
    ),
  );
  return { mediaType, pages, boldFonts: new Set() };
}

async function readPage(bytes: Uint8Array, page: number, ocr: OcrEngine | null): Promise<PageDraft> {
  try {
    const { width, height, density } = await headerOf(bytes, page);
    if (width * height > MAX_OCR_PIXELS) return emptyPage('skipped', 'image-too-large');
    const dpi = likelyDpi(width, height, density);
    return await readScan(await wholeOf(open(bytes, page).autoOrient(), dpi), { ocr });
  } catch (error) {
    if (error instanceof InputError) throw error;
    return emptyPage('damaged', error instanceof PageError ? error.reason : 'image-unreadable');
  }
}

/** What the header says, before a pixel is decoded. */
async function headerOf(bytes: Uint8Array, page: number): Promise<Metadata> {
  let header: Metadata;
  try {
    header = await open(bytes, page).metadata();
  } catch {
    if (page > 0) throw new PageError('image-unreadable');
    throw new InputError('damaged', 'image');
  }
  if (header.width * header.height > MAX_IMAGE_PIXELS && page === 0) {
    throw new InputError('image-too-large', `${MAX_IMAGE_PIXELS} pixels`);
  }
  return header;
}

/** The library's own limit is off: pixels are checked above, where the refusal can say its name. */
function open(bytes: Uint8Array, page: number): Sharp {
  return sharp(bytes, { page, pages: 1, failOn: 'error', limitInputPixels: false, sequentialRead: true });
}
