import type { ConventionRecord } from '../model/record.ts';

/** A département: its code, and its name where the record states it. */
export interface Departement {
  readonly code: string; // 39, 2A, 971
  readonly name: string | null;
}

/** The département of a convention: its Caf's, or else that of the préfecture that stamped it, or of its communes. */
export function departementOf({ parties, stamps }: ConventionRecord): Departement | null {
  const body = parties.find(({ kind, registry }) => kind === 'caf' && registry !== null);
  if (body?.registry) return { code: body.registry.code, name: body.registry.name };
  const act = stamps.find((stamp) => stamp.act !== null)?.act;
  if (act) return { code: act.departement.replace(/^0(?=..$)/, ''), name: null };
  const codes = new Set(
    parties.flatMap(({ kind, registry }) =>
      kind === 'commune' && registry !== null
        ? [registry.code.slice(0, /^97/.test(registry.code) ? 3 : 2)]
        : [],
    ),
  );
  const [code] = codes;
  return codes.size === 1 && code !== undefined ? { code, name: null } : null;
}

/** The year of a convention, four digits: of its signature, or else of the beginning of its term or period. */
export function yearOf({ signature, dates, term, document }: ConventionRecord): string | null {
  const signed = dates.find(({ role, value }) => role === 'signature' && value !== null)?.value;
  const known = [signature?.date, signed, term?.start, document.period?.from];
  const year = known.find((date) => /^\d{4}/.test(date ?? ''))?.slice(0, 4);
  return year ?? null;
}
