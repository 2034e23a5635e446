/** A grey picture of a TIFF made up for a test. */
export interface TinyPicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

const SHORT = 3;
const LONG = 4;

/** The bytes of an uncompressed grey TIFF, one picture a page. */
export function tinyTiff(pages: readonly TinyPicture[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('II*\0', 'latin1'), Buffer.alloc(4)];
  let [at, link] = [8, { part: 1, offset: 0 }];
  for (const { width, height, data } of pages) {
    const strip = at;
    parts.push(Buffer.from(data));
    at += data.length;
    if (at % 2 === 1) at += parts.push(Buffer.alloc(1)) > 0 ? 1 : 0;
    parts[link.part]?.writeUInt32LE(at, link.offset);
    const directory = directoryOf({ width, height, strip, bytes: data.length });
    link = { part: parts.push(directory) - 1, offset: directory.length - 4 };
    at += directory.length;
  }
  return Buffer.concat(parts);
}

interface Strip {
  readonly width: number;
  readonly height: number;
  readonly strip: number; // where the pixels begin
  readonly bytes: number;
}

function directoryOf({ width, height, strip, bytes }: Strip): Buffer {
  const tags: readonly (readonly [tag: number, type: number, value: number])[] = [
    [256, LONG, width],
    [257, LONG, height],
    [258, SHORT, 8],
    [259, SHORT, 1],
    [262, SHORT, 1],
    [273, LONG, strip],
    [277, SHORT, 1],
    [278, LONG, height],
    [279, LONG, bytes],
  ];
  const directory = Buffer.alloc(2 + 12 * tags.length + 4);
  directory.writeUInt16LE(tags.length, 0);
  for (const [index, [tag, type, value]] of tags.entries()) {
    const offset = 2 + 12 * index;
    directory.writeUInt16LE(tag, offset);
    directory.writeUInt16LE(type, offset + 2);
    directory.writeUInt32LE(1, offset + 4);
    if (type === SHORT) directory.writeUInt16LE(value, offset + 8);
    else directory.writeUInt32LE(value, offset + 8);
  }
  return directory;
}
