export const INPUT_ERROR_CODES = [
  'file-unreadable',
  'not-a-file',
  'file-empty',
  'file-too-large',
  'unsupported-type',
  'encrypted',
  'damaged',
  'no-text',
  'too-many-pages',
  'image-too-large',
  'rules-invalid',
  'setup-broken',
  'ocr-unavailable',
] as const;
export type InputErrorCode = (typeof INPUT_ERROR_CODES)[number];

/** A failure that the input explains: told in one line, and the other files go on. Anything else is a bug, and throws. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly code: InputErrorCode;
  /** What the wording of the code needs: a limit, a setting, a line. Never text of the document. */
  readonly detail: string | null;

  constructor(code: InputErrorCode, detail: string | null = null) {
    super(detail === null ? code : `${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}
