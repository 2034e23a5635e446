import type { PairWording } from './pair-wording.ts';

const s = (count: number): string => (count === 1 ? '' : 's');

/** What the comparison of two conventions says, in English. */
export const PAIR_ENGLISH: PairWording = {
  help: {
    about:
      'Compares two conventions article by article, a renewal with the convention it replaces for example: what they state otherwise, then each article that changed, word by word.',
    options: { format: 'text, to read; html, a page to print or pass on; json (default: text)' },
    examples: `Examples:
  gabarit diff convention-2019.pdf convention-2023.pdf
  gabarit diff --format html before.pdf after.pdf > comparison.html`,
  },
  conventions: 'the earlier convention, then the other: a PDF, an image or a text each',
  title: 'Comparison of two conventions',
  order: 'The first is the earlier one.',
  before: 'Before',
  after: 'After',
  counts: {
    same: (count) => `${count} article${s(count)} with the same text`,
    changed: (count) => `${count} changed`,
    added: (count) => `${count} added`,
    removed: (count) => `${count} removed`,
  },
  facts: 'What is stated otherwise',
  noFact: 'Nothing: the same parties, term, domains, powers and signature.',
  articles: 'Article by article',
  changes: { same: 'unchanged', changed: 'changed', added: 'added', removed: 'removed' },
  former: (heading) => `formerly ${heading}`,
  skipped: (paragraphs) => `${paragraphs} unchanged paragraph${s(paragraphs)}`,
  same: 'Unchanged',
  legend: ['removed', ' and ', 'added', '; typography and scanning noise are not marked.'],
};
