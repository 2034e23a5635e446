import { letterLikeness, stemLikeness, stemsOf, titleSubject } from '../model/likeness.ts';
import type { Specimen, SpecimenPart, SpecimenPartKind } from '../model/specimen.ts';
import { count, ranked, type Tally } from './tally.ts';

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
  title === null ? '' : `${kind} ${titleSubject(title, instrumentWords)}`;

const LIKE = 0.75; // likeness from which two titles are one

/** For each title that no model knows the commonest title that it is like, found by the stems they share. */
function homesOfTitles(
  specimens: readonly Specimen[],
  instrumentWords: readonly string[],
): ReadonlyMap<string, string> {
  const titles: Tally = new Map();
  for (const { parts } of specimens)
    for (const part of parts)
      if (part.model === null && isHeaded(part) && part.title !== null)
        count(titles, subjectOf(part, instrumentWords));
  const homes = new Map<string, string>();
  const index = new Map<string, string[]>();
  for (const [title] of ranked(titles)) {
    const stems = [...new Set(stemsOf(title))].slice(1); // without the kind
    const known = new Set(stems.flatMap((stem) => index.get(stem) ?? []));
    const like = [...known].find(
      (other) => other.split(' ')[0] === title.split(' ')[0] && likeness(other, title) >= LIKE,
    );
    homes.set(title, like ?? title);
    if (like === undefined) for (const stem of stems) index.set(stem, [...(index.get(stem) ?? []), title]);
  }
  return homes;
}

/** Of titles without their kind: letters count only where nearly all agree. */
function likeness(a: string, b: string): number {
  const [x, y] = [a, b].map((title) => title.slice(title.indexOf(' ') + 1));
  return Math.max(stemLikeness(x ?? '', y ?? ''), letterLikeness(x ?? '', y ?? ''));
}
