import { fold } from '../../model/fold.ts';
import type { Range } from '../../model/span.ts';

/** A list of phrases made ready: matches any of them in a folded text, letters damaged as bad copies do. */
export type Cue = RegExp; // global

const DAMAGE: Readonly<Record<string, string>> = {
  i: '[il1|!]',
  l: '[il1|!]',
  o: '[o0]',
  s: '[s5]',
  m: '(?:m|rn)',
  e: '[e\ufffd]',
  "'": " ?['\ufffd]? ?",
  '-': '[ -]?',
  ' ': ' ?',
};

/** Makes phrases ready: a final star takes any end of the word, longer phrases go first. */
export function cueOf(phrases: readonly string[]): Cue {
  const patterns = [...phrases].sort((a, b) => b.length - a.length).map(patternOf);
  return new RegExp(`(?<![a-z0-9])(?:${patterns.join('|')})`, 'g');
}

function patternOf(phrase: string): string {
  const folded = fold(phrase);
  const stem = folded.endsWith('*') ? folded.slice(0, -1) : folded;
  const body = damaged(stem);
  if (folded.endsWith('*')) return `${body}[a-z]{0,12}`;
  return /[a-z0-9]$/.test(stem) ? `${body}(?![a-z0-9])` : body;
}

/** A regular expression of folded words that reads them damaged too: `rnois`, `5emestre`. */
export function damaged(words: string): string {
  return [...words].map((unit) => DAMAGE[unit] ?? unit.replace(/[\\^$.*+?()[\]{}|]/, '\\$&')).join('');
}

/** Where the last of the phrases stands in a text, or null. */
export function lastOf(cue: Cue, text: string): Range | null {
  let last: RegExpExecArray | null = null;
  cue.lastIndex = 0;
  // A search that finds no more leaves the cue at the start again.
  for (let match = cue.exec(text); match; match = cue.exec(text)) last = match;
  return last && asRange(last);
}

/** Where the first of the phrases stands in a text, or null. */
export function firstOf(cue: Cue, text: string): Range | null {
  cue.lastIndex = 0;
  const match = cue.exec(text);
  return match && asRange(match);
}

/** Whether a text holds one of the phrases. */
export const holds = (cue: Cue, text: string): boolean => firstOf(cue, text) !== null;

/** Where each of the phrases stands in a text, in order. */
export function rangesOf(cue: Cue, text: string): readonly Range[] {
  const ranges: Range[] = [];
  cue.lastIndex = 0;
  for (let match = cue.exec(text); match; match = cue.exec(text)) ranges.push(asRange(match));
  return ranges;
}

const asRange = (match: RegExpExecArray): Range => ({
  start: match.index,
  end: match.index + match[0].length,
});
