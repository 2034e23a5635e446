import type { Language } from '../model/language.ts';
import type { ConventionRecord } from '../model/record.ts';
import { printable } from './printable.ts';
import type { Segment } from './redline.ts';
import { type Sheet, type SheetOptions, sheetOf } from './sheet.ts';
import type { Cell, FactTable } from './sheet-facts.ts';
import type { FindingSheet } from './sheet-findings.ts';
import type { SheetWording } from './wording/sheet-wording.ts';
import { sheetWordingIn, wordingIn } from './wording/wording-in.ts';

/** One document as Markdown (CommonMark and the tables of GitHub and GitLab). Ends with a line feed. */
export function renderMarkdown(record: ConventionRecord, options: SheetOptions): string {
  const sheet = sheetOf(record, options);
  const words = sheetWordingIn(options.language);
  const blocks = [
    `## ${escaped(sheet.name)}`,
    escaped(sheet.what),
    ...summaryBlocks(sheet),
    ...findingBlocks(sheet, options.language),
    ...sheet.facts.flatMap((table) => tableBlocks(table)),
    `### ${escaped(words.reading)}`,
    bullets(sheet.reading),
    ledgerLine(sheet, words),
    sheet.versions.map(({ label, lines }) => `${escaped(label)} ${lines.map(code).join(' ')}`).join(', '),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** Marks that Markdown obeys in the middle of a line; a backslash before them makes them plain. */
const MarkRe = /[\\`*_[\]|~$]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const LeadRe = /^(?:[#+=:-]|\d{1,9}(?=[.)]))/;
/** What sites make links or calls to people of, though no mark says so. */
const LinkRe = /:(?=\/\/)|(?<=\bwww)\.|(?<=[#!])(?=\d)/gi;

/** A text of a document as Markdown that shows it as it is: no mark, link, image, tag or mention comes of it. */
export function escaped(text: string): string {
  return printable(text.replace(/[\t\n\r\f]/g, ' '))
    .replace(MarkRe, '\\$&')
    .replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? '')
    .replace(LinkRe, (sign) => (sign === '' ? '\u200b' : `\\${sign}`))
    .replaceAll('@', '@\u200b')
    .replace(LeadRe, (lead) => (/^\d/.test(lead) ? `${lead}\u200b` : `\\${lead}`));
}

/** A text that is not to be read as words: a rule, a hash. */
function code(text: string): string {
  return `\`${printable(text).replaceAll('`', "'").replaceAll('|', '\\|')}\``;
}

const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${escaped(line)}`).join('\n');

function summaryBlocks({
  counts,
  verdict,
  explained,
  accepted,
  hiddenInfos,
  overview,
}: Sheet): readonly string[] {
  const said = counts.map(({ text }) => escaped(text)).join(', ');
  return [
    said === '' ? '' : `**${said}**`,
    verdict === '' ? '' : `**${escaped(verdict)}**`,
    ...[explained, accepted, hiddenInfos].map((line) => (line === null ? '' : escaped(line))),
    overview.map(({ label, lines }) => `- **${escaped(label)}** ${lines.map(escaped).join(', ')}`).join('\n'),
  ];
}

function findingBlocks(sheet: Sheet, language: Language): readonly string[] {
  const { deviations, infoHeading, hiddenInfos } = sheet;
  const infos = hiddenInfos === null ? sheet.infos : [];
  const words = sheetWordingIn(language);
  return [
    deviations.length === 0 ? '' : `### ${escaped(words.deviations)}`,
    ...deviations.map((finding, index) => findingItem(finding, `${index + 1}. `, language)),
    infos.length === 0 ? '' : `### ${escaped(infoHeading)}`,
    ...infos.map((finding) => findingItem(finding, '- ', language)),
  ];
}

function findingItem(finding: FindingSheet, bullet: string, language: Language): string {
  const { severityWord, title, place, why, explained, unsure, rule, pair, quote, expected } = finding;
  const quoted = wordingIn(language).quote;
  const head = `**${escaped(severityWord)}** ${escaped(title)}${place === null ? '' : ` (${escaped(place)})`}`;
  const lines = [
    head,
    escaped(why),
    explained === null ? '' : escaped(explained),
    pair === null ? '' : `> ${marked(pair.inOne)}`,
    quote === null ? '' : `> ${quoted(escaped(quote))}`,
    expected === null ? '' : caption(finding, language),
    `${code(rule)}${unsure === null ? '' : `, ${escaped(unsure)}`}`,
  ];
  const pad = ' '.repeat(bullet.length);
  return lines
    .filter((line) => line !== '')
    .map((line, index) => (index === 0 ? bullet + line : pad + line))
    .join(`\n${pad.trimEnd()}\n`);
}

/** What was expected, or the clause of the model that is gone. */
function caption({ code, expected }: FindingSheet, language: Language): string {
  const { modelText, expected: label } = sheetWordingIn(language);
  return `**${escaped(code === 'clause-missing' ? modelText : label)}** ${escaped(expected ?? '')}`;
}

/** Tags, since the marks of Markdown do not hold next to punctuation. */
function marked(segments: readonly Segment[]): string {
  return segments
    .map(({ kind, text }) => {
      if (kind === 'same') return escaped(text);
      const tag = kind === 'deleted' ? 'del' : 'ins';
      return `<${tag}>${escaped(text)}</${tag}>`;
    })
    .join('');
}

function tableBlocks({ title, columns, rows, note }: FactTable): readonly string[] {
  if (rows.length === 0 && note === null) return [];
  const body =
    columns.length === 0 ? rows.map(([cell]) => `- ${joined(cell, ', ')}`) : tableLines(columns, rows);
  return [
    `### ${escaped(title)}`,
    note === null ? '' : escaped(note),
    rows.length === 0 ? '' : body.join('\n'),
  ];
}

function tableLines(columns: readonly string[], rows: FactTable['rows']): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(escaped)),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(row.map((cell) => joined(cell, '<br>')))),
  ];
}

function joined(cell: Cell | undefined, separator: string): string {
  return cell === undefined ? '' : [...cell.main, ...cell.notes].map(escaped).join(separator);
}

function ledgerLine({ ledger }: Sheet, words: SheetWording): string {
  const parts = ledger.map(([part, characters]) => `${escaped(part)} ${escaped(characters)}`);
  return `**${escaped(words.ledger)}** ${parts.join(', ')}`;
}
