import { describe, expect, it } from 'vitest';
import type { Analyst } from '../../src/cli/analyst.ts';
import type { Finding } from '../../src/model/record.ts';
import { finding, SAMPLE } from '../report/sample-record.ts';
import { runIn } from './fakes.ts';

/** Findings are the content of the file. */
const analyse: Analyst['analyse'] = async ({ bytes, file }) => ({
  ...SAMPLE,
  source: { ...SAMPLE.source, file },
  findings: JSON.parse(Buffer.from(bytes).toString()) as Finding[],
});

const THREE: readonly Finding[] = [
  finding({ severity: 'critical', code: 'date-order', rule: 'ctg-2020/dates', actual: '5 janvier 2022' }),
  finding({ rule: 'ctg-2020/gone', actual: null, expected: 'Une clause.', span: null }),
  finding({ severity: 'info', rule: 'ctg-2020/worded' }),
];
const fileOf = (findings: readonly Finding[]): string => JSON.stringify(findings);

async function accepted(files: Readonly<Record<string, string>>): Promise<string> {
  const { written } = await runIn(
    { files, analyse },
    'check',
    ...Object.keys(files),
    '--write-baseline',
    'd/b.json',
  );
  return written['d/b.json'] ?? '';
}

async function against(baseline: string, findings: readonly Finding[], ...args: string[]) {
  const files = { 'a.pdf': fileOf(findings), 'b.json': baseline };
  const trace = await runIn(
    { files, analyse },
    'check',
    'a.pdf',
    '--baseline',
    'b.json',
    '--format',
    'json',
    ...args,
  );
  const [record] = JSON.parse(trace.out || '[{"findings":[]}]') as [{ findings: Finding[] }];
  return { ...trace, rules: record.findings.map(({ rule }) => rule) };
}

describe('writing', () => {
  it('keeps the deviations of each file, sorted, to be read', async () => {
    const text = await accepted({
      'b.pdf': fileOf(THREE.slice(0, 1)),
      './a.pdf': fileOf([...THREE].reverse()),
    });
    const { version, documents } = JSON.parse(text);
    expect(version).toBe(1);
    expect(documents.map(({ file }: { file: string }) => file)).toEqual(['a.pdf', 'b.pdf']);
    expect(documents[0].accepted).toEqual([
      {
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
        code: 'date-order',
        rule: 'ctg-2020/dates',
        severity: 'critical',
        article: '3',
        quote: '5 janvier 2022',
      },
      expect.objectContaining({ rule: 'ctg-2020/gone', quote: 'Une clause.' }),
    ]);
    expect(text).toMatch(/[^\n]\n$/);
  });

  it('gives the same file for the same findings in any order', async () => {
    expect(await accepted({ 'a.pdf': fileOf(THREE) })).toBe(
      await accepted({ 'a.pdf': fileOf([...THREE].reverse()) }),
    );
  });

  it('says how many were accepted, beside the usual report', async () => {
    const { code, out, err } = await runIn(
      { files: { 'a.pdf': fileOf(THREE) }, analyse },
      'check',
      'a.pdf',
      '--write-baseline',
      'b.json',
    );
    expect(out).toContain('CRITIQUE');
    expect([code, err]).toEqual([0, 'gabarit: 2 écarts acceptés, écrits dans b.json\n']);
  });

  it('writes nothing where nothing was read', async () => {
    const { code, written } = await runIn({ analyse }, 'check', 'a.pdf', '--write-baseline', 'b.json');
    expect([code, written]).toEqual([2, {}]);
  });

  it('keeps what was already accepted along with what is new', async () => {
    const baseline = await accepted({ 'a.pdf': fileOf(THREE.slice(0, 1)) });
    const { written } = await against(baseline, THREE, '--write-baseline', 'c.json');
    expect(written['./c.json']).toBe(await accepted({ 'a.pdf': fileOf(THREE) }));
  });
});

describe('reading', () => {
  it('leaves out what is accepted, and counts it in one line', async () => {
    const baseline = await accepted({ 'a.pdf': fileOf(THREE) });
    const { rules, err, code } = await against(baseline, THREE, '--fail-on', 'minor');
    expect([rules, code]).toEqual([['ctg-2020/worded'], 0]);
    expect(err).toBe('gabarit: 2 écarts acceptés\n');
  });

  it('fails on what is new', async () => {
    const baseline = await accepted({ 'a.pdf': fileOf(THREE.slice(0, 1)) });
    const { rules, code, err } = await against(baseline, THREE, '--fail-on', 'minor');
    expect([rules, code, err]).toEqual([
      ['ctg-2020/gone', 'ctg-2020/worded'],
      5,
      'gabarit: 1 écart accepté\n',
    ]);
  });

  it('accepts nothing for a file that it does not know', async () => {
    const baseline = await accepted({ 'z/a.pdf': fileOf(THREE) });
    const { rules, err } = await against(baseline, THREE);
    expect([rules.length, err]).toEqual([3, '']);
  });

  it.each([
    ['moved to another page', { span: { start: 9000, end: 9005, page: 9 } }],
    ['graver', { severity: 'major' as const }],
    ['said in other words', { why: 'Autrement dit.' }],
    ['quoted from a worse scan', { actual: '5  JANVIER 2022.' }],
  ])('knows a deviation again when it is %s', async (_, change) => {
    const first = THREE[0] ?? finding();
    const baseline = await accepted({ 'a.pdf': fileOf([first]) });
    expect((await against(baseline, [{ ...first, ...change }])).rules).toEqual([]);
  });

  it('accepts as many deviations that are alike as there were', async () => {
    const baseline = await accepted({ 'a.pdf': fileOf([finding()]) });
    expect((await against(baseline, [finding(), finding()])).rules).toHaveLength(1);
  });

  it.each([
    ['JSON', '{'],
    ['a baseline', '[]'],
    ['of this version', '{"version":2,"documents":[]}'],
    ['whole', '{"version":1,"documents":[{"file":"a.pdf"}]}'],
  ])('refuses in one line a file that is not %s', async (_, text) => {
    const { code, out, err } = await against(text, THREE);
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe(
      "gabarit: b.json : ce n'est pas une liste d'écarts acceptés ; récrivez-la avec --write-baseline\n",
    );
  });

  it('refuses a file that is not there', async () => {
    const { code, err } = await runIn(
      { files: { 'a.pdf': '[]' }, analyse },
      'check',
      'a.pdf',
      '--baseline',
      'n\u001b.json',
    );
    expect(err).toMatch(/^gabarit: n\\x1b\.json: fichier introuvable[^\n]*\n$/);
    expect(code).toBe(1);
  });
});

describe('other formats', () => {
  const files = { 'a.pdf': fileOf(THREE), 'd/b.pdf': fileOf([]), 'b.json': '{"version":1,"documents":[]}' };
  it.each([
    ['html', /^<!doctype html>[\s\S]*a\.pdf[\s\S]*d\/b\.pdf[\s\S]*<\/html>\n$/],
    ['markdown', /^## a\.pdf\n[\s\S]*\n\n## d\/b\.pdf\n/],
    ['sarif', /^\{\n {2}"\$schema"[\s\S]*"uri": "d\/b\.pdf"[\s\S]*\n\}\n$/],
  ])('%s holds every file', async (format, shape) => {
    const { out, code } = await runIn({ files, analyse }, 'check', 'a.pdf', 'd/b.pdf', '--format', format);
    expect(out).toMatch(shape);
    expect(code).toBe(0);
  });

  it.each(['html', 'markdown', 'sarif', 'text'])('%s leaves out what is accepted', async (format) => {
    const baseline = await accepted({ 'a.pdf': fileOf(THREE) });
    const { out } = await runIn(
      { files: { ...files, 'b.json': baseline }, analyse },
      'check',
      'a.pdf',
      '--baseline',
      'b.json',
      '--format',
      format,
    );
    expect(out).not.toContain('ctg-2020/gone');
    expect(out).not.toContain('5 janvier 2022\u00a0»');
    if (format === 'html' || format === 'markdown')
      expect(out).toContain('2 écarts acceptés, non montrés ici.');
  });

  it('html says that files are missing from it', async () => {
    const { out, code } = await runIn({ files, analyse }, 'check', 'a.pdf', 'none.pdf', '--format', 'html');
    expect(out).toContain('1 fichier n&#39;a pas pu être lu et manque ici.');
    expect(code).toBe(4);
  });
});
