import { z } from 'zod';
import type { OcrChoice } from '../cli/command-line.ts';
import type { LANGUAGES } from '../model/language.ts';
import { QUARANTINE_CODES, WARNING_CODES } from '../model/reason-code.ts';
import type { Limits } from './limits.ts';

/** What the parent asks of a child: to get ready, once, then to read one document after the other. */
export type Request =
  | {
      readonly ask: 'open';
      readonly version: string;
      readonly language: (typeof LANGUAGES)[number];
      readonly ocr: OcrChoice;
      readonly model: { readonly file: string; readonly text: string } | null;
      readonly limits: Limits;
    }
  | { readonly ask: 'read'; readonly file: string; readonly sha256: string };

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const detail = z.string().max(300).nullable();
const rss = z.number().nonnegative(); // megabytes

/** What a child says. The parent believes nothing that has not this shape. */
export const Answer = z.discriminatedUnion('say', [
  z.object({ say: z.literal('ready'), engine: hash, rules: hash }),
  z.object({ say: z.literal('broken'), code: z.enum(QUARANTINE_CODES), detail }),
  z.object({ say: z.literal('alive'), rss }),
  z.object({ say: z.literal('page'), done: z.int(), rss }),
  z.object({ say: z.literal('read'), record: z.string(), warnings: z.array(z.enum(WARNING_CODES)), rss }),
  z.object({ say: z.literal('refused'), code: z.enum(QUARANTINE_CODES), detail, rss }),
  /** The machine's trouble, not the document's. */
  z.object({ say: z.literal('hindered'), code: z.string().max(20), rss }),
]);
export type Answer = Readonly<z.infer<typeof Answer>>;
