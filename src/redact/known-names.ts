import { fold, keyOf } from '../model/fold.ts';
import type { Stretch } from './mask.ts';
import { isCapitals } from './name-words.ts';

const MOST_NAMES = 500;
const LEAST_SURNAME = 4; // letters: a shorter one alone is too often another word

/** Finds names again where nothing announces them, in either order: « ctg_AUBRAC_Sixtine.pdf », « M AUBRAC ». */
export function knownNamesFinder(
  names: readonly (readonly string[])[],
  isBody: (name: string) => boolean,
): (text: string) => readonly Stretch[] {
  const some = names.slice(0, MOST_NAMES);
  const whole = some.filter((keys) => keys.length > 1).flatMap((keys) => [keys, [...keys].reverse()]);
  const alone = some
    .flatMap((keys) => keys.slice(-1).concat(keys.length > 1 ? keys.slice(0, 1) : []))
    .filter((key) => key.length >= LEAST_SURNAME && !isBody(key));
  const wholeRe = patternOf(whole.map((keys) => keys.join(`[^\\p{L}\\p{N}\\n]{1,3}`)));
  const aloneRe = patternOf(alone);
  return (text) => {
    const folded = fold(text);
    return [
      ...stretchesOf(wholeRe, folded),
      ...stretchesOf(aloneRe, folded).filter(({ start, end }) => isCapitals(text.slice(start, end))),
    ];
  };
}

function patternOf(alternatives: readonly string[]): RegExp | null {
  const distinct = [...new Set(alternatives)].sort((a, b) => b.length - a.length);
  return distinct.length === 0
    ? null
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${distinct.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

function stretchesOf(pattern: RegExp | null, folded: string): readonly Stretch[] {
  if (pattern === null) return [];
  return [...folded.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** Tells the names of bodies from those of persons: the name, or some words of it that follow each other. */
export function bodyTeller(bodies: readonly string[]): (name: string) => boolean {
  const keys = bodies.map((body) => ` ${keyOf(body)} `).filter((key) => key.trim() !== '');
  return (name) => {
    const key = keyOf(name);
    return key !== '' && keys.some((body) => body.includes(` ${key} `));
  };
}
