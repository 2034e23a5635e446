import { INPUT_ERROR_CODES } from './input-error.ts';

/** What an archive may hold that is no document, or a document only until somebody touched it. */
export const PLACE_CODES = ['symlink-refused', 'bad-filename', 'file-changed'] as const;

/** How the process that read a document ended without an answer, or with one that is not to be trusted. */
export const PROCESS_CODES = [
  'timeout',
  'memory-limit',
  'crash',
  'result-too-large',
  'result-invalid',
  'internal-error',
] as const;

/** Why a document has no result. */
export const QUARANTINE_CODES = [...INPUT_ERROR_CODES, ...PLACE_CODES, ...PROCESS_CODES] as const;
export type QuarantineCode = (typeof QUARANTINE_CODES)[number];

/** What is in doubt in a result, the gravest first. */
export const WARNING_CODES = [
  'page-damaged',
  'page-skipped',
  'image-damaged',
  'content-damaged',
  'page-without-text',
  'font-damaged',
  'file-repaired',
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

export type ReasonCode = QuarantineCode | WarningCode;
