export type GivenFormat = 'hocr' | 'alto' | 'page-xml';

const HocrRe = /class\s*=\s*(?:"[^"]*\bocr_page\b|'[^']*\bocr_page\b)|name\s*=\s*["']ocr-system["']/i;
const AltoRe = /<(?:\w+:)?alto[\s>]/i;
const PageRe = /<(?:\w+:)?PcGts[\s>]/;

/** The format of OCR that the beginning of a file shows, its text without zeros and byte order mark; null for another. */
export function givenFormatOf(head: string): GivenFormat | null {
  if (!head.startsWith('<')) return null;
  if (AltoRe.test(head)) return 'alto';
  if (PageRe.test(head)) return 'page-xml';
  return HocrRe.test(head) ? 'hocr' : null;
}
