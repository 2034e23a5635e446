import { ConventionRecord, type Finding } from '../../src/model/record.ts';

const span = { start: 0, end: 10, page: 1 };
const at = (start: number, page: number) => ({ start, end: start + 5, page });

/** A finding of no consequence, changed as a test needs. */
export function finding(change: Partial<Finding> = {}): Finding {
  return {
    code: 'clause-changed',
    rule: 'ctg-2020/sample',
    severity: 'minor',
    article: '3',
    span: at(300, 2),
    actual: 'les communes agissent seules',
    expected: 'les communes agissent ensemble',
    why: "L'engagement commun a disparu.",
    confidence: 0.95,
    ...change,
  };
}

/** A convention that states everything, with one finding of each severity, out of order. */
export const SAMPLE: ConventionRecord = ConventionRecord.parse({
  schemaVersion: '1',
  engine: { name: 'gabarit', version: '0.1.0', rules: 'f'.repeat(64) },
  source: {
    file: 'valombre.pdf',
    sha256: 'a'.repeat(64),
    bytes: 1234,
    mediaType: 'application/pdf',
    pages: 4,
    text: 'mixed',
  },
  pages: [
    { number: 1, state: 'text', reason: null, chars: 500, confidence: null },
    { number: 2, state: 'ocr', reason: null, chars: 400, confidence: 0.9 },
    { number: 3, state: 'blank', reason: null, chars: 0, confidence: null },
    { number: 4, state: 'damaged', reason: 'page-unreadable', chars: 0, confidence: null },
  ],
  document: {
    kind: 'convention',
    title: 'CONVENTION TERRITORIALE GLOBALE',
    period: { from: '2022', to: '2026', span },
  },
  stamps: [
    {
      sent: '2022-01-11',
      received: '2022-01-12',
      posted: null,
      published: null,
      act: {
        id: '063-200000008-20220110-D2022_01_04-DE',
        departement: '063',
        siren: '200000008',
        date: '2022-01-10',
        number: 'D2022_01_04',
        nature: 'DE',
      },
      pages: [1, 2, 3],
      spans: [span],
    },
  ],
  parties: [
    {
      id: 'p1',
      kind: 'caf',
      name: "Caisse d'allocations familiales du Puy-de-Dôme",
      alias: 'la Caf',
      registry: { source: 'cog', code: '63', siren: null, name: 'Puy-de-Dôme' },
      representatives: [{ name: 'Odile Framboisier', honorific: 'Mme', role: 'directrice' }],
      authority: null,
      span,
    },
    {
      id: 'p2',
      kind: 'epci',
      name: 'Communauté de communes du Val Ombré',
      alias: null,
      registry: { source: 'cog', code: '200000008', siren: '200000008', name: 'CC du Val Ombré' },
      representatives: [],
      authority: null,
      span,
    },
  ],
  dates: [],
  term: { start: '2022-01-01', end: '2026-12-31', duration: 'P5Y', renewal: 'express', span },
  durations: [],
  competences: [],
  domains: [],
  articles: [],
  references: [],
  signature: {
    place: 'Val Ombré',
    date: '2022-01-05',
    copies: 2,
    signatories: [{ name: 'Odile Framboisier', role: 'directrice', party: 'p1' }],
    span,
  },
  findings: [
    finding(),
    finding({ severity: 'info', code: 'clause-reworded', article: 'preambule', why: 'Même obligation.' }),
    finding({
      severity: 'critical',
      code: 'date-order',
      article: 'signature',
      span: at(900, 4),
      actual: 'Fait à Val Ombré, le 5 janvier 2022',
      expected: '10 janvier 2022 ou après',
      why: "La convention a été signée avant la délibération qui l'autorise.",
      confidence: 0.7,
    }),
    finding({
      severity: 'major',
      code: 'article-missing',
      article: null,
      span: null,
      actual: null,
      expected: 'Article 13 : Les recours',
      why: 'Rien ne dit devant quel juge les parties règlent un différend.',
    }),
  ],
  ledger: { total: 900, body: 900, stamp: 0, furniture: 0, toc: 0, footnote: 0, signature: 0, annex: 0 },
  quality: { grade: 'B', ocrConfidence: 0.905, notes: [] },
});

/** A document in which nothing was found. */
export const BARE: ConventionRecord = ConventionRecord.parse({
  ...SAMPLE,
  source: { ...SAMPLE.source, file: 'notes.txt', mediaType: 'text/plain', pages: 1, text: 'plain' },
  pages: [{ number: 1, state: 'text', reason: null, chars: 500, confidence: null }],
  document: { kind: 'autre', title: null, period: null },
  stamps: [],
  parties: [],
  term: null,
  signature: null,
  findings: [],
  quality: { grade: 'A', ocrConfidence: null, notes: [] },
});
