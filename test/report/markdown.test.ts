import { describe, expect, it } from 'vitest';
import { escaped, renderMarkdown } from '../../src/report/markdown.ts';
import type { SheetOptions } from '../../src/report/sheet.ts';
import { BARE, finding, SAMPLE } from './sample-record.ts';

const OPTIONS: SheetOptions = { language: 'fr', all: true, name: 'valombre.pdf', accepted: 0 };

describe('a text of a document is shown as it is', () => {
  it.each([
    ['emphasis', '*a* _b_ ~~c~~', '\\*a\\* \\_b\\_ \\~\\~c\\~\\~'],
    ['code', '`a`', '\\`a\\`'],
    ['a backslash', 'a\\*b', 'a\\\\\\*b'],
    ['a link', '[a](b)', '\\[a\\](b)'],
    ['an image', '![a](b)', '!\\[a\\](b)'],
    ['a tag', '<img src=x onerror=a>', '&lt;img src=x onerror=a&gt;'],
    ['an entity', '&amp;', '&amp;amp;'],
    ['the wall of a table', 'a|b', 'a\\|b'],
    ['a formula', '$a$', '\\$a\\$'],
    ['a heading', '# a', '\\# a'],
    ['a bullet', '- a', '\\- a'],
    ['a plus', '+ a', '\\+ a'],
    ['a rule of the line above', '===', '\\==='],
    ['a number', '1. a', '1\u200b. a'],
    ['a number in brackets', '12) a', '12\u200b) a'],
    ['a quote', '> a', '&gt; a'],
    ['an address that sites make a link', 'https://a.fr www.a.fr', 'https\\://a.fr www\\.a.fr'],
    ['a call to people', '@tous, a@b.fr', '@\u200btous, a@\u200bb.fr'],
    ['a number of an issue', 'le #12 !3', 'le #\u200b12 !\u200b3'],
    ['lines', 'a\n\n# b', 'a  # b'],
    ['controls', 'a\u001b[2J\u202eb\0', 'a\\\\x1b\\[2J\\\\u{202e}b\\\\x00'],
  ])('%s', (_, text, markdown) => {
    expect(escaped(text)).toBe(markdown);
  });

  it('and French is not touched', () => {
    const text = "Fait à Val Ombré, le 1er janvier 2022 (art. 10, p. 3)\u00a0: « l'œuvre » – 5,2 % d'écart.";
    expect(escaped(text)).toBe(text);
  });
});

describe('a report has', () => {
  const report = renderMarkdown(SAMPLE, OPTIONS);
  it.each([
    ['its file', '## valombre.pdf\n\nConvention territoriale globale'],
    ['its counts', '\n\n**1 critique, 1 majeur, 1 mineur**\n\n'],
    [
      'its parties, and the rest of the summary',
      "- **Signataires** Caisse d'allocations familiales du Puy-de-Dôme, ",
    ],
    [
      'its deviations, worst first',
      '### Écarts\n\n1. **CRITIQUE** Ordre des dates impossible (signature, p. 4)\n\n   La convention a été signée',
    ],
    ['the quote', '\n   > «\u00a0Fait à Val Ombré, le 5 janvier 2022\u00a0»\n'],
    ['what was expected', '\n   **Attendu** 10 janvier 2022 ou après\n'],
    ['the rule', '\n   `ctg-2020/sample`, à vérifier, sûr à 70\u00a0%\n'],
    ['what is worth knowing', '### Pour information (1)\n\n- **INFO** Clause reformulée (préambule, p. 2)\n'],
    ['its facts', '### Parties\n\n| Partie | Représentée par |\n| --- | --- |\n| Caisse'],
    [
      'lines in a cell',
      'dite «\u00a0la Caf\u00a0»<br>Caf, département 63 | Mme Odile Framboisier, directrice |\n',
    ],
    ['how it was read', '### Lecture du fichier\n\n- 4 pages'],
    ['its versions', 'Programme `gabarit 0.1.0`'],
  ])('%s', (_, part) => {
    expect(report).toContain(part);
  });

  it('no table of facts that are not there', () => {
    expect(renderMarkdown(BARE, OPTIONS)).not.toContain('Parties');
    expect(renderMarkdown(BARE, OPTIONS)).toContain('**Rien à comparer avec le modèle national.**');
  });

  it('one line feed at its end, and no three in a row', () => {
    expect(report).toMatch(/[^\n]\n$/);
    expect(report).not.toContain('\n\n\n');
  });
});

it('shows the redline of a clause, its texts escaped', () => {
  const record = {
    ...SAMPLE,
    findings: [
      finding({
        expected: 'Les parties *agissent* ensemble pour les <enfants>',
        actual: 'Les parties *agissent* [seules] pour les <enfants>',
      }),
    ],
  };
  expect(renderMarkdown(record, OPTIONS)).toContain(
    '> Les parties \\*agissent\\* \\[<del>ensemble</del><ins>seules</ins>\\] pour les &lt;enfants&gt;',
  );
});

it('says what it leaves out, in the language asked for', () => {
  const report = renderMarkdown(SAMPLE, { ...OPTIONS, all: false, accepted: 3, language: 'en' });
  expect(report).toContain('3 accepted deviations, not shown here.');
  expect(report).toContain('### Deviations');
  expect(report).not.toContain('INFO');
});
