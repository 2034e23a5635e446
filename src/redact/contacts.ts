import { fold } from '../model/fold.ts';
import { HIDDEN, type Stretch } from './mask.ts';

const MailRe = /(?<![\w.%+-])([\w.%+-]{1,64})@[\w.-]{1,80}\.[a-z]{2,12}(?![\w-])/g;
const PhoneRe =
  /(?<!\d)(?:(?:\+|00)33[ \u00a0\u202f.-]?(?:\(0\)[ \u00a0\u202f.-]?)?|0)([1-9])(?:[ \u00a0\u202f.-]?\d{2}){4}(?!\d)/g;

/** The mailboxes of persons: all but those of a service. */
export function mailboxesIn(text: string, functional: ReadonlySet<string>): readonly Stretch[] {
  return [...fold(text).matchAll(MailRe)]
    .filter(({ 1: box = '' }) => !box.split(/[^a-z]+/).some((word) => functional.has(word)))
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

const AROUND = 120; // characters

/** The telephones of persons, in a text whose persons are hidden: mobile ones, and any on a line with one of them. */
export function phonesIn(masked: string): readonly Stretch[] {
  return [...masked.matchAll(PhoneRe)]
    .filter(({ 0: found, 1: kind, index }) => {
      if (kind === '6' || kind === '7') return true;
      const end = index + found.length;
      const before =
        masked
          .slice(Math.max(0, index - AROUND), index)
          .split('\n')
          .at(-1) ?? '';
      const after = masked.slice(end, end + AROUND).split('\n')[0] ?? '';
      return (before + after).includes(HIDDEN);
    })
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}
