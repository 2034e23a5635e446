import type { CommandWording } from './command-wording.ts';

const nearestOf = (nearest: string | null): string =>
  nearest === null ? '' : `\u00a0; vouliez-vous dire ${nearest}\u00a0?`;
const files = (count: number): string => `${count} ${count < 2 ? 'fichier' : 'fichiers'}`;
const s = (count: number): string => (count < 2 ? '' : 's');

/** What the command line says, in French. */
export const COMMAND_FRENCH: CommandWording = {
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
  5    écart au niveau de --fail-on ou au-dessus (l'emporte sur 4)
  130  interrompu (Ctrl+C)`,
  version: 'affiche la version',
  help: "affiche l'aide",
  lang: 'langue des messages : fr ou en (par défaut : fr)',
  debug: "montre le détail d'une erreur interne, à joindre à un signalement",
  helpCommand: "affiche l'aide d'une commande",
  fileArgument: 'FICHIER',
  files: "fichiers PDF (texte ou scan), PNG, JPEG, TIFF, texte ou Markdown ; - lit l'entrée standard",
  folderValue: 'DOSSIER',
  ocr: 'reconnaissance de caractères des pages numérisées : tesseract-js ou none (par défaut : tesseract-js)',

  check: {
    about:
      "Dit ce qu'est chaque fichier, qui signe, pour quelle durée, puis ses écarts au modèle, les plus graves d'abord.",
    options: {
      format:
        'text, pour lire ; json, un tableau JSON de fiches, même pour un seul fichier (par défaut : text)',
      failOn: 'sort avec le code 5 si un écart a cette gravité ou plus : critical, major ou minor',
      all: 'montre aussi les informations, qui ne sont pas des écarts',
    },
    examples: `Exemples :
  gabarit check convention.pdf
  gabarit check --all *.pdf
  gabarit check --fail-on major convention.pdf && echo "aucun écart majeur"
  gabarit check --format json *.pdf > fiches.json
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
  schema: {
    about: 'Affiche le schéma JSON (2020-12) des fiches.',
    options: {},
    examples: `Exemple :
  gabarit schema > fiche.schema.json`,
  },

  unknownOption: (option, nearest) =>
    `option inconnue ${option}${nearestOf(nearest) || '\u00a0; voir gabarit --help'}`,
  unknownCommand: (command, nearest) =>
    `commande inconnue ${command}${nearestOf(nearest) || '\u00a0; les commandes sont check, extract et schema, par exemple gabarit check FICHIER'}`,
  missingFile: (command) =>
    `il manque le fichier à lire\u00a0; par exemple gabarit ${command} convention.pdf`,
  missingValue: (option) => `il manque la valeur de l'option ${option}\u00a0; voir gabarit --help`,
  badChoice: (option, value, choices) =>
    `${option} ne prend pas la valeur ${value}\u00a0; choisissez parmi ${choices}`,
  tooManyArguments: (command) => `argument en trop\u00a0; voir gabarit ${command} --help`,
  badUsage: 'commande mal écrite\u00a0; voir gabarit --help',
  linesIntoFolder: '--format jsonl écrit sur la sortie standard\u00a0; retirez --format ou --out',

  internal: (className) => `erreur interne (${className})\u00a0; relancez avec --debug et signalez-la`,
  unfinished: 'arrêt avant la fin, des fichiers restent à lire\u00a0; relancez avec --debug et signalez-le',
  folderRefused: (folder, cause) =>
    `${folder}\u00a0: impossible d'y écrire (${cause})\u00a0; choisissez un autre dossier`,
  notWritten: (name, cause) =>
    `${name} n'a pas pu être écrit (${cause})\u00a0; vérifiez la place et les droits`,
  outputBroken: (cause) =>
    `la sortie n'a pas pu être écrite (${cause})\u00a0; vérifiez la place sur le disque`,
  progress: (file, done, total) => `${file}\u00a0: page ${done} sur ${total}`,
  readingInput: "lecture de l'entrée standard (fin\u00a0: Ctrl+D)",
  summary: (read, failed) => `${files(read)} lu${s(read)}, ${failed} en échec`,
  written: (count, folder) => `${count} ${count < 2 ? 'fiche écrite' : 'fiches écrites'} dans ${folder}`,
};
