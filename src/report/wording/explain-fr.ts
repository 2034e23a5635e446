import type { ExplainWording } from './explain-wording.ts';

/** French. */
export const EXPLAIN_FRENCH: ExplainWording = {
  meanings: {
    'wrong-instrument':
      "Le document est un autre instrument que le modèle\u00a0: un acte d'engagement, un avenant.",
    'outdated-model': 'Le document suit un modèle national antérieur à celui qui valait à sa signature.',
    'article-missing': "Un article du modèle n'a pas d'équivalent dans le document.",
    'article-added': "Le document a un article que le modèle n'a pas.",
    'article-renamed': 'Un article du modèle porte un autre titre.',
    'article-moved': "Un article, ou une clause, n'est pas à la place que le modèle lui donne.",
    'article-misnumbered': 'Un article ne porte pas le numéro que la suite appelle.',
    'annex-missing': "Une annexe que le modèle ou le texte annonce n'est pas là, ou n'est qu'un titre.",
    'clause-missing': "Une obligation du modèle n'est plus dans le document.",
    'clause-changed': 'Une obligation du modèle est encore là, et dit autre chose.',
    'clause-added': "Le document a une phrase que le modèle n'a pas.",
    'clause-reworded': "D'autres mots pour la même obligation.",
    'parameter-changed': 'Un délai, une date, un nombre ou une autorité diffère du modèle.',
    'placeholder-left': "Un blanc ou un choix du formulaire n'a jamais été rempli.",
    'date-order': 'Deux dates sont dans un ordre qui ne peut être le bon.',
    'date-mismatch': 'Un même événement porte deux dates.',
    'retroactive-effect': "La convention prend effet avant d'être signée.",
    'term-mismatch': 'La couverture, le titre, les dates et la durée ne disent pas le même terme.',
    'toc-mismatch': 'Le sommaire et le corps du document ne disent pas la même chose.',
    'cross-reference-broken':
      "Un renvoi conduit à une annexe ou à un article qui n'est pas là, ou qui est un autre.",
    'reference-mismatch': "Le numéro, la date et le titre d'un texte de loi ne vont pas ensemble.",
    'name-mismatch': 'Une même personne ou partie porte deux noms, ou deux orthographes.',
    'signatory-mismatch': "Qui signe n'est pas qui est nommé comme partie ou comme son représentant.",
    'stamp-mismatch': 'Le cachet de télétransmission contredit le texte.',
    'term-inconsistent-wording':
      "Un mot d'un autre instrument ou d'un autre organisme est resté dans le texte.",
  },
  codes: "Codes d'écart",
  rules: 'Règles',
  noRule: 'Aucune règle ne rend encore ce code.',
  severity: (word) => `Gravité\u00a0: ${word}`,
  why: (text) => `Pourquoi\u00a0: ${text}`,
  says: (text) => `Constat\u00a0: ${text}`,
  expects: (text) => `Attendu\u00a0: ${text}`,
  example: 'Exemple',
  instead: (text) => `au lieu de\u00a0: ${text}`,
  written: (text) => `on lit\u00a0: ${text}`,
  taken: '(rien)',
  inDocument: (text) => `document\u00a0: ${text}`,
};
