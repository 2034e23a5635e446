import type { BatchWording } from './batch-wording.ts';
import { paceIn, timeIn } from './pace-words.ts';

const s = (count: number): string => (count < 2 ? '' : 's');
const documents = (count: number): string => `${count} document${s(count)}`;

/** What a batch says, in French. */
export const BATCH_FRENCH: BatchWording = {
  help: {
    about:
      "Lit une archive entière, sans surveillance\u00a0: un fichier qui bloque ne coûte que lui-même, et la même commande reprend où elle s'est arrêtée.",
    options: {
      out: 'dossier des résultats\u00a0; le même reprend ou complète une archive déjà lue',
      jobs: 'documents lus en même temps (par défaut\u00a0: un par cœur)',
      filesFrom: 'lit aussi les fichiers que cette liste nomme, un par ligne (aussi @LISTE)',
      limit:
        'change une limite, par exemple pages=5000 ou document=3600\u00a0; chaque message dû à une limite la nomme',
      retryQuarantine:
        'relit les documents mis en quarantaine et ceux dont une page a été trop longue à lire',
      jsonLog:
        "écrit le journal d'exécution en JSON, une ligne par événement\u00a0: empreintes et codes seulement",
      csv: 'les tableaux\u00a0: rfc4180, pour les programmes\u00a0; excel, pour Excel en français (par défaut\u00a0: rfc4180)',
      redact:
        'qui est masqué dans les tableaux et les pages\u00a0: none, agents ou all (par défaut\u00a0: agents, et personne dans records.jsonl)',
    },
    examples: `Exemples :
  gabarit batch archive --out resultats
  gabarit batch 'archive/**/*.pdf' --out resultats --jobs 2
  gabarit batch @liste.txt --out resultats --limit document=3600
  gabarit batch archive --out resultats --retry-quarantine

Codes de sortie :
  0    tous les documents sont lus
  1    commande mal écrite
  2    rien n'a pu être fait (installation, règles ou dossier de résultats en défaut, aucun document)
  3    terminé, des documents ont des réserves
  4    terminé, des documents sont en quarantaine
  75   arrêté avant la fin\u00a0; la même commande reprend
  130  arrêté net (second Ctrl+C)\u00a0; la même commande reprend`,
  },
  inputArgument: 'ENTRÉE',
  inputs: 'dossiers, fichiers, motifs (entre apostrophes) ou listes (@LISTE)',
  needsOut: 'il manque le dossier des résultats\u00a0; par exemple gabarit batch archive --out resultats',
  needsInput: 'il manque ce qui est à lire\u00a0; par exemple gabarit batch archive --out resultats',
  inputInOutput: (input) =>
    `${input} est dans le dossier des résultats\u00a0; donnez un autre dossier à --out`,
  badJobs: (value) => `--jobs ${value}\u00a0: il faut un nombre entier de 1 à 64`,
  badLimit: (value, least) => `--limit ${value}\u00a0: il faut NOM=VALEUR, un nombre entier${least}`,
  unknownLimit: (value, names) => `--limit ${value}\u00a0: les limites sont ${names}`,

  reasons: {
    'symlink-refused': () => 'lien symbolique, non suivi\u00a0; donnez le fichier vers lequel il mène',
    'bad-filename': () => 'nom de fichier mal codé (ni UTF-8 ni ASCII)\u00a0; renommez le fichier',
    'file-changed': () => 'le fichier a changé pendant la lecture\u00a0; relancez quand il ne change plus',
    timeout: () =>
      'lecture trop longue, interrompue\u00a0; accordez-lui plus de temps, ou réenregistrez-le en PDF',
    'memory-limit': () => 'demande trop de mémoire\u00a0; réenregistrez-le en PDF, ou augmentez la limite',
    crash: (detail) =>
      `la lecture s'est arrêtée net${detail === null ? '' : ` (${detail})`}\u00a0; réenregistrez-le en PDF, et signalez-le`,
    'result-too-large': () => 'résultat démesuré\u00a0; découpez le document',
    'result-invalid': () => "le résultat n'est pas valable\u00a0; signalez-le avec l'empreinte du document",
    'internal-error': (detail) =>
      `erreur interne${detail === null ? '' : ` (${detail})`}\u00a0; signalez-la avec l'empreinte du document`,
    'page-damaged': () =>
      "page illisible\u00a0: ce qu'elle porte n'est pas comparable\u00a0; reprenez la page à la source",
    'page-skipped': () =>
      "page non lue\u00a0: ce qu'elle porte n'est pas comparable\u00a0; voyez la raison dans la fiche",
    'image-damaged': () => "image abîmée, une partie peut manquer\u00a0; regardez l'original",
    'content-damaged': () => "contenu en partie abîmé, du texte peut manquer\u00a0; regardez l'original",
    'page-without-text': () => "page numérisée sans texte reconnu\u00a0; regardez l'original",
    'font-damaged': () => "police abîmée, des lettres peuvent être fausses\u00a0; regardez l'original",
    'file-repaired': () => "fichier abîmé, réparé à la lecture\u00a0; vérifiez qu'aucune page ne manque",
  },
  limitHint: (limit) => ` (limite\u00a0: --limit ${limit})`,
  zip: 'archive zip, non ouverte\u00a0; décompressez-la dans un dossier, puis relancez',

  outRefused: (folder, cause) =>
    `on ne peut pas écrire dans ${folder} (${cause})\u00a0; choisissez un autre dossier avec --out`,
  busy: (folder) => `une autre exécution travaille dans ${folder}\u00a0; attendez sa fin`,
  unbounded: 'ce système ne borne pas la mémoire (prlimit absent)\u00a0: elle est seulement surveillée',
  journalBroken: (lines) =>
    `journal\u00a0: ${lines} ligne${s(lines)} illisible${s(lines)}, laissée${s(lines)} de côté`,
  nothingFound: 'aucun document trouvé\u00a0; vérifiez les dossiers et les motifs',
  died: (document, reason, page) =>
    `${document}  ${reason}${page > 0 ? ` (après la page ${page})` : ''}\u00a0; seconde et dernière tentative`,
  paused: (cause) =>
    `en pause\u00a0: le système est gêné (${cause})\u00a0; libérez de la place ou rétablissez l'accès`,
  resumed: 'reprise',
  stopping:
    'arrêt demandé\u00a0: les documents en cours se terminent (30 s au plus)\u00a0; Ctrl+C de nouveau pour arrêter net',
  stopped: {
    output: (detail) =>
      `arrêté\u00a0: écriture ou lecture impossible (${detail})\u00a0; vérifiez le disque, puis reprenez`,
    'same-failures': (detail) =>
      `arrêté\u00a0: plus de la moitié des 100 derniers documents échouent de même (${detail})\u00a0; vérifiez l'installation, ou continuez avec --limit same-failures=100`,
    setup: (detail) => `arrêté\u00a0: la lecture ne démarre plus (${detail})\u00a0; vérifiez l'installation`,
  },

  counts: ({ ok, warnings, quarantined }) =>
    `${ok} lus, ${warnings} avec réserves, ${quarantined} en quarantaine`,
  pace: (perSecond, left) =>
    `${paceIn('fr', perSecond)}${left === null ? '' : `, reste ${timeIn('fr', left)}`}`,
  of: (done, total) => (total === null ? `${done}` : `${done}/${total}`),

  summary: {
    done: (count, computed, pages, duration) =>
      `${documents(count)}, dont ${computed} lu${s(computed)} cette fois (${pages} page${s(pages)} en ${duration})`,
    interrupted: (count, computed, duration) =>
      `Arrêté avant la fin\u00a0: ${documents(count)} vu${s(count)}, dont ${computed} lu${s(computed)} cette fois, en ${duration}`,
    outcomes: ({ ok, warnings, quarantined }) =>
      `${ok} sans réserve, ${warnings} avec réserves, ${quarantined} en quarantaine`,
    known: (count) => `${documents(count)} déjà lu${s(count)} par une exécution précédente`,
    same: (count) => `${documents(count)} identique${s(count)} à un autre, lu${s(count)} une seule fois`,
    code: (count, code, words) => `${String(count).padStart(6)}  ${code}\u00a0: ${words}`,
    low: (count) => `${documents(count)} de qualité C ou D\u00a0: vérifiez noms et dates sur l'original`,
    technical: (count, differing) =>
      `${documents(count)} relu${s(count)} par une autre version du programme ou des règles, dont ${differing} dont le résultat change\u00a0: différence technique, la convention n'a pas changé`,
    look: (folder, review) =>
      `Résultats\u00a0: ${folder}${review === null ? '' : `\u00a0; à vérifier, un document par ligne\u00a0: ${review}`}`,
    resume: (command) => `Pour reprendre\u00a0: ${command}`,
    retry: (command) => `Pour relire les documents en quarantaine\u00a0: ${command}`,
  },
};
