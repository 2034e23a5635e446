import type { ConventionRecord, DateRole } from './record.ts';

/** A département: its code, and its name where the record states it. */
export interface Departement {
  readonly code: string; // 39, 2A, 971
  readonly name: string | null;
}

/**
 * The département of a convention: its Caf's, or else that of the préfecture that stamped it, or of its communes. None
 * where stamps, or communes, are of several: to count the convention under one of them would be a guess.
 */
export function departementOf({ parties, stamps }: ConventionRecord): Departement | null {
  const caf = parties.find(({ kind, registry }) => kind === 'caf' && registry !== null)?.registry;
  if (caf) return { code: caf.code, name: caf.name };
  const stamped = stamps.flatMap(({ act }) => (act === null ? [] : [departementOfAct(act.departement)]));
  const code = only(stamped.length > 0 ? stamped : parties.flatMap(departementOfCommune));
  return code === null ? null : { code, name: null };
}

/** A stamp has three signs for every département, 063 for the Puy-de-Dôme; the registry has 63. */
export function departementOfAct(printed: string): string {
  return printed.replace(/^0(?=..$)/, '');
}

function departementOfCommune({ kind, registry }: ConventionRecord['parties'][number]): readonly string[] {
  if (kind !== 'commune' || registry === null) return [];
  return [registry.code.slice(0, registry.code.startsWith('97') ? 3 : 2)];
}

function only(codes: readonly string[]): string | null {
  const [code, ...others] = new Set(codes);
  return others.length > 0 ? null : (code ?? null);
}

/** The year of a convention, four digits: of its signature, or else of the beginning of its term, effect or period. */
export function yearOf({ signature, dates, term, document }: ConventionRecord): string | null {
  const dated = (wanted: DateRole): string | null =>
    dates.find(({ role, value }) => role === wanted && value !== null)?.value ?? null;
  const known = [signature?.date, dated('signature'), term?.start, dated('effect'), document.period?.from];
  return known.find((date) => /^\d{4}/.test(date ?? ''))?.slice(0, 4) ?? null;
}
