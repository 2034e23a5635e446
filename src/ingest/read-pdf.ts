import { createRequire } from 'node:module';
import { dirname, sep } from 'node:path';
import pLimit from 'p-limit';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { InputError } from '../model/input-error.ts';
import { withDeadline } from './deadline.ts';
import {
  MAX_DOCUMENT_CHARS,
  MAX_IMAGE_PIXELS,
  MAX_PAGES,
  PAGES_AT_ONCE,
  TEXT_DEADLINE_MS,
} from './limits.ts';
import type { OcrEngine } from './ocr-engine.ts';
import type { DraftDocument } from './page-draft.ts';
import { PageError } from './page-error.ts';
import { boldFontsOf } from './read-fonts.ts';
import { type PdfTools, readPdfPage, timed } from './read-pdf-page.ts';
import { checkPdfSetup } from './read-setup.ts';

type PdfJs = typeof import('pdfjs-dist');

/** How a reader of pages reports and where it sends scans. */
export interface ReadOptions {
  readonly ocr: OcrEngine | null;
  readonly onPage?: (done: number, total: number) => void;
  /** Pages worked on, and held decoded, at once: one more than the engine reads at once, so that it never waits. */
  readonly pagesAtOnce?: number;
  /** Whether the parser tells its console what it had to repair; nothing unless asked. */
  readonly parserWarnings?: 'console';
}

const DESTROY_MS = 5_000;

/** Reads a PDF page by page: its text layer where that is worth something, else the picture of the page. */
export async function readPdf(bytes: Uint8Array, options: ReadOptions): Promise<DraftDocument> {
  const plain = holdsPictures(bytes) ? (await import('./plain-pdf.ts')).openPlainPdf(bytes) : null;
  // Starting takes an engine as long as the parser: a file that begins with a scan will need both.
  if (plain?.mayHoldScan(1) === true) options.ocr?.warm?.(plain.pages);
  checkPdfSetup();
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
    const agreed = plain?.pages === document.numPages ? plain : null;
    const tools = { document, plain: agreed, ops: pdfjs.OPS, ocr: options.ocr };
    return { mediaType: 'application/pdf', ...(await readPages(tools, options)) };
  } finally {
    // What the parser still has under way may never end, and then neither would this.
    await withDeadline(task.destroy(), DESTROY_MS, () => new PageError('page-timeout')).catch(
      () => undefined,
    );
  }
}

/** Pictures are never packed into other objects, so a file without this word has none. */
function holdsPictures(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('/Image');
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
  tools: PdfTools,
  { onPage, pagesAtOnce = PAGES_AT_ONCE }: ReadOptions,
): Promise<Omit<DraftDocument, 'mediaType'>> {
  const limit = pLimit(pagesAtOnce);
  const { document } = tools;
  const total = document.numPages;
  let [done, chars] = [0, 0];
  const pages = await Promise.all(
    Array.from({ length: total }, (_, index) =>
      limit(async () => {
        const draft = await readPdfPage(index + 1, tools);
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
