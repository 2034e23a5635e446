import type { CommandWording } from './command-wording.ts';
import { paceIn, timeIn } from './pace-words.ts';

const nearestOf = (nearest: string | null): string =>
  nearest === null ? '' : `\u00a0; vouliez-vous dire ${nearest}\u00a0?`;
const files = (count: number): string => `${count} ${count < 2 ? 'fichier' : 'fichiers'}`;
const s = (count: number): string => (count < 2 ? '' : 's');

/** What the command line says, in French. */
export const COMMAND_FRENCH: CommandWording = {
  language: 'fr',
  headings: {
    'Usage:': 'Utilisation :',
    'Arguments:': 'Arguments :',
    'Options:': 'Options :',
    'Global Options:': 'Options de toutes les commandes :',
    'Commands:': 'Commandes :',
  },
  about:
    'Lit des conventions territoriales globales (Ctg), numérisées ou non, et dit ce que chacune stipule et en quoi elle ' +
    "s'écarte du modèle national. Rien ne quitte cette machine.",
  footer: `Pour commencer :
  gabarit check convention.pdf
  gabarit help check

Codes de sortie :
  0    terminé
  1    commande mal écrite
  2    rien n'a pu être fait (aucun fichier lisible, installation ou règles en défaut)
  4    terminé, mais des fichiers n'ont pas pu être lus
  5    écart au niveau de --fail-on ou au-dessus, ou justesse sous --min-f1 (l'emporte sur 4)
  130  interrompu (Ctrl+C)`,
  version: 'affiche la version',
  help: "affiche l'aide",
  lang: 'langue des messages : fr ou en (par défaut : fr)',
  debug: "montre le détail d'une erreur interne, à joindre à un signalement",
  helpCommand: "affiche l'aide d'une commande",
  fileArgument: 'FICHIER',
  files:
    "fichiers PDF (texte ou scan), PNG, JPEG, TIFF, texte ou Markdown, ou ce qu'un autre OCR a lu (hOCR, ALTO, PAGE XML) ; - lit l'entrée standard",
  ruleArgument: 'NOM',
  ruleOrCode: "code d'écart (clause-missing) ou règle (ctg-2020/annex-empty) ; sans nom, la liste de tous",
  recordArgument: 'FICHES',
  records: 'fiches de gabarit extract (NOM.json), leur dossier, ou un fichier records.jsonl',
  folderValue: 'DOSSIER',
  ocr: 'reconnaissance de caractères des pages numérisées : tesseract-js, native (le tesseract de la machine) ou none (par défaut : tesseract-js)',
  workers:
    'pages lues en même temps par la reconnaissance de caractères, de 1 à 32 (par défaut : une par cœur, 4 au plus) ; ne change aucun résultat',
  model: "fichier d'un autre modèle, à la place du modèle de 2020 (voir gabarit help models)",
  modelsAction:
    "show, pour lire un modèle ; validate, pour vérifier le fichier d'un modèle ; learn, pour en apprendre un ; sans rien, la liste",
  modelsName:
    'nom du modèle (ctg-2020) ; fichier à vérifier ; ou, pour learn, fiches JSON, dossiers de fiches ou conventions',
  modelsNeedName: 'il manque le nom du modèle ou son fichier\u00a0; par exemple gabarit models show ctg-2020',

  check: {
    about:
      "Dit ce qu'est chaque fichier, qui signe, pour quelle durée, puis ses écarts au modèle, les plus graves d'abord.",
    options: {
      format:
        'text, pour lire ; html, une page à imprimer ou à transmettre ; markdown, pour un wiki ; json, un tableau JSON de fiches, même pour un seul fichier ; sarif, pour un outil de revue (par défaut : text)',
      failOn: 'sort avec le code 5 si un écart a cette gravité ou plus : critical, major ou minor',
      all: 'montre aussi les informations, qui ne sont pas des écarts',
      baseline: 'laisse de côté les écarts que ce fichier accepte, aussi pour --fail-on',
      writeBaseline: 'écrit dans ce fichier les écarts relevés, désormais acceptés (remplace le fichier)',
    },
    examples: `Exemples :
  gabarit check convention.pdf
  gabarit check --all *.pdf
  gabarit check --fail-on major convention.pdf && echo "aucun écart majeur"
  gabarit check --format html *.pdf > rapport.html
  gabarit check --format json *.pdf > fiches.json
  gabarit check *.pdf --write-baseline acceptes.json
  gabarit check *.pdf --baseline acceptes.json --fail-on minor
  pdftotext convention.pdf - | gabarit check -`,
  },
  extract: {
    about:
      'Écrit la fiche JSON de chaque fichier : parties, dates, durée, compétences, articles, cachets, écarts.',
    options: {
      out: 'dossier où écrire une fiche par fichier, NOM.json ; créé au besoin',
      format: 'sans --out : json, un tableau de fiches, ou jsonl, une fiche par ligne (par défaut : json)',
    },
    examples: `Exemples :
  gabarit extract *.pdf --out fiches
  gabarit extract *.pdf --format jsonl > fiches.jsonl

Deux fichiers de même nom donnent NOM.json et NOM-2.json. Une fiche déjà là est remplacée.`,
  },
  explain: {
    about: "Explique un code d'écart ou une règle : ce qu'il veut dire, pourquoi il compte, un exemple.",
    options: {},
    examples: `Exemples :
  gabarit explain
  gabarit explain date-order
  gabarit explain ctg-2020/signature-after-deliberation`,
  },
  eval: {
    about: 'Compare des fiches avec celles que vous savez justes, et dit ce qui est juste, faux ou manquant.',
    options: {
      gold: 'dossier des fiches justes, NOM.gold.json ou NOM.json',
      pred: 'dossier des fiches à mesurer, NOM.json ou NOM_*.json',
      source: 'dossier des textes, NOM.txt ou NOM_*.txt, pour les écarts sans citation',
      strict: 'compare aussi la casse, les accents et la ponctuation',
      details: 'montre chaque erreur',
      format: 'text, pour lire ; json, pour un programme (par défaut : text)',
      minF1: 'sort avec le code 5 si le F1 de toutes les valeurs est moindre, par exemple 0,95',
    },
    examples: `Exemples :
  gabarit extract archive/*.pdf --out fiches
  gabarit eval --gold justes --pred fiches
  gabarit eval --gold justes --pred fiches --details
  gabarit eval --gold justes --pred fiches --min-f1 0,95 && echo "assez juste"

Une fiche juste peut être une fiche corrigée à la main. { "oneOf": [a, b] } y accepte plusieurs lectures, null compris ;
"optional": true, dans un élément de liste, ne récompense ni ne punit. Ce qui n'y est pas ne compte pas.`,
  },
  models: {
    about:
      "Montre les modèles nationaux (leur liste, un modèle à lire, les fautes du fichier de l'un), ou en propose un d'après des conventions qui s'accordent.",
    options: {
      out: 'pour learn : fichier où écrire le modèle proposé (remplace le fichier)',
      least:
        "pour learn : part des conventions qui doivent avoir une clause pour qu'elle soit du modèle (par défaut : 0,5)",
      base: "pour learn : modèle dont viennent gravités et mots d'obligation, à la place du modèle de 2020",
    },
    examples: `Exemples :
  gabarit models
  gabarit models show ctg-2020
  gabarit models validate ctg-2023.yaml
  gabarit models learn fiches --out ctg-2023.yaml
  gabarit models learn *.pdf --out ctg-2023.yaml
  gabarit check --model ctg-2023.yaml convention.pdf`,
  },
  compare: {
    about:
      'Compare les rédactions de nombreuses conventions : qui écrit quoi, où, depuis quand, et du fait de qui.',
    options: {
      out: "écrit l'atlas dans ce dossier : atlas.html, et les mêmes données en CSV, XLSX et Parquet",
      ics: 'écrit aussi echeances.ics : les fins de convention et les derniers jours pour dénoncer',
    },
    examples: `Exemples :
  gabarit extract archives/*.pdf --out fiches
  gabarit compare fiches --out atlas
  gabarit compare records.jsonl --out atlas --ics`,
  },
  schema: {
    about: 'Affiche le schéma JSON (2020-12) des fiches.',
    options: {},
    examples: `Exemple :
  gabarit schema > fiche.schema.json`,
  },

  unknownOption: (option, nearest) =>
    `option inconnue ${option}${nearestOf(nearest) || '\u00a0; voir gabarit --help'}`,
  unknownCommand: (command, nearest) =>
    `commande inconnue ${command}${nearestOf(nearest) || '\u00a0; par exemple gabarit check FICHIER, et gabarit --help montre les autres commandes'}`,
  missingFile: (command) =>
    `il manque le fichier à lire\u00a0; par exemple gabarit ${command} ${command === 'export' ? 'fiches.jsonl --out exports' : 'convention.pdf'}`,
  missingValue: (option) => `il manque la valeur de l'option ${option}\u00a0; voir gabarit --help`,
  badChoice: (option, value, choices) =>
    `${option} ne prend pas la valeur ${value}\u00a0; choisissez parmi ${choices}`,
  badWorkers: (given) => `--workers attend un nombre entier de 1 à 32, et non ${given}`,
  badShare: (option, value) =>
    `${option} ne prend pas la valeur ${value}\u00a0; donnez un nombre de 0 à 1, par exemple 0,95`,
  tooManyArguments: (command) => `argument en trop\u00a0; voir gabarit ${command} --help`,
  badUsage: 'commande mal écrite\u00a0; voir gabarit --help',
  linesIntoFolder: '--format jsonl écrit sur la sortie standard\u00a0; retirez --format ou --out',

  unknownRule: (name, nearest) =>
    `ni code d'écart ni règle\u00a0: ${name}${nearestOf(nearest) || '\u00a0; gabarit explain les donne tous'}`,

  internal: (className) => `erreur interne (${className})\u00a0; relancez avec --debug et signalez-la`,
  unfinished: 'arrêt avant la fin, des fichiers restent à lire\u00a0; relancez avec --debug et signalez-le',
  folderRefused: (folder, cause) =>
    `${folder}\u00a0: impossible d'y écrire (${cause})\u00a0; choisissez un autre dossier`,
  notWritten: (name, cause) =>
    `${name} n'a pas pu être écrit (${cause})\u00a0; vérifiez la place et les droits`,
  notListed: (folder, cause) =>
    cause === 'ENOENT'
      ? `${folder}\u00a0: dossier introuvable\u00a0; vérifiez son nom`
      : cause === 'ENOTDIR'
        ? `${folder}\u00a0: ce n'est pas un dossier\u00a0; donnez celui qui contient les fiches`
        : `${folder}\u00a0: dossier illisible (${cause})\u00a0; vérifiez les droits d'accès`,
  noGold: (folder) =>
    `${folder}\u00a0: aucune fiche juste\u00a0; il faut des fichiers NOM.gold.json ou NOM.json`,
  notARecord: (file) => `${file}\u00a0: ce n'est pas une fiche JSON\u00a0; corrigez ce fichier`,
  noRecord: (name, folder) =>
    `${name}\u00a0: ni ${name}.json ni un seul ${name}_*.json dans ${folder}\u00a0; compte comme vide`,
  countsAsEmpty: (name) => `${name}\u00a0: compte comme vide`,
  noSource: (name, folder) =>
    `${name}\u00a0: pas de texte ${name}.txt dans ${folder}\u00a0; ses écarts sont comparés sans lui`,
  outputBroken: (cause) =>
    `la sortie n'a pas pu être écrite (${cause})\u00a0; vérifiez la place sur le disque`,
  progress: (file, done, total) => `${file}\u00a0: page ${done} sur ${total}`,
  pace: (perSecond, left) => `, ${paceIn('fr', perSecond)}, encore ${timeIn('fr', left)}`,
  readingInput: "lecture de l'entrée standard (fin\u00a0: Ctrl+D)",
  summary: (read, failed) => `${files(read)} lu${s(read)}, ${failed} en échec`,
  accepted: (count) => `${count} ${count < 2 ? 'écart accepté' : 'écarts acceptés'}`,
  baselineBroken: (file) =>
    `${file}\u00a0: ce n'est pas une liste d'écarts acceptés\u00a0; récrivez-la avec --write-baseline`,
  baselineWritten: (count, file) =>
    `${count} ${count < 2 ? 'écart accepté, écrit' : 'écarts acceptés, écrits'} dans ${file}`,
  written: (count, folder) => `${count} ${count < 2 ? 'fiche écrite' : 'fiches écrites'} dans ${folder}`,
};
