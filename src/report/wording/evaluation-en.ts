import type { EvaluationWording } from './evaluation-wording.ts';

/** What a comparison with the gold says, in English. */
export const EVALUATION_ENGLISH: EvaluationWording = {
  about: (documents, strict) =>
    `${documents} ${documents === 1 ? 'document' : 'documents'} compared, ` +
    (strict ? 'case, accents and punctuation included' : 'whatever the case, accents and punctuation'),
  columns: ['right', 'spurious', 'missed'],
  rates: ['precision', 'recall', 'F1'],
  groups: {
    document: 'document',
    stamps: 'stamps',
    parties: 'parties',
    representatives: 'representatives',
    authority: 'authority',
    registry: 'registry',
    dates: 'dates',
    term: 'term',
    durations: 'durations',
    competences: 'powers',
    domains: 'domains',
    articles: 'articles',
    'article-model': 'articles of the model',
    references: 'references',
    signature: 'signature',
    findings: 'deviations',
  },
  micro: 'all values',
  macro: 'mean of the groups',
  findings: (paired, gold, spurious) => `Deviations: ${paired} found of ${gold}, ${spurious} spurious`,
  foundOf: (severity, paired, gold) => `${severity} ${paired} of ${gold}`,
  severityAgrees: (right, paired) => `same severity for ${right} of ${paired}`,
  neutral: (optional, duplicates) =>
    `not counted: ${optional} optional, ${duplicates} ${duplicates === 1 ? 'duplicate' : 'duplicates'}`,
  faults: (count) => `${count} ${count === 1 ? 'error' : 'errors'}; --details shows each of them`,
  missed: (gold) => `missed “${gold}”`,
  wrong: (gold, predicted) => `“${predicted}” instead of “${gold}”`,
  spurious: (predicted) => `spurious “${predicted}”`,
  decimal: '.',
};
