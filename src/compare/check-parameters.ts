import { containment } from '../model/likeness.ts';
import type { DurationFact } from '../model/record.ts';
import type { Template } from '../model/template.ts';
import type { Check, Judgement, Subject } from './subject.ts';

const NUMBERS = 'zéro un deux trois quatre cinq six sept huit neuf dix onze douze'.split(' ');
const UNITS: Readonly<Record<string, string>> = { Y: 'ans?', M: 'mois', W: 'semaines?', D: 'jours?' };
const AROUND = 220; // characters of the text on each side of a duration that show its clause
const SAME_CLAUSE = 0.6; // share of a clause's words

/** Durations that the model fixes: notice, time to mend a breach. */
export const checkParameters: Check = (subject) => {
  const { facts, template } = subject;
  return template.parameters.flatMap(({ role, allowed, severity, why }) =>
    facts.durations
      .filter(
        (duration) =>
          duration.role === role &&
          !allowed.includes(duration.value) &&
          !duration.article?.startsWith('annexe') &&
          !isOfModel(duration, subject),
      )
      .map(
        ({ article, span, raw, value }): Judgement => ({
          rule: `parameter-${role}`,
          article,
          span,
          actual: raw,
          severity,
          args: {
            duration: { duration: value },
            model: { duration: allowed[0] ?? '' },
            reason: { french: why },
          },
        }),
      ),
  );
};

/** Whether a clause of the model says this very duration here: then a word misread gave it another role. */
function isOfModel({ span, value }: DurationFact, { clean, template }: Subject): boolean {
  const printed = printedRe(value);
  if (printed === null) return false;
  const around = clean.document.text.slice(Math.max(0, span.start - AROUND), span.end + AROUND);
  return clausesOf(template).some((text) => printed.test(text) && containment(text, around) >= SAME_CLAUSE);
}

const clausesOf = ({ articles }: Template): readonly string[] =>
  articles.flatMap(({ clauses }) => clauses.map(({ text }) => text));

/** How the model may write a duration: "6 mois", "six mois". */
function printedRe(value: string): RegExp | null {
  const [, count = '', unit = ''] = /^P(\d{1,3})([YMWD])$/.exec(value) ?? [];
  const units = UNITS[unit];
  if (units === undefined) return null;
  const word = NUMBERS[Number(count)];
  return new RegExp(
    `(?<![\\p{L}\\d])(?:${count}${word === undefined ? '' : `|${word}`}) ${units}(?!\\p{L})`,
    'iu',
  );
}
