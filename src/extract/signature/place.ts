import { type Reading, textOf } from '../../model/reading.ts';
import type { Range } from '../../model/span.ts';
import { findDates } from '../dates/date-grammar.ts';
import type { Lexicon } from '../parties/lexicon.ts';
import { isBlank } from '../parties/person.ts';
import { rangeOf, type Token } from '../parties/tokens.ts';

/** `Fait à X, le D`: where and when, and the stretch that says it. */
export interface PlaceAndDate {
  readonly place: string | null;
  readonly date: string | null; // a full day
  readonly range: Range | null; // of the reading
}

const MAX_PLACE = 8; // words
const DATE_REACH = 80; // characters behind the place, the next line included
const MAX_FRONT = 20_000; // characters of the reading before the parties are named
const MAX_OPENING = 200;
/** `les jour, mois et an ci-dessus`: the date stands at the top. */
const AboveRe =
  /\b(?:jours?,? mois,? et ans?|ans?,? mois,? et jours?|jour et an|date) (?:que )?(?:ci-? ?dessus|dessus|susdits?|sus-?indique?e?s?|susmentionnee?s?|en tete)/;
const AtRe = /^(?:a|au|aux)$/;

/** Reads the formula that opens a signature block; what was left blank is null. */
export function readPlaceAndDate(
  reading: Reading,
  { tokens: all, lexicon }: { tokens: readonly Token[]; lexicon: Lexicon },
): PlaceAndDate {
  // What parts « à » from its place is no column, but a mark that was taken out, or a blank filled by hand.
  const tokens = all.filter(({ kind }, i) => kind !== 'column' || !AtRe.test(all[i - 1]?.text ?? ''));
  const opening = openingIndex(tokens, lexicon);
  if (opening < 0) return { place: null, date: null, range: null };
  const at = placeIndex(tokens, opening, lexicon);
  const end = at < 0 ? opening + 1 : placeEnd(tokens, at + 1, lexicon);
  const place = at < 0 || end === at + 1 ? null : placeText(reading, { tokens, at, end });
  const { date, until } = dateNear(reading, { tokens, opening, end });
  const start = tokens[opening]?.start ?? 0;
  return { place, date, range: { start, end: Math.max(until, tokens[end - 1]?.end ?? start) } };
}

/** `Fait`, or a line that begins with `A X, le`. */
function openingIndex(tokens: readonly Token[], lexicon: Lexicon): number {
  const isStart = (i: number): boolean =>
    i === 0 || tokens[i - 1]?.kind === 'break' || /^[.;]$/.test(tokens[i - 1]?.text ?? '');
  const verb = tokens.findIndex(
    (token, i) => isStart(i) && lexicon.place(token) && hasPlaceOrDate(tokens, i),
  );
  if (verb >= 0) return verb;
  return tokens.findIndex(
    ({ text, caps }, i) =>
      isStart(i) &&
      text === 'a' &&
      caps !== 'none' &&
      tokens[i + 1]?.caps !== 'none' &&
      tokens
        .slice(i + 2, i + MAX_PLACE)
        .some(
          (token, k, rest) =>
            token.text === 'le' && (rest[k - 1]?.text === ',' || startsDay(rest[k + 1]?.text)),
        ),
  );
}

const startsDay = (text: string | undefined): boolean => text !== undefined && /^(?:\d|\.{2}|…|_)/.test(text);

function hasPlaceOrDate(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at + 1, at + 14).some(({ text }) => AtRe.test(text) || text === 'le' || text === 'en');
}

/** The index of the `à` before the place, which may come after the number of copies. */
function placeIndex(tokens: readonly Token[], opening: number, lexicon: Lexicon): number {
  const isPlace = (i: number): boolean =>
    AtRe.test(tokens[i]?.text ?? '') && (tokens[i + 1]?.caps !== 'none' || isBlank(tokens[i + 1]));
  if (tokens[opening]?.text === 'a') return opening;
  for (let i = opening + 1; i < opening + 20; i++) {
    if (tokens[i] === undefined || (tokens[i]?.kind === 'break' && i > opening + 12)) return -1;
    if (tokens[i]?.kind === 'word' && isPlace(i) && !lexicon.forEach(tokens[i + 1])) return i;
  }
  return -1;
}

function placeEnd(tokens: readonly Token[], from: number, lexicon: Lexicon): number {
  let index = from;
  while (index < from + MAX_PLACE) {
    const token = tokens[index];
    if (token?.kind !== 'word' || /^\d/.test(token.text)) break;
    if (token.text === 'en' || token.text === 'ce') break;
    if (/^(?:le|l'|ie|1e)$/.test(token.text) && token.caps === 'none' && startsDate(tokens[index + 1])) break;
    if (token.caps === 'none' && !lexicon.preposition(token)) break;
    index++;
  }
  while (index > from && lexicon.preposition(tokens[index - 1]) && tokens[index - 1]?.caps === 'none')
    index--;
  return index;
}

/** What follows the `le` of a date, filled in or not. */
function startsDate(token: Token | undefined): boolean {
  return token === undefined || token.kind !== 'word' || token.caps === 'none' || /\d/.test(token.text);
}

function placeText(
  reading: Reading,
  { tokens, at, end }: { tokens: readonly Token[]; at: number; end: number },
): string {
  const text = textOf(reading, rangeOf(tokens, at + 1, end));
  const article = { au: 'Le ', aux: 'Les ' }[tokens[at]?.text ?? ''] ?? '';
  return article + text;
}

/** `L'an …, le …`: the day that a deed of the old form opens with. */
function dateAtTop({ blocks, folded }: Reading): string | null {
  const top = blocks.find(({ range }) => range.start < MAX_FRONT && folded.startsWith("l'an ", range.start));
  if (top === undefined) return null;
  const [found] = findDates(
    folded.slice(top.range.start, Math.min(top.range.end, top.range.start + MAX_OPENING)),
  );
  return found?.precision === 'day' ? found.value : null;
}

/** The first date of the formula or of the line below it; one that is incomplete counts as none. */
function dateNear(
  reading: Reading,
  { tokens, opening, end }: { tokens: readonly Token[]; opening: number; end: number },
): { date: string | null; until: number } {
  const start = tokens[opening]?.start ?? 0;
  const stop = Math.min((tokens[end - 1]?.end ?? start) + DATE_REACH, tokens.at(-1)?.end ?? start);
  const [found] = findDates(reading.folded.slice(start, stop));
  if (found === undefined) {
    const above = AboveRe.test(reading.folded.slice(start, stop));
    return { date: above ? dateAtTop(reading) : null, until: start };
  }
  return { date: found.precision === 'day' ? found.value : null, until: start + found.range.end };
}
