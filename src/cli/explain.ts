import type { CheckRule } from '../model/check-rule.ts';
import type { Language } from '../model/language.ts';
import { nameLikeness } from '../model/likeness.ts';
import { FINDING_CODES, type Finding } from '../model/record.ts';
import { type ExplainedRule, renderCode, renderCodes, renderRule } from '../report/explain.ts';
import { printable } from '../report/printable.ts';
import { commandWordingIn } from '../report/wording/wording-in.ts';
import type { Analyst, Checks } from './analyst.ts';
import { type ExplainOptions, UsageError } from './command-line.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';

const NEAR = 0.8; // likeness from which a name is taken for a slip

/** Says what a code or a rule means, with what it finds in its own example; without a name, lists them all. */
export async function explain(options: ExplainOptions, analyst: Analyst, io: Io): Promise<ExitCode> {
  const { lang, name } = options;
  const { rules } = analyst.checks;
  const look = { language: lang, width: Math.min(io.stdout.columns, 100) };
  if (name === null) {
    await io.stdout.write(renderCodes(rules, look));
    return EXIT.done;
  }
  const code = FINDING_CODES.find((each) => each === name);
  const asked = rules.filter((rule) => (code === undefined ? isNamed(rule, name) : rule.code === code));
  const explained: ExplainedRule[] = [];
  for (const rule of asked) explained.push({ rule, found: await foundIn(rule, analyst, lang) });
  const [first] = explained;
  if (code !== undefined) await io.stdout.write(renderCode(code, explained, look));
  else if (first !== undefined) await io.stdout.write(renderRule(first, look));
  else throw new UsageError(unknownWords(name, analyst.checks, lang));
  return EXIT.done;
}

/** A rule by its own name, or by the one that findings give it, after the model. */
function isNamed({ id }: CheckRule, name: string): boolean {
  return name.slice(name.indexOf('/') + 1) === id;
}

/** What a rule finds in its first example. */
async function foundIn(rule: CheckRule, analyst: Analyst, language: Language): Promise<Finding | null> {
  const [example] = rule.examples;
  if (example === undefined) return null;
  const text =
    'text' in example
      ? example.text
      : example.change.reduce(
          (changed, { from, to }) => changed.replace(from, () => to),
          analyst.checks.conforming,
        );
  const bytes = new TextEncoder().encode(text);
  const record = await analyst.analyse({ bytes, file: rule.id, language, onPage: () => undefined });
  return record.findings.find((finding) => isNamed(rule, finding.rule)) ?? null;
}

function unknownWords(name: string, { rules }: Checks, language: Language): string {
  const names = [...FINDING_CODES, ...rules.map(({ id }) => id)];
  const asked = name.slice(name.indexOf('/') + 1);
  const likeness = (each: string): number => nameLikeness(each, asked);
  const nearest = names.reduce(
    (best, each) => (likeness(each) > likeness(best) ? each : best),
    names[0] ?? '',
  );
  const shown = printable(name.slice(0, 80));
  return commandWordingIn(language).unknownRule(shown, likeness(nearest) >= NEAR ? nearest : null);
}
