import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { CheckRule } from '../../src/model/check-rule.ts';
import type { ConventionRecord } from '../../src/model/record.ts';
import { renderSarif, type SarifReport } from '../../src/report/sarif.ts';
import { BARE, finding, SAMPLE } from './sample-record.ts';

const RULES: readonly CheckRule[] = [
  {
    id: 'sample',
    code: 'clause-changed',
    severity: 'major',
    why: 'Une obligation qui dit autre chose engage autrement.',
    message: { fr: 'La clause ne dit plus {what}.', en: 'The clause no longer says {what}.' },
    examples: [{ text: 'exemple' }],
  },
];
const REPORT: SarifReport = { language: 'fr', version: '9.8.7', rules: RULES, unread: 0 };

/** What SARIF 2.1.0 requires of the properties that a log of ours has; no other property may be there. */
const Message = z.strictObject({ text: z.string().min(1) });
const ArtifactLocation = z.strictObject({
  uri: z.string().regex(/^(?:file:\/\/\/)?[A-Za-z0-9\-._~!$&'()*+,;=:@%/]+$/),
  index: z.int().nonnegative().optional(),
});
const Level = z.enum(['none', 'note', 'warning', 'error']);
const Log = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string().min(1),
          version: z.string(),
          language: z.string().regex(/^[a-z]{2}(?:-[A-Z]{2})?$/),
          rules: z.array(
            z.strictObject({
              id: z.string(),
              shortDescription: Message.optional(),
              fullDescription: Message.optional(),
              help: Message.optional(),
              defaultConfiguration: z.strictObject({ level: Level }).optional(),
              properties: z.looseObject({ tags: z.array(z.string()) }).optional(),
            }),
          ),
        }),
      }),
      invocations: z.array(z.strictObject({ executionSuccessful: z.boolean() })),
      artifacts: z.array(
        z.strictObject({
          location: ArtifactLocation,
          length: z.int().min(-1),
          mimeType: z.string().regex(/^[^/]+\/.+$/),
          hashes: z.record(z.string(), z.string()),
        }),
      ),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.int().min(-1),
          kind: z.enum(['notApplicable', 'pass', 'fail', 'review', 'open', 'informational']),
          level: Level,
          message: Message,
          locations: z.array(
            z.strictObject({
              physicalLocation: z.strictObject({
                artifactLocation: ArtifactLocation,
                region: z
                  .strictObject({
                    charOffset: z.int().nonnegative(),
                    charLength: z.int().nonnegative(),
                    snippet: Message.optional(),
                  })
                  .optional(),
              }),
              logicalLocations: z.array(z.strictObject({ name: z.string() })).optional(),
            }),
          ),
          partialFingerprints: z.record(z.string(), z.string()),
          rank: z.number().min(0).max(100),
          properties: z.record(z.string(), z.unknown()),
        }),
      ),
    }),
  ),
});

function logOf(
  records: readonly ConventionRecord[],
  change: Partial<SarifReport> = {},
  path = 'lot/val ombré.pdf',
) {
  const log = renderSarif(
    records.map((record) => ({ record, path })),
    { ...REPORT, ...change },
  );
  const [run] = Log.parse(JSON.parse(log)).runs;
  if (run === undefined) throw new Error('no run');
  return run;
}

describe('a log has the shape of SARIF 2.1.0', () => {
  it.each([
    ['of one document', [SAMPLE]],
    ['of some', [SAMPLE, BARE, SAMPLE]],
    ['of none', []],
  ])('%s', (_, records) => {
    const run = logOf(records);
    expect(run.artifacts).toHaveLength(records.length);
    for (const { ruleId, ruleIndex, locations } of run.results) {
      expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      const [{ physicalLocation }] = locations as [(typeof locations)[number]];
      const { index, uri } = physicalLocation.artifactLocation;
      expect(run.artifacts[index ?? -1]?.location.uri).toBe(uri);
    }
  });

  it('and the shape refuses what is not of it', () => {
    const log = JSON.parse(renderSarif([{ record: SAMPLE, path: 'a.pdf' }], REPORT));
    for (const spoil of [
      () => delete log.runs[0].results[0].message,
      () => delete log.version,
      () => delete log.runs[0].tool.driver.name,
    ]) {
      spoil();
      expect(Log.safeParse(log).success).toBe(false);
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
