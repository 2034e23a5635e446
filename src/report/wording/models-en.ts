import type { ModelsWording } from './models-wording.ts';

const s = (count: number): string => (count === 1 ? '' : 's');

/** What is said of the national models, in English. */
export const MODELS_ENGLISH: ModelsWording = {
  inForce: (from, to) => (to === null ? `in force since ${from}` : `in force from ${from} to ${to}`),
  sources: { reconstructed: 'reconstructed from signed acts', official: 'official text' },
  isDefault: 'compared with by default',
  counts: (articles, clauses) => `${articles} article${s(articles)}, ${clauses} clause${s(clauses)}`,
  source: 'Source',
  known: 'Known by any three of these',
  durations: 'Periods that it fixes',
  turns: 'Words that change an obligation',
  annexes: 'Annexes',
  natures: { frozen: 'frozen', 'semi-open': 'semi-open', open: 'open' },
  binds: 'binds nobody',
  blanks: {
    date: '[a date]',
    party: '[a party]',
    place: '[a place]',
    number: '[a number]',
    annex: '[an annex]',
    assembly: '[a council]',
    words: '[words]',
  },
  alternative: 'Or else',
  optional: 'may be missing',
  kernel: 'Words that make the obligation',
  missing: (severity, why) => `Missing: ${severity} deviation. ${why}`,
  changed: (severity, why) => `Changed: ${severity} deviation. ${why}`,
  examples: 'Examples',
  finds: {
    kept: 'conforms',
    reworded: 'other words, same obligation',
    changed: 'changed',
    missing: 'missing',
  },
  severities: { critical: 'critical', major: 'major', minor: 'minor', info: 'harmless' },
  article: (number, title) => (number === null ? title : `Article ${number} - ${title}`),

  unknownModel: (name, known) =>
    `no model is called ${name}; the models are ${known}, for example gabarit models show ctg-2020`,
  valid: (file, name) => `${file}: the model “${name}” is well formed`,
  faulty: (count) => `${count} fault${s(count)}; mend ${count < 2 ? 'it' : 'them'}, then run this again`,
  fault: (file, line, place, words) => `${file}:${line}: ${place === '' ? '' : `${place}: `}${words}`,
  noYaml: 'this is no well-formed YAML; check the indentation, the colons and the quotes',
  keyTwice: 'a key is written twice in one place; keep one',
  tabs: 'a tab indents this line; use spaces',
  noModel: 'this is no model; it begins with id, name, heading, like those that gabarit models lists',
  shapes: {
    string: 'a text, in quotes if it is all digits',
    object: 'keys, one a line, indented',
    array: 'a list, each line beginning with a dash',
    boolean: 'true or false',
    number: 'a number',
  },
  emptyText: 'the text is empty; write it',
  wrongType: (expected) => `the value has the wrong shape; give ${expected}`,
  lacking: 'the key is missing; add it',
  unknownKeys: (keys) => `unknown key ${keys}; take it out or mend its spelling`,
  badValue: (values) => `the value is not allowed; choose among ${values}`,
  badFormat: (format) => `the value is not well written; write ${format}`,
  tooFew: (least) => `at least ${least} are needed; add some`,
  modelFaults: {
    'article-twice': (words) => `two articles are called ${words}; give one of them another id`,
    'annex-twice': (words) => `two annexes are called ${words}; give one of them another id`,
    'clause-twice': (words) => `two clauses of the article are called ${words}; give one of them another id`,
    'kernel-not-in-text': (words) =>
      `the kernel “${words}” is not in the clause's text; take words of the text, in their order`,
    'unknown-variable': (words) =>
      `the variable of “${words}” is not well written; write {name:type}, the type being date, party, place, number, annex, assembly or words`,
    'dates-reversed': (words) =>
      `the model ends (${words}) before it comes into force; mend one of the dates`,
  },
  otherFault: 'the value will not do; look at a model that comes with the program',
};
