import { type Item, isNothing, type Json, textOf } from './gold.ts';
import { comparisonKey } from './likeness.ts';
import {
  alike,
  citationLikeness,
  dateLikeness,
  peopleLikeness,
  quoted,
  same,
  sameStated,
  signerLikeness,
} from './measures.ts';
import type { Comparison } from './sameness.ts';

/** The groups of values that are counted apart. */
export const GROUPS = [
  'document',
  'stamps',
  'parties',
  'representatives',
  'authority',
  'registry',
  'dates',
  'term',
  'durations',
  'competences',
  'domains',
  'articles',
  'article-model',
  'references',
  'signature',
] as const;
export type GroupName = (typeof GROUPS)[number];

/** A value of an item. */
export interface Field {
  readonly path: readonly string[];
  readonly comparison: Comparison;
  readonly group: GroupName;
  readonly isAsked: boolean; // counts only where the gold asks for it, never as spurious
}

/** What items of a list are paired by: a likeness from 0 to 1, and the least of a pair. */
export interface ListSpec {
  readonly group: GroupName;
  readonly fields: readonly Field[];
  readonly least: number;
  readonly likeness: (gold: Item, predicted: Item) => number;
  /** What a prediction says, where one thing may be said twice; the longest quote stands for all. */
  readonly saying?: (predicted: Item) => readonly Json[];
}

function fieldsOf(group: GroupName, comparison: Comparison, paths: string): readonly Field[] {
  return paths
    .split(' ')
    .map((path) => ({ path: path.split('.'), comparison, group, isAsked: comparison in ASKED }));
}

/** Sets that a gold may leave empty without saying that there is nothing. */
const ASKED: Partial<Record<Comparison, true>> = { pages: true, topics: true };

/** What an item says: by its kind and what tells it, or by its quote where nothing else does. */
function sayingOf(item: Item, kind: string, telling: readonly string[]): readonly Json[] {
  const told = telling.map((key) => item[key]);
  return [item[kind], ...(told.every(isNothing) ? [comparisonKey(textOf(item.raw))] : told)];
}

/** What the document is. */
export const DOCUMENT_FIELDS: readonly Field[] = [
  ...fieldsOf('document', 'exact', 'kind'),
  ...fieldsOf('document', 'text', 'title'),
  ...fieldsOf('document', 'exact', 'period.from period.to'),
];
/** From when to when. */
export const TERM_FIELDS: readonly Field[] = fieldsOf('term', 'exact', 'start end duration renewal');
/** The signature, but for who signs. */
export const SIGNATURE_FIELDS: readonly Field[] = [
  ...fieldsOf('signature', 'text', 'place'),
  ...fieldsOf('signature', 'exact', 'date copies'),
];

/** Stamps, known by the identifier of their act. */
export const STAMPS: ListSpec = {
  group: 'stamps',
  fields: [
    ...fieldsOf('stamps', 'exact', 'sent received posted published'),
    ...fieldsOf('stamps', 'text', 'act.id'),
    ...fieldsOf('stamps', 'exact', 'act.departement act.siren act.date'),
    ...fieldsOf('stamps', 'text', 'act.number'),
    ...fieldsOf('stamps', 'exact', 'act.nature'),
    ...fieldsOf('stamps', 'pages', 'pages'),
  ],
  least: 0.6,
  likeness: (gold, predicted) => alike(gold, predicted, 'act.id'),
};

/** Parties, known by their name or, where it is not stated, by their people. */
export const PARTIES: ListSpec = {
  group: 'parties',
  fields: [
    ...fieldsOf('parties', 'exact', 'kind'),
    ...fieldsOf('parties', 'text', 'name alias'),
    ...fieldsOf('authority', 'text', 'authority.body'),
    ...fieldsOf('authority', 'exact', 'authority.date'),
    ...fieldsOf('registry', 'exact', 'registry.code registry.siren'),
    ...fieldsOf('registry', 'text', 'registry.name'),
  ],
  least: 0.55,
  likeness: (gold, predicted) =>
    0.6 * Math.max(alike(gold, predicted, 'name'), peopleLikeness(gold, predicted)) +
    0.2 * same(gold, predicted, 'kind') +
    0.2 * sameStated(gold, predicted, 'registry.code'),
};

/** The representatives of one party. */
export const REPRESENTATIVES: ListSpec = {
  group: 'representatives',
  fields: [
    ...fieldsOf('representatives', 'text', 'name honorific'),
    ...fieldsOf('representatives', 'role', 'role'),
  ],
  least: 0.5,
  likeness: (gold, predicted) => 0.8 * alike(gold, predicted, 'name') + 0.2 * alike(gold, predicted, 'role'),
};

/** Dates, known by what they are; see `dateLikeness`. */
export const DATES: ListSpec = {
  group: 'dates',
  fields: [...fieldsOf('dates', 'exact', 'role value precision party')],
  least: 0.65,
  likeness: (gold, predicted) =>
    0.7 * dateLikeness(gold, predicted) +
    0.2 * same(gold, predicted, 'role') +
    0.1 * same(gold, predicted, 'party'),
  saying: (date) => sayingOf(date, 'role', ['value', 'party']),
};

/** Durations and periods. */
export const DURATIONS: ListSpec = {
  group: 'durations',
  fields: [...fieldsOf('durations', 'exact', 'role value'), ...fieldsOf('durations', 'text', 'article')],
  least: 0.6,
  likeness: (gold, predicted) =>
    0.5 * same(gold, predicted, 'value') +
    0.3 * same(gold, predicted, 'role') +
    0.2 * same(gold, predicted, 'article'),
  saying: (duration) => sayingOf(duration, 'role', ['value', 'article']),
};

/** Powers, known by their text. */
export const COMPETENCES: ListSpec = {
  group: 'competences',
  fields: [
    ...fieldsOf('competences', 'exact', 'holder category'),
    ...fieldsOf('competences', 'passage', 'text'),
    ...fieldsOf('competences', 'exact', 'until'),
    ...fieldsOf('competences', 'topics', 'domains'),
  ],
  least: 0.55,
  likeness: (gold, predicted) =>
    0.8 * alike(gold, predicted, 'text') +
    0.15 * same(gold, predicted, 'holder') +
    0.05 * same(gold, predicted, 'category'),
};

/** Domains, which are their identifiers. */
export const DOMAINS: ListSpec = {
  group: 'domains',
  fields: fieldsOf('domains', 'exact', 'id'),
  least: 1,
  likeness: (gold, predicted) => (textOf(gold.id) === textOf(predicted.id) ? 1 : 0),
};

/** The articles of the body and the annexes. */
export const ARTICLES: ListSpec = {
  group: 'articles',
  fields: [
    ...fieldsOf('articles', 'exact', 'kind'),
    ...fieldsOf('articles', 'text', 'number title'),
    ...fieldsOf('article-model', 'exact', 'model'),
  ],
  least: 0.6,
  likeness: (gold, predicted) =>
    0.3 * same(gold, predicted, 'kind') +
    0.3 * same(gold, predicted, 'number') +
    0.4 * alike(gold, predicted, 'title'),
};

/** Laws and other acts cited; see `citationLikeness`. */
export const REFERENCES: ListSpec = {
  group: 'references',
  fields: [
    ...fieldsOf('references', 'exact', 'kind'),
    ...fieldsOf('references', 'text', 'number'),
    ...fieldsOf('references', 'exact', 'date'),
    ...fieldsOf('references', 'text', 'code'),
    ...fieldsOf('references', 'clauses', 'articles'),
    ...fieldsOf('references', 'quote', 'raw'),
  ],
  least: 0.6,
  likeness: (gold, predicted) =>
    0.8 * citationLikeness(gold, predicted) +
    0.1 * same(gold, predicted, 'kind') +
    0.1 * quoted(gold, predicted, 'raw'),
  saying: (reference) => sayingOf(reference, 'kind', ['number', 'date', 'code', 'articles']),
};

/** Who signs; see `signerLikeness`. */
export const SIGNATORIES: ListSpec = {
  group: 'signature',
  fields: [
    ...fieldsOf('signature', 'text', 'name'),
    ...fieldsOf('signature', 'role', 'role'),
    ...fieldsOf('signature', 'exact', 'party'),
  ],
  least: 0.45,
  likeness: (gold, predicted) =>
    0.7 * signerLikeness(gold, predicted) +
    0.2 * alike(gold, predicted, 'role') +
    0.1 * same(gold, predicted, 'party'),
};
