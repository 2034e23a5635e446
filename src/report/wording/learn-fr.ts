import type { LearnWording } from './learn-wording.ts';

const s = (count: number): string => (count < 2 ? '' : 's');
const quoted = (text: string): string => `«\u00a0${text}\u00a0»`;

/** What is said of a model that is learnt from conventions, in French. */
export const LEARN_FRENCH: LearnWording = {
  refusals: {
    'too-few':
      "il faut au moins deux conventions d'un même genre pour voir ce qu'elles ont en commun\u00a0; ajoutez des fiches ou des fichiers",
    'nothing-shared':
      "ces conventions n'ont aucune clause en commun\u00a0; donnez des conventions d'un même modèle, ou baissez --least",
    'too-few-fingerprints':
      "ces conventions ont trop peu de clauses en commun pour qu'on y reconnaisse un modèle\u00a0; donnez-en davantage, ou baissez --least",
  },
  leftOut: (count) => `${count} document${s(count)} d'un autre genre, laissé${s(count)} de côté`,
  recordsOnly:
    "visas et bloc des signatures n'ont pas été appris\u00a0: les fiches n'en ont pas le texte\u00a0; pour les avoir, donnez les conventions elles-mêmes",
  noRecords: (folder) =>
    `${folder}\u00a0: aucune fiche\u00a0; il faut des fichiers .json ou .jsonl, que gabarit extract écrit`,
  written: (file, { articles, clauses, conventions }) =>
    `${file}\u00a0: ${articles} article${s(articles)} et ${clauses} clause${s(clauses)}, appris de ${conventions} conventions\u00a0; relisez ce modèle, puis gabarit models validate`,
  progress: (done, total) => `fichier ${done} sur ${total}`,

  title: (conventions) => `Modèle proposé d'après ${conventions} conventions, à relire par une personne.`,
  signed: (from, to) =>
    `Signées du ${from} au ${to}\u00a0; inForce est à corriger d'après la date du modèle lui-même.`,
  unknownDay: (base) =>
    `Aucune date de signature n'a été lue\u00a0: inForce est repris de ${base}, à corriger.`,
  toReview: [
    'Ce que toutes disent est un texte fixe, ce qui varie une variable {nom:type}, ce qui va et vient est optional.',
    'Restent à une personne\u00a0: le noyau (kernel) de chaque clause, la gravité et la raison (missing, changed) de ce qui',
    'manque ou change, la nature des articles, les noms des variables et les raisons des empreintes.',
  ],
  base: (id) =>
    `Repris du modèle ${id}\u00a0: instrumentWords, severities, inductions, duties, money, et les cues des articles connus.`,
  article: (support, own, percent) =>
    `${support}\u00a0; ces clauses font ${percent} % de son texte, ${own} paragraphe${s(own)} propre${s(own)} laissé${s(own)} de côté`,
  support: (count, of) => `${count} convention${s(count)} sur ${of}`,
  wordings: (count) => `${count} texte${s(count)} différent${s(count)}, fautes de lecture comprises`,
  filling: (name, examples) => `${name}\u00a0: ${examples.map(quoted).join(', ')}`,
  quoted,
};
