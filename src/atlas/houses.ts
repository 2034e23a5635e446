/** A convention of a Caf, and the wording of a clause that it has. */
export interface DatedWording {
  readonly year: number | null;
  readonly variant: string;
}

/** The wording that most conventions of a Caf share from a year to another. */
export interface HousePeriod {
  readonly variant: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly count: number; // conventions that have it
  readonly of: number; // conventions of these years
}

/** Fewer conventions than this show no habit. */
const LEAST = 3;
/** Share of the conventions that a wording must be more than, to be the Caf's. */
const MOST_OF = 0.5;
/** A Caf has changed its wording where both sides agree so much, and together so much better than as one. */
const AGREEMENT = 0.6;
const LEAST_GAIN = 2;
const GAIN_SHARE = 0.15;
const DEEPEST = 2; // times that a period is cut in two

/** The house wordings of a Caf for a clause, period by period; none where its conventions do not agree. */
export function housePeriods(wordings: readonly DatedWording[]): readonly HousePeriod[] {
  const dated = wordings.filter(({ year }) => year !== null).sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
  const periods = cut(dated, DEEPEST);
  return (periods.length > 1 ? periods : [wordings]).map(periodOf).filter((period) => period !== null);
}

function periodOf(wordings: readonly DatedWording[]): HousePeriod | null {
  const { variant, count } = commonest(wordings);
  if (count < LEAST || count / wordings.length <= MOST_OF) return null;
  const years = wordings.flatMap(({ year }) => (year === null ? [] : [year]));
  return {
    variant,
    count,
    of: wordings.length,
    from: years.length === 0 ? null : Math.min(...years),
    to: years.length === 0 ? null : Math.max(...years),
  };
}

/** Conventions in order of years, cut where their Caf changed its wording. */
function cut(dated: readonly DatedWording[], depth: number): readonly (readonly DatedWording[])[] {
  if (depth === 0) return [dated];
  const whole = commonest(dated).count;
  let best: { readonly at: number; readonly gain: number } | null = null;
  for (let at = LEAST; at <= dated.length - LEAST; at++) {
    if (dated[at - 1]?.year === dated[at]?.year) continue;
    const [before, after] = [commonest(dated.slice(0, at)), commonest(dated.slice(at))];
    const agrees = before.count / at >= AGREEMENT && after.count / (dated.length - at) >= AGREEMENT;
    if (!agrees || before.variant === after.variant || Math.min(before.count, after.count) < LEAST) continue;
    const gain = before.count + after.count - whole;
    if (gain >= Math.max(LEAST_GAIN, GAIN_SHARE * dated.length) && gain > (best?.gain ?? 0))
      best = { at, gain };
  }
  if (best === null) return [dated];
  return [...cut(dated.slice(0, best.at), depth - 1), ...cut(dated.slice(best.at), depth - 1)];
}

function commonest(wordings: readonly DatedWording[]): { readonly variant: string; readonly count: number } {
  const counts = new Map<string, number>();
  for (const { variant } of wordings) counts.set(variant, (counts.get(variant) ?? 0) + 1);
  const [variant = '', count = 0] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0] ?? [];
  return { variant, count };
}

/** The period of a year; the only one where the year is not known, or lies outside all. */
export function periodAt<Period extends HousePeriod>(
  periods: readonly Period[],
  year: number | null,
): Period | null {
  if (periods.length <= 1) return periods[0] ?? null;
  if (year === null) return null;
  return periods.find(({ from, to }) => (from ?? 0) <= year && year <= (to ?? 9999)) ?? null;
}
