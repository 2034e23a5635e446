import type { CheckRule } from '../model/check-rule.ts';
import type { Language } from '../model/language.ts';
import type { ConventionRecord, Finding, Severity } from '../model/record.ts';
import { fingerprintsOf } from './fingerprint.ts';
import { placeWords } from './format.ts';
import { safeJson } from './json.ts';
import type { Wording } from './wording/wording.ts';
import { wordingIn } from './wording/wording-in.ts';

/** One document of a log: its record, and the path by which it was asked for. */
export interface SarifDocument {
  readonly record: ConventionRecord;
  readonly path: string;
}

/** What a log needs besides its documents. */
export interface SarifReport {
  readonly language: Language;
  readonly version: string; // of the program
  readonly rules: readonly CheckRule[];
  readonly unread: number; // files that could not be read
}

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  critical: 'error',
  major: 'error',
  minor: 'warning',
  info: 'note',
};

/**
 * The findings of some documents as one SARIF 2.1.0 log. Regions are UTF-16 offsets in the raw text of the record, pages
 * joined by one form feed, since a page of a PDF has no lines; the rectangles on the pages are among the properties, as in
 * the record. Ends with a line feed.
 */
export function renderSarif(documents: readonly SarifDocument[], report: SarifReport): string {
  const used = [
    ...new Set(documents.flatMap(({ record }) => record.findings.map(({ rule }) => rule))),
  ].sort();
  const words = wordingIn(report.language);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Gabarit',
            version: report.version,
            language: report.language,
            rules: used.map((rule) => descriptor(rule, report, words)),
          },
        },
        invocations: [{ executionSuccessful: report.unread === 0 }],
        artifacts: documents.map(({ record, path }) => artifact(record, path)),
        results: documents.flatMap(({ record, path }, index) =>
          results({ record, path }, index, { used, words }),
        ),
        columnKind: 'utf16CodeUnits',
      },
    ],
  };
  return `${safeJson(JSON.stringify(log, null, 2))}\n`;
}

/** The rule of a finding without the model it was held against: what `rules/checks.yaml` knows it by. */
function checkOf(rule: string, rules: readonly CheckRule[]): CheckRule | undefined {
  const name = rule.slice(rule.indexOf('/') + 1);
  return rules.find(({ id }) => id === name);
}

function descriptor(rule: string, { rules, language }: SarifReport, words: Wording): object {
  const check = checkOf(rule, rules);
  if (check === undefined) return { id: rule };
  return {
    id: rule,
    shortDescription: { text: words.codes[check.code] },
    fullDescription: { text: check.why },
    help: { text: check.message[language] },
    defaultConfiguration: { level: LEVELS[check.severity] },
    properties: { code: check.code, severity: check.severity, tags: [check.code] },
  };
}

function artifact({ source }: ConventionRecord, path: string): object {
  return {
    location: { uri: uriOf(path) },
    length: source.bytes,
    mimeType: source.mediaType,
    hashes: { 'sha-256': source.sha256 },
  };
}

interface Shared {
  readonly used: readonly string[];
  readonly words: Wording;
}

function results({ record, path }: SarifDocument, index: number, shared: Shared): readonly object[] {
  const fingerprints = fingerprintsOf(record.findings);
  return record.findings.map((finding, at) => ({
    ruleId: finding.rule,
    ruleIndex: shared.used.indexOf(finding.rule),
    kind: 'fail',
    level: LEVELS[finding.severity],
    message: { text: plainText(finding.why) },
    locations: [location(finding, { uri: uriOf(path), index }, shared.words)],
    partialFingerprints: { 'gabarit/v1': fingerprints[at] },
    rank: Math.round(finding.confidence * 1000) / 10,
    properties: {
      code: finding.code,
      severity: finding.severity,
      article: finding.article,
      page: finding.span?.page ?? null,
      ...(finding.span?.boxes === undefined ? {} : { boxes: finding.span.boxes }),
      actual: finding.actual,
      expected: finding.expected,
      confidence: finding.confidence,
    },
  }));
}

function location({ span, article, actual }: Finding, artifactLocation: object, words: Wording): object {
  const name = placeWords(article, null, words);
  const region =
    span === null
      ? {}
      : {
          region: {
            charOffset: span.start,
            charLength: span.end - span.start,
            ...(actual === null ? {} : { snippet: { text: actual } }),
          },
        };
  return {
    physicalLocation: { artifactLocation, ...region },
    ...(name === null ? {} : { logicalLocations: [{ name }] }),
  };
}

/** A message without what a viewer of SARIF would read as a place to fill in or as a link. */
function plainText(text: string): string {
  return text.replace(/[{}]/g, '$&$&').replaceAll('](', ']\u200b(');
}

const DriveRe = /^[A-Za-z]:\//;

/** A path as a URI: relative where it is relative. */
function uriOf(path: string): string {
  const slashed = path.replaceAll('\\', '/');
  const encoded = slashed
    .replace(/^[A-Za-z]:(?=\/)/, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  if (DriveRe.test(slashed)) return `file:///${slashed.slice(0, 2)}${encoded}`;
  return slashed.startsWith('/') ? `file://${encoded}` : encoded;
}
