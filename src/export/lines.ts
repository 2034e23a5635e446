const LINE_FEED = 0x0a;

/**
 * The lines of UTF-8 bytes that come in chunks, parted by line feeds alone: JSON may hold other ends of lines. A line
 * of more than `most` bytes is given as null, and not kept.
 */
export async function* linesIn(
  chunks: AsyncIterable<Uint8Array>,
  most: number,
): AsyncIterable<string | null> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const line = (): string | null => {
    const text = length > most ? null : Buffer.concat(parts).toString('utf8');
    parts = [];
    length = 0;
    return text;
  };
  const keep = (part: Uint8Array): void => {
    length += part.length;
    if (length <= most) parts.push(part);
    else parts = [];
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, from)) {
      keep(chunk.subarray(from, at));
      yield line();
      from = at + 1;
    }
    keep(chunk.subarray(from));
  }
  if (length > 0) yield line();
}
