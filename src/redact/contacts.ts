import { fold } from '../model/fold.ts';
import type { Stretch } from './mask.ts';

const MailRe = /(?<![\w.%+-])([\w.%+-]{1,64})@[\w.-]{1,80}\.[a-z]{2,12}(?![\w-])/g;
const PhoneRe = /(?<!\d)(?:\+33[ .-]?|0)([1-9])(?:[ .-]?\d{2}){4}(?!\d)/g;

/** The mailboxes of persons: all but those of a service. */
export function mailboxesIn(text: string, functional: ReadonlySet<string>): readonly Stretch[] {
  return [...fold(text).matchAll(MailRe)]
    .filter(({ 1: box = '' }) => !box.split(/[^a-z]+/).some((word) => functional.has(word)))
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

/** The telephones of persons: mobile ones, and any on a line that names a hidden person. */
export function phonesIn(text: string, hidden: readonly Stretch[]): readonly Stretch[] {
  return [...text.matchAll(PhoneRe)]
    .map(({ 0: found, 1: kind, index }) => ({ start: index, end: index + found.length, kind }))
    .filter(({ start, end, kind }) => kind === '6' || kind === '7' || shareLine(text, start, end, hidden))
    .map(({ start, end }) => ({ start, end }));
}

function shareLine(text: string, start: number, end: number, hidden: readonly Stretch[]): boolean {
  return hidden.some(({ start: a, end: b }) => {
    const [from, to] = b <= start ? [b, start] : [end, a];
    return to - from < 120 && !text.slice(from, Math.max(from, to)).includes('\n');
  });
}
