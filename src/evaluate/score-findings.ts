import { SEVERITIES, type Severity } from '../model/record.ts';
import { type Answer, answerOf, codesOf, evidenceOf, isAnswer, isAsSevere } from './finding-fit.ts';
import { type Item, isOptional, itemsOf, type Json, readingsOf, textOf } from './gold.ts';
import type { Fault } from './outcome.ts';
import { bestPairing } from './pairing.ts';
import { OPTIONAL } from './score-list.ts';

/** How judgements compare with those of the gold. */
export interface FindingCounts {
  readonly gold: number; // that must be found
  readonly paired: number; // of these
  readonly spurious: number;
  readonly optional: number; // predictions that answer an optional one
  readonly duplicates: number; // predictions that answer one already answered
  readonly severityRight: number; // of the paired
  readonly bySeverity: Readonly<Record<Severity, Found>>; // by the first severity that the gold accepts
}

export interface Found {
  readonly gold: number;
  readonly paired: number;
}

const ANSWERED = 0.8;
const QUOTED = 0.1; // a quote is better evidence than a place
const AS_SEVERE = 0.1; // decides between answers; ten of them make up for one answer less

/** Compares judgements, null where the gold has no list of them. `source` is the text that their spans point into. */
export function scoreFindings(
  gold: Json,
  predicted: Json,
  source: string | null,
): { readonly counts: FindingCounts; readonly faults: readonly Fault[] } | null {
  if (gold === undefined) return null;
  const wanted = itemsOf(gold);
  const answers = itemsOf(predicted).map((finding) => answerOf(finding, source));
  const weights = wanted.map((item) => answers.map((answer) => weightOf(item, answer)));
  const columns = bestPairing(weights, answers.length);
  const pairs = wanted.map((item, row) => ({ gold: item, answer: answers[columns[row] ?? -1] ?? null }));
  const rest = answers.filter((_, column) => !columns.includes(column));
  const fits = new Set(answers.filter((_, column) => weights.some((row) => (row[column] ?? 0) > 0)));
  const invented = rest.filter((answer) => !fits.has(answer));
  const required = pairs.filter((pair) => !isOptional(pair.gold));
  return {
    counts: {
      ...countsOf(required),
      spurious: invented.length,
      optional: pairs.filter(({ gold: item, answer }) => isOptional(item) && answer !== null).length,
      duplicates: rest.length - invented.length,
    },
    faults: [...required.flatMap(faultsOf), ...invented.map(({ finding }) => spurious(finding))],
  };
}

interface FindingPair {
  readonly gold: Item;
  readonly answer: Answer | null;
}

function weightOf(gold: Item, answer: Answer): number {
  if (!isAnswer(gold, answer)) return 0;
  const weight =
    ANSWERED + (evidenceOf(gold).length > 0 ? QUOTED : 0) + (isAsSevere(gold, answer) ? AS_SEVERE : 0);
  return isOptional(gold) ? OPTIONAL * weight : weight;
}

function countsOf(
  required: readonly FindingPair[],
): Pick<FindingCounts, 'gold' | 'paired' | 'severityRight' | 'bySeverity'> {
  const found = (pairs: readonly FindingPair[]): Found => ({
    gold: pairs.length,
    paired: pairs.filter(({ answer }) => answer !== null).length,
  });
  const of = (severity: Severity): Found =>
    found(required.filter(({ gold }) => readingsOf(gold.severity)[0] === severity));
  const [critical, major, minor, info] = SEVERITIES.map(of);
  const none = { gold: 0, paired: 0 };
  return {
    ...found(required),
    severityRight: required.filter(({ gold, answer }) => answer !== null && isAsSevere(gold, answer)).length,
    bySeverity: {
      critical: critical ?? none,
      major: major ?? none,
      minor: minor ?? none,
      info: info ?? none,
    },
  };
}

function faultsOf({ gold, answer }: FindingPair): readonly Fault[] {
  const item = placed(textOf(codesOf(gold)[0]), readingsOf(gold.article)[0]);
  const fault = { group: 'findings', item } as const;
  if (answer === null) {
    const said = [gold.note, evidenceOf(gold)[0], gold.why].map(textOf).find((text) => text !== '') ?? null;
    return [{ ...fault, kind: 'missed', field: '', gold: said, predicted: null }];
  }
  if (isAsSevere(gold, answer)) return [];
  const severities = readingsOf(gold.severity)[0];
  return [
    { ...fault, kind: 'wrong', field: 'severity', gold: severities, predicted: answer.finding.severity },
  ];
}

function spurious(finding: Item): Fault {
  const item = placed(textOf(finding.code), finding.article);
  const said = [finding.actual, finding.why].map(textOf).find((text) => text !== '') ?? null;
  return { kind: 'spurious', group: 'findings', item, field: '', gold: null, predicted: said };
}

function placed(code: string, article: Json): string {
  return [code, textOf(article)].filter((text) => text !== '').join(' ');
}
