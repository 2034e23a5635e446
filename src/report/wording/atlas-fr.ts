import { spokenDate, spokenDuration } from '../../model/language.ts';
import type { AtlasWording } from './atlas-wording.ts';

const s = (count: number): string => (count < 2 ? '' : 's');
const conventions = (count: number): string => `${count.toLocaleString('fr')} convention${s(count)}`;
const MOST_NAMED = 4;
const listed = (codes: readonly string[]): string =>
  codes.length > MOST_NAMED ? `${codes.slice(0, MOST_NAMED).join(', ')}…` : codes.join(', ');

/** What the atlas says, in French. */
export const ATLAS_FRENCH: AtlasWording = {
  title: 'Atlas des rédactions',
  skip: 'Aller au contenu',
  about: (model) => `Qui écrit quoi, où, depuis quand, au regard du modèle «\u00a0${model}\u00a0»`,
  size: (count, departements, years) =>
    `${conventions(count)}, ${departements} département${s(departements)}${years === null ? '' : `, signées ${years.includes(' ') ? 'de' : 'en'} ${years}`}`,
  setAside: {
    'other-instrument': (count) =>
      `${count} fiche${s(count)} laissée${s(count)} de côté\u00a0: autre acte qu'une convention (avenant, acte d'engagement)`,
    duplicate: (count) =>
      `${count} fiche${s(count)} laissée${s(count)} de côté\u00a0: même fichier qu'une autre`,
  },
  footer: (version) =>
    `Établi par gabarit ${version}, sans réseau. Les mêmes données sont dans les fichiers CSV, XLSX et Parquet voisins.`,
  contents: 'Sommaire',
  sections: {
    news: "L'essentiel",
    matrix: 'Matrice',
    clauses: 'Rédactions, clause par clause',
    departements: 'Par département\u00a0: la Caf ou la convention\u00a0?',
    years: 'Au fil des années',
    competences: 'Compétences',
    durations: 'Durées et préavis',
    calendar: 'Échéances',
    conventions: 'Conventions',
  },
  letters: {
    national: 'N',
    close: 'P',
    reworded: 'R',
    changed: 'M',
    older: 'A',
    replaced: 'S',
    missing: 'X',
    absent: '–',
    unread: '?',
  },
  verdicts: {
    national: 'modèle national',
    close: 'proche',
    reworded: 'reformulée',
    changed: 'modifiée',
    older: 'ancien modèle',
    replaced: 'substituée',
    missing: 'manquante',
    absent: 'sans objet',
    unread: 'non lue',
  },
  verdictMeanings: {
    national: 'les mots du modèle',
    close: 'quelques mots diffèrent, même obligation',
    reworded: "d'autres mots, même obligation",
    changed: "l'obligation n'est plus la même",
    older: "les mots d'un modèle antérieur",
    replaced: "la clause n'y est pas, une autre phrase est à sa place",
    missing: "la clause n'y est pas",
    absent: "elle n'y est pas et n'était pas due\u00a0: facultative, ou postérieure au modèle suivi",
    unread: 'des pages du document n’ont pas pu être lues',
  },
  severities: { critical: 'critique', major: 'majeur', minor: 'mineur', info: 'information' },
  sides: {
    caf: 'Caf',
    convention: 'convention',
    both: 'les deux',
    return: 'retour au modèle',
    unknown: 'indéterminé',
  },
  sideMeanings: {
    caf: "la convention reprend la rédaction de sa Caf, qui s'écarte du modèle",
    convention: "la Caf reprend le modèle, la convention s'en écarte",
    both: "la Caf s'écarte du modèle, et la convention s'écarte de sa Caf",
    return: "la Caf s'écarte du modèle, la convention y revient",
    unknown:
      "trop peu de conventions de cette Caf, ou trop peu d'accord entre elles, pour lui connaître une rédaction",
  },
  filter: 'Filtrer',
  shown: '{n} sur {all}',
  unknown: 'inconnu',
  none: 'aucune',
  article: (number, title) => `Article ${number}\u00a0: ${title}`,
  departement: (code, name) => (name === null ? code : `${code} ${name}`),
  news: {
    shares: (verdicts) =>
      `Clauses lues\u00a0: ${verdicts.map(({ share, verdict }) => `${share}\u00a0% ${verdict}`).join(', ')}.`,
    sides: (total) =>
      `${total.toLocaleString('fr')} clause${s(total)} hors du modèle ou de la rédaction de la Caf. Du fait de qui\u00a0?`,
    noDrift: 'Aucune clause ne s’écarte du modèle.',
    breaches: 'Rédactions qui touchent à une obligation',
    noBreaches: 'Aucune rédaction ne touche à une obligation du modèle.',
    changes: 'Caf qui ont changé de rédaction',
    change: (year) => `à partir de ${year}\u00a0:`,
    columns: ['Clause et rédaction', 'Chez qui', 'Années', 'Obligation du modèle'],
  },
  matrix: {
    introduction: (by) =>
      by === 'convention'
        ? 'Une ligne par convention, une colonne par clause du modèle.'
        : 'Une ligne par département, une colonne par clause du modèle\u00a0: la situation la plus fréquente, et sa part quand elle n’est pas générale.',
    cell: (clause, verdict, count, of) =>
      `${clause}\u00a0: ${verdict}${of > 1 ? ` (${count} sur ${of})` : ''}`,
    row: { convention: 'Convention', departement: 'Département' },
  },
  clauses: {
    introduction:
      'Chaque rédaction en usage, la plus répandue d’abord\u00a0; les noms, les dates et les fautes de la reconnaissance de caractères ne font pas une rédaction. Les mots ajoutés sont soulignés, les mots du modèle qui manquent sont barrés.',
    model: 'Modèle',
    optional: 'facultative',
    moved: (count) => `dans un autre article\u00a0: ${count}`,
    singles: (count) => `et ${count} autre${s(count)} écart${s(count)} isolé${s(count)}, dans variants.csv`,
    others: (count) => `et ${count} autre${s(count)} rédaction${s(count)}, dans variants.csv`,
    assembled: (ways, most, of) =>
      ways === 1
        ? `Une seule façon de composer l'article (${conventions(of)}).`
        : `${ways} façons de composer l'article\u00a0; la plus répandue est celle de ${conventions(most)} sur ${of}.`,
    nothing: 'rien à sa place',
  },
  who: ({ spread, houses, count, departements }) => {
    const codes = departements.map(({ departement }) => departement ?? '?');
    switch (spread) {
      case 'national':
        return `${conventions(count)} de ${codes.length} département${s(codes.length)}`;
      case 'house':
        return houses.length === 1
          ? `rédaction maison de la Caf du ${houses[0]}, ${conventions(count)}${codes.length > 1 ? ` dont ${departements.find(({ departement }) => departement === houses[0])?.count ?? 0} à elle` : ''}`
          : `rédaction maison de ${houses.length} Caf (${listed(houses)}), ${conventions(count)}`;
      case 'shared':
        return `${conventions(count)} de ${codes.length} départements (${listed(codes)})`;
      case 'local':
        return `${conventions(count)} du département ${codes[0]}`;
      case 'single':
        return `écart isolé, une convention (${codes[0]})`;
    }
  },
  years: (first, last) =>
    first === null || last === null ? '' : first === last ? `${first}` : `${first} à ${last}`,
  departements: {
    introduction:
      "La rédaction maison d'une Caf est celle de plus de la moitié de ses conventions, trois au moins, année par année si elle en a changé. Deux écarts se mesurent\u00a0: de la convention à sa Caf, et de la Caf au modèle.",
    columns: ['Département', 'Conventions', 'Au modèle'],
    houses: 'Rédactions maison',
    noHouse: 'Aucune rédaction maison hors du modèle.',
    share: (count, of) => `${count} sur ${of}`,
    tooFew: 'Trop peu de conventions pour connaître une rédaction maison.',
  },
  time: {
    introduction:
      "Part des clauses de chaque situation, par année de signature (à défaut, année d'effet) et modèle suivi.",
    columns: ['Année', 'Modèle suivi', 'Conventions'],
  },
  competences: {
    introduction:
      'Ce que les conventions disent de qui détient quoi. Chevauchement\u00a0: une intercommunalité et une commune signataires ont un même domaine. Lacune\u00a0: la convention couvre un domaine que nul signataire ne dit détenir.',
    none: 'Aucune convention ne liste de compétences.',
    columns: ['Domaine', 'Conventions, par titulaire', 'Chevauchements', 'Lacunes'],
    issues: 'Chevauchements et lacunes',
    overlap: 'chevauchement',
    gap: 'lacune',
    issueColumns: ['Convention', 'Constat', 'Domaine', 'Titulaires'],
    noIssues: 'Ni chevauchement ni lacune.',
    kinds: {
      caf: 'Caf',
      msa: 'Msa',
      carsat: 'Carsat',
      cpam: 'Cpam',
      etat: 'État',
      region: 'région',
      departement: 'département',
      epci: 'intercommunalité',
      commune: 'commune',
      syndicat: 'syndicat',
      ccas: 'Ccas',
      association: 'association',
      other: 'autre',
    },
  },
  durations: {
    roles: { term: 'Durée', notice: 'Préavis', 'cure-period': 'Mise en demeure' },
    columns: ['Délai', 'Valeur', 'Conventions', 'Départements'],
  },
  calendar: {
    introduction:
      "Le dernier jour pour dénoncer est celui dont le préavis de la convention expire au plus tard avec elle\u00a0; il n'est donné que si la convention fixe un seul préavis.",
    columns: ['Fin', 'Dernier jour pour dénoncer', 'Convention', 'Reconduction'],
    renewals: { express: 'expresse', tacit: 'tacite', none: 'exclue', unknown: 'non dite' },
    end: (convention) => `Fin de la Ctg\u00a0: ${convention}`,
    lastNotice: (convention) => `Dernier jour pour dénoncer la Ctg\u00a0: ${convention}`,
    description: (file, end, notice) =>
      `${file}. Fin le ${spokenDate(end, 'fr')}${notice === null ? '' : `, préavis de ${spokenDuration(notice, 'fr')}`}.`,
    more: (count) => `et ${count} autre${s(count)}, dans calendar.csv`,
  },
  conventions: {
    columns: ['Convention', 'Département', 'Année', 'Modèle suivi', 'Clauses hors du modèle'],
    more: (count) => `et ${count} autre${s(count)}, dans conventions.csv`,
  },
  charts: {
    years: 'Part des clauses par situation et par année',
    sides: 'Clauses hors du modèle par convention, et du fait de qui',
    durations: 'Durées, préavis et mises en demeure',
    endings: 'Conventions qui prennent fin, par année et mode de reconduction',
    competences: 'Conventions où un domaine est détenu, par titulaire',
    perConvention: 'clauses par convention',
    share: '% des clauses',
    count: 'conventions',
  },
  command: {
    noRecords: (inputs) =>
      `aucune fiche dans ${inputs}\u00a0: donnez des fichiers JSON de gabarit extract, leur dossier, ou un fichier records.jsonl`,
    done: (count, aside, folder) =>
      `${conventions(count)} comparée${s(count)}${aside === 0 ? '' : `, ${aside} laissée${s(aside)} de côté`}\u00a0; ouvrez ${folder}/atlas.html`,
  },
};
