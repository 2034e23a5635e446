import type { AtlasConvention, DepartementCount } from '../../model/atlas.ts';
import { printable } from '../printable.ts';

/** What tells a convention to a person: who signs with the Caf, else its file. */
export function nameOf({ bodies, departement, file }: AtlasConvention): string {
  const names = bodies.map(({ name }) => name).filter((name) => name !== '');
  const shown = names.length === 0 ? file : names.slice(0, 2).join(', ') + (names.length > 2 ? '…' : '');
  return printable(departement === null ? shown : `${shown} (${departement})`);
}

/** Codes with how many each has: `59 (23), 62 (2)`; `?` for conventions whose département is not known. */
export const spoken = (counts: readonly DepartementCount[]): string =>
  counts.map(({ departement, count }) => `${departement ?? '?'} (${count})`).join(', ');
