import { type Item, isNothing, type Json, readingsAt, textOf, valueAt } from './gold.ts';
import { comparisonKey, quoteLikeness, SAME_QUOTE, textLikeness } from './likeness.ts';
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

type Extra = Partial<Pick<Field, 'isAsked'>>;

function fieldsOf(
  group: GroupName,
  comparison: Comparison,
  paths: string,
  extra: Extra = {},
): readonly Field[] {
  return paths
    .split(' ')
    .map((path) => ({ path: path.split('.'), comparison, group, isAsked: false, ...extra }));
}

export const DOCUMENT_FIELDS: readonly Field[] = [
  ...fieldsOf('document', 'exact', 'kind'),
  ...fieldsOf('document', 'text', 'title'),
  ...fieldsOf('document', 'exact', 'period.from period.to'),
];
export const TERM_FIELDS: readonly Field[] = fieldsOf('term', 'exact', 'start end duration renewal');
export const SIGNATURE_FIELDS: readonly Field[] = [
  ...fieldsOf('signature', 'text', 'place'),
  ...fieldsOf('signature', 'exact', 'date copies'),
];

export const STAMPS: ListSpec = {
  group: 'stamps',
  fields: [
    ...fieldsOf('stamps', 'exact', 'sent received posted published'),
    ...fieldsOf('stamps', 'text', 'act.id'),
    ...fieldsOf('stamps', 'exact', 'act.departement act.siren act.date'),
    ...fieldsOf('stamps', 'text', 'act.number'),
    ...fieldsOf('stamps', 'exact', 'act.nature'),
    ...fieldsOf('stamps', 'pages', 'pages', { isAsked: true }),
  ],
  least: 0.6,
  likeness: (gold, predicted) => alike(gold, predicted, 'act.id'),
};

const PEOPLE = 0.9; // how far a person in common names a party

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
    0.6 * Math.max(alike(gold, predicted, 'name'), PEOPLE * peopleLikeness(gold, predicted)) +
    0.2 * same(gold, predicted, 'kind') +
    0.2 * sameStated(gold, predicted, 'registry.code'),
};

export const REPRESENTATIVES: ListSpec = {
  group: 'representatives',
  fields: [
    ...fieldsOf('representatives', 'text', 'name honorific'),
    ...fieldsOf('representatives', 'role', 'role'),
  ],
  least: 0.5,
  likeness: (gold, predicted) => 0.8 * alike(gold, predicted, 'name') + 0.2 * alike(gold, predicted, 'role'),
};

const NO_DATE = 0.8; // how far two dates without a value are one, when nothing is known of their quotes

export const DATES: ListSpec = {
  group: 'dates',
  fields: [...fieldsOf('dates', 'exact', 'role value precision party')],
  least: 0.7,
  likeness: (gold, predicted) =>
    0.7 * dateLikeness(gold, predicted) +
    0.2 * same(gold, predicted, 'role') +
    0.1 * same(gold, predicted, 'party'),
  saying: ({ role, value, party, raw }) => [
    role,
    isNothing(value) ? comparisonKey(textOf(raw)) : value,
    party,
  ],
};

export const DURATIONS: ListSpec = {
  group: 'durations',
  fields: [...fieldsOf('durations', 'exact', 'role value'), ...fieldsOf('durations', 'text', 'article')],
  least: 0.6,
  likeness: (gold, predicted) =>
    0.5 * same(gold, predicted, 'value') +
    0.3 * same(gold, predicted, 'role') +
    0.2 * same(gold, predicted, 'article'),
  saying: ({ role, value, article }) => [role, value, article],
};

export const COMPETENCES: ListSpec = {
  group: 'competences',
  fields: [
    ...fieldsOf('competences', 'exact', 'holder category'),
    ...fieldsOf('competences', 'text', 'text'),
    ...fieldsOf('competences', 'exact', 'until'),
    ...fieldsOf('competences', 'topics', 'domains', { isAsked: true }),
  ],
  least: 0.55,
  likeness: (gold, predicted) =>
    0.8 * alike(gold, predicted, 'text') +
    0.15 * same(gold, predicted, 'holder') +
    0.05 * same(gold, predicted, 'category'),
};

export const DOMAINS: ListSpec = {
  group: 'domains',
  fields: fieldsOf('domains', 'exact', 'id'),
  least: 1,
  likeness: (gold, predicted) => (textOf(gold.id) === textOf(predicted.id) ? 1 : 0),
};

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
  saying: ({ kind, number, date, code, articles, raw }) =>
    [number, date, code, articles].every(isNothing)
      ? [kind, comparisonKey(textOf(raw))]
      : [kind, number, date, code, articles],
};

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

/** The greatest of a likeness over the readings of the gold. */
function most(gold: Item, predicted: Item, path: string, likeness: (a: Json, b: Json) => number): number {
  const steps = path.split('.');
  const value = valueAt(predicted, steps);
  return Math.max(0, ...readingsAt(gold, steps).map((reading) => likeness(reading, value)));
}

/** Likeness of texts; one that is not stated is like none. */
function alike(gold: Item, predicted: Item, path: string): number {
  return most(gold, predicted, path, textLikeness);
}

function quoted(gold: Item, predicted: Item, path: string): number {
  return most(gold, predicted, path, quoteLikeness);
}

/** 1 for one value, or for none on both sides. */
function same(gold: Item, predicted: Item, path: string): number {
  return most(gold, predicted, path, (a, b) => (isNothing(a) ? Number(isNothing(b)) : sameText(a, b)));
}

/** 1 for one value, stated on both sides. */
function sameStated(gold: Item, predicted: Item, path: string): number {
  return most(gold, predicted, path, sameText);
}

function sameText(a: Json, b: Json): number {
  const key = comparisonKey(textOf(a));
  return Number(key !== '' && key === comparisonKey(textOf(b)));
}

/** The likeness of the two people who are most alike. */
function peopleLikeness(gold: Item, predicted: Item): number {
  const people = Array.isArray(predicted.representatives) ? predicted.representatives : [];
  const known = Array.isArray(gold.representatives) ? gold.representatives : [];
  return Math.max(
    0,
    ...known.flatMap((a) =>
      people.flatMap((b) => readingsAt(a, ['name']).map((name) => textLikeness(name, valueAt(b, ['name'])))),
    ),
  );
}

/** A date that is not read is known by its quote. */
function dateLikeness(gold: Item, predicted: Item): number {
  if (!isNothing(predicted.value)) return sameStated(gold, predicted, 'value');
  if (quoted(gold, predicted, 'raw') >= SAME_QUOTE) return 1;
  return readingsAt(gold, ['value']).some(isNothing) ? NO_DATE : 0;
}

/** What is cited: by its number; by its code, or its kind and date; by its quote. */
function citationLikeness(gold: Item, predicted: Item): number {
  if (sameStated(gold, predicted, 'number') === 1) return 1;
  const isOther =
    sameStated(gold, predicted, 'code') === 1 ||
    sameStated(gold, predicted, 'date') + same(gold, predicted, 'kind') === 2;
  return Math.max(isOther ? 0.95 : 0, quoted(gold, predicted, 'raw'));
}

/** A signatory without a name may be anybody, above all another one without a name. */
function signerLikeness(gold: Item, predicted: Item): number {
  const isUnnamed = readingsAt(gold, ['name']).some(isNothing);
  if (isNothing(predicted.name)) return isUnnamed ? 0.6 : 0.3;
  return isUnnamed ? Math.max(0.3, alike(gold, predicted, 'name')) : alike(gold, predicted, 'name');
}
