import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { InputError } from '../model/input-error.ts';
import { withDeadline } from './deadline.ts';
import { linesOfLayer, parted } from './layer-lines.ts';
import { isSpreadOver, type LayerQuality, qualityOf } from './layer-quality.ts';
import { MAX_PAGE_CHARS, TEXT_DEADLINE_MS } from './limits.ts';
import type { OcrEngine } from './ocr-engine.ts';
import { type DraftLine, emptyPage, type PageDraft } from './page-draft.ts';
import { type Drawing, drawingOf, type Operators } from './page-drawing.ts';
import { PageError } from './page-error.ts';
import type { PlainPdf } from './plain-pdf.ts';
import type { PagePicture } from './read-picture.ts';
import type { ScanOptions } from './scan-page.ts';
import { type LayerItem, type Matrix, type RunGroup, runsOf } from './text-run.ts';
import { readTwice } from './twice-read.ts';

/** What the pages of one document are read with. */
export interface PdfTools {
  readonly document: PDFDocumentProxy;
  readonly plain: PlainPdf | null;
  readonly ops: Operators;
  readonly ocr: OcrEngine | null;
}

/** A page of running text has more letters than this; a stamp, a page number, a running head have fewer. */
const ENOUGH_LETTERS = 600;
const SEARCHABLE_LETTERS = 200; // a layer under a scan that has as many is what somebody else read of it
const MOSTLY = 0.5; // of the page under pictures
const CLEARLY = 0.2; // by how much OCR must read more like French than the layer
const WELL_READ = 0.6; // how much somebody else's OCR has to read like French to be taken as it is
const MANY_STROKES = 100; // letters drawn as shapes

/** Reads a page of a PDF. What goes wrong with it is its state and its reason; the document goes on. */
export async function readPdfPage(number: number, tools: PdfTools): Promise<PageDraft> {
  let page: PDFPageProxy | null = null;
  try {
    page = await timed(tools.document.getPage(number));
    return await readOpenPage(openOf(page, tools));
  } catch (error) {
    if (error instanceof InputError) throw error;
    return emptyPage('damaged', error instanceof PageError ? error.reason : 'page-unreadable');
  } finally {
    page?.cleanup();
  }
}

/** Waits for the parser as long as a page of text may take. */
export function timed<Value>(promise: Promise<Value>): Promise<Value> {
  return withDeadline(promise, TEXT_DEADLINE_MS, () => new PageError('page-timeout'));
}

interface OpenPage extends PdfTools {
  readonly page: PDFPageProxy;
  readonly size: { readonly width: number; readonly height: number }; // points
  /** What the page draws, told by the full parser, which decodes its pictures for that. */
  readonly drawing: () => Promise<Drawing>;
  /** The same, told without decoding a picture; null where only the full parser can say. */
  readonly plainDrawing: () => Drawing | null;
}

function openOf(page: PDFPageProxy, tools: PdfTools): OpenPage {
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const frame = { viewport: transform as unknown as Matrix, width, height };
  let drawn: Promise<Drawing> | null = null;
  const drawing = (): Promise<Drawing> => {
    drawn ??= timed(page.getOperatorList()).then((list) => drawingOf(list, tools.ops, frame));
    return drawn;
  };
  let plain: Drawing | null | undefined;
  const plainDrawing = (): Drawing | null => {
    if (plain === undefined)
      plain = tools.plain?.drawing(page.pageNumber, tools.ops, { width, height }) ?? null;
    return plain;
  };
  return { ...tools, page, size: { width, height }, drawing, plainDrawing };
}

interface Layer {
  readonly groups: readonly RunGroup[];
  readonly lines: readonly DraftLine[];
  readonly quality: LayerQuality;
}

async function readOpenPage(open: OpenPage): Promise<PageDraft> {
  const groups = await timed(layerOf(open.page));
  if (groups === null) return emptyPage('skipped', 'text-too-long');
  const lines = linesOfLayer(groups, open.size);
  const layer = { groups, lines, quality: qualityOf(textOf(lines)) };
  if (layer.quality.garbage) return betterOf(open, layer);
  if (layer.quality.letters < ENOUGH_LETTERS) return readPoorPage(open, layer);
  return readFullPage(open, layer);
}

/** A page with a long layer: its own text, unless it lies over a scan. Only pages that hold one are looked into. */
async function readFullPage(open: OpenPage, layer: Layer): Promise<PageDraft> {
  const { plain, page, size } = open;
  const drawing = plain?.mayHoldScan(page.pageNumber) === true ? open.plainDrawing() : null;
  if (drawing === null || drawing.coverage < MOSTLY) return textPage(layer.lines, null);
  if (drawing.hiddenText) return readSearchablePage(open, layer);
  return isSpreadOver(layer.groups, size.height) ? textPage(layer.lines, null) : readUnderLayer(open, layer);
}

/** A page with little text: its picture decides. */
async function readPoorPage(open: OpenPage, layer: Layer): Promise<PageDraft> {
  const { lines, quality } = layer;
  const drawing = open.plainDrawing() ?? (await open.drawing());
  const outlines = drawing.strokes > MANY_STROKES && quality.letters === 0;
  const pictured = drawing.coverage >= MOSTLY || outlines;
  if (quality.letters > 0 && !pictured) return textPage(lines, null);
  if (drawing.hiddenText && quality.letters >= SEARCHABLE_LETTERS) return readSearchablePage(open, layer);
  if (!pictured && drawing.images.length === 0) return pageWithoutText(lines, drawing);
  const scan = await readUnderLayer(open, layer);
  // A scan without a letter is in doubt; a drawing or two on a sheet need have none.
  const isDrawing = !pictured && scan.state === 'ocr' && scan.lines.length === 0;
  return isDrawing ? emptyPage('blank', null) : scan;
}

/** A scan whose layer holds the stamp, a page number or nothing: both are read, and nothing is said twice. */
async function readUnderLayer(open: OpenPage, { groups, lines }: Layer): Promise<PageDraft> {
  try {
    const picture = await pictureFrom(open);
    const drop = readTwice(groups, picture);
    const { readScan } = await import('./scan-page.ts');
    const scan = await readScan(picture.grey, { ocr: open.ocr, drop, place: placeOn(open, picture) });
    return withLayerOnTop(scan, lines);
  } catch (error) {
    if (error instanceof PageError && lines.length > 0)
      return { ...emptyPage('damaged', error.reason), lines };
    throw error;
  }
}

/** A scan with somebody else's OCR under it, which is taken where it reads like French. */
async function readSearchablePage(open: OpenPage, layer: Layer): Promise<PageDraft> {
  if (layer.quality.score >= WELL_READ || open.ocr === null)
    return textPage(layer.lines, 'text-layer-by-ocr');
  return betterOf(open, layer);
}

/** The better of the layer and what OCR reads. */
async function betterOf(open: OpenPage, { lines, quality }: Layer): Promise<PageDraft> {
  if (open.ocr === null) return { ...textPage(lines, 'ocr-off'), state: 'skipped' };
  try {
    const picture = await pictureFrom(open);
    const { readScan } = await import('./scan-page.ts');
    const scan = await readScan(picture.grey, { ocr: open.ocr, place: placeOn(open, picture) });
    const better = qualityOf(textOf(scan.lines)).score > quality.score + CLEARLY;
    return better ? { ...scan, reason: 'text-layer-garbage' } : textPage(lines, 'text-layer-doubtful');
  } catch (error) {
    if (error instanceof PageError) return textPage(lines, 'text-layer-doubtful');
    throw error;
  }
}

/** What decodes pictures is loaded by the first page that needs it: a file of text pays nothing for it. */
async function pictureFrom(open: OpenPage): Promise<PagePicture> {
  const { pictureOf } = await import('./read-picture.ts');
  const { document, page, plain, drawing } = open;
  const known = open.plainDrawing();
  return pictureOf({
    document,
    page,
    plain: plain !== null && known !== null ? { pdf: plain, drawing: known } : null,
    drawing,
  });
}

/** Where a rectangle of a picture lies on its page, in shares of it. */
function placeOn(
  { size: { width, height } }: OpenPage,
  { left, top, scale }: PagePicture,
): NonNullable<ScanOptions['place']> {
  return (box) => [
    (left + box.left * scale) / width,
    (top + box.top * scale) / height,
    (left + box.right * scale) / width,
    (top + box.bottom * scale) / height,
  ];
}

function pageWithoutText(lines: readonly DraftLine[], drawing: Drawing): PageDraft {
  if (lines.length > 0) return textPage(lines, null);
  if (drawing.operators === 0) return emptyPage('damaged', 'no-content');
  return drawing.promised ? emptyPage('damaged', 'image-unreadable') : emptyPage('blank', null);
}

/** What was stamped on a scan is read from the layer, and stands before what OCR read. */
function withLayerOnTop(scan: PageDraft, layer: readonly DraftLine[]): PageDraft {
  if (layer.length === 0) return scan;
  if (scan.state === 'blank') return textPage(layer, null);
  return { ...scan, reason: scan.reason ?? 'text-layer-partial', lines: parted([layer, scan.lines]) };
}

function textPage(lines: readonly DraftLine[], reason: string | null): PageDraft {
  return { state: 'text', reason, confidence: null, lines };
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
