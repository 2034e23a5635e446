import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type ConventionRecord, SEVERITIES } from '../../src/model/record.ts';
import { htmlPart, renderHtml } from '../../src/report/html.ts';
import { INKS, STYLE } from '../../src/report/html-style.ts';
import { html, source } from '../../src/report/html-template.ts';
import type { SheetOptions } from '../../src/report/sheet.ts';
import { filledWith } from './filled-with.ts';
import { faultsOf, parse, textOf } from './parse-html.ts';
import { BARE, finding, SAMPLE } from './sample-record.ts';

const OPTIONS: SheetOptions = { language: 'fr', all: true, name: 'valombre.pdf', accepted: 0 };

function report(
  records: readonly ConventionRecord[],
  change: Partial<SheetOptions> = {},
  unread = 0,
): string {
  const options = { ...OPTIONS, ...change };
  return renderHtml(
    records.map((record, index) => htmlPart(record, options, index + 1)),
    { language: options.language, version: '9.8.7', unread },
  );
}

describe('the page is sound HTML', () => {
  it.each([
    ['for one document', report([SAMPLE])],
    ['for three', report([SAMPLE, BARE, SAMPLE])],
    ['for none', report([], {}, 2)],
    ['without what is only worth knowing', report([SAMPLE], { all: false })],
    ['in English', report([SAMPLE], { language: 'en' })],
  ])('%s', (_, page) => {
    expect(faultsOf(page)).toEqual([]);
  });

  it('and the checker of this sees what is wrong', () => {
    const page = report([SAMPLE]);
    for (const [from, to] of [
      ['</main>', ''],
      ['<h3', '<script>1</script><h3'],
      ['<p class="why">', '<p class="why" onclick="x()">'],
      ['<p class="why">', '<p class=why>'],
      ['<h2', '<h4'],
      ['id="d1"', 'id="contenu"'],
      ['href="#contenu"', 'href="https://example.org"'],
    ])
      expect(faultsOf(page.replace(from ?? '', to ?? '')), `${from} for ${to}`).not.toEqual([]);
  });
});

it('asks for nothing and runs nothing', () => {
  const page = report([SAMPLE, BARE]);
  const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
  const hash = createHash('sha256').update(style).digest('base64');
  expect(page).toContain(
    `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
  );
  expect(page.match(/<style/g)).toHaveLength(1);
  expect(page).not.toMatch(/<script|<link|<img|<iframe|url\(|@import|javascript:/i);
});

describe('no text of a document becomes markup', () => {
  const plain = (page: string): readonly string[] =>
    parse(page).map((token) =>
      token.kind === 'text' ? 'text' : `${token.kind} ${token.name} ${Object.keys(token.attributes)}`,
    );
  const shape = plain(report([filledWith('mot')]));
  it.each([
    ['an element', '<script>alert(1)</script>'],
    ['an end of an element', '</blockquote></li></ol></main><h1>'],
    ['a quote in an attribute', '" onmouseover="alert(1)" x=\''],
    ['a comment', '<!-- --><![CDATA['],
    ['an entity', '&lt;script&gt;&#60;'],
    ['a template', '{{1+1}} `x` #{1}'],
    ['an end of a style', '</style><style>*{display:none}'],
  ])('%s', (_, text) => {
    const page = report([filledWith(text)]);
    expect(faultsOf(page)).toEqual([]);
    expect(plain(page).filter((token) => token !== 'text')).toEqual(
      shape.filter((token) => token !== 'text'),
    );
    expect(textOf(page)).toContain(text.replace(/\s+/g, ' '));
  });

  it('and what turns the direction of text, or ends it, is shown', () => {
    const page = report([filledWith('a\u202eb\0c\u2066d\u001be')]);
    expect(page).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
    expect(textOf(page)).toContain('a\\u{202e}b\\x00c\\u{2066}d\\x1be');
  });
});

describe('the template', () => {
  it.each([
    [
      'text',
      html`<p>${'a<b & "c" \'d\' `e`'}</p>`,
      '<p>a&lt;b &amp; &quot;c&quot; &#39;d&#39; &#96;e&#96;</p>',
    ],
    ['a number, and nothing', html`<p>${1}${null}</p>`, '<p>1</p>'],
    ['markup of its own', html`<p>${html`<b>${'<'}</b>`}</p>`, '<p><b>&lt;</b></p>'],
    ['a list', html`<p>${['<', html`<br>`]}</p>`, '<p>&lt;<br></p>'],
  ])('takes %s', (_, markup, written) => {
    expect(source(markup)).toBe(written);
  });
});

describe('a person finds', () => {
  const page = textOf(report([SAMPLE]));
  it.each([
    [
      'what it is',
      'Convention territoriale globale «\u00a0CONVENTION TERRITORIALE GLOBALE\u00a0», période 2022-2026',
    ],
    ['who signs', "Caisse d'allocations familiales du Puy-de-Dôme"],
    ['the register', 'Caf, département 63'],
    ['a representative', 'Mme Odile Framboisier, directrice'],
    ['the term', 'du 1er janvier 2022 au 31 décembre 2026 (5 ans), reconduction expresse'],
    ['the counts', '1 critique 1 majeur 1 mineur'],
    ['a deviation', 'CRITIQUE Ordre des dates impossible signature, p. 4'],
    ['its quote', 'Dans le document Fait à Val Ombré, le 5 janvier 2022'],
    ['what was expected', 'Attendu 10 janvier 2022 ou après'],
    ['why', "La convention a été signée avant la délibération qui l'autorise."],
    ['how sure it is', 'à vérifier, sûr à 70\u00a0%'],
    ['its rule', 'ctg-2020/sample'],
    ['the stamp', 'acte D2022_01_04 du 10 janvier 2022'],
    ['the pages that were not read', 'Attention\u00a0: page 4 illisible (contenu de la page abîmé)'],
    ['the pages without text', 'page 3 sans texte'],
    ['where the characters went', 'Texte 900 100,0\u00a0%'],
    ['the version', 'gabarit 0.1.0'],
  ])('%s', (_, text) => {
    expect(page).toContain(text);
  });
});

it('gives the worst first', () => {
  const page = textOf(report([SAMPLE]));
  const order = ['CRITIQUE', 'MAJEUR', 'MINEUR', 'INFO'].map((word) => page.indexOf(word));
  expect([...order].sort((a, b) => a - b)).toEqual(order);
  expect(Math.min(...order)).toBeGreaterThan(0);
});

it('sets the clause of the model beside that of the document, and marks words alone', () => {
  const record = {
    ...SAMPLE,
    findings: [
      finding({
        expected: "Les parties agissent ensemble pour l'accueil des Enfants",
        actual: 'Les parties agissent seules pour l’accueil des enfants',
      }),
    ],
  };
  const page = report([record]);
  expect(page).toContain(
    '<blockquote lang="fr">Les parties agissent <del>ensemble</del> pour l&#39;accueil des Enfants</blockquote>',
  );
  expect(page).toContain(
    '<blockquote lang="fr">Les parties agissent <ins>seules</ins> pour l’accueil des enfants</blockquote>',
  );
});

describe('severity', () => {
  it('is a word and a shape, never a colour alone', () => {
    const parts = report([SAMPLE]).split('class="severity word ').slice(1);
    const shapes = parts.map((part) => / d="([^"]+)"/.exec(part)?.[1]);
    const words = parts.map((part) => /<\/svg>([^<]+)</.exec(part)?.[1]?.trim());
    expect(new Set(shapes).size).toBe(SEVERITIES.length);
    expect(words).toEqual(['CRITIQUE', 'MAJEUR', 'MINEUR', 'INFO']);
  });
});

describe('every ink is read on its ground', () => {
  const channel = (value: number): number =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  const luminance = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) =>
      channel(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string): number => {
    const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  };
  it.each(
    INKS.flatMap(({ ink, grounds }) => grounds.map((ground) => [ink, ground] as const)),
  )('%s on %s', (ink, ground) => {
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('and the style sheet has no other colour for text', () => {
    const style = source(STYLE);
    const known = new Set(INKS.map(({ ink }) => ink));
    const variables = new Map(
      [...style.matchAll(/(--[a-z]+): (#[0-9a-f]{6})/g)].map(([, name, colour]) => [name, colour]),
    );
    const used = [...style.matchAll(/(?<![-\w])color: (#[0-9a-f]+|var\((--[a-z]+)\)|[a-z]+)/g)].map(
      ([, colour, variable]) => (variable === undefined ? colour : variables.get(variable)),
    );
    expect(used.filter((colour) => colour !== 'inherit' && !known.has(colour ?? ''))).toEqual([]);
    expect(used.length).toBeGreaterThan(10);
  });
});

it('says what it leaves out', () => {
  const page = textOf(report([SAMPLE], { all: false, accepted: 12 }, 2));
  expect(page).toContain('12 écarts acceptés, non montrés ici.');
  expect(page).toContain("2 fichiers n'ont pas pu être lus et manquent ici.");
});

it('keeps what is only worth knowing folded, unless it was asked for', () => {
  expect(report([SAMPLE], { all: false })).toContain('<details><summary>Montrer</summary>');
  expect(textOf(report([SAMPLE], { all: false }))).toContain('Pour information (1)');
  expect(report([SAMPLE], { all: true })).not.toContain('<details>');
});

it('tells what comes with an earlier model', () => {
  const [first, ...others] = SAMPLE.findings;
  if (first === undefined) throw new Error('no finding');
  const explainedBy = { model: 'ctg-2014', name: 'Modèle de 2014' };
  const page = textOf(report([{ ...SAMPLE, findings: [{ ...first, explainedBy }, ...others] }]));
  expect(page).toContain(
    "1 de ces 3 écarts s'explique par le modèle antérieur que le texte suit, «\u00a0Modèle de 2014\u00a0».",
  );
  expect(page).toContain('Conforme au modèle antérieur.');
});

it('does not quote twice what its sentence already quotes', () => {
  const said = finding({
    actual: '2 mois',
    expected: '6 mois',
    why: 'Le préavis est de 2 mois au lieu de 6 mois.',
  });
  const page = textOf(report([{ ...SAMPLE, findings: [said] }]));
  expect(page).not.toContain('Dans le document 2 mois');
  expect(page).not.toContain('Attendu 6 mois');
});

it('says that nothing is new where every deviation is accepted', () => {
  const clean = { ...SAMPLE, findings: [] };
  expect(textOf(report([clean], { accepted: 2 }))).toContain('Aucun nouvel écart.');
  expect(textOf(report([clean]))).toContain('Aucun écart relevé.');
});

it('leads to each document from its index', () => {
  const page = report([SAMPLE, BARE]);
  expect(page).toContain('<a href="#d2">valombre.pdf</a>');
  expect(page).toContain('<article class="document" id="d2" aria-labelledby="d2-nom">');
});

it('speaks the language that is asked for, and marks its quotes as French', () => {
  const page = report([SAMPLE], { language: 'en' });
  expect(page).toContain('<html lang="en">');
  expect(textOf(page)).toContain('What the document states');
  expect(textOf(page)).not.toMatch(/Écarts|Attendu|Parties? du document|Rien de relevé/);
  expect(page).toContain('<blockquote lang="fr">Fait à Val Ombré, le 5 janvier 2022</blockquote>');
});
