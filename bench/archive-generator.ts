/**
 * An archive of conventions that nobody signed, filled from the model's own clauses, with wordings planted in it: house
 * wordings of Cafs, some of which change over the years, conventions that leave or come back to the model, OCR noise.
 * What was planted is told beside each record, so that an atlas can be measured against it.
 */
import { createRequire } from 'node:module';
import { fillClause } from '../src/model/fill-template.ts';
import type { ConventionRecord } from '../src/model/record.ts';
import type { Template, TemplateArticle } from '../src/model/template.ts';
import { misread } from '../test/support/noise.ts';
import { seededRandom } from '../test/support/random.ts';
import { BOURGES, valuesOf } from '../test/support/situation.ts';
import { type Bearing, rewrite } from './archive-wordings.ts';

export interface ArchiveOptions {
  readonly conventions: number;
  readonly departements: number;
  readonly noise: number; // share of the characters that are misread
  readonly seed: number;
}

/** A record, and for each clause the wording that was planted: a template, or '' where the clause was left out. */
export interface PlantedConvention {
  readonly record: ConventionRecord;
  readonly wordings: ReadonlyMap<string, string>;
  /** What the Caf writes in that year. */
  readonly house: ReadonlyMap<string, string>;
}

interface Caf {
  readonly code: string;
  readonly name: string;
  readonly places: readonly string[];
  readonly house: readonly HouseClause[];
}
/** A clause that a Caf writes its own way from a year on; `before` is what it wrote until then. */
interface HouseClause {
  readonly clause: string;
  readonly before: string;
  readonly after: string;
  readonly from: number;
}

const FIRST_YEAR = 2020;
const YEARS = 5;
const HOUSE_CLAUSES = 5;
const CHANGED_MIND = 0.25; // of the house wordings: they begin, or change, in the middle of the years
const OWN_MIND = 0.02; // of the clauses of a convention: in its own words
const BACK_TO_MODEL = 0.03; // of the house wordings of a convention: the model's words

/** The conventions of an archive, one after another; the same options give the same archive. */
export function* archive(template: Template, options: ArchiveOptions): Generator<PlantedConvention> {
  const random = seededRandom(options.seed);
  const cafs = cafsOf(template, options.departements, random);
  for (let i = 0; i < options.conventions; i++) {
    const caf = cafs[i % cafs.length];
    if (caf === undefined) return;
    const year = FIRST_YEAR + Math.floor(random() * YEARS);
    const house = houseIn(template, caf, year);
    const wordings = new Map(
      [...house].map(([key, text]) => {
        const national = nationalOf(template, key);
        if (text !== national && random() < BACK_TO_MODEL) return [key, national];
        const bearing = bearingOf(template, key);
        return [key, bearing !== null && random() < OWN_MIND ? rewrite(national, bearing, random) : text];
      }),
    );
    const record = recordOf(template, { caf, year, index: i, wordings, options });
    yield { record, wordings, house };
  }
}

type Random = () => number;

function cafsOf(template: Template, count: number, random: Random): readonly Caf[] {
  const clauses = clausesOf(template).filter(({ bearing }) => bearing !== null);
  return places(count).map(({ code, name, communes }): Caf => {
    const chosen = new Set<(typeof clauses)[number]>();
    while (chosen.size < Math.min(HOUSE_CLAUSES, clauses.length)) {
      const clause = clauses[Math.floor(random() * clauses.length)];
      if (clause !== undefined) chosen.add(clause);
    }
    const house = [...chosen].map(({ key, text, bearing }): HouseClause => {
      const after = rewrite(text, bearing ?? 'words', random);
      if (random() >= CHANGED_MIND) return { clause: key, before: after, after, from: FIRST_YEAR };
      const before = random() < 0.5 ? text : rewrite(text, bearing ?? 'words', random);
      return { clause: key, before, after, from: FIRST_YEAR + 2 };
    });
    return { code, name, places: communes, house };
  });
}

function houseIn(template: Template, { house }: Caf, year: number): ReadonlyMap<string, string> {
  const own = new Map(house.map(({ clause, before, after, from }) => [clause, year < from ? before : after]));
  return new Map(clausesOf(template).map(({ key, text }) => [key, own.get(key) ?? text]));
}

interface KnownClause {
  readonly key: string;
  readonly text: string;
  readonly bearing: Bearing | null; // null where nothing is planted
}
const known = new WeakMap<Template, readonly KnownClause[]>();

function clausesOf(template: Template): readonly KnownClause[] {
  const clauses =
    known.get(template) ??
    bodyOf(template).flatMap((article) =>
      article.clauses.map((clause): KnownClause => {
        const isShort = clause.text.split(' ').length < 9;
        // What follows a blank for any words is part of what fills it.
        const isOpenEnded = /:words\}\W*$/.test(clause.text);
        const bearing =
          clause.optional || isShort || isOpenEnded ? null : article.nature === 'open' ? 'words' : 'clause';
        return { key: `${article.id}/${clause.id}`, text: clause.text, bearing };
      }),
    );
  known.set(template, clauses);
  return clauses;
}
const clauseOf = (template: Template, key: string): KnownClause | undefined =>
  clausesOf(template).find((clause) => clause.key === key);
/** The wording that a model has of a clause, `article/clause`; empty where it has none. */
export const nationalOf = (template: Template, key: string): string => clauseOf(template, key)?.text ?? '';
const bearingOf = (template: Template, key: string): Bearing | null =>
  clauseOf(template, key)?.bearing ?? null;

const bodyOf = ({ articles }: Template): readonly TemplateArticle[] =>
  articles.filter(({ id }) => id !== 'visas' && id !== 'signature');

interface Row {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly departement?: string;
}
function places(
  count: number,
): readonly { readonly code: string; readonly name: string; readonly communes: readonly string[] }[] {
  const load = createRequire(import.meta.url);
  const departements = load('@etalab/decoupage-administratif/data/departements.json') as readonly Row[];
  const communes = load('@etalab/decoupage-administratif/data/communes.json') as readonly Row[];
  const step = departements.length / count;
  return Array.from({ length: count }, (_, i) => {
    const { code = '', nom = '' } = departements[Math.floor(i * step)] ?? {};
    const own = communes.filter(
      ({ type, departement }) => type === 'commune-actuelle' && departement === code,
    );
    return { code, name: nom, communes: own.slice(0, 200).map((commune) => commune.nom) };
  });
}

interface Draft {
  readonly caf: Caf;
  readonly year: number;
  readonly index: number;
  readonly wordings: ReadonlyMap<string, string>;
  readonly options: ArchiveOptions;
}

const span = { start: 0, end: 0, page: 1 };

function recordOf(template: Template, draft: Draft): ConventionRecord {
  const { caf, year, index } = draft;
  const place = caf.places[Math.floor(index / 7) % Math.max(caf.places.length, 1)] ?? 'Villeneuve';
  const [start, end] = [`${year + 1}-01-01`, `${year + (index % 4 === 0 ? 4 : 5)}-12-31`];
  const commune = `la commune de ${place}`;
  const party = { alias: null, representatives: [], authority: null, span };
  return {
    schemaVersion: '1',
    engine: { name: 'gabarit', version: '0.0.0', rules: '' },
    source: {
      file: `archive/${caf.code}/convention-${index}.pdf`,
      sha256: index.toString(16).padStart(64, '0'),
      bytes: 1,
      mediaType: 'application/pdf',
      pages: 12,
      text: 'ocr',
    },
    pages: [{ number: 1, state: 'ocr', reason: null, chars: 1, confidence: 0.9 }],
    document: { kind: 'convention', title: 'Convention territoriale globale', period: null },
    stamps: [],
    parties: [
      {
        ...party,
        id: 'p1',
        kind: 'caf',
        name: `Caisse d'allocations familiales (${caf.name})`,
        registry: { source: 'cog', code: caf.code, siren: null, name: caf.name },
      },
      { ...party, id: 'p2', kind: 'commune', name: commune, registry: null },
    ],
    dates: [],
    term: { start, end, duration: index % 4 === 0 ? 'P4Y' : 'P5Y', renewal: 'express', span },
    durations: [{ role: 'notice', value: index % 9 === 0 ? 'P3M' : 'P6M', raw: '', article: '12', span }],
    competences: [],
    domains: ['petite-enfance', 'jeunesse'],
    articles: articlesOf(template, commune, draft),
    references: [],
    signature: { place, date: `${year}-0${1 + (index % 9)}-15`, copies: 2, signatories: [], span },
    findings: [],
    ledger: { total: 0, body: 0, stamp: 0, furniture: 0, toc: 0, footnote: 0, signature: 0, annex: 0 },
    quality: { grade: 'B', ocrConfidence: 0.9, notes: [] },
  };
}

function articlesOf(
  template: Template,
  commune: string,
  { caf, index, wordings, options }: Draft,
): ConventionRecord['articles'] {
  const values = valuesOf(BOURGES);
  const words = { ...values.words, caf: `la Caf (${caf.name})`, collectivite: commune, territoire: commune };
  const own = { ...values, words };
  return bodyOf(template).map((article, i) => {
    const paragraphs = article.clauses.flatMap(({ id }) => {
      const text = wordings.get(`${article.id}/${id}`) ?? '';
      return text === '' ? [] : [fillClause({ id, text }, template, own)];
    });
    const text = [...paragraphs, ...article.sample].join('\n');
    return {
      kind: article.id === 'preambule' ? 'preamble' : 'article',
      number: article.number,
      title: article.title,
      model: article.id,
      span,
      text: misread(text, { rate: options.noise, seed: options.seed + index * 31 + i }),
    };
  });
}
