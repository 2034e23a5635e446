import type { PartyKind } from '../../model/record.ts';
import type { Range } from '../../model/span.ts';
import { type Head, type Lexicon, phraseAt, stopsAt } from './lexicon.ts';
import { readHonorific } from './person.ts';
import type { Token } from './tokens.ts';

/** One body, or several named together, and what is said of it up to the next. Indexes are of tokens. */
export interface Clause {
  readonly kind: PartyKind;
  readonly plural: boolean;
  readonly start: number; // of the name, article left out
  readonly headEnd: number; // behind `commune`, `caisse d'allocations familiales`
  readonly end: number; // where the next clause begins
  readonly verb: number | null; // behind `représentée par`
  readonly joined: 'apart' | 'listed' | 'inline'; // to the clause before: by a line `et`, a new item, the same sentence
}

interface Start extends Head {
  readonly start: number;
  readonly headEnd: number;
  readonly joined: Clause['joined'];
  readonly bare: boolean; // a name alone, without article or kind
}

/** More bodies than any convention has; what follows them is no list of parties. */
const MAX_CLAUSES = 300;
/** What OCR makes of a bullet. */
const SpeckRe = /^["<>*•·°~^-]$/;
const MAX_BACK = 60; // tokens between the beginning of an unknown body and its verb

/** Cuts the tokens of the parties into clauses, each begun by the name of a body. */
export function findClauses(tokens: readonly Token[], lexicon: Lexicon): readonly Clause[] {
  const verbs = verbsIn(tokens, lexicon);
  const known = knownStarts(tokens, lexicon);
  const starts = [...known, ...unknownStarts(tokens, { known, verbs, lexicon })].sort(
    (a, b) => a.start - b.start,
  );
  const kept = starts.slice(0, MAX_CLAUSES);
  return inheritKinds(kept).map(({ bare: _bare, ...start }, i) => {
    const end = kept[i + 1]?.start ?? tokens.length;
    const verb = verbs.find((at) => at.from >= start.headEnd && at.from < end);
    return { ...start, end, verb: verb?.end ?? null };
  });
}

/** `les communes de : A, représentée par …, B, représentée par …`: B is a commune as well. */
function inheritKinds(starts: readonly Start[]): readonly Start[] {
  let list: PartyKind | null = null;
  return starts.map((start) => {
    if (start.plural) list = start.kind;
    else if (!start.bare || start.joined === 'apart') list = null;
    return list !== null && start.bare ? { ...start, kind: list } : start;
  });
}

interface Verb {
  readonly from: number;
  readonly end: number; // behind the verb and `par`
}

function verbsIn(tokens: readonly Token[], lexicon: Lexicon): readonly Verb[] {
  const verbs: Verb[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const found = phraseAt(tokens, i, lexicon.representation, lexicon.known);
    if (found) verbs.push({ from: i, end: found.end });
  }
  return verbs;
}

function knownStarts(tokens: readonly Token[], lexicon: Lexicon): readonly Start[] {
  const starts: Start[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const opening = openingAt(tokens, i, lexicon);
    if (opening === null) continue;
    const { head, article, end } = headAt(tokens, i, lexicon);
    if (head === null || end === null) continue;
    if (opening === 'inline' && !article) continue;
    starts.push({
      ...head,
      start: article ? i + 1 : i,
      headEnd: end,
      joined: joinOf(tokens, i, opening),
      bare: false,
    });
    i = end - 1;
  }
  return starts;
}

function headAt(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
): { head: Head | null; end: number | null; article: boolean } {
  const article = lexicon.determiner(tokens[at]) && !/^(?:son|sa|ses|leurs?)$/.test(tokens[at]?.text ?? '');
  const found = phraseAt(tokens, article ? at + 1 : at, lexicon.heads, lexicon.known);
  return { head: found?.value ?? null, end: found?.end ?? null, article };
}

/** Whether a party may begin at a token: a block, an item, after `;`, `:`, `Entre`, `et`. */
function openingAt(tokens: readonly Token[], at: number, lexicon: Lexicon): 'item' | 'inline' | null {
  if (tokens[at]?.kind !== 'word') return null;
  const before = tokens[at - 1];
  if (before === undefined || before.text === ';' || before.text === 'entre') return 'item';
  if (before.kind === 'break') return tokens[at]?.item || !dangles(tokens, at - 2, lexicon) ? 'item' : null;
  if (before.text === ':') return dangles(tokens, at - 2, lexicon) ? null : 'item';
  if (before.text === 'et' || before.text === ',') return 'inline';
  if (SpeckRe.test(before.text) && tokens[at - 2]?.text === 'et') return 'inline';
  return isBullet(tokens, at - 1) ? 'item' : null;
}

/** The line before goes on: it ends in a preposition, or announces an alias or a person. */
function dangles(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const last = tokens[at];
  if (last?.kind !== 'word' || last.text === 'et') return false;
  return (
    lexicon.preposition(last) ||
    phraseAt(tokens, at, lexicon.aliasCues, lexicon.known) !== null ||
    lexicon.represented(last)
  );
}

/** `-`, `>`, `1)`, `a.` at the beginning of a line. */
function isBullet(tokens: readonly Token[], at: number): boolean {
  const isStart = (index: number): boolean =>
    index < 0 || tokens[index]?.kind === 'break' || tokens[index]?.text === ';';
  if (tokens[at]?.kind !== 'mark') return false;
  if (isStart(at - 1)) return !/["<(]/.test(tokens[at]?.text ?? '');
  return (
    /^[.)°/-]$/.test(tokens[at]?.text ?? '') && (tokens[at - 1]?.text.length ?? 9) <= 2 && isStart(at - 2)
  );
}

/** A line that holds nothing but `et`, or `d'autre part`, parts two groups of parties. */
function joinOf(tokens: readonly Token[], at: number, opening: 'item' | 'inline'): Clause['joined'] {
  const before = tokens.slice(Math.max(0, at - 4), at).filter(({ kind }) => kind !== 'mark');
  const words = before.map(({ kind, text }) => (kind === 'break' ? '/' : text)).join(' ');
  if (/(?:^|\/ )et \/$|\bpart(?: et)?(?: \/)?$/.test(words)) return 'apart';
  if (/\/ et$/.test(words)) return 'apart';
  return opening === 'inline' ? 'inline' : 'listed';
}

/** A body of no known kind begins at the item whose `représentée par` no known body has taken. */
function unknownStarts(
  tokens: readonly Token[],
  { known, verbs, lexicon }: { known: readonly Start[]; verbs: readonly Verb[]; lexicon: Lexicon },
): readonly Start[] {
  const starts: Start[] = [];
  let floor = 0;
  for (const verb of verbs) {
    const owner = known.findLast(({ start }) => start < verb.from);
    const isFirst = owner !== undefined && owner.start >= floor;
    if (!isFirst) {
      const start = itemBefore(tokens, { verb: verb.from, floor, lexicon });
      if (start !== null) starts.push(start);
    }
    floor = verb.end;
  }
  return starts;
}

function itemBefore(
  tokens: readonly Token[],
  { verb, floor, lexicon }: { verb: number; floor: number; lexicon: Lexicon },
): Start | null {
  for (let at = verb - 1; at >= floor && at > verb - MAX_BACK; at--) {
    const before = tokens[at - 1];
    const isEdge =
      before === undefined || before.kind === 'break' || before.text === ';' || before.text === 'entre';
    if (!isEdge) continue;
    const isLast = at === floor || before?.kind !== 'break' || !dangles(tokens, at - 2, lexicon);
    if (!isLast) continue;
    const start = lexicon.determiner(tokens[at]) ? at + 1 : at;
    const isBody =
      tokens[start]?.kind === 'word' &&
      start < verb &&
      readHonorific(tokens, start, lexicon) === null &&
      phraseAt(tokens, start, lexicon.roles, lexicon.known) === null &&
      (start > at || tokens[at]?.caps !== 'none') &&
      !stopsAt(tokens, start, lexicon);
    if (!isBody) continue;
    return {
      kind: kindWithin(tokens, { start, end: verb }, lexicon),
      plural: false,
      start,
      headEnd: start + 1,
      joined: joinOf(tokens, at, 'item'),
      bare: start === at,
    };
  }
  return null;
}

/** `X Métropole`, `X Agglo`: the kind stands behind the name, never behind a preposition. */
function kindWithin(tokens: readonly Token[], { start, end }: Range, lexicon: Lexicon): PartyKind {
  for (let i = start + 1; i < end && tokens[i]?.kind === 'word'; i++) {
    const before = tokens[i - 1];
    if (lexicon.preposition(before) || lexicon.determiner(before)) continue;
    const found = phraseAt(tokens, i, lexicon.heads, lexicon.known);
    if (found) return found.value.kind;
  }
  return 'other';
}
