import { stemsOf, titleLikeness, titleSubject } from '../model/likeness.ts';
import type { Specimen, SpecimenPart, SpecimenPartKind } from '../model/specimen.ts';
import { ranked } from './tally.ts';
import { LONGEST_TITLE } from './titles.ts';

/** The parts of conventions that are one article or annex, whatever each is titled. */
export interface Group {
  readonly kind: SpecimenPartKind;
  readonly model: string | null; // the article or annex of a known model that they answer to
  readonly parts: ReadonlyMap<number, SpecimenPart>; // by convention; the first of each
}

interface Draft {
  readonly kind: SpecimenPartKind;
  readonly model: string | null;
  readonly parts: Map<number, SpecimenPart>;
}

/** Brings together the parts that are the same: by the article of the model that they answer to, else by their titles. */
export function groupParts(
  specimens: readonly Specimen[],
  instrumentWords: readonly string[],
): readonly Group[] {
  const homes = homesOfTitles(specimens, instrumentWords);
  const groups = new Map<string, Draft>();
  specimens.forEach(({ parts }, specimen) => {
    for (const part of parts) {
      const key = part.model ?? homes.get(subjectOf(part, instrumentWords)) ?? null;
      const name = isHeaded(part) ? key : part.kind;
      if (name === null) continue;
      const group = groups.get(`${sideOf(part)} ${name}`) ?? {
        kind: part.kind,
        model: part.model,
        parts: new Map<number, SpecimenPart>(),
      };
      groups.set(`${sideOf(part)} ${name}`, group);
      if (!group.parts.has(specimen)) group.parts.set(specimen, part);
    }
  });
  return [...groups.values()];
}

const isHeaded = ({ kind }: SpecimenPart): boolean => kind === 'article' || kind === 'annex';
const sideOf = ({ kind }: SpecimenPart): string => (kind === 'annex' ? 'annex' : 'body');

const subjectOf = ({ kind, title }: SpecimenPart, instrumentWords: readonly string[]): string =>
  title === null ? '' : `${kind} ${titleSubject(title.slice(0, LONGEST_TITLE), instrumentWords)}`;

const LIKE = 0.75; // likeness from which two titles are one

interface Home {
  readonly title: string;
  readonly conventions: Set<number>;
}

/**
 * For each title that no model knows the commonest title that it is like, found by the stems they share. Two titles of one
 * convention are two articles, however alike.
 */
function homesOfTitles(
  specimens: readonly Specimen[],
  instrumentWords: readonly string[],
): ReadonlyMap<string, string> {
  const homes = new Map<string, string>();
  const index = new Map<string, Home[]>();
  for (const { title, conventions } of titlesIn(specimens, instrumentWords)) {
    const stems = [...new Set(stemsOf(title))].slice(1); // without the kind
    const like = [...new Set(stems.flatMap((stem) => index.get(stem) ?? []))].find((home) =>
      isLike(home, { title, conventions }),
    );
    homes.set(title, like?.title ?? title);
    const home = like ?? { title, conventions: new Set<number>() };
    for (const convention of conventions) home.conventions.add(convention);
    if (like === undefined) for (const stem of stems) index.set(stem, [...(index.get(stem) ?? []), home]);
  }
  return homes;
}

/** The titles of articles and annexes that no model knows, the commonest first. */
function titlesIn(specimens: readonly Specimen[], instrumentWords: readonly string[]): readonly Home[] {
  const titles = new Map<string, Set<number>>();
  specimens.forEach(({ parts }, specimen) => {
    for (const part of parts) {
      if (part.model !== null || !isHeaded(part) || part.title === null) continue;
      const subject = subjectOf(part, instrumentWords);
      titles.set(subject, (titles.get(subject) ?? new Set()).add(specimen));
    }
  });
  return ranked(new Map([...titles].map(([title, conventions]) => [title, conventions.size]))).map(
    ([title]) => ({ title, conventions: titles.get(title) ?? new Set() }),
  );
}

const TOGETHER = 0.1; // share of the conventions of a title that may have the other one too

function isLike(home: Home, { title, conventions }: Home): boolean {
  if (home.title.split(' ')[0] !== title.split(' ')[0] || likeness(home.title, title) < LIKE) return false;
  const both = [...conventions].filter((convention) => home.conventions.has(convention)).length;
  return both <= TOGETHER * conventions.size;
}

const withoutKind = (title: string): string => title.slice(title.indexOf(' ') + 1);

const likeness = (a: string, b: string): number => titleLikeness(withoutKind(a), withoutKind(b));
