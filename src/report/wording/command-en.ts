import type { CommandWording } from './command-wording.ts';

const nearestOf = (nearest: string | null): string => (nearest === null ? '' : `; did you mean ${nearest}?`);
const files = (count: number): string => `${count} ${count === 1 ? 'file' : 'files'}`;

/** What the command line says, in English. */
export const COMMAND_ENGLISH: CommandWording = {
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
  5    a deviation at the level of --fail-on or above (takes precedence over 4)
  130  interrupted (Ctrl+C)`,
  version: 'prints the version',
  help: 'prints the help',
  lang: 'language of the messages: fr or en (default: fr)',
  debug: 'shows the details of an internal error, for a bug report',
  helpCommand: 'prints the help of a command',
  fileArgument: 'FILE',
  files: 'files: PDF (text or scan), PNG, JPEG, TIFF, text or Markdown; - reads standard input',
  folderValue: 'DIR',
  ocr: 'character recognition of scanned pages: tesseract-js or none (default: tesseract-js)',

  check: {
    about:
      'Says what each file is, who signs, for how long, then its deviations from the model, worst first.',
    options: {
      format: 'text, to be read; json, a JSON array of records, for a single file too (default: text)',
      failOn: 'exits with code 5 if a deviation is this severe or more: critical, major or minor',
      all: 'shows the remarks too, which are not deviations',
    },
    examples: `Examples:
  gabarit check convention.pdf
  gabarit check --all *.pdf
  gabarit check --fail-on major convention.pdf && echo "no major deviation"
  gabarit check --format json *.pdf > records.json
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
  schema: {
    about: 'Prints the JSON Schema (2020-12) of the records.',
    options: {},
    examples: `Example:
  gabarit schema > record.schema.json`,
  },

  unknownOption: (option, nearest) =>
    `unknown option ${option}${nearestOf(nearest) || '; see gabarit --help'}`,
  unknownCommand: (command, nearest) =>
    `unknown command ${command}${nearestOf(nearest) || '; the commands are check, extract and schema, for example gabarit check FILE'}`,
  missingFile: (command) => `the file to read is missing; for example gabarit ${command} convention.pdf`,
  missingValue: (option) => `option ${option} needs a value; see gabarit --help`,
  badChoice: (option, value, choices) =>
    `${option} does not take the value ${value}; choose among ${choices}`,
  tooManyArguments: (command) => `too many arguments; see gabarit ${command} --help`,
  badUsage: 'misused command line; see gabarit --help',
  linesIntoFolder: '--format jsonl writes to standard output; leave out --format or --out',

  internal: (className) => `internal error (${className}); run again with --debug and report it`,
  unfinished: 'stopped before the end, some files were not read; run again with --debug and report it',
  folderRefused: (folder, cause) => `${folder}: cannot write there (${cause}); choose another folder`,
  notWritten: (name, cause) =>
    `${name} could not be written (${cause}); check the disk space and the access rights`,
  outputBroken: (cause) => `the output could not be written (${cause}); check the disk space`,
  progress: (file, done, total) => `${file}: page ${done} of ${total}`,
  readingInput: 'reading standard input (end: Ctrl+D)',
  summary: (read, failed) => `${files(read)} read, ${failed} failed`,
  written: (count, folder) => `${count} ${count === 1 ? 'record' : 'records'} written to ${folder}`,
};
