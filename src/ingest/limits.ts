/** What one document may cost. Each limit has its code: an `InputError` for the file, a reason for a page. */
export const MAX_FILE_BYTES = 200_000_000; // file-too-large
export const MAX_PAGES = 2_000; // too-many-pages
export const MAX_IMAGE_PIXELS = 60_000_000; // image-too-large
export const MAX_OCR_PIXELS = 40_000_000; // image-too-large
export const MAX_CANVAS_PIXELS = 25_000_000; // rendered at a lower resolution instead
export const MAX_PAGE_CHARS = 2_000_000; // text-too-long
export const MAX_PAGE_ELEMENTS = 300_000; // text-too-long
export const MAX_XML_DEPTH = 100; // damaged
export const MAX_DOCUMENT_CHARS = 20_000_000; // file-too-large
export const TEXT_DEADLINE_MS = 60_000; // page-timeout
export const OCR_DEADLINE_MS = 120_000; // ocr-timeout
export const OCR_START_MS = 10_000; // ocr-unavailable
/** Pages worked on, and held decoded, at once where nobody says how many the OCR engine reads at once. */
export const PAGES_AT_ONCE = 3;
