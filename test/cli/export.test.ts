import { describe, expect, it } from 'vitest';
import { addressFrom } from '../../src/cli/export.ts';
import { SAMPLE } from '../report/sample-record.ts';
import { runIn } from './fakes.ts';

const agent = { name: 'Sixtine AUBRAC', honorific: 'Mme', role: 'chargée de coopération' };
const record = {
  ...SAMPLE,
  parties: SAMPLE.parties.map((party) => ({ ...party, representatives: [...party.representatives, agent] })),
};
const line = JSON.stringify(record);
const other = JSON.stringify({
  ...SAMPLE,
  source: { ...SAMPLE.source, file: 'b.pdf', sha256: 'b'.repeat(64) },
});

describe('export', () => {
  it('makes the exports of a file of records', async () => {
    const { code, err, written } = await runIn(
      { files: { 'f.jsonl': `${line}\n${other}\n` } },
      'export',
      'f.jsonl',
      '--out',
      'o',
    );
    expect([code, err]).toEqual([0, 'gabarit: 2 fiches exportées dans o\n']);
    expect(Object.keys(written)).toEqual(
      expect.arrayContaining(['o/index.html', 'o/report.xlsx', 'o/records.jsonl', 'o/conventions.csv']),
    );
    expect(written['o/records.jsonl']?.trim().split('\n')).toHaveLength(2);
  });

  it('makes those of a folder, in the order of its names', async () => {
    const files = { 'd/b.json': other, 'd/a.json': line, 'd/notes.txt': 'x', 'd/.caché.json': '{}' };
    const { code, written } = await runIn({ files }, 'export', 'd', '--out', 'o');
    expect(code).toBe(0);
    expect(written['o/conventions.csv']?.split('\r\n').map((row) => row.split(',')[0])).toEqual([
      'path',
      'valombre.pdf',
      'b.pdf',
      '',
    ]);
  });

  it('takes the same result twice for a duplicate', async () => {
    const { written } = await runIn(
      { files: { 'f.jsonl': `${line}\n${line}` } },
      'export',
      'f.jsonl',
      '--out',
      'o',
    );
    expect(written['o/conventions.csv']?.split('\r\n')[2]).toMatch(
      /^valombre\.pdf,.*,page-unreadable,valombre\.pdf,/,
    );
  });

  it('names the lines that are no records, and does the rest', async () => {
    const files = { 'f.jsonl': `${line}\n{"a":1}\nnon\n${other}` };
    const { code, err } = await runIn({ files }, 'export', 'f.jsonl', '--out', 'o');
    expect(code).toBe(4);
    expect(err).toBe(
      'gabarit: f.jsonl:2 : pas une fiche de Gabarit ; voir gabarit help extract\n' +
        'gabarit: f.jsonl:3 : pas une fiche de Gabarit ; voir gabarit help extract\n' +
        'gabarit: 2 fiches exportées dans o, 2 en échec\n',
    );
  });

  it.each([
    [
      'what is no record',
      { 'f.jsonl': '{}' },
      'f.jsonl:1 : pas une fiche de Gabarit ; voir gabarit help extract',
    ],
    ['nothing', { 'f.jsonl': '\n\n' }, 'aucune fiche dans f.jsonl ; faites-en avec gabarit extract'],
    ['no such file', {}, 'f.jsonl: fichier introuvable ; vérifiez son nom et son dossier [file-unreadable]'],
  ])('of %s, nothing is written', async (_, files, complaint) => {
    const { code, err, written } = await runIn({ files }, 'export', 'f.jsonl', '--out', 'o');
    expect([code, err, written]).toEqual([2, `gabarit: ${complaint}\n`, {}]);
  });

  it.each([
    ['a folder that is locked', { lockedFolder: true }, 'EACCES'],
    ['a disk that is full', { fullDisk: true }, 'ENOSPC'],
  ])('says so of %s', async (_, world, cause) => {
    const { code, err } = await runIn(
      { ...world, files: { 'f.jsonl': line } },
      'export',
      'f.jsonl',
      '--out',
      'o',
    );
    expect([code, err]).toEqual([
      2,
      `gabarit: o : impossible d'y écrire (${cause}) ; choisissez un autre dossier\n`,
    ]);
  });

  it('wants a folder to write to', async () => {
    expect(await runIn({}, 'export', 'f.jsonl')).toMatchObject({
      code: 1,
      err: "gabarit: il manque la valeur de l'option --out ; voir gabarit --help\n",
    });
  });

  it('is explained in both languages', async () => {
    expect((await runIn({}, 'export', '--help')).out).toContain('--csv <rfc4180|excel>');
    expect((await runIn({}, 'export', '--help', '--lang', 'en')).out).toContain('Makes tables (CSV, Excel)');
  });

  it('links to the files by their way from the exports', () => {
    expect(addressFrom('sorties/exports', 'mes archives')).toBe('../../mes%20archives/');
    expect(addressFrom('a', 'a')).toBe('./');
  });
});

describe('persons are hidden', () => {
  const world = { files: { 'a.pdf': '' }, analyse: async () => record };
  it.each([
    ['check --format html a.pdf', false],
    ['check --format markdown a.pdf', false],
    ['check --format html --redact none a.pdf', true],
    ['check --format json a.pdf', true],
    ['check --format json --redact agents a.pdf', false],
    ['extract a.pdf', true],
    ['extract --redact agents a.pdf', false],
  ])('%s: named %s', async (command, named) => {
    const { out, code } = await runIn(world, ...command.split(' '));
    expect(code).toBe(0);
    expect(out.includes('Sixtine AUBRAC')).toBe(named);
    expect(out).toContain('Framboisier');
  });

  it.each([
    'check --format text',
    'check --format sarif',
    'extract --format jsonl',
  ])('%s --redact all', async (command) => {
    const { out } = await runIn(world, ...command.split(' '), '--redact', 'all', 'a.pdf');
    expect(out).not.toMatch(/AUBRAC|Framboisier/);
  });

  it.each([
    ['check', true],
    ['check --format markdown', false],
    ['check --format html', false],
    ['check --format sarif', true],
    ['check --redact all', false],
    ['check --format sarif --redact all', false],
  ])('%s: named %s in the path of the file', async (command, named) => {
    const file = 'd/ctg_AUBRAC_Sixtine.txt';
    const files = { [file]: '', 'd/b.txt': '' };
    const { out } = await runIn({ ...world, files }, ...command.split(' '), 'd/b.txt', file);
    expect(/AUBRAC_Sixtine/.test(out.replaceAll('\\_', '_'))).toBe(named);
    expect(out).toContain('d/b.txt');
  });
});
