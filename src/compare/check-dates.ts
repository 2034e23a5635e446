import type { DatedFact, DateRole, Stamp } from '../model/record.ts';
import { type Check, isWhole, type Judgement, type Subject } from './subject.ts';

/** A fact with a whole date: only those can be put in order. */
type DayFact = DatedFact & { readonly value: string };

const daysOf = ({ facts }: Subject, role: DateRole): readonly DayFact[] =>
  facts.dates.filter(
    (date): date is DayFact => date.role === role && date.precision === 'day' && date.value !== null,
  );

/** The day of signature: as the signature block has it, else as the text says. */
function signatureOf(subject: Subject): DayFact | undefined {
  const dates = daysOf(subject, 'signature');
  return dates.find(({ article }) => article === 'signature') ?? dates[0];
}

const about = (rule: string, fact: DayFact, other: string): Judgement => ({
  rule,
  article: fact.article,
  span: fact.span,
  actual: fact.raw,
  args: { date: { date: fact.value }, other: { date: other } },
});

/** Nobody may sign for a council before it has deliberated. */
export const checkSignatureAfterDeliberation: Check = (subject) => {
  const signature = signatureOf(subject);
  if (signature === undefined) return [];
  const late = latestByParty(daysOf(subject, 'deliberation')).filter(({ value }) => value > signature.value);
  return late.map(({ value }) => about('signature-after-deliberation', signature, value));
};

/** One date for each council, the latest: the act that authorises is the last one it took. */
function latestByParty(dates: readonly DayFact[]): readonly DayFact[] {
  const latest = new Map<string | null, DayFact>();
  for (const date of dates)
    if (date.value > (latest.get(date.party)?.value ?? '')) latest.set(date.party, date);
  return [...latest.values()];
}

/** The Caf's board decides before its representatives sign. */
export const checkSignatureAfterCafDecision: Check = (subject) => {
  const signature = signatureOf(subject);
  const decisions = daysOf(subject, 'caf-decision');
  if (signature === undefined || decisions.length === 0) return [];
  const earliest = decisions.reduce((a, b) => (b.value < a.value ? b : a));
  return earliest.value > signature.value
    ? [about('signature-after-caf-decision', signature, earliest.value)]
    : [];
};

/** What was sent to the préfecture cannot bear the date of a later signature. */
export const checkSignatureBeforeTransmission: Check = (subject) => {
  const signature = signatureOf(subject);
  if (signature === undefined) return [];
  return subject.clean.stamps
    .map(({ sent, received }: Stamp) => sent ?? received)
    .filter((day): day is string => day !== null && day < signature.value)
    .slice(0, 1)
    .map((day) => about('signature-before-transmission', signature, day));
};

/** A convention takes effect when it is signed, not before. Without a signature date the last council's act stands for it. */
export const checkRetroactiveEffect: Check = (subject) => {
  const effect = daysOf(subject, 'effect')[0];
  if (effect === undefined) return [];
  const signature = signatureOf(subject);
  if (signature !== undefined)
    return effect.value < signature.value ? [about('effect-after-signature', effect, signature.value)] : [];
  // The date may be on a page that was not read.
  if (!isWhole(subject)) return [];
  const last =
    daysOf(subject, 'deliberation')
      .map(({ value }) => value)
      .sort()
      .at(-1) ?? '';
  return effect.value < last ? [about('effect-after-deliberation', effect, last)] : [];
};

/** One decision of one body has one date, wherever the document speaks of it. */
export const checkOneDateForOneAct: Check = (subject) =>
  (['caf-decision', 'deliberation'] as const).flatMap((role) => {
    const byParty = new Map<string, DayFact>();
    return daysOf(subject, role).flatMap((date): readonly Judgement[] => {
      if (date.party === null) return [];
      const first = byParty.get(date.party);
      if (first === undefined) byParty.set(date.party, date);
      return first === undefined || first.value === date.value
        ? []
        : [about('one-date-for-one-act', date, first.value)];
    });
  });
