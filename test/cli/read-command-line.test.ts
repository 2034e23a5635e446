import { describe, expect, it } from 'vitest';
import { type CommandLine, UsageError } from '../../src/cli/command-line.ts';
import { languageOf, readCommandLine } from '../../src/cli/read-command-line.ts';
import { plain } from './fakes.ts';

const read = (line: string): CommandLine =>
  readCommandLine(line.split(' ').filter(Boolean), { version: '9.8.7', width: 80 });

function mistakeIn(line: string): string {
  try {
    read(line);
  } catch (error) {
    if (error instanceof UsageError) return plain(error.message);
    throw error;
  }
  throw new Error('no mistake');
}

describe('options', () => {
  it.each([
    [
      'check a.pdf',
      { format: 'text', failOn: null, all: false, ocr: 'tesseract-js', lang: 'fr', debug: false },
    ],
    ['check a.pdf --format json --fail-on major --all', { format: 'json', failOn: 'major', all: true }],
    ['check --fail-on=minor a.pdf --ocr none', { failOn: 'minor', ocr: 'none', files: ['a.pdf'] }],
    ['--lang en check a.pdf b.pdf', { lang: 'en', files: ['a.pdf', 'b.pdf'] }],
    ['check a.pdf --lang en --debug', { lang: 'en', debug: true }],
    ['check -- -x.pdf -', { files: ['-x.pdf', '-'] }],
    ['check -', { files: ['-'] }],
    ['extract a.pdf', { out: null, format: null }],
    ['extract a.pdf --out fiches', { out: 'fiches' }],
    ['extract a.pdf -o fiches --format json', { out: 'fiches', format: 'json' }],
    ['extract a.pdf --format jsonl', { out: null, format: 'jsonl' }],
    ['diff a.pdf b.pdf --ocr native', { ocr: 'native' }],
    ['batch a --out o --ocr native', { ocr: 'native' }],
    ['models learn a.pdf --out m.yaml --ocr native', { ocr: 'native' }],
  ])('%s', (line, options) => {
    expect(read(line)).toMatchObject({ options });
  });
});

describe('mistakes are told in one line', () => {
  it.each([
    ['--formt', 'option inconnue --formt ; voir gabarit --help'],
    ['check --formt json a', 'option inconnue --formt ; vouliez-vous dire --format ?'],
    ['check --formt json a --lang en', 'unknown option --formt; did you mean --format?'],
    ['check -x a', 'option inconnue -x ; voir gabarit --help'],
    ['chek a', 'commande inconnue chek ; vouliez-vous dire check ?'],
    [
      'a.pdf',
      'commande inconnue a.pdf ; par exemple gabarit check FICHIER, et gabarit --help montre les autres commandes',
    ],
    ['\u001b[2Jx', 'commande inconnue \\x1b[2Jx ; par exemple'],
    ['check', 'il manque le fichier à lire ; par exemple gabarit check convention.pdf'],
    ['extract --lang en', 'the file to read is missing; for example gabarit extract convention.pdf'],
    [
      'check a --format',
      "il manque la valeur de l'option --format <text|json|html|markdown|sarif> ; voir gabarit --help",
    ],
    [
      'check a --format xml',
      '--format ne prend pas la valeur xml ; choisissez parmi text, json, html, markdown, sarif',
    ],
    [
      'check a --fail-on info',
      '--fail-on ne prend pas la valeur info ; choisissez parmi critical, major, minor',
    ],
    ['check a --lang de', '--lang ne prend pas la valeur de ; choisissez parmi fr, en'],
    ['check a --ocr x --lang en', '--ocr does not take the value x; choose among tesseract-js, native, none'],
    ['extract a --out=', "il manque la valeur de l'option --out ; voir gabarit --help"],
    [
      'extract a --out d --format jsonl',
      '--format jsonl écrit sur la sortie standard ; retirez --format ou --out',
    ],
    ['schema a', 'argument en trop ; voir gabarit schema --help'],
  ])('%s', (line, message) => {
    expect(mistakeIn(line)).toContain(message);
    expect(mistakeIn(line)).not.toContain('\n');
  });

  it('but for a line without a command, which is answered with the help', () => {
    expect(mistakeIn('')).toMatch(/^Utilisation : gabarit/);
  });
});

describe('help', () => {
  const help = (line: string): string => {
    const asked = read(line);
    return asked.command === 'print' ? asked.text : '';
  };

  it.each([
    ['--help', ['Utilisation :', 'Commandes :', 'check [options] FICHIER...', 'Codes de sortie :']],
    ['--help --lang en', ['Usage:', 'Commands:', 'check [options] FILE...', 'Exit codes:']],
    ['check --help', ['--fail-on <critical|major|minor>', 'Exemples :', 'gabarit check --all *.pdf']],
    ['help extract', ['--out <DOSSIER>', 'Exemples :', 'NOM-2.json', '--lang <fr|en>']],
    ['schema -h --lang en', ['Example:', 'gabarit schema > record.schema.json']],
  ])('%s', (line, parts) => {
    for (const part of parts) expect(help(line)).toContain(part);
  });

  it.each([
    'check',
    'extract',
    'batch',
    'diff',
    'models',
  ])('%s shows every engine that it takes', (command) => {
    expect(help(`${command} --help`)).toContain('--ocr <tesseract-js|native|none>');
  });

  it.each(['check', 'extract'])('%s names every kind of file that it reads', (command) => {
    for (const lang of ['fr', 'en']) {
      const words = help(`${command} --help --lang ${lang}`).replace(/\s+/g, ' ');
      expect(words).toMatch(/PDF.*PNG, JPEG, TIFF.*Markdown.*hOCR, ALTO, PAGE XML/);
    }
  });

  it('is wholly in the language asked for', () => {
    const english = /\b(display|Options of|Usage:|Commands:|default)\b/;
    for (const line of ['--help', 'check --help', 'extract --help', 'schema --help']) {
      expect(help(line)).not.toMatch(english);
      expect(help(`${line} --lang en`)).not.toMatch(/affiche|défaut|[«»]/);
    }
  });

  it('gives the version', () => {
    expect(help('--version')).toBe('9.8.7\n');
  });
});

describe('languageOf', () => {
  it.each([
    ['check a', 'fr'],
    ['check a --lang en', 'en'],
    ['--lang=en check a', 'en'],
    ['--lang en check a --lang fr', 'fr'],
    ['check -- --lang=en', 'fr'],
    ['check a --lang de', 'fr'],
  ])('of %s is %s', (line, language) => {
    expect(languageOf(line.split(' '))).toBe(language);
  });
});
