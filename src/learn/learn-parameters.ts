import { spokenDuration } from '../model/language.ts';
import type { Specimen } from '../model/specimen.ts';
import type { Template } from '../model/template.ts';
import { enoughOf } from './learn-article.ts';
import { count, ranked, type Tally } from './tally.ts';

/** The periods that the conventions fix, for the roles that the base fixes one for; one that too few share is left out. */
export function learnParameters(
  specimens: readonly Specimen[],
  base: Template,
  least: number,
): Template['parameters'] {
  return base.parameters.flatMap((parameter) => {
    const values: Tally = new Map();
    for (const { durations } of specimens)
      for (const value of new Set(
        durations.flatMap((duration) => (duration.role === parameter.role ? [duration.value] : [])),
      ))
        count(values, value);
    const [best] = ranked(values);
    if (best === undefined || best[1] < enoughOf(least, specimens.length)) return [];
    const [value, conventions] = best;
    if (parameter.allowed.includes(value)) return [parameter];
    const why = `${conventions} des ${specimens.length} conventions fixent cette durée à ${spokenDuration(value, 'fr')}.`;
    return [{ ...parameter, allowed: [value], why }];
  });
}
