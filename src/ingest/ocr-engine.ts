/** A page for an OCR engine: the bytes of an image file (PGM, PBM, PNG or JPEG). */
export interface PageImage {
  readonly bytes: Uint8Array;
  readonly width: number; // pixels
  readonly height: number; // pixels
  readonly dpi: number;
}

/** A rectangle in the pixels of the image, from its top left corner. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A straight line through two points. */
export interface Baseline {
  readonly left: number;
  readonly top: number; // at the left
  readonly right: number;
  readonly end: number; // how far down at the right
}

export interface OcrWord {
  readonly text: string;
  readonly confidence: number | null; // 0 to 100; null where the engine does not tell
  readonly box: PixelBox;
}

export interface OcrLine {
  readonly words: readonly OcrWord[];
  /** What the letters stand on, from left to right, in pixels; null where the engine does not tell. */
  readonly baseline: Baseline | null;
}

export interface OcrParagraph {
  readonly lines: readonly OcrLine[];
}

/** What an engine read on one page, in reading order. */
export interface OcrPage {
  readonly paragraphs: readonly OcrParagraph[];
}

/** An engine that could not read a page; `reason` is a page's reason code. */
export class OcrError extends Error {
  override readonly name = 'OcrError';
  readonly reason: 'ocr-failed' | 'ocr-timeout';

  constructor(reason: 'ocr-failed' | 'ocr-timeout') {
    super(reason);
    this.reason = reason;
  }
}

/** The seam to OCR. Pages may be given at once; each answer depends on its image alone. */
export interface OcrEngine {
  /** Rejects with an `OcrError` when this page cannot be read, with an `InputError` when no page can be. */
  recognise(image: PageImage): Promise<OcrPage>;
  close(): Promise<void>;
  /** Says that a document with up to so many pages to read is coming, so that starting need not wait for the first. */
  warm?(pages: number): void;
}
