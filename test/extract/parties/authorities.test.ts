import { expect, test } from 'vitest';
import { extractParties } from '../../../src/extract/parties/parties.ts';
import type { Registry } from '../../../src/model/registry.ts';
import { rules, segmented } from '../../support/convention.ts';

const none = (): null => null;
const registry: Registry = {
  caf: none,
  departement: none,
  region: none,
  commune: none,
  epci: none,
  bySiren: none,
};

/** `name: body, date` of each party; `-` where neither is stated. */
function read(clauses: string, visas: string): readonly string[] {
  const text = `CONVENTION TERRITORIALE GLOBALE\n\nEntre :\n\n${clauses}\n\nIl est convenu ce qui suit :\n\n${visas}\n\nARTICLE 1 - OBJET DE LA CONVENTION\n\nRien.\n`;
  const parties = extractParties(segmented(text), {
    vocabulary: rules.parties,
    registry,
    stamps: [],
    year: null,
  });
  return parties.map(
    ({ name, authority }) =>
      `${name}: ${authority === null ? '-' : `${authority.body ?? '?'}, ${authority.date ?? '?'}`}`,
  );
}

const signs = (name: string, rest = ''): string => `- ${name}, représentée par Mme Odette PRIOLET${rest} ;\n`;
const CAF = signs('La Caf du Tarn');
const EPCI = signs('La Communauté de communes du Pays de Trézencourt');
const AMBREZAC = signs("La commune d'Ambrezac");
const VALSOMBRE = signs('La commune de Valsombre');

test.each<[fact: string, clauses: string, visas: string, expected: readonly string[]]>([
  [
    'an assembly named in the clause',
    signs("La commune d'Ambrezac", ', dûment autorisée à signer par délibération de son Conseil municipal'),
    '',
    ["commune d'Ambrezac: Conseil municipal, ?"],
  ],
  [
    'an assembly and a date in the clause',
    signs(
      'La Communauté de communes du Lot',
      ', autorisée par délibération du Conseil communautaire le 12/12/2019',
    ),
    '',
    ['Communauté de communes du Lot: Conseil communautaire, 2019-12-12'],
  ],
  [
    'a date before the assembly',
    signs(
      "La commune d'Ambrezac",
      ', agissant en vertu de la délibération du 3 mai 2021 du conseil municipal',
    ),
    '',
    ["commune d'Ambrezac: conseil municipal, 2021-05-03"],
  ],
  [
    'a date without assembly',
    signs("La commune d'Ambrezac", ", agissant en vertu d'une délibération en date du 3 mai 2021"),
    '',
    ["commune d'Ambrezac: ?, 2021-05-03"],
  ],
  [
    'the visas, each for its party',
    CAF + EPCI + AMBREZAC,
    "Vu la décision du Conseil d'Administration de la Caf du Tarn en date du 4 février 2021 ;\n\nVu la délibération du conseil communautaire de la Communauté de communes du Pays de Trézencourt en date du 5 mars 2021 ;\n\nVu la délibération du conseil municipal de la Ville d'Ambrezac en date du 6/04/2021.",
    [
      "Caf du Tarn: Conseil d'Administration, 2021-02-04",
      'Communauté de communes du Pays de Trézencourt: conseil communautaire, 2021-03-05',
      "commune d'Ambrezac: conseil municipal, 2021-04-06",
    ],
  ],
  [
    'the date of a visa for the assembly of the clause',
    signs("La commune d'Ambrezac", ', autorisée par délibération de son Conseil municipal'),
    "Vu la délibération du conseil municipal d'Ambrezac en date du 6/04/2021.",
    ["commune d'Ambrezac: Conseil municipal, 2021-04-06"],
  ],
  [
    'a visa for each of two communes',
    AMBREZAC + VALSOMBRE,
    "Vu la délibération du conseil municipal de Valsombre du 7 avril 2021 ;\n\nVu la délibération du conseil municipal d'Ambrezac du 6 avril 2021 ;",
    [
      "commune d'Ambrezac: conseil municipal, 2021-04-06",
      'commune de Valsombre: conseil municipal, 2021-04-07',
    ],
  ],
  [
    'one visa with a date behind each commune',
    AMBREZAC + VALSOMBRE,
    "Vu les délibérations des conseils municipaux d'Ambrezac du 6 avril 2021 et de Valsombre du 7 avril 2021 ;",
    [
      "commune d'Ambrezac: conseils municipaux, 2021-04-06",
      'commune de Valsombre: conseils municipaux, 2021-04-07',
    ],
  ],
  [
    'a visa that leaves out whose assembly it is, where one party has such an assembly',
    CAF + EPCI,
    'Vu la délibération du conseil communautaire en date du 5 mars 2021 ;',
    ['Caf du Tarn: -', 'Communauté de communes du Pays de Trézencourt: conseil communautaire, 2021-03-05'],
  ],
  [
    'a visa that calls the party by its alias',
    "- La Communauté d'agglomération Territoire des Trois Anses, représentée par M. Jules AMBROISIN, dûment autorisé ;\n\nCi-après dénommée « le T3A » ;\n",
    'Vu la délibération du conseil communautaire du T3A en date du 31 mai 2021 ;',
    ["Communauté d'agglomération Territoire des Trois Anses: conseil communautaire, 2021-05-31"],
  ],
  [
    'of two decisions the one on this convention',
    EPCI,
    "Vu la délibération du conseil communautaire du Pays de Trézencourt du 2 mars 2017 sur l'intérêt communautaire ;\n\nVu la délibération du conseil communautaire du Pays de Trézencourt du 5 mars 2021 autorisant la signature de la Ctg ;",
    ['Communauté de communes du Pays de Trézencourt: conseil communautaire, 2021-03-05'],
  ],
  [
    'an assembly that stands behind a list, for each of it',
    "- La commune d'Ambrezac, représentée par Mme Odette PRIOLET,\n- La commune de Valsombre, représentée par M. Gatien LEMOUSSU, autorisés par délibération de leurs conseils municipaux ;\n",
    '',
    ["commune d'Ambrezac: conseils municipaux, ?", 'commune de Valsombre: conseils municipaux, ?'],
  ],
  [
    'a département through its standing commission',
    signs(
      'Le Département du Tarn',
      ', autorisée par délibération de la commission permanente du 8 mars 2021',
    ),
    '',
    ['Département du Tarn: commission permanente, 2021-03-08'],
  ],
  [
    'a syndicate through its committee',
    signs("Le Sivom d'Aubrelongue"),
    "Vu la délibération du comité syndical du Sivom d'Aubrelongue en date du 9 mars 2021 ;",
    ["Sivom d'Aubrelongue: comité syndical, 2021-03-09"],
  ],
  [
    'an assembly that empowers without the word for its act',
    signs("La commune d'Ambrezac", ', habilitée par le Conseil municipal en sa séance du 3 mai 2021') +
      signs("L'association Les Petits Pas", ", mandatée par son Conseil d'administration du 4 mai 2021") +
      signs('La commune de Valsombre', ', après vote du conseil municipal du 5 mai 2021'),
    '',
    [
      "commune d'Ambrezac: Conseil municipal, 2021-05-03",
      "association Les Petits Pas: Conseil d'administration, 2021-05-04",
      'commune de Valsombre: conseil municipal, 2021-05-05',
    ],
  ],
  [
    'of two caisses of one département the decision of the one that it names',
    CAF + signs("La Caisse primaire d'assurance maladie du Tarn"),
    "Vu la décision du conseil d'administration de la Caf du Tarn en date du 4 février 2021 ;",
    ["Caf du Tarn: conseil d'administration, 2021-02-04", "Caisse primaire d'assurance maladie du Tarn: -"],
  ],
  [
    'an assembly that OCR has damaged',
    EPCI,
    'Vu la délibératlon du conseil cornmunautaire du Pays de Trézencourt en date du 5 mars 2021 ;',
    ['Communauté de communes du Pays de Trézencourt: conseil cornmunautaire, 2021-03-05'],
  ],
])('reads %s', (_fact, clauses, visas, expected) => {
  expect(read(clauses, visas)).toEqual(expected);
});

test.each<[fact: string, clauses: string, visas: string, expected: readonly string[]]>([
  [
    'nothing is said',
    AMBREZAC,
    'Vu le Code général des collectivités territoriales ;',
    ["commune d'Ambrezac: -"],
  ],
  [
    'the visa is of another commune',
    AMBREZAC,
    'Vu la délibération du conseil municipal de Mirandelle du 6 avril 2021 ;',
    ["commune d'Ambrezac: -"],
  ],
  [
    'two communes could be meant',
    AMBREZAC + VALSOMBRE,
    'Vu la délibération du conseil municipal en date du 6 avril 2021 ;',
    ["commune d'Ambrezac: -", 'commune de Valsombre: -'],
  ],
  [
    'the president of an assembly empowers',
    signs("La commune d'Ambrezac", ', autorisée par le président du conseil municipal le 3 mai 2021'),
    '',
    ["commune d'Ambrezac: -"],
  ],
  [
    'the date was left blank',
    AMBREZAC,
    "Vu la délibération du conseil municipal d'Ambrezac en date du ..... 2021 ;",
    ["commune d'Ambrezac: conseil municipal, ?"],
  ],
  [
    'two decisions on this convention have two dates',
    AMBREZAC,
    "Vu la délibération du conseil municipal d'Ambrezac du 6 avril 2021 approuvant la Ctg ;\n\nVu la délibération du conseil municipal d'Ambrezac du 8 juin 2021 approuvant la Ctg ;",
    ["commune d'Ambrezac: conseil municipal, ?"],
  ],
])('is null where %s', (_fact, clauses, visas, expected) => {
  expect(read(clauses, visas)).toEqual(expected);
});
