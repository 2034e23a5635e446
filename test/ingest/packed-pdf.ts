import { deflateSync } from 'node:zlib';

/** A PDF made up for a test, object by object, whose table is a stream. */
export interface PackedPdf {
  /** Objects that stand in the file, by their numbers; 1 is the catalogue. */
  readonly objects: Readonly<Record<number, Buffer | string>>;
  /** Objects that stand in a stream of objects: where each is told to be. */
  readonly packed?: Readonly<Record<number, readonly [stream: number, index: number]>>;
  /** What the table says of itself in the place of its rows: its sections, and the bytes of all rows. */
  readonly table?: { readonly index: readonly number[]; readonly rows: Buffer };
}

/** A stream that says less than it holds. */
export function deflated(dictionary: string, content: Buffer | string): Buffer {
  return streamed(`${dictionary} /Filter /FlateDecode`, deflateSync(content));
}

export function streamed(dictionary: string, data: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${data.length} >>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ]);
}

/** A stream of objects, each with its number. */
export function objectStream(objects: readonly (readonly [number: number, body: string])[]): Buffer {
  let offset = 0;
  const head = objects.map(([number, body]) => {
    const entry = `${number} ${offset}`;
    offset += body.length + 1;
    return entry;
  });
  const first = `${head.join(' ')} `;
  const dictionary = `/Type /ObjStm /N ${objects.length} /First ${first.length}`;
  return deflated(dictionary, first + objects.map(([, body]) => body).join(' '));
}

/** Kind, place and index of an object, as a row of seven bytes. */
export function tableRow(kind: number, one: number, two: number): readonly number[] {
  return [kind, one >>> 24, (one >> 16) & 255, (one >> 8) & 255, one & 255, two >> 8, two & 255];
}

export function packedPdf({ objects, packed = {}, table }: PackedPdf): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n')];
  let at = 9;
  const rows: (readonly [number: number, row: readonly number[]])[] = [];
  for (const [number, body] of Object.entries(objects)) {
    rows.push([Number(number), tableRow(1, at, 0)]);
    const part = Buffer.concat([
      Buffer.from(`${number} 0 obj\n`),
      Buffer.from(body),
      Buffer.from('\nendobj\n'),
    ]);
    parts.push(part);
    at += part.length;
  }
  for (const [number, [stream, index]] of Object.entries(packed))
    rows.push([Number(number), tableRow(2, stream, index)]);
  const index = table?.index ?? rows.flatMap(([number]) => [number, 1]);
  const data = table?.rows ?? Buffer.from(rows.flatMap(([, row]) => row));
  const dictionary = `/Type /XRef /Size 90000 /Root 1 0 R /W [1 4 2] /Index [${index.join(' ')}]`;
  return Buffer.concat([
    ...parts,
    Buffer.from('99999 0 obj\n'),
    deflated(dictionary, data),
    Buffer.from(`\nendobj\nstartxref\n${at}\n%%EOF\n`),
  ]);
}
