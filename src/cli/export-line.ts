import { z } from 'zod';
import { CSV_DIALECTS } from '../export/export-options.ts';
import { LANGUAGES } from '../model/language.ts';
import { REDACTION_LEVELS } from '../redact/redact-record.ts';

/** Who is hidden; null for the default of each output. */
export const redactOption = z.enum(REDACTION_LEVELS).nullable().default(null);

/** What `gabarit export` takes. */
export const ExportLineOptions = z.object({
  lang: z.enum(LANGUAGES).default('fr'),
  debug: z.boolean().default(false),
  source: z.string().min(1), // a file of records, one a line, or a folder of records
  out: z.string().min(1),
  csv: z.enum(CSV_DIALECTS).default('rfc4180'),
  redact: redactOption,
  files: z.string().min(1).nullable().default(null),
});
export type ExportLineOptions = Readonly<z.infer<typeof ExportLineOptions>>;
