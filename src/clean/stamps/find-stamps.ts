import type { Mask } from '../../model/clean.ts';
import { pageAt, type SourceDocument } from '../../model/document.ts';
import { fold } from '../../model/fold.ts';
import type { Act, Stamp } from '../../model/record.ts';
import type { Range } from '../../model/span.ts';
import type { StampVocabulary } from '../../model/vocabulary-stamps.ts';
import { groupRows, rangesOf, type StampBlock } from './blocks.ts';
import { datePatternsOf } from './date.ts';
import { digitReaderOf } from './digits.ts';
import { apartFrom, type CompleteId, findIdentifiers, idPatternsOf } from './id.ts';
import { findReceipts } from './receipt.ts';
import { debrisTest, findLabelRows, idRows, type Row, type Texts, widened } from './rows.ts';
import { identifiersOf, lettersOf } from './view.ts';
import { type ActSightings, addLone, gatherActs, type Sighting, votedDates } from './vote.ts';
import { findWetStamps } from './wet.ts';

/**
 * Finds the stamps of télétransmission: one stamp for each distinct act, with every place where it was printed, and
 * masks over the characters of the stamps alone.
 */
export function findStamps(
  document: SourceDocument,
  vocabulary: StampVocabulary,
): { readonly stamps: readonly Stamp[]; readonly masks: readonly Mask[] } {
  const texts = { text: document.text, folded: foldPages(document.text) };
  const reader = digitReaderOf(vocabulary);
  const { sightings, lone, empty } = seeStamps(texts, vocabulary, document);
  const acts = addLone(gatherActs(sightings, reader), lone);
  const stamps = acts
    .map((act) => stampOf(act, document))
    .sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
  const ranges = [...acts.flatMap((act) => act.sightings.flatMap((sighting) => sighting.ranges)), ...empty];
  return { stamps, masks: joined(ranges).map((range) => ({ range, reason: 'stamp' as const })) };
}

/** Folding makes a form feed a space; here it must go on telling two pages apart. */
function foldPages(text: string): string {
  return text.split('\f').map(fold).join('\f');
}

interface Seen {
  readonly sightings: readonly Sighting[];
  readonly lone: readonly Sighting[]; // rows by themselves, each on its own line and dated
  readonly empty: readonly Range[]; // boxes that nobody filled in
}

function seeStamps(texts: Texts, vocabulary: StampVocabulary, document: SourceDocument): Seen {
  const reader = digitReaderOf(vocabulary);
  const dates = datePatternsOf(reader);
  const isDebris = debrisTest(vocabulary.debris.texts);
  const see = seer(document);
  const ids = findIdentifiers(texts.text, identifiersOf(texts.folded), idPatternsOf(vocabulary, reader));
  const receipts = findReceipts(texts, vocabulary, ids, dates);
  const wet = findWetStamps(texts, vocabulary);
  const labels = findLabelRows(texts, lettersOf(texts.folded), vocabulary, dates);
  const taken = joined([...receipts, ...wet].map(({ range }) => range));
  const rows = apartFrom([...labels, ...idRows(texts, ids)].sort(byStart), taken);
  const { blocks, lone } = groupRows(texts, rows, vocabulary);
  const printed = blocks.map((block) => ({ block, ranges: rangesOf(texts, block, isDebris) }));
  const sightings = [
    ...printed.filter(({ block }) => saysAnything(block)).map(({ block, ranges }) => see(ranges, block)),
    ...receipts.map(({ range, received, id }) => see([range], [{ kind: 'received', date: received, id }])),
    ...wet.map(({ range, received }) => see([range], [{ kind: 'received', date: received, id: null }])),
  ];
  const dated = sightings.length === 0 ? [] : lone.filter(({ alone, date }) => alone && date !== null);
  return {
    sightings,
    lone: dated.map((row) => see([widened(texts.folded, row.range)], [row])),
    empty: printed.filter(({ block }) => !saysAnything(block)).flatMap(({ ranges }) => ranges),
  };
}

const byStart = (a: Row, b: Row): number => a.range.start - b.range.start;

/** An empty box of a form says that something was to be sent, not that it was. */
function saysAnything(block: StampBlock): boolean {
  return block.some(({ kind, date, id }) => kind === 'sent' || date !== null || id !== null);
}

type Said = Pick<Row, 'kind' | 'date' | 'id'>;

/** What puts together a sighting out of its place and its rows. */
function seer({ pages }: SourceDocument): (ranges: readonly Range[], rows: readonly Said[]) => Sighting {
  const scanned = new Set(pages.filter(({ state }) => state === 'ocr').map(({ number }) => number));
  return (ranges, rows) => {
    const dateOf = (kind: Said['kind']): string | null => rows.find((row) => row.kind === kind)?.date ?? null;
    const isScanned = scanned.has(pageAt(pages, ranges[0]?.start ?? 0));
    const id = rows.find((row) => row.id !== null)?.id ?? null;
    return {
      ranges,
      scanned: isScanned,
      dates: {
        sent: dateOf('sent'),
        received: dateOf('received'),
        posted: dateOf('posted'),
        published: dateOf('published'),
      },
      id: id?.odd && isScanned ? { ...id, nature: null } : id, // on a scan an odd code is a misread one
    };
  };
}

function stampOf({ act, sightings }: ActSightings, { pages }: SourceDocument): Stamp {
  const spans = joined(sightings.flatMap(({ ranges }) => ranges)).map((range) => ({
    ...range,
    page: pageAt(pages, range.start),
  }));
  return {
    ...votedDates(sightings),
    act: act === null ? null : actOf(act, sightings),
    pages: [...new Set(spans.map(({ page }) => page))],
    spans,
  };
}

function actOf(
  { departement, siren, date, number, nature }: CompleteId,
  sightings: readonly Sighting[],
): Act {
  const id = [departement, siren, date.replaceAll('-', ''), number, nature].join('-');
  const printed = signsOf(id);
  const isRead = sightings.some((sighting) => signsOf(sighting.id?.text ?? '').includes(printed));
  return { id, departement, siren, date, number, nature, ...(isRead ? {} : { repaired: true }) };
}

/** The letters and digits of an identifier: its separators may be worn where nothing else is. */
const signsOf = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');

/** Ranges in order, those that share a character made one. */
function joined(ranges: readonly Range[]): readonly Range[] {
  const result: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && range.start < last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else result.push({ start: range.start, end: range.end });
  }
  return result;
}
