import { periodBetween } from '../model/calendar.ts';
import { tidy } from '../model/fold.ts';
import type { Check, Judgement } from './subject.ts';

const LONGEST_YEARS = 5;

/** The years on the cover are those of the term. */
export const checkTermAgainstCover: Check = ({ facts: { document, term } }) => {
  const { period } = document;
  if (period === null || term === null) return [];
  const [from, to] = [term.start?.slice(0, 4) ?? null, term.end?.slice(0, 4) ?? null];
  const differs = (to !== null && to !== period.to) || (from !== null && from !== period.from);
  if (!differs) return [];
  const args = { from: period.from, to: period.to, start: from ?? '?', end: to ?? '?' };
  return [
    {
      rule: 'term-against-cover',
      article: null,
      span: period.span,
      actual: `${period.from} – ${period.to}`,
      args,
    },
  ];
};

/** A term ends after it begins, and within five years. */
export const checkTermLength: Check = ({ clean, facts: { term }, sections }) => {
  if (term === null || term.start === null || term.end === null) return [];
  const place = sections.find(({ model }) => model === 'duree')?.number ?? null;
  const judge = (rule: string): Judgement => ({
    rule,
    article: place,
    span: term.span,
    actual: tidy(clean.document.text.slice(term.span.start, term.span.end)),
    args: { start: { date: term.start ?? '' }, end: { date: term.end ?? '' }, years: LONGEST_YEARS },
  });
  if (term.end <= term.start) return [judge('term-in-order')];
  return term.end >= yearsAfter(term.start, LONGEST_YEARS) ? [judge('term-within-five-years')] : [];
};

const yearsAfter = (day: string, years: number): string =>
  `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;

/** A stated duration is that between the two dates. */
export const checkTermAsStated: Check = ({ facts: { term, durations } }) => {
  if (term?.start == null || term.end === null) return [];
  const computed = periodBetween(term.start, term.end);
  const stated = durations.filter(
    ({ role, value, raw }) => role === 'term' && value !== computed && !/\d{4}/.test(raw),
  );
  return stated.slice(0, 1).map(({ value, raw, article, span }) => ({
    rule: 'term-as-stated',
    article,
    span,
    actual: raw,
    args: { stated: { duration: value }, computed: { duration: computed ?? '' } },
  }));
};
