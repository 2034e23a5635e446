import { describe, expect, test } from 'vitest';
import { extractCompetences } from '../../../src/extract/competences/competences.ts';
import type { Competence, Party } from '../../../src/model/record.ts';
import { rules, segmented } from '../../support/convention.ts';
import { cpuTimeOf } from '../../support/cpu-time.ts';

const party = (id: string, kind: Party['kind'], name: string): Party => ({
  id,
  kind,
  name,
  alias: null,
  registry: null,
  representatives: [],
  authority: null,
  span: { start: 0, end: 0, page: 1 },
});
const caf = party('p1', 'caf', 'Caisse d’Allocations familiales du Loiron');
const epci = party('p2', 'epci', 'Communauté de communes du Val Serein');
const ville = party('p3', 'commune', 'Commune de Brumesnil');
const bourg = party('p4', 'commune', 'Commune de Vaudoré');

const before = `CONVENTION TERRITORIALE GLOBALE

ARTICLE 1 - OBJET DE LA CONVENTION TERRITORIALE GLOBALE

La présente convention vise à définir le projet stratégique global du territoire.

ARTICLE 2 - LES CHAMPS D'INTERVENTION DE LA CAF

La Caf exerce les missions suivantes :

- Verser les prestations ;
- Soutenir les services.
`;
const after = `
ARTICLE 4 - LES OBJECTIFS PARTAGES AU REGARD DES BESOINS

Les parties conviennent d'objectifs communs.

ARTICLE 5 - ENGAGEMENTS DES PARTENAIRES

Cet engagement pourra évoluer en fonction de l'évolution des compétences détenues.
`;
const convention = (article: string, tail = ''): string =>
  `${before}\nARTICLE 3 - LES CHAMPS D'INTERVENTION DE LA COLLECTIVITE\n\n${article}\n${after}${tail}`;

function read(text: string, parties: readonly Party[] = [caf, epci]): readonly Competence[] {
  return extractCompetences(segmented(text), {
    vocabulary: rules.competences,
    domains: rules.domains,
    parties,
  });
}
const items = (article: string, parties?: readonly Party[]): readonly string[] =>
  read(convention(article), parties).map(
    ({ holder, category, text }) => `${holder ?? '?'} ${category ?? '-'} ${text}`,
  );

const intro = 'La Communauté de communes du Val Serein exerce les compétences suivantes :';

describe('a list of compétences', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'is read under its category',
      `${intro}\n\nCompétences obligatoires :\n\n- Gestion de la piscine ;\n- Voirie.`,
      ['p2 obligatoire Gestion de la piscine', 'p2 obligatoire Voirie.'],
    ],
    [
      'changes category with each heading',
      `${intro}\n\n➤ Au titre des compétences obligatoires\n\n- Aménagement du bourg\n\n➤ Au titre des compétences facultatives :\n\n- Gestion du refuge`,
      ['p2 obligatoire Aménagement du bourg', 'p2 facultative Gestion du refuge'],
    ],
    [
      'goes on behind a page break with another bullet',
      `${intro}\n\n**Compétences facultatives :**\n\n➤ Entretien des sentiers\n\f- Animation du musée\n`,
      ['p2 facultative Entretien des sentiers', 'p2 facultative Animation du musée'],
    ],
    [
      'needs no bullets',
      `${intro}\n\nAu titre des compétences optionnelles :\n\nConstruction et gestion d'équipements sportifs ;\n\nCréation et gestion de maisons de services au public.`,
      [
        "p2 optionnelle Construction et gestion d'équipements sportifs",
        'p2 optionnelle Création et gestion de maisons de services au public.',
      ],
    ],
    [
      'stands on the line of its heading, parted by semicolons',
      `${intro}\n\nCompétences supplémentaires : gestion des crèches ; soutien au relais petite enfance ; portage de repas.`,
      [
        'p2 supplementaire gestion des crèches',
        'p2 supplementaire soutien au relais petite enfance',
        'p2 supplementaire portage de repas.',
      ],
    ],
    [
      'opens with a speck behind its colon',
      `${intro}\n\nElle exerce, au titre de ses compétences supplémentaires :\tj\n\n- Gestion des crèches ;\n- Portage de repas.`,
      ['p2 supplementaire Gestion des crèches', 'p2 supplementaire Portage de repas.'],
    ],
    [
      'has no category where none is printed',
      `${intro}\n\n- Gestion du multi-accueil\n- Gestion de la ludothèque`,
      ['p2 - Gestion du multi-accueil', 'p2 - Gestion de la ludothèque'],
    ],
    [
      'takes its category from the sentence that opens it',
      'La Communauté de communes exerce à titre facultatif les compétences suivantes :\n\n- Accueil de loisirs de Brumesnil',
      ['p2 facultative Accueil de loisirs de Brumesnil'],
    ],
    [
      'reads « d’intérêt communautaire » as part of the heading',
      `${intro}\n\nCompétences supplémentaires soumises à la définition de l'intérêt communautaire :\n\n- Action sociale`,
      ['p2 supplementaire Action sociale'],
    ],
    [
      'is numbered',
      `${intro}\n\nA) Compétences obligatoires\n\n1. Développement économique\n2. Collecte des déchets`,
      ['p2 obligatoire Développement économique', 'p2 obligatoire Collecte des déchets'],
    ],
    [
      'keeps the rest of an item that a page break cut',
      `${intro}\n\nCompétences facultatives :\n\n- Gestion des accueils de loisirs pendant\n\fles vacances de printemps\n- Ludothèque`,
      [
        'p2 facultative Gestion des accueils de loisirs pendant les vacances de printemps',
        'p2 facultative Ludothèque',
      ],
    ],
    [
      'joins nested criteria to the item that calls for them',
      `${intro}\n\nCompétences facultatives :\n\n- Gestion des haltes-garderies :\n  - de plus de vingt places,\n  - ouvertes toute l'année.\n- Ludothèque`,
      [
        "p2 facultative Gestion des haltes-garderies : de plus de vingt places, ouvertes toute l'année.",
        'p2 facultative Ludothèque',
      ],
    ],
    [
      'passes over the headings inside it',
      `${intro}\n\nCompétences facultatives :\n\nVOLET JEUNESSE :\n\n- Gestion du local associatif\n\nDOMAINE DES SOLIDARITES\n\n- Épicerie du pont`,
      ['p2 facultative Gestion du local associatif', 'p2 facultative Épicerie du pont'],
    ],
    [
      'takes a bare domain name before a nested list for a heading',
      `${intro}\n\n- Petite enfance :\n  - Gestion du multi-accueil\n  - Animation du relais\n- Jeunesse :\n  - Gestion de l'espace jeunes`,
      ['p2 - Gestion du multi-accueil', 'p2 - Animation du relais', "p2 - Gestion de l'espace jeunes"],
    ],
    [
      'ends where the text speaks of the convention again',
      `${intro}\n\n- Gestion du multi-accueil\n\nLa présente convention ne modifie pas ces compétences.\n\n- Un autre point sans rapport`,
      ['p2 - Gestion du multi-accueil'],
    ],
    [
      'begins at « Parmi ces compétences, certaines … »',
      "La Communauté de communes dispose de compétences obligatoires et facultatives. Parmi ces compétences, certaines entrent dans le champ d'intervention de la Caf :\n\n- **Les compétences facultatives :**\n\n- Relais petite enfance",
      ['p2 facultative Relais petite enfance'],
    ],
    [
      'needs only the words of a category',
      `${intro}\n\nObligatoires :\n\n- Urbanisme\n\nFacultatives :\n\n- Musique`,
      ['p2 obligatoire Urbanisme', 'p2 facultative Musique'],
    ],
    [
      'is numbered by chapter, run together',
      `${intro}\n\nCompétences supplémentaires :\n2.1 Politique du logement\n2.2 Action sociale :\n- Gestion du relais petite enfance\n2.3 Maison France Services`,
      [
        'p2 supplementaire Politique du logement',
        'p2 supplementaire Action sociale :',
        'p2 supplementaire Gestion du relais petite enfance',
        'p2 supplementaire Maison France Services',
      ],
    ],
    [
      'opens with « exerce » alone',
      'La Communauté de communes exerce :\n\nA titre facultatif :\n\n- Petite enfance',
      ['p2 facultative Petite enfance'],
    ],
    [
      'is made of lines that each say « compétence »',
      `${intro}\n\nCompétence petite enfance : gestion du multi-accueil.\n\nCompétence facultative : portage de repas.`,
      ['p2 - gestion du multi-accueil.', 'p2 facultative portage de repas.'],
    ],
    [
      'is in capitals without bullets',
      'COMPETENCES OBLIGATOIRES\n\nAMENAGEMENT DU BOURG\n\nVOIRIE COMMUNALE\n\nCOMPETENCES FACULTATIVES\n\nPORTAGE DE REPAS',
      [
        'p2 obligatoire AMENAGEMENT DU BOURG',
        'p2 obligatoire VOIRIE COMMUNALE',
        'p2 facultative PORTAGE DE REPAS',
      ],
    ],
    [
      'is not cut by a law that an item names',
      `${intro}\n\nCompétences facultatives :\n\n- Loi n° 2019-1428 du 24 décembre 2019 : organisation des mobilités\n- Ludothèque`,
      [
        'p2 facultative Loi n° 2019-1428 du 24 décembre 2019 : organisation des mobilités',
        'p2 facultative Ludothèque',
      ],
    ],
  ])('%s', (_, article, expected) => {
    expect(items(article)).toEqual(expected);
  });
});

describe('a damaged list', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'l for i',
      `${intro}\n\nCompétences obllgatoires :\n\n- Gestion de la piscine`,
      ['p2 obligatoire Gestion de la piscine'],
    ],
    [
      '1 for l',
      `${intro}\n\nCompétences facu1tatives :\n\n- Gestion de la piscine`,
      ['p2 facultative Gestion de la piscine'],
    ],
    [
      '0 for o',
      `${intro}\n\nC0mpétences 0bligat0ires :\n\n- Gestion de la piscine`,
      ['p2 obligatoire Gestion de la piscine'],
    ],
    [
      'a letter changed',
      `${intro}\n\nCompélences supplémenlaires :\n\n- Gestion de la piscine`,
      ['p2 supplementaire Gestion de la piscine'],
    ],
    [
      'rn for m',
      `${intro}\n\nCornpétences supplérnentaires :\n\n- Gestion de la piscine`,
      ['p2 supplementaire Gestion de la piscine'],
    ],
    [
      'an intro with look-alikes',
      'La Cornmunauté de cornmunes exerce 1es compétences su1vantes :\n\n- Gestion de la piscine',
      ['p2 - Gestion de la piscine'],
    ],
    [
      'bullets read as quotes',
      `${intro}\n\n« Compétences facultatives :\n« Gestion du refuge\n» Gestion de la ludothèque « Le Préau »\n+ Portage de repas`,
      [
        'p2 facultative Gestion du refuge',
        'p2 facultative Gestion de la ludothèque « Le Préau »',
        'p2 facultative Portage de repas',
      ],
    ],
    [
      'items run together behind a semicolon',
      `${intro}\n\nCompétences facultatives :\n\nGestion du refuge ; Portage de repas`,
      ['p2 facultative Gestion du refuge', 'p2 facultative Portage de repas'],
    ],
    [
      'nested lines without their indent',
      `${intro}\n\n- Accueil de loisirs, à savoir :\n- les accueils du mercredi :\n- Qui sont ouverts toute l'année.\n- Ludothèque`,
      [
        "p2 - Accueil de loisirs, à savoir : les accueils du mercredi : Qui sont ouverts toute l'année.",
        'p2 - Ludothèque',
      ],
    ],
    [
      'bullets lost',
      `${intro}\n\nCompétences facultatives :\n\nGestion du multi-accueil ;\n\nGestion de la ludothèque ;`,
      ['p2 facultative Gestion du multi-accueil', 'p2 facultative Gestion de la ludothèque'],
    ],
  ])('%s', (_, article, expected) => {
    expect(items(article)).toEqual(expected);
  });
});

describe('a sentence alone', () => {
  test('states the general clause of the communes', () => {
    const clause =
      'Les communes de Brumesnil et de Vaudoré bénéficient de la clause générale de compétence pour les affaires locales.';
    expect(items(clause, [caf, ville, bourg])).toEqual([`? - ${clause}`]);
  });

  test('states a compétence', () => {
    const statement = 'La commune de Brumesnil exerce la compétence petite enfance depuis 2018.';
    expect(items(statement, [caf, ville])).toEqual([`p3 - ${statement}`]);
  });
});

describe('the holder', () => {
  const list = 'les compétences suivantes :\n\n- Ludothèque';
  test.each<[string, string, readonly Party[], string | null]>([
    ['the only collectivité where nobody is named', `Elle exerce ${list}`, [caf, ville], 'p3'],
    ['by kind', `La commune a, par ailleurs, ${list}`, [caf, epci, ville], 'p3'],
    ['by kind, the grouping', `La Communauté de communes a ${list}`, [caf, epci, ville], 'p2'],
    ['by name among several', `La commune de Vaudoré a ${list}`, [caf, ville, bourg], 'p4'],
    ['by name alone', `Brumesnil détient ${list}`, [caf, epci, ville], 'p3'],
    [
      'by the other name of a commune',
      `La ville de Brumesnil dispose d${list.replace('les', 'es')}`,
      [caf, epci, ville],
      'p3',
    ],
    ['nobody where several are meant', `Les communes exercent ${list}`, [caf, ville, bourg], null],
    [
      'nobody where communes that do not sign are meant',
      `Les communes membres exercent ${list}`,
      [caf, epci],
      null,
    ],
    [
      'nobody where a grouping that does not sign is meant',
      `La métropole exerce ${list}`,
      [caf, ville],
      null,
    ],
  ])('is %s', (_, article, parties, holder) => {
    expect(read(convention(article), parties).map((found) => found.holder)).toEqual([holder]);
  });

  test('changes with a line that is a name', () => {
    const article = `Commune de Brumesnil :

Compétences obligatoires :

- Écoles

Communauté de communes du Val Serein :

Compétences facultatives :

- Musée`;
    expect(items(article, [caf, epci, ville])).toEqual(['p3 obligatoire Écoles', 'p2 facultative Musée']);
  });

  test('changes with the sentence that names another', () => {
    const article = `La Communauté de communes exerce les compétences suivantes :

- Relais petite enfance

La commune de Brumesnil met en place des actions au niveau local.

La commune a, par ailleurs, les compétences suivantes :

- Restauration du midi`;
    expect(items(article, [caf, epci, ville])).toEqual([
      'p2 - Relais petite enfance',
      'p3 - Restauration du midi',
    ]);
  });
});

describe('the end of a compétence', () => {
  const until = (item: string): readonly (string | null)[] =>
    read(convention(`${intro}\n\n- ${item}`)).map((found) => found.until);
  test.each([
    ["Gestion du multi-accueil, jusqu'au 31 décembre 2022.", '2022-12-31'],
    ['Gestion du multi-accueil jusqu’au 1er septembre 2023', '2023-09-01'],
    ["Gestion du multi-accueil (jusqu'au 30/06/2024)", '2024-06-30'],
    ["Gestion du multi-accueil jusqu'au 3l décembre 2022", '2022-12-31'],
    ['Gestion du multi-accueil depuis le 1er janvier 2019', null],
    ["Gestion de l'accueil jusqu'à 17 ans", null],
    ["Gestion du multi-accueil jusqu'en 2024", null],
  ])('« %s »: %s', (item, date) => {
    expect(until(item)).toEqual([date]);
  });
});

describe('domains of a compétence', () => {
  test('come from the item, else from the heading above it', () => {
    const article = `${intro}

VOLET JEUNESSE :

- Gestion du local de la gare
- Argent de poche

DOMAINE DES SOLIDARITES :

- Gestion du relais petite enfance`;
    expect(read(convention(article)).map(({ domains }) => domains)).toEqual([
      ['jeunesse'],
      ['jeunesse'],
      ['petite-enfance'],
    ]);
  });
});

describe('a line that calls for a list', () => {
  const both = [caf, { ...epci, alias: 'la CCVS' }, { ...ville, alias: 'la Ville' }];

  test.each<[string, string, readonly string[]]>([
    [
      'is no item where it names the general clause',
      'En vertu de sa clause de compétence générale, la commune de Brumesnil exerce en propre :\n\n■ la tenue du marché ;\n\n■ la gestion du musée.',
      ['p3 - la tenue du marché', 'p3 - la gestion du musée.'],
    ],
    [
      'may state the compétence by a verb alone, under an alias',
      'À ce jour, la CCVS est compétente :\n\nau titre des compétences facultatives : en matière de voirie ;\n\nLa Ville est compétente :\n\n- pour le musée.',
      ['p2 facultative en matière de voirie', 'p3 - pour le musée.'],
    ],
    [
      'may bear its list on its own line',
      'La Ville exerce les compétences suivantes : tenue du marché ; gestion du musée.',
      ['p3 - tenue du marché', 'p3 - gestion du musée.'],
    ],
    [
      'may name the holder behind the verb',
      'Compétences exercées par la Communauté de communes :\n\n- Voirie\n- Tourisme',
      ['p2 - Voirie', 'p2 - Tourisme'],
    ],
    [
      'may speak of fields',
      'La Ville intervient dans les domaines suivants :\n\n- le marché ;\n- le musée.',
      ['p3 - le marché', 'p3 - le musée.'],
    ],
    [
      'gives what is transferred to the one who receives it',
      'Douze communes ont transféré à la CCVS les compétences suivantes :\n\n1. Entretien des sentiers ;\n\n2. Réseau de lecture.',
      ['p2 - Entretien des sentiers', 'p2 - Réseau de lecture.'],
    ],
    [
      'is no item where nothing answers it',
      'La Ville intervient dans les domaines suivants :\n\nle marché ;\n\nVisas :',
      ['p3 - le marché'],
    ],
  ])('%s', (_, article, expected) => {
    expect(items(article, both)).toEqual(expected);
  });

  test('states a transfer in one sentence', () => {
    expect(items('La Ville a transféré à la CCVS la compétence voirie.', both)).toEqual([
      'p2 - La Ville a transféré à la CCVS la compétence voirie.',
    ]);
  });
});

describe('headings inside a list', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'bold ones, and plain ones between bullets, are no items',
      '**Petite enfance**\n\n- Crèche du bourg ;\n\n- Relais :\n  - antenne nord ;\n\nTourisme\n\n- Office du tourisme.',
      [
        'p2 facultative Crèche du bourg',
        'p2 facultative Relais : antenne nord',
        'p2 facultative Office du tourisme.',
      ],
    ],
    [
      'the name of a domain above bullets is none either',
      'Petite enfance\n\n- Crèche du bourg ;\n\nJeunesse\n\n- Local du stade.',
      ['p2 facultative Crèche du bourg', 'p2 facultative Local du stade.'],
    ],
    [
      'a line that only cites the statutes is left out',
      "Au titre de l'article 6-2 des statuts :\n\n1° Entretien des sentiers ;\n\n2° Réseau de lecture.",
      ['p2 facultative Entretien des sentiers', 'p2 facultative Réseau de lecture.'],
    ],
  ])('%s', (_, list, expected) => {
    expect(items(`${intro}\n\nCompétences facultatives\n\n${list}`)).toEqual(expected);
  });

  test.each(['I-1', 'I.1', 'B2.', '1°', 'a)', '2.3', 'IV.'])('the number %s is left out', (number) => {
    expect(items(`${intro}\n\n${number} Entretien des sentiers`)).toEqual(['p2 - Entretien des sentiers']);
  });
});

describe('a holder named by a heading', () => {
  test('may be called by its own name alone, and ends the category before', () => {
    const article =
      '**3.1 Val Serein**\n\nCompétences supplémentaires\n\n➤ Voirie ;\n\n**3.2 Les communes**\n\nBrumesnil et Vaudoré assurent :\n\n- le marché.';
    expect(items(article, [caf, epci, ville, bourg])).toEqual(['p2 supplementaire Voirie', '? - le marché.']);
  });

  test('shares the category that stands above several holders', () => {
    const article =
      'Compétences facultatives\n\nCommune de Brumesnil\n\n- le marché ;\n\nCommune de Vaudoré\n\n- le musée.';
    expect(items(article, [caf, ville, bourg])).toEqual([
      'p3 facultative le marché',
      'p4 facultative le musée.',
    ]);
  });
});

describe('a table of compétences', () => {
  const both = [caf, epci, ville];

  test.each<[string, string, readonly string[]]>([
    [
      'with a column for each holder',
      'Compétence\tCommune de Brumesnil\tCommunauté de communes\nCrèche\tnon\toui\nMarché\toui\tnon\nVoirie\tx\tx',
      ['p2 - Crèche', 'p3 - Marché', 'p3 - Voirie', 'p2 - Voirie'],
    ],
    [
      'with a column for the holder and one for the category',
      'Compétence\tTitulaire\tCatégorie\nCrèche\tCommunauté de communes\tSupplémentaire\nMarché\tCommune\tFacultative',
      ['p2 supplementaire Crèche', 'p3 facultative Marché'],
    ],
    [
      'with a column for the category, under a title that names the holder',
      'Compétences de la Commune de Brumesnil\n\nCatégorie\tCompétence\nObligatoire\tÉtat civil\nFacultative\tCrèche',
      ['p3 obligatoire État civil', 'p3 facultative Crèche'],
    ],
    [
      'whose category is printed once for several rows',
      'Compétences de la Commune de Brumesnil\n\n| Bloc | Intitulé |\n|---|---|\n| Obligatoire | État civil |\n| | Écoles |\n| Facultative | Crèche |',
      ['p3 obligatoire État civil', 'p3 obligatoire Écoles', 'p3 facultative Crèche'],
    ],
    [
      'whose marks say nothing where an empty cell was lost',
      'Compétence\tCommune de Brumesnil\tCommunauté de communes\nCrèche\tx',
      ['? - Crèche'],
    ],
    [
      'whose cells say what each does',
      'Champ de compétence\tCommune de Brumesnil\tCommunauté de communes\nLecture\tdépôt de livres\tmise en réseau',
      ['p3 - Lecture dépôt de livres', 'p2 - Lecture mise en réseau'],
    ],
  ])('%s', (_, table, expected) => {
    expect(items(table, both)).toEqual(expected);
  });

  test('in an annex that is about them', () => {
    const annex = '\nANNEXE 2 - COMPETENCES DES COLLECTIVITES\n\nCompétence\tTitulaire\nCrèche\tCommune\n';
    expect(
      read(convention('Voir en annexe.', annex), both).map(({ holder, text }) => [holder, text]),
    ).toEqual([['p3', 'Crèche']]);
  });

  test('that lists services is none', () => {
    expect(items('Service\tGestionnaire\tCollectivité\nCrèche\tAssociation\tCommune')).toEqual([]);
  });
});

test.each([
  ['restituée aux communes au 1er janvier 2023', '2023-01-01'],
  ['reprise par les communes à compter du 1er septembre 2024', '2024-09-01'],
  ["exercée jusqu'au 31 août 2025, puis rendue", '2025-08-31'],
  ['transférée à la Communauté au 1er janvier 2019', null],
])('the end of a compétence %s', (words, until) => {
  expect(read(convention(`${intro}\n\n- Accueils de loisirs, compétence ${words} ;`))[0]?.until).toBe(until);
});

describe('lists outside the article', () => {
  test('are read in an annex on the compétences', () => {
    const annex = `
ANNEXE 1 - COMPETENCES DE LA COMMUNAUTE DE COMMUNES

Compétences obligatoires :

- Développement économique
`;
    expect(read(convention('Voir en annexe.', annex)).map(({ text }) => text)).toEqual([
      'Développement économique',
    ]);
  });

  test.each([
    ['skills in a job description', 'Compétences attendues :\n\n- Animer une réunion\n- Tenir un budget'],
    [
      'skills of an agent',
      'Le chargé de coopération dispose des compétences suivantes :\n\n- Animer une réunion',
    ],
    ['a rise in skills', 'La montée en charges des compétences des agents :\n\n- Une formation'],
    ['a mention', 'Chacun agit dans le cadre de ses compétences propres.\n\n- Un point'],
  ])('%s is none', (_, text) => {
    const annex = `\nANNEXE 2 - FICHE DE POSTE\n\n${text}\n`;
    expect(read(convention('Voir plus haut.', annex))).toEqual([]);
  });
});

describe('no compétence', () => {
  test.each([
    ['an article without a list', 'La Communauté de communes met en place des actions au niveau local.'],
    ['a list of actions', 'La Communauté de communes met en place des actions :\n\n- Une fête\n- Un forum'],
    ['a mention of compétences', 'Chacune des parties agit au titre de ses compétences propres.'],
    ['the skills of professionals', 'Les professionnels disposent des compétences suivantes :\n\n- Écoute'],
    ['an empty article', ''],
  ])('%s', (_, article) => {
    expect(items(article)).toEqual([]);
  });

  test('the general clause in the preamble', () => {
    const text = `CONVENTION TERRITORIALE GLOBALE

PREAMBULE

Les communes sont investies au titre de leur clause de compétence générale leur permettant de répondre aux besoins du quotidien des citoyens.

${convention('Voir les statuts.')}`;
    expect(read(text)).toEqual([]);
  });
});

test('every span slices to the item, whatever the parts', () => {
  const text = convention(
    `${intro}\n\n- Gestion des haltes-garderies :\n  - de plus de vingt places\n- Ludothèque`,
  );
  const [first, second] = read(text);
  expect(text.slice(first?.span.start, first?.span.end)).toBe(
    'Gestion des haltes-garderies :\n  - de plus de vingt places',
  );
  expect(first?.spans?.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Gestion des haltes-garderies :',
    'de plus de vingt places',
  ]);
  expect(text.slice(second?.span.start, second?.span.end)).toBe('Ludothèque');
  expect(second?.spans).toBeUndefined();
});

test.each(rules.competences.examples)('vocabulary: $why', ({ text, items: expected }) => {
  expect(read(convention(text)).map(({ category, text: value }) => ({ category, text: value }))).toEqual(
    expected,
  );
});

test.each([
  ['headings', '- Compétences obligatoires : gestion de la crèche ; voirie\n'],
  ['orphan quotes', '« Abc '],
  ['short lines', 'ab\n'],
  ['open parentheses', '('],
])('reads many %s in linear time', (_, attack) => {
  const document = segmented(convention(`${intro}\n\n${attack.repeat(Math.ceil(150_000 / attack.length))}`));
  const context = { vocabulary: rules.competences, domains: rules.domains, parties: [caf, epci] };
  const time = cpuTimeOf(() => {
    extractCompetences(document, context);
  });
  expect(time).toBeLessThan(2000);
});
