import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import draft4 from 'ajv-draft-04';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { CheckRule } from '../../src/model/check-rule.ts';
import type { ConventionRecord } from '../../src/model/record.ts';
import { renderSarif, type SarifReport } from '../../src/report/sarif.ts';
import { rules } from '../support/convention.ts';
import { recordOf } from '../support/engine.ts';
import { BARE, finding, SAMPLE } from './sample-record.ts';

const RULES: readonly CheckRule[] = [
  {
    id: 'sample',
    code: 'clause-changed',
    severity: 'major',
    why: {
      fr: 'Une obligation qui dit autre chose engage autrement.',
      en: 'An obligation that says something else binds otherwise.',
    },
    message: { fr: 'La clause ne dit plus {what}.', en: 'The clause no longer says {what}.' },
    examples: [{ text: 'exemple' }],
  },
];
const ROOT = new URL('../../', import.meta.url);
const REPORT: SarifReport = { language: 'fr', version: '9.8.7', rules: RULES, unread: 0 };

/** The schema that OASIS published with SARIF 2.1.0, as a package ships it. */
const SCHEMA = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'),
    'utf8',
  ),
);
const ajv = new draft4.default({ allErrors: true, strict: false, unicodeRegExp: false });
formats.default(ajv);
const isSarif = ajv.compile<Log>(SCHEMA);

/** What of a log the tests look at. */
interface Log {
  readonly runs: readonly Run[];
}
interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
  readonly invocations: readonly unknown[];
  readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
  readonly results: readonly Result[];
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly { readonly physicalLocation: Physical }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, unknown>>;
}
interface Physical {
  readonly artifactLocation: { readonly uri: string; readonly index: number };
}

/** The run of a log that its schema accepts, with not a property that the schema does not know. */
function logOf(
  records: readonly ConventionRecord[],
  change: Partial<SarifReport> = {},
  path = 'lot/val ombré.pdf',
): Run {
  const log: unknown = JSON.parse(
    renderSarif(
      records.map((record) => ({ record, path })),
      { ...REPORT, ...change },
    ),
  );
  if (!isSarif(log)) throw new Error(ajv.errorsText(isSarif.errors));
  const [run] = log.runs;
  if (run === undefined) throw new Error('no run');
  return run;
}

const HOSTILE = [
  '</script><script>alert(1)</script>',
  '{0} {{placeholder}} [a](javascript:alert(1))',
  '\u0000\u001b]8;;x\u0007\ud800\udfff\ufffe\u202e',
  '%00..%2f..\\..\\etc/passwd',
  'é'.repeat(20_000),
];

describe('a log is what the schema of SARIF 2.1.0 wants', () => {
  it.each([
    ['of one document', [SAMPLE]],
    ['of some', [SAMPLE, BARE, SAMPLE]],
    ['of none', []],
    ['of one without findings', [BARE]],
  ])('%s', (_, records) => {
    const run = logOf(records);
    expect(run.artifacts).toHaveLength(Math.min(records.length, 1)); // all of one path
    for (const { ruleId, ruleIndex, locations } of run.results) {
      expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      const { index, uri } = locations[0]?.physicalLocation.artifactLocation ?? { index: -1 };
      expect(run.artifacts[index]?.location.uri).toBe(uri);
    }
  });

  it('of a file asked for twice: one artifact', () => {
    const documents = ['a.pdf', 'b.pdf', 'a.pdf'].map((path) => ({ record: SAMPLE, path }));
    const log: unknown = JSON.parse(renderSarif(documents, REPORT));
    if (!isSarif(log)) throw new Error(ajv.errorsText(isSarif.errors));
    const [run] = log.runs;
    expect(run?.artifacts.map(({ location }) => location.uri)).toEqual(['a.pdf', 'b.pdf']);
    const places = run?.results.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.index);
    expect([...new Set(places)]).toEqual([0, 1]);
  });

  it('in English, with files that could not be read', () => {
    expect(logOf([SAMPLE], { language: 'en', unread: 3 }).results).toHaveLength(SAMPLE.findings.length);
  });

  it.each(HOSTILE)('whatever its texts say: %.30j', (text) => {
    const said = { actual: text, expected: text, why: text, article: text };
    const run = logOf(
      [{ ...SAMPLE, findings: SAMPLE.findings.map((each) => ({ ...each, ...said })) }],
      {},
      text,
    );
    expect(run.results).toHaveLength(SAMPLE.findings.length);
  });

  it('of real texts and the rules that come with the program', () => {
    const texts = ['', 'Bonjour.', readFileSync(new URL('fixtures/deviating/source.md', ROOT), 'utf8')];
    const run = logOf(
      texts.map((text) => recordOf(text)),
      { rules: rules.checks.rules },
    );
    expect(run.results.length).toBeGreaterThan(5);
    expect(run.tool.driver.rules.every((rule) => 'fullDescription' in rule)).toBe(true);
  });

  it('and the schema refuses what is not of it', () => {
    const log = (): Record<string, unknown> & { runs: [Record<string, never>] } =>
      JSON.parse(renderSarif([{ record: SAMPLE, path: 'a.pdf' }], REPORT));
    const spoilt: readonly ((log: ReturnType<typeof JSON.parse>) => unknown)[] = [
      (each) => delete each.runs[0].results[0].message,
      (each) => delete each.version,
      (each) => delete each.runs[0].tool.driver.name,
      (each) => {
        each.runs[0].results[0].severity = 'major';
      },
      (each) => {
        each.runs[0].results[0].level = 'grave';
      },
    ];
    expect(isSarif(log())).toBe(true);
    for (const spoil of spoilt) {
      const bad = log();
      spoil(bad);
      expect(isSarif(bad)).toBe(false);
    }
  });
});

it('gives each severity its level', () => {
  const levels = logOf([SAMPLE]).results.map(({ level, properties }) => [properties.severity, level]);
  expect(Object.fromEntries(levels)).toEqual({
    critical: 'error',
    major: 'error',
    minor: 'warning',
    info: 'note',
  });
});

it('says where a finding stands: offsets in the raw text, the article, the page', () => {
  const [result] = logOf([{ ...SAMPLE, findings: [finding()] }]).results;
  expect(result?.locations).toEqual([
    {
      physicalLocation: {
        artifactLocation: { uri: 'lot/val%20ombr%C3%A9.pdf', index: 0 },
        region: { charOffset: 300, charLength: 5, snippet: { text: 'les communes agissent seules' } },
      },
      logicalLocations: [{ name: 'art. 3' }],
    },
  ]);
  expect(result?.properties).toMatchObject({
    page: 2,
    article: '3',
    code: 'clause-changed',
    confidence: 0.95,
  });
});

it('gives no region to an absence', () => {
  const [result] = logOf([
    { ...SAMPLE, findings: [finding({ span: null, actual: null, article: null })] },
  ]).results;
  expect(result?.locations).toEqual([
    { physicalLocation: { artifactLocation: { uri: 'lot/val%20ombr%C3%A9.pdf', index: 0 } } },
  ]);
});

it('describes its rules from their file', () => {
  expect(logOf([SAMPLE]).tool.driver.rules).toEqual([
    {
      id: 'ctg-2020/sample',
      shortDescription: { text: 'Clause modifiée' },
      fullDescription: { text: 'Une obligation qui dit autre chose engage autrement.' },
      help: { text: 'La clause ne dit plus {what}.' },
      defaultConfiguration: { level: 'error' },
      properties: { code: 'clause-changed', severity: 'major', tags: ['clause-changed'] },
    },
  ]);
});

it('names a rule that has no description by its id', () => {
  expect(logOf([SAMPLE], { rules: [] }).tool.driver.rules).toEqual([{ id: 'ctg-2020/sample' }]);
});

describe('a finding keeps its fingerprint', () => {
  const print = (...findings: readonly ReturnType<typeof finding>[]): readonly (string | undefined)[] =>
    logOf([{ ...SAMPLE, findings: [...findings] }]).results.map(
      ({ partialFingerprints }) => partialFingerprints['gabarit/v1'],
    );
  it.each([
    ['when lines are added above it', { span: { start: 900, end: 905, page: 7 } }],
    ['when its severity changes', { severity: 'critical' as const }],
    ['when its sentence changes', { why: 'Autrement dit.' }],
    ['when its quote is set otherwise', { actual: 'LES COMMUNES\n agissent « seules »' }],
    ['when it is less sure', { confidence: 0.5 }],
  ])('%s', (_, change) => {
    expect(print(finding(change))).toEqual(print(finding()));
  });

  it.each([
    ['another rule', { rule: 'ctg-2020/other' }],
    ['another article', { article: '4' }],
    ['another quote', { actual: 'les communes agissent' }],
  ])('but not under %s', (_, change) => {
    expect(print(finding(change))).not.toEqual(print(finding()));
  });

  it('and two that are alike have two', () => {
    const [first, second] = print(finding(), finding({ span: { start: 900, end: 905, page: 7 } }));
    expect(first).not.toBe(second);
  });
});

describe('a path is a URI', () => {
  it.each([
    ['a.pdf', 'a.pdf'],
    ['lot\\é.pdf', 'lot/%C3%A9.pdf'],
    ['/data/a b.pdf', 'file:///data/a%20b.pdf'],
    ['C:\\data\\a.pdf', 'file:///C:/data/a.pdf'],
    ['a%20#?.pdf', 'a%2520%23%3F.pdf'],
    ['\ud800.pdf', '%EF%BF%BD.pdf'],
  ])('%s', (path, uri) => {
    expect(logOf([BARE], {}, path).artifacts[0]?.location.uri).toBe(uri);
  });
});

it('makes no place to fill in and no link of what a document says', () => {
  const [result] = logOf([
    { ...SAMPLE, findings: [finding({ why: 'Voir {0} et [ici](https://a.fr).' })] },
  ]).results;
  expect(result?.message.text).toBe('Voir {{0}} et [ici]\u200b(https://a.fr).');
});

it('says that a run was not whole', () => {
  expect(logOf([SAMPLE], { unread: 1 }).invocations).toEqual([{ executionSuccessful: false }]);
});

it('is plain JSON that is safe to show on a terminal', () => {
  const log = renderSarif(
    [{ record: { ...SAMPLE, findings: [finding({ why: 'a\u009b\u202eb' })] }, path: 'a' }],
    REPORT,
  );
  expect(log).not.toMatch(/[\u0080-\u009f\u202e]/);
  expect(log).toMatch(/[^\n]\n$/);
});

it('has the rectangles of a finding on its pages, where the record has them', () => {
  const boxes = [[2, 0.1, 0.2, 0.9, 0.22]] as [number, number, number, number, number][];
  const drawn = finding({ span: { start: 300, end: 305, page: 2, boxes } });
  const [result] = logOf([{ ...SAMPLE, findings: [drawn] }]).results;
  expect(result?.properties.boxes).toEqual(boxes);
  const [plain] = logOf([{ ...SAMPLE, findings: [finding()] }]).results;
  expect(plain?.properties).not.toHaveProperty('boxes');
});
