import type { RegistryEntry } from '../model/record.ts';
import type { PlaceRow } from '../model/registry.ts';
import { firstOf, indexBy, type NameIndex, only } from './name-index.ts';
import { afterPhrase, joined, printedForms, withoutLeadingLinks, withoutLinks, wordsOf } from './names.ts';
import { nearestKey } from './near.ts';

/** What reads the name of a place: words that are no part of it, and names that the register does not have. */
export interface PlaceWords {
  readonly bodies: readonly string[];
  readonly names: readonly { readonly code: string; readonly names: readonly string[] }[];
}

/** A finder of départements or régions by printed name, or by code (`Caf 59`). */
export function placeFinder(
  places: readonly PlaceRow[],
  words: PlaceWords,
): (name: string) => RegistryEntry | null {
  const bodies = words.bodies.map(wordsOf);
  const index = indexPlaces(places, words);
  const find = (form: string): PlaceRow | null => {
    const key = joined(withoutLinks(withoutBodies(wordsOf(form), bodies)));
    const near = index.has(key) ? key : nearestKey(key, index.keys());
    return near === null ? null : only(index.get(near) ?? []);
  };
  return (name) => {
    const place = firstOf(printedForms(name), find);
    return place && { source: 'cog', code: place.code, siren: null, name: place.name };
  };
}

/** The official name comes first: another place may not bear it as a second name. */
function indexPlaces(places: readonly PlaceRow[], words: PlaceWords): NameIndex<PlaceRow> {
  const keyOfName = (name: string): string => joined(withoutLinks(wordsOf(name)));
  const official = indexBy(places, (place) => [keyOfName(place.name), place.code.toLowerCase()]);
  const others = indexBy(places, (place) =>
    words.names.filter(({ code }) => code === place.code).flatMap(({ names }) => names.map(keyOfName)),
  );
  return new Map([...others, ...official]);
}

function withoutBodies(words: readonly string[], bodies: readonly (readonly string[])[]): readonly string[] {
  const rest = withoutLeadingLinks(words);
  const after = afterPhrase(rest, bodies);
  return after === null ? rest : withoutBodies(after, bodies);
}
