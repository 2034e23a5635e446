import { createHash } from 'node:crypto';

/** All that a result depends on: the same of it gives the same bytes. */
export interface Recipe {
  readonly engine: string; // of the code and its libraries, a hash
  readonly rules: string; // of all rule files, a hash
  readonly options: Readonly<Record<string, string>>;
}

/** The name of a result: what was read, and with what. 64 hexadecimal digits. */
export function resultKey(sha256: string, { engine, rules, options }: Recipe): string {
  const parts = Object.entries(options)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`);
  return sha256Of([sha256, engine, rules, ...parts].join('\0'));
}

export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
