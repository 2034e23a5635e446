import { createRequire } from 'node:module';
import { dirname, sep } from 'node:path';
import pLimit from 'p-limit';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { InputError } from '../model/input-error.ts';
import { withDeadline } from './deadline.ts';
import { linesOfLayer, parted } from './layer-lines.ts';
import { type LayerQuality, qualityOf } from './layer-quality.ts';
import {
  MAX_DOCUMENT_CHARS,
  MAX_IMAGE_PIXELS,
  MAX_PAGE_CHARS,
  MAX_PAGES,
  PAGES_AT_ONCE,
  TEXT_DEADLINE_MS,
} from './limits.ts';
import type { OcrEngine } from './ocr-engine.ts';
import { type DraftDocument, type DraftLine, emptyPage, type PageDraft } from './page-draft.ts';
import { type Drawing, drawingOf, type Operators } from './page-drawing.ts';
import { PageError } from './page-error.ts';
import { boldFontsOf } from './read-fonts.ts';
import { pictureOf } from './read-picture.ts';
import { readScan } from './scan-page.ts';
import { type LayerItem, type Matrix, type RunGroup, runsOf } from './text-run.ts';
import { readTwice } from './twice-read.ts';

type PdfJs = typeof import('pdfjs-dist');

/** How a reader of pages reports and where it sends scans. */
export interface ReadOptions {
  readonly ocr: OcrEngine | null;
  readonly onPage?: (done: number, total: number) => void;
  /** Whether the parser tells its console what it had to repair; nothing unless asked. */
  readonly parserWarnings?: 'console';
}

/** A page of running text has more letters than this; a stamp, a page number, a running head have fewer. */
const ENOUGH_LETTERS = 600;
const SEARCHABLE_LETTERS = 200; // a layer under a scan that has as many is what somebody else read of it
const MOSTLY = 0.5; // of the page under pictures
const CLEARLY = 0.2; // by how much OCR must read more like French than the layer
const DESTROY_MS = 5_000;
const MANY_STROKES = 100; // letters drawn as shapes

/** Reads a PDF page by page: its text layer where that is worth something, else the picture of the page. */
export async function readPdf(bytes: Uint8Array, options: ReadOptions): Promise<DraftDocument> {
  const pdfjs = await loadPdfJs();
  // A copy, since the parser empties the buffer that it is given.
  const task = pdfjs.getDocument({
    data: Uint8Array.from(bytes),
    ...SAFE,
    ...folders(),
    maxImageSize: MAX_IMAGE_PIXELS,
    verbosity: options.parserWarnings === 'console' ? 1 : 0,
  });
  try {
    const document = await opened(task.promise);
    if (document.numPages > MAX_PAGES)
      throw new InputError('too-many-pages', `${document.numPages} > ${MAX_PAGES}`);
    if (document.numPages < 1) throw new InputError('damaged');
    return { mediaType: 'application/pdf', ...(await readPages(document, pdfjs.OPS, options)) };
  } finally {
    // What the parser still has under way may never end, and then neither would this.
    await withDeadline(task.destroy(), DESTROY_MS, () => new PageError('page-timeout')).catch(
      () => undefined,
    );
  }
}

const SAFE = {
  isEvalSupported: false,
  enableXfa: false,
  useSystemFonts: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
} as const;

async function loadPdfJs(): Promise<PdfJs> {
  return (await import('pdfjs-dist/legacy/build/pdf.mjs')) as PdfJs;
}

function folders(): { cMapUrl: string; cMapPacked: true; standardFontDataUrl: string; wasmUrl: string } {
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const folder = (name: string): string => `${root}${sep}${name}/`;
  return {
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
  };
}

async function opened(promise: Promise<PDFDocumentProxy>): Promise<PDFDocumentProxy> {
  try {
    return await withDeadline(promise, TEXT_DEADLINE_MS, () => new InputError('damaged', 'timeout'));
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(
      error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged',
    );
  }
}

async function readPages(
  document: PDFDocumentProxy,
  ops: Operators,
  { ocr, onPage }: ReadOptions,
): Promise<Omit<DraftDocument, 'mediaType'>> {
  const limit = pLimit(PAGES_AT_ONCE);
  const total = document.numPages;
  let [done, chars] = [0, 0];
  const pages = await Promise.all(
    Array.from({ length: total }, (_, index) =>
      limit(async () => {
        const draft = await readPage(index + 1, { document, ops, ocr });
        chars += draft.lines.reduce((sum, { text }) => sum + text.length + 1, 0);
        if (chars > MAX_DOCUMENT_CHARS)
          throw new InputError('file-too-large', `${MAX_DOCUMENT_CHARS} characters`);
        onPage?.(++done, total);
        return draft;
      }),
    ),
  );
  return { pages, boldFonts: await timed(boldFontsOf(document, pages)).catch(() => new Set<string>()) };
}

async function readPage(number: number, tools: Omit<OpenPage, 'page'>): Promise<PageDraft> {
  let page: PDFPageProxy | null = null;
  try {
    page = await timed(tools.document.getPage(number));
    return await readOpenPage({ ...tools, page });
  } catch (error) {
    if (error instanceof InputError) throw error;
    return emptyPage('damaged', error instanceof PageError ? error.reason : 'page-unreadable');
  } finally {
    page?.cleanup();
  }
}

function timed<Value>(promise: Promise<Value>): Promise<Value> {
  return withDeadline(promise, TEXT_DEADLINE_MS, () => new PageError('page-timeout'));
}

interface OpenPage {
  readonly document: PDFDocumentProxy;
  readonly page: PDFPageProxy;
  readonly ops: Operators;
  readonly ocr: OcrEngine | null;
}

async function readOpenPage(open: OpenPage): Promise<PageDraft> {
  const groups = await timed(layerOf(open.page));
  if (groups === null) return emptyPage('skipped', 'text-too-long');
  const lines = linesOfLayer(groups);
  const layer = { groups, lines, quality: qualityOf(textOf(lines)) };
  if (layer.quality.letters >= ENOUGH_LETTERS && !layer.quality.garbage) return textPage(lines, null);
  const drawing = await timed(drawingOfPage(open));
  return readPoorPage(open, layer, drawing);
}

interface Layer {
  readonly groups: readonly RunGroup[];
  readonly lines: readonly DraftLine[];
  readonly quality: LayerQuality;
}

/** A page with little text, or text that is not what it shows: its picture decides. */
async function readPoorPage(open: OpenPage, layer: Layer, drawing: Drawing): Promise<PageDraft> {
  const { lines, quality } = layer;
  const outlines = drawing.strokes > MANY_STROKES && quality.letters === 0;
  const pictured = drawing.coverage >= MOSTLY || outlines;
  if (quality.garbage) return readGarbagePage(open, layer, drawing);
  const searchable = drawing.hiddenText && quality.letters >= SEARCHABLE_LETTERS;
  if (quality.letters > 0 && (!pictured || searchable)) return textPage(lines, null);
  if (!pictured && drawing.images.length === 0) return pageWithoutText(lines, drawing);
  const picture = await pictureOf(open.document, open.page, drawing);
  const scan = await readScan(picture.grey, { ocr: open.ocr, drop: readTwice(layer.groups, picture) });
  // A scan without a letter is in doubt; a drawing or two on a sheet need have none.
  if (!pictured && scan.state === 'ocr' && scan.lines.length === 0) return textOrBlank(lines);
  return withLayerOnTop(scan, lines);
}

function pageWithoutText(lines: readonly DraftLine[], drawing: Drawing): PageDraft {
  if (lines.length > 0) return textPage(lines, null);
  if (drawing.operators === 0) return emptyPage('damaged', 'no-content');
  return drawing.promised ? emptyPage('damaged', 'image-unreadable') : emptyPage('blank', null);
}

/** The better of the layer and what OCR reads. */
async function readGarbagePage(
  open: OpenPage,
  { lines, quality }: Layer,
  drawing: Drawing,
): Promise<PageDraft> {
  if (open.ocr === null) return { ...textPage(lines, 'ocr-off'), state: 'skipped' };
  try {
    const picture = await pictureOf(open.document, open.page, drawing);
    const scan = await readScan(picture.grey, { ocr: open.ocr });
    const better = qualityOf(textOf(scan.lines)).score > quality.score + CLEARLY;
    return better ? { ...scan, reason: 'text-layer-garbage' } : textPage(lines, 'text-layer-doubtful');
  } catch (error) {
    if (error instanceof PageError) return textPage(lines, 'text-layer-doubtful');
    throw error;
  }
}

/** What was stamped on a scan is read from the layer, and stands before what OCR read. */
function withLayerOnTop(scan: PageDraft, layer: readonly DraftLine[]): PageDraft {
  if (layer.length === 0) return scan;
  if (scan.state === 'blank') return textPage(layer, null);
  return { ...scan, lines: parted([layer, scan.lines]) };
}

const textOrBlank = (lines: readonly DraftLine[]): PageDraft =>
  lines.length > 0 ? textPage(lines, null) : emptyPage('blank', null);

function textPage(lines: readonly DraftLine[], reason: string | null): PageDraft {
  return { state: 'text', reason, confidence: null, lines };
}

async function drawingOfPage({ page, ops }: OpenPage): Promise<Drawing> {
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const viewport = transform as unknown as Matrix;
  return drawingOf(await page.getOperatorList(), ops, { viewport, width, height });
}

function textOf(lines: readonly DraftLine[]): string {
  return lines.map(({ text }) => text).join('\n');
}

/** The text layer of a page, or null where it is longer than a page can be. */
async function layerOf(page: PDFPageProxy): Promise<readonly RunGroup[] | null> {
  const reader = page.streamTextContent({ disableNormalization: true }).getReader();
  const items: LayerItem[] = [];
  let chars = 0;
  for (;;) {
    const { done, value } = (await reader.read()) as { done: boolean; value?: { items: object[] } };
    if (done || value === undefined) break;
    for (const item of value.items) {
      if (!('str' in item)) continue;
      items.push(item as LayerItem);
      chars += (item as LayerItem).str.length;
    }
    if (chars <= MAX_PAGE_CHARS) continue;
    await reader.cancel();
    return null;
  }
  return runsOf(items, page.getViewport({ scale: 1 }).transform as unknown as Matrix);
}
