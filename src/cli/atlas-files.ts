import { renderCsv, renderXlsx } from '../export/data-tables.ts';
import type { Atlas } from '../model/atlas.ts';
import type { Language } from '../model/language.ts';
import { renderIcs } from '../report/atlas/calendar.ts';
import { renderAtlas } from '../report/atlas/page.ts';
import { atlasTables } from '../report/atlas/tables.ts';
import { renderParquet } from '../report/parquet.ts';

/** A file of the atlas; its name never comes from a document. */
export interface AtlasFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

export interface AtlasFilesOptions {
  readonly language: Language;
  readonly version: string; // of the program
  readonly ics: boolean;
  readonly today: string; // ISO date, which stamps the calendar
}

/** The files of an atlas, one after another, so that no two need be in memory at once. */
export async function* atlasFiles(
  atlas: Atlas,
  { language, version, ics, today }: AtlasFilesOptions,
): AsyncIterable<AtlasFile> {
  const tables = atlasTables(atlas);
  for (const table of tables) {
    yield { name: `${table.name}.csv`, content: renderCsv(table) };
    yield { name: `${table.name}.parquet`, content: renderParquet(table) };
  }
  yield { name: 'atlas.xlsx', content: await renderXlsx(tables) };
  if (ics) yield { name: 'echeances.ics', content: renderIcs(atlas, { language, today }) };
  yield { name: 'atlas.html', content: renderAtlas(atlas, { language, version }) };
}
