import type { CheckRule } from '../model/check-rule.ts';
import type { Language } from '../model/language.ts';
import { FINDING_CODES, type Finding, type FindingCode } from '../model/record.ts';
import { held } from './held.ts';
import { excerpt } from './printable.ts';
import { explainWordingIn, wordingIn } from './wording/wording-in.ts';
import { wrap } from './wrap.ts';

/** A rule, and what it found in its own example; null where it was not run or found nothing. */
export interface ExplainedRule {
  readonly rule: CheckRule;
  readonly found: Finding | null;
}

/** How an explanation is to look. */
export interface ExplainOptions {
  readonly language: Language;
  readonly width: number; // characters a line holds
}

const MOST_SAID = 1_500; // characters
const MOST_QUOTED = 300;

/** Every code, with its rules under it. Ends with a line feed. */
export function renderCodes(rules: readonly CheckRule[], { language, width }: ExplainOptions): string {
  const extra = explainWordingIn(language);
  const lines = FINDING_CODES.flatMap((code) => {
    const own = rules.filter((rule) => rule.code === code).map(({ id }) => id);
    return [
      ...wrap(`  ${code} - ${extra.meanings[code]}`, { width, indent: 4 }),
      ...(own.length === 0 ? [] : wrap(`      ${own.join(', ')}`, { width, indent: 6 })),
    ];
  });
  return `${extra.codes} (${extra.rules.toLowerCase()})\n\n${lines.join('\n')}\n`;
}

/** What a code means, then each of its rules. Ends with a line feed. */
export function renderCode(
  code: FindingCode,
  rules: readonly ExplainedRule[],
  options: ExplainOptions,
): string {
  const { noRule } = explainWordingIn(options.language);
  const body = rules.flatMap((rule) => ['', ...ruleLines(rule, options)]);
  const lines = [...codeLines(code, options), ...(rules.length === 0 ? ['', `  ${noRule}`] : body)];
  return `${lines.join('\n')}\n`;
}

/** What a rule says and why, with its example. Ends with a line feed. */
export function renderRule(rule: ExplainedRule, options: ExplainOptions): string {
  return `${[...codeLines(rule.rule.code, options), '', ...ruleLines(rule, options)].join('\n')}\n`;
}

function codeLines(code: FindingCode, { language, width }: ExplainOptions): readonly string[] {
  const { meanings } = explainWordingIn(language);
  const { codes } = wordingIn(language);
  return [
    ...wrap(`${code} - ${codes[code]}`, { width, indent: 2 }),
    ...wrap(`  ${meanings[code]}`, { width, indent: 2 }),
  ];
}

function ruleLines({ rule, found }: ExplainedRule, { language, width }: ExplainOptions): readonly string[] {
  const extra = explainWordingIn(language);
  const { severities } = wordingIn(language);
  const expected = found?.expected ?? null;
  const texts = [
    extra.severity(severities[rule.severity]),
    extra.why(held(rule.why[language])),
    extra.says(excerpt(held(found?.why ?? blanked(rule.message[language])), MOST_SAID)),
    ...(expected === null ? [] : [extra.expects(excerpt(expected, MOST_QUOTED))]),
  ];
  const paragraph = (text: string, indent: number): readonly string[] =>
    wrap(`${' '.repeat(indent)}${text}`, { width, indent: indent + 2 });
  return [
    `  ${rule.id}`,
    ...texts.flatMap((text) => paragraph(text, 4)),
    `    ${extra.example}`,
    ...exampleTexts(rule, language).flatMap((text) => paragraph(text, 6)),
  ];
}

/** A sentence of a rule without its values. */
function blanked(sentence: string): string {
  return sentence.replace(/\{\w{1,40}\}/g, '…');
}

function exampleTexts({ examples }: CheckRule, language: Language): readonly string[] {
  const extra = explainWordingIn(language);
  const [example] = examples;
  if (example === undefined) return [];
  if ('text' in example) return [extra.inDocument(excerpt(example.text, MOST_QUOTED))];
  return example.change.flatMap(({ from, to }) => {
    const added = to.replace(from, '').trim();
    const isAdded = to.includes(from) && added !== '';
    const read = excerpt(isAdded ? added : to, MOST_QUOTED);
    return [
      ...(isAdded ? [] : [extra.instead(excerpt(from, MOST_QUOTED))]),
      extra.written(read === '' ? extra.taken : read),
    ];
  });
}
