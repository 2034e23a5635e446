import {
  ARTICLES,
  COMPETENCES,
  DATES,
  DOCUMENT_FIELDS,
  DOMAINS,
  DURATIONS,
  type Field,
  GROUPS,
  type GroupName,
  type ListSpec,
  PARTIES,
  REFERENCES,
  REPRESENTATIVES,
  SIGNATORIES,
  SIGNATURE_FIELDS,
  STAMPS,
  TERM_FIELDS,
} from './fields.ts';
import { type Item, isItem, itemsOf, type Json, textOf } from './gold.ts';
import { type Counts, type Fault, type Outcome, sumOf } from './outcome.ts';
import { type Pair, scoreFields } from './score-fields.ts';
import { type FindingCounts, scoreFindings } from './score-findings.ts';
import { isCounted, pairItems, scorePairs } from './score-list.ts';

/** How a record compares with the gold. */
export interface RecordScore {
  readonly groups: Readonly<Record<GroupName, Counts>>;
  readonly findings: FindingCounts | null; // null where the gold has none to compare with
  readonly faults: readonly Fault[];
}

export interface ScoreOptions {
  readonly strict: boolean; // minds case, accents and punctuation
  readonly source: string | null; // the text that the spans of findings point into
}

/** Compares the record of a convention with what a person read in it. Takes any two values of JSON. */
export function scoreRecord(gold: Json, predicted: Json, { strict, source }: ScoreOptions): RecordScore {
  const sides: Sides = {
    gold: isItem(gold) ? gold : {},
    predicted: isItem(predicted) ? predicted : {},
    strict,
  };
  const parties =
    sides.gold.parties === undefined
      ? []
      : pairItems(PARTIES, itemsOf(sides.gold.parties), itemsOf(sides.predicted.parties));
  const named = { ...sides, predicted: withPartiesOf(sides.predicted, parties) };
  const outcomes = [
    ...scoreObject('document', DOCUMENT_FIELDS, named),
    ...scoreList('stamps', STAMPS, named),
    ...scorePairs(PARTIES, parties, strict),
    ...parties.filter(isCounted).flatMap((pair) => scorePeople(pair, strict)),
    ...scoreList('dates', DATES, named),
    ...scoreObject('term', TERM_FIELDS, named),
    ...scoreList('durations', DURATIONS, named),
    ...scoreList('competences', COMPETENCES, named),
    ...scoreList('domains', DOMAINS, {
      ...named,
      gold: withDomainItems(named.gold),
      predicted: withDomainItems(named.predicted),
    }),
    ...scoreList('articles', ARTICLES, named),
    ...scoreList('references', REFERENCES, named),
    ...scoreSignature(named),
  ];
  const findings = scoreFindings(sides.gold.findings, sides.predicted.findings, source);
  return {
    groups: groupsOf(outcomes),
    findings: findings?.counts ?? null,
    faults: [...outcomes.flatMap(({ fault }) => fault ?? []), ...(findings?.faults ?? [])],
  };
}

interface Sides {
  readonly gold: Item;
  readonly predicted: Item;
  readonly strict: boolean;
}

function scoreObject(
  key: string,
  fields: readonly Field[],
  { gold, predicted, strict }: Sides,
): readonly Outcome[] {
  if (gold[key] === undefined) return [];
  return scoreFields(fields, { gold: one(gold[key]), predicted: one(predicted[key]) }, strict);
}

function scoreList(key: string, spec: ListSpec, { gold, predicted, strict }: Sides): readonly Outcome[] {
  if (gold[key] === undefined) return [];
  return scorePairs(spec, pairItems(spec, itemsOf(gold[key]), itemsOf(predicted[key])), strict);
}

function scorePeople({ gold, predicted }: Pair, strict: boolean): readonly Outcome[] {
  const people = [gold, predicted].map((party) => itemsOf(party?.representatives));
  return scorePairs(REPRESENTATIVES, pairItems(REPRESENTATIVES, people[0] ?? [], people[1] ?? []), strict);
}

function scoreSignature({ gold, predicted, strict }: Sides): readonly Outcome[] {
  if (gold.signature === undefined) return [];
  const [truth, guess] = [one(gold.signature), one(predicted.signature)];
  const signers = pairItems(SIGNATORIES, itemsOf(truth?.signatories), itemsOf(guess?.signatories));
  return [
    ...scoreFields(SIGNATURE_FIELDS, { gold: truth, predicted: guess }, strict),
    ...scorePairs(SIGNATORIES, signers, strict),
  ];
}

function one(value: Json): Item | null {
  return isItem(value) ? value : null;
}

/** Ids of parties are private to each side: those of a prediction become those of the gold, `?p3` where it has none. */
function withPartiesOf(predicted: Item, parties: readonly Pair[]): Item {
  const paired = parties.filter((pair) => pair.gold !== null && pair.predicted !== null);
  const ids = new Map(paired.map(({ gold, predicted: guess }) => [textOf(guess?.id), textOf(gold?.id)]));
  const translated =
    (key: string) =>
    (item: Item): Item => {
      const id = textOf(item[key]);
      return id === '' ? item : { ...item, [key]: ids.get(id) || `?${id}` };
    };
  const signature = one(predicted.signature);
  return {
    ...predicted,
    dates: itemsOf(predicted.dates).map(translated('party')),
    competences: itemsOf(predicted.competences).map(translated('holder')),
    signature: signature && {
      ...signature,
      signatories: itemsOf(signature.signatories).map(translated('party')),
    },
  };
}

/** A domain is its identifier; the gold may write an item, to say that it is optional. */
function withDomainItems(record: Item): Item {
  if (!Array.isArray(record.domains)) return record;
  return { ...record, domains: record.domains.map((id: Json) => (isItem(id) ? id : { id })) };
}

function groupsOf(outcomes: readonly Outcome[]): Readonly<Record<GroupName, Counts>> {
  const groups = GROUPS.map((name) => [
    name,
    sumOf(outcomes.filter(({ group }) => group === name).map(({ counts }) => counts)),
  ]);
  return Object.fromEntries(groups) as Record<GroupName, Counts>;
}
