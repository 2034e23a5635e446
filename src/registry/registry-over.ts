import type { RegistryEntry } from '../model/record.ts';
import type { Registry, RegistryHint, RegistrySource } from '../model/registry.ts';
import { isSiren } from '../model/siren.ts';
import type { RegistryVocabulary } from '../model/vocabulary-registry.ts';
import { communeFinder } from './communes.ts';
import { epciEntry, epciFinder } from './epcis.ts';
import { lazy } from './name-index.ts';
import { placeFinder } from './places.ts';
import { existedIn } from './series.ts';

/** A registry over tables of communes, groupings, départements and régions; each is read at the first name that needs it. */
export function registryOver(source: RegistrySource, vocabulary: RegistryVocabulary): Registry {
  const cafNames = vocabulary.cafNames.map(({ departement, names }) => ({ code: departement, names }));
  const regionNames = vocabulary.regionNames.map(({ region, names }) => ({ code: region, names }));
  const { cafBodies, departementBodies, regionBodies } = vocabulary;
  const caf = lazy(() => placeFinder(source.departements(), { bodies: cafBodies.phrases, names: cafNames }));
  const departement = lazy(() =>
    placeFinder(source.departements(), { bodies: departementBodies.phrases, names: [] }),
  );
  const region = lazy(() =>
    placeFinder(source.regions(), { bodies: regionBodies.phrases, names: regionNames }),
  );
  const commune = lazy(() => communeFinder(source.communes(), vocabulary));
  const epci = lazy(() => epciFinder(source.epcis(), vocabulary));
  return {
    caf: (name) => caf()(name),
    departement: (name) => departement()(name),
    region: (name) => region()(name),
    commune: (name, hint) => withFormerSiren(commune()(name, hint), hint, { source, vocabulary }),
    epci: (name, hint) => epci()(name, hint),
    bySiren: sirenFinder(source),
  };
}

/** A commune that has merged since lost its SIREN: that of the year of the convention stands in a former register. */
function withFormerSiren(
  entry: RegistryEntry | null,
  { year }: RegistryHint,
  { source, vocabulary }: { source: RegistrySource; vocabulary: RegistryVocabulary },
): RegistryEntry | null {
  if (entry === null || entry.siren !== null || year === null) return entry;
  const former = source.formerSirens();
  const siren = year <= former.year ? former.byCode.get(entry.code) : undefined;
  return siren !== undefined && existedIn(siren, year, vocabulary) ? { ...entry, siren } : entry;
}

/** A SIREN in 21 is mostly a commune's, the others mostly a grouping's: the likelier table is read first. */
function sirenFinder(source: RegistrySource): Registry['bySiren'] {
  const epcis = lazy(() => new Map(source.epcis().map((row) => [row.siren, epciEntry(row)])));
  const communes = lazy(
    () =>
      new Map(
        source
          .communes()
          .map((row) => [
            row.siren,
            { source: 'cog' as const, code: row.code, siren: row.siren, name: row.name },
          ]),
      ),
  );
  return (siren) => {
    if (!isSiren(siren)) return null;
    const tables = siren.startsWith('21') ? [communes, epcis] : [epcis, communes];
    return tables[0]?.().get(siren) ?? tables[1]?.().get(siren) ?? null;
  };
}
