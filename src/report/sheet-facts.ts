import type { ConventionRecord, Party } from '../model/record.ts';
import type { Span } from '../model/span.ts';
import { dateWords, domainName, durationWords, placeWords } from './format.ts';
import type { Paper } from './paper.ts';
import { excerpt } from './printable.ts';
import { stampLine, termLine } from './text-identity.ts';
import type { SheetWording, TableWording } from './wording/sheet-wording.ts';

/** What stands in a cell, a line each, and what is said about it beneath. */
export interface Cell {
  readonly main: readonly string[];
  readonly notes: readonly string[];
}

/** Facts of one kind: a row each. A table without heads has rows of one cell. */
export interface FactTable extends TableWording {
  readonly rows: readonly (readonly Cell[])[];
  readonly note: string | null; // what the facts come to, before them
}

const MOST_CHARS = 500; // of a value

/** Everything that a document states, a table for each kind of fact. */
export function factTables(
  record: ConventionRecord,
  paper: Paper,
  extra: SheetWording,
): readonly FactTable[] {
  const desk: Desk = { record, paper, extra };
  const { tables } = extra;
  return [
    table(
      tables.parties,
      record.parties.map((party) => partyRow(party, desk)),
    ),
    table(tables.dates, dateRows(desk)),
    table(tables.durations, durationRows(desk), termLine(record, paper)),
    table(tables.competences, competenceRows(desk)),
    table(
      tables.domains,
      record.domains.map((domain) => [cell(domainWords(domain, extra))]),
    ),
    table(
      tables.references,
      record.references.map(({ raw, article, span }) => [cell(said(raw)), where(article, span, desk)]),
    ),
    table(tables.signatories, signatoryRows(desk), signedNote(desk)),
    table(
      tables.stamps,
      record.stamps.map((stamp) => [cell(stampLine(stamp, paper))]),
    ),
  ];
}

interface Desk {
  readonly record: ConventionRecord;
  readonly paper: Paper;
  readonly extra: SheetWording;
}

function table(words: TableWording, rows: FactTable['rows'], note: string | null = null): FactTable {
  return { ...words, rows, note };
}

const said = (text: string): string => excerpt(text, MOST_CHARS);

/** A cell of one line, with the notes that have something to say. */
function cell(main: string | null, ...notes: readonly (string | null)[]): Cell {
  return { main: present([main]), notes: present(notes) };
}

function present(parts: readonly (string | null)[]): readonly string[] {
  return parts.filter((part): part is string => part !== null && part !== '');
}

function where(article: string | null, span: Span, { paper }: Desk): Cell {
  const place = placeWords(article, span.page, paper.words);
  return cell(place === null ? null : excerpt(place, 60));
}

function nameOf(party: Party | undefined, { paper }: Desk): string | null {
  if (party === undefined) return null;
  return said(party.alias ?? party.name ?? paper.words.noName);
}

function partyNamed(id: string | null, desk: Desk): string | null {
  return id === null
    ? null
    : nameOf(
        desk.record.parties.find((party) => party.id === id),
        desk,
      );
}

function partyRow(party: Party, { paper, extra }: Desk): readonly Cell[] {
  const { words } = paper;
  const { name, alias, kind, registry, representatives, authority } = party;
  const code = registry === null ? null : words.registry(kind, said(registry.code), registry.siren);
  const date = authority?.date ?? null;
  const body = authority?.body ?? null;
  const by = together(body, date === null ? null : extra.onDate(dateWords(date, words)));
  return [
    cell(
      name === null ? words.noName : said(name),
      alias === null ? null : words.alias(said(alias)),
      together(extra.partyKinds[kind], code),
      by === '' ? null : extra.authorised(by),
    ),
    {
      main: representatives.map(({ honorific, name: person, role }) =>
        together(present([honorific, person]).join(' '), role),
      ),
      notes: [],
    },
  ];
}

/** What there is of a few short texts, parted by commas. */
function together(...parts: readonly (string | null)[]): string {
  return present(parts).map(said).join(', ');
}

function dateRows(desk: Desk): FactTable['rows'] {
  const { extra, paper, record } = desk;
  return record.dates.map(({ role, value, raw, party, article, span }) => [
    cell(extra.dateRoles[role], partyNamed(party, desk)),
    value === null
      ? cell(extra.incomplete, paper.words.quote(said(raw)))
      : cell(dateWords(value, paper.words)),
    where(article, span, desk),
  ]);
}

function durationRows(desk: Desk): FactTable['rows'] {
  const { extra, paper, record } = desk;
  return record.durations.map(({ role, value, raw, article, span }) => [
    cell(extra.durationRoles[role]),
    cell(durationWords(value, paper.words), paper.words.quote(said(raw))),
    where(article, span, desk),
  ]);
}

function competenceRows(desk: Desk): FactTable['rows'] {
  const { extra, paper, record } = desk;
  return record.competences.map(({ text, domains, category, until, holder }) => [
    cell(
      said(text),
      domains.map((domain) => domainWords(domain, extra)).join(', '),
      until === null ? null : extra.until(dateWords(until, paper.words)),
    ),
    cell(partyNamed(holder, desk), category === null ? null : extra.categories[category]),
  ]);
}

/** A domain in words; one that has none is shown by its identifier. */
function domainWords(domain: string, extra: SheetWording): string {
  return domainName(domain, extra) ?? excerpt(domain.replaceAll('-', ' '), 60);
}

function signatoryRows(desk: Desk): FactTable['rows'] {
  return (desk.record.signature?.signatories ?? []).map(({ name, role, party }) => [
    cell(name === null ? desk.paper.words.noName : said(name)),
    cell(role === null ? null : said(role)),
    cell(partyNamed(party, desk)),
  ]);
}

function signedNote({ record, paper: { words } }: Desk): string {
  const { signature } = record;
  if (signature === null) return words.noSignature;
  const { place, date, copies } = signature;
  const at = words.signedAt(
    place === null ? null : said(place),
    date === null ? null : dateWords(date, words),
  );
  return copies === null ? at : `${at}, ${words.copies(copies)}`;
}
