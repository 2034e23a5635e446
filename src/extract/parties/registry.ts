import type { Party, RegistryEntry, Stamp } from '../../model/record.ts';
import type { Registry, RegistryHint } from '../../model/registry.ts';

interface Place {
  readonly departement: string | null;
  readonly year: number | null;
  readonly siren: string | null;
}

/** The département of the Caf that is party, else of the stamp; the SIREN is that of the stamp. */
export function placeOf(
  cafNames: readonly string[],
  { registry, stamps, year }: { registry: Registry; stamps: readonly Stamp[]; year: number | null },
): Place {
  const cafs = new Set(cafNames.map((name) => registry.caf(name)?.code ?? null));
  const [caf] = cafs.size === 1 ? [...cafs] : [null];
  const act = stamps.find((stamp) => stamp.act !== null)?.act ?? null;
  return { departement: caf ?? act?.departement ?? null, year, siren: act?.siren ?? null };
}

/** The official code of a party; null for kinds that the register does not hold. */
export function registryOf(
  { kind, name }: Pick<Party, 'kind' | 'name'>,
  { registry, place }: { registry: Registry; place: Place },
): RegistryEntry | null {
  if (name === null) return null;
  const hint: RegistryHint = place;
  switch (kind) {
    case 'caf':
      return registry.caf(name);
    case 'commune':
      return registry.commune(name, hint);
    case 'epci':
      return registry.epci(name, hint);
    case 'departement':
      return registry.departement(name);
    case 'region':
      return registry.region(name);
    default:
      return null;
  }
}
