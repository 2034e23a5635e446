import { GROUPS } from '../evaluate/fields.ts';
import type { Fault } from '../evaluate/outcome.ts';
import type { RatedFindings, Rates, Summary } from '../evaluate/summary.ts';
import type { Language } from '../model/language.ts';
import { SEVERITIES } from '../model/record.ts';
import { safeJson } from './json.ts';
import { excerpt, printable } from './printable.ts';
import type { EvaluationWording } from './wording/evaluation-wording.ts';
import { evaluationWordingIn } from './wording/wording-in.ts';

const MOST_VALUE = 80; // characters of a value in a line
const MOST_ITEM = 50; // of what names an item
const COLUMN = 10; // characters

/** What comparing some records with the gold came to. */
export interface Evaluation {
  readonly strict: boolean;
  readonly total: Summary;
  readonly documents: readonly EvaluatedDocument[];
}

export interface EvaluatedDocument {
  readonly name: string;
  readonly summary: Summary;
  readonly faults: readonly Fault[];
}

export interface EvaluationOptions {
  readonly language: Language;
  readonly details: boolean; // each error in a line
}

/** A comparison as a table, for a person at a terminal; then each error in a line where asked. Ends with a line feed. */
export function renderEvaluation(evaluation: Evaluation, { language, details }: EvaluationOptions): string {
  const words = evaluationWordingIn(language);
  const { total, documents, strict } = evaluation;
  const faults = documents.reduce((count, document) => count + document.faults.length, 0);
  const lines = [words.about(documents.length, strict), '', ...tableLines(total, words)];
  if (total.findings !== null) lines.push('', ...findingLines(total.findings, words));
  if (faults > 0 && !details) lines.push('', words.faults(faults));
  if (faults > 0 && details) lines.push('', ...documents.flatMap((document) => faultLines(document, words)));
  return `${lines.join('\n')}\n`;
}

/** A comparison as JSON, for programs; the errors of each document where asked. Ends with a line feed. */
export function renderEvaluationJson({ strict, total, documents }: Evaluation, details: boolean): string {
  const shown = documents.map(({ name, summary, faults }) => [
    name,
    details ? { ...summary, errors: faults } : summary,
  ]);
  return `${safeJson(JSON.stringify({ strict, ...total, documents: Object.fromEntries(shown) }, null, 2))}\n`;
}

type Row = readonly [name: string, cells: readonly string[]];

function tableLines({ groups, micro, macro }: Summary, words: EvaluationWording): readonly string[] {
  const rows: readonly Row[] = [
    ['', [...words.columns, ...words.rates]],
    ...GROUPS.map((name): Row => [words.groups[name], cellsOf(groups[name], words)]),
    [words.micro, cellsOf(micro, words)],
    [words.macro, ['', '', '', ...rateCells(macro, words)]],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, cells]) =>
    `${name.padEnd(width)}${cells.map((cell) => cell.padStart(COLUMN)).join('')}`.trimEnd(),
  );
}

function cellsOf(counts: Summary['micro'], words: EvaluationWording): readonly string[] {
  return [counts.right, counts.spurious, counts.missed].map(String).concat(rateCells(counts, words));
}

function rateCells({ precision, recall, f1 }: Rates, words: EvaluationWording): readonly string[] {
  return [precision, recall, f1].map((rate) => shareWords(rate, words));
}

/** Three decimals, rounded down: what is not perfect never shows as 1. */
function shareWords(share: number | null, words: EvaluationWording): string {
  if (share === null) return '-';
  const thousandths = String(Math.floor(share * 1000 + 1e-9)).padStart(4, '0');
  return `${thousandths.slice(0, -3)}${words.decimal}${thousandths.slice(-3)}`;
}

function findingLines(findings: RatedFindings, words: EvaluationWording): readonly string[] {
  const { gold, paired, spurious, optional, duplicates, severityRight, bySeverity } = findings;
  const rates = rateCells(findings, words).map((share, index) => `${words.rates[index]} ${share}`);
  const found = SEVERITIES.filter((severity) => bySeverity[severity].gold > 0).map((severity) =>
    words.foundOf(severity, bySeverity[severity].paired, bySeverity[severity].gold),
  );
  return [
    words.findings(paired, gold, spurious),
    `  ${rates.join(', ')}`,
    ...(found.length > 0 ? [`  ${found.join(', ')}`] : []),
    ...(paired > 0 ? [`  ${words.severityAgrees(severityRight, paired)}`] : []),
    `  ${words.neutral(optional, duplicates)}`,
  ];
}

function faultLines({ name, faults }: EvaluatedDocument, words: EvaluationWording): readonly string[] {
  return faults.map((fault) => {
    const place = [printable(name), words.groups[fault.group], excerpt(fault.item, MOST_ITEM), fault.field];
    return `${place.filter((part) => part !== '').join(' | ')} | ${faultWords(fault, words)}`;
  });
}

function faultWords({ kind, gold, predicted }: Fault, words: EvaluationWording): string {
  if (kind === 'missed') return words.missed(valueWords(gold));
  if (kind === 'spurious') return words.spurious(valueWords(predicted));
  return words.wrong(valueWords(gold), valueWords(predicted));
}

function valueWords(value: unknown): string {
  return excerpt(typeof value === 'string' ? value : JSON.stringify(value ?? null), MOST_VALUE);
}
