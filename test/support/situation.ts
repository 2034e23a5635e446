import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import type { TemplateValues } from '../../src/model/fill-template.ts';
import { spokenDate } from '../../src/model/language.ts';

/** Who signs what, when: all that fills a model. */
export interface Situation {
  readonly departement: string; // with what joins it to "la Caf": "du Cher"
  readonly place: Place;
  readonly caf: Person;
  readonly local: Person;
  readonly dates: Dates;
}
interface Place {
  readonly kind: 'commune' | 'CC' | 'CA';
  readonly name: string;
}
interface Person {
  readonly first: string;
  readonly last: string;
  readonly isWoman: boolean;
}
interface Dates {
  readonly decision: string; // ISO, each not before the one above
  readonly deliberation: string;
  readonly signature: string;
  readonly start: string;
  readonly end: string;
}

/** Départements of every kind of name, with what joins them to the name of their Caf. */
const DEPARTEMENTS: Readonly<Record<string, string>> = {
  '01': "de l'Ain",
  '04': 'des Alpes-de-Haute-Provence',
  '11': "de l'Aude",
  '18': 'du Cher',
  '22': "des Côtes-d'Armor",
  '35': "d'Ille-et-Vilaine",
  '44': 'de Loire-Atlantique',
  '54': 'de Meurthe-et-Moselle',
  '62': 'du Pas-de-Calais',
  '71': 'de Saône-et-Loire',
  '80': 'de la Somme',
  '974': 'de La Réunion',
};

interface Row {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly departement?: string;
  readonly membres?: readonly { readonly code: string }[];
}
const table = (name: string): readonly Row[] =>
  JSON.parse(
    readFileSync(
      createRequire(import.meta.url).resolve(`@etalab/decoupage-administratif/data/${name}.json`),
      'utf8',
    ),
  );

const tables = { communes: table('communes'), groupings: table('epci') };

function placesIn(code: string): readonly Place[] {
  const communes = tables.communes.filter(
    ({ type, departement }) => type === 'commune-actuelle' && departement === code,
  );
  const codes = new Set(communes.map((row) => row.code));
  const groupings = tables.groupings.filter(
    ({ type, membres }) =>
      (type === 'CC' || type === 'CA') && membres?.every((member) => codes.has(member.code)),
  );
  return [
    ...communes.map(({ nom }): Place => ({ kind: 'commune', name: nom })),
    ...groupings.map(
      ({ nom, type }): Place => ({ kind: type as 'CC' | 'CA', name: nom.replace(/^C[CA] /, '') }),
    ),
  ];
}

const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
const dayOf = (date: string): number => Date.parse(date) / 86_400_000;

/** Dates in an order that law allows: decision, deliberation, signature, effect; a term of one to five whole years. */
const dates: fc.Arbitrary<Dates> = fc
  .record({
    signature: fc.integer({ min: dayOf('2020-03-01'), max: dayOf('2024-12-20') }),
    toDeliberation: fc.integer({ min: 0, max: 120 }),
    toDecision: fc.integer({ min: 0, max: 120 }),
    years: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ signature, toDeliberation, toDecision, years }) => {
    const year = Number(iso(signature).slice(0, 4)) + 1;
    return {
      decision: iso(signature - toDeliberation - toDecision),
      deliberation: iso(signature - toDeliberation),
      signature: iso(signature),
      start: `${year}-01-01`,
      end: `${year + years - 1}-12-31`,
    };
  });

const person: fc.Arbitrary<Person> = fc.oneof(
  fc.record({
    first: fc.constantFrom('Anne', 'Élodie', 'Maud', 'Yvonne-Marie', 'Fatou', 'Maëlys'),
    last: fc.constantFrom('Thorel', 'Dubreuil-Vasseur', 'Le Guénic', "d'Aumont", 'Perrichon', 'Ouédra'),
    isWoman: fc.constant(true),
  }),
  fc.record({
    first: fc.constantFrom('Luc', 'Rémy', 'Jean-Noël', 'Aurèle', 'Gwenaël', 'Ahmed'),
    last: fc.constantFrom('Verrier', 'Castaing', 'de La Borie', 'Marchepoil', 'Nguyen-Trabut', 'Œuvrard'),
    isWoman: fc.constant(false),
  }),
);

/** Any commune or grouping of some départements, invented people, dates in order. */
export const situation: fc.Arbitrary<Situation> = fc
  .constantFrom(...Object.keys(DEPARTEMENTS))
  .chain((code) => {
    const places = placesIn(code);
    const communes = places.filter(({ kind }) => kind === 'commune');
    const groupings = places.filter(({ kind }) => kind !== 'commune');
    return fc.record({
      departement: fc.constant(DEPARTEMENTS[code] ?? ''),
      place: fc.oneof(
        fc.constantFrom(...communes),
        fc.constantFrom(...(groupings.length > 0 ? groupings : communes)),
      ),
      caf: person,
      local: person,
      dates,
    });
  });

/** One situation, for tests that change the text and not the names. */
export const BOURGES: Situation = {
  departement: 'du Cher',
  place: { kind: 'commune', name: 'Bourges' },
  caf: { first: 'Luc', last: 'Verrier', isWoman: false },
  local: { first: 'Anne', last: 'Thorel', isWoman: true },
  dates: {
    decision: '2022-11-03',
    deliberation: '2022-12-08',
    signature: '2022-12-15',
    start: '2023-01-01',
    end: '2027-12-31',
  },
};

const spoken = (date: string): string => spokenDate(date, 'fr');
const VowelRe = /^[aeiouyâàéèêëîïôöûùüœh]/i;
const of = (name: string): string => (VowelRe.test(name) ? `d'${name}` : `de ${name}`);
const civil = ({ first, last, isWoman }: Person): string => `${isWoman ? 'Mme' : 'M.'} ${first} ${last}`;

interface Body {
  readonly name: string; // with its article
  readonly alias: string;
  readonly council: string;
  readonly head: string;
  readonly seat: string; // of the signature
}

function bodyOf({ kind, name }: Place, isWoman: boolean): Body {
  if (kind === 'commune')
    return {
      name: `la commune ${of(name)}`,
      alias: 'la commune',
      council: 'conseil municipal',
      head: 'maire',
      seat: name,
    };
  const type = kind === 'CC' ? 'la communauté de communes' : "la communauté d'agglomération";
  return {
    name: `${type} ${name}`,
    alias: 'la communauté',
    council: 'conseil communautaire',
    head: isWoman ? 'présidente' : 'président',
    seat: 'Bourges',
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const may = ({ isWoman }: Person): string =>
  `dûment ${isWoman ? 'autorisée' : 'autorisé'} à signer la présente convention`;

/** What a model is filled with so that it says this situation. */
export function valuesOf({ departement, place, caf, local, dates }: Situation): TemplateValues {
  const body = bodyOf(place, local.isWoman);
  const director = caf.isWoman ? 'directrice' : 'directeur';
  const cafName = `la Caf ${departement}`;
  return {
    parties: [
      `La Caisse d'allocations familiales ${departement}, représentée par ${caf.isWoman ? 'sa' : 'son'} ${director}, ${civil(caf)}, ${may(caf)}, ci-après dénommée « la Caf »`,
      `${capital(body.name)}, représentée par ${local.isWoman && body.head === 'présidente' ? 'sa' : 'son'} ${body.head}, ${civil(local)}, ${may(local)} par délibération de son ${body.council}, ci-après dénommée « ${body.alias} »`,
    ],
    signatories: [
      [`${caf.isWoman ? 'La' : 'Le'} ${director} de ${cafName}`, `${caf.first} ${caf.last}`],
      [`${local.isWoman ? 'La' : 'Le'} ${body.head} de ${body.name}`, `${local.first} ${local.last}`],
    ],
    words: {
      caf: cafName,
      collectivite: body.name,
      territoire: body.name,
      perimetre: body.alias,
      conseil: body.council,
      'date-decision': spoken(dates.decision),
      'date-deliberation': spoken(dates.deliberation),
      'date-signature': spoken(dates.signature),
      debut: spoken(dates.start),
      fin: spoken(dates.end),
      lieu: body.seat,
      'deliberation-collectivite.annexe': '6',
      'evaluation-continue.annexe': '5',
      'pages-et-annexes.annexes': '6',
    },
    byType: {
      date: spoken(dates.signature),
      party: body.name,
      place: body.seat,
      number: '3',
      annex: '1',
      assembly: body.council,
      words: 'le territoire',
    },
  };
}
