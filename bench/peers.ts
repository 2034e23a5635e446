import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from './run-timed.ts';

/** One of those that are compared, on one file. */
export interface Contender {
  readonly name: string;
  readonly command: Command;
  /** The text of each page that its last run left, for error rates; null where it leaves none. */
  readonly pages: (() => readonly string[]) | null;
  /** A run that is not timed, where the timed one leaves no text. */
  readonly untimed?: Command;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const node = (script: string, ...args: readonly string[]): Command => ({
  program: process.execPath,
  args: [join(root, script), ...args],
});
const pagesOf = (path: string) => () => readFileSync(path, 'utf8').split('\f');

function gabarit(file: string, folder: string): Contender {
  const text = join(folder, 'gabarit.txt');
  return {
    name: 'gabarit extract',
    command: node('dist/cli.js', 'extract', file, '--out', folder),
    pages: pagesOf(text),
    untimed: node('bench/read-text.ts', file, text),
  };
}

function ocrmypdf(file: string, folder: string, options: readonly string[]): Contender {
  const text = join(folder, 'ocrmypdf.txt');
  const fixed = ['--jobs', '2', '-l', 'fra', '-q', '--sidecar', text];
  return {
    name: ['ocrmypdf --jobs 2', ...options].join(' '),
    command: { program: 'ocrmypdf', args: [...fixed, ...options, file, join(folder, 'ocrmypdf.pdf')] },
    pages: pagesOf(text),
  };
}

/** Two pages at a time, each in a process of one thread: what a careful script does. */
function nativeTesseract(file: string, folder: string, dpi: number): Contender {
  const pages = join(folder, 'pages');
  const script = `rm -rf "$2" && mkdir -p "$2" && pdftoppm -r "$3" -gray "$1" "$2/p" &&
    ls "$2"/*.pgm | xargs -P 2 -I {} tesseract {} {} -l fra --dpi "$3"`;
  return {
    name: 'pdftoppm, tesseract two at a time',
    command: {
      program: 'sh',
      args: ['-c', script, 'sh', file, pages, String(dpi)],
      env: { OMP_THREAD_LIMIT: '1' },
    },
    pages: () =>
      readdirSync(pages)
        .filter((name) => name.endsWith('.txt'))
        .sort()
        .map((name) => readFileSync(join(pages, name), 'utf8')),
  };
}

/** Who reads a scan. */
export function scanReaders(file: string, folder: string, dpi: number): readonly Contender[] {
  return [
    gabarit(file, folder),
    ocrmypdf(file, folder, []),
    ocrmypdf(file, folder, ['--output-type', 'pdf', '-O0']),
    nativeTesseract(file, folder, dpi),
  ];
}

/** Who reads a text layer. */
export function layerReaders(file: string, folder: string): readonly Contender[] {
  const text = join(folder, 'text.txt');
  const poppler = join(folder, 'pdftotext.txt');
  return [
    {
      name: 'gabarit, its text alone',
      command: node('bench/read-text.ts', file, text),
      pages: pagesOf(text),
    },
    { name: 'gabarit extract', command: node('dist/cli.js', 'extract', file, '--out', folder), pages: null },
    { name: 'pdf.js getTextContent', command: node('bench/pdfjs-text.ts', file), pages: null },
    {
      name: 'pdftotext -layout',
      command: { program: 'pdftotext', args: ['-layout', file, poppler] },
      pages: pagesOf(poppler),
    },
  ];
}
