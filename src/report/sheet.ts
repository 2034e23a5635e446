import type { Language } from '../model/language.ts';
import { type ConventionRecord, SEVERITIES, type Severity } from '../model/record.ts';
import { dateWords } from './format.ts';
import { held } from './held.ts';
import { type Paper, paperFor } from './paper.ts';
import { excerpt } from './printable.ts';
import { type FactTable, factTables } from './sheet-facts.ts';
import { type FindingSheet, findingSheet } from './sheet-findings.ts';
import { explainedLine, worstFirst } from './text-findings.ts';
import { termLine, whatItIs } from './text-identity.ts';
import { isIncomplete, readingLines } from './text-reading.ts';
import type { SheetWording } from './wording/sheet-wording.ts';
import { sheetWordingIn } from './wording/wording-in.ts';

/** What a report in a browser, on paper or in a wiki is to hold. */
export interface SheetOptions {
  readonly language: Language;
  readonly all: boolean; // findings of severity info too
  readonly name: string; // of the file, as its reader calls it
  readonly accepted: number; // deviations that a baseline took out
}

/** A label and what stands under it, a line each. */
export interface Entry {
  readonly label: string;
  readonly lines: readonly string[];
}

/** One document as people read it, in the order in which they do, without any markup. Every text is fit to print. */
export interface Sheet {
  readonly name: string;
  readonly kind: string;
  readonly what: string;
  readonly verdict: string;
  readonly counts: readonly { readonly severity: Severity; readonly text: string }[];
  readonly accepted: string | null;
  readonly explained: string | null; // how many deviations come with an earlier model
  readonly overview: readonly Entry[];
  readonly deviations: readonly FindingSheet[];
  readonly infos: readonly FindingSheet[]; // what is only worth knowing
  readonly infoHeading: string;
  readonly hiddenInfos: string | null; // what to say of them where they were not asked for
  readonly facts: readonly FactTable[];
  readonly reading: readonly string[];
  readonly ledger: readonly (readonly [part: string, characters: string, share: string])[];
  readonly versions: readonly Entry[];
}

const MOST_CHARS = 300;

/** The sheet of a record. */
export function sheetOf(record: ConventionRecord, options: SheetOptions): Sheet {
  const { language, all, name, accepted } = options;
  const paper = paperFor({ language, colours: false, width: 80, all });
  const extra = sheetWordingIn(language);
  const { words } = paper;
  const clean = accepted > 0 ? extra.nothingNew : words.noDeviation;
  const findings = worstFirst(record.findings);
  const deviations = findings.filter(({ severity }) => severity !== 'info');
  const infos = findings.filter(({ severity }) => severity === 'info');
  return {
    name: excerpt(name, MOST_CHARS),
    kind: words.kinds[record.document.kind],
    what: held(whatItIs(record, paper)),
    verdict: verdictOf(record, paper, deviations.length > 0 ? null : clean),
    counts: SEVERITIES.flatMap((severity) => {
      const count = deviations.filter((finding) => finding.severity === severity).length;
      return count === 0 ? [] : [{ severity, text: words.severityCounts[severity](count) }];
    }),
    explained: explainedLine(deviations, words),
    accepted: accepted === 0 ? null : extra.accepted(accepted),
    overview: overviewOf(record, paper),
    deviations: deviations.map((finding) => findingSheet(finding, words)),
    infos: infos.map((finding) => findingSheet(finding, words)),
    infoHeading: words.infoHeading(infos.length),
    hiddenInfos: all || infos.length === 0 ? null : words.hiddenInfo(infos.length),
    facts: factTables(record, paper, extra),
    reading: readingLines(record, paper),
    ledger: ledgerOf(record, extra),
    versions: versionsOf(record, extra),
  };
}

/** What there is to say where no deviation is shown, and whether pages are missing. */
function verdictOf(record: ConventionRecord, { words }: Paper, clean: string | null): string {
  const nothing = record.document.kind === 'autre' && clean !== null ? words.notCompared : clean;
  return [nothing, isIncomplete(record) ? words.onReadPagesOnly : null]
    .filter((part) => part !== null)
    .join(' ');
}

function overviewOf(record: ConventionRecord, paper: Paper): readonly Entry[] {
  const { words } = paper;
  const { parties, signature } = record;
  const names = parties.map(({ name }) => (name === null ? words.noName : excerpt(name, MOST_CHARS)));
  const date = signature?.date ?? null;
  const place = signature?.place ?? null;
  const signed =
    signature === null
      ? words.noSignature
      : words.signedAt(
          place === null ? null : excerpt(place, MOST_CHARS),
          date === null ? null : dateWords(date, words),
        );
  return [
    { label: words.labels.parties, lines: names.length === 0 ? [words.noParty] : names },
    { label: words.labels.term, lines: [termLine(record, paper)] },
    { label: words.labels.signature, lines: [signed] },
    { label: words.labels.pages, lines: readingLines(record, paper).slice(0, 1) },
  ];
}

function ledgerOf({ ledger }: ConventionRecord, extra: SheetWording): Sheet['ledger'] {
  const { total, ...parts } = ledger;
  const row = (part: keyof typeof ledger): Sheet['ledger'][number] => {
    const share = total === 0 ? 0 : (ledger[part] / total) * 100;
    return [extra.ledgerParts[part], grouped(ledger[part], extra), extra.percent(share)];
  };
  const present = (Object.keys(parts) as (keyof typeof parts)[]).filter((part) => parts[part] > 0);
  return [...present.map(row), row('total')];
}

function grouped(count: number, { thousands }: SheetWording): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, thousands);
}

function versionsOf({ engine, source }: ConventionRecord, extra: SheetWording): readonly Entry[] {
  const { versionLabels } = extra;
  return [
    { label: versionLabels.program, lines: [`${engine.name} ${excerpt(engine.version, 40)}`] },
    { label: versionLabels.rules, lines: [excerpt(engine.rules, 64)] },
    { label: versionLabels.file, lines: [excerpt(source.sha256, 64)] },
    { label: versionLabels.type, lines: [excerpt(source.mediaType, 100)] },
    { label: versionLabels.bytes, lines: [extra.bytes(grouped(source.bytes, extra))] },
  ];
}
