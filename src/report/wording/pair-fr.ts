import type { PairWording } from './pair-wording.ts';

const s = (count: number): string => (count < 2 ? '' : 's');

/** What the comparison of two conventions says, in French. */
export const PAIR_FRENCH: PairWording = {
  help: {
    about:
      "Compare deux conventions article par article, par exemple un renouvellement à la convention qu'il remplace : ce qu'elles stipulent de différent, puis chaque article modifié, mot à mot.",
    options: {
      format: 'text, pour lire ; html, une page à imprimer ou à transmettre ; json (par défaut : text)',
    },
    examples: `Exemples :
  gabarit diff convention-2019.pdf convention-2023.pdf
  gabarit diff --format html avant.pdf apres.pdf > comparaison.html`,
  },
  conventions: "la convention la plus ancienne, puis l'autre : un PDF, une image ou un texte chacune",
  title: 'Comparaison de deux conventions',
  order: 'La première est la plus ancienne.',
  before: 'Avant',
  after: 'Après',
  counts: {
    same: (count) => `${count} article${s(count)} sans changement de texte`,
    changed: (count) => `${count} modifié${s(count)}`,
    added: (count) => `${count} ajouté${s(count)}`,
    removed: (count) => `${count} supprimé${s(count)}`,
  },
  facts: 'Ce qui est stipulé autrement',
  noFact: 'Rien : mêmes parties, même durée, mêmes domaines et compétences, même signature.',
  articles: 'Article par article',
  changes: { same: 'inchangé', changed: 'modifié', added: 'ajouté', removed: 'supprimé' },
  former: (heading) => `auparavant ${heading}`,
  skipped: (paragraphs) => `${paragraphs} paragraphe${s(paragraphs)} sans changement`,
  same: 'Sans changement',
  legend: ['retiré', ' et ', 'ajouté', ' ; la typographie et le bruit de numérisation ne sont pas marqués.'],
};
