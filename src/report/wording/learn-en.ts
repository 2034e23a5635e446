import type { LearnWording } from './learn-wording.ts';

const s = (count: number): string => (count === 1 ? '' : 's');
const quoted = (text: string): string => `“${text}”`;

/** What is said of a model that is learnt from conventions, in English. */
export const LEARN_ENGLISH: LearnWording = {
  refusals: {
    'too-few':
      'it takes two conventions of one kind at least to see what they have in common; add records or files',
    'nothing-shared':
      'these conventions have no clause in common; give conventions of one model, or lower --least',
    'too-few-fingerprints':
      'these conventions have too few clauses in common to know a model by; give more of them, or lower --least',
  },
  leftOut: (count) => `${count} document${s(count)} of another kind, left out`,
  recordsOnly:
    'visas and signature block were not learnt: records do not hold their text; to have them, give the conventions themselves',
  noRecords: (folder) => `${folder}: no record; it takes .json or .jsonl files, which gabarit extract writes`,
  written: (file, { articles, clauses, conventions }) =>
    `${file}: ${articles} article${s(articles)} and ${clauses} clause${s(clauses)}, learnt from ${conventions} conventions; review this model, then gabarit models validate`,
  progress: (done, total) => `file ${done} of ${total}`,

  title: (conventions) => `Model proposed from ${conventions} conventions, for a person to review.`,
  signed: (from, to) =>
    `Signed from ${from} to ${to}; inForce is to be mended by the date of the model itself.`,
  unknownDay: (base) => `No date of signature was read: inForce is that of ${base}, to be mended.`,
  toReview: [
    'What all say is fixed text, what varies is a variable {name:type}, what comes and goes is optional.',
    'Left to a person: the kernel of each clause, the severity and reason (missing, changed) of what lacks or changes,',
    'the nature of the articles, the names of the variables and the reasons of the fingerprints.',
  ],
  base: (id) =>
    `Taken over from the model ${id}: instrumentWords, severities, inductions, duties, money, and the cues of known articles.`,
  article: (support, own, percent) =>
    `${support}; these clauses make ${percent} % of its text, ${own} paragraph${s(own)} of their own left out`,
  support: (count, of) => `${count} of ${of} convention${s(of)}`,
  wordings: (count) => `${count} different text${s(count)}, misreadings included`,
  filling: (name, examples) => `${name}: ${examples.map(quoted).join(', ')}`,
  quoted,
};
