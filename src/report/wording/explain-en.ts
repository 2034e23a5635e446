import type { ExplainWording } from './explain-wording.ts';

/** English. The reasons of the rules are French, as in their file. */
export const EXPLAIN_ENGLISH: ExplainWording = {
  meanings: {
    'wrong-instrument':
      "The document is another instrument than the model: an acte d'engagement, an avenant.",
    'outdated-model':
      'The document follows an earlier national model than the one in force at its signature.',
    'article-missing': 'An article of the model has no counterpart in the document.',
    'article-added': 'The document has an article that the model does not have.',
    'article-renamed': 'An article of the model bears another title.',
    'article-moved': 'An article, or a clause, is not where the model has it.',
    'article-misnumbered': 'An article does not bear the number that comes next.',
    'annex-missing': 'An annex that the model or the text announces is not there, or is a title only.',
    'clause-missing': 'An obligation of the model is no longer in the document.',
    'clause-changed': 'An obligation of the model is still there, and says something else.',
    'clause-added': 'The document has a sentence that the model does not have.',
    'clause-reworded': 'Other words for the same obligation.',
    'parameter-changed': 'A period, a date, a number or an authority differs from the model.',
    'placeholder-left': 'A blank or a choice of the form was never filled in.',
    'date-order': 'Two dates stand in an order that cannot be right.',
    'date-mismatch': 'One event bears two dates.',
    'retroactive-effect': 'The convention takes effect before it is signed.',
    'term-mismatch': 'Cover, title, dates and duration do not say the same term.',
    'toc-mismatch': 'The table of contents and the body disagree.',
    'cross-reference-broken':
      'A reference points to an annex or article that is not there, or is another one.',
    'reference-mismatch': "A law's number, date and title do not belong together.",
    'name-mismatch': 'One person or party bears two names, or two spellings.',
    'signatory-mismatch': 'Who signs is not who is named as a party or as its representative.',
    'stamp-mismatch': 'The stamp of transmission contradicts the text.',
    'term-inconsistent-wording': 'A word of another instrument or body was left in the text.',
  },
  codes: 'Codes of deviations',
  rules: 'Rules',
  noRule: 'No rule gives this code yet.',
  severity: (word) => `Severity: ${word}`,
  why: (text) => `Why: ${text}`,
  says: (text) => `Finding: ${text}`,
  expects: (text) => `Expected: ${text}`,
  example: 'Example',
  instead: (text) => `instead of: ${text}`,
  written: (text) => `one reads: ${text}`,
  taken: '(nothing)',
  inDocument: (text) => `document: ${text}`,
};
