/** What may be done to a clause: anything, or only that words are added, where local text surrounds it. */
export type Bearing = 'clause' | 'words';

type Random = () => number;
const pick = <Item>(items: readonly Item[], random: Random): Item => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
};

const MANNERS = [
  'après avis de',
  'sur proposition de',
  'en lien avec',
  "avec l'appui de",
  'après information de',
  'en présence de',
  'à la demande de',
  'au vu des travaux de',
];
const BODIES = [
  'la commission départementale des familles',
  "l'assemblée des usagers",
  'la conférence des maires',
  "l'observatoire des besoins sociaux",
  'la cellule technique conjointe',
  'la délégation cantonale',
  'la mission parentalité',
  "l'animatrice du réseau local",
  'la coordinatrice enfance',
  'la chambre consulaire voisine',
];
const TIMES = [
  'chaque trimestre',
  'avant le vote du budget',
  'au premier semestre',
  'à chaque rentrée scolaire',
  'deux fois par exercice',
  'lors du bilan intermédiaire',
];
const OPENINGS = [
  'les signataires arrêtent ensemble un programme de travail',
  'chaque service remet une note de synthèse',
  'un tableau de suivi est tenu à jour',
  'les crédits correspondants sont inscrits au budget primitif',
  'une réunion plénière examine les résultats',
  'la répartition des tâches fait l’objet d’un protocole',
];

const phrase = (random: Random): string =>
  `${pick(MANNERS, random)} ${pick(BODIES, random)} ${pick(TIMES, random)}`;

/** A clause in other words: left out, rewritten from its first words on, or with words added within or after it. */
export function rewrite(text: string, bearing: Bearing, random: Random): string {
  const way = bearing === 'words' ? 0.5 + random() / 2 : random();
  if (way < 0.12) return '';
  if (way < 0.35) return `${opening(text)}, ${pick(OPENINGS, random)} ${phrase(random)}.`;
  return way < 0.7 ? withinOf(text, phrase(random), random) : afterOf(text, phrase(random));
}

const WORDS_KEPT = 7;
/** The first words of a clause, up to its first blank. */
function opening(text: string): string {
  const [fixed = ''] = text.split('{');
  return fixed
    .trim()
    .split(' ')
    .slice(0, WORDS_KEPT)
    .join(' ')
    .replace(/[,;:.]$/, '');
}

/** Words set in between two words of a clause, outside its blanks, not at its ends. */
function withinOf(text: string, added: string, random: Random): string {
  const words = text.split(' ');
  const at = 2 + Math.floor(random() * Math.max(1, words.length - 4));
  const open = words.slice(0, at).join(' ');
  if (open.split('{').length !== open.split('}').length) return afterOf(text, added);
  return [...words.slice(0, at), `${added},`, ...words.slice(at)].join(' ');
}

const afterOf = (text: string, added: string): string =>
  text.replace(/\s*[.;:]?\s*$/, (end) => `, ${added}${end.trim() === '' ? '.' : end.trimStart()}`);
