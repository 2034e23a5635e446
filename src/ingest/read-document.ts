import { createHash } from 'node:crypto';
import type { SourceDocument, TextKind } from '../model/document.ts';
import { InputError } from '../model/input-error.ts';
import { joinPages } from './join-pages.ts';
import { MAX_DOCUMENT_CHARS, MAX_FILE_BYTES } from './limits.ts';
import type { OcrEngine } from './ocr-engine.ts';
import type { DraftDocument } from './page-draft.ts';
import { readPdf } from './read-pdf.ts';
import { sniff } from './sniff.ts';
import { readText } from './text-pages.ts';

/** How a document is read. */
export interface IngestOptions {
  /** Null leaves pages that need it unread, and says so on them. */
  readonly ocr: OcrEngine | null;
  /** The base name, for people; it decides nothing. */
  readonly file: string;
  readonly onPage?: (done: number, total: number) => void;
  /** Pages worked on, and held decoded, at once: one more than the engine reads at once. It changes no result. */
  readonly pagesAtOnce?: number;
  /** `keep` gives a document whose pages are all blank or without content, else it is refused as one without text. */
  readonly blank?: 'refuse' | 'keep';
  readonly parserWarnings?: 'console';
}

/**
 * Reads the bytes of a text, a PDF, an image or what another OCR made of one. The result depends on the bytes and the OCR engine alone. Throws an
 * `InputError` when the file holds nothing that can be read; a page that cannot be read has a state that says why.
 */
export async function readDocument(bytes: Uint8Array, options: IngestOptions): Promise<SourceDocument> {
  if (bytes.length === 0) throw new InputError('file-empty');
  if (bytes.length > MAX_FILE_BYTES) throw new InputError('file-too-large', `${MAX_FILE_BYTES} bytes`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { mediaType, pages: drafts, boldFonts } = await draftOf(bytes, options);
  if (options.blank !== 'keep' || !drafts.every(isBare)) refuseUnreadable(drafts);
  const joined = joinPages(drafts, boldFonts);
  if (joined.text.length > MAX_DOCUMENT_CHARS)
    throw new InputError('file-too-large', `${MAX_DOCUMENT_CHARS} characters`);
  const isPlain = mediaType === 'text/plain' || mediaType === 'text/markdown';
  const textKind = isPlain ? 'plain' : textKindOf(drafts);
  const source = { file: options.file, sha256, bytes: bytes.length, mediaType, textKind };
  return { source, ...joined };
}

async function draftOf(bytes: Uint8Array, options: IngestOptions): Promise<DraftDocument> {
  const sniffed = sniff(bytes);
  switch (sniffed.kind) {
    case 'text':
      return readText(bytes);
    case 'pdf':
      return readPdf(bytes, options);
    case 'image': {
      const { readImage } = await import('./read-image.ts');
      return readImage(bytes, { ...options, mediaType: sniffed.mediaType });
    }
    case 'given-ocr': {
      const { readGivenOcr } = await import('./given-ocr/given-ocr-pages.ts');
      return readGivenOcr(bytes, sniffed.format);
    }
    case 'unsupported':
      throw new InputError('unsupported-type', sniffed.looksLike);
  }
}

/** A page on which there is nothing to read, by what the file says. */
const isBare = ({ state, reason }: DraftDocument['pages'][number]): boolean =>
  state === 'blank' || (state === 'damaged' && reason === 'no-content');

function refuseUnreadable(drafts: DraftDocument['pages']): void {
  if (drafts.some(({ lines }) => lines.some(({ text }) => text.trim() !== ''))) return;
  const reason = drafts.find((draft) => draft.reason !== null)?.reason ?? null;
  throw new InputError(drafts.every(({ state }) => state === 'damaged') ? 'damaged' : 'no-text', reason);
}

function textKindOf(drafts: DraftDocument['pages']): TextKind {
  const ocr = drafts.some(({ state }) => state === 'ocr');
  const native = drafts.some(({ state }) => state === 'text');
  if (ocr) return native ? 'mixed' : 'ocr';
  return 'native';
}
