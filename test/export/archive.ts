import type { ArchiveEntry } from '../../src/model/archive-entry.ts';
import type { ConventionRecord, Finding } from '../../src/model/record.ts';
import { finding, SAMPLE } from '../report/sample-record.ts';
import { seededRandom } from '../support/random.ts';

const DEPARTEMENTS = [
  ['23', 'Creuse'],
  ['39', 'Jura'],
  ['59', 'Nord'],
  ['63', 'Puy-de-Dôme'],
  ['69', 'Rhône'],
  ['83', 'Var'],
  ['2A', 'Corse-du-Sud'],
  ['971', 'Guadeloupe'],
  ['12', 'Aveyron'],
  ['29', 'Finistère'],
  ['35', 'Ille-et-Vilaine'],
  ['48', 'Lozère'],
  ['54', 'Meurthe-et-Moselle'],
  ['77', 'Seine-et-Marne'],
] as const;
const PLACES =
  'Valombre Montclair Roquebrune Aubeterre Fontvive Sauvelade Hautmesnil Clairval Brésolles Arcambal'.split(
    ' ',
  );

/** A key as the program makes them, from a number. */
export const keyNumber = (number: number): string => number.toString(16).padStart(64, '0');

/** An entry about a record. */
export function entryOf(
  record: ConventionRecord,
  number: number,
  change: Partial<ArchiveEntry> = {},
): ArchiveEntry {
  return {
    path: `dossier ${number % 7}/convention-${number}.pdf`,
    sha256: keyNumber(number * 7 + 1),
    key: keyNumber(number),
    outcome: 'ok',
    code: null,
    duplicateOf: null,
    record,
    ...change,
  };
}

/** A document that could not be read. */
export function quarantined(number: number, code: string, change: Partial<ArchiveEntry> = {}): ArchiveEntry {
  return {
    path: `dossier/abime-${number}.pdf`,
    sha256: keyNumber(number),
    key: keyNumber(number),
    outcome: 'quarantined',
    code,
    duplicateOf: null,
    record: null,
    ...change,
  };
}

/** An archive of invented conventions; the same for the same length. */
export async function* archive(length: number): AsyncIterable<ArchiveEntry> {
  const random = seededRandom(7);
  for (let number = 1; number <= length; number++) {
    if (number % 97 === 0) yield quarantined(number, number % 2 === 0 ? 'encrypted' : 'damaged');
    else if (number % 53 === 0) {
      const record = invented(number, random);
      yield entryOf(record, number, { outcome: 'warnings', code: 'page-unreadable' });
    } else yield entryOf(invented(number, random), number);
  }
}

function invented(number: number, random: () => number): ConventionRecord {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const [code, name] = DEPARTEMENTS[Math.floor(random() ** 1.7 * DEPARTEMENTS.length)] ?? DEPARTEMENTS[0];
  const year = 2015 + Math.floor(random() * 10);
  const [caf, other] = SAMPLE.parties;
  if (caf === undefined || other === undefined) throw new Error('the sample has two parties');
  const place = `${pick(PLACES)}-${pick(['le-Haut', 'sur-Lèze', 'les-Bains', 'en-Forez', 'la-Forêt'])}`;
  return {
    ...SAMPLE,
    source: { ...SAMPLE.source, file: `convention-${number}.pdf` },
    parties: [
      {
        ...caf,
        name: `Caisse d'allocations familiales (${name})`,
        registry: { source: 'cog', code, siren: null, name },
      },
      { ...other, name: `Communauté de communes de ${place}` },
      { ...other, id: 'p3', kind: 'commune', name: `Commune de ${pick(PLACES)}`, registry: null },
    ],
    term: {
      start: `${year}-01-01`,
      end: `${year + 4}-12-31`,
      duration: 'P5Y',
      renewal: 'express',
      span: other.span,
    },
    signature: {
      ...(SAMPLE.signature ?? { place: null, copies: null, signatories: [], span: other.span }),
      date: `${year}-03-07`,
    },
    findings: findingsFor(random),
    quality: { ...SAMPLE.quality, grade: pick(['A', 'A', 'A', 'B', 'B', 'C', 'D']) },
  };
}

function findingsFor(random: () => number): Finding[] {
  const times = (severity: Finding['severity'], most: number) =>
    Array.from({ length: Math.floor(random() ** 3 * most) }, (_, index) =>
      finding({ severity, article: String(index + 1) }),
    );
  return [...times('critical', 4), ...times('major', 8), ...times('minor', 12), ...times('info', 4)];
}
