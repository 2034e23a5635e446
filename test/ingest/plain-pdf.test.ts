import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { type Drawing, drawingOf, scanOf } from '../../src/ingest/page-drawing.ts';
import { jpegHead } from '../../src/ingest/pdf-jpeg.ts';
import { openPlainPdf } from '../../src/ingest/plain-pdf.ts';
import type { Matrix } from '../../src/ingest/text-run.ts';
import { barsImage, SCAN, type TinyPage, tinyPdf, write } from './tiny-pdf.ts';

const A4 = { width: 595, height: 842 };
const { OPS } = pdfjs;

async function jpegPage(content = SCAN, extra: Partial<TinyPage> = {}): Promise<TinyPage & { jpeg: Buffer }> {
  const { data, width, height } = barsImage();
  const raw = { width, height, channels: 1 as const };
  const jpeg = await sharp(data, { raw }).toColourspace('b-w').jpeg().toBuffer();
  return { content, image: { width, height, data: jpeg, filter: 'DCTDecode' }, jpeg, ...extra };
}

/** The JPEG of the first page as the plain reader finds it; null where it leaves the page to the full parser. */
function jpegIn(bytes: Uint8Array): Uint8Array | null {
  const plain = openPlainPdf(bytes);
  const drawing = plain?.drawing(1, OPS, A4) ?? null;
  const scan = drawing === null ? null : scanOf(drawing);
  return scan === null ? null : (plain?.jpeg(scan.id)?.bytes ?? null);
}

describe('the JPEG of a page that is a scan', () => {
  test('is given byte for byte', async () => {
    const page = await jpegPage();
    expect(Buffer.from(jpegIn(tinyPdf([page])) ?? [])).toEqual(page.jpeg);
  });

  test('is given with text and thin lines over it', async () => {
    const page = await jpegPage(`${SCAN}${write('Reçu le 3 mars', 380, 800)} 1 0 0 RG 370 780 190 55 re S`);
    expect(jpegIn(tinyPdf([page]))).not.toBeNull();
  });

  test.each([
    ['the page is turned', SCAN, { rotate: 90 }],
    ['it is mirrored', 'q -595 0 0 842 595 0 cm /Im1 Do Q', {}],
    ['it leans', 'q 595 9 -9 842 0 0 cm /Im1 Do Q', {}],
    ['it fills a corner only', 'q 200 0 0 300 0 0 cm /Im1 Do Q', {}],
    ['it is cut to a corner', 'q 0 0 200 300 re W n 595 0 0 842 0 0 cm /Im1 Do Q', {}],
    ['it is drawn twice', `${SCAN}${SCAN}`, {}],
    ['an operator is unknown', `${SCAN} /P1 xyz`, {}],
  ])('is left to the full parser where %s', async (_, content, extra) => {
    expect(jpegIn(tinyPdf([await jpegPage(content, extra)]))).toBeNull();
  });

  test('is left to the full parser where the file and the JPEG disagree on its size', async () => {
    const page = await jpegPage();
    const image = { ...(page.image ?? barsImage()), width: 123 };
    expect(jpegIn(tinyPdf([{ ...page, image }]))).toBeNull();
  });

  test('is left to the full parser where its colours are not those that it claims', async () => {
    const { data, width, height } = barsImage();
    const colour = await sharp(data, { raw: { width, height, channels: 1 } })
      .toColourspace('srgb')
      .jpeg()
      .toBuffer();
    expect(
      jpegIn(
        tinyPdf([await jpegPage(SCAN, { image: { width, height, data: colour, filter: 'DCTDecode' } })]),
      ),
    ).toBeNull();
  });
});

describe('the head of a JPEG', () => {
  test('has its size and its components', async () => {
    expect(jpegHead((await jpegPage()).jpeg)).toEqual({ width: 124, height: 175, components: 1 });
  });

  test('is none where an EXIF turn could change it, or where it is cut off', async () => {
    const { jpeg } = await jpegPage();
    const turned = await sharp(jpeg).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(jpegHead(turned)).toBeNull();
    expect(jpegHead(jpeg.subarray(0, 30))).toBeNull();
  });
});

/** A file whose objects stand in a stream, and whose table is one, as writers since 2003 make them. */
function modernPdf(jpeg: Buffer): Buffer {
  const inside = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>',
    '<< /Type /Page /Parent 2 0 R /Contents [5 0 R] /Resources << /XObject << /Im1 6 0 R >> >> >>',
  ];
  const offsets = inside.map((_, at) => inside.slice(0, at).join(' ').length + (at > 0 ? 1 : 0));
  const head = inside.map((_, at) => `${at + 1} ${offsets[at]}`).join(' ');
  const holder = deflateSync(Buffer.from(`${head} ${inside.join(' ')}`));
  const bodies: readonly (readonly [string, Buffer])[] = [
    [`/Type /ObjStm /N 3 /First ${head.length + 1} /Filter /FlateDecode`, holder],
    ['/Filter [/FlateDecode]', deflateSync(Buffer.from(SCAN))],
    [
      '/Subtype /Image /Width 124 /Height 175 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /DCTDecode',
      jpeg,
    ],
  ];
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n')];
  const places = bodies.map(([entries, data], at) => {
    const place = Buffer.concat(parts).length;
    const open = Buffer.from(`${at + 4} 0 obj\n<< ${entries} /Length ${data.length} >>\nstream\n`);
    parts.push(open, data, Buffer.from('\nendstream\nendobj\n'));
    return place;
  });
  const start = Buffer.concat(parts).length;
  const rows = [
    [0, 0, 0],
    [2, 4, 0],
    [2, 4, 1],
    [2, 4, 2],
    ...places.map((place) => [1, place, 0]),
    [1, start, 0],
  ];
  const table = Buffer.concat(
    rows.map(([kind = 0, one = 0, two = 0]) =>
      Buffer.from([kind, one >> 16, (one >> 8) & 255, one & 255, two]),
    ),
  );
  // Each row as its difference from the one above: what `/Predictor 12` stands for.
  const predicted = Buffer.concat(
    rows.map((_, at) =>
      Buffer.from([
        2,
        ...Array.from(
          { length: 5 },
          (_, i) => ((table[at * 5 + i] ?? 0) - (at > 0 ? (table[at * 5 - 5 + i] ?? 0) : 0)) & 255,
        ),
      ]),
    ),
  );
  const data = deflateSync(predicted);
  parts.push(
    Buffer.from(
      `7 0 obj\n<< /Type /XRef /Size 8 /Root 1 0 R /W [1 3 1] /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 5 >> /Length ${data.length} >>\nstream\n`,
    ),
    data,
    Buffer.from(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`),
  );
  return Buffer.concat(parts);
}

test('objects in streams and a table in a stream are read', async () => {
  const { jpeg } = await jpegPage();
  const bytes = modernPdf(jpeg);
  const { numPages } = await pdfjs.getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  expect(numPages).toBe(1);
  expect(Buffer.from(jpegIn(bytes) ?? [])).toEqual(jpeg);
});

describe('what the page draws', () => {
  const rounded = (drawing: Drawing): unknown =>
    JSON.parse(JSON.stringify(drawing), (key, value) => {
      if (key === 'id' || key === 'operators') return undefined;
      return typeof value === 'number' ? Math.round(value * 100) / 100 : value;
    });
  const folder = fileURLToPath(new URL('../../fixtures/', import.meta.url));
  const fixtures = readdirSync(folder).filter((name) => existsSync(`${folder}/${name}/source.pdf`));

  test.each(fixtures)('is what the full parser says, on every page of %s', async (name) => {
    const bytes = readFileSync(`${folder}/${name}/source.pdf`);
    const plain = openPlainPdf(bytes);
    const document = await pdfjs.getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
    expect(plain?.pages).toBe(document.numPages);
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { transform, width, height } = page.getViewport({ scale: 1 });
      const frame = { viewport: transform as unknown as Matrix, width, height };
      const full = drawingOf(await page.getOperatorList(), OPS, frame);
      const quick = plain?.drawing(number, OPS, { width, height });
      expect(quick && rounded(quick)).toEqual(rounded(full));
    }
  });
});

describe('a file that is not plain is left to the full parser, soon', () => {
  const plainly = (change: (file: string) => string): unknown =>
    openPlainPdf(
      Buffer.from(
        change(Buffer.from(tinyPdf([{ content: SCAN, image: barsImage() }])).toString('latin1')),
        'latin1',
      ),
    );

  test('when it is locked', () => {
    expect(openPlainPdf(tinyPdf([{ content: SCAN, image: barsImage() }], { encrypted: true }))).toBeNull();
  });

  test.each([
    ['is cut off', (file: string) => file.slice(0, -40)],
    ['has a table that leads nowhere', (file: string) => file.replace(/startxref\n\d+/, 'startxref\n7')],
    [
      'has a table before itself',
      (file: string) =>
        file.replace(/\/Root 1 0 R/, (root) => `${root} /Prev ${/startxref\n(\d+)/.exec(file)?.[1]}`),
    ],
    [
      'has pages within themselves',
      (file: string) => file.replace(/\/Kids \[\d+ 0 R\]/, (kids) => '/Kids [2 0 R]'.padEnd(kids.length)),
    ],
    ['nests without end', (file: string) => file.replace('/Type /Catalog', `/A ${'['.repeat(5_000)}`)],
  ])('when it %s', (_, change) => {
    const start = performance.now();
    expect(plainly(change)).toBeNull();
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
