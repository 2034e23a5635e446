import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { withDeadline } from './deadline.ts';
import { blanked, type GreyImage, unpackBits } from './grey-image.ts';
import { MAX_CANVAS_PIXELS, MAX_OCR_PIXELS, OCR_DEADLINE_MS } from './limits.ts';
import { type Drawing, type DrawnImage, scanOf } from './page-drawing.ts';
import { PageError } from './page-error.ts';
import type { PlainPdf } from './plain-pdf.ts';
import { greyOf, greyOfJpeg, likelyDpi } from './read-pixels.ts';

/** The picture of a page, all its pixels, and where it lies on it, in points from the page's top left corner. */
export interface PagePicture {
  readonly grey: GreyImage;
  readonly left: number;
  readonly top: number;
  readonly scale: number; // points per pixel
  readonly holdsLayer: boolean; // the text layer is drawn in it too
}

const RENDER_DPI = 200; // small print wants that much
const GREY_1BPP = 1;
const RGB_24BPP = 2;

interface ImageObject {
  readonly data?: Uint8Array | Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  readonly kind: number;
}

/** An open page, and what can be known of it without decoding pictures. */
export interface PictureSource {
  readonly document: PDFDocumentProxy;
  readonly page: PDFPageProxy;
  readonly plain: { readonly pdf: PlainPdf; readonly drawing: Drawing } | null;
  /** What the page draws, told by the full parser, which decodes its pictures for that. */
  readonly drawing: () => Promise<Drawing>;
}

/**
 * The scan itself where one fills the page, as its own JPEG where it is one, else the page as it is drawn. Throws a
 * `PageError` with a reason.
 */
export async function pictureOf(source: PictureSource): Promise<PagePicture> {
  const taken = await takenOut(source.plain);
  if (taken !== null) return taken;
  const drawing = await source.drawing();
  const scan = scanOf(drawing);
  if (scan === null) return rendered(source.document, source.page);
  const image = await imageOf(source.page, scan.id);
  const { width, height } = image;
  const grey = await greyOf({ width, height, ...pixelsOf(image) }, dpiOf(scan, width, height));
  return placed(grey, scan, drawing);
}

/** The JPEG that is the page, without the parser; null where there is none, or where it is damaged or another one. */
async function takenOut(plain: PictureSource['plain']): Promise<PagePicture | null> {
  const scan = plain === null ? null : scanOf(plain.drawing);
  const jpeg = scan === null ? null : (plain?.pdf.jpeg(scan.id) ?? null);
  if (plain === null || scan === null || jpeg === null) return null;
  const { width, height, bytes } = jpeg;
  if (width * height > MAX_OCR_PIXELS) throw new PageError('image-too-large');
  const grey = await greyOfJpeg(bytes, dpiOf(scan, width, height)).catch(() => null);
  if (grey === null || grey.width !== width || grey.height !== height) return null;
  return placed(grey, scan, plain.drawing);
}

function dpiOf({ matrix }: DrawnImage, width: number, height: number): number {
  return likelyDpi(width, height, Math.round((width / matrix[0]) * 72));
}

/** Where a scan lies on its page; what was painted over it is as white as a reader's eye is blind to what is below. */
function placed(grey: GreyImage, { matrix }: DrawnImage, { covers }: Drawing): PagePicture {
  const [a, , , d, left, bottom] = matrix;
  const [top, across, down] = [bottom + d, grey.width / a, grey.height / -d];
  const blanks = covers.map((cover) => ({
    left: Math.max(0, Math.round((cover.left - left) * across)),
    right: Math.min(grey.width, Math.round((cover.right - left) * across)),
    top: Math.max(0, Math.round((cover.top - top) * down)),
    bottom: Math.min(grey.height, Math.round((cover.bottom - top) * down)),
  }));
  return { grey: blanked(grey, blanks), left, top, scale: a / grey.width, holdsLayer: false };
}

async function imageOf(page: PDFPageProxy, id: string): Promise<ImageObject> {
  const store = id.startsWith('g_') ? page.commonObjs : page.objs;
  const image = await withDeadline(
    new Promise<ImageObject | null>((resolve) => store.get(id, resolve as (value: unknown) => void)),
    OCR_DEADLINE_MS,
    () => new PageError('page-timeout'),
  );
  if (image?.data === undefined || image.width * image.height === 0) throw new PageError('image-unreadable');
  if (image.width * image.height > MAX_OCR_PIXELS) throw new PageError('image-too-large');
  return image;
}

function pixelsOf({ data, width, height, kind }: ImageObject): { data: Uint8Array; channels: 1 | 3 | 4 } {
  const bytes =
    data === undefined ? new Uint8Array() : new Uint8Array(data.buffer, data.byteOffset, data.length);
  if (kind === GREY_1BPP) return { data: unpackBits(bytes, width, height), channels: 1 };
  const channels = kind === RGB_24BPP ? 3 : 4;
  if (bytes.length < width * height * channels) throw new PageError('image-unreadable');
  return { data: bytes.subarray(0, width * height * channels), channels };
}

interface Canvas {
  readonly canvas: { readonly width: number; readonly height: number };
  readonly context: { getImageData(x: number, y: number, w: number, h: number): { data: Uint8ClampedArray } };
}

interface CanvasFactory {
  create(width: number, height: number): Canvas;
  destroy(canvas: Canvas): void;
}

/** Draws a page with the parser's own canvas: another version of it in the same process would end the process. */
async function rendered(document: PDFDocumentProxy, page: PDFPageProxy): Promise<PagePicture> {
  const plain = page.getViewport({ scale: 1 });
  const area = plain.width * plain.height;
  if (!(area > 0) || !Number.isFinite(area)) throw new PageError('page-unreadable');
  const wanted = plain.width > 1_000 ? likelyDpi(plain.width, plain.height, undefined) : 72;
  const scale = Math.min(RENDER_DPI / wanted, Math.sqrt(MAX_CANVAS_PIXELS / area));
  const viewport = page.getViewport({ scale });
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
  const factory = document.canvasFactory as CanvasFactory;
  const canvas = factory.create(width, height);
  try {
    const task = page.render({
      canvas: canvas.canvas as never,
      canvasContext: canvas.context as never,
      viewport,
    });
    await withDeadline(task.promise, OCR_DEADLINE_MS, () => new PageError('page-timeout'));
    const { data } = canvas.context.getImageData(0, 0, width, height);
    const pixels = new Uint8Array(data.buffer, data.byteOffset, data.length);
    const dpi = wanted * scale;
    const grey = await greyOf({ data: pixels, width, height, channels: 4 }, dpi);
    return { grey, left: 0, top: 0, scale: plain.width / grey.width, holdsLayer: true };
  } finally {
    factory.destroy(canvas);
  }
}
