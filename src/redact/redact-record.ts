import { fold } from '../model/fold.ts';
import type { ConventionRecord, Representative, Signatory } from '../model/record.ts';
import { mailboxesIn, phonesIn } from './contacts.ts';
import { bodyTeller, knownNamesFinder } from './known-names.ts';
import type { Lexicon } from './lexicon.ts';
import { blocks, mask, type Stretch } from './mask.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { isSameName, nameKeys } from './name-words.ts';
import { mapTexts, textsOf } from './texts.ts';

/** Who is hidden: nobody; those who are neither elected nor signatories; every natural person. */
export const REDACTION_LEVELS = ['none', 'agents', 'all'] as const;
export type RedactionLevel = (typeof REDACTION_LEVELS)[number];

/** A record and the name by which its file is shown, with some persons hidden in both. */
export interface Redacted {
  readonly record: ConventionRecord;
  /** Hides the same persons in another text about the document: the path of its file. */
  readonly hide: (text: string) => string;
}

/** Names of persons, each by its words. */
type Names = readonly (readonly string[])[];

/**
 * Hides persons wherever a record names them: fields, quotes, articles, the name of the file. Every text keeps its
 * length, so offsets stay true. Spans and numbers are untouched.
 */
export function redact(record: ConventionRecord, level: RedactionLevel, lexicon: Lexicon): Redacted {
  if (level === 'none') return { record, hide: (text) => text };
  const isBody = bodyTeller(bodiesOf(record));
  const kept = level === 'all' ? [] : keptNames(record, lexicon);
  const found = new Map<string, readonly Mention[]>();
  for (const text of textsOf(record)) found.set(text, mentionsIn(text, lexicon, isBody));
  const mentions = [...found.values()].flat();
  const offices = level === 'all' ? [] : mentions.filter(({ standing }) => standing === 'public');
  const spared = distinct([...kept, ...offices.map(({ keys }) => keys)]);
  const isHidden = hiddenTeller(spared);
  const hiddenNames = [...mentions.map(({ keys }) => keys), ...fieldNames(record)].filter(isHidden);
  const findKnown = knownNamesFinder(distinct(hiddenNames), isBody);
  const hide = (text: string): string => {
    const all = found.get(text) ?? mentionsIn(text, lexicon, isBody);
    const others = all.filter(({ keys }) => !isHidden(keys));
    const hidden = [
      ...all.filter(({ keys }) => isHidden(keys)),
      ...findKnown(text).filter((known) => !isSurnameOf(spared, known, text, others)),
      ...mailboxesIn(text, lexicon.mailboxes),
    ];
    const masked = mask(text, hidden);
    return mask(masked, phonesIn(masked));
  };
  const isHiddenName = (name: string): boolean => level === 'all' || isHidden(nameKeys(name));
  return { record: mapNames(mapTexts(record, hide), isHiddenName), hide };
}

/**
 * Whether a stretch is, where one of the mentions stands, a word of somebody who may be named: the mayor may bear the
 * surname of an agent. A whole name is never, since the names of two may follow each other in one mention.
 */
function isSurnameOf(
  spared: Names,
  { start, end }: Stretch,
  text: string,
  mentions: readonly Mention[],
): boolean {
  const [key = '', ...more] = nameKeys(text.slice(start, end));
  if (more.length > 0) return false;
  const around = mentions.filter((mention) => mention.start <= start && end <= mention.end);
  return around.some(({ keys }) => spared.some((name) => name.includes(key) && isSameName(name, keys)));
}

/** Those who may be named under `agents`: who signs, and who represents a party by its office or as no one signs. */
function keptNames({ parties, signature }: ConventionRecord, { publicRoleRe }: Lexicon): Names {
  const signatories = (signature?.signatories ?? []).flatMap(({ name }) =>
    name === null ? [] : [nameKeys(name)],
  );
  const isKept = ({ name, role }: Representative): boolean =>
    signatories.length === 0 ||
    role === null ||
    publicRoleRe.test(fold(role)) ||
    signatories.some((signatory) => isSameName(signatory, nameKeys(name ?? '')));
  const representatives = parties.flatMap((party) => party.representatives).filter(isKept);
  return [...signatories, ...representatives.map(({ name }) => nameKeys(name ?? ''))];
}

/** Tells who is hidden: everybody but some. */
function hiddenTeller(spared: Names): (keys: readonly string[]) => boolean {
  const known = new Map<string, boolean>();
  return (keys) => {
    const name = keys.join(' ');
    const answer = known.get(name) ?? (keys.length > 0 && !spared.some((other) => isSameName(other, keys)));
    known.set(name, answer);
    return answer;
  };
}

function fieldNames({ parties, signature }: ConventionRecord): Names {
  const people = [...parties.flatMap((party) => party.representatives), ...(signature?.signatories ?? [])];
  return people.map(({ name }) => nameKeys(name ?? ''));
}

/** What is called like a person and is none: the parties, their names in the register, the place of the signature. */
function bodiesOf({ parties, signature }: ConventionRecord): readonly string[] {
  return [
    ...parties.flatMap(({ name, alias, registry }) => [name ?? '', alias ?? '', registry?.name ?? '']),
    signature?.place ?? '',
  ];
}

function mapNames(record: ConventionRecord, isHidden: (name: string) => boolean): ConventionRecord {
  const named = <Person extends Representative | Signatory>(person: Person): Person =>
    person.name === null || !isHidden(person.name) ? person : { ...person, name: blocks(person.name) };
  const { parties, signature } = record;
  return {
    ...record,
    parties: parties.map((party) => ({ ...party, representatives: party.representatives.map(named) })),
    signature: signature === null ? null : { ...signature, signatories: signature.signatories.map(named) },
  };
}

function distinct(names: Names): Names {
  return [...new Map(names.map((name) => [name.join(' '), name])).values()];
}
