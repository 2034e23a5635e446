import { describe, expect, test } from 'vitest';
import { domainsOf } from '../../../src/extract/competences/competence-domains.ts';
import { extractDomains } from '../../../src/extract/competences/domains.ts';
import { rules, segmented } from '../../support/convention.ts';

const TEN =
  'petite-enfance enfance jeunesse parentalite acces-aux-droits inclusion-numerique animation-vie-sociale logement handicap accompagnement-social';
const MODEL =
  'petite enfance, enfance, jeunesse, parentalité, accès aux droits et aux services, inclusion numérique, animation de la vie sociale, logement, handicap, accompagnement social';

interface Parts {
  readonly preamble?: string;
  readonly objet?: string;
  readonly champsCaf?: string;
  readonly tail?: string;
}
const document = ({
  preamble = '',
  objet = '',
  champsCaf = '',
  tail = '',
}: Parts): string => `CONVENTION TERRITORIALE GLOBALE

PREAMBULE

${preamble}

ARTICLE 1 - OBJET DE LA CONVENTION TERRITORIALE GLOBALE

La présente convention vise à définir le projet stratégique global du territoire.

${objet}

ARTICLE 2 - LES CHAMPS D'INTERVENTION DE LA CAF

${champsCaf}

ARTICLE 3 - LES CHAMPS D'INTERVENTION DE LA COMMUNE

La commune agit.
${tail}`;
const read = (parts: Parts): string => extractDomains(segmented(document(parts)), rules.domains).join(' ');

describe('the declared domains', () => {
  test.each<[string, string, string]>([
    [
      'the ten of the model',
      `La Ctg peut couvrir, en fonction des résultats du diagnostic, les domaines d'intervention suivants : ${MODEL}.`,
      TEN,
    ],
    [
      'in the order of the model, whatever the order printed',
      'La Ctg couvre les domaines suivants : logement, jeunesse, petite enfance.',
      'petite-enfance jeunesse logement',
    ],
    [
      'a nested list',
      'Les orientations concernent quatre axes prioritaires de la convention territoriale globale :\n\n- La petite enfance\n- La jeunesse\n- La parentalité\n- Le handicap',
      'petite-enfance jeunesse parentalite handicap',
    ],
    [
      'items that go on to explain themselves',
      'La convention porte sur les thématiques suivantes :\n\n- Petite enfance : accueillir les enfants en situation de handicap\n- Jeunesse : informer\n- Logement : rénover',
      'petite-enfance jeunesse logement',
    ],
    [
      'what the signatories choose',
      "Les signataires retiennent quatre champs d'intervention :\n\n- la petite enfance : ouvrir ;\n- la jeunesse : écouter ;\n- la parentalité : aider ;\n- le logement : rénover.",
      'petite-enfance jeunesse parentalite logement',
    ],
    [
      'axes that bear a rank before their name',
      'La convention est structurée autour de trois axes :\n\nAxe 1 : Petite enfance\n\nAxe 2 : Jeunesse\n\nAxe 3 : Parentalité',
      'petite-enfance jeunesse parentalite',
    ],
    [
      'a list without bullets',
      'La convention porte sur les axes suivants :\n\nPetite enfance\n\nJeunesse\n\nAccès aux droits\n\nLe reste est décrit plus loin.',
      'petite-enfance jeunesse acces-aux-droits',
    ],
    [
      'a sentence without a colon',
      "La Ctg couvre les champs de la petite enfance, de l'enfance et de la jeunesse.",
      'petite-enfance enfance jeunesse',
    ],
    [
      'names joined by a dash',
      'Elle intervient dans les domaines suivants : petite enfance, enfance-jeunesse, parentalité.',
      'petite-enfance enfance jeunesse parentalite',
    ],
    [
      'ticked boxes only',
      'La Ctg couvre les domaines suivants :\n\n☒ Petite enfance\n☐ Enfance\n☒ Jeunesse\n☒ Logement\n☐ Handicap',
      'petite-enfance jeunesse logement',
    ],
    [
      'look-alike letters',
      'La Ctg peut couvrlr les dornaines suivants : petlte enfance, jeunesse, parenta1ité, 1ogement.',
      'petite-enfance jeunesse parentalite logement',
    ],
    [
      'a capital list',
      'LA CTG COUVRE LES DOMAINES SUIVANTS : PETITE ENFANCE, JEUNESSE, ACCÈS AUX DROITS.',
      'petite-enfance jeunesse acces-aux-droits',
    ],
  ])('%s', (_, preamble, expected) => {
    expect(read({ preamble })).toBe(expected);
  });

  test('are those of the declaration, not of a sample in passing', () => {
    const preamble = `La Caf agit sur des champs communs comme l'enfance, le logement et le handicap.

La Ctg couvre les domaines suivants : petite enfance, jeunesse, parentalité.`;
    expect(read({ preamble })).toBe('petite-enfance jeunesse parentalite');
  });

  test('may stand in the first article', () => {
    expect(
      read({
        objet: 'La convention porte sur les thématiques suivantes : petite enfance, jeunesse, logement.',
      }),
    ).toBe('petite-enfance jeunesse logement');
  });
});

describe('no declared domain', () => {
  test.each<[string, Parts]>([
    [
      'a mention in passing',
      { preamble: "Le territoire soutient la petite enfance, l'enfance et la jeunesse." },
    ],
    [
      'a sample',
      {
        preamble:
          "La Caf agit sur des champs d'intervention communs comme l'enfance, la jeunesse et le logement.",
      },
    ],
    [
      'the fields of the Caf alone',
      {
        champsCaf:
          'Les interventions de la Caf concernent les axes suivants :\n\n- petite enfance\n- jeunesse\n- logement',
      },
    ],
    ['two names', { preamble: 'La Ctg couvre les domaines suivants : enfance et jeunesse.' }],
    [
      'missions',
      {
        preamble:
          'Les missions de la branche sont : concilier vie familiale et vie sociale, aider les jeunes.',
      },
    ],
    [
      'an annex',
      {
        tail: '\nANNEXE 1 - DIAGNOSTIC PARTAGE\n\nLe diagnostic porte sur les thèmes suivants : petite enfance, jeunesse, logement.\n',
      },
    ],
    ['nothing', {}],
  ])('%s', (_, parts) => {
    expect(read(parts)).toBe('');
  });
});

describe('the domains of a compétence', () => {
  test.each<[string, string]>([
    ['Création et gestion de maisons de services au public', 'acces-aux-droits'],
    ['Politique du logement et du cadre de vie', 'logement'],
    ["Création et gestion des aires d'accueil et de l'habitat des gens du voyage", ''],
    ['Relais d’assistants maternels', 'petite-enfance'],
    ['Accueils de loisirs sans hébergement extrascolaires (3-12 ans)', 'enfance'],
    ['Séjours avec hébergement des 6-11 ans', 'enfance'],
    ["Hébergement d'urgence", 'logement'],
    ['Espace de vie sociale « Le Préau »', 'animation-vie-sociale'],
    ['Médiation familiale et espace rencontre', 'parentalite'],
    ['Conseiller numérique', 'inclusion-numerique'],
    ['Gestion du CCAS', 'accompagnement-social'],
    ['Mission locale et bourse au permis', 'jeunesse'],
    ['Gestion des crêches et mu1ti-accueiIs', 'petite-enfance'],
    ["Centres d'hébergement touristique", ''],
    ['Voirie', ''],
    ['Jumelage', ''],
    ["Aménagement numérique et réseaux d'initiative publique", ''],
  ])('%s: %s', (text, expected) => {
    expect(domainsOf(text, rules.domains).join(' ')).toBe(expected);
  });
});

test.each(rules.domains.examples)('vocabulary: $why', ({ competence, domains }) => {
  expect(domainsOf(competence, rules.domains)).toEqual(domains);
});

test('the record’s domains are the ten of the model, in order', () => {
  expect(
    rules.domains.domains
      .filter(({ record }) => record)
      .map(({ slug }) => slug)
      .join(' '),
  ).toBe(TEN);
});
