import { fold } from '../../model/fold.ts';
import type { ReferenceVocabulary } from '../../model/vocabulary-references.ts';

const MAX_TITLE = 260;

/** How far the title of an act goes on behind its date, in characters; 0 where none is printed. */
export function titleLength(tail: string, vocabulary: ReferenceVocabulary): number {
  const { starts, end } = edgesOf(vocabulary);
  const head = /^(?:\s?,)?(?:\s(?:modifiee?s?|consolidee?s?|precitee?s?))?/.exec(tail)?.[0] ?? '';
  const modified = /[a-z]/.test(head) ? head.length : 0;
  const rest = tail.slice(head.length, MAX_TITLE);
  if (!starts.test(rest)) return modified;
  const stop = end.exec(rest.slice(1));
  return (
    head.length +
    closed(rest.slice(0, stop === null ? rest.length : stop.index + 1)).replace(/[\s,]+$/, '').length
  );
}

interface Edges {
  readonly starts: RegExp;
  readonly end: RegExp;
}
const edges = new WeakMap<ReferenceVocabulary, Edges>();

function edgesOf(vocabulary: ReferenceVocabulary): Edges {
  const known = edges.get(vocabulary);
  if (known) return known;
  const { titleStarts, titleEnds } = vocabulary;
  const made = {
    starts: new RegExp(`^(?:\\s?,)?\\s?(?:${words(titleStarts.texts)})`),
    end: new RegExp(`[;\\n]|\\.(?=\\s|$)|(?:\\s?,)?\\s(?:et\\s)?(?:${words(titleEnds.texts)})`),
  };
  edges.set(vocabulary, made);
  return made;
}

/** A parenthesis that the citation itself stands in ends it. */
function closed(title: string): string {
  let depth = 0;
  for (let i = 0; i < title.length; i++) {
    if (title[i] === '(') depth++;
    if (title[i] === ')' && --depth < 0) return title.slice(0, i);
  }
  return title;
}

const words = (phrases: readonly string[]): string =>
  phrases
    .map((phrase) => `${fold(phrase).replace(/ /g, '\\s')}${/['’]$/.test(phrase) ? '' : '(?![a-z])'}`)
    .join('|');
