import { describe, expect, it } from 'vitest';
import { exitCodeOf, worstOf } from '../../src/cli/exit-code.ts';
import { finding } from '../report/sample-record.ts';

describe('exitCodeOf', () => {
  it.each([
    ['all read', { read: 2, failed: 0, worst: 'critical' }, null, 0],
    ['some failed', { read: 1, failed: 1, worst: null }, null, 4],
    ['none read', { read: 0, failed: 2, worst: null }, 'minor', 2],
    ['a deviation at the level asked for', { read: 1, failed: 0, worst: 'major' }, 'major', 5],
    ['a worse one', { read: 1, failed: 0, worst: 'critical' }, 'minor', 5],
    ['a lesser one', { read: 1, failed: 0, worst: 'minor' }, 'major', 0],
    ['remarks only', { read: 1, failed: 0, worst: 'info' }, 'minor', 0],
    ['a deviation, and a file that failed', { read: 1, failed: 1, worst: 'major' }, 'major', 5],
    ['a lesser one, and a file that failed', { read: 1, failed: 1, worst: 'minor' }, 'major', 4],
  ] as const)('%s', (_, tally, failOn, code) => {
    expect(exitCodeOf(tally, failOn)).toBe(code);
  });
});

describe('worstOf', () => {
  it.each([
    [null, [], null],
    [null, ['info', 'major', 'minor'], 'major'],
    ['critical', ['minor'], 'critical'],
    ['minor', ['critical'], 'critical'],
    ['major', [], 'major'],
  ] as const)('of %s and %o is %s', (known, severities, worst) => {
    expect(
      worstOf(
        known,
        severities.map((severity) => finding({ severity })),
      ),
    ).toBe(worst);
  });
});
