import type { PageSize } from './layer-lines.ts';
import { type Drawing, drawingOf, type Operators } from './page-drawing.ts';
import { contentBudget, contentOf, operatorsOf } from './pdf-content.ts';
import { openPdfFile, type PdfFile } from './pdf-file.ts';
import { jpegOf, type PdfJpeg } from './pdf-jpeg.ts';
import { boxOf, pagesOf } from './pdf-pages.ts';
import { isDict, isList, type PdfDict, PdfDoubt } from './pdf-syntax.ts';

/**
 * A PDF read without decoding any picture: enough to know what its pages draw, and to take a JPEG out as it is. Whatever
 * is not plain is null, and the full parser says.
 */
export interface PlainPdf {
  readonly pages: number;
  /** What a page draws; null too where its size is not the one that the full parser gives it. */
  drawing(page: number, ops: Operators, size: PageSize): Drawing | null;
  /** Whether a page may draw a picture as large as a scan, told from its resources alone. */
  mayHoldScan(page: number): boolean;
  /** The JPEG that a drawn image of this document is; null where it is another kind of picture. */
  jpeg(id: string): PdfJpeg | null;
}

const SCAN_PIXELS = 400_000;

/** Opens a PDF in its plain way, or gives null. */
export function openPlainPdf(bytes: Uint8Array): PlainPdf | null {
  return orDoubt(() => {
    const file = openPdfFile(bytes);
    const pages = pagesOf(file);
    return {
      pages: pages.length,
      mayHoldScan: (number) => {
        const page = pages[number - 1];
        return page !== undefined && (orDoubt(() => holdsScan(file, page)) ?? false);
      },
      drawing: (number, ops, size) =>
        orDoubt(() => {
          const page = pages[number - 1];
          return page === undefined ? null : drawn({ file, page, ops }, size);
        }),
      jpeg: (id) => orDoubt(() => jpegOf(file, file.stream({ ref: Number(id) }))),
    };
  });
}

/** A file can also ask for more than the stack or a list holds, which is no less a doubt. */
function orDoubt<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof PdfDoubt || error instanceof RangeError) return null;
    throw error;
  }
}

interface PlainPage {
  readonly file: PdfFile;
  readonly page: PdfDict;
  readonly ops: Operators;
}

/** Annotations are drawn over a page by another way, so a page that has any is not plain. */
function drawn({ file, page, ops }: PlainPage, size: PageSize): Drawing | null {
  const { left, bottom, width, height } = boxOf(file, page);
  if (Math.abs(width - size.width) > 0.01 || Math.abs(height - size.height) > 0.01) return null;
  const annotations = file.resolve(page.get('Annots'));
  if (isList(annotations) && annotations.length > 0) return null;
  const resources = file.resolve(page.get('Resources'));
  if (!isDict(resources)) return null;
  const ink = { file, resources, ops, budget: contentBudget() };
  const list = operatorsOf(contentOf(page.get('Contents'), ink), ink);
  return drawingOf(list, ops, { viewport: [1, 0, 0, -1, -left, bottom + height], width, height });
}

function holdsScan(file: PdfFile, page: PdfDict): boolean {
  const resources = file.resolve(page.get('Resources'));
  const objects = isDict(resources) ? file.resolve(resources.get('XObject')) : null;
  if (!isDict(objects)) return false;
  return [...objects.values()].slice(0, 50).some((target) => {
    const { dict } = file.stream(target);
    const [width, height] = [file.resolve(dict.get('Width')), file.resolve(dict.get('Height'))];
    return typeof width === 'number' && typeof height === 'number' && width * height > SCAN_PIXELS;
  });
}
