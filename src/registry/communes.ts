import type { RegistryEntry } from '../model/record.ts';
import type { CommuneRow, RegistryHint } from '../model/registry.ts';
import { isSiren } from '../model/siren.ts';
import type { RegistryVocabulary } from '../model/vocabulary-registry.ts';
import { departementsOf } from './departements.ts';
import { firstOf, indexBy, lazy, type NameIndex, only } from './name-index.ts';
import {
  afterPhrase,
  joined,
  printedForms,
  withArticleRestored,
  withoutArticle,
  withoutLeadingLinks,
  wordsOf,
} from './names.ts';
import { nearestKey } from './near.ts';
import { existedIn } from './series.ts';

interface Names {
  readonly full: NameIndex<CommuneRow>;
  readonly withoutArticle: () => NameIndex<CommuneRow>;
}

/** Finds communes by name in the département of the hint, or in all France where there is no hint and one bears the name. */
export function communeFinder(
  rows: readonly CommuneRow[],
  vocabulary: RegistryVocabulary,
): (name: string, hint: RegistryHint) => RegistryEntry | null {
  const bodies = vocabulary.communeBodies.phrases.map(wordsOf);
  const byDepartement = indexBy(rows, (row) => [row.departement]);
  const known = [...byDepartement.keys()];
  const france = lazy(() => indexNames(rows));
  const regional = new Map<string, Names>();

  const namesIn = (codes: readonly string[]): Names => {
    const key = codes.join();
    const names = regional.get(key) ?? indexNames(codes.flatMap((code) => byDepartement.get(code) ?? []));
    regional.set(key, names);
    return names;
  };

  return (name, hint) => {
    const keys = printedForms(name).flatMap((form) => keysOf(wordsOf(form), bodies));
    const areas = departementsOf(hint.departement, known, vocabulary);
    const row =
      areas.length === 0
        ? firstOf(keys, (key) => oneInFrance(france().full.get(key) ?? [], hint))
        : firstOf(areas, (codes) => findIn(namesIn(codes), keys));
    return row && communeEntry(row, rowsOf(byDepartement, row), hint, vocabulary);
  };
}

/** The keys to look a name up by, best first: as printed, then without the word for commune and its preposition. */
function keysOf(words: readonly string[], bodies: readonly (readonly string[])[]): readonly string[] {
  const bare = withArticleRestored(words);
  const opened = withoutArticle(words);
  const after = afterPhrase(opened, bodies);
  const keys = [words, bare];
  if (after !== null) keys.push(withArticleRestored(after));
  return [...new Set(keys.map(joined))].filter((key) => key !== '');
}

function indexNames(rows: readonly CommuneRow[]): Names {
  const words = new Map(rows.map((row) => [row, wordsOf(row.name)]));
  const of = (row: CommuneRow): readonly string[] => words.get(row) ?? [];
  return {
    full: indexBy(rows, (row) => [joined(of(row))]),
    withoutArticle: lazy(() => indexBy(rows, (row) => [joined(withoutLeadingLinks(of(row)))])),
  };
}

/** The name itself, else the name without its article, else the one name that is a letter away. */
function findIn(names: Names, keys: readonly string[]): CommuneRow | null {
  return (
    firstOf(keys, (key) => preferred(names.full.get(key) ?? [])) ??
    firstOf(keys, (key) => preferred(names.withoutArticle().get(key) ?? [])) ??
    firstOf(keys, (key) => preferred(names.full.get(nearestKey(key, names.full.keys()) ?? '') ?? []))
  );
}

/** A commune of today before one that has been taken over; two of a kind are nobody. */
function preferred(rows: readonly CommuneRow[]): CommuneRow | null {
  const current = rows.filter((row) => row.current);
  return only(current.length > 0 ? current : rows);
}

/** Of the communes that bear a name in France, the one whose SIREN the stamp has, else the only one. */
function oneInFrance(rows: readonly CommuneRow[], hint: RegistryHint): CommuneRow | null {
  const stamped = rows.filter((row) => row.siren !== null && row.siren === hint.siren);
  if (stamped.length > 0) return only(stamped);
  const places = new Set(rows.map((row) => row.chief));
  return places.size === 1 ? preferred(rows) : null;
}

function rowsOf(byDepartement: NameIndex<CommuneRow>, row: CommuneRow): readonly CommuneRow[] {
  return (byDepartement.get(row.departement) ?? []).filter(({ code }) => code === row.code);
}

function communeEntry(
  row: CommuneRow,
  sameCode: readonly CommuneRow[],
  hint: RegistryHint,
  vocabulary: RegistryVocabulary,
): RegistryEntry {
  const siren = sirenOf(row, sameCode, hint, vocabulary);
  return { source: 'cog', code: row.code, siren, name: row.name };
}

/**
 * A merger gives a new SIREN. That of the register is kept where the commune of the year bore it; the stamp gives the old
 * one back, where its digits are those of the commune.
 */
function sirenOf(
  row: CommuneRow,
  sameCode: readonly CommuneRow[],
  hint: RegistryHint,
  vocabulary: RegistryVocabulary,
): string | null {
  const stamped = hint.siren ?? null;
  if (stamped !== null && (stamped === row.siren || isFormerSirenOf(stamped, row.code))) return stamped;
  if (row.siren === null || !existedIn(row.siren, hint.year, vocabulary)) return null;
  const bornOfMerger = !row.siren.startsWith('21');
  const namesake = sameCode.some((other) => !other.current && other.name === row.name);
  return hint.year === null && bornOfMerger && namesake ? null : row.siren;
}

/** The SIREN of a commune that never merged is often 21, its INSEE code with a zero in the middle, and the key. */
function isFormerSirenOf(siren: string, code: string): boolean {
  return isSiren(siren) && siren.startsWith(`21${code.slice(0, 2)}0${code.slice(2)}`);
}
