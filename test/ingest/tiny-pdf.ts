/** A page of a PDF made up for a test: drawing operators, and what they name. */
export interface TinyPage {
  readonly content?: string;
  readonly rotate?: number;
  readonly image?: TinyImage;
  readonly contents?: 'missing'; // the page promises a content that is not in the file
}

/** Grey pixels drawn as `/Im1`. */
export interface TinyImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
  readonly filter?: string;
  readonly colours?: string; // its colour space, DeviceGray when not given
}

interface TinyOptions {
  readonly encrypted?: boolean;
}

/** The bytes of a PDF of A4 pages with two fonts: `/F1` Helvetica and `/F2` Helvetica bold. */
export function tinyPdf(pages: readonly TinyPage[], { encrypted = false }: TinyOptions = {}): Uint8Array {
  const objects: string[] = ['', '<< /Type /Catalog /Pages 2 0 R >>', ''];
  const font = (name: string): number =>
    objects.push(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`) - 1;
  const [plain, bold] = [font('Helvetica'), font('Helvetica-Bold')];
  const kids = pages.map((page) => {
    const content = page.contents === 'missing' ? 9_999 : objects.push(streamOf('', page.content ?? '')) - 1;
    const image =
      page.image === undefined ? '' : `/XObject << /Im1 ${objects.push(imageOf(page.image)) - 1} 0 R >>`;
    return (
      objects.push(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${page.rotate ?? 0} /Contents ${content} 0 R ` +
          `/Resources << /Font << /F1 ${plain} 0 R /F2 ${bold} 0 R >> ${image} >> >>`,
      ) - 1
    );
  });
  objects[2] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`;
  return Buffer.from(fileOf(objects, encrypted), 'latin1');
}

/** Operators that write a text at a place, in points from the bottom left. */
export function write(text: string, x: number, y: number, { size = 11, font = 'F1' } = {}): string {
  const escaped = text.replace(/[\\()]/g, '\\$&');
  return `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped}) Tj ET\n`;
}

/** Operators that draw `/Im1` over the whole page. */
export const SCAN = 'q 595 0 0 842 0 0 cm /Im1 Do Q\n';

/** A picture with black bars where lines of text could be, and nothing to read. */
export function barsImage(width = 124, height = 175): TinyImage {
  const data = new Uint8Array(width * height).fill(255);
  for (let y = 20; y < height - 20; y += 8) data.fill(0, y * width + 10, y * width + width - 10);
  return { width, height, data };
}

/** A picture with no ink at all. */
export function blankImage(width = 124, height = 175): TinyImage {
  return { width, height, data: new Uint8Array(width * height).fill(255) };
}

function imageOf({ width, height, data, filter, colours = 'DeviceGray' }: TinyImage): string {
  const how = filter === undefined ? '' : `/Filter /${filter}`;
  const dictionary = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8 /ColorSpace /${colours} ${how}`;
  return streamOf(dictionary, Buffer.from(data).toString('latin1'));
}

function streamOf(dictionary: string, content: string): string {
  return `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function fileOf(objects: readonly string[], encrypted: boolean): string {
  let file = '%PDF-1.4\n';
  const offsets: number[] = [];
  for (const [number, object] of objects.entries()) {
    if (number === 0) continue;
    offsets.push(file.length);
    file += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const key = '5a'.repeat(32);
  const lock = encrypted
    ? `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >> /ID [<${key}> <${key}>]`
    : '';
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return (
    `${file}xref\n0 ${objects.length}\n0000000000 65535 f \n${rows}` +
    `trailer\n<< /Size ${objects.length} /Root 1 0 R ${lock} >>\nstartxref\n${file.length}\n%%EOF\n`
  );
}
