import { type ConventionRecord, type Finding, SEVERITIES, type Severity } from '../model/record.ts';
import { percent, placeWords } from './format.ts';
import { held } from './held.ts';
import { type Paper, paragraph } from './paper.ts';
import { excerpt } from './printable.ts';
import { isSaidIn } from './said.ts';
import { isIncomplete } from './text-reading.ts';
import type { Wording } from './wording/wording.ts';

const MOST_QUOTED = 160; // characters
const MOST_SAID = 600; // characters
const SURE_ENOUGH = 0.8;

/** The deviations, worst first, then what is only worth knowing: counted, or listed when all is asked for. */
export function findingLines(record: ConventionRecord, paper: Paper, all: boolean): readonly string[] {
  const findings = worstFirst(record.findings);
  const deviations = findings.filter(({ severity }) => severity !== 'info');
  const infos = findings.filter(({ severity }) => severity === 'info');
  const blocks = deviations.map((finding, index) => findingBlock(finding, paper, `${index + 1}. `));
  return [
    ...summaryLines(record, paper, deviations),
    ...blocks.flatMap((block) => ['', ...block]),
    ...(infos.length === 0 ? [] : ['', ...infoLines(infos, paper, all)]),
  ];
}

/** Findings by severity, then in the order of the text; an absence, which stands nowhere, comes after the rest. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  const rank = ({ severity }: Finding): number => SEVERITIES.indexOf(severity);
  const start = ({ span }: Finding): number => span?.start ?? Number.MAX_SAFE_INTEGER;
  return [...findings].sort((a, b) => rank(a) - rank(b) || start(a) - start(b));
}

function summaryLines(
  record: ConventionRecord,
  paper: Paper,
  deviations: readonly Finding[],
): readonly string[] {
  const { words, paint } = paper;
  const unread = isIncomplete(record) ? ` ${words.onReadPagesOnly}` : '';
  if (deviations.length > 0) {
    const said = words.deviations(deviations.length, severityCounts(deviations, paper));
    const explained = explainedLine(deviations, words);
    return [
      ...paragraph(paper, `${said}.${unread}`, 2).map((line) => paint.bold(line)),
      ...(explained === null ? [] : paragraph(paper, explained, 2)),
    ];
  }
  const nothing = record.document.kind === 'autre' ? words.notCompared : words.noDeviation;
  return paragraph(paper, `${nothing}${unread}`, 2).map((line) => paint.bold(line));
}

const MOST_NAMED = 120; // characters of the name of a model

/** How many of some deviations come with the earlier model that the text follows; null where none does. */
export function explainedLine(deviations: readonly Finding[], words: Wording): string | null {
  const explained = deviations.flatMap(({ explainedBy }) => explainedBy ?? []);
  const [first] = explained;
  return first === undefined
    ? null
    : words.explained(explained.length, deviations.length, excerpt(first.name, MOST_NAMED));
}

/** The same of one deviation. */
export function explanationOf({ explainedBy }: Finding, words: Wording): string | null {
  return explainedBy === undefined ? null : words.explainedBy;
}

function severityCounts(findings: readonly Finding[], { words }: Paper): string {
  return SEVERITIES.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [words.severityCounts[severity](count)];
  }).join(', ');
}

function infoLines(infos: readonly Finding[], paper: Paper, all: boolean): readonly string[] {
  const { words, paint } = paper;
  if (!all) return paragraph(paper, words.hiddenInfo(infos.length), 2).map((line) => paint.dim(line));
  return [
    paint.bold(`  ${words.infoHeading(infos.length)}`),
    ...infos.flatMap((finding) => ['', ...findingBlock(finding, paper, '')]),
  ];
}

function findingBlock(finding: Finding, paper: Paper, number: string): readonly string[] {
  const { words } = paper;
  const { actual, expected, why, confidence } = finding;
  const said = [
    actual === null || isSaidIn(why, actual) ? null : words.quote(excerpt(actual, MOST_QUOTED)),
    expected === null || isSaidIn(why, expected)
      ? null
      : words.expected(held(excerpt(expected, MOST_QUOTED))),
    held(excerpt(why, MOST_SAID)),
    explanationOf(finding, words),
    confidence < SURE_ENOUGH ? words.unsure(percent(confidence)) : null,
  ].filter((text) => text !== null);
  return [...headLines(finding, paper, number), ...said.flatMap((text) => paragraph(paper, text, 5))];
}

function headLines(
  { severity, code, article, span }: Finding,
  paper: Paper,
  number: string,
): readonly string[] {
  const { words } = paper;
  const place = placeWords(article, span?.page ?? null, words);
  const word = words.severities[severity];
  const rest = `${words.codes[code]}${place === null ? '' : ` (${excerpt(place, 60)})`}`;
  const head = `  ${number}${word}`;
  const [first = '', ...more] = paragraph(paper, `${number}${word} - ${rest}`, 2, 3);
  const painted = `${head.slice(0, -word.length)}${paintOf(severity, paper)(word)}${first.slice(head.length)}`;
  return [painted, ...more];
}

function paintOf(severity: Severity, { paint }: Paper): (text: string) => string {
  switch (severity) {
    case 'critical':
      return (text) => paint.bold(paint.red(text));
    case 'major':
      return paint.yellow;
    case 'minor':
      return paint.cyan;
    case 'info':
      return paint.dim;
  }
}
