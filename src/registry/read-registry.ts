import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { InputError } from '../model/input-error.ts';
import type { CommuneRow, EpciRow, PlaceRow, Registry, RegistrySource } from '../model/registry.ts';
import type { RegistryVocabulary } from '../model/vocabulary-registry.ts';
import { lazy } from './name-index.ts';
import { registryOver } from './registry-over.ts';

/** The code officiel géographique as the package publishes it, one file a table. */
const PACKAGE = '@etalab/decoupage-administratif';
/** The same of an earlier year, under a name of its own. */
const FORMER = { name: 'cog-2022', year: 2022 };

interface CommuneJson {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly departement: string;
  readonly chefLieu?: string;
  readonly siren?: string;
}
interface EpciJson {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly membres: readonly { readonly code: string }[];
}
interface PlaceJson {
  readonly code: string;
  readonly nom: string;
}

/** The register that comes with the program. Its tables are read at first need, and kept. */
export function openRegistry(vocabulary: RegistryVocabulary): Registry {
  return registryOver(packagedSource(), vocabulary);
}

function packagedSource(): RegistrySource {
  return {
    departements: lazy(() => readTable<PlaceJson>('departements').map(placeRow)),
    regions: lazy(() => readTable<PlaceJson>('regions').map(placeRow)),
    communes: lazy(() => readTable<CommuneJson>('communes').filter(isCommune).map(communeRow)),
    formerSirens: lazy(() => ({
      year: FORMER.year,
      byCode: sirensByCode(readTable<CommuneJson>('communes', FORMER.name)),
    })),
    epcis: lazy(() => [...readTable<EpciJson>('epci'), ...readTable<EpciJson>('ept')].map(epciRow)),
  };
}

/** The files are read by path: the main entry of the package looks for them in the working directory. */
function readTable<Row>(table: string, name: string = PACKAGE): readonly Row[] {
  const file = `${name}/data/${table}.json`;
  let rows: unknown;
  try {
    rows = JSON.parse(readFileSync(createRequire(import.meta.url).resolve(file), 'utf8'));
  } catch {
    throw new InputError('setup-broken', file);
  }
  if (!Array.isArray(rows)) throw new InputError('setup-broken', file);
  return rows as readonly Row[];
}

function sirensByCode(rows: readonly CommuneJson[]): ReadonlyMap<string, string> {
  const actual = rows.filter(({ type }) => type === 'commune-actuelle');
  return new Map(actual.flatMap(({ code, siren }) => (siren === undefined ? [] : [[code, siren] as const])));
}

function isCommune({ type }: CommuneJson): boolean {
  return type !== 'arrondissement-municipal';
}

function placeRow({ code, nom }: PlaceJson): PlaceRow {
  return { code, name: nom };
}

function communeRow({ code, nom, type, departement, chefLieu, siren }: CommuneJson): CommuneRow {
  const current = type === 'commune-actuelle';
  return { code, name: nom, departement, current, chief: chefLieu ?? code, siren: siren ?? null };
}

function epciRow({ code, nom, type, membres }: EpciJson): EpciRow {
  const departements = new Set(membres.map((member) => departementOf(member.code)));
  return { siren: code, name: nom, type, departements: [...departements] };
}

/** The département of an INSEE code: two characters, three overseas. */
function departementOf(code: string): string {
  return code.slice(0, /^9[78]/.test(code) ? 3 : 2);
}
