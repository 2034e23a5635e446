import type { Category, PartyKind, Severity } from './record.ts';

/** The variant atlas: who writes what, where, since when. Plain data; every output shows the same. */

/**
 * What a convention has of a clause: the words of the model; all but a few of them; the same obligation in other words;
 * another obligation; the words of an earlier model; other sentences in its place; nothing; nothing, which breaks no
 * obligation; or nobody knows, since the document was not read whole.
 */
export const VERDICTS = [
  'national',
  'close',
  'reworded',
  'changed',
  'older',
  'replaced',
  'missing',
  'absent',
  'unread',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Whether nothing sets a wording apart from the model: its words, or an optional clause that is left out. */
export const isConform = (verdict: Verdict): boolean => verdict === 'national' || verdict === 'absent';

/** The obligation of the model that a wording breaks. */
export interface BrokenObligation {
  readonly severity: Severity;
  readonly why: string; // in the words of the model
}

/** A body that signs, or that holds a compétence. */
export interface AtlasBody {
  readonly id: string; // of the party in its record
  readonly kind: PartyKind;
  readonly name: string;
  readonly code: string | null; // of the register
}

export interface AtlasConvention {
  readonly id: string; // an anchor: unique in the atlas, the same for the same file
  readonly file: string;
  readonly sha256: string;
  readonly title: string | null;
  readonly departement: string | null; // code
  readonly caf: string | null; // as printed
  readonly bodies: readonly AtlasBody[]; // without the Caf
  /** Of the signature, or else of the beginning of its term, effect or period; null for none of these. */
  readonly year: number | null;
  readonly vintage: string | null; // the model that it follows
  readonly isCurrent: boolean; // whether it follows the model of the atlas, or none that is known
  readonly isWhole: boolean; // whether every page was read
}

/** A convention of which the atlas says nothing but this. */
export interface SetAside {
  readonly file: string;
  readonly reason: 'other-instrument' | 'duplicate';
}

/** How a wording is spread: the model's; the house wording of some Caf; in several départements, in several conventions of one, or in one convention only. */
export const SPREADS = ['national', 'house', 'shared', 'local', 'single'] as const;
export type Spread = (typeof SPREADS)[number];

export interface DepartementCount {
  readonly departement: string | null;
  readonly count: number;
}

/** A wording of a clause that is in use. */
export interface Variant {
  readonly id: string; // made from its words: the same wording has the same id in every atlas
  readonly clause: string; // `article/clause` of the model
  readonly verdict: Verdict;
  readonly spread: Spread;
  readonly houses: readonly string[]; // départements whose house wording it is, or was
  readonly breach: BrokenObligation | null;
  readonly text: string | null; // of the convention nearest to all others, as printed; null where nothing is
  readonly example: string | null; // the id of that convention
  readonly count: number;
  readonly moved: number; // of these, in another article
  readonly departements: readonly DepartementCount[]; // most first
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  readonly conventions: readonly number[]; // by index in the atlas
}

export interface AtlasClause {
  readonly id: string; // `article/clause`
  readonly text: string; // of the model, with its variables
  readonly isOptional: boolean;
  readonly variants: readonly Variant[]; // most used first
}

/** A way of putting an article together: the wording of each clause. */
export interface ArticleVariant {
  readonly id: string;
  readonly wordings: readonly string[]; // ids of variants, in the order of the model; the model's own left out
  readonly count: number;
  readonly departements: readonly DepartementCount[];
  readonly firstYear: number | null;
  readonly lastYear: number | null;
}

export interface AtlasArticle {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly clauses: readonly AtlasClause[];
  readonly variants: readonly ArticleVariant[];
}

/** The wording that the conventions of a Caf have in common in some years. */
export interface HouseWording {
  readonly departement: string;
  readonly clause: string;
  readonly variant: string;
  readonly verdict: Verdict;
  readonly from: number | null; // first year, null where no convention says
  readonly to: number | null;
  readonly count: number; // conventions that have it
  readonly of: number; // conventions of the Caf in these years
}

/** Whose doing it is that a clause is not the model's; `unknown` where the Caf has no house wording. */
export const SIDES = ['caf', 'convention', 'both', 'return', 'unknown'] as const;
export type Side = (typeof SIDES)[number];

/** A clause of a convention that is not the model's, or not its Caf's. */
export interface Drift {
  readonly convention: number; // index
  readonly clause: string;
  readonly variant: string;
  readonly verdict: Verdict;
  readonly house: string | null; // the variant that its Caf has
  readonly side: Side;
}

/** The clauses of the conventions of a year and vintage, by verdict. */
export interface YearRow {
  readonly year: number | null;
  readonly vintage: string | null;
  readonly conventions: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
}

/** The clauses of the conventions of a département, by verdict and by side. */
export interface DepartementRow {
  readonly departement: string | null;
  readonly name: string | null;
  readonly conventions: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  readonly sides: Readonly<Record<Side, number>>;
}

/** A line of the matrix: a convention, or a département where there are many. */
export interface MatrixRow {
  readonly id: string; // of the convention, or code of the département
  readonly departement: string | null;
  readonly conventions: number;
  readonly cells: readonly MatrixCell[]; // in the order of the clauses
}
export interface MatrixCell {
  readonly verdict: Verdict; // the commonest one
  readonly count: number; // conventions that have it
  readonly variant: string | null;
}

export interface CompetenceRow {
  readonly convention: number;
  readonly holder: string | null; // name
  readonly kind: PartyKind | null;
  readonly category: Category | null;
  readonly domain: string | null; // null where the text has none that is known
  readonly text: string;
  readonly until: string | null;
}

/** A domain of a convention that nobody is said to hold, or that an EPCI and one of its communes both hold. */
export interface CompetenceIssue {
  readonly convention: number;
  readonly kind: 'gap' | 'overlap';
  readonly domain: string;
  readonly holders: readonly string[];
}

export interface DurationRow {
  readonly role: 'term' | 'notice' | 'cure-period';
  readonly value: string; // ISO 8601
  readonly count: number;
  readonly departements: readonly DepartementCount[];
  readonly conventions: readonly number[];
}

export interface Ending {
  readonly convention: number;
  readonly end: string; // ISO date
  readonly notice: string | null; // ISO 8601
  readonly lastNotice: string | null; // last day on which a notice that ends with the term can be given
  readonly renewal: 'express' | 'tacit' | 'none' | null;
}

export interface Atlas {
  readonly model: { readonly id: string; readonly name: string };
  readonly conventions: readonly AtlasConvention[];
  readonly setAside: readonly SetAside[];
  readonly articles: readonly AtlasArticle[];
  readonly matrix: { readonly by: 'convention' | 'departement'; readonly rows: readonly MatrixRow[] };
  readonly houses: readonly HouseWording[];
  readonly drifts: readonly Drift[];
  readonly years: readonly YearRow[];
  readonly departements: readonly DepartementRow[];
  readonly competences: readonly CompetenceRow[];
  readonly competenceIssues: readonly CompetenceIssue[];
  readonly durations: readonly DurationRow[];
  readonly endings: readonly Ending[]; // soonest first
}
