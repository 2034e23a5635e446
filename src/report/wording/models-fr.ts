import type { ModelsWording } from './models-wording.ts';

const s = (count: number): string => (count < 2 ? '' : 's');

/** What is said of the national models, in French. */
export const MODELS_FRENCH: ModelsWording = {
  inForce: (from, to) => (to === null ? `en vigueur depuis le ${from}` : `en vigueur du ${from} au ${to}`),
  sources: { reconstructed: "reconstitué d'après des actes signés", official: 'texte officiel' },
  isDefault: 'modèle de comparaison par défaut',
  counts: (articles, clauses) => `${articles} article${s(articles)}, ${clauses} clause${s(clauses)}`,
  source: 'Source',
  known: 'Se reconnaît à trois de ces mots',
  durations: 'Durées fixées',
  turns: 'Mots qui changent une obligation',
  annexes: 'Annexes',
  natures: { frozen: 'figé', 'semi-open': 'en partie ouvert', open: 'ouvert' },
  binds: "n'oblige personne",
  blanks: {
    date: '[une date]',
    party: '[une partie]',
    place: '[un lieu]',
    number: '[un nombre]',
    annex: '[une annexe]',
    assembly: '[un conseil]',
    words: '[des mots]',
  },
  alternative: 'Ou encore',
  optional: 'peut manquer',
  kernel: "Mots qui font l'obligation",
  missing: (severity, why) => `Absente : écart ${severity}. ${why}`,
  changed: (severity, why) => `Changée : écart ${severity}. ${why}`,
  examples: 'Exemples',
  finds: {
    kept: 'conforme',
    reworded: 'dite autrement, même obligation',
    changed: 'changée',
    missing: 'absente',
  },
  severities: { critical: 'critique', major: 'majeur', minor: 'mineur', info: 'sans portée' },
  article: (number, title) => (number === null ? title : `Article ${number} - ${title}`),

  unknownModel: (name, known) =>
    `aucun modèle ne s'appelle ${name}\u00a0; les modèles sont ${known}, par exemple gabarit models show ctg-2020`,
  valid: (file, name) => `${file}\u00a0: le modèle «\u00a0${name}\u00a0» est bien formé`,
  faulty: (count) => `${count} faute${s(count)}\u00a0; corrigez-${count < 2 ? 'la' : 'les'}, puis relancez`,
  fault: (file, line, place, words) =>
    `${file}:${line}\u00a0: ${place === '' ? '' : `${place}\u00a0: `}${words}`,
  noYaml: "ce n'est pas du YAML bien formé\u00a0; vérifiez l'alignement, les deux-points et les guillemets",
  keyTwice: 'une clé est écrite deux fois au même endroit\u00a0; gardez-en une',
  tabs: 'une tabulation décale cette ligne\u00a0; mettez des espaces',
  noModel:
    "ce n'est pas un modèle\u00a0; il commence par id, name, heading, comme ceux que gabarit models liste",
  shapes: {
    string: "un texte, entre guillemets s'il n'a que des chiffres",
    object: 'des clés, une par ligne, en retrait',
    array: 'une liste, chaque ligne commençant par un tiret',
    boolean: 'true ou false',
    number: 'un nombre',
  },
  emptyText: 'le texte est vide\u00a0; écrivez-le',
  wrongType: (expected) => `la valeur n'a pas la forme attendue\u00a0; mettez ${expected}`,
  lacking: 'la clé manque\u00a0; ajoutez-la',
  unknownKeys: (keys) => `clé inconnue ${keys}\u00a0; retirez-la ou corrigez son orthographe`,
  badValue: (values) => `la valeur n'est pas permise\u00a0; choisissez parmi ${values}`,
  badFormat: (format) => `la valeur n'a pas la bonne forme\u00a0; écrivez ${format}`,
  tooFew: (least) => `il en faut au moins ${least}\u00a0; complétez`,
  modelFaults: {
    'article-twice': (words) => `deux articles s'appellent ${words}\u00a0; donnez à l'un un autre id`,
    'annex-twice': (words) => `deux annexes s'appellent ${words}\u00a0; donnez à l'une un autre id`,
    'clause-twice': (words) =>
      `deux clauses de l'article s'appellent ${words}\u00a0; donnez à l'une un autre id`,
    'kernel-not-in-text': (words) =>
      `le noyau «\u00a0${words}\u00a0» n'est pas dans le texte de la clause\u00a0; reprenez-y des mots du texte, dans leur ordre`,
    'unknown-variable': (words) =>
      `la variable de «\u00a0${words}\u00a0» n'est pas bien écrite\u00a0; écrivez {nom:type}, le type étant date, party, place, number, annex, assembly ou words`,
    'dates-reversed': (words) =>
      `le modèle cesse (${words}) avant d'entrer en vigueur\u00a0; corrigez l'une des dates`,
  },
  otherFault: 'la valeur ne convient pas\u00a0; voyez un modèle livré avec le programme',
};
