import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import type { Drawing } from '../../src/ingest/page-drawing.ts';
import { openPlainPdf, type PlainPdf } from '../../src/ingest/plain-pdf.ts';
import { cpuTimeOf } from '../support/cpu-time.ts';
import { deflated, objectStream, type PackedPdf, packedPdf, streamed, tableRow } from './packed-pdf.ts';

const A4 = { width: 595, height: 842 };
const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
const ONE_PAGE = '<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>';

const range = (from: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => from + at);

/** A file of one page that draws a content, with the resources that it names. */
function pageOf(content: string, resources = '', others: PackedPdf['objects'] = {}): Buffer {
  const page = `<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << ${resources} >> >>`;
  return packedPdf({
    objects: { 1: CATALOG, 2: ONE_PAGE, 3: page, 4: deflated('', content), ...others },
  });
}

const form = (content: string): Buffer => deflated('/Type /XObject /Subtype /Form', content);

/** A file whose pages are named by their numbers, and lie elsewhere. */
function pagesAt(kids: readonly number[], rest: PackedPdf): Buffer {
  const tree = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`;
  return packedPdf({ ...rest, objects: { 1: CATALOG, 2: tree, ...rest.objects } });
}

const drawn = (plain: PlainPdf | null): Drawing | null => plain?.drawing(1, pdfjs.OPS, A4) ?? null;

/** What a reading gives that would stall the process for half a minute: no deadline is looked at in it. */
function soon<Value>(read: () => Value): Value {
  const values: Value[] = [];
  expect(cpuTimeOf(() => void values.push(read()))).toBeLessThan(2_000);
  return values[0] as Value;
}

describe('the plain reader leaves to the full parser', () => {
  test('a stream of objects whose length stands in itself', () => {
    const holder = objectStream([[6, '100']])
      .toString('latin1')
      .replace(/\/Length \d+/, '/Length 6 0 R');
    const file = pagesAt([6], { objects: { 5: Buffer.from(holder, 'latin1') }, packed: { 6: [5, 0] } });
    expect(openPlainPdf(file)).toBeNull();
  });

  test('streams of objects whose lengths stand in each other, as many as there may be', () => {
    const holders = range(10, 3_000).map((number) => {
      const holder = objectStream([[number + 30_000, '100']]).toString('latin1');
      const length = `/Length ${number + 30_001} 0 R`;
      return [number, Buffer.from(holder.replace(/\/Length \d+/, length), 'latin1')] as const;
    });
    const packed = Object.fromEntries(holders.map(([number]) => [number + 30_000, [number, 0] as const]));
    expect(openPlainPdf(pagesAt([30_010], { objects: Object.fromEntries(holders), packed }))).toBeNull();
  });

  test('a page whose forms, each drawn often, are more than a page may hold', () => {
    const resources = '/XObject << /F 5 0 R >>';
    const plain = openPlainPdf(pageOf('/F Do '.repeat(40), resources, { 5: form('0 0 m '.repeat(50_000)) }));
    expect(drawn(plain)).toBeNull();
    const once = openPlainPdf(pageOf('/F Do', resources, { 5: form('0 0 m '.repeat(50_000)) }));
    expect(drawn(once)).not.toBeNull();
  });

  test('a page whose forms are long to open, and empty', () => {
    const stored = Buffer.concat([
      Buffer.from([0x78, 0x01]),
      Buffer.alloc(500_000, '\0\0\0\xff\xff', 'latin1'),
    ]);
    const end = Buffer.from([1, 0, 0, 0xff, 0xff, 0, 0, 0, 1]);
    const empty = streamed(
      '/Type /XObject /Subtype /Form /Filter /FlateDecode',
      Buffer.concat([stored, end]),
    );
    const plain = openPlainPdf(pageOf('/F Do '.repeat(5_000), '/XObject << /F 5 0 R >>', { 5: empty }));
    expect(drawn(plain)).toBeNull();
  });

  test('a page whose content, in many parts, is longer than a page may be', () => {
    const parts = `[${'5 0 R '.repeat(2_000)}]`;
    const page = `<< /Type /Page /Parent 2 0 R /Contents ${parts} /Resources << >> >>`;
    const objects = { 1: CATALOG, 2: ONE_PAGE, 3: page, 5: deflated('', ' '.repeat(3_000_000)) };
    const plain = openPlainPdf(packedPdf({ objects }));
    expect(soon(() => drawn(plain))).toBeNull();
  });

  test('a form whose matrix is none', () => {
    const wide = deflated(`/Type /XObject /Subtype /Form /Matrix [${'1 '.repeat(19_000)}]`, '');
    const plain = openPlainPdf(pageOf('/F Do '.repeat(5_000), '/XObject << /F 5 0 R >>', { 5: wide }));
    expect(drawn(plain)).toBeNull();
  });

  test('a stream of more objects than a writer puts in one', () => {
    const page = '<< /Type /Page >>';
    const holding = (count: number): Buffer =>
      pagesAt([10], {
        objects: { 5: objectStream(range(10, count).map((number) => [number, page])) },
        packed: { 10: [5, 0] },
      });
    expect(openPlainPdf(holding(20_000))?.pages).toBe(1);
    expect(openPlainPdf(holding(20_001))).toBeNull();
  });

  test('streams of objects that are too much together', () => {
    const page = `<< /Type /Page >> ${' '.repeat(8_000_000)}`;
    const holders = [5, 6, 7].map((number) => [number, objectStream([[number + 10, page]])] as const);
    const packed = { 15: [5, 0], 16: [6, 0], 17: [7, 0] } as const;
    const file = pagesAt([15, 16, 17], { objects: Object.fromEntries(holders), packed });
    expect(openPlainPdf(file)).toBeNull();
  });

  test('pages that are one and the same', () => {
    const page = `<< /Type /Page ${range(0, 9_000)
      .map((key) => `/K${key} 0`)
      .join(' ')} >>`;
    const file = pagesAt(Array(7_900).fill(10), {
      objects: { 5: objectStream([[10, page]]) },
      packed: { 10: [5, 0] },
    });
    expect(soon(() => openPlainPdf(file))).toBeNull();
  });

  test('pages that all stand at one place', () => {
    const page = `<< /Type /Page /A [${'1.5 '.repeat(19_000)}] >>`;
    const numbers = range(10, 1_500);
    const head = `${numbers.map((number) => `${number} 0`).join(' ')} `;
    const holder = deflated(`/Type /ObjStm /N ${numbers.length} /First ${head.length}`, head + page);
    const packed = Object.fromEntries(numbers.map((number, at) => [number, [5, at] as const]));
    expect(openPlainPdf(pagesAt(numbers, { objects: { 5: holder }, packed }))).toBeNull();
  });
});

describe('the plain reader is soon done with', () => {
  test('a path of more numbers than a call can take', () => {
    const plain = openPlainPdf(pageOf(`${'7 '.repeat(600_000)} m f`));
    expect(drawn(plain)).toMatchObject({ strokes: 1 });
  });

  test('pages at the end of a long stream of objects', () => {
    const bodies = range(10, 19_500).map((number) => [number, '<< /Type /Page >>'] as const);
    const kids = range(19_000, 500);
    const packed = Object.fromEntries(kids.map((number) => [number, [5, number - 10] as const]));
    const file = pagesAt(kids, { objects: { 5: objectStream(bodies) }, packed });
    expect(soon(() => openPlainPdf(file))?.pages).toBe(500);
  });

  test('a page that asks a long list of pictures and states again and again', () => {
    const names = range(0, 4_000).map((key) => `/K${key} 7 0 R`);
    const state = `<< ${range(0, 4_000)
      .map((key) => `/K${key} 1`)
      .join(' ')} /ca 1 >>`;
    const picture = streamed('/Type /XObject /Subtype /Image', Buffer.from('x'));
    const file = pageOf('/K9 Do /S gs '.repeat(5_000), '/XObject 5 0 R /ExtGState << /S 6 0 R >>', {
      5: `<< ${names.join(' ')} >>`,
      6: state,
      7: picture,
    });
    expect(soon(() => drawn(openPlainPdf(file)))).toMatchObject({ operators: 10_000 });
  });
});

describe('a table of objects that is more than a file needs', () => {
  const objects = { 1: CATALOG, 2: ONE_PAGE, 3: '<< /Type /Page >>' };
  const places = [9, 9 + '1 0 obj\n\nendobj\n'.length + CATALOG.length];
  const third = (places[1] ?? 0) + '2 0 obj\n\nendobj\n'.length + ONE_PAGE.length;
  const rows = Buffer.from([...places, third].flatMap((place) => tableRow(1, place, 0)));

  test('is left to the full parser where its sections are too many together', () => {
    const many = Array.from({ length: 60 }, () => [1_000, 40_000]).flat();
    const table = { index: [1, 3, ...many], rows: Buffer.concat([rows, Buffer.alloc(7 * 2_400_000)]) };
    const file = packedPdf({ objects, table });
    expect(file.length).toBeLessThan(30_000);
    expect(openPlainPdf(file)).toBeNull();
    const few = { index: [1, 3], rows };
    expect(openPlainPdf(packedPdf({ objects, table: few }))?.pages).toBe(1);
  });

  test('is left to the full parser where it is long without rows', () => {
    const table = { index: [1, 3], rows: Buffer.concat([rows, Buffer.alloc(10_000_000)]) };
    expect(openPlainPdf(packedPdf({ objects, table }))).toBeNull();
  });

  test('is left to the full parser where its versions say the same again', () => {
    const row = '0000000000 65535 f \n';
    const body = packedPdf({ objects, table: { index: [1, 3], rows } }).toString('latin1');
    const oldest = Number(/startxref\n(\d+)/.exec(body)?.[1]);
    const section = (count: number, before: number): string =>
      `xref\n10 ${count}\n${row.repeat(count)}trailer\n<< /Root 1 0 R /Prev ${before} >>\n`;
    const twice = (count: number): Buffer => {
      const older = section(count, oldest);
      const newer = section(count, body.length);
      const end = `startxref\n${body.length + older.length}\n%%EOF\n`;
      return Buffer.from(body + older + newer + end, 'latin1');
    };
    expect(openPlainPdf(twice(1))?.pages).toBe(1);
    expect(openPlainPdf(twice(110_000))).toBeNull();
  });
});
