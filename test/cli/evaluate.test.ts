import { describe, expect, it } from 'vitest';
import { plain, runIn, type Trace } from './fakes.ts';

/** Four values: two right, one wrong, one missed. */
const GOLD = { domains: ['enfance', 'logement'], term: { start: '2022-01-01', end: '2026-12-31' } };
const RECORD = { domains: ['enfance'], term: { start: '2022-01-01', end: '2025-12-31' } };
const FINDING = {
  codes: ['clause-changed'],
  severity: 'major',
  article: '3',
  evidence: 'un comité',
  note: 'one committee',
};

function evaluate(files: Readonly<Record<string, unknown>>, ...args: string[]): Promise<Trace> {
  const written = Object.entries(files).map(([path, content]) => [
    path,
    typeof content === 'string' ? content : JSON.stringify(content),
  ]);
  const world = { files: Object.fromEntries(written) as Record<string, string> };
  return runIn(world, 'eval', '--gold', 'gold', '--pred', 'pred', ...args);
}

const ONE = { 'gold/a.gold.json': GOLD, 'pred/a.json': RECORD };

describe('the table', () => {
  it('comes first, in French, and says how to see the errors', async () => {
    const { code, out, err, opened } = await evaluate(ONE);
    expect([code, err, opened]).toEqual([0, '', []]);
    expect(plain(out)).toMatchInlineSnapshot(`
      "1 document comparé, sans la casse, les accents ni la ponctuation

                              juste   en trop    manque précision    rappel        F1
      document                    0         0         0         -         -         -
      cachets                     0         0         0         -         -         -
      parties                     0         0         0         -         -         -
      représentants               0         0         0         -         -         -
      délibérants                 0         0         0         -         -         -
      registre                    0         0         0         -         -         -
      dates                       0         0         0         -         -         -
      durée                       1         1         1     0,500     0,500     0,500
      délais                      0         0         0         -         -         -
      compétences                 0         0         0         -         -         -
      domaines                    1         0         1     1,000     0,500     0,666
      articles                    0         0         0         -         -         -
      articles du modèle          0         0         0         -         -         -
      références                  0         0         0         -         -         -
      signature                   0         0         0         -         -         -
      toutes les valeurs          2         1         2     0,666     0,500     0,571
      moyenne des groupes                                   0,750     0,500     0,583

      2 erreurs ; l'option --details les montre une à une
      "
    `);
  });

  it('is followed by each error in a line where asked, in English where asked', async () => {
    const { out } = await evaluate(
      {
        'gold/a.gold.json': { ...GOLD, findings: [FINDING] },
        'pred/a_0f3.json': {
          ...RECORD,
          domains: ['enfance', 'jeunesse'],
          findings: [
            { code: 'date-order', severity: 'minor', article: null, actual: null, why: 'x'.repeat(200) },
          ],
        },
      },
      '--details',
      '--lang',
      'en',
    );
    expect(out).toMatchInlineSnapshot(`
      "1 document compared, whatever the case, accents and punctuation

                                right  spurious    missed precision    recall        F1
      document                      0         0         0         -         -         -
      stamps                        0         0         0         -         -         -
      parties                       0         0         0         -         -         -
      representatives               0         0         0         -         -         -
      authority                     0         0         0         -         -         -
      registry                      0         0         0         -         -         -
      dates                         0         0         0         -         -         -
      term                          1         1         1     0.500     0.500     0.500
      durations                     0         0         0         -         -         -
      powers                        0         0         0         -         -         -
      domains                       1         1         1     0.500     0.500     0.500
      articles                      0         0         0         -         -         -
      articles of the model         0         0         0         -         -         -
      references                    0         0         0         -         -         -
      signature                     0         0         0         -         -         -
      all values                    2         2         2     0.500     0.500     0.500
      mean of the groups                                      0.500     0.500     0.500

      Deviations: 0 found of 1, 1 spurious
        precision 0.000, recall 0.000, F1 0.000
        major 0 of 1
        not counted: 0 optional, 0 duplicates

      a | term | end | “2025-12-31” instead of “2026-12-31”
      a | domains | logement | id | missed “logement”
      a | domains | jeunesse | id | spurious “jeunesse”
      a | deviations | clause-changed 3 | missed “one committee”
      a | deviations | date-order | spurious “xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…”
      "
    `);
  });

  it('has no lines of errors where there are none', async () => {
    const { out } = await evaluate({ 'gold/a.json': GOLD, 'pred/a.json': GOLD }, '--details');
    expect(out.trimEnd().split('\n').at(-1)).toMatch(/^moyenne des groupes +1,000 +1,000 +1,000$/);
  });

  it('never shows as perfect what is not', async () => {
    const many = Array.from({ length: 3000 }, (_, index) => `d${index}`);
    const { out } = await evaluate({
      'gold/a.json': { domains: many.slice(0, 60) },
      'pred/a.json': { domains: many.slice(1, 60) },
    });
    expect(out).toMatch(/toutes les valeurs +59 +0 +1 +1,000 +0,983 +0,991/);
  });
});

describe('JSON', () => {
  it('has every figure, of all and of each document', async () => {
    const { out } = await evaluate(
      { ...ONE, 'gold/b.gold.json': GOLD, 'pred/b.json': GOLD },
      '--format',
      'json',
    );
    const report = JSON.parse(out);
    expect(report).toMatchObject({
      strict: false,
      groups: { domains: { gold: 4, predicted: 3, paired: 3, right: 3, spurious: 0, missed: 1 } },
      micro: { right: 6, spurious: 1, missed: 2 },
      findings: null,
      documents: { a: { micro: { right: 2, f1: 4 / 7 } }, b: { macro: { f1: 1 } } },
    });
    expect(report.documents.a.errors).toBeUndefined();
  });

  it('has the errors where asked', async () => {
    const { out } = await evaluate(ONE, '--format', 'json', '--details', '--strict');
    const report = JSON.parse(out);
    expect(report.strict).toBe(true);
    expect(report.documents.a.errors).toEqual([
      { kind: 'wrong', group: 'term', item: '', field: 'end', gold: '2026-12-31', predicted: '2025-12-31' },
      { kind: 'missed', group: 'domains', item: 'logement', field: 'id', gold: 'logement', predicted: null },
    ]);
  });
});

describe('--source', () => {
  const files = {
    'gold/a.json': { findings: [FINDING] },
    'pred/a.json': {
      findings: [
        {
          code: 'clause-changed',
          severity: 'major',
          article: '3',
          actual: null,
          span: { start: 5, end: 14, page: 1 },
        },
      ],
    },
    'texts/a_0f3.txt': 'avec un comité de pilotage',
  };
  const found = async (...args: string[]) => {
    const { out, err } = await evaluate(files, '--format', 'json', ...args);
    return [JSON.parse(out).findings.paired, err];
  };

  it('reads the text under the span of a finding', async () => {
    expect(await found('--source', 'texts')).toEqual([1, '']);
    expect(await found()).toEqual([0, '']);
  });

  it('says which text is not there', async () => {
    expect(await found('--source', 'pred')).toEqual([
      0,
      'gabarit: a : pas de texte a.txt dans pred ; ses écarts sont comparés sans lui\n',
    ]);
  });
});

describe('exit codes', () => {
  it.each([
    ['0 whatever the score', { 'gold/a.json': GOLD, 'pred/a.json': {} }, [], 0],
    ['1 for a share that is none', ONE, ['--min-f1', '95'], 1],
    ['2 where there is no gold', { 'gold/a.txt': 'x', 'pred/a.json': {} }, [], 2],
    ['2 where no gold can be read', { 'gold/a.json': '{', 'pred/a.json': {} }, [], 2],
    ['2 where a folder is not there', { 'gold/a.json': GOLD }, [], 2],
    ['4 where some gold cannot be read', { ...ONE, 'gold/b.gold.json': '[]' }, [], 4],
    ['5 below the least F1', ONE, ['--min-f1', '0.6'], 5],
    ['5 rather than 4', { ...ONE, 'gold/b.gold.json': '[]' }, ['--min-f1', '1'], 5],
    ['0 at the least F1 or above, with a decimal comma', ONE, ['--min-f1', '0,5'], 0],
    [
      '0 where there is nothing to be wrong about',
      { 'gold/a.json': {}, 'pred/a.json': {} },
      ['--min-f1', '1'],
      0,
    ],
  ])('%s', async (_, files, args, code) => {
    expect((await evaluate(files, ...args)).code).toBe(code);
  });
});

describe('in one line, on standard error', () => {
  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    [
      'a record that is not there',
      { ...ONE, 'gold/b.gold.json': GOLD },
      'gabarit: b : ni b.json ni un seul b_*.json dans pred ; compte comme vide\n',
    ],
    [
      'a record that cannot be read',
      { ...ONE, 'pred/a.json': 'pas du JSON' },
      "gabarit: a.json : ce n'est pas une fiche JSON ; corrigez ce fichier\ngabarit: a : compte comme vide\n",
    ],
    [
      'a gold that cannot be read',
      { ...ONE, 'gold/b.gold.json': '3' },
      "gabarit: b.gold.json : ce n'est pas une fiche JSON ; corrigez ce fichier\n",
    ],
    [
      'a folder without gold',
      { 'gold/a.txt': 'x', 'pred/a.json': {} },
      'gabarit: gold : aucune fiche juste ; il faut des fichiers NOM.gold.json ou NOM.json\n',
    ],
    [
      'a folder that is not there',
      { 'gold/a.json': {} },
      'gabarit: pred : dossier introuvable ; vérifiez son nom\n',
    ],
  ])('says %s', async (_, files, line) => {
    expect((await evaluate(files)).err).toBe(line);
  });

  it('a record that is not there counts as empty', async () => {
    const { out } = await evaluate({ ...ONE, 'gold/b.gold.json': GOLD }, '--format', 'json');
    expect(JSON.parse(out).documents.b.micro).toMatchObject({ right: 0, spurious: 0, missed: 4, recall: 0 });
  });

  it('asks for what is missing of the command line', async () => {
    const { code, err } = await runIn({}, 'eval', '--gold', 'gold');
    expect([code, err]).toEqual([
      1,
      "gabarit: il manque la valeur de l'option --pred ; voir gabarit --help\n",
    ]);
  });
});

it('shows the values of a file as text, never as commands to a terminal', async () => {
  const { out } = await evaluate(
    { 'gold/a.json': { document: { title: '\u001b[2Jtitre' } }, 'pred/a.json': { document: { title: 'x' } } },
    '--details',
  );
  expect(out).toContain('\\x1b[2Jtitre');
  expect(out).not.toContain('\u001b');
});

it('has help in either language, with an example', async () => {
  const french = await runIn({}, 'eval', '--help');
  const english = await runIn({}, 'eval', '--help', '--lang', 'en');
  expect(french.out).toContain('gabarit eval --gold justes --pred fiches');
  expect(english.out).toContain('gabarit eval --gold right --pred records');
  expect(english.out).not.toMatch(/affiche|défaut|[«»]/);
});
