import { fold, keyOf } from '../model/fold.ts';
import type { RedactionVocabulary } from '../model/vocabulary-redaction.ts';
import { NAME, SPACE } from './name-words.ts';

/** The vocabulary of persons, ready to be held against texts. */
export interface Lexicon {
  /** A civility and the name after it, in groups `title` and `name`; `many` where the civility is a plural. */
  readonly honorificRe: RegExp;
  readonly manyTitles: ReadonlySet<string>;
  readonly firstNames: ReadonlySet<string>;
  readonly notNames: ReadonlySet<string>; // folded: words that no name of a person holds
  readonly publicRoleRe: RegExp; // a folded role that is a public office, from its beginning
  readonly publicAfterRe: RegExp; // what follows a name, folded
  readonly publicBeforeRe: RegExp; // what precedes a name, folded
  readonly roleAfterRe: RegExp;
  readonly roleBeforeRe: RegExp;
  readonly placeBeforeRe: RegExp; // group `many` where several places may follow
  readonly mailboxes: ReadonlySet<string>;
}

const AFTER = `^[\\s,;:|()-]{1,4}(?:(?:en qualite de|en tant que|son|sa|leur|le|la|l') ?)?`;
const OF = `(?: (?:de la|de l'|de|du|des|d'|au|aux) ?[^,.;:\\n]{1,40})?`;
const BEFORE = `${OF}[\\s,:(|-]{1,4}$`;

/** The lexicon of a vocabulary. */
export function lexiconOf(vocabulary: RedactionVocabulary): Lexicon {
  const { honorifics, publicRoles, agentRoles, notPersons, notNames, functionalMailboxes, firstNames } =
    vocabulary;
  const offices = publicRoles.patterns.join('|');
  const heads = agentRoles.heads.map(literal).join('|');
  const roles = `(?:${heads})(?!\\p{L})|${offices}`;
  const titles = [...honorifics.many, ...honorifics.one].flatMap(cases).map(escaped);
  titles.sort((a, b) => b.length - a.length);
  return {
    honorificRe: new RegExp(
      `(?<![\\p{L}\\p{N}])(?<title>${titles.join('|')}|M(?=${SPACE}\\p{Lu}{2}))(?:\\s|${SPACE}){1,3}(?<name>${NAME})`,
      'gu',
    ),
    manyTitles: new Set(honorifics.many.flatMap(cases)),
    firstNames: new Set(firstNames.words.split(/\s+/).filter(Boolean)),
    notNames: new Set([
      ...notNames.words.map(keyOf),
      ...agentRoles.heads.map(keyOf),
      ...notPersons.before.map(keyOf),
      ...publicRoles.titles.map(keyOf),
    ]),
    publicRoleRe: new RegExp(`^(?:(?:le|la|l'|son|sa) ?)?(?:${offices})`, 'u'),
    publicAfterRe: new RegExp(`${AFTER}(?:${offices})`, 'u'),
    publicBeforeRe: new RegExp(`(?<!\\p{L}|(?:du|de|de la|de l'|des|au|a la) )(?:${offices})${BEFORE}`, 'u'),
    roleAfterRe: new RegExp(`${AFTER}(?:${roles})`, 'u'),
    roleBeforeRe: new RegExp(`(?<!\\p{L})(?:${roles})${BEFORE}`, 'u'),
    placeBeforeRe: placeBefore(notPersons.before, notPersons.between),
    mailboxes: new Set(functionalMailboxes.words),
  };
}

function placeBefore(before: readonly string[], between: readonly string[]): RegExp {
  const many = (word: string): string => `${literal(word).replaceAll(' ', 's? ')}(?:s|x)?`;
  const adjectives = between.map((word) => `${literal(word)}(?:s|x)?`).join('|');
  return new RegExp(
    `(?<!\\p{L})(?<place>${before.map(many).join('|')})(?: (?:${adjectives})){0,2}(?: (?:de la|de l'|de|du|des|d'|l'))? ?["(]? ?$`,
    'u',
  );
}

const literal = (word: string): string => escaped(fold(word));
const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A civility as written, and in capitals. */
function cases(word: string): readonly string[] {
  return [word, word.toUpperCase(), word.toLowerCase()];
}
