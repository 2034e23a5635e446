import type { CheckRule } from '../model/check-rule.ts';
import { type Language, spokenDate } from '../model/language.ts';
import { type Finding, SEVERITIES } from '../model/record.ts';
import { CHECKS } from './checks.ts';
import type { Arg, Judgement, Subject } from './subject.ts';

/** Runs every check and says what each found: worst first, then in the order of the document, absences last. */
export function findDeviations(
  subject: Subject,
  rules: readonly CheckRule[],
  language: Language,
): readonly Finding[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return CHECKS.flatMap((check) => check(subject))
    .map((judgement) =>
      wordFinding(judgement, ruleOf(byId, judgement), { language, model: subject.template.id }),
    )
    .sort(byGravity);
}

/** A check without its rule is a fault of the program or of a changed rules folder, never of a document. */
function ruleOf(rules: ReadonlyMap<string, CheckRule>, { rule }: Judgement): CheckRule {
  const found = rules.get(rule);
  if (found === undefined) throw new Error(`rules/checks.yaml has no rule ${rule}`);
  return found;
}

interface Voice {
  readonly language: Language;
  readonly model: string;
}

function wordFinding(judgement: Judgement, rule: CheckRule, { language, model }: Voice): Finding {
  const { article, span, actual, args = {}, severity = rule.severity, confidence = 1 } = judgement;
  const say = (sentence: string): string => fill(sentence, args, language);
  return {
    code: rule.code,
    rule: `${model}/${rule.id}`,
    severity,
    article,
    span,
    actual,
    expected: rule.expected ? say(rule.expected[language]) : null,
    why: say(rule.message[language]),
    confidence,
  };
}

function fill(sentence: string, args: Readonly<Record<string, Arg>>, language: Language): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const arg = args[name];
    if (arg === undefined) return whole;
    return typeof arg === 'object' ? spokenDate(arg.date, language) : String(arg);
  });
}

function byGravity(a: Finding, b: Finding): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    (a.span?.start ?? Number.MAX_SAFE_INTEGER) - (b.span?.start ?? Number.MAX_SAFE_INTEGER) ||
    compare(a.rule, b.rule) ||
    compare(a.article ?? '', b.article ?? '')
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
