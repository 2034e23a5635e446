import type { PartyKind } from '../../model/record.ts';
import type { Range } from '../../model/span.ts';
import { findDates } from '../dates/date-grammar.ts';
import { type Lexicon, phraseAt } from './lexicon.ts';
import { rangeOf, type Token } from './tokens.ts';

/** An assembly's decision that is mentioned: who decided, for whom, when. Ranges are in the reading. */
export interface Mention {
  readonly body: Range | null;
  readonly kinds: readonly PartyKind[]; // that have such an assembly; empty where none is named
  readonly of: Range; // the words between the assembly and what follows: whose assembly it is
  readonly dates: readonly MentionedDate[];
  readonly text: Range;
}
export interface MentionedDate {
  readonly value: string | null; // a full day
  readonly at: number; // offset in the reading
}

const MAX_MENTION = 120; // tokens

/** The deliberations and decisions that a run of tokens mentions, in order. */
export function findMentions(
  folded: string,
  { tokens, lexicon }: { tokens: readonly Token[]; lexicon: Lexicon },
): readonly Mention[] {
  const acts = tokens.flatMap((token, i) => (lexicon.act(token) ? [i] : []));
  return acts.flatMap((at, i) => {
    const end = mentionEnd(tokens, {
      start: at,
      end: Math.min(acts[i + 1] ?? tokens.length, at + MAX_MENTION),
    });
    const mention = readMention(folded, { tokens: tokens.slice(at, end), lexicon });
    return mention ? [mention] : [];
  });
}

/** `habilité par le conseil municipal en sa séance du …`: an assembly that a clause names without calling its act one. */
export function findVotes(
  folded: string,
  { tokens, lexicon }: { tokens: readonly Token[]; lexicon: Lexicon },
): readonly Mention[] {
  for (const [at, token] of tokens.entries()) {
    if (!lexicon.empowered(token)) continue;
    let body = at + 1;
    while (lexicon.preposition(tokens[body]) || lexicon.determiner(tokens[body])) body++;
    if (phraseAt(tokens, body, lexicon.assemblies, lexicon.known) === null) continue;
    const end = mentionEnd(tokens, { start: at, end: Math.min(tokens.length, at + MAX_MENTION) });
    const mention = readMention(folded, { tokens: tokens.slice(at, end), lexicon });
    if (mention) return [mention];
  }
  return [];
}

/** A mention ends with its sentence. */
function mentionEnd(tokens: readonly Token[], { start, end }: Range): number {
  for (let i = start; i < end; i++) {
    if (tokens[i]?.text === ';') return i;
    if (tokens[i]?.kind === 'break' && tokens[i + 1]?.item !== false) return i;
  }
  return end;
}

function readMention(
  folded: string,
  { tokens, lexicon }: { tokens: readonly Token[]; lexicon: Lexicon },
): Mention | null {
  const text = rangeOf(tokens, 0, tokens.length);
  const dates = findDates(folded.slice(text.start, text.end)).map(({ range, value, precision }) => ({
    value: precision === 'day' ? value : null,
    at: text.start + range.start,
  }));
  for (let i = 1; i < tokens.length; i++) {
    const found = phraseAt(tokens, i, lexicon.assemblies, lexicon.known);
    if (found === null) continue;
    const body = rangeOf(tokens, i, found.end);
    const of = { start: body.end, end: ownerEnd(tokens, found.end, lexicon) };
    return { body, kinds: found.value, of, dates, text };
  }
  return dates.length === 0
    ? null
    : { body: null, kinds: [], of: { start: text.start, end: text.start }, dates, text };
}

/** Whose assembly it is: `de la Communauté de communes X`, up to the first word that belongs to no name. */
function ownerEnd(tokens: readonly Token[], from: number, lexicon: Lexicon): number {
  let index = from;
  while (index < tokens.length) {
    const token = tokens[index];
    const isName = token?.caps !== 'none' || lexicon.preposition(token) || lexicon.known.has(token.text);
    if (token?.kind !== 'word' || !isName || /^\d/.test(token.text)) break;
    index++;
  }
  return tokens[index - 1]?.end ?? 0;
}
