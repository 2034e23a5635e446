import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { PageDraft } from './page-draft.ts';

const BOLD_RE = /bold|black|heavy|demi|gras(?![a-z])/i;
/** A font's name costs the drawing operators of a page that uses it, so only a few pages are asked. */
const MOST_PAGES = 3;

/** The bold fonts of a document, as far as a few pages tell. */
export async function boldFontsOf(
  document: PDFDocumentProxy,
  pages: readonly PageDraft[],
): Promise<ReadonlySet<string>> {
  const [known, bold] = [new Set<string>(), new Set<string>()];
  if (fontsOf(pages).size < 2) return bold;
  let asked = 0;
  for (const [index, draft] of pages.entries()) {
    const unknown = [...fontsOf([draft])].filter((font) => !known.has(font));
    if (unknown.length === 0 || draft.state !== 'text') continue;
    if (asked++ === MOST_PAGES) break;
    const names = await namesOf(document, index + 1, unknown);
    for (const font of unknown) {
      known.add(font);
      if (BOLD_RE.test(names.get(font) ?? '')) bold.add(font);
    }
  }
  return bold;
}

function fontsOf(pages: readonly PageDraft[]): ReadonlySet<string> {
  const fonts = pages.flatMap(({ lines }) => lines.map(({ font }) => font));
  return new Set(fonts.filter((font) => font !== null));
}

/** The names that the fonts of a page have in the file; a page that fails has none. */
async function namesOf(
  document: PDFDocumentProxy,
  number: number,
  fonts: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const page = await document.getPage(number);
  try {
    await page.getOperatorList();
    return new Map(
      fonts.map((font) => [font, nameOf(page.commonObjs.has(font) ? page.commonObjs.get(font) : null)]),
    );
  } catch {
    return new Map();
  } finally {
    page.cleanup();
  }
}

function nameOf(font: unknown): string {
  const name = (font as { name?: unknown } | null)?.name;
  return typeof name === 'string' ? name : '';
}
