import type { PartyKind } from '../../model/record.ts';
import type { DateVocabulary } from '../../model/vocabulary-dates.ts';
import { type Cue, cueOf } from './cue.ts';

/** A body or a board with the kinds of party that it is of. */
export interface NamedCue {
  readonly cue: Cue;
  readonly kinds: readonly PartyKind[];
}

type ListName = {
  [Key in keyof DateVocabulary]: DateVocabulary[Key] extends { phrases: readonly string[] } ? Key : never;
}[keyof DateVocabulary];

/** The vocabulary of dates ready to be matched. */
export interface DateCues {
  readonly of: Readonly<Record<ListName, Cue>>;
  readonly bodies: readonly NamedCue[];
  readonly anyBody: Cue;
  readonly boards: readonly NamedCue[];
  readonly genericNames: ReadonlySet<string>;
}

/** Makes the whole vocabulary ready. */
export function dateCuesOf(vocabulary: DateVocabulary): DateCues {
  const named = (list: DateVocabulary['bodies']): readonly NamedCue[] =>
    list.map(({ phrases, kinds }) => ({ cue: cueOf(phrases), kinds }));
  const lists = Object.entries(vocabulary).flatMap(([key, list]) =>
    typeof list === 'object' && 'phrases' in list ? [[key, cueOf(list.phrases)] as const] : [],
  );
  return {
    of: Object.fromEntries(lists) as Record<ListName, Cue>,
    bodies: named(vocabulary.bodies),
    anyBody: cueOf(vocabulary.bodies.flatMap(({ phrases }) => phrases)),
    boards: named(vocabulary.boards),
    genericNames: new Set(vocabulary.genericNames.words.flatMap((line) => line.split(' '))),
  };
}
