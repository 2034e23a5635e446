import { fold } from '../model/fold.ts';
import type { Lexicon } from './lexicon.ts';
import { isCapitals, isParticle, type NameWord, nameKeys, runsOf, wordsOf } from './name-words.ts';

/** Why a person may be named, as the text around the name says. */
export type Standing = 'public' | 'unknown';

/** A place of a text where a natural person is named; offsets are those of the text. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly keys: readonly string[]; // see `nameKeys`
  readonly standing: Standing;
}

/** A name, and where what stands before it ends: before its civility, if it has one. */
interface Candidate {
  readonly words: readonly NameWord[];
  readonly outer: number;
}

const LOOK_BACK = 80; // characters
const LOOK_AHEAD = 100;

/** The persons that a text names, in order. `isBody` tells the names of what is no person: parties, communes. */
export function mentionsIn(
  text: string,
  lexicon: Lexicon,
  isBody: (name: string) => boolean,
): readonly Mention[] {
  const folded = fold(text);
  const titled = afterCivilities(text, folded, lexicon);
  const taken = new Set(titled.flatMap(({ words }) => words.map(({ start }) => start)));
  const bare = namesWithoutCivility(text, folded, lexicon).filter(
    ({ words }) => !isBody(nameOf(words)) && !words.some(({ start }) => taken.has(start)),
  );
  return [...titled, ...bare]
    .map((candidate) => mentionOf(candidate, folded, lexicon))
    .sort((a, b) => a.start - b.start);
}

function mentionOf({ words, outer }: Candidate, folded: string, lexicon: Lexicon): Mention {
  const [start, end] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
  const isPublic =
    lexicon.publicAfterRe.test(folded.slice(end, end + LOOK_AHEAD)) ||
    endsWith(folded, outer, lexicon.publicBeforeRe);
  return { start, end, keys: nameKeys(nameOf(words)), standing: isPublic ? 'public' : 'unknown' };
}

const JointRe = /[\s,:(|-]$/;

/** Whether what stands before an offset ends in a role: what joins the two is looked at first, being cheap. */
function endsWith(folded: string, end: number, roleRe: RegExp): boolean {
  const before = folded.slice(Math.max(0, end - LOOK_BACK), end);
  return JointRe.test(before) && roleRe.test(before);
}

function afterCivilities(text: string, folded: string, lexicon: Lexicon): readonly Candidate[] {
  return [...text.matchAll(lexicon.honorificRe)].flatMap((match) => {
    if (isStreet(folded, match.index, lexicon)) return [];
    const { title = '', name = '' } = match.groups ?? {};
    const at = match.index + match[0].length - name.length;
    const first = cut(wordsOf(name, at), lexicon);
    if (first.length === 0) return [];
    const others = lexicon.manyTitles.has(title) ? listedAfter(text, at + name.length, lexicon) : [];
    return [first, ...others].map((words) => ({ words, outer: match.index }));
  });
}

const OfRe = /(?:^|[^\p{L}])(?:du|de|de la|d') ?$/u;

/** « rue du Docteur Roux », where « responsable du centre, Mme Roux » is somebody. */
function isStreet(folded: string, start: number, lexicon: Lexicon): boolean {
  return (
    OfRe.test(folded.slice(Math.max(0, start - 10), start)) && placeBefore(folded, start, lexicon) !== null
  );
}

const NextNameRe = /^(?:,| et)(?: et)?[ \u00a0](?=\p{Lu})/u;

/** The names after « MM. A »: « , B et C ». */
function listedAfter(text: string, from: number, lexicon: Lexicon): readonly (readonly NameWord[])[] {
  const found: (readonly NameWord[])[] = [];
  let at = from;
  for (let count = 0; count < 10; count++) {
    const joint = NextNameRe.exec(text.slice(at, at + 8))?.[0];
    if (joint === undefined) break;
    const run = runsOf(text.slice(at + joint.length, at + joint.length + 120))[0];
    if (run?.[0]?.start !== 0) break;
    const words = cut(
      run.map((word) => ({
        ...word,
        start: word.start + at + joint.length,
        end: word.end + at + joint.length,
      })),
      lexicon,
    );
    if (words.length === 0) break;
    found.push(words);
    at = words.at(-1)?.end ?? text.length;
  }
  return found;
}

/** What of a run is a name: up to the first word that is of no name, less particles at its end. */
function cut(run: readonly NameWord[], { notNames }: Lexicon): readonly NameWord[] {
  const stop = run.findIndex(({ key }) => notNames.has(key));
  const words = stop === -1 ? run : run.slice(0, stop);
  const last = words.findLastIndex((word) => !isParticle(word) && word.key !== '');
  return words.slice(0, last + 1).some((word) => !isParticle(word)) ? words.slice(0, last + 1) : [];
}

const ListRe = /^["» ]*(?:,|;|et)? *(?:et )?["« ]*$/;

function namesWithoutCivility(text: string, folded: string, lexicon: Lexicon): readonly Candidate[] {
  const found: Candidate[] = [];
  let places: { readonly end: number } | null = null; // the last of several places in a list
  for (const run of runsOf(text)) {
    const words = nameIn(run, folded, lexicon);
    const start = words?.[0]?.start ?? 0;
    if (words === null) continue;
    const end = words.at(-1)?.end ?? start;
    const place = placeBefore(folded, start, lexicon);
    const goesOn: boolean =
      places !== null && start - places.end < 12 && ListRe.test(folded.slice(places.end, start));
    if (place !== null || goesOn) {
      places = goesOn || /[sx]$/.test(place ?? '') ? { end } : null;
    } else {
      places = null;
      found.push({ words, outer: start });
    }
  }
  return found;
}

const FirstNameAndRe = /([\p{L}-]{2,30}) et $/u;

/** The place that bears the name which begins at an offset: « école Pierre et Marie Curie » has two first names. */
function placeBefore(folded: string, start: number, lexicon: Lexicon): string | null {
  const before = folded.slice(Math.max(0, start - LOOK_BACK), start);
  const first = FirstNameAndRe.exec(before);
  const isPair = first !== null && lexicon.firstNames.has(first[1] ?? '');
  const text = isPair ? before.slice(0, first.index) : before;
  return lexicon.placeBeforeRe.exec(text)?.groups?.place ?? null;
}

/** The name in a run: from a known first name on, or beside a role; null where it holds none. */
function nameIn(run: readonly NameWord[], folded: string, lexicon: Lexicon): readonly NameWord[] | null {
  return byFirstName(run, folded, lexicon) ?? besideRole(run, folded, lexicon);
}

const SAINTS = new Set(['saint', 'sainte', 'st', 'ste', 'notre']);

function byFirstName(run: readonly NameWord[], folded: string, lexicon: Lexicon): readonly NameWord[] | null {
  const at = run.findIndex(
    (word, index) =>
      (isFirstName(word, lexicon) || isInitial(word, folded)) && !SAINTS.has(run[index - 1]?.key ?? ''),
  );
  if (at === -1) return null;
  const words = cut(run.slice(at), lexicon);
  if (words.length > 1) return words;
  const surname = run[at - 1];
  return words.length === 1 &&
    surname !== undefined &&
    isCapitals(surname.text) &&
    !lexicon.notNames.has(surname.key)
    ? run.slice(at - 1, at + 1)
    : null;
}

const LineStartRe = /(?:^|\n)[^\p{L}\n]{0,10}$/u;

/** « J. » or « J.-C. », but no « A. » that counts the parts of a text. */
function isInitial({ text, start }: NameWord, folded: string): boolean {
  return (
    /^\p{Lu}\.(?:-\p{Lu}\.)?$/u.test(text) && !LineStartRe.test(folded.slice(Math.max(0, start - 12), start))
  );
}

function isFirstName({ key }: NameWord, { firstNames }: Lexicon): boolean {
  return key !== '' && key.split(' ').every((part) => firstNames.has(part));
}

/** Two words with a capital or more, before or after a role: « Sixtine AUBRAC, chargée de coopération ». */
function besideRole(run: readonly NameWord[], folded: string, lexicon: Lexicon): readonly NameWord[] | null {
  const from = run.findLastIndex(({ key }) => lexicon.notNames.has(key)) + 1;
  const whole = cut(run.slice(from), lexicon);
  const words = whole.slice(
    Math.max(
      0,
      whole.findIndex((word) => !isParticle(word)),
    ),
  );
  if (words.filter((word) => !isParticle(word)).length < 2) return null;
  const [start, end] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
  const isBeside =
    lexicon.roleAfterRe.test(folded.slice(end, end + LOOK_AHEAD)) ||
    endsWith(folded, start, lexicon.roleBeforeRe);
  return isBeside ? words : null;
}

function nameOf(words: readonly NameWord[]): string {
  return words.map(({ text }) => text).join(' ');
}
