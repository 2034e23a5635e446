import { describe, expect, it } from 'vitest';
import { deathOf } from '../../src/batch/death.ts';
import { exitOf } from '../../src/batch/finish.ts';
import { resultKey } from '../../src/batch/key.ts';
import { DEFAULT_LIMITS, limitsWith, shapingLimits } from '../../src/batch/limits.ts';
import { lostToClock, outcomeOf, warningsOf } from '../../src/batch/outcome.ts';
import { barOf, paceOf } from '../../src/batch/pace.ts';
import { codeOfWarning } from '../../src/batch/parser-warnings.ts';
import { resumeCommand, retryCommand } from '../../src/batch/resume-command.ts';
import { sameFailures } from '../../src/batch/same-failures.ts';
import { overrun, STARTED, ticked } from '../../src/batch/watch.ts';
import type { ConventionRecord } from '../../src/model/record.ts';

const page = (
  state: ConventionRecord['pages'][number]['state'],
  chars = 9,
  reason: string | null = null,
) => ({
  number: 1,
  state,
  reason,
  chars,
  confidence: null,
});

describe('the key of a result', () => {
  const recipe = { engine: 'e', rules: 'r', options: { lang: 'fr', ocr: 'none' } };
  it('is the same whatever the order of the options', () => {
    expect(resultKey('s', recipe)).toBe(resultKey('s', { ...recipe, options: { ocr: 'none', lang: 'fr' } }));
  });
  it.each([
    ['another content', 't', recipe],
    ['another engine', 's', { ...recipe, engine: 'f' }],
    ['other rules', 's', { ...recipe, rules: 'q' }],
    ['another option', 's', { ...recipe, options: { lang: 'en', ocr: 'none' } }],
  ])('is another one for %s', (_, sha256, other) => {
    expect(resultKey(sha256, other)).not.toBe(resultKey('s', recipe));
  });
});

describe('limits', () => {
  it('are what they are by default, but for those that are written', () => {
    expect(limitsWith(['pages=5', 'document=60'])).toEqual({ ...DEFAULT_LIMITS, pages: 5, document: 60 });
  });
  it.each([
    'page',
    'pages=',
    'pages=x',
    'pages=-1',
    'pages=0',
    'toString=1',
    'memory=10',
    'pages=1e3',
  ])('refuse %s', (text) => expect(() => limitsWith([text])).toThrow());
  it('change the key only where they change what a good document gives', () => {
    expect(shapingLimits(limitsWith(['pages=5', 'document=60', 'memory=900']))).toEqual(['pages=5']);
  });
});

describe('what a document counts as', () => {
  it.each([
    ['pages of text', [page('text')], [], 'ok', null],
    ['a blank page among them', [page('text'), page('blank', 0)], [], 'ok', null],
    ['a damaged page', [page('text'), page('damaged', 0)], [], 'warnings', 'page-damaged'],
    ['a page that was not read', [page('skipped', 0)], [], 'warnings', 'page-skipped'],
    ['a scan on which nothing was recognised', [page('ocr', 0)], [], 'warnings', 'page-without-text'],
    ['a file that was repaired', [page('text')], ['file-repaired'], 'warnings', 'file-repaired'],
    ['several doubts, the gravest', [page('damaged', 0)], ['file-repaired'], 'warnings', 'page-damaged'],
  ] as const)('%s', (_, pages, parser, outcome, code) => {
    expect(outcomeOf(warningsOf({ pages: [...pages] }, parser))).toEqual({ outcome, code });
  });
  it('may be another one tomorrow where a page was lost to a clock', () => {
    expect(lostToClock({ pages: [page('damaged', 0, 'ocr-timeout')] })).toBe(true);
    expect(lostToClock({ pages: [page('damaged', 0, 'page-unreadable')] })).toBe(false);
  });
});

describe('what the parser says of a damaged file', () => {
  it.each([
    ['Warning: Indexing all PDF objects', 'file-repaired'],
    ['Warning: decodeScan - unexpected MCU data, current marker is: ce1f', 'image-damaged'],
    ['Warning: getOperatorList - ignoring errors during "GetOperatorList: page 2" task', 'content-damaged'],
    ['Warning: Ignoring circular reference: 6R.', 'content-damaged'],
    ['Warning: Error during font loading: Font "CyclicFont" is not available.', 'font-damaged'],
    ['Warning: Push buttons without action dictionaries are not supported', null],
  ])('%s', (words, code) => {
    expect(codeOfWarning(words)).toBe(code);
  });
});

describe('why a child died', () => {
  const ending = { exitCode: null, signal: null, stderr: '', rss: 100, cut: null };
  it.each([
    ['the silence', { ...ending, cut: 'silence' }, 'timeout', 'silence=60'],
    ['the document', { ...ending, cut: 'document' }, 'timeout', 'document=1800'],
    ['the page', { ...ending, cut: 'ocr-page' }, 'timeout', 'ocr-page=120'],
    ['the memory', { ...ending, cut: 'memory' }, 'memory-limit', 'memory=1500'],
    ['an allocator refused', { ...ending, signal: 'SIGABRT' }, 'memory-limit', 'memory=1500'],
    [
      'its last words',
      { ...ending, exitCode: 134, stderr: 'heap out of memory' },
      'memory-limit',
      'memory=1500',
    ],
    [
      'a fault with much memory held',
      { ...ending, signal: 'SIGSEGV', rss: 900 },
      'memory-limit',
      'memory=1500',
    ],
    ['a fault', { ...ending, signal: 'SIGSEGV' }, 'crash', 'SIGSEGV'],
    ['somebody else', { ...ending, signal: 'SIGKILL' }, 'crash', 'SIGKILL'],
    ['itself', { ...ending, exitCode: 70 }, 'crash', 'exit 70'],
  ] as const)('%s', (_, how, code, detail) => {
    expect(deathOf(how, DEFAULT_LIMITS)).toEqual({ code, detail });
  });
});

describe('the clocks', () => {
  it('run apart', () => {
    const clocks = { ...ticked(STARTED, 900), silence: 0 };
    expect(ticked(clocks, 50)).toEqual({ silence: 50, page: 950, document: 950 });
  });
  it('stand still while the machine sleeps', () => {
    expect(ticked(STARTED, 3_600_000).document).toBe(1_000);
  });
  it('name the limit that is overrun', () => {
    expect(overrun({ ...STARTED, silence: 60_001 }, 0, DEFAULT_LIMITS)).toBe('silence');
    expect(overrun({ ...STARTED, page: 136_000 }, 0, DEFAULT_LIMITS)).toBe('ocr-page');
    expect(overrun({ ...STARTED, document: 1_800_001 }, 0, DEFAULT_LIMITS)).toBe('document');
    expect(overrun(STARTED, 1_501, DEFAULT_LIMITS)).toBe('memory');
    expect(
      overrun({ silence: 59_000, page: 119_000, document: 1_700_000 }, 1_400, DEFAULT_LIMITS),
    ).toBeNull();
  });
});

describe('more than half of the last hundred documents failing alike', () => {
  it('is told at the one that makes it so', () => {
    const judge = sameFailures(50);
    const codes = Array.from({ length: 200 }, (_, i) => (i % 2 === 0 ? 'crash' : null));
    expect(codes.map(judge).filter((code) => code !== null)).toEqual([]);
    expect(judge('crash')).toBe(null);
    expect(judge('crash')).toBe('crash');
  });
  it('is not told of failures of several kinds, or of few documents', () => {
    const judge = sameFailures(50);
    for (let i = 0; i < 99; i++) expect(judge('crash')).toBeNull();
    const mixed = sameFailures(50);
    for (let i = 0; i < 300; i++) expect(mixed(['a', 'b', 'c'][i % 3] ?? null)).toBeNull();
  });
});

describe('the exit code', () => {
  it.each([
    [0, 0, 0],
    [1, 0, 3],
    [0, 1, 4],
    [5, 1, 4],
  ])('of %i with warnings and %i in quarantine is %i', (warnings, quarantined, code) => {
    expect(exitOf({ warnings, quarantined })).toBe(code);
  });
});

describe('the command that resumes', () => {
  it('is the same one, as a shell takes it', () => {
    expect(resumeCommand(['batch', "l'archive 2024", '--out', 'o'])).toBe(
      "gabarit batch 'l'\\''archive 2024' --out o",
    );
    expect(retryCommand(['batch', 'a', '--retry-quarantine'])).toBe('gabarit batch a --retry-quarantine');
  });
});

describe('the pace', () => {
  it('takes what is left to be like what was read', () => {
    const course = { seconds: 10, pages: 50, computed: 5, settled: 10, total: 20 };
    expect(paceOf(course)).toEqual({ pagesPerSecond: 5, secondsLeft: 20 });
    expect(paceOf({ ...course, total: null }).secondsLeft).toBeNull();
  });
  it('is drawn from empty to full', () => {
    expect([barOf(0), barOf(0.5), barOf(2)]).toEqual([
      '[....................]',
      '[##########..........]',
      '[####################]',
    ]);
  });
});
