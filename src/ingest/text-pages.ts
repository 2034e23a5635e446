import { InputError } from '../model/input-error.ts';
import { decodeText } from './decode-text.ts';
import { MAX_DOCUMENT_CHARS, MAX_PAGES } from './limits.ts';
import { type DraftDocument, emptyPage, plainLines } from './page-draft.ts';

const MARKDOWN_RE = /^#{1,6} \S|^\s{0,3}[-*] \*\*|\*\*[^*\n]{1,200}\*\*/m;

/** Reads plain text or Markdown: pages end at form feeds, everything else stays as it stands. */
export function readText(bytes: Uint8Array): DraftDocument {
  const text = decodeText(bytes);
  if (text.length > MAX_DOCUMENT_CHARS)
    throw new InputError('file-too-large', `${MAX_DOCUMENT_CHARS} characters`);
  if (text.trim() === '') throw new InputError('no-text');
  const pages = text.split('\f');
  if (pages.length > MAX_PAGES) throw new InputError('too-many-pages', `${pages.length} > ${MAX_PAGES}`);
  return {
    mediaType: MARKDOWN_RE.test(text) ? 'text/markdown' : 'text/plain',
    boldFonts: new Set(),
    pages: pages.map((page) =>
      page.trim() === ''
        ? { ...emptyPage('blank', null), lines: plainLines(page) }
        : { state: 'text', reason: null, confidence: null, lines: plainLines(page) },
    ),
  };
}
