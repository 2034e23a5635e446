import { fold, keyOf } from '../model/fold.ts';
import { departementOfAct } from '../model/place-and-year.ts';
import { textOf } from '../model/reading.ts';
import type { Act, Party, Stamp } from '../model/record.ts';
import { isSiren } from '../model/siren.ts';
import { isNoisy } from './spelling.ts';
import { type Check, isWhole, type Judgement, type Subject } from './subject.ts';

/** The first digits of the SIREN of a public body of each kind; of other kinds nothing can be said. */
const SIREN_STARTS: Readonly<Partial<Record<Party['kind'], readonly string[]>>> = {
  commune: ['20', '21'],
  epci: ['20', '24'],
  departement: ['20', '22'],
  region: ['20', '23'],
};
const NO_SENDER: readonly Party['kind'][] = ['caf', 'msa', 'carsat', 'cpam', 'etat', 'association'];
const DELIBERATION = 'DE';

type ActStamp = Stamp & { readonly act: Act };
const hasAct = (stamp: Stamp): stamp is ActStamp => stamp.act !== null;

function about(
  { clean: { document } }: Subject,
  rule: string,
  stamp: Stamp,
  actual: string | null,
): Judgement {
  const [first] = stamp.spans;
  const quote = first === undefined ? null : document.text.slice(first.start, first.end);
  return {
    rule,
    article: null,
    span: first ?? null,
    actual:
      actual !== null && quote?.includes(actual) ? actual : (quote?.replace(/\s+/g, ' ').trim() ?? null),
  };
}

/** The register of stamps' holders knows communes and their groupings only: what it names is no other body. */
const LOCAL: readonly Party['kind'][] = ['commune', 'epci'];

/** Whether a SIREN may be a party's, as far as the register tells. */
function mayBeOf(siren: string, { kind, registry }: Party, isLocal: boolean): boolean {
  if (registry?.siren) return registry.siren === siren;
  if (isLocal && !LOCAL.includes(kind)) return false;
  const starts = SIREN_STARTS[kind];
  return starts === undefined || starts.includes(siren.slice(0, 2));
}

/** The body that sent the act to the préfecture is a party. */
export const checkStampHolder: Check = (subject) => {
  const { clean, facts, holders } = subject;
  const senders = facts.parties.filter(({ kind }) => !NO_SENDER.includes(kind));
  if (senders.length === 0 || clean.stamps.length === 0 || !isWhole(subject)) return [];
  const front = keyOf(
    subject.sections
      .filter(
        ({ kind }) => kind === 'cover' || kind === 'parties' || kind === 'visas' || kind === 'signature',
      )
      .map(({ range }) => textOf(clean.reading, range))
      .join(' '),
  );
  return clean.stamps.filter(hasAct).flatMap((stamp): readonly Judgement[] => {
    const { siren } = stamp.act;
    const holder = holders.get(siren) ?? null;
    const isNamed = holder !== null && front.includes(ownWords(holder));
    if (!isSiren(siren) || isNamed || senders.some((party) => mayBeOf(siren, party, holder !== null)))
      return [];
    const rule = holder === null ? 'stamp-of-unknown-body' : 'stamp-of-another-body';
    return [{ ...about(subject, rule, stamp, siren), args: { siren, holder: holder ?? '' } }];
  });
};

/** A name of the register without the kind that opens it: `CC Plaine d'Orvanne`. */
const ownWords = (name: string): string =>
  keyOf(name).replace(/^(?:cc|ca|cu|metropole|communaute) (?:d[eu]s? )?/, '');

/** The act that was sent is the deliberation that the convention names. */
export const checkStampDeliberation: Check = (subject) => {
  const { clean, facts } = subject;
  return clean.stamps.filter(hasAct).flatMap((stamp): readonly Judgement[] => {
    const { act } = stamp;
    const party = facts.parties.find(({ registry }) => registry?.siren === act.siren);
    const days = facts.dates.flatMap((date) =>
      date.role === 'deliberation' &&
      date.party === party?.id &&
      date.precision === 'day' &&
      date.value !== null
        ? [date.value]
        : [],
    );
    if (act.nature !== DELIBERATION || party === undefined || days.length === 0 || days.includes(act.date))
      return [];
    const found = about(subject, 'stamp-of-another-act', stamp, act.id);
    return [{ ...found, args: { date: { date: act.date }, other: { date: days[0] ?? '' } } }];
  });
};

/** An act exists before it is sent, and is sent before it is received. */
export const checkStampOrder: Check = (subject) => {
  const noisy = isNoisy(subject);
  return subject.clean.stamps.flatMap((stamp): readonly Judgement[] => {
    const { sent, received, act } = stamp;
    const first = sent ?? received;
    const late = act !== null && first !== null && first < act.date;
    const back = sent !== null && received !== null && received < sent;
    if (!late && !back) return [];
    const [date, other] = late ? [first, act.date] : [received ?? '', sent ?? ''];
    return [
      {
        ...about(subject, late ? 'stamp-before-act' : 'stamp-received-before-sent', stamp, null),
        severity: noisy ? 'info' : 'minor',
        args: { date: { date: date ?? '' }, other: { date: other } },
      },
    ];
  });
};

/** One file is one act: two stamps show that pieces of several were put together. */
export const checkOneAct: Check = (subject) => {
  const [first, second] = subject.clean.stamps.filter(hasAct);
  if (first === undefined || second === undefined) return [];
  return [
    {
      ...about(subject, 'stamps-of-two-acts', second, second.act.id),
      args: { id: second.act.id, other: first.act.id },
    },
  ];
};

const PostedRe = /\baffiche le\b/;
const TestRe = /\b(?:envoi|reception|publication) simulee? le\b/;

/** The row for the day of display is there, and empty. */
export const checkDisplay: Check = (subject) =>
  subject.clean.stamps
    .filter(
      (stamp) => stamp.posted === null && stamp.published === null && PostedRe.test(textIn(subject, stamp)),
    )
    .map((stamp) => about(subject, 'stamp-not-displayed', stamp, null));

/** A stamp of a rehearsal: nothing was sent. */
export const checkTestAct: Check = (subject) =>
  subject.clean.stamps
    .filter((stamp) => TestRe.test(textIn(subject, stamp)))
    .map((stamp) => about(subject, 'stamp-of-a-test', stamp, null));

function textIn({ clean: { document } }: Subject, { spans }: Stamp): string {
  const [first] = spans;
  return first === undefined ? '' : fold(document.text.slice(first.start, first.end)).replace(/\s+/g, ' ');
}

/** The préfecture that received the act is that of the département of the Caf. */
export const checkStampDepartement: Check = (subject) => {
  const { clean, facts } = subject;
  const codes = facts.parties.flatMap(({ kind, registry }) =>
    kind === 'caf' && registry ? [registry.code] : [],
  );
  if (codes.length === 0) return [];
  return clean.stamps.filter(hasAct).flatMap((stamp): readonly Judgement[] => {
    const code = departementOfAct(stamp.act.departement);
    if (codes.includes(code) || facts.parties.some(({ registry }) => registry?.siren === stamp.act.siren))
      return [];
    const found = about(subject, 'stamp-of-another-departement', stamp, stamp.act.id);
    return [{ ...found, args: { code, other: codes.join(', ') } }];
  });
};

/** The deliberation binds once the préfecture has received it; who signs between the two signs too early. */
export const checkSignatureBeforeReceipt: Check = (subject) => {
  const { facts, clean } = subject;
  const signature = facts.dates.find(
    ({ role, precision, article }) => role === 'signature' && precision === 'day' && article === 'signature',
  );
  const day = signature?.value ?? null;
  if (signature === undefined || day === null) return [];
  const stamp = clean.stamps
    .filter(hasAct)
    .find(
      ({ act, received }) =>
        act.nature === DELIBERATION && act.date <= day && received !== null && day < received,
    );
  if (stamp === undefined) return [];
  return [
    {
      rule: 'signature-before-receipt',
      article: signature.article,
      span: signature.span,
      actual: signature.raw,
      args: { date: { date: day }, other: { date: stamp.received ?? '' } },
    },
  ];
};
