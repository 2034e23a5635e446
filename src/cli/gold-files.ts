const GOLD = '.gold.json';
const RECORD = '.json';

/** A file of gold, and the name of the document that it is about. */
export interface GoldFile {
  readonly name: string;
  readonly file: string;
}

/**
 * The gold of a folder, by name: `NAME.gold.json`, or `NAME.json` in a folder that has none of these. Where it has
 * some, the others may be the records that are to be compared.
 */
export function goldFiles(files: readonly string[]): readonly GoldFile[] {
  const ending = files.some((file) => file.endsWith(GOLD)) ? GOLD : RECORD;
  return files
    .filter((file) => file.endsWith(ending) && !file.startsWith('.') && file.length > ending.length)
    .map((file) => ({ name: file.slice(0, -ending.length), file }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The file of a document: `NAME` and the ending, or else the only `NAME_…`; null where there is none or a choice. */
export function onlyFileOf(name: string, files: readonly string[], ending: string): string | null {
  if (files.includes(`${name}${ending}`)) return `${name}${ending}`;
  const alike = files.filter(
    (file) => file.startsWith(`${name}_`) && file.endsWith(ending) && !file.endsWith(GOLD),
  );
  return alike.length === 1 ? (alike[0] ?? null) : null;
}
