import { describe, expect, it } from 'vitest';
import { readRules } from '../../src/load-rules.ts';
import { Template } from '../../src/model/template.ts';
import { SAMPLE } from '../report/sample-record.ts';
import { rules } from '../support/convention.ts';
import { signedConventions, specimenFrom } from '../support/specimens.ts';
import { plain, runIn } from './fakes.ts';

/** The records of conventions of the national model: headed articles, no visas, no signature block. */
const records = signedConventions(6).map((signed) => {
  const { parts } = specimenFrom(rules.template, signed);
  const articles = parts
    .filter(({ kind }) => kind === 'article' || kind === 'preamble')
    .map((part) => ({ ...part, span: { start: 0, end: 0, page: 1 } }));
  return { ...SAMPLE, document: { ...SAMPLE.document, kind: 'convention' }, articles };
});
const lines = records.map((record) => `${JSON.stringify(record)}\n`).join('');
const files = {
  'fiches.jsonl': lines,
  'fiches.json': JSON.stringify(records),
  ...Object.fromEntries(records.map((record, i) => [`fiches/${i}.json`, JSON.stringify(record)])),
  'fiches/lisez-moi.txt': 'rien',
  'vide/lisez-moi.txt': 'rien',
  'une.json': JSON.stringify(records[0]),
  'torn.jsonl': `${lines}{"a":\n`,
  'airy.jsonl': `\n${lines}  \n{"a":\n`,
  'rubbish.jsonl': `${lines}${'{"a":\n'.repeat(50)}`,
};
const learn = (...args: string[]): ReturnType<typeof runIn> => runIn({ files }, 'models', 'learn', ...args);

describe('gabarit models learn', () => {
  it.each(['fiches.jsonl', 'fiches.json', 'fiches'])('learns from records in %s', async (path) => {
    const { code, out, err, written } = await learn(path, '--out', 'modeles/ctg-2023.yaml');
    expect([code, out]).toEqual([0, '']);
    const lastLine = err.trimEnd().split('\n').at(-1);
    expect(lastLine).toMatch(
      /^gabarit: modeles\/ctg-2023\.yaml : 15 articles et \d\d clauses, appris de 6 conventions ; relisez/,
    );
    const read = readRules(written['modeles/ctg-2023.yaml'] ?? '', Template);
    expect('value' in read && read.value.id).toBe('ctg-2023');
  });

  it('says on standard error and in the file that records have no visas', async () => {
    const { err, written } = await learn('fiches', '--out', 'm.yaml');
    const words = /[vV]isas et bloc des signatures n'ont pas été appris/;
    expect(err).toMatch(words);
    expect(written['./m.yaml']?.split('\n\n')[0]).toMatch(words);
  });

  it('shows the evidence beside each clause', async () => {
    const yaml = plain((await learn('fiches', '--out', 'm.yaml')).written['./m.yaml'] ?? '');
    expect(yaml).toMatch(
      /# 6 conventions sur 6, \d textes? différents?, fautes de lecture comprises\n +# date : « [^»]+ 20\d\d »(?:, « [^»]+ »)?\n/,
    );
    expect(yaml).toMatch(/^# Modèle proposé d'après 6 conventions, à relire par une personne\.\n/);
  });

  it('speaks English when asked to', async () => {
    const { err, written } = await learn('fiches', '--out', 'm.yaml', '--lang', 'en');
    expect(err).toContain('visas and signature block were not learnt');
    expect(written['./m.yaml']).toContain('# 6 of 6 conventions, ');
  });

  it('goes on without a line that is no record, and says so', async () => {
    const { code, err, written } = await learn('torn.jsonl', '--out', 'm.yaml');
    expect(code).toBe(4);
    expect(err).toMatch(/torn\.jsonl:7 : ce n'est pas une fiche JSON/);
    expect(written).toHaveProperty(['./m.yaml']);
  });

  it('counts the blank lines too where it names one, as an editor does', async () => {
    expect((await learn('airy.jsonl', '--out', 'm.yaml')).err).toContain('airy.jsonl:9 :');
  });

  it('names the first of many lines that are no record, and counts them all', async () => {
    const { code, err } = await learn('rubbish.jsonl', '--out', 'm.yaml');
    expect([code, err.match(/rubbish\.jsonl:\d+/g)?.length]).toEqual([4, 20]);
  });

  it.each([
    [['une.json', '--out', 'm.yaml'], 2, /^gabarit: il faut au moins deux conventions [^\n]*\n$/],
    [
      ['vide', '--out', 'm.yaml'],
      2,
      /^gabarit: vide : aucune fiche ; [^\n]*\ngabarit: il faut au moins deux/,
    ],
    [['fiches'], 1, /--out/],
    [['--out', 'm.yaml'], 1, /il manque le fichier à lire ; par exemple gabarit models learn/],
    [['fiches', '--out', 'm.yaml', '--least', '2'], 1, /--least .*0 à 1/],
  ])('%s', async (args, exit, words) => {
    const { code, err, written } = await learn(...args);
    expect(code).toBe(exit);
    expect(err).toMatch(words);
    expect(written).toEqual({});
  });

  it('leaves the other actions as they are: they take none of its options', async () => {
    const { code, err } = await runIn({}, 'models', 'show', 'ctg-2020', '--out', 'x');
    expect([code, err]).toEqual([1, expect.stringContaining('option inconnue --out')]);
    expect((await runIn({}, 'models', 'show', 'ctg-2020', 'ctg-2014')).code).toBe(1);
  });

  it('says that the file cannot be written', async () => {
    const { code, err } = await runIn(
      { files, fullDisk: true },
      'models',
      'learn',
      'fiches',
      '--out',
      'm.yaml',
    );
    expect(code).toBe(2);
    expect(err).toContain('ENOSPC');
  });
});

describe('hostile texts in records', () => {
  it('stay texts in the file: no key, no comment, no sign that acts', async () => {
    const evil = 'a: &x [b]\u0085\u2028x: *x # rien }} {{ \u001b[31m \'" %TAG ! - ? | >';
    const spoilt = records.map((record) => ({
      ...record,
      articles: record.articles.map((article) => ({
        ...article,
        title: `${article.title} ${evil}`,
        text: `${article.text}\n${evil} dit la clause piégée`,
      })),
    }));
    const { written } = await runIn(
      { files: { 'x.json': JSON.stringify(spoilt) } },
      'models',
      'learn',
      'x.json',
      '--out',
      'm.yaml',
    );
    const yaml = written['./m.yaml'] ?? '';
    expect(yaml.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
    const read = readRules(yaml, Template);
    if (!('value' in read)) throw new Error(JSON.stringify(read.faults));
    const texts = read.value.articles.flatMap(({ clauses }) => clauses.map(({ text }) => text));
    expect(texts.filter((text) => text.endsWith('dit la clause piégée')).length).toBeGreaterThan(10);
  });
});
