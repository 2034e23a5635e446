import { z } from 'zod';
import { LANGUAGES } from '../model/language.ts';

/** The name that stands for standard input. */
export const STANDARD_INPUT = '-';

const files = z.array(z.string()).min(1);
const ocr = z.enum(['tesseract-js', 'none']).default('tesseract-js');

/** What every command takes. */
export const GeneralOptions = z.object({
  lang: z.enum(LANGUAGES).default('fr'),
  debug: z.boolean().default(false),
});
export const CheckOptions = z.object({
  ...GeneralOptions.shape,
  files,
  ocr,
  format: z.enum(['text', 'json']).default('text'),
  failOn: z.enum(['critical', 'major', 'minor']).nullable().default(null),
  all: z.boolean().default(false),
});
export type CheckOptions = Readonly<z.infer<typeof CheckOptions>>;
export const ExtractOptions = z.object({
  ...GeneralOptions.shape,
  files,
  ocr,
  format: z.enum(['json', 'jsonl']).nullable().default(null),
  out: z.string().min(1).nullable().default(null),
});
export type ExtractOptions = Readonly<z.infer<typeof ExtractOptions>>;

/** What a command line asks for. */
export type CommandLine =
  | { readonly command: 'check'; readonly options: CheckOptions }
  | { readonly command: 'extract'; readonly options: ExtractOptions }
  | { readonly command: 'schema' }
  /** Help or the version: the answer is at hand. */
  | { readonly command: 'print'; readonly text: string };

/** A command line that asks for nothing that can be done. The message is worded, one line or a page of help. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
