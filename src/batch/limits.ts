/** A bound on what one document, or the run, may cost. */
interface Limit {
  readonly value: number; // where nobody says otherwise
  readonly least: number;
  readonly unit: 's' | 'min' | 'MB' | 'Mpx' | 'M' | '%' | ''; // M is a million characters
  readonly shapes?: true; // changes what a good document gives: part of the key of its result
}

/** Every bound by the name that `--limit NAME=VALUE` and the messages call it. */
export const LIMITS = {
  silence: { value: 60, least: 1, unit: 's' },
  page: { value: 60, least: 1, unit: 's' },
  'ocr-page': { value: 120, least: 1, unit: 's' },
  document: { value: 1_800, least: 1, unit: 's' },
  memory: { value: 1_500, least: 200, unit: 'MB' },
  heap: { value: 768, least: 100, unit: 'MB' },
  file: { value: 200, least: 1, unit: 'MB' },
  pages: { value: 2_000, least: 1, unit: '', shapes: true },
  image: { value: 60, least: 1, unit: 'Mpx', shapes: true },
  'ocr-image': { value: 40, least: 1, unit: 'Mpx', shapes: true },
  canvas: { value: 25, least: 1, unit: 'Mpx', shapes: true },
  'page-text': { value: 2, least: 1, unit: 'M', shapes: true },
  text: { value: 20, least: 1, unit: 'M', shapes: true },
  result: { value: 10, least: 1, unit: 'MB' },
  'recycle-documents': { value: 200, least: 1, unit: '' },
  'recycle-time': { value: 60, least: 1, unit: 'min' },
  'recycle-memory': { value: 600, least: 100, unit: 'MB' },
  pause: { value: 600, least: 1, unit: 's' },
  'same-failures': { value: 50, least: 1, unit: '%' },
} as const satisfies Readonly<Record<string, Limit>>;
export type LimitName = keyof typeof LIMITS;
export type Limits = Readonly<Record<LimitName, number>>;

const NAMES = Object.keys(LIMITS) as readonly LimitName[];

export const DEFAULT_LIMITS = Object.fromEntries(
  NAMES.map((name) => [name, LIMITS[name].value]),
) as unknown as Limits;

/** What is wrong with a limit as it was written. */
export class LimitError extends Error {
  override readonly name = 'LimitError';
  readonly names: readonly string[]; // those that there are, where the name is none of them

  constructor(written: string, names: readonly string[]) {
    super(written);
    this.names = names;
  }
}

/** The limits, with those changed that are written `name=value`, a whole number. Throws a `LimitError`. */
export function limitsWith(written: readonly string[]): Limits {
  const changes = written.map((text): readonly [LimitName, number] => {
    const [, name = '', digits = ''] = /^([a-z-]+)=(\d{1,9})$/.exec(text) ?? [];
    const known = NAMES.find((candidate) => candidate === (name === '' ? text.split('=')[0] : name));
    if (known === undefined) throw new LimitError(text, NAMES);
    if (digits === '' || Number(digits) < LIMITS[known].least) throw new LimitError(text, []);
    return [known, Number(digits)];
  });
  return { ...DEFAULT_LIMITS, ...Object.fromEntries(changes) };
}

/** A limit as a message names it and a command line sets it: `pages=2000`. */
export const spokenLimit = (name: LimitName, limits: Limits): string => `${name}=${limits[name]}`;

/** The limits that change what a document gives and are not what they are by default, in the order of the table. */
export function shapingLimits(limits: Limits): readonly string[] {
  return NAMES.filter((name) => 'shapes' in LIMITS[name] && limits[name] !== LIMITS[name].value).map((name) =>
    spokenLimit(name, limits),
  );
}
