import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plain, runIn } from './fakes.ts';

const good = readFileSync(new URL('../../rules/models/ctg-2020.yaml', import.meta.url), 'utf8');

describe('gabarit models', () => {
  it('lists the models, the oldest first, and says which one conventions are compared with', async () => {
    const { code, out, err } = await runIn({}, 'models');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(
      /^ctg-2014\n {2}Convention territoriale globale, modèle de 2014 à 2019\n {2}en vigueur du 1er janvier 2014/,
    );
    expect(out).toMatch(/ctg-2020\n[\s\S]*14\s+articles[\s\S]*modèle de comparaison par défaut/);
    expect(out).toContain('acte-engagement\n');
  });

  it('speaks English when asked to', async () => {
    expect((await runIn({}, 'models', '--lang', 'en')).out).toContain('compared with by default');
  });
});

describe('gabarit models show', () => {
  it('prints a model for a person: blanks, the words of the obligation, what follows', async () => {
    const out = plain((await runIn({}, 'models', 'show', 'ctg-2020')).out);
    expect(out).toContain('Article 10 - Durée de la convention (figé)');
    expect(out).toContain('conclue à compter du [une date] jusqu');
    expect(out).toContain("Mots qui font l'obligation : « conclue à compter du », « jusqu'au »");
    expect(out).toContain('Absente : écart critique.');
    expect(out).toMatch(/Ou encore : Elle ne peut être reconduite/);
    expect(out).toMatch(/→ dite\s+autrement/);
    expect(out).not.toMatch(/[{}]|undefined/);
  });

  it('keeps to the width of the terminal', async () => {
    const { out } = await runIn({}, 'models', 'show', 'ctg-2014');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('names the models where it knows none of that name', async () => {
    const { code, err } = await runIn({}, 'models', 'show', 'ctg-1999');
    expect(code).toBe(1);
    expect(err).toMatch(/^gabarit: aucun modèle ne s'appelle ctg-1999 ; les modèles sont ctg-2014, /);
  });

  it('asks for a name', async () => {
    const { code, err } = await runIn({}, 'models', 'show');
    expect([code, err]).toEqual([
      1,
      'gabarit: il manque le nom du modèle ou son fichier ; par exemple gabarit models show ctg-2020\n',
    ]);
  });
});

describe('gabarit models validate', () => {
  const files = {
    'good.yaml': good,
    'icy.yaml': good
      .replace('nature: frozen', 'nature: icy')
      .replace('kernel: [au fur et à mesure]', 'kernel: [au fil des mois]')
      .replace('missing: { severity: critical, why:', 'missing: { severity: critical, pourquoi:'),
    'torn.yaml': 'id: [',
    'empty.yaml': '',
    'list.yaml': '- a\n- b\n',
    'twice.yaml': 'id: a\nid: b\n',
    'tab.yaml': 'source:\n\tkind: official\n',
    'digits.yaml': good.replace("number: '1'", 'number: 1'),
    'months.yaml': good.replace('allowed: [P6M]', 'allowed: [six mois]'),
    'mute.yaml': good.replace('text: >-\n          Elle a pour objet :', "text: ''"),
  };

  it('is content with a good file', async () => {
    const { code, out } = await runIn({ files }, 'models', 'validate', 'good.yaml');
    expect([code, plain(out)]).toEqual([
      0,
      'good.yaml : le modèle « Convention territoriale globale, modèle de 2020 » est bien formé\n',
    ]);
  });

  it('gives each fault its line and its cure, and fails', async () => {
    const { code, out, err } = await runIn({ files }, 'models', 'validate', 'icy.yaml');
    const lines = plain(out).trimEnd().split('\n');
    expect([code, err]).toEqual([2, `gabarit: ${lines.length} fautes ; corrigez-les, puis relancez\n`]);
    expect(lines[0]).toMatch(
      /^icy\.yaml:\d+ : articles > 1 > nature : .* ; choisissez parmi frozen, semi-open, open$/,
    );
    expect(lines.some((line) => /: clé inconnue pourquoi ; retirez-la/.test(line))).toBe(true);
    for (const line of lines) expect(line).toMatch(/^icy\.yaml:\d+ : [^;]+ ; .+/);
  });

  it('finds a kernel that the text does not have, once all parts are well formed', async () => {
    const text = good.replace('kernel: [au fur et à mesure]', 'kernel: [au fil des mois]');
    const { out } = await runIn({ files: { 'k.yaml': text } }, 'models', 'validate', 'k.yaml');
    expect(plain(out)).toMatch(
      /^k\.yaml:\d+ : .*le noyau « au fil des mois » n'est pas dans le texte de la clause ; /,
    );
  });

  it.each([
    ['torn.yaml', /^torn\.yaml:1 : ce n'est pas du YAML bien formé ; /],
    ['empty.yaml', /^empty\.yaml:1 : ce n'est pas un modèle ; /],
    ['list.yaml', /^list\.yaml:1 : ce n'est pas un modèle ; /],
    ['twice.yaml', /^twice\.yaml:2 : une clé est écrite deux fois/],
    ['tab.yaml', /^tab\.yaml:2 : une tabulation décale cette ligne ; mettez des espaces/],
    ['digits.yaml', /^digits\.yaml:\d+ : .* number : .*mettez un texte, entre guillemets/],
    ['months.yaml', /^months\.yaml:\d+ : parameters > 1 > allowed > 1 : .* écrivez P6M/],
    ['mute.yaml', /^mute\.yaml:\d+ : .* text : le texte est vide ; écrivez-le/],
  ])('says what is wrong with %s', async (name, words) => {
    const { code, out } = await runIn({ files }, 'models', 'validate', name);
    expect(code).toBe(2);
    expect(plain(out)).toMatch(words);
  });

  it('says that a file is not there', async () => {
    const { code, err } = await runIn({ files }, 'models', 'validate', 'none.yaml');
    expect(code).toBe(2);
    expect(err).toContain('[file-unreadable]');
  });
});

describe('--model FILE', () => {
  it('reads the file and gives it to the analyst', async () => {
    const seen: unknown[] = [];
    const files = { 'm.yaml': 'id: m', 'a.pdf': 'minor' };
    const open = async (options: unknown): Promise<never> => {
      seen.push(options);
      throw new Error('enough');
    };
    for (const command of ['check', 'extract'])
      await runIn({ files, open }, command, 'a.pdf', '--model', 'm.yaml');
    const model = { file: 'm.yaml', text: 'id: m' };
    expect(seen).toEqual([
      { ocr: 'tesseract-js', workers: null, model },
      { ocr: 'tesseract-js', workers: null, model },
    ]);
  });

  it('fails before any file is read where it is not there', async () => {
    const { code, err, opened } = await runIn(
      { files: { 'a.pdf': 'x' } },
      'check',
      'a.pdf',
      '--model',
      'none.yaml',
    );
    expect([code, opened]).toEqual([2, []]);
    expect(err).toContain('[file-unreadable]');
  });
});
