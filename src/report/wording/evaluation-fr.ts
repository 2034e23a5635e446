import type { EvaluationWording } from './evaluation-wording.ts';

const SEVERITIES = {
  critical: 'critiques',
  major: 'majeurs',
  minor: 'mineurs',
  info: 'informations',
} as const;
const s = (count: number): string => (count < 2 ? '' : 's');

/** What a comparison with the gold says, in French. */
export const EVALUATION_FRENCH: EvaluationWording = {
  about: (documents, strict) =>
    `${documents} document${s(documents)} comparé${s(documents)}, ` +
    (strict ? 'casse, accents et ponctuation compris' : 'sans la casse, les accents ni la ponctuation'),
  columns: ['juste', 'en trop', 'manque'],
  rates: ['précision', 'rappel', 'F1'],
  groups: {
    document: 'document',
    stamps: 'cachets',
    parties: 'parties',
    representatives: 'représentants',
    authority: 'délibérants',
    registry: 'registre',
    dates: 'dates',
    term: 'durée',
    durations: 'délais',
    competences: 'compétences',
    domains: 'domaines',
    articles: 'articles',
    'article-model': 'articles du modèle',
    references: 'références',
    signature: 'signature',
    findings: 'écarts',
  },
  micro: 'toutes les valeurs',
  macro: 'moyenne des groupes',
  findings: (paired, gold, spurious) =>
    `Écarts\u00a0: ${paired} trouvé${s(paired)} sur ${gold}, ${spurious} en trop`,
  foundOf: (severity, paired, gold) => `${SEVERITIES[severity]} ${paired} sur ${gold}`,
  severityAgrees: (right, paired) => `même gravité pour ${right} sur ${paired}`,
  neutral: (optional, duplicates) =>
    `hors compte\u00a0: ${optional} facultatif${s(optional)}, ${duplicates} en double`,
  faults: (count) => `${count} erreur${s(count)}\u00a0; l'option --details les montre une à une`,
  missed: (gold) => `manque «\u00a0${gold}\u00a0»`,
  wrong: (gold, predicted) => `«\u00a0${predicted}\u00a0» au lieu de «\u00a0${gold}\u00a0»`,
  spurious: (predicted) => `en trop «\u00a0${predicted}\u00a0»`,
  decimal: ',',
};
