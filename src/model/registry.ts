import type { RegistryEntry } from './record.ts';

/** What the document says about a party besides its name. */
export interface RegistryHint {
  readonly departement: string | null; // its code: 63, 2A, 971; the three characters of a stamp (063, 02A) will do
  readonly year: number | null; // of the signature
  readonly siren?: string | null; // of the stamp: decides between two bodies, and never renames one
}

/** The official code of a party, from its printed name. A name that is unknown, or that several bodies bear, is `null`. */
export interface Registry {
  /** The département that a Caf serves. */
  caf(name: string): RegistryEntry | null;
  departement(name: string): RegistryEntry | null;
  region(name: string): RegistryEntry | null;
  /** `siren` is `null` where the register of today does not hold the one of the year: the commune has merged since. */
  commune(name: string, hint: RegistryHint): RegistryEntry | null;
  /** An EPCI à fiscalité propre, or a territory of the Grand Paris: its code is its SIREN. */
  epci(name: string, hint: RegistryHint): RegistryEntry | null;
  /** The commune or EPCI of today that bears a SIREN. */
  bySiren(siren: string): RegistryEntry | null;
}

/** A département or a région of the register. */
export interface PlaceRow {
  readonly code: string;
  readonly name: string;
}

/** A commune, current or taken over by another one (déléguée, associée). */
export interface CommuneRow {
  readonly code: string;
  readonly name: string;
  readonly departement: string;
  readonly current: boolean;
  readonly chief: string; // code of the commune that it is part of today; its own when current
  readonly siren: string | null;
}

/** A grouping of communes; `type` is that of the register: CC, CA, CU, METRO, MET69, EPT. */
export interface EpciRow {
  readonly siren: string;
  readonly name: string;
  readonly type: string;
  readonly departements: readonly string[]; // of its members
}

/** The tables of the register. Each may be slow at its first call, and is asked for when needed only. */
export interface RegistrySource {
  departements(): readonly PlaceRow[];
  regions(): readonly PlaceRow[];
  communes(): readonly CommuneRow[];
  /** The SIREN that each commune bore in a former year, by INSEE code: mergers since have given new ones. */
  formerSirens(): { readonly year: number; readonly byCode: ReadonlyMap<string, string> };
  epcis(): readonly EpciRow[];
}
