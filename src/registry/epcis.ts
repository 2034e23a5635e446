import type { RegistryEntry } from '../model/record.ts';
import type { EpciRow, RegistryHint } from '../model/registry.ts';
import type { RegistryVocabulary } from '../model/vocabulary-registry.ts';
import { departementsOf } from './departements.ts';
import { firstOf, indexBy, type NameIndex, only } from './name-index.ts';
import {
  afterPhrase,
  isWord,
  joined,
  otherForms,
  printedForms,
  withoutArticle,
  withoutLinks,
  wordsOf,
} from './names.ts';
import { nearestKey, withinEdits } from './near.ts';
import { existedIn } from './series.ts';

const SigleRe = /\s[-–—]\s?[A-Z0-9]{2,8}$/; // Pays des Sources - CCPS

/** What stays of the name of a grouping without articles and the words for its kind. */
type Significant = (name: string) => readonly string[];

interface Names {
  readonly full: NameIndex<EpciRow>;
  readonly other: NameIndex<EpciRow>; // what stands in quotes or parentheses, or without it
}

/** Finds groupings by what is proper in their name, in the département of the hint or, without one, in France. */
export function epciFinder(
  rows: readonly EpciRow[],
  vocabulary: RegistryVocabulary,
): (name: string, hint: RegistryHint) => RegistryEntry | null {
  const significant = significantWords(vocabulary);
  const names = indexNames(rows, significant);
  const bySiren = new Map(rows.map((row) => [row.siren, row]));
  const known = [...new Set(rows.flatMap((row) => row.departements))];

  return (name, hint) => {
    const stamped = bySiren.get(hint.siren ?? '');
    if (stamped && isSameName(significant(name), significant(stamped.name))) return epciEntry(stamped);
    const areas = departementsOf(hint.departement, known, vocabulary);
    const types = typesOf(name, vocabulary);
    const row =
      areas.length === 0
        ? narrow(candidates(name, names, significant), types)
        : firstOf(areas, (codes) => findIn(codes, name, { names, significant, types }));
    return row && existedIn(row.siren, hint.year, vocabulary) ? epciEntry(row) : null;
  };
}

/** The entry of a grouping: its code is its SIREN. */
export function epciEntry(row: EpciRow): RegistryEntry {
  return { source: 'cog', code: row.siren, siren: row.siren, name: row.name };
}

function significantWords(vocabulary: RegistryVocabulary): Significant {
  const dropped = vocabulary.epciWords.words.flatMap(wordsOf);
  return (name) => withoutLinks(wordsOf(name)).filter((word) => !dropped.some((drop) => isWord(word, drop)));
}

function indexNames(rows: readonly EpciRow[], significant: Significant): Names {
  return {
    full: indexBy(rows, (row) => [joined(significant(row.name))]),
    other: indexBy(rows, (row) => otherForms(row.name).map((form) => joined(significant(form)))),
  };
}

function formsOf(name: string): readonly string[] {
  const forms = printedForms(name);
  return [...forms, ...forms.map((form) => form.trim().replace(SigleRe, ''))];
}

function candidates(name: string, names: Names, significant: Significant): readonly EpciRow[] {
  const keys = formsOf(name).map((form) => joined(significant(form)));
  const brands = [...keys, ...otherForms(name).map((form) => joined(significant(form)))];
  return (
    firstOf(keys, (key) => names.full.get(key) ?? null) ??
    firstOf(brands, (key) => names.other.get(key) ?? null) ??
    []
  );
}

function findIn(
  codes: readonly string[],
  name: string,
  { names, significant, types }: { names: Names; significant: Significant; types: readonly string[] },
): EpciRow | null {
  const local = (rows: readonly EpciRow[]): readonly EpciRow[] =>
    rows.filter((row) => row.departements.some((code) => codes.includes(code)));
  const exact = local(candidates(name, names, significant));
  if (exact.length > 0) return narrow(exact, types);
  const nearby = [...names.full].filter(([, rows]) => local(rows).length > 0).map(([key]) => key);
  const near = firstOf(formsOf(name), (form) => nearestKey(joined(significant(form)), nearby));
  return near === null ? null : narrow(local(names.full.get(near) ?? []), types);
}

/** The only one; of several, the only one of the kind that is printed. */
function narrow(rows: readonly EpciRow[], types: readonly string[]): EpciRow | null {
  return only(rows) ?? only(rows.filter((row) => types.includes(row.type)));
}

function typesOf(name: string, vocabulary: RegistryVocabulary): readonly string[] {
  const words = withoutArticle(wordsOf(name));
  const named = vocabulary.epciClasses.find(
    ({ phrases }) => afterPhrase(words, phrases.map(wordsOf)) !== null,
  );
  return named?.types ?? [];
}

/** The stamp may confirm a name that is shortened, lengthened or misread; another name it does not change. */
function isSameName(printed: readonly string[], official: readonly string[]): boolean {
  if (printed.length === 0 || official.length === 0) return false;
  const [short, long] = printed.length <= official.length ? [printed, official] : [official, printed];
  if (short.every((word) => long.includes(word))) return true;
  const key = joined(official);
  return key.length >= 8 && withinEdits(joined(printed), key, 2);
}
