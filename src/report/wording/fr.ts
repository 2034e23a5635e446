import type { PartyKind } from '../../model/record.ts';
import type { Wording } from './wording.ts';

const plural = (count: number, one: string, many: string = `${one}s`): string =>
  `${count} ${count < 2 ? one : many}`;
const page = (numbers: string, count: number): string => `${count === 1 ? 'page' : 'pages'} ${numbers}`;
const s = (count: number): string => (count === 1 ? '' : 's');

function registry(kind: PartyKind, code: string, siren: string | null): string {
  if (kind === 'epci') return `SIREN ${code}`;
  const named = { caf: `département ${code}`, departement: `département ${code}`, region: `région ${code}` };
  const label = kind in named ? named[kind as keyof typeof named] : `code Insee ${code}`;
  return siren === null ? label : `${label}, SIREN ${siren}`;
}

/** What the types call by other names than people do. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  docx: 'un document Word',
  doc: 'un document Word ancien',
  odt: 'un document LibreOffice',
  xlsx: 'un classeur Excel',
  rtf: 'un document RTF',
  zip: 'une archive zip',
  html: 'une page web',
  xml: 'du XML',
  gif: 'une image GIF',
  heic: 'une photo HEIC',
  image: "une image d'un type non lu",
  binary: 'un fichier binaire',
};

/** A limit as a number and a unit of the program, `200000000 bytes`, in the words of people. */
function limit(detail: string): string {
  const [count = '', unit = ''] = detail.split(' ');
  const name = { bytes: 'Mo', characters: 'millions de caractères', pixels: 'millions de pixels' }[unit];
  return name === undefined ? detail : `${Number(count) / 1_000_000}\u00a0${name}`;
}

/** French. The non-breaking spaces of its typography are U+00A0. */
export const FRENCH: Wording = {
  language: 'fr',
  quote: (text) => `«\u00a0${text}\u00a0»`,
  unknown: 'non indiquée',

  labels: {
    pages: 'Lecture',
    parties: 'Signataires',
    term: 'Durée',
    signature: 'Signature',
    stamps: 'Cachets',
  },
  kinds: {
    convention: 'Convention territoriale globale',
    'acte-engagement': "Acte d'engagement (et non la convention elle-même)",
    avenant: 'Avenant à une convention territoriale globale',
    autre: "Ce document n'est pas une convention territoriale globale",
  },
  period: (from, to) => `période ${from}-${to}`,

  pages: (count) => plural(count, 'page'),
  textKinds: {
    native: 'texte du PDF',
    ocr: 'reconnaissance de caractères (OCR)',
    mixed: 'texte du PDF et reconnaissance de caractères (OCR)',
    plain: 'texte',
  },
  confidence: (percent) => `confiance ${percent}\u00a0%`,
  grade: (grade) => `qualité ${grade}`,
  pageStates: {
    blank: (numbers, count) => `${page(numbers, count)} sans texte`,
    damaged: (numbers, count) => `Attention\u00a0: ${page(numbers, count)} illisible${s(count)}`,
    skipped: (numbers, count) => `Attention\u00a0: ${page(numbers, count)} non lue${s(count)}`,
    remarked: (numbers, count) => page(numbers, count),
  },
  pageReasons: {
    'page-turned': "page couchée ou à l'envers, redressée avant lecture",
    'text-layer-partial':
      'seul le cachet ou le numéro de page est en texte\u00a0; corps lu par reconnaissance de caractères',
    'text-layer-by-ocr': "texte laissé sous l'image par une reconnaissance de caractères antérieure",
    'page-unreadable': 'contenu de la page abîmé',
    'page-timeout': 'lecture trop longue',
    'text-too-long': 'texte démesuré',
    'image-too-large': 'image trop grande',
    'ocr-failed': 'la reconnaissance de caractères a échoué',
    'ocr-timeout': 'reconnaissance de caractères trop longue',
    'ocr-off': 'reconnaissance de caractères désactivée (--ocr none)',
    'no-text-found': 'aucun texte reconnu',
    'no-content': 'page vide de tout contenu, fichier sans doute tronqué',
    'image-unreadable': 'image de la page abîmée',
    'file-cut': 'fichier coupé avant la fin',
    'text-layer-doubtful': 'texte du PDF douteux',
    'text-layer-garbage': 'texte du PDF inutilisable, remplacé par la reconnaissance de caractères',
  },

  noParty: 'aucun trouvé dans le texte',
  noName: 'nom non indiqué',
  alias: (alias) => `dite «\u00a0${alias}\u00a0»`,
  registry,

  between: (start, end) => `du ${start} au ${end}`,
  from: (start) => `à compter du ${start}, terme non indiqué`,
  until: (end) => `jusqu'au ${end}, début non indiqué`,
  renewals: { express: 'reconduction expresse', tacit: 'reconduction tacite', none: 'sans reconduction' },

  signedAt: (place, date) => {
    const when = date === null ? 'date non indiquée' : `le ${date}`;
    return place === null ? when : `${place}, ${when}`;
  },
  copies: (count) => plural(count, 'exemplaire'),
  noSignature: 'bloc de signature non trouvé',

  noStamp: 'aucun cachet de télétransmission',
  act: (number, date, siren) => `acte ${number} du ${date}, SIREN ${siren}`,
  unreadAct: "identifiant de l'acte illisible",
  stampDates: {
    sent: (date) => `envoyé le ${date}`,
    received: (date) => `reçu le ${date}`,
    posted: (date) => `affiché le ${date}`,
    published: (date) => `publié le ${date}`,
  },
  onPages: page,
  moreStamps: (count) => `et ${plural(count, 'autre acte', 'autres actes')}`,

  severities: { critical: 'CRITIQUE', major: 'MAJEUR', minor: 'MINEUR', info: 'INFO' },
  severityCounts: {
    critical: (count) => plural(count, 'critique'),
    major: (count) => plural(count, 'majeur'),
    minor: (count) => plural(count, 'mineur'),
    info: (count) => plural(count, 'information'),
  },
  codes: {
    'wrong-instrument': 'Autre instrument que le modèle',
    'outdated-model': 'Modèle national dépassé',
    'article-missing': 'Article absent',
    'article-added': 'Article ajouté',
    'article-renamed': 'Article renommé',
    'article-moved': 'Article déplacé',
    'article-misnumbered': "Numéro d'article fautif",
    'annex-missing': 'Annexe absente',
    'clause-missing': 'Clause absente',
    'clause-changed': 'Clause modifiée',
    'clause-added': 'Clause ajoutée',
    'clause-reworded': 'Clause reformulée',
    'parameter-changed': 'Valeur différente du modèle',
    'placeholder-left': 'Blanc du modèle non rempli',
    'date-order': 'Ordre des dates impossible',
    'date-mismatch': 'Dates contradictoires',
    'retroactive-effect': 'Effet rétroactif',
    'term-mismatch': 'Durée contradictoire',
    'toc-mismatch': 'Sommaire et texte en désaccord',
    'cross-reference-broken': 'Renvoi sans objet',
    'reference-mismatch': 'Référence juridique incohérente',
    'name-mismatch': 'Nom écrit de plusieurs façons',
    'signatory-mismatch': 'Signataire inattendu',
    'stamp-mismatch': 'Cachet en désaccord avec le texte',
    'term-inconsistent-wording': "Terme d'un autre instrument",
  },
  deviations: (count, parts) => `${plural(count, 'écart')}\u00a0: ${parts}`,
  explained: (count, total, model) =>
    `${count} de ces ${total} écarts ${count === 1 ? "s'explique" : "s'expliquent"} par le modèle antérieur que le texte suit, «\u00a0${model}\u00a0».`,
  explainedBy: 'Conforme au modèle antérieur.',
  noDeviation: 'Aucun écart relevé.',
  notCompared: 'Rien à comparer avec le modèle national.',
  onReadPagesOnly: 'Les pages non lues ne sont pas contrôlées.',
  hiddenInfo: (count) => `${plural(count, 'information')} en plus, à voir avec --all`,
  infoHeading: (count) => `Pour information (${count})`,
  places: {
    visas: 'visas',
    parties: 'parties',
    preambule: 'préambule',
    sommaire: 'sommaire',
    signature: 'signature',
    annexe: 'annexe',
  },
  article: (number) => `art. ${number}`,
  annex: (number) => `annexe ${number}`,
  page: (number) => `p. ${number}`,
  expected: (text) => `Attendu\u00a0: ${text}`,
  unsure: (percent) => `à vérifier, sûr à ${percent}\u00a0%`,

  inputErrors: {
    'file-unreadable': (detail) => {
      if (detail === 'ENOENT') return 'fichier introuvable\u00a0; vérifiez son nom et son dossier';
      if (detail === 'EACCES' || detail === 'EPERM')
        return "lecture refusée\u00a0; vérifiez les droits d'accès";
      return `lecture impossible${detail === null ? '' : ` (${detail})`}\u00a0; vérifiez le disque ou le partage réseau`;
    },
    'not-a-file': (detail) =>
      detail === 'directory'
        ? "c'est un dossier\u00a0; donnez les fichiers qu'il contient, par exemple dossier/*.pdf"
        : "ce n'est pas un fichier ordinaire\u00a0; copiez-en le contenu dans un fichier, ou passez-le par -",
    'file-empty': () => 'fichier vide\u00a0; vérifiez la copie ou le téléchargement',
    'file-too-large': (detail) =>
      `trop volumineux${detail === null ? '' : ` (limite\u00a0: ${limit(detail)})`}\u00a0; découpez le document`,
    'unsupported-type': (detail) =>
      `${LOOKS_LIKE[detail ?? ''] ?? detail ?? 'type inconnu'}\u00a0: type non lu\u00a0; enregistrez-le en PDF, en image (PNG, JPEG, TIFF) ou en texte`,
    encrypted: () => 'PDF protégé par un mot de passe\u00a0; enregistrez-en une copie sans protection',
    damaged: (detail) =>
      detail === 'timeout'
        ? 'ouverture trop longue, fichier sans doute abîmé\u00a0; reprenez-le à la source'
        : 'fichier abîmé ou incomplet\u00a0; reprenez-le à la source ou réenregistrez-le en PDF',
    'no-text': (detail) =>
      detail === 'ocr-off'
        ? "aucun texte, ce sont des images de pages\u00a0; relancez avec l'option --ocr tesseract-js"
        : 'aucun texte lisible\u00a0; numérisez le document de nouveau, droit et à 300 points par pouce',
    'too-many-pages': (detail) =>
      `trop de pages${detail === null ? '' : ` (${detail})`}\u00a0; découpez le document`,
    'image-too-large': (detail) =>
      `image trop grande${detail === null ? '' : ` (limite\u00a0: ${limit(detail)})`}\u00a0; numérisez à 300 points par pouce`,
    'rules-invalid': (detail) =>
      detail?.endsWith(': UTF-8')
        ? `${detail.slice(0, -': UTF-8'.length)} n'est pas en UTF-8\u00a0; enregistrez ce fichier en UTF-8`
        : `règles invalides${detail === null ? '' : `, ${detail}`}\u00a0; corrigez ce fichier`,
    'setup-broken': (detail) =>
      `installation incomplète ou modifiée${detail === null ? '' : ` (${detail})`}\u00a0; réinstallez Gabarit (npm ci, ou npm install)`,
    'ocr-unavailable': (detail) =>
      detail === 'fra'
        ? 'tesseract est là, mais sans le français\u00a0; installez-le (Debian\u00a0: apt install tesseract-ocr-fra) ou retirez --ocr native'
        : 'tesseract est introuvable ou ne répond pas\u00a0; installez-le (Debian\u00a0: apt install tesseract-ocr tesseract-ocr-fra) ou retirez --ocr native',
  },
};
