import type { CommandWording } from './command-wording.ts';
import { paceIn, timeIn } from './pace-words.ts';

const nearestOf = (nearest: string | null): string => (nearest === null ? '' : `; did you mean ${nearest}?`);
const files = (count: number): string => `${count} ${count === 1 ? 'file' : 'files'}`;

/** What the command line says, in English. */
export const COMMAND_ENGLISH: CommandWording = {
  language: 'en',
  headings: {
    'Usage:': 'Usage:',
    'Arguments:': 'Arguments:',
    'Options:': 'Options:',
    'Global Options:': 'Options of every command:',
    'Commands:': 'Commands:',
  },
  about:
    'Reads conventions territoriales globales (Ctg: contracts between a family benefits office and communes), scanned ' +
    'or not, and says what each one states and where it departs from the national model. Nothing leaves this machine.',
  footer: `To begin:
  gabarit check convention.pdf --lang en
  gabarit help check --lang en

Exit codes:
  0    done
  1    misused command line
  2    nothing could be done (no readable file, broken installation or rules)
  4    done, but some files could not be read
  5    a deviation at the level of --fail-on or above, or a score below --min-f1 (takes precedence over 4)
  130  interrupted (Ctrl+C)`,
  version: 'prints the version',
  help: 'prints the help',
  lang: 'language of the messages: fr or en (default: fr)',
  debug: 'shows the details of an internal error, for a bug report',
  helpCommand: 'prints the help of a command',
  fileArgument: 'FILE',
  files:
    'files: PDF (text or scan), PNG, JPEG, TIFF, text or Markdown, or what another OCR read (hOCR, ALTO, PAGE XML); - reads standard input',
  ruleArgument: 'NAME',
  ruleOrCode:
    'code of a deviation (clause-missing) or rule (ctg-2020/annex-empty); all of them without a name',
  recordArgument: 'RECORDS',
  records: 'records of gabarit extract (NAME.json), their folder, or a file records.jsonl',
  folderValue: 'DIR',
  ocr: 'character recognition of scanned pages: tesseract-js, native (the tesseract of the machine) or none (default: tesseract-js)',
  workers:
    'pages that character recognition reads at once, 1 to 32 (default: one per core, up to 4); changes no result',
  model: 'file of another model, instead of that of 2020 (see gabarit help models)',
  modelsAction:
    'show, to read a model; validate, to check the file of one; learn, to learn one; nothing, for the list',
  modelsName:
    'name of the model (ctg-2020); the file to check; or, for learn, JSON records, folders of them or conventions',
  modelsNeedName: 'the name of the model or its file is missing; for example gabarit models show ctg-2020',

  check: {
    about:
      'Says what each file is, who signs, for how long, then its deviations from the model, worst first.',
    options: {
      format:
        'text, to be read; html, a page to print or pass on; markdown, for a wiki; json, a JSON array of records, for a single file too; sarif, for a review tool (default: text)',
      failOn: 'exits with code 5 if a deviation is this severe or more: critical, major or minor',
      all: 'shows the remarks too, which are not deviations',
      baseline: 'leaves out the deviations that this file accepts, for --fail-on too',
      writeBaseline: 'writes the deviations to this file, accepted from now on (replaces the file)',
    },
    examples: `Examples:
  gabarit check convention.pdf
  gabarit check --all *.pdf
  gabarit check --fail-on major convention.pdf && echo "no major deviation"
  gabarit check --format html *.pdf > report.html
  gabarit check --format json *.pdf > records.json
  gabarit check *.pdf --write-baseline accepted.json
  gabarit check *.pdf --baseline accepted.json --fail-on minor
  pdftotext convention.pdf - | gabarit check -`,
  },
  extract: {
    about: 'Writes the JSON record of each file: parties, dates, term, powers, articles, stamps, deviations.',
    options: {
      out: 'folder for one record per file, NAME.json; created if need be',
      format: 'without --out: json, an array of records, or jsonl, one record per line (default: json)',
    },
    examples: `Examples:
  gabarit extract *.pdf --out records
  gabarit extract *.pdf --format jsonl > records.jsonl

Two files of one name give NAME.json and NAME-2.json. A record that is already there is replaced.`,
  },
  explain: {
    about: 'Explains a code of deviations or a rule: what it means, why it matters, an example.',
    options: {},
    examples: `Examples:
  gabarit explain
  gabarit explain date-order
  gabarit explain ctg-2020/signature-after-deliberation`,
  },
  eval: {
    about: 'Compares records with some that you know to be right, and says what is right, wrong or missing.',
    options: {
      gold: 'folder of the right records, NAME.gold.json or NAME.json',
      pred: 'folder of the records to measure, NAME.json or NAME_*.json',
      source: 'folder of the texts, NAME.txt or NAME_*.txt, for deviations without a quote',
      strict: 'minds case, accents and punctuation',
      details: 'shows each error',
      format: 'text, to be read; json, for a program (default: text)',
      minF1: 'exits with code 5 if the F1 of all values is less, 0.95 for example',
    },
    examples: `Examples:
  gabarit extract archive/*.pdf --out records
  gabarit eval --gold right --pred records
  gabarit eval --gold right --pred records --details
  gabarit eval --gold right --pred records --min-f1 0.95 && echo "right enough"

A right record may be a record corrected by hand. { "oneOf": [a, b] } accepts several readings, null among them;
"optional": true, in an item of a list, is neither rewarded nor punished. What it leaves out does not count.`,
  },
  models: {
    about:
      'Shows the national models (their list, one to read, the faults in the file of one), or proposes one from conventions that agree.',
    options: {
      out: 'for learn: file to write the proposed model to (replaces the file)',
      least:
        'for learn: share of the conventions that must have a clause for it to be of the model (default: 0.5)',
      base: 'for learn: model that gives severities and words of duty, instead of that of 2020',
    },
    examples: `Examples:
  gabarit models
  gabarit models show ctg-2020
  gabarit models validate ctg-2023.yaml
  gabarit models learn records --out ctg-2023.yaml
  gabarit models learn *.pdf --out ctg-2023.yaml
  gabarit check --model ctg-2023.yaml convention.pdf`,
  },
  compare: {
    about:
      'Compares the wordings of many conventions: who writes what, where, since when, and whose doing it is.',
    options: {
      out: 'writes the atlas to this folder: atlas.html, and the same data as CSV, XLSX and Parquet',
      ics: 'writes echeances.ics too: the ends of terms and the last days to give notice',
    },
    examples: `Examples:
  gabarit extract archive/*.pdf --out records
  gabarit compare records --out atlas
  gabarit compare records.jsonl --out atlas --ics`,
  },
  schema: {
    about: 'Prints the JSON Schema (2020-12) of the records.',
    options: {},
    examples: `Example:
  gabarit schema > record.schema.json`,
  },

  unknownOption: (option, nearest) =>
    `unknown option ${option}${nearestOf(nearest) || '; see gabarit --help'}`,
  unknownCommand: (command, nearest) =>
    `unknown command ${command}${nearestOf(nearest) || '; for example gabarit check FILE, and gabarit --help shows the other commands'}`,
  missingFile: (command) =>
    `the file to read is missing; for example gabarit ${command} ${command === 'export' ? 'records.jsonl --out exports' : 'convention.pdf'}`,
  missingValue: (option) => `option ${option} needs a value; see gabarit --help`,
  badChoice: (option, value, choices) =>
    `${option} does not take the value ${value}; choose among ${choices}`,
  badWorkers: (given) => `--workers takes a whole number from 1 to 32, not ${given}`,
  badShare: (option, value) =>
    `${option} does not take the value ${value}; give a number from 0 to 1, for example 0.95`,
  tooManyArguments: (command) => `too many arguments; see gabarit ${command} --help`,
  badUsage: 'misused command line; see gabarit --help',
  linesIntoFolder: '--format jsonl writes to standard output; leave out --format or --out',

  unknownRule: (name, nearest) =>
    `neither a code of deviations nor a rule: ${name}${nearestOf(nearest) || '; gabarit explain lists them all'}`,

  internal: (className) => `internal error (${className}); run again with --debug and report it`,
  unfinished: 'stopped before the end, some files were not read; run again with --debug and report it',
  folderRefused: (folder, cause) => `${folder}: cannot write there (${cause}); choose another folder`,
  notWritten: (name, cause) =>
    `${name} could not be written (${cause}); check the disk space and the access rights`,
  notListed: (folder, cause) =>
    cause === 'ENOENT'
      ? `${folder}: no such folder; check its name`
      : cause === 'ENOTDIR'
        ? `${folder}: not a folder; give the one that holds the records`
        : `${folder}: cannot be looked into (${cause}); check the access rights`,
  noGold: (folder) => `${folder}: no right record; files named NAME.gold.json or NAME.json are needed`,
  notARecord: (file) => `${file}: not a JSON record; correct this file`,
  noRecord: (name, folder) =>
    `${name}: neither ${name}.json nor a single ${name}_*.json in ${folder}; counts as empty`,
  countsAsEmpty: (name) => `${name}: counts as empty`,
  noSource: (name, folder) =>
    `${name}: no text ${name}.txt in ${folder}; its deviations are compared without it`,
  outputBroken: (cause) => `the output could not be written (${cause}); check the disk space`,
  progress: (file, done, total) => `${file}: page ${done} of ${total}`,
  pace: (perSecond, left) => `, ${paceIn('en', perSecond)}, ${timeIn('en', left)} left`,
  readingInput: 'reading standard input (end: Ctrl+D)',
  summary: (read, failed) => `${files(read)} read, ${failed} failed`,
  accepted: (count) => `${count} accepted ${count === 1 ? 'deviation' : 'deviations'}`,
  baselineBroken: (file) =>
    `${file}: not a list of accepted deviations; write it again with --write-baseline`,
  baselineWritten: (count, file) =>
    `${count} accepted ${count === 1 ? 'deviation' : 'deviations'} written to ${file}`,
  written: (count, folder) => `${count} ${count === 1 ? 'record' : 'records'} written to ${folder}`,
};
