import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadRules, parseRuleFile } from '../src/load-rules.ts';
import { CheckRules } from '../src/model/check-rule.ts';
import { fold } from '../src/model/fold.ts';
import { LANGUAGES } from '../src/model/language.ts';
import { compileKinds } from '../src/model/vocabulary-blanks.ts';
import { rules } from './support/convention.ts';
import { cpuTimeOf } from './support/cpu-time.ts';
import { recordOf } from './support/engine.ts';

const rulesIn = (text: string, model?: string): readonly string[] =>
  recordOf(text, 'fr', model).findings.map(({ rule }) => rule.replace(/^[^/]*\//, ''));
const { conforming, rules: checks } = rules.checks;

describe('every rule speaks on its examples', () => {
  test.each(checks.flatMap(({ id, examples }) => examples.map((example) => ({ id, example }))))('$id', ({
    id,
    example,
  }) => {
    const text =
      'text' in example
        ? example.text
        : example.change.reduce((changed, { from, to }) => changed.replace(from, () => to), conforming);
    expect(text).not.toBe(conforming);
    expect(rulesIn(text, 'text' in example ? example.model : undefined)).toContain(id);
  });
});

test('and none on the conforming text', () => {
  expect(rulesIn(conforming)).toEqual([]);
});

describe('every sentence is filled', () => {
  test.each(LANGUAGES)('%s', (language) => {
    for (const { examples } of checks)
      for (const example of examples) {
        const text =
          'text' in example
            ? example.text
            : example.change.reduce((changed, { from, to }) => changed.replace(from, () => to), conforming);
        for (const { why, expected } of recordOf(text, language).findings)
          expect(`${why} ${expected}`).not.toMatch(/[{}]|undefined/);
      }
  }, 120_000);
});

describe('a placeholder pattern', () => {
  const patterns = rules.placeholders.map((rule) => ({ ...rule, regex: new RegExp(rule.pattern, 'u') }));
  test.each(
    patterns.flatMap(({ id, examples, regex }) => examples.map((text) => ({ id, text, regex }))),
  )('$id sees $text', ({ text, regex }) => {
    expect(fold(text)).toMatch(regex);
  });
  test.each(
    patterns.flatMap(({ id, not, regex }) => not.map((text) => ({ id, text, regex }))),
  )('$id lets $text pass', ({ text, regex }) => {
    expect(fold(text)).not.toMatch(regex);
  });
});

describe('a kind of blank', () => {
  const kindsOf = compileKinds(rules.blanks);
  const namesOf = (value: string): readonly string[] => kindsOf(value).map(({ name }) => name);
  test.each(
    rules.blanks.kinds.flatMap(({ name, examples }) => examples.map((value) => ({ name, value }))),
  )('$name is told by $value', ({ name, value }) => {
    expect(namesOf(value)).toContain(name);
  });
  test.each(
    rules.blanks.kinds.flatMap(({ name, not }) => not.map((value) => ({ name, value }))),
  )('$name is not told by $value', ({ name, value }) => {
    expect(namesOf(value)).not.toContain(name);
  });
  test('takes no time over a long value', () => {
    const spent = cpuTimeOf(() => {
      for (const sign of ['A ', "L'", 'de ', 'A-', '(A', 'CC '])
        for (const length of [150, 160, 100_000])
          namesOf(`la commune de ${sign.repeat(length).slice(0, length)}é`);
    });
    expect(spent).toBeLessThan(1_000);
  });
});

test('rules have one hash, whenever they are read', () => {
  expect(loadRules().sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(loadRules().sha256).toBe(loadRules().sha256);
});

describe('a faulty rule file is refused with its name, line and fault', () => {
  const good = readFileSync(new URL('../rules/checks.yaml', import.meta.url), 'utf8');
  test.each([
    [
      'an unknown severity',
      good.replace('severity: critical', 'severity: grave'),
      /^rules-invalid: checks\.yaml:\d+: rules\.0\.severity: /,
    ],
    [
      'a key nobody knows',
      good.replace('    code:', '    colour: red\n    code:'),
      /^rules-invalid: checks\.yaml:\d+: rules\.0: .*colour/,
    ],
    ['no YAML', 'conforming: [', /^rules-invalid: checks\.yaml:1: /],
    [
      'an alias bomb',
      `a: &a [x,x]\n${'bcdefghi'
        .split('')
        .map((k, i) => `${k}: &${k} [${`*${'abcdefghi'[i]},`.repeat(9)}]`)
        .join('\n')}`,
      /./,
    ],
    ['a tag that runs code', 'conforming: !!js/function "x"', /^rules-invalid: checks\.yaml:1: /],
  ])('%s', (_, text, message) => {
    expect(() => parseRuleFile(text, 'checks.yaml', CheckRules)).toThrow(message);
  });
});
