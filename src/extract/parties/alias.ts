import type { Range } from '../../model/span.ts';
import type { Clause } from './clauses.ts';
import { type Lexicon, phraseAt, stopsAt } from './lexicon.ts';
import { rangeOf, type Token } from './tokens.ts';

/** A short name given to a party, or to several. */
export interface Alias {
  readonly range: Range;
  readonly at: number; // index of the token that announces it
  readonly end: number; // behind it
  readonly plural: boolean; // `ci-après dénommées`
  readonly apart: boolean; // in a line or sentence of its own
}

const MAX_ALIAS = 24; // tokens
const OpenRe = /^(?:"|<<|<|''|')$/;
const CloseRe = /^(?:"|>>|>|'')$/;
const PluralRe = /(?:nommee?s|designee?s|appelee?s|intitulee?s)$/;

/** The short names that the tokens announce, in order. A name for all the signatories together is none. */
export function findAliases(tokens: readonly Token[], lexicon: Lexicon): readonly Alias[] {
  const aliases: Alias[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const cue = phraseAt(tokens, i, lexicon.aliasCues, lexicon.known);
    const isCue = cue !== null && !isName(tokens[i], lexicon);
    if (!isCue && !isQuotedAside(tokens, i)) continue;
    const { end, plural } = isCue ? skipLinks(tokens, i, lexicon) : { end: i + 1, plural: false };
    const value = valueAt(tokens, end, lexicon);
    if (value !== null && !isJoint(tokens, { start: i, from: end, end: value.end }, lexicon)) {
      const before = tokens[i - 1];
      const apart = before === undefined || before.kind === 'break' || /^[;.]$/.test(before.text);
      aliases.push({ range: value.range, at: i, end: value.end, plural, apart });
    }
    i = Math.max(i, (value?.end ?? end) - 1);
  }
  return aliases;
}

/** `(« la Caf »)`, `dite « la Ville »`: a short name without any other word, told from a title by its article. */
function isQuotedAside(tokens: readonly Token[], at: number): boolean {
  const [token, quote, article] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  return (
    (token?.text === '(' || /^dite?s?$/.test(token?.text ?? '')) &&
    OpenRe.test(quote?.text ?? '') &&
    /^(?:l[ae]s?|l')$/.test(article?.text ?? '')
  );
}

/** A capital word that is only near to `appelé` or `nommé` is a family name. */
function isName(token: Token | undefined, lexicon: Lexicon): boolean {
  return (
    token !== undefined &&
    token.caps !== 'none' &&
    !token.text.includes('-') &&
    !lexicon.known.has(token.text)
  );
}

function skipLinks(tokens: readonly Token[], at: number, lexicon: Lexicon): { end: number; plural: boolean } {
  let index = at;
  let plural = false;
  while (index < at + 14) {
    const link = phraseAt(tokens, index, lexicon.aliasLinks, lexicon.known);
    const token = tokens[index];
    if (link) {
      plural ||= PluralRe.test(tokens[link.end - 1]?.text ?? '');
      index = link.end;
    } else if (
      /^[:,(]$/.test(token?.text ?? '') ||
      (token?.kind === 'break' && !token.item) ||
      (lexicon.joint(token) && index > at && !startsValue(tokens, index))
    )
      index++;
    else break;
  }
  return { end: index, plural };
}

function startsValue(tokens: readonly Token[], at: number): boolean {
  return OpenRe.test(tokens[at - 1]?.text ?? '') || /^(?:l[ae]s?|l')$/.test(tokens[at - 1]?.text ?? '');
}

function valueAt(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
): { range: Range; end: number } | null {
  const quoted = OpenRe.test(tokens[at]?.text ?? '');
  const from = quoted ? at + 1 : at;
  let end = from;
  while (end < from + MAX_ALIAS && !endsValue(tokens, end, { quoted, lexicon })) end++;
  let last = end;
  while (last > from && tokens[last - 1]?.kind !== 'word') last--;
  if (last === from || tokens[from]?.kind !== 'word') return null;
  const closed = CloseRe.test(tokens[end]?.text ?? '');
  return { range: rangeOf(tokens, from, last), end: closed ? end + 1 : end };
}

function endsValue(
  tokens: readonly Token[],
  at: number,
  { quoted, lexicon }: { quoted: boolean; lexicon: Lexicon },
): boolean {
  const token = tokens[at];
  if (token === undefined || CloseRe.test(token.text) || token.text === ';' || token.kind === 'column')
    return true;
  if (token.kind === 'break') return !(quoted && closesSoon(tokens, at));
  if (quoted && closesSoon(tokens, at)) return false;
  if (/^[,.)(]$/.test(token.text)) return true;
  if (!quoted && token.text === 'et') return true;
  return lexicon.represented(token) || (stopsAt(tokens, at, lexicon) && token.text !== 'ou');
}

function closesSoon(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at, at + MAX_ALIAS).some(({ text }) => CloseRe.test(text));
}

/** `ensemble`, `« les parties »`; the convention's own name in the wording around it says nothing. */
function isJoint(
  tokens: readonly Token[],
  { start, from, end }: Range & { from: number },
  lexicon: Lexicon,
): boolean {
  const said = tokens.slice(Math.max(0, start - 1), from);
  const words = tokens
    .slice(from, end)
    .filter((token) => token.kind === 'word' && !lexicon.determiner(token));
  if (words.every(lexicon.joint)) return true;
  const isAll = said.some((token, i) => lexicon.joint(token) && said[i - 1]?.text !== 'presente');
  return isAll && !lexicon.groups(words[0]);
}

/** The alias of each clause. One that stands apart names every party listed before it that has none of its own. */
export function aliasesOf(clauses: readonly Clause[], aliases: readonly Alias[]): ReadonlyMap<Clause, Range> {
  const given = new Map<Clause, Range>();
  for (const alias of aliases) {
    const index = clauses.findLastIndex(({ start }) => start < alias.at);
    const own = clauses[index];
    if (own === undefined || given.has(own)) continue;
    given.set(own, alias.range);
    for (let i = index; i > 0 && reaches(clauses, i, alias); i--) {
      const before = clauses[i - 1];
      if (before === undefined || given.has(before)) break;
      given.set(before, alias.range);
    }
  }
  return given;
}

/** Whether an alias goes on from a clause to the one before it. */
function reaches(clauses: readonly Clause[], index: number, { plural, apart }: Alias): boolean {
  const [clause, before] = [clauses[index], clauses[index - 1]];
  if (!clause || !before || (clause.kind === 'caf') !== (before.kind === 'caf')) return false;
  if (plural) return true;
  return apart && clause.joined === 'listed';
}
