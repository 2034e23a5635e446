import type { Fax } from './fax.ts';
import { A4, type Box, type Run, type Sheet } from './sheet.ts';

/** One A4 page: a scan below, text and boxes above. Text is drawn in Helvetica and can be read back. */
export type PdfPage = {
  readonly scan?: Fax;
  readonly sheet?: Sheet;
  /** Text that is there to be found and not seen, as OCR software leaves it. */
  readonly hidden?: Sheet;
};

type Fonts = { readonly regular: number; readonly bold: number };

/** Windows-1252 above 0x7F where it differs from Latin-1, as far as French needs. */
const WIN_ANSI: Readonly<Record<string, number>> = {
  '€': 0x80,
  '…': 0x85,
  Œ: 0x8c,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
  œ: 0x9c,
  Ÿ: 0x9f,
};
const CATALOG = 1;
const PAGES = 2;
const FIRST_FREE = 3;

/** A PDF of these pages, without dates or identifiers: the same pages give the same bytes. */
export function writePdf(pages: readonly PdfPage[]): Buffer {
  const objects: Buffer[] = [];
  const add = (body: Buffer): number => objects.push(body) + FIRST_FREE - 1;
  const fonts = { regular: add(fontObject('Helvetica')), bold: add(fontObject('Helvetica-Bold')) };
  const kids = pages.map((page) => addPage(page, fonts, add));
  const catalog = ascii(`<< /Type /Catalog /Pages ${PAGES} 0 R /Lang (fr-FR) >>`);
  const list = kids.map((kid) => `${kid} 0 R`).join(' ');
  const tree = ascii(`<< /Type /Pages /Count ${kids.length} /Kids [${list}] >>`);
  return assemble([catalog, tree, ...objects]);
}

function addPage(page: PdfPage, fonts: Fonts, add: (body: Buffer) => number): number {
  const image = page.scan ? add(faxObject(page.scan)) : null;
  const content = add(stream('', contentOf(page)));
  const images = image === null ? '' : `/XObject << /Im ${image} 0 R >> `;
  const resources = `<< /Font << /F1 ${fonts.regular} 0 R /F2 ${fonts.bold} 0 R >> ${images}>>`;
  const box = `[0 0 ${A4.width} ${A4.height}]`;
  return add(
    ascii(
      `<< /Type /Page /Parent ${PAGES} 0 R /MediaBox ${box} /Resources ${resources} /Contents ${content} 0 R >>`,
    ),
  );
}

function contentOf(page: PdfPage): Buffer {
  const scan = page.scan ? [ascii(`q ${A4.width} 0 0 ${A4.height} 0 0 cm /Im Do Q\n`)] : [];
  const boxes = (page.sheet?.boxes ?? []).map(boxOperators);
  const runs = (page.sheet?.runs ?? []).map((run) => textOperators(run, 0));
  const hidden = (page.hidden?.runs ?? []).map((run) => textOperators(run, 3));
  // A page that a word processor leaves blank still holds an empty drawing; one without any has lost its content.
  const blank = ascii('q Q\n');
  return Buffer.concat([
    ...scan,
    ...hidden,
    ...boxes,
    ...runs,
    ...(runs.length + scan.length === 0 ? [blank] : []),
  ]);
}

function boxOperators(box: Box): Buffer {
  const bottom = A4.height - box.y - box.height;
  const corners = [box.x, bottom, box.width, box.height].map(number).join(' ');
  return ascii(`${rgb(box.color)} RG 0.8 w ${corners} re S\n`);
}

function textOperators(run: Run, rendering: number): Buffer {
  const font = run.bold ? '/F2' : '/F1';
  const place = `${number(run.x)} ${number(A4.height - run.y)}`;
  const open = `BT ${rgb(run.color)} rg ${rendering} Tr ${font} ${number(run.size)} Tf ${place} Td (`;
  return Buffer.concat([ascii(open), winAnsi(run.text), ascii(') Tj ET\n')]);
}

/** The characters as a PDF string holds them; one that the encoding lacks is an error of the caller. */
function winAnsi(text: string): Buffer {
  const bytes = Array.from(text).flatMap((character) => {
    const code = WIN_ANSI[character] ?? character.codePointAt(0) ?? 0;
    if (code > 0xff) throw new Error(`no such character in a standard PDF font: ${character}`);
    return '()\\'.includes(character) ? [0x5c, code] : [code];
  });
  return Buffer.from(bytes);
}

function fontObject(name: string): Buffer {
  return ascii(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`);
}

function faxObject(fax: Fax): Buffer {
  const size = `/Width ${fax.width} /Height ${fax.height}`;
  const parameters = `<< /K -1 /Columns ${fax.width} /Rows ${fax.height} /BlackIs1 false >>`;
  const kind = '/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 1';
  return stream(`${kind} ${size} /Filter /CCITTFaxDecode /DecodeParms ${parameters} `, fax.strip);
}

function stream(entries: string, data: Buffer): Buffer {
  return Buffer.concat([
    ascii(`<< ${entries}/Length ${data.length} >>\nstream\n`),
    data,
    ascii('\nendstream'),
  ]);
}

/** Header, numbered objects, the table of their offsets, and the trailer that points to it. */
function assemble(objects: readonly Buffer[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  for (const [index, body] of objects.entries()) {
    const object = Buffer.concat([ascii(`${index + 1} 0 obj\n`), body, ascii('\nendobj\n')]);
    offsets.push(at);
    parts.push(object);
    at += object.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${rows}`;
  const trailer = `trailer\n<< /Size ${count} /Root ${CATALOG} 0 R >>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([...parts, ascii(table), ascii(trailer)]);
}

function rgb(color = '#000000'): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  return channels.map(number).join(' ');
}

function number(value: number): string {
  return String(Number(value.toFixed(2)));
}

function ascii(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}
