import { createHash } from 'node:crypto';
import type { AtlasConvention, BrokenObligation, SetAside } from '../model/atlas.ts';
import type { ConventionSummary, Wording } from './summary.ts';

/** Conventions that have the very same words in a clause, blanks and presentation left out. */
export interface Group {
  readonly key: string;
  readonly words: readonly string[]; // empty where nothing is printed
  readonly members: { readonly convention: number; readonly isMoved: boolean }[];
  readonly statuses: Map<Wording['status'], { count: number; breach: BrokenObligation | null }>;
  readonly texts: Map<string, { count: number; convention: number }>; // as printed
}

/** The conventions seen so far. Grows by what is new in each: a wording is kept once, however many have it. */
export interface Gathering {
  readonly conventions: AtlasConvention[];
  readonly summaries: Omit<ConventionSummary, 'wordings' | 'convention' | 'isOther'>[]; // in step with the conventions
  readonly setAside: SetAside[];
  readonly clauses: Map<string, Map<string, Group>>; // by clause, by words
  readonly wordCounts: Map<string, number>; // conventions that have a word
  readonly seen: Set<string>; // hashes of sources
  readonly names: Map<string, string>; // of départements, by code
}

export const newGathering = (): Gathering => ({
  conventions: [],
  summaries: [],
  setAside: [],
  clauses: new Map(),
  wordCounts: new Map(),
  seen: new Set(),
  names: new Map(),
});

const MOST_TEXTS = 24; // printed forms of a wording that are remembered
const MOST_TEXT = 4_000; // characters of one

/** Adds a convention to a gathering, in place; another instrument, or a file already seen, is set aside. */
export function gather(gathering: Gathering, summary: ConventionSummary): void {
  const { convention, wordings, isOther, ...rest } = summary;
  const { file, sha256 } = convention;
  if (isOther || (sha256 !== '' && gathering.seen.has(sha256))) {
    gathering.setAside.push({ file, reason: isOther ? 'other-instrument' : 'duplicate' });
    return;
  }
  gathering.seen.add(sha256);
  if (convention.departement !== null && rest.departementName !== null)
    gathering.names.set(convention.departement, rest.departementName);
  const index = gathering.conventions.length;
  gathering.conventions.push({ ...convention, id: shortHash('c', sha256 === '' ? file : sha256) });
  gathering.summaries.push(rest);
  const own = new Set<string>();
  for (const wording of wordings) {
    addWording(gathering, index, wording);
    for (const word of wording.words) own.add(word);
  }
  for (const word of own) gathering.wordCounts.set(word, (gathering.wordCounts.get(word) ?? 0) + 1);
}

function addWording({ clauses }: Gathering, convention: number, wording: Wording): void {
  const { clause, status, breach, isMoved, text, words } = wording;
  const groups = clauses.get(clause) ?? new Map<string, Group>();
  clauses.set(clause, groups);
  const key = words.length > 0 ? words.join(' ') : `(${status})`;
  const group = groups.get(key) ?? emptyGroup(key, words);
  groups.set(key, group);
  group.members.push({ convention, isMoved });
  const known = group.statuses.get(status);
  if (known === undefined) group.statuses.set(status, { count: 1, breach });
  else known.count++;
  if (text === null) return;
  const printed = text.slice(0, MOST_TEXT);
  const form = group.texts.get(printed);
  if (form !== undefined) form.count++;
  else if (group.texts.size < MOST_TEXTS) group.texts.set(printed, { count: 1, convention });
}

/** A short name made from a content: the same for the same content, everywhere. */
export function shortHash(prefix: string, content: string): string {
  return `${prefix}-${createHash('sha256').update(content).digest('hex').slice(0, 10)}`;
}

/** A wording that no convention is known to have yet. */
export const emptyGroup = (key: string, words: readonly string[]): Group => ({
  key,
  words,
  members: [],
  statuses: new Map(),
  texts: new Map(),
});
