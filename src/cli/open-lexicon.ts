import { loadRedaction } from '../load-rules.ts';
import { type Lexicon, lexiconOf } from '../redact/lexicon.ts';

/** The vocabulary of persons that comes with the program; an `InputError` where it is broken. */
export function openLexicon(): Lexicon {
  return lexiconOf(loadRedaction());
}
