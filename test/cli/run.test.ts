import { describe, expect, it } from 'vitest';
import type { Analyst } from '../../src/cli/analyst.ts';
import { InputError } from '../../src/model/input-error.ts';
import { echo, plain, runIn } from './fakes.ts';

const files = { 'a.pdf': 'critical minor', 'd/b.pdf': 'minor', 'shut.pdf': 'encrypted', 'odd.pdf': 'bug' };

describe('exit codes', () => {
  it.each([
    ['check a.pdf', 0],
    ['check a.pdf --fail-on critical', 5],
    ['check d/b.pdf --fail-on major', 0],
    ['check d/b.pdf shut.pdf', 4],
    ['check d/b.pdf shut.pdf --fail-on minor', 5],
    ['check shut.pdf none.pdf --fail-on minor', 2],
    ['check odd.pdf', 2],
    ['check odd.pdf a.pdf', 4],
    ['extract a.pdf --out o', 0],
    ['extract a.pdf none.pdf --out o', 4],
    ['schema', 0],
    ['--version', 0],
    ['check --help', 0],
    ['', 1],
    ['check', 1],
    ['check a.pdf --nope', 1],
  ])('%s gives %i', async (line, code) => {
    expect((await runIn({ files }, ...line.split(' ').filter(Boolean))).code).toBe(code);
  });
});

describe('check', () => {
  it('reports on each file, with a blank line between, and sums up on the side of people', async () => {
    const { out, err } = await runIn({ files }, 'check', 'a.pdf', 'd/b.pdf');
    expect(out).toMatch(/^a\.pdf\n {2}Convention[\s\S]*\n\n\nd\/b\.pdf\n/);
    expect(err).toBe('gabarit: 2 fichiers lus, 0 en échec\n');
  });

  it('says nothing beside the report of one file', async () => {
    expect((await runIn({ files }, 'check', 'a.pdf')).err).toBe('');
  });

  it('speaks English when asked to', async () => {
    const { out, err } = await runIn({ files }, 'check', 'a.pdf', 'none.pdf', '--lang', 'en');
    expect(out).toContain('2 deviations: 1 critical, 1 minor');
    expect(err).toBe(
      'gabarit: none.pdf: no such file; check its name and folder [file-unreadable]\ngabarit: 1 file read, 1 failed\n',
    );
  });

  it('passes the language and the OCR on', async () => {
    const seen: string[] = [];
    const analyse: Analyst['analyse'] = (reading) => {
      seen.push(`${reading.language} ${reading.file}`);
      return echo(reading);
    };
    const { opened, closed } = await runIn(
      { files, analyse },
      'check',
      'd/b.pdf',
      '--lang',
      'en',
      '--ocr',
      'none',
    );
    expect([seen, opened, closed]).toEqual([['en b.pdf'], ['none'], 1]);
  });

  it.each([
    ['no record', ['shut.pdf'], 0],
    ['one record', ['a.pdf'], 1],
    ['two records', ['a.pdf', 'shut.pdf', 'd/b.pdf'], 2],
  ])('gives %s as one JSON array', async (_, names, count) => {
    const { out } = await runIn({ files }, 'check', '--format', 'json', ...names);
    const records = JSON.parse(out);
    expect(records).toHaveLength(count);
    expect(out).toBe(`${JSON.stringify(records, null, 2)}\n`);
  });

  it('reads standard input', async () => {
    const { out } = await runIn({ files: { '-': 'minor' } }, 'check', '-');
    expect(out).toMatch(/^stdin\n/);
  });
});

describe('colours', () => {
  const esc = String.fromCharCode(27);
  it.each([
    ['on a terminal', { terminal: true }, true],
    ['nowhere else', { terminal: false }, false],
    ['not under NO_COLOR', { terminal: true, env: { NO_COLOR: '1' } }, false],
    ['under an empty NO_COLOR', { terminal: true, env: { NO_COLOR: '' } }, true],
    ['not on a dumb terminal', { terminal: true, env: { TERM: 'dumb' } }, false],
  ])('%s', async (_, world, coloured) => {
    expect((await runIn({ files, ...world }, 'check', 'a.pdf')).out.includes(esc)).toBe(coloured);
  });
});

describe('extract', () => {
  it('writes one record a file, ended by a line feed', async () => {
    const { written, out, err } = await runIn(
      { files: { ...files, 'x/a.pdf': 'minor' } },
      'extract',
      'a.pdf',
      'x/a.pdf',
      '--out',
      'o',
    );
    expect(Object.keys(written)).toEqual(['o/a.json', 'o/a-2.json']);
    expect(written['o/a.json']).toMatch(/^\{\n {2}"schemaVersion": "1",\n[\s\S]*\n\}\n$/);
    expect(out).toBe('');
    expect(err).toBe('gabarit: 2 fichiers lus, 0 en échec\ngabarit: 2 fiches écrites dans o\n');
  });

  it('keeps the name of a file whatever became of the others', async () => {
    const { written } = await runIn(
      { files: { 'x/a.pdf': 'minor' } },
      'extract',
      'a.pdf',
      'x/a.pdf',
      '--out',
      'o',
    );
    expect(Object.keys(written)).toEqual(['o/a-2.json']);
  });

  it('gives an array, or a record a line, without a folder', async () => {
    const array = await runIn({ files }, 'extract', 'a.pdf', 'd/b.pdf');
    const lines = await runIn({ files }, 'extract', 'a.pdf', 'd/b.pdf', '--format', 'jsonl');
    const records = lines.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records).toHaveLength(2);
    expect(JSON.parse(array.out)).toEqual(records);
  });

  it('does nothing when the folder cannot be written to', async () => {
    const { code, err, written } = await runIn(
      { files, lockedFolder: true },
      'extract',
      'a.pdf',
      '--out',
      'o\u001b',
    );
    expect(err).toBe("gabarit: o\\x1b : impossible d'y écrire (EACCES) ; choisissez un autre dossier\n");
    expect([code, written]).toEqual([2, {}]);
  });

  it('says which record could not be written', async () => {
    const { code, err } = await runIn({ files, fullDisk: true }, 'extract', 'a.pdf', '--out', 'o');
    expect(err).toContain(
      "gabarit: a.json n'a pas pu être écrit (ENOSPC) ; vérifiez la place et les droits\n",
    );
    expect(code).toBe(2);
  });
});

describe('what goes wrong is told in one line', () => {
  it('for a file that cannot be read, by the name that was given', async () => {
    const { err } = await runIn({ files }, 'check', 'shut.pdf');
    expect(err).toBe(
      'gabarit: shut.pdf: PDF protégé par un mot de passe ; enregistrez-en une copie sans protection [encrypted]\n',
    );
  });

  it('for a bug, without the words of the document', async () => {
    const { err } = await runIn({ files }, 'check', 'odd.pdf');
    expect(err).toBe(
      'gabarit: odd.pdf: erreur interne (RangeError) ; relancez avec --debug et signalez-la\n',
    );
  });

  it.each([
    ['--debug', {}, ['--debug']],
    ['GABARIT_DEBUG', { GABARIT_DEBUG: '1' }, []],
  ])('but for %s, which shows where a bug is', async (_, env, args) => {
    const { err } = await runIn({ files, env }, 'check', 'odd.pdf', ...args);
    expect(err).toContain('gabarit: RangeError: secret words of the document\n');
    expect(err).toMatch(/ at /);
  });

  it('for names that would act on the terminal', async () => {
    const { err } = await runIn({}, 'check', 'a\u001b[2J\n\u202eb.pdf');
    expect(err).toMatch(/^gabarit: a\\x1b\[2J\\x0a\\u\{202e\}b\.pdf: [^\n]*\n$/);
    expect(err.trimEnd()).not.toMatch(/[\p{Cc}\u202e]/u);
  });

  it('for rules that are broken', async () => {
    const open = () => Promise.reject(new InputError('rules-invalid', 'checks.yaml:3: severity'));
    const { code, err } = await runIn({ files, open }, 'check', 'a.pdf');
    expect(err).toBe(
      'gabarit: règles invalides, checks.yaml:3: severity ; corrigez ce fichier [rules-invalid]\n',
    );
    expect(code).toBe(2);
  });

  it('for a full disk under standard output', async () => {
    const { code, err } = await runIn({ files, fullDisk: true }, 'check', 'a.pdf');
    expect(err).toBe(
      "gabarit: la sortie n'a pas pu être écrite (ENOSPC) ; vérifiez la place sur le disque\n",
    );
    expect(code).toBe(2);
  });
});

it('stops quietly when the reader of its output goes away', async () => {
  const seen: string[] = [];
  const analyse: Analyst['analyse'] = (reading) => {
    seen.push(reading.file);
    return echo(reading);
  };
  const world = { files, analyse, readerStaysFor: 1 };
  const { code, err } = await runIn(world, 'check', 'a.pdf', 'd/b.pdf', '--fail-on', 'critical');
  expect([code, err, seen]).toEqual([5, '', ['a.pdf']]);
});

describe('progress', () => {
  const analyse: Analyst['analyse'] = (reading) => {
    reading.onPage(1, 2);
    return echo(reading);
  };

  it('is shown on a terminal, and erased', async () => {
    const { err } = await runIn({ files, analyse, terminal: true }, 'check', 'a.pdf');
    expect(err).toBe('\r\u001b[Ka.pdf : page 1 sur 2\r\u001b[K');
  });

  it('is silent anywhere else', async () => {
    expect((await runIn({ files, analyse }, 'check', 'a.pdf')).err).toBe('');
  });
});

it('answers for help and the schema without starting the engine', async () => {
  for (const args of [['--help'], ['schema'], ['check']]) {
    expect((await runIn({ files }, ...args)).opened).toEqual([]);
  }
  expect(plain((await runIn({}, 'schema')).out)).toMatch(/^\{\n {2}"\$schema"[\s\S]*\n\}\n$/);
});
