import { expect, test } from 'vitest';
import { sniff } from '../../src/ingest/sniff.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

test.each([
  ['a PDF', '%PDF-1.7\n', { kind: 'pdf' }],
  ['a PDF with bytes before its header', 'junk\n\n%PDF-1.4\n', { kind: 'pdf' }],
  ['a PDF whose header is damaged', '%XYZ-1.4\n1 0 obj\nstartxref\n9\n%%EOF\n', { kind: 'pdf' }],
  ['a PNG', '\x89PNG\r\n\x1a\n', { kind: 'image', mediaType: 'image/png' }],
  ['a JPEG', '\xff\xd8\xff\xe0', { kind: 'image', mediaType: 'image/jpeg' }],
  ['a little-endian TIFF', 'II*\0', { kind: 'image', mediaType: 'image/tiff' }],
  ['a big-endian TIFF', 'MM\0*', { kind: 'image', mediaType: 'image/tiff' }],
  ['plain text', 'Article 1 : Objet', { kind: 'text' }],
  ['text with an angle bracket', '<< Article 1 >>', { kind: 'text' }],
  ['UTF-16 text', '\xff\xfeA\0r\0t\0i\0c\0l\0e\0', { kind: 'text' }],
  ['UTF-16 text without a mark', 'A\0r\0t\0i\0c\0l\0e\0 \x001\0', { kind: 'text' }],
])('takes %s for what it is', (_, content, expected) => {
  expect(sniff(bytes(content))).toEqual(expected);
});

test.each([
  ['html', '\n<!DOCTYPE html><html>'],
  ['html', '\xef\xbb\xbf<HTML><body>'],
  ['xml', '<?xml version="1.0"?><a/>'],
  ['docx', 'PK\x03\x04......[Content_Types].xml....word/document.xml'],
  ['xlsx', 'PK\x03\x04......xl/workbook.xml'],
  ['odt', 'PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text'],
  ['zip', 'PK\x03\x04 anything'],
  ['doc', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['rtf', '{\\rtf1\\ansi'],
  ['gzip', '\x1f\x8b\x08\0'],
  ['gif', 'GIF89a'],
  ['binary', '\x01\x02\x03\x04\x05\x06\0\x0e\x0f'],
])('names %s as what it cannot read', (looksLike, content) => {
  expect(sniff(bytes(content))).toEqual({ kind: 'unsupported', looksLike });
});
