import { expect, test } from 'vitest';
import { extractParties } from '../../../src/extract/parties/parties.ts';
import type { Party } from '../../../src/model/record.ts';
import type { Registry, RegistryHint } from '../../../src/model/registry.ts';
import { rules, segmented } from '../../support/convention.ts';

const unknown = (): null => null;
const registry: Registry = {
  caf: unknown,
  departement: unknown,
  region: unknown,
  commune: unknown,
  epci: unknown,
  bySiren: unknown,
};

const partiesOf = (text: string): readonly Party[] =>
  extractParties(segmented(text), { vocabulary: rules.parties, registry, stamps: [], year: 2021 });

/** `kind «name» = alias: honorific name (role), …` */
function show({ kind, name, alias, representatives }: Party): string {
  const people = representatives.map(
    (person) =>
      `${person.honorific ? `${person.honorific} ` : ''}${person.name ?? '?'} (${person.role ?? '?'})`,
  );
  return `${kind} «${name ?? '?'}»${alias ? ` = ${alias}` : ''}${people.length ? `: ${people.join(', ')}` : ''}`;
}
const read = (text: string): readonly string[] => partiesOf(text).map(show);

const HEAD = 'CONVENTION TERRITORIALE GLOBALE\n\n';
const TAIL =
  '\n\nIl est convenu et arrêté ce qui suit :\n\nARTICLE 1 - OBJET DE LA CONVENTION\n\nLa présente convention vise à définir le projet du territoire.\n';
const CAF =
  "La Caisse d'Allocations familiales du Tarn, représentée par sa directrice, Mme Zélie ROUQUAYROL, dûment autorisée à signer la présente convention ;";
const CAF_READ = "caf «Caisse d'Allocations familiales du Tarn»: Mme Zélie ROUQUAYROL (directrice)";

/** A clause with the Caf first: what is read after it. */
const afterCaf = (text: string): readonly string[] => {
  const [caf, ...rest] = read(`${HEAD}Entre :\n\n- ${CAF}\n\nEt\n\n${text}${TAIL}`);
  expect(caf).toBe(CAF_READ);
  return rest;
};

test.each<[fact: string, text: string, expected: readonly string[]]>([
  [
    'an EPCI',
    '- La Communauté de communes du Pays de Trézencourt, représentée par son président, M. Ulysse BARGETON, dûment autorisé ;',
    ['epci «Communauté de communes du Pays de Trézencourt»: M. Ulysse BARGETON (président)'],
  ],
  [
    'a commune named as a town',
    "- La Ville d'Ambrezac, représentée par son Maire, Monsieur Gatien LEMOUSSU ;",
    ["commune «Ville d'Ambrezac»: Monsieur Gatien LEMOUSSU (Maire)"],
  ],
  [
    'a commune nouvelle',
    '- La commune nouvelle de Valsombre, représentée par Madame Odette PRIOLET, Maire ;',
    ['commune «commune nouvelle de Valsombre»: Madame Odette PRIOLET (Maire)'],
  ],
  [
    'a département by its council',
    '- Le Conseil départemental du Tarn, représenté par son Président, M. Firmin ALBAREDE ;',
    ['departement «Conseil départemental du Tarn»: M. Firmin ALBAREDE (Président)'],
  ],
  [
    'the State by its préfet',
    "- L'Etat, représenté par la Préfète du Tarn, Mme Aurore KERVADEC ;",
    ['etat «Etat»: Mme Aurore KERVADEC (Préfète du Tarn)'],
  ],
  [
    'the Msa',
    '- La Mutualité Sociale Agricole Midi-Pyrénées Nord, représentée par son directeur général, M. Landry COUSTOU ;',
    ['msa «Mutualité Sociale Agricole Midi-Pyrénées Nord»: M. Landry COUSTOU (directeur général)'],
  ],
  [
    'the Cpam',
    "- La Caisse primaire d'assurance maladie du Tarn, représentée par sa directrice, Mme Ilda FRAYSSE ;",
    ["cpam «Caisse primaire d'assurance maladie du Tarn»: Mme Ilda FRAYSSE (directrice)"],
  ],
  [
    'the Carsat',
    '- La Carsat Occitanie, représentée par son directeur, M. Joris VALADIE ;',
    ['carsat «Carsat Occitanie»: M. Joris VALADIE (directeur)'],
  ],
  [
    'a syndicate',
    "- Le Sivom d'Aubrelongue, représenté par son président, M. Basile TERRAL ;",
    ["syndicat «Sivom d'Aubrelongue»: M. Basile TERRAL (président)"],
  ],
  [
    'a centre communal',
    "- Le Centre communal d'action sociale de Valsombre, représenté par sa vice-présidente, Mme Flavie NOGARET ;",
    ["ccas «Centre communal d'action sociale de Valsombre»: Mme Flavie NOGARET (vice-présidente)"],
  ],
  [
    'an association',
    "- L'association Les Petits Pas, représentée par sa trésorière, Mme Noémie CAZAL ;",
    ['association «association Les Petits Pas»: Mme Noémie CAZAL (trésorière)'],
  ],
  [
    'the Region',
    '- La Région Occitanie, représentée par sa Présidente, Mme Sidonie ARQUES ;',
    ['region «Région Occitanie»: Mme Sidonie ARQUES (Présidente)'],
  ],
  [
    'an EPCI whose kind stands behind its name',
    '- Mirande Métropole, représentée par sa présidente, Mme Sidonie ARQUES ;',
    ['epci «Mirande Métropole»: Mme Sidonie ARQUES (présidente)'],
  ],
  [
    'a name without the initials behind it',
    '- La Mutualité sociale agricole du Tarn – MSA, représentée par son directeur, M. Landry COUSTOU ;',
    ['msa «Mutualité sociale agricole du Tarn»: M. Landry COUSTOU (directeur)'],
  ],
  [
    'a body of no known kind',
    '- Le Foyer rural de Mirandelle, représenté par son président, M. Achille PUJOL ;',
    ['other «Foyer rural de Mirandelle»: M. Achille PUJOL (président)'],
  ],
  [
    'a métropole whose name holds « et »',
    '- La Métropole des Monts et Rivières, représentée par son Président, M. Wandrille FAUCON ;',
    ['epci «Métropole des Monts et Rivières»: M. Wandrille FAUCON (Président)'],
  ],
])('reads %s', (_fact, text, expected) => {
  expect(afterCaf(text)).toEqual(expected);
});

test.each<[fact: string, text: string, expected: readonly string[]]>([
  [
    'in quotes, with its article',
    "La commune d'Ambrezac, représentée par son maire, M. Gatien LEMOUSSU ;\n\nCi-après dénommée « la Commune » ;",
    ["commune «commune d'Ambrezac» = la Commune: M. Gatien LEMOUSSU (maire)"],
  ],
  [
    'in straight quotes',
    'La commune d\'Ambrezac, représentée par son maire, M. Gatien LEMOUSSU, ci-après désignée "la collectivité",',
    ["commune «commune d'Ambrezac» = la collectivité: M. Gatien LEMOUSSU (maire)"],
  ],
  [
    'between chevrons typed as signs',
    "La commune d'Ambrezac, représentée par son maire, M. Gatien LEMOUSSU, ci-après dénommée << la Ville >> ;",
    ["commune «commune d'Ambrezac» = la Ville: M. Gatien LEMOUSSU (maire)"],
  ],
  [
    'without quotes',
    "La commune d'Ambrezac, représentée par son maire, M. Gatien LEMOUSSU, ci-après dénommée la commune, d'autre part,",
    ["commune «commune d'Ambrezac» = la commune: M. Gatien LEMOUSSU (maire)"],
  ],
  [
    'without article',
    "La commune d'Ambrezac, représentée par son maire, M. Gatien LEMOUSSU, dénommée ci-après « Ambrezac » ;",
    ["commune «commune d'Ambrezac» = Ambrezac: M. Gatien LEMOUSSU (maire)"],
  ],
  [
    'before the representative',
    "La commune d'Ambrezac, ci-après « la Commune », représentée par son maire, M. Gatien LEMOUSSU ;",
    ["commune «commune d'Ambrezac» = la Commune: M. Gatien LEMOUSSU (maire)"],
  ],
  [
    'in brackets',
    "La commune d'Ambrezac (ci-après dénommée « la Commune »), représentée par son maire, M. Gatien LEMOUSSU ;",
    ["commune «commune d'Ambrezac» = la Commune: M. Gatien LEMOUSSU (maire)"],
  ],
  [
    'after other words',
    "La commune d'Ambrezac, représentée par son maire, M. Gatien LEMOUSSU, désignée dans la présente convention sous le terme « la Commune » ;",
    ["commune «commune d'Ambrezac» = la Commune: M. Gatien LEMOUSSU (maire)"],
  ],
  [
    'shared by the items listed before its line',
    "- la commune d'Ambrezac, représentée par son maire, M. Gatien LEMOUSSU ;\n- la commune de Valsombre, représentée par sa maire, Mme Odette PRIOLET ;\n\nci-après dénommée « le groupement »",
    [
      "commune «commune d'Ambrezac» = le groupement: M. Gatien LEMOUSSU (maire)",
      'commune «commune de Valsombre» = le groupement: Mme Odette PRIOLET (maire)',
    ],
  ],
  [
    'shared in the plural, over lines that say « et »',
    "la commune d'Ambrezac, représentée par son maire, M. Gatien LEMOUSSU,\n\net\n\nla commune de Valsombre, représentée par sa maire, Mme Odette PRIOLET,\n\nci-après dénommées « les Communes »",
    [
      "commune «commune d'Ambrezac» = les Communes: M. Gatien LEMOUSSU (maire)",
      'commune «commune de Valsombre» = les Communes: Mme Odette PRIOLET (maire)',
    ],
  ],
  [
    'of the last one only, where a line « et » parts them',
    "la commune d'Ambrezac, représentée par son maire, M. Gatien LEMOUSSU ;\n\net\n\nla commune de Valsombre, représentée par sa maire, Mme Odette PRIOLET ;\n\nci-après dénommée « la Commune »",
    [
      "commune «commune d'Ambrezac»: M. Gatien LEMOUSSU (maire)",
      'commune «commune de Valsombre» = la Commune: Mme Odette PRIOLET (maire)',
    ],
  ],
])('reads an alias %s', (_fact, text, expected) => {
  expect(afterCaf(text)).toEqual(expected);
});

test.each<[fact: string, text: string, expected: string]>([
  [
    'behind « dans ce qui suit »',
    "La commune d'Ambrezac, représentée par son maire, M. Gatien LEMOUSSU,\n\ndénommée dans ce qui suit « la Ville »,",
    'la Ville',
  ],
  [
    'behind « ci-dessous »',
    "La commune d'Ambrezac, représentée par son maire, M. Gatien LEMOUSSU, et dénommée ci-dessous « la Ville »,",
    'la Ville',
  ],
  [
    'said with « dite »',
    "La commune d'Ambrezac, dite « la Ville », représentée par son maire, M. Gatien LEMOUSSU ;",
    'la Ville',
  ],
  [
    'quoted in brackets',
    "La commune d'Ambrezac (« la Ville »), représentée par son maire, M. Gatien LEMOUSSU ;",
    'la Ville',
  ],
])('reads an alias %s', (_fact, text, alias) => {
  expect(afterCaf(text)).toEqual([`commune «commune d'Ambrezac» = ${alias}: M. Gatien LEMOUSSU (maire)`]);
});

test('takes a title quoted in brackets for no alias', () => {
  const text = "L'association de Mirandelle (« Petits Pas »), représentée par sa présidente, Mme Ida COLIN ;";
  expect(afterCaf(text)).toEqual(['association «association de Mirandelle»: Mme Ida COLIN (présidente)']);
});

test('gives the communes that « ensemble » names together their alias, and the Caf none', () => {
  const text =
    "- La commune d'Ambrezac, représentée par son maire, M. Gatien LEMOUSSU ;\n- La commune de Valsombre, représentée par sa maire, Mme Odette PRIOLET ;\n\nci-après dénommées ensemble « les villes » ;";
  expect(afterCaf(text)).toEqual([
    "commune «commune d'Ambrezac» = les villes: M. Gatien LEMOUSSU (maire)",
    'commune «commune de Valsombre» = les villes: Mme Odette PRIOLET (maire)',
  ]);
});

test('takes no alias that names all the signatories together', () => {
  const text =
    "La commune d'Ambrezac, représentée par son maire, M. Gatien LEMOUSSU ;\n\nci-après dénommés ensemble « les parties » ;";
  expect(afterCaf(text)).toEqual(["commune «commune d'Ambrezac»: M. Gatien LEMOUSSU (maire)"]);
});

test.each<[fact: string, text: string, expected: readonly string[]]>([
  [
    'matches mayors to the communes of one clause by order',
    'Les communes de Valsombre, Ambrezac et Le Roncier, représentées par leurs maires, Mme Odette PRIOLET, M. Gatien LEMOUSSU et M. Côme TISSANDIER ;',
    [
      'commune «Valsombre»: Mme Odette PRIOLET (maire)',
      'commune «Ambrezac»: M. Gatien LEMOUSSU (maire)',
      'commune «Le Roncier»: M. Côme TISSANDIER (maire)',
    ],
  ],
  [
    'matches mayors to communes by the commune that the role names',
    "Les communes d'Ambrezac et de Valsombre, représentées par leurs maires respectifs :\n- Madame Odette PRIOLET, maire de Valsombre,\n- Monsieur Gatien LEMOUSSU, maire d'Ambrezac,\ndûment autorisés ;",
    [
      "commune «Ambrezac»: Monsieur Gatien LEMOUSSU (maire d'Ambrezac)",
      'commune «Valsombre»: Madame Odette PRIOLET (maire de Valsombre)',
    ],
  ],
  [
    'gives nobody a mayor where the list is shorter than the communes',
    'Les communes de Valsombre, Ambrezac et Le Roncier, représentées par leurs maires, Mme Odette PRIOLET et M. Gatien LEMOUSSU ;',
    ['commune «Valsombre»', 'commune «Ambrezac»', 'commune «Le Roncier»'],
  ],
  [
    'shares two mayors between two communes of one sentence',
    "La commune d'Ambrezac et la commune de Valsombre, représentées par leurs maires, M. Gatien LEMOUSSU et Mme Odette PRIOLET ;",
    [
      "commune «commune d'Ambrezac»: M. Gatien LEMOUSSU (maire)",
      'commune «commune de Valsombre»: Mme Odette PRIOLET (maire)',
    ],
  ],
  [
    'has one person for two parties',
    "La commune d'Ambrezac, représentée par son maire, M. Gatien LEMOUSSU ;\nLe CCAS d'Ambrezac, représenté par son président, M. Gatien LEMOUSSU ;",
    [
      "commune «commune d'Ambrezac»: M. Gatien LEMOUSSU (maire)",
      "ccas «CCAS d'Ambrezac»: M. Gatien LEMOUSSU (président)",
    ],
  ],
  [
    'leaves out seats, addresses and numbers',
    "La commune d'Ambrezac, sise 1 place du Marché, 81000 Ambrezac, SIRET 21810001200015, représentée par son maire, M. Gatien LEMOUSSU ;\nLa Communauté de communes du Pays de Trézencourt dont le siège est situé 4 rue de la commune, représentée par M. Ulysse BARGETON, Président,",
    [
      "commune «commune d'Ambrezac»: M. Gatien LEMOUSSU (maire)",
      'epci «Communauté de communes du Pays de Trézencourt»: M. Ulysse BARGETON (Président)',
    ],
  ],
  [
    'reads two parties in one sentence',
    "la commune d'Ambrezac, représentée par son maire, M. Gatien LEMOUSSU, et la commune de Valsombre, représentée par sa maire, Mme Odette PRIOLET, d'autre part,",
    [
      "commune «commune d'Ambrezac»: M. Gatien LEMOUSSU (maire)",
      'commune «commune de Valsombre»: Mme Odette PRIOLET (maire)',
    ],
  ],
  [
    'reads a party that nobody represents',
    "- La commune d'Ambrezac,\n- La commune de Valsombre.",
    ["commune «commune d'Ambrezac»", 'commune «commune de Valsombre»'],
  ],
  [
    'gives the names of a bulleted list its kind',
    '- Les communes de :\n- Valsombre, représentée par sa maire, Mme Odette PRIOLET,\n- Ambrezac, représentée par son maire, M. Gatien LEMOUSSU,',
    ['commune «Valsombre»: Mme Odette PRIOLET (maire)', 'commune «Ambrezac»: M. Gatien LEMOUSSU (maire)'],
  ],
  [
    'gives the names of a sentence its kind',
    "Les communes d'Ambrezac, représentée par M. Gatien LEMOUSSU, Maire, Valsombre, représentée par Mme Odette PRIOLET, Maire, et Le Roncier, représentée par M. Côme TISSANDIER, Maire,",
    [
      'commune «Ambrezac»: M. Gatien LEMOUSSU (Maire)',
      'commune «Valsombre»: Mme Odette PRIOLET (Maire)',
      'commune «Le Roncier»: M. Côme TISSANDIER (Maire)',
    ],
  ],
  [
    'gives the member communes of an EPCI their mayors, and the EPCI none',
    'La Communauté de communes du Pays de Trézencourt et ses communes membres :\n- Ambrezac, représentée par M. Gatien LEMOUSSU, maire,\n- Le Roncier, représentée par M. Côme TISSANDIER, maire,',
    [
      'epci «Communauté de communes du Pays de Trézencourt»',
      'commune «Ambrezac»: M. Gatien LEMOUSSU (maire)',
      'commune «Le Roncier»: M. Côme TISSANDIER (maire)',
    ],
  ],
  [
    'takes member communes without names for no party',
    'La Communauté de communes du Pays de Trézencourt et ses communes membres, représentées par son président, M. Ulysse BARGETON,',
    ['epci «Communauté de communes du Pays de Trézencourt»: M. Ulysse BARGETON (président)'],
  ],
  [
    'tells a body of another kind from the communes listed before it',
    '- Les communes de :\n- Valsombre, représentée par sa maire, Mme Odette PRIOLET,\n- Le Foyer rural de Mirandelle, représenté par son président, M. Achille PUJOL,',
    [
      'commune «Valsombre»: Mme Odette PRIOLET (maire)',
      'other «Foyer rural de Mirandelle»: M. Achille PUJOL (président)',
    ],
  ],
  [
    'reads who acts for a party that is named behind',
    "Monsieur Gatien LEMOUSSU, Maire, agissant au nom et pour le compte de la commune d'Ambrezac, d'autre part,",
    ["commune «commune d'Ambrezac»: Monsieur Gatien LEMOUSSU (Maire)"],
  ],
  [
    'reads once a party that its representative acts for',
    "La commune d'Ambrezac, représentée par son maire, M. Gatien LEMOUSSU, agissant au nom et pour le compte de la commune, en exécution d'une délibération,",
    ["commune «commune d'Ambrezac»: M. Gatien LEMOUSSU (maire)"],
  ],
  [
    'reads an association behind the law that rules it',
    '- L’association « Les Petits Pas », régie par la loi du 1er juillet 1901, représentée par Mlle Ida COLIN, Présidente,',
    ['association «association « Les Petits Pas »»: Mlle Ida COLIN (Présidente)'],
  ],
  [
    'leaves out an address of lines of its own',
    "La commune d'Ambrezac\nHôtel de Ville\n12 avenue du Lac - 81000 AMBREZAC\nN° SIRET : 218 100 012 00015\nReprésentée par son maire, M. Gatien LEMOUSSU,",
    ["commune «commune d'Ambrezac»: M. Gatien LEMOUSSU (maire)"],
  ],
  [
    'joins a clause broken into lines',
    '- La Communauté de communes\nDu Pays de Trézencourt,\nReprésentée par\nSon Président,\nMonsieur Ulysse BARGETON,\nDûment autorisé à signer',
    ['epci «Communauté de communes Du Pays de Trézencourt»: Monsieur Ulysse BARGETON (Président)'],
  ],
])('%s', (_fact, text, expected) => {
  expect(afterCaf(text)).toEqual(expected);
});

test.each<[fact: string, text: string, expected: readonly string[]]>([
  [
    'a blank commune',
    'La Commune de , représentée par son maire, M. Gatien LEMOUSSU ;',
    ['commune «?»: M. Gatien LEMOUSSU (maire)'],
  ],
  [
    'a commune of dots',
    'La Commune de ………………, représentée par son maire, M. Gatien LEMOUSSU ;',
    ['commune «?»: M. Gatien LEMOUSSU (maire)'],
  ],
  [
    'a blank commune that its alias names',
    "La Commune de ........ représentée par son maire, M. Gatien LEMOUSSU, ci-après dénommée « la commune d'Ambrezac » ;",
    ["commune «commune d'Ambrezac» = la commune d'Ambrezac: M. Gatien LEMOUSSU (maire)"],
  ],
  [
    'a blank mayor',
    "La commune d'Ambrezac, représentée par son maire, M. ………………, dûment autorisé ;",
    ["commune «commune d'Ambrezac»: M. ? (maire)"],
  ],
  [
    'a choice of civilities that nobody made',
    "La commune d'Ambrezac, représentée par son maire, M. / Mme ……………… ;",
    ["commune «commune d'Ambrezac»: ? (maire)"],
  ],
])('reads %s as null', (_fact, text, expected) => {
  expect(afterCaf(text)).toEqual(expected);
});

const SIGNED = "Fait à Albi, le 3 mai 2021\n\nLe Maire d'Ambrezac\nGatien LEMOUSSU\n";
const blankMayor = (rest: string): readonly string[] =>
  read(
    `${HEAD}Entre :\n\n- ${CAF}\n\nEt\n\n- La commune d'Ambrezac, représentée par son maire, M. ………………, dûment autorisé ;${TAIL}\nARTICLE 2 - CONFIDENTIALITE\n\nRien.\n\n${rest}`,
  ).slice(1);

test('recovers a blank name from the signature of the same role', () => {
  expect(blankMayor(SIGNED)).toEqual(["commune «commune d'Ambrezac»: M. Gatien LEMOUSSU (maire)"]);
});

test.each<[fact: string, block: string]>([
  ['two persons sign in that role', `${SIGNED}\nLe Maire d'Ambrezac\nSolène CAZENAVE\n`],
  ['another role signs', "Fait à Albi, le 3 mai 2021\n\nLa première adjointe d'Ambrezac\nSolène CAZENAVE\n"],
  ['another body signs', 'Fait à Albi, le 3 mai 2021\n\nLe Maire de Mirandelle\nSolène CAZENAVE\n'],
])('leaves a blank name null where %s', (_fact, block) => {
  expect(blankMayor(block)).toEqual(["commune «commune d'Ambrezac»: M. ? (maire)"]);
});

test.each<[fact: string, text: string, expected: readonly string[]]>([
  [
    'with the Caf last',
    `${HEAD}Entre la commune d'Ambrezac, représentée par son maire, M. Gatien LEMOUSSU, d'une part,\n\nEt ${CAF.replace('La', 'la')}${TAIL}`,
    ["commune «commune d'Ambrezac»: M. Gatien LEMOUSSU (maire)", CAF_READ],
  ],
  [
    'after the visas',
    `${HEAD}Vu le Code de l'action sociale et des familles ;\n\nVu la délibération du conseil municipal de la commune d'Ambrezac ;\n\nEntre les soussignés :\n\n${CAF}\n\nLa commune d'Ambrezac, représentée par son maire, M. Gatien LEMOUSSU ;${TAIL}`,
    [CAF_READ, "commune «commune d'Ambrezac»: M. Gatien LEMOUSSU (maire)"],
  ],
  [
    'before an « ENTRE » that comes late',
    `${HEAD}${CAF}\n\nENTRE\n\nLa commune d'Ambrezac, représentée par son maire, M. Gatien LEMOUSSU ;${TAIL}`,
    [CAF_READ, "commune «commune d'Ambrezac»: M. Gatien LEMOUSSU (maire)"],
  ],
  [
    'without « Entre »',
    `${HEAD}${CAF}\n\nEt\n\nLa commune d'Ambrezac, représentée par son maire, M. Gatien LEMOUSSU ;${TAIL}`,
    [CAF_READ, "commune «commune d'Ambrezac»: M. Gatien LEMOUSSU (maire)"],
  ],
  [
    'after a Greek « Εt »',
    `${HEAD}Entre\n\n■ ${CAF}\n\nΕt\n\n■ La commune d'Ambrezac, représentée par son maire, M. Gatien LEMOUSSU ;${TAIL}`,
    [CAF_READ, "commune «commune d'Ambrezac»: M. Gatien LEMOUSSU (maire)"],
  ],
  [
    'once, though a second list repeats them',
    `${HEAD}Entre :\n\n- ${CAF}\n- La commune d'Ambrezac, représentée par son maire, M. Gatien LEMOUSSU ;\n\nLes signataires :\n\n- La Caisse d'allocations familiales du Tarn ;\n- La Ville d'Ambrezac.${TAIL}`,
    [CAF_READ, "commune «commune d'Ambrezac»: M. Gatien LEMOUSSU (maire)"],
  ],
  [
    'in capitals',
    `${HEAD}ENTRE\n\nLA CAISSE D'ALLOCATIONS FAMILIALES DU TARN, REPRÉSENTÉE PAR SA DIRECTRICE, MADAME ZÉLIE ROUQUAYROL,\n\nET\n\nLA COMMUNE D'AMBREZAC, REPRÉSENTÉE PAR SON MAIRE, MONSIEUR GATIEN LEMOUSSU,${TAIL}`,
    [
      "caf «CAISSE D'ALLOCATIONS FAMILIALES DU TARN»: MADAME ZÉLIE ROUQUAYROL (DIRECTRICE)",
      "commune «COMMUNE D'AMBREZAC»: MONSIEUR GATIEN LEMOUSSU (MAIRE)",
    ],
  ],
  [
    'after a sentence that ends in « entre »',
    `${HEAD}La présente convention est conclue entre :\n\n- ${CAF}\n- La commune d'Ambrezac,\n\nreprésentée par son maire, M. Gatien LEMOUSSU ;${TAIL}`,
    [CAF_READ, "commune «commune d'Ambrezac»: M. Gatien LEMOUSSU (maire)"],
  ],
  [
    'with the name on a line above, without « Entre »',
    `${HEAD}La Caisse d'Allocations familiales du Tarn,\n\nReprésentée par sa directrice, Mme Zélie ROUQUAYROL,\n\nEt\n\nLa commune d'Ambrezac,\n\nReprésentée par son maire, M. Gatien LEMOUSSU ;${TAIL}`,
    [CAF_READ, "commune «commune d'Ambrezac»: M. Gatien LEMOUSSU (maire)"],
  ],
  [
    'numbered',
    `${HEAD}Entre :\n\n1) ${CAF}\n2) La commune d'Ambrezac, représentée par son maire, M. Gatien LEMOUSSU ;${TAIL}`,
    [CAF_READ, "commune «commune d'Ambrezac»: M. Gatien LEMOUSSU (maire)"],
  ],
  [
    'numbered in full after « Les soussignés »',
    `L'an deux mille vingt et un, le trois mai,\n\nLes soussignés :\n\n1°) ${CAF}\n\n2°) La commune d'Ambrezac, représentée par son maire, M. Gatien LEMOUSSU ;${TAIL}`,
    [CAF_READ, "commune «commune d'Ambrezac»: M. Gatien LEMOUSSU (maire)"],
  ],
  [
    'numbered behind « Entre les soussignés »',
    `${HEAD}Entre les soussignés :\n\n1°) ${CAF}\n\n2°) La commune d'Ambrezac, représentée par son maire, M. Gatien LEMOUSSU ;${TAIL}`,
    [CAF_READ, "commune «commune d'Ambrezac»: M. Gatien LEMOUSSU (maire)"],
  ],
  [
    'numbered in Roman figures, brackets and strokes',
    `${HEAD}Entre :\n\nI – ${CAF}\n\n(2) La commune d'Ambrezac, représentée par son maire, M. Gatien LEMOUSSU ;\n\n3 / La commune de Valsombre, représentée par sa maire, Mme Odette PRIOLET ;${TAIL}`,
    [
      CAF_READ,
      "commune «commune d'Ambrezac»: M. Gatien LEMOUSSU (maire)",
      'commune «commune de Valsombre»: Mme Odette PRIOLET (maire)',
    ],
  ],
  [
    'whose bodies have a name of no known kind behind « et »',
    `${HEAD}Entre :\n\n- ${CAF}\n\net\n\nTrézencourt Agglomération, communauté d'agglomération, représentée par son président, M. Ulysse BARGETON ;${TAIL}`,
    [CAF_READ, 'epci «Trézencourt Agglomération»: M. Ulysse BARGETON (président)'],
  ],
  [
    'up to a preamble, without closing formula',
    `${HEAD}Entre :\n\n${CAF}\n\nEt\n\nLa commune d'Ambrezac, représentée par son maire, M. Gatien LEMOUSSU ;\n\nPREAMBULE\n\nLa commune de Valsombre, représentée au comité, n'est pas signataire.\n\nARTICLE 1 - OBJET DE LA CONVENTION\n\nRien.\n`,
    [CAF_READ, "commune «commune d'Ambrezac»: M. Gatien LEMOUSSU (maire)"],
  ],
])('reads the parties %s', (_fact, text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each<[fact: string, text: string, expected: readonly string[]]>([
  [
    'i for l, l for i',
    '- La Communauté de communes du Pays de Trézencourt, représentée par son présldent, M. Ulysse BARGETON ;',
    ['epci «Communauté de communes du Pays de Trézencourt»: M. Ulysse BARGETON (présldent)'],
  ],
  [
    'a verb with a wrong letter',
    "- La commune d'Ambrezac, reprèsentêe par son maire, M. Gatien LEMOUSSU ;\n- La commune de Valsombre, représenlée par sa maire, Mme Odette PRIOLET ;",
    [
      "commune «commune d'Ambrezac»: M. Gatien LEMOUSSU (maire)",
      'commune «commune de Valsombre»: Mme Odette PRIOLET (maire)',
    ],
  ],
  [
    'Mme as Mrne',
    '- La commune de Valsombre, représentée par son maire, Mrne Odette PRIOLET ;',
    ['commune «commune de Valsombre»: Mrne Odette PRIOLET (maire)'],
  ],
  [
    'no comma anywhere',
    "- La commune d'Ambrezac représentée par son Maire Gatien LEMOUSSU dûment autorisé",
    ["commune «commune d'Ambrezac»: Gatien LEMOUSSU (Maire)"],
  ],
  [
    'a comma for a full stop after M',
    "- La commune d'Ambrezac, représentée par son maire, M Gatien LEMOUSSU. dûment autorisé",
    ["commune «commune d'Ambrezac»: M Gatien LEMOUSSU (maire)"],
  ],
  [
    'spaces around the apostrophe',
    "- La Communauté d ' agglomération du Val d’Orbieu, représentée par son président, M. Ulysse BARGETON ;",
    ["epci «Communauté d ' agglomération du Val d’Orbieu»: M. Ulysse BARGETON (président)"],
  ],
  [
    'an alias whose quote never closes',
    "- La commune d'Ambrezac, représentée par son maire, M. Gatien LEMOUSSU, ci-après dénommée « la Commune ;",
    ["commune «commune d'Ambrezac» = la Commune: M. Gatien LEMOUSSU (maire)"],
  ],
  [
    'ci-après in two words or with an l',
    "- La commune d'Ambrezac, représentée par son maire, M. Gatien LEMOUSSU, cl-après dénommée « la Commune » ;\n- La commune de Valsombre, représentée par sa maire, Mme Odette PRIOLET, ci après dénommée « la Ville » ;",
    [
      "commune «commune d'Ambrezac» = la Commune: M. Gatien LEMOUSSU (maire)",
      'commune «commune de Valsombre» = la Ville: Mme Odette PRIOLET (maire)',
    ],
  ],
  [
    'a name cut by the end of the line',
    "- La commune d'Ambrezac, représentée par son maire, M. Gatien\nLEMOUSSU, dûment autorisé ;",
    ["commune «commune d'Ambrezac»: M. Gatien LEMOUSSU (maire)"],
  ],
  [
    'a head with a wrong letter',
    "- La cornmune d'Ambrezac, représentée par son maire, M. Gatien LEMOUSSU ;\n- La Communaulé de communes du Pays de Trézencourt, représentée par son président, M. Ulysse BARGETON ;",
    [
      "commune «cornmune d'Ambrezac»: M. Gatien LEMOUSSU (maire)",
      'epci «Communaulé de communes du Pays de Trézencourt»: M. Ulysse BARGETON (président)',
    ],
  ],
])('bears %s', (_fact, text, expected) => {
  expect(afterCaf(text)).toEqual(expected);
});

test.each([
  ['quote behind « et »', 'et »'],
  ['plus behind « et »', 'et + '],
  ['letter behind « et »', 'et e '],
  ['quote', '« '],
  ['letter', 'e '],
])('bears a bullet that became a %s', (_fact, bullet) => {
  const text = `${HEAD}Entre :\n\n${CAF}\n\n${bullet}la commune d'Ambrezac, représentée par son maire, M. Gatien LEMOUSSU ;${TAIL}`;
  expect(read(text)).toEqual([CAF_READ, "commune «commune d'Ambrezac»: M. Gatien LEMOUSSU (maire)"]);
});

test('bears a Caf that OCR has spelt with capital i for l', () => {
  const text = `${HEAD}Entre :\n\n- La Caisse d'AIIocations famiIiaIes du Tarn, représentée par son directeur, M. Aimé FABRE ;${TAIL}`;
  expect(read(text)).toEqual(["caf «Caisse d'AIIocations famiIiaIes du Tarn»: M. Aimé FABRE (directeur)"]);
});

test('bears an article that has lost its space', () => {
  const text = `${HEAD}Entre :\n\n- LaCaisse d'allocations familiales du Tarn, représentée par son directeur, M. Aimé FABRE ;${TAIL}`;
  expect(read(text)).toEqual(["caf «Caisse d'allocations familiales du Tarn»: M. Aimé FABRE (directeur)"]);
});

test.each<[fact: string, text: string]>([
  ['an empty text', ''],
  [
    'a text that only speaks of bodies',
    "La Caf du Tarn et la commune d'Ambrezac travaillent ensemble depuis dix ans.\n",
  ],
  [
    'an article that says who sits on a committee',
    "CONVENTION\n\nARTICLE 6 - COLLABORATION\n\nLa commune d'Ambrezac, représentée par son maire, siège au comité.\n",
  ],
  ['a cover with logos', "Caf du Tarn\n\nVille d'Ambrezac\n\n2021 - 2025\n\nARTICLE 1 - OBJET\n\nRien.\n"],
  ['visas alone', "Vu la délibération du conseil municipal de la commune d'Ambrezac du 3 mai 2021 ;\n"],
  [
    'a sentence that begins with « Entre »',
    'Entre 2018 et 2021, les naissances ont baissé.\n\nARTICLE 1 - OBJET\n\nRien.\n',
  ],
])('finds no party in %s', (_fact, text) => {
  expect(read(text)).toEqual([]);
});

/** Breaks each line before the word that would pass the given width. */
const wrapped = (text: string, width: number): string =>
  text.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'gm'), '$1\n').replace(/\n\n\n+/g, '\n\n');

const PLAIN = `${HEAD}Entre :\n\n- ${CAF}\n\nCi-après dénommée « la Caf » ;\n\nEt\n\n- La Communauté de communes du Pays de Trézencourt, représentée par son président, M. Ulysse BARGETON, dûment autorisé à signer la présente convention par délibération du conseil communautaire le 12/12/2019 ;\n\nCi-après dénommée « la Communauté de communes » ;${TAIL}`;

test.each<[fact: string, change: (text: string) => string]>([
  ['lines of 72 characters', (text) => wrapped(text, 72)],
  ['lines of 48 characters', (text) => wrapped(text, 48)],
  ['Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
  ['typographic apostrophes', (text) => text.replaceAll("'", '’')],
  ['no-break spaces', (text) => text.replaceAll(' ;', '\u00a0;').replaceAll('M. ', 'M.\u00a0')],
  ['double spaces', (text) => text.replaceAll(' ', '  ')],
  [
    'bold names',
    (text) => text.replace('Ulysse BARGETON', '**Ulysse BARGETON**').replace('la Caf', '**la Caf**'),
  ],
  ['other bullets', (text) => text.replaceAll('\n- ', '\n■ ')],
  ['no bullets', (text) => text.replaceAll('\n- ', '\n')],
  ['no blank lines', (text) => text.replaceAll('\n\n', '\n')],
])('reads the same with %s', (_fact, change) => {
  const same = (text: string): readonly string[] => read(text).map((line) => line.replaceAll('’', "'"));
  expect(same(change(PLAIN))).toEqual(same(PLAIN));
});

test('numbers the parties in order and gives each the place of its own clause', () => {
  const text = `${HEAD}Entre :\n\n- ${CAF}\n\nEt\n\n- Les communes de Valsombre et d'Ambrezac, représentées par leurs maires, Mme Odette PRIOLET et M. Gatien LEMOUSSU ;${TAIL}`;
  const parties = partiesOf(text);
  expect(parties.map(({ id }) => id)).toEqual(['p1', 'p2', 'p3']);
  for (const { name, span } of parties) expect(text.slice(span.start, span.end)).toContain(name);
});

test('asks the register with the département of the Caf, the year and the SIREN of the stamp', () => {
  const asked: (readonly [string, RegistryHint])[] = [];
  const telling: Registry = {
    ...registry,
    caf: () => ({ source: 'cog', code: '81', siren: null, name: 'Tarn' }),
    commune: (name, hint) => {
      asked.push([name, hint]);
      return { source: 'cog', code: '81999', siren: null, name: 'Ambrezac' };
    },
  };
  const text = `${HEAD}Entre :\n\n- ${CAF}\n\nEt\n\n- La commune d'Ambrezac, représentée par son maire, M. Gatien LEMOUSSU ;${TAIL}`;
  const act = {
    id: '082-218100012-20210503-12-DE',
    departement: '082',
    siren: '218100012',
    date: '2021-05-03',
    number: '12',
    nature: 'DE',
  };
  const stamp = { sent: null, received: null, posted: null, published: null, act, pages: [1], spans: [] };
  const parties = extractParties(segmented(text), {
    vocabulary: rules.parties,
    registry: telling,
    stamps: [stamp],
    year: 2021,
  });
  expect(asked).toEqual([["commune d'Ambrezac", { departement: '81', year: 2021, siren: '218100012' }]]);
  expect(parties.map((party) => party.registry?.code)).toEqual(['81', '81999']);
});
