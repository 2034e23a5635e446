import type { CheckRule } from '../model/check-rule.ts';
import { type Language, spokenDate, spokenDuration } from '../model/language.ts';
import { type Finding, SEVERITIES } from '../model/record.ts';
import { checkInstrument } from './check-instrument.ts';
import { CHECKS, CHECKS_OF_ANY_ACT } from './checks.ts';
import { withFormerModel } from './former-model.ts';
import { legibilityOf } from './legibility.ts';
import { withoutTorn } from './lost-pages.ts';
import { ADDED_RULES, type Arg, type Check, isComparable, type Judgement, type Subject } from './subject.ts';

/** Runs every check and says what each found: worst first, then in the order of the document, absences last. */
export function findDeviations(
  subject: Subject,
  rules: readonly CheckRule[],
  language: Language,
): readonly Finding[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const judgements = withoutTorn(
    subject,
    checksFor(subject).flatMap((check) => check(subject)),
  );
  return withFormerModel(subject, withoutEchoes(judgements))
    .map((judgement) =>
      wordFinding(legible(judgement, subject), ruleOf(byId, judgement), {
        language,
        model: subject.template.id,
      }),
    )
    .sort(byGravity);
}

/** A judgement on words that OCR could hardly read is no surer than they are. */
function legible(judgement: Judgement, { clean }: Subject): Judgement {
  const { confidence = 1, span } = judgement;
  return { ...judgement, confidence: Math.min(confidence, legibilityOf(clean, span)) };
}

/** Another instrument than the model is for is named as such, and not held against it; an amendment answers for itself. */
function checksFor(subject: Subject): readonly Check[] {
  if (isComparable(subject)) return CHECKS;
  return subject.facts.document.kind === 'avenant' ? CHECKS_OF_ANY_ACT : [checkInstrument];
}

const WEAK = [...ADDED_RULES, 'clause-reworded'];

/** A sentence that is added or reworded, and of which another rule says what is wrong with it, needs no second line. */
function withoutEchoes(judgements: readonly Judgement[]): readonly Judgement[] {
  const isWeak = ({ rule }: Judgement): boolean => WEAK.includes(rule);
  const named = judgements.flatMap((judgement) =>
    isWeak(judgement) || judgement.span === null ? [] : [judgement.span],
  );
  return judgements.filter((judgement) => {
    const { span } = judgement;
    return (
      span === null ||
      !isWeak(judgement) ||
      !named.some((other) => other.start >= span.start && other.end <= span.end)
    );
  });
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
  const { explainedBy } = judgement;
  const say = (sentence: string): string => fill(sentence, args, language);
  return {
    code: rule.code,
    rule: `${model}/${rule.id}`,
    severity,
    article,
    span,
    actual,
    expected: rule.expected ? say(rule.expected[language]) : null,
    why: say(rule.message[language]).trimEnd(),
    confidence,
    ...(explainedBy === undefined ? {} : { explainedBy: { model: explainedBy.id, name: explainedBy.name } }),
  };
}

function fill(sentence: string, args: Readonly<Record<string, Arg>>, language: Language): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const arg = args[name];
    if (arg === undefined) return whole;
    if (typeof arg !== 'object') return String(arg);
    if ('french' in arg) return language === 'fr' || arg.french === '' ? arg.french : `“${arg.french}”`;
    return 'date' in arg ? spokenDate(arg.date, language) : spokenDuration(arg.duration, language);
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
