import { fold } from '../../model/fold.ts';
import type { PartyKind } from '../../model/record.ts';
import type { PartyVocabulary } from '../../model/vocabulary-parties.ts';
import type { Token } from './tokens.ts';
import { alike, confused, within } from './words.ts';

/** A phrase as the words it is read by, with what it says. */
export interface Phrase<Value> {
  readonly words: readonly string[];
  readonly value: Value;
}
export interface Head {
  readonly kind: PartyKind;
  readonly plural: boolean;
}
/** Where a phrase was read: the index of the token behind it. */
export interface Found<Value> {
  readonly end: number;
  readonly value: Value;
}

/** A list of words, looked up with what OCR makes of them. */
export type WordList = (token: Token | undefined) => boolean;

/** The vocabulary of the parties, ready to be matched with tokens. */
export interface Lexicon {
  readonly heads: readonly Phrase<Head>[];
  readonly roles: readonly Phrase<string>[];
  readonly representation: readonly Phrase<null>[];
  readonly mandates: readonly Phrase<null>[];
  readonly qualities: readonly Phrase<null>[];
  readonly aliasCues: readonly Phrase<null>[];
  readonly aliasLinks: readonly Phrase<null>[];
  readonly assemblies: readonly Phrase<readonly PartyKind[]>[];
  readonly closings: readonly Phrase<null>[];
  readonly opening: WordList;
  readonly groups: WordList;
  readonly empowered: WordList;
  readonly units: WordList;
  readonly honorific: WordList;
  readonly qualifier: WordList;
  readonly determiner: WordList;
  readonly preposition: WordList;
  readonly particle: WordList;
  readonly stopWord: WordList;
  readonly stopPhrases: readonly Phrase<null>[];
  readonly joint: WordList;
  readonly act: WordList;
  readonly purpose: WordList;
  readonly listWord: WordList;
  readonly represented: WordList;
  readonly place: WordList;
  readonly forEach: WordList;
  readonly noise: WordList;
  readonly numbers: Readonly<Record<string, number>>;
  readonly known: ReadonlySet<string>; // every word that stands in a phrase or list
}

const WordRe = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*'?/gu;
const wordsOf = (phrase: string): readonly string[] => fold(phrase).match(WordRe) ?? [];
const plain = (texts: readonly string[]): Phrase<null>[] =>
  texts.map((text) => ({ words: wordsOf(text), value: null }));

const lexicons = new WeakMap<PartyVocabulary, Lexicon>();

/** The lexicon of a vocabulary; built once. */
export function lexiconOf(vocabulary: PartyVocabulary): Lexicon {
  const ready = lexicons.get(vocabulary);
  if (ready) return ready;
  const lexicon = buildLexicon(vocabulary);
  lexicons.set(vocabulary, lexicon);
  return lexicon;
}

function buildLexicon(vocabulary: PartyVocabulary): Lexicon {
  const { kinds, roles, aliases, assemblies, signature, representation } = vocabulary;
  const known = new Set(stringsIn(vocabulary).flatMap(wordsOf));
  const list = (texts: readonly string[]): WordList => wordList(texts.flatMap(wordsOf), known);
  return {
    heads: kinds.flatMap(({ kind, heads, plural }) => [
      ...heads.map((text) => ({ words: wordsOf(text), value: { kind, plural: false } })),
      ...plural.map((text) => ({ words: wordsOf(text), value: { kind, plural: true } })),
    ]),
    roles: roles.heads.map((text) => ({ words: wordsOf(text), value: fold(text) })),
    representation: plain([...representation.words, ...representation.phrases]),
    mandates: plain(vocabulary.mandates.phrases),
    qualities: plain(vocabulary.qualities.phrases),
    aliasCues: plain(aliases.cues),
    aliasLinks: plain(aliases.links),
    assemblies: assemblies.flatMap(({ phrases, kinds: of }) =>
      phrases.map((text) => ({ words: wordsOf(text), value: of })),
    ),
    closings: plain(vocabulary.closings.phrases),
    opening: list(vocabulary.openings.words),
    groups: list(aliases.groups.words),
    empowered: list(vocabulary.empowerments.words),
    units: list(signature.units),
    honorific: list(vocabulary.honorifics.words),
    qualifier: list(roles.qualifiers.words),
    determiner: list(vocabulary.determiners.words),
    preposition: list(vocabulary.prepositions.words),
    particle: list(vocabulary.particles.words),
    stopWord: list(vocabulary.stops.words),
    stopPhrases: plain(vocabulary.stops.phrases),
    joint: list(aliases.joint.words),
    act: list(vocabulary.acts.words),
    purpose: list(vocabulary.purposes.words),
    listWord: list(vocabulary.listWords.words),
    represented: list(representation.words),
    place: list(signature.places),
    forEach: list(signature.forEach.words),
    noise: list(signature.noise.words),
    numbers: signature.numbers,
    known,
  };
}

/** All strings of the vocabulary but the reasons. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'why' ? [] : stringsIn(inner)));
}

/** A word that stands in the vocabulary is itself; only an unknown one may be a damaged copy of another. */
function wordList(words: readonly string[], known: ReadonlySet<string>): WordList {
  const exact = new Set(words);
  const shapes = new Set(words.filter((word) => word.length >= 3).map(confused));
  const long = words.filter((word) => word.length >= 6);
  const answers = new Map<string, boolean>();
  return (token) => {
    if (token?.kind !== 'word') return false;
    if (exact.has(token.text)) return true;
    if (known.has(token.text) || token.text.length < 3) return false;
    const answer =
      answers.get(token.text) ??
      (shapes.has(confused(token.text)) || long.some((word) => alike(token.text, word)));
    if (answers.size < 5_000) answers.set(token.text, answer);
    return answer;
  };
}

/** The longest phrase that the tokens spell from `at` on; words as printed win over damaged ones. */
export function phraseAt<Value>(
  tokens: readonly Token[],
  at: number,
  phrases: readonly Phrase<Value>[],
  known: ReadonlySet<string>,
): Found<Value> | null {
  let best: Found<Value> | null = null;
  let bestScore = 0;
  for (const { words, value } of phrases) {
    const length = spelled(tokens, at, words, known);
    if (length === null) continue;
    const score = words.length * 4 + (length.exact ? 2 : 0);
    if (score > bestScore) [best, bestScore] = [{ end: length.end, value }, score];
  }
  return best;
}

/** Whether a token is one that ends the name of a party and the list of who signs for it. */
export function stopsAt(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  if (lexicon.stopWord(tokens[at])) return true;
  return phraseAt(tokens, at, lexicon.stopPhrases, lexicon.known) !== null;
}

/** Whether the tokens spell the words; a line may break between two of them. */
function spelled(
  tokens: readonly Token[],
  at: number,
  words: readonly string[],
  known: ReadonlySet<string>,
): { end: number; exact: boolean } | null {
  let index = at;
  let exact = true;
  for (const [rank, word] of words.entries()) {
    let token = tokens[index];
    if (rank > 0 && token?.kind === 'break' && tokens[index + 1]?.item === false) token = tokens[++index];
    if (token?.kind !== 'word') return null;
    if (token.text !== word) {
      const next = tokens[index + 1];
      if (isTorn(token, next, word)) index++;
      else if (known.has(token.text) || !mayBe(token.text, word, words.length)) return null;
      exact = false;
    }
    index++;
  }
  return words.length === 0 ? null : { end: index, exact };
}

const LEAST_TORN = 7; // letters of a word that a bad copy is known to have torn
const LEAST_SURE = 9; // letters of a word of a phrase that may begin with a wrong one

/** « famili ales »: one word with a space in it. */
function isTorn(token: Token, next: Token | undefined, word: string): boolean {
  if (word.length < LEAST_TORN || next?.kind !== 'word' || next.start > token.end + 1) return false;
  return confused(token.text + next.text) === confused(word);
}

/** In a phrase of several words a long one may have lost its first letter too. */
const mayBe = (text: string, word: string, words: number): boolean =>
  alike(text, word) ||
  (words > 1 && word.length >= LEAST_SURE && text.length >= LEAST_TORN && within(text, word, 1));
