import { basename, extname } from 'node:path';
import { STANDARD_INPUT } from './command-line.ts';

/** What a file system, or a terminal that lists it, cannot bear in a name. */
const UnfitRe = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069<>:"/\\|?*]/gu;
const MOST_BYTES = 200; // most systems hold 255, less the ending and a number

/**
 * The name of the record of each input, in their order: the base name without its last extension, made fit for a
 * file, then `-2`, `-3` where an earlier input has it. Names that differ by case alone are one name on some systems.
 */
export function recordNames(inputs: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return inputs.map((input) => {
    const stem = stemOf(input);
    let name = stem;
    for (let copy = 2; taken.has(keyOf(name)); copy++) name = `${stem}-${copy}`;
    taken.add(keyOf(name));
    return `${name}.json`;
  });
}

/** The name by which people know an input: its base name, `stdin` for standard input. */
export function shownName(input: string): string {
  return input === STANDARD_INPUT ? 'stdin' : basename(input);
}

function stemOf(input: string): string {
  const name = shownName(input);
  const stem = basename(name, extname(name)).replace(UnfitRe, '_');
  return cut(stem === '' ? 'document' : stem);
}

function cut(name: string): string {
  let kept = name;
  while (Buffer.byteLength(kept) > MOST_BYTES) kept = [...kept].slice(0, -1).join('');
  return kept;
}

function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
