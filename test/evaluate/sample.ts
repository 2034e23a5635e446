/** The date of the gold that need not be read. */
export const OPTIONAL_DATE = {
  role: 'other',
  value: '2019-06-30',
  precision: 'day',
  party: null,
  raw: '30 juin 2019',
};

/** A small convention as a person read it: 70 values, where `rightRecord` says all that is in it. */
export const GOLD = {
  document: {
    kind: 'convention',
    title: 'CONVENTION TERRITORIALE GLOBALE',
    period: { from: '2022', to: '2026' },
  },
  stamps: [
    {
      sent: '2022-01-11',
      received: '2022-01-12',
      posted: null,
      published: null,
      act: {
        id: '099-200000008-20220110-D_4_2022-DE',
        departement: '099',
        siren: '200000008',
        date: '2022-01-10',
        number: 'D_4_2022',
        nature: 'DE',
      },
      pages: [],
    },
  ],
  parties: [
    {
      id: 'p1',
      kind: 'caf',
      name: "Caisse d'allocations familiales des Trois Vallons",
      alias: 'la Caf',
      registry: { source: 'cog', code: '99', siren: null, name: 'Trois Vallons' },
      representatives: [{ name: 'Odile Framboisier', honorific: 'Mme', role: 'directrice' }],
      authority: { oneOf: [{ body: "conseil d'administration", date: '2021-12-01' }, null] },
    },
    {
      id: 'p2',
      kind: 'epci',
      name: 'Communauté de communes du Val Ombré',
      alias: null,
      registry: null,
      representatives: [{ name: 'Basile Tournesac', honorific: 'M', role: 'président' }],
      authority: { body: 'conseil communautaire', date: '2022-01-10' },
    },
  ],
  dates: [
    { role: 'deliberation', value: '2022-01-10', precision: 'day', party: 'p2', raw: '10 janvier 2022' },
    { role: 'effect', value: '2022-01-01', precision: 'day', party: null, raw: '1er janvier 2022' },
    { role: 'signature', value: null, precision: 'none', party: null, raw: 'Fait le ...' },
    {
      role: 'other',
      value: '2019-06-30',
      precision: 'day',
      party: null,
      raw: '30 juin 2019',
      optional: true,
    },
  ],
  term: {
    start: '2022-01-01',
    end: '2026-12-31',
    duration: { oneOf: [null, 'P5Y'] },
    renewal: 'express',
  },
  durations: [{ role: 'notice', value: 'P6M', raw: '6 mois', article: '12' }],
  competences: [
    {
      holder: 'p2',
      category: 'facultative',
      text: 'Gestion des accueils de loisirs du mercredi',
      domains: ['enfance'],
      until: null,
    },
  ],
  domains: ['enfance', 'logement', { id: 'handicap', optional: true }],
  articles: [
    { kind: 'preamble', number: null, title: 'PREAMBULE', model: 'preambule' },
    { kind: 'article', number: '1', title: 'OBJET DE LA CONVENTION', model: 'objet' },
  ],
  references: [
    {
      kind: 'loi',
      raw: 'loi n° 99-999 du 5 mai 1999',
      number: '99-999',
      date: '1999-05-05',
      code: null,
      articles: { oneOf: [[], ['30']] },
    },
  ],
  signature: {
    place: 'Val Ombré',
    date: null,
    copies: 2,
    signatories: [
      { name: 'Odile Framboisier', role: 'Directrice', party: 'p1' },
      { name: null, role: 'Président', party: 'p2' },
    ],
  },
  findings: [
    {
      codes: ['retroactive-effect', 'date-order'],
      severity: { oneOf: ['major', 'minor'] },
      article: '2',
      evidence: { oneOf: ['1er janvier 2022', '10 janvier 2022'] },
      note: 'takes effect before the vote',
    },
    {
      codes: ['clause-missing'],
      severity: 'major',
      article: '1',
      evidence: null,
      mentions: ['indicateurs'],
      note: 'no indicators',
    },
    {
      codes: ['placeholder-left'],
      severity: 'minor',
      article: null,
      evidence: 'Fait le ...',
      note: 'no date',
    },
    {
      codes: ['clause-reworded'],
      severity: 'info',
      article: '*',
      evidence: 'Val Ombré',
      note: 'small words',
      optional: true,
    },
  ],
};

export type Sample = ReturnType<typeof rightRecord>;

/** A record that says what the gold does. */
export function rightRecord() {
  return {
    document: { ...GOLD.document },
    stamps: structuredClone(GOLD.stamps),
    parties: GOLD.parties.map((party) => ({
      ...structuredClone(party),
      authority:
        party.id === 'p1'
          ? { body: "conseil d'administration", date: '2021-12-01' }
          : { body: 'conseil communautaire', date: '2022-01-10' },
    })),
    dates: structuredClone(GOLD.dates.slice(0, 3)) as {
      role: string;
      value: string | null;
      precision: string;
      party: string | null;
      raw: string;
    }[],
    term: { ...GOLD.term, duration: 'P5Y' as string | null },
    durations: structuredClone(GOLD.durations),
    competences: structuredClone(GOLD.competences),
    domains: ['enfance', 'logement'],
    articles: structuredClone(GOLD.articles),
    references: [{ ...structuredClone(GOLD.references[0]), articles: ['30'] }],
    signature: structuredClone(GOLD.signature),
    findings: [
      answer('date-order', 'minor', '2', { actual: 'à compter du 1er janvier 2022' }),
      answer('clause-missing', 'major', '1', { expected: "Les indicateurs d'évaluation sont joints" }),
      answer('placeholder-left', 'minor', 'signature', { actual: 'Fait le ...' }),
    ],
  };
}

/** A predicted finding. */
export interface PredictedFinding {
  code: string;
  severity: string;
  article: string | null;
  rule: string;
  span: { start: number; end: number; page: number } | null;
  actual: string | null;
  expected: string | null;
  why: string;
}

function answer(
  code: string,
  severity: string,
  article: string | null,
  said: { actual?: string; expected?: string },
): PredictedFinding {
  return {
    code,
    severity,
    article,
    rule: 'modele/regle',
    span: null,
    actual: said.actual ?? null,
    expected: said.expected ?? null,
    why: '',
  };
}

/** What stands at a path, `parties.0.name`; a path that leads nowhere is a mistake of the test. */
export function at(value: object, path: string): object {
  return path.split('.').reduce((inner: object, key) => {
    const next: unknown = Reflect.get(inner, key);
    if (typeof next !== 'object' || next === null) throw new Error(`nothing at ${path}`);
    return next;
  }, value);
}

/** Changes the value at a path. */
export function put(value: object, path: string, to: unknown): void {
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const inner = steps.length === 0 ? value : at(value, steps.join('.'));
  if (!(last in inner)) throw new Error(`nothing at ${path}`);
  Reflect.set(inner, last, to);
}

/** Adds a changed copy of an item to its list. */
export function again<Item extends object>(list: Item[], index: number, change: Partial<Item>): void {
  const item = list[index];
  if (item === undefined) throw new Error(`no item ${index}`);
  list.push({ ...item, ...change });
}
