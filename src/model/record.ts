import { z } from 'zod';
import { PAGE_STATES, TEXT_KINDS } from './document.ts';
import { Span } from './span.ts';

/** The record of one convention: the contract with every consumer. JSON Schema is generated from here. */

const IsoDate = z.iso.date();
/** `2022-10-27`, `2022-10` or `2022`: as much of a date as the document states. */
const PartialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
/** ISO 8601 duration: `P6M`. */
const Duration8601 = z.string().regex(/^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/);
/** The printed number of an article, `annexe 3`, or visas, parties, preambule, sommaire, signature. */
const Place = z.string().nullable();
const spans = z.array(Span).optional().describe('every place, where the value stands in several');

const repaired = z
  .literal(true)
  .optional()
  .describe('true where OCR misread it and one reading only is possible; `raw` has what was read');

export const Act = z.object({
  id: z.string(),
  departement: z.string(),
  siren: z.string(),
  date: IsoDate,
  number: z.string(),
  nature: z.string(),
  repaired: z
    .literal(true)
    .optional()
    .describe('true where no page had all of it as it is here: it was put together and checked'),
});
export type Act = Readonly<z.infer<typeof Act>>;

export const Stamp = z.object({
  sent: IsoDate.nullable(),
  received: IsoDate.nullable(),
  posted: IsoDate.nullable(),
  published: IsoDate.nullable(),
  act: Act.nullable().describe('null where the identifier could not be read'),
  pages: z.array(z.int().positive()),
  spans: z.array(Span),
});
export type Stamp = Readonly<z.infer<typeof Stamp>>;

export const PARTY_KINDS = [
  'caf',
  'msa',
  'carsat',
  'cpam',
  'etat',
  'region',
  'departement',
  'epci',
  'commune',
  'syndicat',
  'ccas',
  'association',
  'other',
] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

export const Representative = z.object({
  name: z.string().nullable(),
  honorific: z.string().nullable(),
  role: z.string().nullable(),
});
export type Representative = Readonly<z.infer<typeof Representative>>;

export const RegistryEntry = z.object({
  source: z.literal('cog'),
  code: z.string(),
  siren: z.string().nullable(),
  name: z.string(),
});
export type RegistryEntry = Readonly<z.infer<typeof RegistryEntry>>;

export const Party = z.object({
  id: z.string(),
  kind: z.enum(PARTY_KINDS),
  name: z.string().nullable(),
  alias: z.string().nullable(),
  registry: RegistryEntry.nullable(),
  representatives: z.array(Representative),
  authority: z.object({ body: z.string().nullable(), date: IsoDate.nullable() }).nullable(),
  span: Span,
});
export type Party = Readonly<z.infer<typeof Party>>;

export const DATE_ROLES = [
  'caf-decision',
  'deliberation',
  'signature',
  'effect',
  'expiry',
  'deadline',
  'other',
] as const;
export type DateRole = (typeof DATE_ROLES)[number];
export const PRECISIONS = ['day', 'month', 'year', 'none'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** A date that says something about this convention. */
export const DatedFact = z.object({
  role: z.enum(DATE_ROLES),
  value: PartialDate.nullable().describe('null when it cannot be read with certainty'),
  precision: z.enum(PRECISIONS),
  party: z.string().nullable(),
  raw: z.string(),
  repaired,
  article: Place,
  span: Span,
});
export type DatedFact = Readonly<z.infer<typeof DatedFact>>;

export const Term = z.object({
  start: IsoDate.nullable(),
  end: IsoDate.nullable(),
  duration: Duration8601.nullable(),
  renewal: z.enum(['express', 'tacit', 'none']).nullable(),
  span: Span,
});
export type Term = Readonly<z.infer<typeof Term>>;

export const DURATION_ROLES = [
  'term',
  'notice',
  'cure-period',
  'meeting-frequency',
  'review-frequency',
  'other',
] as const;
export const DurationFact = z.object({
  role: z.enum(DURATION_ROLES),
  value: Duration8601,
  raw: z.string(),
  repaired,
  article: Place,
  span: Span,
});
export type DurationFact = Readonly<z.infer<typeof DurationFact>>;

export const CATEGORIES = ['obligatoire', 'supplementaire', 'optionnelle', 'facultative'] as const;
export type Category = (typeof CATEGORIES)[number];
export const Competence = z.object({
  holder: z.string().nullable(),
  category: z.enum(CATEGORIES).nullable(),
  text: z.string(),
  domains: z.array(z.string()),
  until: IsoDate.nullable(),
  span: Span,
  spans,
});
export type Competence = Readonly<z.infer<typeof Competence>>;

export const Article = z.object({
  kind: z.enum(['preamble', 'article', 'annex']),
  number: z.string().nullable(),
  title: z.string().nullable(),
  model: z.string().nullable(),
  span: Span,
  text: z.string(),
});
export type Article = Readonly<z.infer<typeof Article>>;

export const REFERENCE_KINDS = [
  'code',
  'loi',
  'arrete',
  'decret',
  'circulaire',
  'deliberation',
  'reglement-ue',
  'other',
] as const;
export const Reference = z.object({
  kind: z.enum(REFERENCE_KINDS),
  raw: z.string(),
  number: z.string().nullable(),
  date: IsoDate.nullable(),
  repaired: repaired.describe('of the number'),
  articles: z.array(z.string()),
  code: z.string().nullable(),
  article: Place.describe('where in the convention it is cited'),
  span: Span,
});
export type Reference = Readonly<z.infer<typeof Reference>>;

export const Signatory = z.object({
  name: z.string().nullable(),
  role: z.string().nullable(),
  party: z.string().nullable(),
});
export type Signatory = Readonly<z.infer<typeof Signatory>>;

export const Signature = z.object({
  place: z.string().nullable(),
  date: IsoDate.nullable(),
  copies: z.int().positive().nullable(),
  signatories: z.array(Signatory),
  span: Span,
});
export type Signature = Readonly<z.infer<typeof Signature>>;

export const DOCUMENT_KINDS = ['convention', 'acte-engagement', 'avenant', 'autre'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
export const DocumentIdentity = z.object({
  kind: z.enum(DOCUMENT_KINDS),
  title: z.string().nullable(),
  period: z.object({ from: z.string(), to: z.string(), span: Span }).nullable(),
});
export type DocumentIdentity = Readonly<z.infer<typeof DocumentIdentity>>;

export const SEVERITIES = ['critical', 'major', 'minor', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const FINDING_CODES = [
  'wrong-instrument',
  'outdated-model',
  'article-missing',
  'article-added',
  'article-renamed',
  'article-moved',
  'article-misnumbered',
  'annex-missing',
  'clause-missing',
  'clause-changed',
  'clause-added',
  'clause-reworded',
  'parameter-changed',
  'placeholder-left',
  'date-order',
  'date-mismatch',
  'retroactive-effect',
  'term-mismatch',
  'toc-mismatch',
  'cross-reference-broken',
  'reference-mismatch',
  'name-mismatch',
  'signatory-mismatch',
  'stamp-mismatch',
  'term-inconsistent-wording',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** A judgement. `actual` quotes the document, `expected` says what the rule wants; `span` is null for an absence only. */
export const Finding = z.object({
  code: z.enum(FINDING_CODES),
  rule: z.string(),
  severity: z.enum(SEVERITIES),
  article: Place,
  span: Span.nullable(),
  actual: z.string().nullable(),
  expected: z.string().nullable(),
  why: z.string(),
  confidence: z.number().min(0).max(1),
  explainedBy: z
    .object({ model: z.string(), name: z.string() })
    .optional()
    .describe('the earlier national model that the document follows here: the deviation comes with it'),
});
export type Finding = Readonly<z.infer<typeof Finding>>;

/** Where every character of the source went: the parts add up to `total`. */
export const Ledger = z.object({
  total: z.int().nonnegative(),
  body: z.int().nonnegative(),
  stamp: z.int().nonnegative(),
  furniture: z.int().nonnegative(),
  toc: z.int().nonnegative(),
  footnote: z.int().nonnegative(),
  signature: z.int().nonnegative(),
  annex: z.int().nonnegative(),
});
export type Ledger = Readonly<z.infer<typeof Ledger>>;

export const GRADES = ['A', 'B', 'C', 'D'] as const;
export const Quality = z.object({
  grade: z.enum(GRADES),
  ocrConfidence: z.number().min(0).max(1).nullable(),
  notes: z.array(z.string()),
});
export type Quality = Readonly<z.infer<typeof Quality>>;

/** What a convention states, before anybody judges it. */
export const Facts = z.object({
  document: DocumentIdentity,
  parties: z.array(Party),
  dates: z.array(DatedFact),
  term: Term.nullable(),
  durations: z.array(DurationFact),
  competences: z.array(Competence),
  domains: z.array(z.string()),
  references: z.array(Reference),
  signature: Signature.nullable(),
});
export type Facts = Readonly<z.infer<typeof Facts>>;

export const SCHEMA_VERSION = '1';
const facts = Facts.shape;
export const ConventionRecord = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  engine: z.object({ name: z.literal('gabarit'), version: z.string(), rules: z.string() }),
  source: z.object({
    file: z.string(),
    sha256: z.string(),
    bytes: z.int().nonnegative(),
    mediaType: z.string(),
    pages: z.int().nonnegative(),
    text: z.enum(TEXT_KINDS),
  }),
  pages: z.array(
    z.object({
      number: z.int().positive(),
      state: z.enum(PAGE_STATES),
      reason: z.string().nullable(),
      chars: z.int().nonnegative(),
      confidence: z.number().min(0).max(1).nullable(),
    }),
  ),
  document: facts.document,
  stamps: z.array(Stamp),
  parties: facts.parties,
  dates: facts.dates,
  term: facts.term,
  durations: facts.durations,
  competences: facts.competences,
  domains: facts.domains,
  articles: z.array(Article),
  references: facts.references,
  signature: facts.signature,
  findings: z.array(Finding),
  ledger: Ledger,
  quality: Quality,
});
export type ConventionRecord = Readonly<z.infer<typeof ConventionRecord>>;
