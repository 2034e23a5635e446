import { z } from 'zod';
import { limitsWith } from '../batch/limits.ts';
import { CSV_DIALECTS } from '../export/export-options.ts';
import { LANGUAGES } from '../model/language.ts';
import { REDACTION_LEVELS } from '../redact/redact-record.ts';

/** Every command, in the order in which the help shows them. */
export const COMMANDS: readonly string[] = [
  'check',
  'extract',
  'batch',
  'diff',
  'export',
  'compare',
  'explain',
  'eval',
  'models',
  'schema',
];

/** The name that stands for standard input. */
export const STANDARD_INPUT = '-';

const files = z.array(z.string()).min(1);

const OCR_CHOICES = ['tesseract-js', 'native', 'none'] as const;
/** What reads scans: the engine that comes with the program, the tesseract of the machine, or nothing. */
export type OcrChoice = (typeof OCR_CHOICES)[number];
const ocr = z.enum(OCR_CHOICES).default('tesseract-js');
/** The option as every help shows it. */
export const OCR_OPTION = `--ocr <${OCR_CHOICES.join('|')}>`;

/** How many pages OCR reads at once; by default one a core. */
const workers = z
  .string()
  .regex(/^(?:[1-9]|[12]\d|3[0-2])$/)
  .transform(Number)
  .nullable()
  .default(null);

/** The file of a model in the place of the default one. */
const model = z.string().min(1).nullable().default(null);

/** Who is hidden; null for the default of each output. */
const redact = z.enum(REDACTION_LEVELS).nullable().default(null);

/** What every command takes. */
export const GeneralOptions = z.object({
  lang: z.enum(LANGUAGES).default('fr'),
  debug: z.boolean().default(false),
});
export const CheckOptions = z.object({
  ...GeneralOptions.shape,
  files,
  ocr,
  workers,
  model,
  format: z.enum(['text', 'json', 'html', 'markdown', 'sarif']).default('text'),
  redact,
  failOn: z.enum(['critical', 'major', 'minor']).nullable().default(null),
  all: z.boolean().default(false),
  baseline: z.string().min(1).nullable().default(null),
  writeBaseline: z.string().min(1).nullable().default(null),
});
export type CheckOptions = Readonly<z.infer<typeof CheckOptions>>;
export const ExtractOptions = z.object({
  ...GeneralOptions.shape,
  files,
  ocr,
  workers,
  model,
  redact,
  format: z.enum(['json', 'jsonl']).nullable().default(null),
  out: z.string().min(1).nullable().default(null),
});
export type ExtractOptions = Readonly<z.infer<typeof ExtractOptions>>;

export const ExplainOptions = z.object({
  ...GeneralOptions.shape,
  name: z.string().nullable().default(null),
});
export type ExplainOptions = Readonly<z.infer<typeof ExplainOptions>>;

export const ModelsOptions = z.object({
  ...GeneralOptions.shape,
  action: z.enum(['list', 'show', 'validate']).default('list'),
  name: z.string().nullable().default(null), // of a model or of its file
});
export type ModelsOptions = Readonly<z.infer<typeof ModelsOptions>>;

export const DiffOptions = z.object({
  ...GeneralOptions.shape,
  before: z.string(),
  after: z.string(),
  ocr,
  model,
  format: z.enum(['text', 'html', 'json']).default('text'),
});
export type DiffOptions = Readonly<z.infer<typeof DiffOptions>>;

/** A share as people write it, `0.95` or `0,95`. */
const share = z
  .string()
  .regex(/^(?:0(?:[.,]\d{1,9})?|1(?:[.,]0{1,9})?)$/)
  .transform((text) => Number(text.replace(',', '.')));

export const LearnOptions = z.object({
  ...GeneralOptions.shape,
  files,
  ocr,
  model, // the base, which gives what no convention says
  out: z.string().min(1),
  least: share.default(0.5),
});
export type LearnOptions = Readonly<z.infer<typeof LearnOptions>>;

export const EvalOptions = z.object({
  ...GeneralOptions.shape,
  gold: z.string().min(1),
  pred: z.string().min(1),
  source: z.string().min(1).nullable().default(null),
  strict: z.boolean().default(false),
  details: z.boolean().default(false),
  format: z.enum(['text', 'json']).default('text'),
  minF1: share.nullable().default(null),
});
export type EvalOptions = Readonly<z.infer<typeof EvalOptions>>;

export const CompareOptions = z.object({
  ...GeneralOptions.shape,
  inputs: z.array(z.string()).min(1),
  out: z.string().min(1),
  ics: z.boolean().default(false),
  model,
});
export type CompareOptions = Readonly<z.infer<typeof CompareOptions>>;

export const ExportLineOptions = z.object({
  ...GeneralOptions.shape,
  source: z.string().min(1), // a file of records, one a line, or a folder of records
  out: z.string().min(1),
  csv: z.enum(CSV_DIALECTS).default('rfc4180'),
  redact,
  files: z.string().min(1).nullable().default(null),
});
export type ExportLineOptions = Readonly<z.infer<typeof ExportLineOptions>>;

/** Documents that a batch may read at once. */
export const MOST_JOBS = 64;
const texts = z.array(z.string().min(1)).default([]);

export const BatchOptions = z.object({
  ...GeneralOptions.shape,
  inputs: texts,
  out: z.string().min(1),
  ocr,
  model,
  jobs: z.int().min(1).max(MOST_JOBS).nullable().default(null), // as many as cores
  filesFrom: texts,
  limit: z.array(z.string()).default([]).transform(limitsWith),
  retryQuarantine: z.boolean().default(false),
  jsonLog: z.boolean().default(false),
  csv: z.enum(CSV_DIALECTS).default('rfc4180'),
  redact,
});
export type BatchOptions = Readonly<z.infer<typeof BatchOptions>>;

/** What a command line asks for. */
export type CommandLine =
  | { readonly command: 'check'; readonly options: CheckOptions }
  | { readonly command: 'extract'; readonly options: ExtractOptions }
  | { readonly command: 'explain'; readonly options: ExplainOptions }
  | { readonly command: 'eval'; readonly options: EvalOptions }
  | { readonly command: 'diff'; readonly options: DiffOptions }
  | { readonly command: 'models'; readonly options: ModelsOptions }
  | { readonly command: 'export'; readonly options: ExportLineOptions }
  | { readonly command: 'compare'; readonly options: CompareOptions }
  | { readonly command: 'learn'; readonly options: LearnOptions }
  | { readonly command: 'batch'; readonly options: BatchOptions }
  | { readonly command: 'schema' }
  /** Help or the version: the answer is at hand. */
  | { readonly command: 'print'; readonly text: string };

/** A command line that asks for nothing that can be done. The message is worded, one line or a page of help. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
