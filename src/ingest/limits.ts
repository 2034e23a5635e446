/** What one document may cost. Each limit has its code: an `InputError` for the file, a reason for a page. */
export let MAX_FILE_BYTES = 200_000_000; // file-too-large
export let MAX_PAGES = 2_000; // too-many-pages
export let MAX_IMAGE_PIXELS = 60_000_000; // image-too-large
export let MAX_OCR_PIXELS = 40_000_000; // image-too-large
export let MAX_CANVAS_PIXELS = 25_000_000; // rendered at a lower resolution instead
export let MAX_PAGE_CHARS = 2_000_000; // text-too-long
export const MAX_PAGE_ELEMENTS = 300_000; // text-too-long
export const MAX_XML_DEPTH = 100; // damaged
export let MAX_DOCUMENT_CHARS = 20_000_000; // file-too-large
export let TEXT_DEADLINE_MS = 60_000; // page-timeout
export let OCR_DEADLINE_MS = 120_000; // ocr-timeout
export const OCR_START_MS = 10_000; // ocr-unavailable
/** Pages worked on, and held decoded, at once where nobody says how many the OCR engine reads at once. */
export const PAGES_AT_ONCE = 3;

/** Limits that a process may set for itself, by their names; those of time in milliseconds. */
export interface LimitChanges {
  readonly fileBytes: number;
  readonly pages: number;
  readonly imagePixels: number;
  readonly ocrPixels: number;
  readonly canvasPixels: number;
  readonly pageChars: number;
  readonly documentChars: number;
  readonly textMs: number;
  readonly ocrMs: number;
}

/** Sets the limits of this process, once, before its first document: they are the process's, not a document's. */
export function setLimits(changes: LimitChanges): void {
  MAX_FILE_BYTES = changes.fileBytes;
  MAX_PAGES = changes.pages;
  MAX_IMAGE_PIXELS = changes.imagePixels;
  MAX_OCR_PIXELS = changes.ocrPixels;
  MAX_CANVAS_PIXELS = changes.canvasPixels;
  MAX_PAGE_CHARS = changes.pageChars;
  MAX_DOCUMENT_CHARS = changes.documentChars;
  TEXT_DEADLINE_MS = changes.textMs;
  OCR_DEADLINE_MS = changes.ocrMs;
}
