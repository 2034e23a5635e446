import type { Language } from '../model/language.ts';
import type { ConventionRecord, Party, Representative } from '../model/record.ts';
import { domainName, durationWords } from '../report/format.ts';
import type { ExportsWording, TableName } from '../report/wording/exports-wording.ts';
import type { SheetWording } from '../report/wording/sheet-wording.ts';
import type { Wording } from '../report/wording/wording.ts';
import { exportsWordingIn, sheetWordingIn, wordingIn } from '../report/wording/wording-in.ts';
import type { Cell, Coded } from './cell.ts';
import type { ShownDocument } from './shown-document.ts';

/** A column of a table: its name for programs, and how wide it is in a sheet, in characters. */
export interface Column {
  readonly key: string;
  readonly width: number;
}

/** A table of the archive: documents in, rows out. */
export interface Table {
  readonly name: TableName;
  readonly title: string; // for people
  readonly columns: readonly Column[];
  readonly heads: readonly string[]; // of the columns, for people
  readonly rowsOf: (document: ShownDocument) => readonly (readonly Cell[])[];
}

interface Words {
  readonly sheet: SheetWording;
  readonly report: Wording;
  readonly exports: ExportsWording;
}

/** The tables of an archive, in their order. */
export function tablesIn(language: Language): readonly Table[] {
  const words: Words = {
    sheet: sheetWordingIn(language),
    report: wordingIn(language),
    exports: exportsWordingIn(language),
  };
  const tableOf = (name: TableName, list: string, rowsOf: Table['rowsOf']): Table => {
    const columns = columnsOf(list);
    const heads = columns.map(({ key }) => words.exports.columns[key] ?? key);
    return { name, title: words.exports.sheets[name], columns, heads, rowsOf };
  };
  return [
    tableOf('conventions', CONVENTIONS, (document) => [conventionRow(document, words)]),
    tableOf('parties', PARTIES, (document) => factsOf(document, (record) => partyRows(record, words))),
    tableOf('dates', DATES, (document) => factsOf(document, (record) => dateRows(record, words))),
    tableOf('deviations', DEVIATIONS, (document) =>
      factsOf(document, (record) => findingRows(record, words)),
    ),
  ];
}

function columnsOf(list: string): readonly Column[] {
  return list
    .trim()
    .split(/\s+/)
    .map((column) => {
      const [key = '', width = '12'] = column.split(':');
      return { key, width: Number(width) };
    });
}

/** Facts of a document go into a table once: its duplicates are rows of the conventions alone. */
function factsOf(
  { path, entry, record }: ShownDocument,
  rows: (record: ConventionRecord) => readonly (readonly Cell[])[],
): readonly (readonly Cell[])[] {
  if (record === null || entry.duplicateOf !== null) return [];
  return rows(record).map((row) => [path, ...row, entry.sha256, entry.key]);
}

const CONVENTIONS = `path:44 report:9 outcome:17 code:30 duplicateOf:28 kind:18 title:40 departement:13 year:8
  partyNames:60 signed:12 signedAt:22 start:12 end:12 duration:12 renewal:20 critical:10 major:10 minor:10 info:12
  acts:42 domains:44 pages:8 text:24 grade:9 ocrConfidence:15 version:10 rules:18 sha256:18 key:18`;

function conventionRow(document: ShownDocument, words: Words): readonly Cell[] {
  const { entry, path, file, report, reason, duplicateOf, record } = document;
  const { exports } = words;
  const { outcome, code } = entry;
  return [
    { code: path, word: path, href: file },
    report === null ? null : { code: report, word: exports.openReport, href: report },
    { code: outcome, word: exports.outcomes[outcome] },
    code === null ? null : { code, word: reason ?? code },
    duplicateOf,
    ...(record === null ? UNREAD : recordCells(record, document, words)),
    entry.sha256,
    entry.key,
  ];
}

/** The cells of what a record says, for a document that has none. */
const UNREAD: readonly Cell[] = Array.from({ length: columnsOf(CONVENTIONS).length - 7 }, () => null);

function recordCells(
  record: ConventionRecord,
  { departement, year, counts }: ShownDocument,
  words: Words,
): readonly Cell[] {
  const { document, parties, stamps, source, quality, engine } = record;
  return [
    { code: document.kind, word: words.exports.kinds[document.kind] },
    document.title,
    departement?.code ?? null,
    year === null ? null : Number(year),
    parties.map(({ name, alias }) => name ?? alias ?? '').join(' ; '),
    ...signedCells(record),
    ...termCells(record, words),
    counts.critical,
    counts.major,
    counts.minor,
    counts.info,
    stamps.flatMap(({ act }) => (act === null ? [] : [act.id])).join(' '),
    domainsCell(record, words),
    source.pages,
    { code: source.text, word: words.report.textKinds[source.text] },
    quality.grade,
    shareOf(quality.ocrConfidence),
    engine.version,
    engine.rules,
  ];
}

function signedCells({ signature }: ConventionRecord): readonly Cell[] {
  return [dated(signature?.date ?? null), signature?.place ?? null];
}

function termCells({ term }: ConventionRecord, { report }: Words): readonly Cell[] {
  return [
    dated(term?.start ?? null),
    dated(term?.end ?? null),
    duration(term?.duration ?? null, report),
    term?.renewal ? { code: term.renewal, word: report.renewals[term.renewal] } : null,
  ];
}

function domainsCell({ domains }: ConventionRecord, { sheet }: Words): Coded {
  const name = (domain: string): string => domainName(domain, sheet) ?? domain;
  return { code: domains.join(' '), word: domains.map(name).join(', ') };
}

const PARTIES = `path:44 party:8 partyKind:18 name:50 alias:26 registryCode:14 siren:12 registryName:32 honorific:10
  representative:30 role:40 authority:26 authorityDate:14 sha256:18 key:18`;

function partyRows({ parties }: ConventionRecord, words: Words): readonly (readonly Cell[])[] {
  const nobody: Representative = { name: null, honorific: null, role: null };
  return parties.flatMap((party) => {
    const people = party.representatives.length === 0 ? [nobody] : party.representatives;
    return people.map((person) => partyRow(party, person, words));
  });
}

function partyRow(party: Party, person: Representative, { sheet }: Words): readonly Cell[] {
  const { id, kind, name, alias, registry, authority } = party;
  return [
    id,
    { code: kind, word: sheet.partyKinds[kind] },
    name,
    alias,
    registry?.code ?? null,
    registry?.siren ?? null,
    registry?.name ?? null,
    person.honorific,
    person.name,
    person.role,
    authority?.body ?? null,
    dated(authority?.date ?? null),
  ];
}

const DATES = `path:44 dateRole:26 date:12 precision:12 party:8 partyName:44 raw:40 article:12 page:8 from:12 to:12
  sha256:18 key:18`;

function dateRows({ dates, parties }: ConventionRecord, words: Words): readonly (readonly Cell[])[] {
  return dates.map(({ role, value, precision, party, raw, article, span }) => [
    { code: role, word: words.sheet.dateRoles[role] },
    dated(value),
    { code: precision, word: words.exports.precisions[precision] },
    party,
    parties.find(({ id }) => id === party)?.name ?? null,
    raw,
    article,
    span.page,
    span.start,
    span.end,
  ]);
}

const DEVIATIONS = `path:44 severity:11 finding:32 article:12 page:8 actual:60 expected:60 why:60 confidence:10
  rule:34 from:12 to:12 sha256:18 key:18`;

function findingRows({ findings }: ConventionRecord, words: Words): readonly (readonly Cell[])[] {
  return findings.map(({ severity, code, article, span, actual, expected, why, confidence, rule }) => [
    { code: severity, word: words.exports.severities[severity] },
    { code, word: words.report.codes[code] },
    article,
    span?.page ?? null,
    actual,
    expected,
    why,
    { share: confidence },
    rule,
    span?.start ?? null,
    span?.end ?? null,
  ]);
}

function dated(date: string | null): Cell {
  return date === null ? null : { date };
}

function shareOf(share: number | null): Cell {
  return share === null ? null : { share };
}

function duration(iso: string | null, words: Wording): Cell {
  return iso === null ? null : { code: iso, word: durationWords(iso, words) };
}
