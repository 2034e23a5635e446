import { fold, keyOf } from '../model/fold.ts';
import { textOf } from '../model/reading.ts';
import type { Party, Severity, Signatory } from '../model/record.ts';
import { compareNames, placeOfSignatory } from './signing.ts';
import { editDistance, isNoisy } from './spelling.ts';
import { type Check, isComparable, isWhole, type Judgement, type Subject } from './subject.ts';

/** Offices that bind a body by themselves; another one needs a delegation. */
const OfficeRe =
  /^(?:(?:la|le|l'|madame|monsieur|mme|m\.?)\s?)?(?:president|maire|prefet|directeur|directrice|administrateur)/;
/** An office whose word was misread stands where a name does. */
const OfficeNameRe = /^(?:(?:le|la|l')\s?)?[^\s]*$/;
const DeputyRe = /\b(?:vice|adjointe?s?|conseill|interim|deputee?|sous|secretaire)\b/;
/** Words by which somebody signs in the place of another; on a key, see `keyOf`. */
const DelegationRe =
  /\bpar (?:delegation|suppleance|interim|empechement)\b|\b(?:pour|p) (?:le|la|l)? ?(?:president|maire|prefet|direct|administrat)|\bempechee?\b|\bpour ordre\b/;
const DELEGATION_REACH = 90; // characters before a name in which its delegation may stand

const nameOf = ({ name, alias }: Party): string => name ?? alias ?? '';
const namesOf = ({ representatives }: Party): readonly string[] =>
  representatives.flatMap(({ name }) => (name === null ? [] : [name]));

/** Whoever signs for a party is named for it in the clause of the parties. */
export const checkSignatories: Check = (subject) => {
  if (!isWhole(subject)) return [];
  const { parties, signature } = subject.facts;
  const everyone = parties.flatMap(namesOf);
  const block = signatureText(subject);
  return (signature?.signatories ?? []).flatMap((signatory): readonly Judgement[] => {
    const party = parties.find(({ id }) => id === signatory.party);
    const { name } = signatory;
    if (party === undefined || name === null || OfficeNameRe.test(fold(name))) return [];
    if (namesOf(party).length === 0) return [];
    if (everyone.some((other) => compareNames(other, name) !== 'other') || isInClause(subject, name))
      return [];
    return [
      {
        rule: 'signatory-not-named',
        ...placeOfSignatory(subject, name),
        severity: standingOf(signatory, block),
        args: { name, party: nameOf(party), named: namesOf(party).join(', ') },
      },
    ];
  });
};

/** The clause of the parties has the surname, or something like it: its line could not be read. */
function isInClause({ clean: { reading }, sections }: Subject, name: string): boolean {
  const surname = keyOf(name).split(' ').at(-1) ?? '';
  const most = surname.length >= LONG ? 2 : 1;
  return sections
    .filter(({ kind }) => kind === 'parties' || kind === 'cover')
    .flatMap(({ range }) => keyOf(textOf(reading, range)).split(' '))
    .some((word) => editDistance(word, surname, most) <= most);
}

const LONG = 6; // letters of a surname that may hold two slips

/** How grave it is that another signs: under a delegation stated, by an office that binds, or as a deputy without one. */
function standingOf({ name, role }: Signatory, block: string): Severity {
  const at = block.indexOf(keyOf(name ?? ''));
  const before = `${block.slice(Math.max(0, at - DELEGATION_REACH), Math.max(0, at))} ${keyOf(role ?? '')}`;
  if (DelegationRe.test(before)) return 'minor';
  const folded = fold(role ?? '');
  const hasOffice = role === null || (OfficeRe.test(folded) && !DeputyRe.test(folded));
  return hasOffice ? 'major' : 'critical';
}

/** Every party has somebody who signs for it. */
export const checkPartiesSign: Check = (subject) => {
  const { parties, signature } = subject.facts;
  const signatories = signature?.signatories ?? [];
  if (!isWhole(subject) || !isComparable(subject)) return [];
  if (signature === null || signatories.length === 0 || signatories.some(({ party }) => party === null))
    return [];
  const block = signatureText(subject);
  return parties
    .filter(({ id }) => !signatories.some(({ party }) => party === id))
    .filter((party) => nameOf(party) !== '' && !isMentioned(party, block))
    .map((party) => ({
      rule: 'party-without-signatory',
      article: 'signature',
      span: signature.span,
      actual: null,
      severity: isNoisy(subject) ? 'info' : 'major',
      args: { party: nameOf(party) },
    }));
};

/** The block speaks of the party, or of who represents it: somebody signs, though the line could not be read. */
function isMentioned(party: Party, block: string): boolean {
  const surnames = namesOf(party).map((name) => keyOf(name).split(' ').at(-1) ?? '');
  const own = keyOf(nameOf(party)).split(' ').at(-1) ?? '';
  return [...surnames, own].some((word) => word.length > 2 && block.includes(word));
}

function signatureText({ clean: { reading }, sections, facts: { signature } }: Subject): string {
  const inSections = sections
    .filter(({ kind }) => kind === 'signature')
    .map(({ range }) => textOf(reading, range))
    .join(' ');
  return keyOf(
    `${inSections} ${(signature?.signatories ?? []).map(({ role, name }) => `${role} ${name}`).join(' ')}`,
  );
}

/** An office without the name of who holds it leaves open who signed. */
export const checkUnnamedSignatories: Check = (subject) => {
  const { parties, signature } = subject.facts;
  if (!isWhole(subject)) return [];
  return parties.flatMap((party): readonly Judgement[] => {
    const blank = (signature?.signatories ?? []).filter((one) => one.party === party.id && one.name === null);
    const role = blank[0]?.role ?? null;
    if (role === null) return [];
    const roles = blank.flatMap((one) => (one.role === null ? [] : [one.role]));
    return [
      {
        rule: 'signatory-without-name',
        ...placeOfSignatory(subject, role),
        severity: isNoisy(subject) ? 'info' : 'minor',
        args: { roles: roles.join(', '), party: nameOf(party) },
      },
    ];
  });
};

const FEWEST_ARTICLES = 8; // a document with fewer is an extract

/** A whole convention ends in a block of signatures. */
export const checkSignatureBlock: Check = (subject) => {
  const { facts, sections } = subject;
  const articles = sections.filter(({ kind }) => kind === 'article').length;
  const signed = facts.signature !== null || sections.some(({ kind }) => kind === 'signature');
  if (signed || articles < FEWEST_ARTICLES || !isWhole(subject) || !isComparable(subject)) return [];
  return [{ rule: 'signature-missing', article: 'signature', span: null, actual: null }];
};
