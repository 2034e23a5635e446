import { describe, expect, it } from 'vitest';
import type { ConventionRecord } from '../../src/model/record.ts';
import type { ReportOptions } from '../../src/report/paper.ts';
import { renderText } from '../../src/report/text.ts';
import { BARE, finding, SAMPLE } from './sample-record.ts';

const options: ReportOptions = { language: 'fr', colours: false, width: 90, all: false };
/** A report with its non-breaking spaces made plain. */
const shown = (record: ConventionRecord, change: Partial<ReportOptions> = {}): string =>
  renderText(record, { ...options, ...change }).replaceAll('\u00a0', ' ');

it('tells in French what a convention states, then its deviations, worst first', () => {
  expect(shown(SAMPLE)).toMatchInlineSnapshot(`
    "valombre.pdf
      Convention territoriale globale « CONVENTION TERRITORIALE GLOBALE », période 2022-2026
      Lecture      4 pages, texte du PDF et reconnaissance de caractères (OCR), confiance
                   90 %, qualité B
                   page 3 sans texte
                   Attention : page 4 illisible (contenu de la page abîmé)
      Signataires  Caisse d'allocations familiales du Puy-de-Dôme (dite « la Caf »,
                   département 63)
                     Mme Odile Framboisier, directrice
                   Communauté de communes du Val Ombré (SIREN 200000008)
      Durée        du 1er janvier 2022 au 31 décembre 2026 (5 ans), reconduction expresse
      Signature    Val Ombré, le 5 janvier 2022, 2 exemplaires
                     Odile Framboisier, directrice
      Cachets      acte D2022_01_04 du 10 janvier 2022, SIREN 200000008, envoyé le 11 janvier
                   2022, reçu le 12 janvier 2022, pages 1-3

      3 écarts : 1 critique, 1 majeur, 1 mineur. Les pages non lues ne sont pas contrôlées.

      1. CRITIQUE - Ordre des dates impossible (signature, p. 4)
         « Fait à Val Ombré, le 5 janvier 2022 »
         Attendu : 10 janvier 2022 ou après
         La convention a été signée avant la délibération qui l'autorise.
         à vérifier, sûr à 70 %

      2. MAJEUR - Article absent
         Attendu : Article 13 : Les recours
         Rien ne dit devant quel juge les parties règlent un différend.

      3. MINEUR - Clause modifiée (art. 3, p. 2)
         « les communes agissent seules »
         Attendu : les communes agissent ensemble
         L'engagement commun a disparu.

      1 information en plus, à voir avec --all
    "
  `);
});

it('tells the same in English, values staying in French, with the remarks when all is asked for', () => {
  expect(shown(SAMPLE, { language: 'en', all: true })).toMatchInlineSnapshot(`
    "valombre.pdf
      Convention territoriale globale “CONVENTION TERRITORIALE GLOBALE”, period 2022-2026
      Read       4 pages, text of the PDF and optical character recognition (OCR), confidence
                 90%, quality B
                 page 3 without text
                 Beware: page 4 unreadable (damaged contents)
      Signed by  Caisse d'allocations familiales du Puy-de-Dôme (called “la Caf”, département
                 63)
                   Mme Odile Framboisier, directrice
                 Communauté de communes du Val Ombré (SIREN 200000008)
      Term       from 1 January 2022 to 31 December 2026 (5 years), express renewal
      Signature  Val Ombré, 5 January 2022, 2 copies
                   Odile Framboisier, directrice
      Stamps     act D2022_01_04 of 10 January 2022, SIREN 200000008, sent 11 January 2022,
                 received 12 January 2022, pages 1-3

      3 deviations: 1 critical, 1 major, 1 minor. Pages that were not read are not checked.

      1. CRITICAL - Impossible order of dates (signature, p. 4)
         “Fait à Val Ombré, le 5 janvier 2022”
         Expected: 10 janvier 2022 ou après
         La convention a été signée avant la délibération qui l'autorise.
         to be verified, 70% sure

      2. MAJOR - Article missing
         Expected: Article 13 : Les recours
         Rien ne dit devant quel juge les parties règlent un différend.

      3. MINOR - Clause changed (art. 3, p. 2)
         “les communes agissent seules”
         Expected: les communes agissent ensemble
         L'engagement commun a disparu.

      For information (1)

      INFO - Clause reworded (preamble, p. 2)
         “les communes agissent seules”
         Expected: les communes agissent ensemble
         Même obligation.
    "
  `);
});

it('says plainly that it is no convention and that nothing was found', () => {
  expect(shown(BARE)).toMatchInlineSnapshot(`
    "notes.txt
      Ce document n'est pas une convention territoriale globale
      Lecture      1 page, texte, qualité A
      Signataires  aucun trouvé dans le texte
      Durée        non indiquée
      Signature    bloc de signature non trouvé
      Cachets      aucun cachet de télétransmission

      Rien à comparer avec le modèle national.
    "
  `);
});

it('says that a convention has no deviation', () => {
  const record = { ...SAMPLE, pages: SAMPLE.pages.slice(0, 2), findings: [] };
  expect(shown(record).split('\n').slice(-3)).toEqual(['', '  Aucun écart relevé.', '']);
});

it('does not vouch for pages that were not read', () => {
  expect(shown({ ...SAMPLE, findings: [] })).toContain(
    'Aucun écart relevé. Les pages non lues ne sont pas contrôlées.',
  );
});

describe('the term', () => {
  it.each([
    [{ end: null }, 'à compter du 1er janvier 2022, terme non indiqué (5 ans), reconduction expresse'],
    [{ start: null }, "jusqu'au 31 décembre 2026, début non indiqué (5 ans), reconduction expresse"],
    [{ start: null, end: null, renewal: 'tacit' as const }, '5 ans, reconduction tacite'],
    [{ duration: null, renewal: null }, 'du 1er janvier 2022 au 31 décembre 2026'],
    [{ start: null, end: null, duration: null, renewal: null }, 'non indiquée'],
  ])('with %o', (change, words) => {
    const { term } = SAMPLE;
    if (term === null) throw new Error('the sample states a term');
    expect(shown({ ...SAMPLE, term: { ...term, ...change } }, { width: 100 })).toContain(
      `  Durée        ${words}\n`,
    );
  });
});

describe('pages that were not read in the plain way', () => {
  const page = (number: number, change: Partial<ConventionRecord['pages'][number]>) => ({
    number,
    state: 'text' as const,
    reason: null,
    chars: 1,
    confidence: null,
    ...change,
  });
  it.each([
    [
      'skipped',
      [page(1, { state: 'skipped', reason: 'text-too-long' })],
      'Attention : page 1 non lue (texte démesuré)',
    ],
    [
      'damaged for one reason',
      [1, 2, 4].map((number) => page(number, { state: 'damaged', reason: 'page-timeout' })),
      'Attention : pages 1-2, 4 illisibles (lecture trop longue)',
    ],
    ['blank', [page(2, { state: 'blank' })], 'page 2 sans texte'],
    [
      'read with a reservation',
      [page(3, { state: 'ocr', reason: 'ocr-timeout' })],
      'page 3 (reconnaissance de',
    ],
    ['with a reason without words', [page(3, { reason: 'new-reason' })], 'page 3 (new-reason)'],
  ])('says which are %s', (_, pages, words) => {
    expect(shown({ ...SAMPLE, pages })).toContain(words);
  });
});

it('adds what the record notes of its quality, once', () => {
  const notes = ["La page 4 n'a pas été lue.", 'La reconnaissance des caractères est incertaine.'];
  const report = shown({ ...SAMPLE, quality: { ...SAMPLE.quality, notes } });
  expect(report).toContain('\n               La reconnaissance des caractères est incertaine.\n');
  expect(report).not.toContain("n'a pas été lue");
});

describe('a finding', () => {
  const only = (change: Parameters<typeof finding>[0]): string =>
    shown({ ...SAMPLE, pages: [], findings: [finding(change)] });

  it('has its quote cut at a word', () => {
    const report = only({ actual: 'mot '.repeat(100) });
    const quote = /«(.*?)»/s.exec(report.slice(report.indexOf('MINEUR')))?.[1]?.replace(/\s+/g, ' ') ?? '';
    expect(quote.length).toBeGreaterThan(150);
    expect(quote.length).toBeLessThan(170);
    expect(quote).toMatch(/mot… $/);
  });

  it('says how unsure it is', () => {
    expect(only({ confidence: 0.5 })).toContain('\n     à vérifier, sûr à 50 %\n');
    expect(only({ confidence: 0.95 })).not.toContain('à vérifier');
  });

  it('stands in the order of the text among those of its severity, absences last', () => {
    const findings = [
      finding({ article: null, span: null, why: 'Dernier.' }),
      finding({ span: { start: 50, end: 60, page: 1 }, why: 'Deuxième.' }),
      finding({ span: { start: 5, end: 6, page: 1 }, why: 'Premier.' }),
    ];
    const report = shown({ ...SAMPLE, findings });
    const places = ['Premier.', 'Deuxième.', 'Dernier.'].map((why) => report.indexOf(why));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });
});

it('shows what would act on the terminal, wherever a document can put it', () => {
  const evil = 'x\u001b[2J\u009b\u202e\u0007y';
  const [party] = SAMPLE.parties;
  if (party === undefined || SAMPLE.signature === null) throw new Error('the sample is signed');
  const record: ConventionRecord = {
    ...SAMPLE,
    source: { ...SAMPLE.source, file: evil },
    document: { kind: 'convention', title: evil, period: { from: evil, to: evil, span: party.span } },
    parties: [
      { ...party, name: evil, alias: evil, representatives: [{ name: evil, honorific: evil, role: evil }] },
    ],
    signature: {
      ...SAMPLE.signature,
      place: evil,
      signatories: [{ name: evil, role: evil, party: null }],
    },
    stamps: SAMPLE.stamps.map((stamp) => ({
      ...stamp,
      act: stamp.act && { ...stamp.act, number: evil, siren: evil, date: evil },
    })),
    quality: { ...SAMPLE.quality, notes: [evil] },
    findings: [finding({ actual: evil, expected: evil, why: evil, article: evil })],
  };
  const report = renderText(record, { ...options, all: true });
  expect(report).toMatch(/^[\n\x20-\x7e\u00a0-\u2027\u2030-\uffff]+$/);
  expect(report.split('\\x1b[2J').length - 1).toBeGreaterThanOrEqual(15);
});

describe('colours', () => {
  it('are nowhere unless asked for', () => {
    expect(renderText(SAMPLE, { ...options, all: true })).not.toContain('\u001b');
  });

  it('add nothing to what is said', () => {
    const plain = renderText(SAMPLE, { ...options, all: true });
    const coloured = renderText(SAMPLE, { ...options, all: true, colours: true });
    const escapes = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');
    expect(coloured).not.toBe(plain);
    expect(coloured.replace(escapes, '')).toBe(plain);
  });
});

it.each([
  [30, 40],
  [72, 72],
  [300, 100],
])('on a terminal of %i characters keeps within %i', (width, most) => {
  const lines = renderText(SAMPLE, { ...options, width, all: true }).split('\n');
  expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(most);
});
