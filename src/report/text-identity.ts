import type { ConventionRecord, Party, Representative, Signatory, Stamp } from '../model/record.ts';
import { dateWords, durationWords, pageRuns } from './format.ts';
import { labelled, type Paper, paragraph } from './paper.ts';
import { excerpt } from './printable.ts';
import { readingLines } from './text-reading.ts';

const MOST_CHARS = 200; // of a value; names of groupings run to a hundred
const MOST_STAMPS = 5;

/** What the document is and what it states: the head of a report. */
export function identityLines(record: ConventionRecord, paper: Paper, name: string): readonly string[] {
  const { labels } = paper.words;
  return [
    paper.paint.bold(shown(name)),
    ...paragraph(paper, whatItIs(record, paper), 2),
    ...labelled(paper, labels.pages, readingLines(record, paper)),
    ...labelled(paper, labels.parties, partyLines(record, paper)),
    ...labelled(paper, labels.term, [termLine(record, paper)]),
    ...labelled(paper, labels.signature, signatureLines(record, paper)),
    ...labelled(paper, labels.stamps, stampLines(record.stamps, paper)),
  ];
}

function shown(text: string): string {
  return excerpt(text, MOST_CHARS);
}

/** What the document is, by its kind, title and period. */
export function whatItIs({ document }: ConventionRecord, { words }: Paper): string {
  const { kind, title, period } = document;
  const named = title === null ? words.kinds[kind] : `${words.kinds[kind]} ${words.quote(shown(title))}`;
  return period === null ? named : `${named}, ${words.period(shown(period.from), shown(period.to))}`;
}

function partyLines({ parties }: ConventionRecord, paper: Paper): readonly string[] {
  if (parties.length === 0) return [paper.words.noParty];
  return parties.flatMap((party) => [partyLine(party, paper), ...party.representatives.flatMap(personLine)]);
}

function partyLine({ name, alias, kind, registry }: Party, { words }: Paper): string {
  const code = registry === null ? null : words.registry(kind, shown(registry.code), registry.siren);
  const notes = [alias === null ? null : words.alias(shown(alias)), code].filter((note) => note !== null);
  const named = name === null ? words.noName : shown(name);
  return notes.length === 0 ? named : `${named} (${notes.join(', ')})`;
}

/** Set in under the party: non-breaking spaces hold where a line is wrapped. */
function personLine({ name, role, ...person }: Representative | Signatory): readonly string[] {
  const honorific = 'honorific' in person ? person.honorific : null;
  const called = [honorific, name].filter((part) => part !== null).join(' ');
  const line = [called, role].filter((part) => part !== null && part !== '').join(', ');
  return line === '' ? [] : [`\u00a0\u00a0${shown(line)}`];
}

/** The term: its dates, its length, how it is renewed. */
export function termLine({ term }: ConventionRecord, { words }: Paper): string {
  if (term === null) return words.unknown;
  const [start, end] = [term.start, term.end].map((date) => (date === null ? null : dateWords(date, words)));
  const duration = term.duration === null ? null : durationWords(term.duration, words);
  const span = termSpan(start ?? null, end ?? null, words);
  const length =
    span !== null && duration !== null ? `${span} (${duration})` : (span ?? duration ?? words.unknown);
  return term.renewal === null ? length : `${length}, ${words.renewals[term.renewal]}`;
}

function termSpan(start: string | null, end: string | null, words: Paper['words']): string | null {
  if (start !== null && end !== null) return words.between(start, end);
  if (start !== null) return words.from(start);
  return end === null ? null : words.until(end);
}

function signatureLines({ signature }: ConventionRecord, { words }: Paper): readonly string[] {
  if (signature === null) return [words.noSignature];
  const { place, date, copies, signatories } = signature;
  const at = words.signedAt(
    place === null ? null : shown(place),
    date === null ? null : dateWords(date, words),
  );
  const head = copies === null ? at : `${at}, ${words.copies(copies)}`;
  return [head, ...signatories.flatMap(personLine)];
}

function stampLines(stamps: readonly Stamp[], paper: Paper): readonly string[] {
  if (stamps.length === 0) return [paper.words.noStamp];
  const lines = stamps.slice(0, MOST_STAMPS).map((stamp) => stampLine(stamp, paper));
  const more = stamps.length - MOST_STAMPS;
  return more > 0 ? [...lines, paper.words.moreStamps(more)] : lines;
}

/** One télétransmission stamp: the act, its dates, its pages. */
export function stampLine(stamp: Stamp, { words }: Paper): string {
  const { act, pages } = stamp;
  const dates = (['sent', 'received', 'posted', 'published'] as const).flatMap((event) => {
    const date = stamp[event];
    return date === null ? [] : [words.stampDates[event](dateWords(date, words))];
  });
  const what =
    act === null
      ? words.unreadAct
      : words.act(shown(act.number), dateWords(act.date, words), shown(act.siren));
  const where = pages.length === 0 ? [] : [words.onPages(pageRuns(pages), pages.length)];
  return [what, ...dates, ...where].join(', ');
}
