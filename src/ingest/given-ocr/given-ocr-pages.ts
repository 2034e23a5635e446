import { InputError } from '../../model/input-error.ts';
import { decodeText } from '../decode-text.ts';
import { MAX_DOCUMENT_CHARS } from '../limits.ts';
import { type DraftDocument, emptyPage, type PageDraft } from '../page-draft.ts';
import { sheetOfAlto } from './alto.ts';
import type { GivenFormat } from './given-format.ts';
import { isHocrPage, sheetOfHocr } from './hocr.ts';
import { sheetOfPage } from './page-xml.ts';
import { draftOf, type Sheet } from './sheet.ts';
import { walkPages, type XmlNode } from './xml-tree.ts';

interface Format {
  readonly mediaType: string;
  readonly isHtml: boolean;
  readonly isPage: (node: XmlNode) => boolean;
  readonly sheetOf: (page: XmlNode) => Sheet;
}

const isPageElement = ({ name }: XmlNode): boolean => name === 'page';

const FORMATS: Readonly<Record<GivenFormat, Format>> = {
  hocr: { mediaType: 'text/vnd.hocr+html', isHtml: true, isPage: isHocrPage, sheetOf: sheetOfHocr },
  alto: { mediaType: 'application/alto+xml', isHtml: false, isPage: isPageElement, sheetOf: sheetOfAlto },
  'page-xml': {
    mediaType: 'application/vnd.prima.page+xml',
    isHtml: false,
    isPage: isPageElement,
    sheetOf: sheetOfPage,
  },
};

/** Reads what somebody else's OCR read. A file that ends too early has one page more, which says so. */
export function readGivenOcr(bytes: Uint8Array, format: GivenFormat): DraftDocument {
  const { mediaType, isHtml, isPage, sheetOf } = FORMATS[format];
  const pages: PageDraft[] = [];
  let chars = 0;
  const isWhole = walkPages(decodeText(bytes), {
    isHtml,
    isPage,
    onPage: ({ node, isCut }) => {
      const page = node === null ? emptyPage('skipped', 'text-too-long') : draftOf(sheetOf(node));
      chars += page.lines.reduce((sum, { text }) => sum + text.length + 1, 0);
      if (chars > MAX_DOCUMENT_CHARS)
        throw new InputError('file-too-large', `${MAX_DOCUMENT_CHARS} characters`);
      // A page that was cut before its first word is no blank one: it is the one that is added below.
      if (!isCut || page.state !== 'blank') pages.push(page);
    },
  });
  if (pages.length === 0 && isWhole) throw new InputError('no-text');
  if (!isWhole) pages.push(emptyPage('damaged', 'file-cut'));
  return { mediaType, pages, boldFonts: new Set() };
}
