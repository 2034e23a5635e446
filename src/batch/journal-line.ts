import { z } from 'zod';
import { sha256Of } from './key.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What happened, as the journal keeps it. It has clocks and hashes; what a document says never enters it. */
export const JournalEvent = z.discriminatedUnion('event', [
  z.object({ event: z.literal('run'), at: z.string(), version: z.string(), engine: hash, rules: hash }),
  /** A document is about to be given to a child. */
  z.object({ event: z.literal('attempt'), at: z.string(), key: hash, sha256: hash, bytes: z.int() }),
  /** A child died on it. */
  z.object({
    event: z.literal('death'),
    at: z.string(),
    key: hash,
    code: z.string(),
    detail: z.string().nullable(),
    seconds: z.number(),
    page: z.int(), // the last that was read
    rss: z.number(), // megabytes, the most that was seen
  }),
  /** Its result is stored. */
  z.object({
    event: z.literal('done'),
    at: z.string(),
    key: hash,
    sha256: hash,
    recipe: hash, // of the engine and the rules
    digest: hash, // of what was found out, whatever the engine calls itself
    outcome: z.enum(['ok', 'warnings', 'quarantined']),
    code: z.string().nullable(),
    seconds: z.number(),
    pages: z.int(),
    rss: z.number(),
  }),
  /** Earlier deaths are forgiven. */
  z.object({ event: z.literal('retry'), at: z.string(), key: hash }),
  z.object({ event: z.literal('end'), at: z.string(), exit: z.int() }),
]);
export type JournalEvent = Readonly<z.infer<typeof JournalEvent>>;

const CHECKSUM = 16; // hexadecimal digits

/** An event as a line, checksum first, line feed last. */
export function encodeLine(event: JournalEvent): string {
  const json = JSON.stringify(event);
  return `${checksumOf(json)} ${json}\n`;
}

/** The event of a line without its line feed; null where the line is torn, altered or not understood. */
export function decodeLine(line: string): JournalEvent | null {
  const json = line.slice(CHECKSUM + 1);
  if (line[CHECKSUM] !== ' ' || line.slice(0, CHECKSUM) !== checksumOf(json)) return null;
  return JournalEvent.safeParse(JSON.parse(json)).data ?? null;
}

const checksumOf = (json: string): string => sha256Of(json).slice(0, CHECKSUM);
