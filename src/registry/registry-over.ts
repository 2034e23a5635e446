import type { Registry, RegistrySource } from '../model/registry.ts';
import { isSiren } from '../model/siren.ts';
import type { RegistryVocabulary } from '../model/vocabulary-registry.ts';
import { communeFinder } from './communes.ts';
import { epciEntry, epciFinder } from './epcis.ts';
import { lazy } from './name-index.ts';
import { placeFinder } from './places.ts';

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
    commune: (name, hint) => commune()(name, hint),
    epci: (name, hint) => epci()(name, hint),
    bySiren: sirenFinder(source),
  };
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
