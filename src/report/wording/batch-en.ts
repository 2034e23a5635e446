import type { BatchWording } from './batch-wording.ts';
import { paceIn, timeIn } from './pace-words.ts';

const s = (count: number): string => (count === 1 ? '' : 's');
const documents = (count: number): string => `${count} document${s(count)}`;

/** What a batch says, in English. */
export const BATCH_ENGLISH: BatchWording = {
  help: {
    about:
      'Reads a whole archive, unattended: a file that hangs costs itself only, and the same command resumes where it stopped.',
    options: {
      out: 'folder of the results; the same one resumes or completes an archive already read',
      jobs: 'documents read at once (by default: one per core)',
      filesFrom: 'also reads the files that this list names, one a line (or @LIST)',
      limit: 'changes a limit, for example pages=5000 or document=3600; a message due to a limit names it',
      retryQuarantine: 'reads the documents in quarantine again, and those of which a page took too long',
      jsonLog: 'logs in JSON, one line an event: hashes and codes only',
      csv: 'the tables: rfc4180, for programs; excel, for Excel in French (default: rfc4180)',
      redact:
        'who is hidden in tables and pages: none, agents or all (default: agents, and nobody in records.jsonl)',
    },
    examples: `Examples:
  gabarit batch archive --out results
  gabarit batch 'archive/**/*.pdf' --out results --jobs 2
  gabarit batch @list.txt --out results --limit document=3600
  gabarit batch archive --out results --retry-quarantine

Exit codes:
  0    every document was read
  1    the command line was not understood
  2    nothing could be done (the set-up, the rules or the output folder is broken, no document)
  3    finished, some documents have warnings
  4    finished, some documents are in quarantine
  75   stopped before the end; the same command resumes
  130  stopped at once (second Ctrl+C); the same command resumes`,
  },
  inputArgument: 'INPUT',
  inputs: 'folders, files, patterns (quoted) or lists (@LIST)',
  needsOut: 'the folder of the results is missing; for example gabarit batch archive --out results',
  needsInput: 'there is nothing to read; for example gabarit batch archive --out results',
  inputInOutput: (input) => `${input} is in the folder of the results; give --out another folder`,
  badJobs: (value) => `--jobs ${value}: a whole number from 1 to 64 is wanted`,
  badLimit: (value, least) => `--limit ${value}: NAME=VALUE is wanted, a whole number${least}`,
  unknownLimit: (value, names) => `--limit ${value}: the limits are ${names}`,

  reasons: {
    'symlink-refused': () => 'a symbolic link, not followed; give the file that it leads to',
    'bad-filename': () => 'the name of the file is badly encoded (not UTF-8); rename the file',
    'file-changed': () => 'the file changed while it was read; run again when it no longer changes',
    timeout: () => 'reading took too long and was ended; give it more time, or save it as PDF again',
    'memory-limit': () => 'it wants too much memory; save it as PDF again, or raise the limit',
    crash: (detail) =>
      `reading ended abruptly${detail === null ? '' : ` (${detail})`}; save it as PDF again, and report it`,
    'result-too-large': () => 'the result is too large; split the document',
    'result-invalid': () => 'the result is not valid; report it with the hash of the document',
    'internal-error': (detail) =>
      `internal error${detail === null ? '' : ` (${detail})`}; report it with the hash of the document`,
    'page-damaged': () =>
      'a page cannot be read: what it says is not comparable; get the page from its source',
    'page-skipped': () => 'a page was not read: what it says is not comparable; see the reason in the record',
    'image-damaged': () => 'a damaged image, a part may be missing; look at the original',
    'content-damaged': () => 'content damaged in part, text may be missing; look at the original',
    'page-without-text': () => 'a scanned page without any text recognised; look at the original',
    'font-damaged': () => 'a damaged font, letters may be wrong; look at the original',
    'file-repaired': () => 'a damaged file, repaired while read; check that no page is missing',
  },
  limitHint: (limit) => ` (limit: --limit ${limit})`,
  zip: 'a zip archive, not opened; unpack it into a folder, then run again',

  outRefused: (folder, cause) => `cannot write to ${folder} (${cause}); choose another folder with --out`,
  busy: (folder) => `another run is at work in ${folder}; wait for its end`,
  unbounded: 'this system does not bound memory (no prlimit): it is only watched',
  journalBroken: (lines) =>
    `journal: ${lines} line${s(lines)} could not be read and ${lines === 1 ? 'was' : 'were'} left aside`,
  nothingFound: 'no document found; check the folders and the patterns',
  died: (document, reason, page) =>
    `${document}  ${reason}${page > 0 ? ` (after page ${page})` : ''}; second and last try`,
  paused: (cause) => `paused: the system is in trouble (${cause}); free some space or restore access`,
  resumed: 'going on',
  stopping: 'asked to stop: documents under way are finished (30 s at most); Ctrl+C again to stop at once',
  stopped: {
    output: (detail) => `stopped: cannot write or read (${detail}); check the disk, then resume`,
    'same-failures': (detail) =>
      `stopped: more than half of the last 100 documents fail alike (${detail}); check the set-up, or go on with --limit same-failures=100`,
    setup: (detail) => `stopped: reading no longer starts (${detail}); check the set-up`,
  },

  counts: ({ ok, warnings, quarantined }) =>
    `${ok} read, ${warnings} with warnings, ${quarantined} in quarantine`,
  pace: (perSecond, left) =>
    `${paceIn('en', perSecond)}${left === null ? '' : `, ${timeIn('en', left)} left`}`,
  of: (done, total) => (total === null ? `${done}` : `${done}/${total}`),

  summary: {
    done: (count, computed, pages, duration) =>
      `${documents(count)}, ${computed} of them read this time (${pages} page${s(pages)} in ${duration})`,
    interrupted: (count, computed, duration) =>
      `Stopped before the end: ${documents(count)} seen, ${computed} of them read this time, in ${duration}`,
    outcomes: ({ ok, warnings, quarantined }) =>
      `${ok} without a warning, ${warnings} with warnings, ${quarantined} in quarantine`,
    known: (count) => `${documents(count)} already read by an earlier run`,
    same: (count) => `${documents(count)} identical to another, read once`,
    code: (count, code, words) => `${String(count).padStart(6)}  ${code}: ${words}`,
    low: (count) => `${documents(count)} of grade C or D: check names and dates on the original`,
    technical: (count, differing) =>
      `${documents(count)} read again by another version of the program or the rules, ${differing} with another result: a technical difference, the convention has not changed`,
    look: (folder, review) =>
      `Results: ${folder}${review === null ? '' : `; to be checked, one document a line: ${review}`}`,
    resume: (command) => `To resume: ${command}`,
    retry: (command) => `To read the documents in quarantine again: ${command}`,
  },
};
