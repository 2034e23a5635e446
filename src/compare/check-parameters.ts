import type { Check, Judgement } from './subject.ts';

/** Durations that the model fixes: notice, time to mend a breach. */
export const checkParameters: Check = (subject) => {
  const { facts, template } = subject;
  return template.parameters.flatMap(({ role, allowed, severity, why }) =>
    facts.durations
      .filter(
        (duration) =>
          duration.role === role &&
          !allowed.includes(duration.value) &&
          !duration.article?.startsWith('annexe'),
      )
      .map(
        ({ article, span, raw, value }): Judgement => ({
          rule: `parameter-${role}`,
          article,
          span,
          actual: raw,
          severity,
          args: { duration: { duration: value }, model: { duration: allowed[0] ?? '' }, reason: why },
        }),
      ),
  );
};
