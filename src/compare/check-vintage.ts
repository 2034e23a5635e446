import { spanOf, textOf } from '../model/reading.ts';
import { placeOf, sectionAt } from '../model/section.ts';
import { ENOUGH_FINGERPRINTS } from '../model/template.ts';
import type { Check, Subject } from './subject.ts';
import { modelInForce, recogniseVintage, shareKept } from './vintage.ts';

/**
 * A text that follows another model than the newest of its kind. The comparison itself stays with the model that was asked
 * for, whatever the vintage: an auditor reads a region's conventions against one model, and two figures tell the rest,
 * namely which model the text follows and how much it keeps of the one in force when it was signed.
 */
export const checkVintage: Check = (subject) => {
  const { clean, sections, models, template } = subject;
  const ofKind = models.filter(({ instrument }) => instrument === template.instrument);
  const vintage = recogniseVintage(clean.reading, ofKind);
  const newest = ofKind.at(-1);
  if (vintage === null || newest === undefined || vintage.template.id === newest.id) return [];
  const day = dayOf(subject);
  const inForce = day === null ? null : modelInForce(ofKind, template.instrument, day);
  const here = {
    article: placeOf(sectionAt(sections, vintage.at.start)),
    span: spanOf(clean.reading, vintage.at),
    actual: textOf(clean.reading, vintage.at),
  };
  const signs = vintage.words
    .slice(0, ENOUGH_FINGERPRINTS)
    .map((words) => `« ${words} »`)
    .join(', ');
  const follows = { follows: vintage.template.name, signs };
  if (day === null || inForce === null)
    return [{ rule: 'model-of-unknown-day', ...here, args: { ...follows, newest: newest.name } }];
  const share = Math.round(100 * shareKept(subject, inForce));
  const args = { ...follows, date: { date: day }, share, model: inForce.name, compared: template.name };
  const isCurrent = inForce.id === vintage.template.id;
  if (isCurrent && inForce.id === template.id) return [];
  return [{ rule: isCurrent ? 'model-of-its-day' : 'model-superseded', ...here, args }];
};

/** The day of the act: that of its signature, or else of the last deliberation, or else of its effect. */
function dayOf({ facts: { signature, dates } }: Subject): string | null {
  const of = (role: (typeof dates)[number]['role']): string | null =>
    dates
      .flatMap((fact) =>
        fact.role === role && fact.precision === 'day' && fact.value !== null ? [fact.value] : [],
      )
      .sort()
      .at(-1) ?? null;
  return signature?.date ?? of('signature') ?? of('deliberation') ?? of('effect');
}
