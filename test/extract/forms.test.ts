import { describe, expect, test } from 'vitest';
import type { ConventionRecord } from '../../src/model/record.ts';
import type { Range } from '../../src/model/span.ts';
import { recordOf } from '../support/engine.ts';
import { lineOf, readMarked } from '../support/marked.ts';

/**
 * The forms in which conventions state their facts, each read by the whole program out of a convention: what is marked is
 * found, in its place and with its value, and nothing else is.
 */
const FRONT = `CONVENTION TERRITORIALE GLOBALE

Entre :

La Caisse d'allocations familiales du Jura, représentée par sa présidente, Mme Anne DURANVAL, ci-après dénommée « la Caf » ;

Et

La communauté d'agglomération du Grand Dole, représentée par son président, M. Luc PETITJEAN ;

Et

La commune de Dole, représentée par son maire, M. Paul MARTELLIN ;

`;
const AGREED = `Il est convenu ce qui suit :

ARTICLE 1 - OBJET DE LA CONVENTION

La présente convention a un objet.

`;
const article = (title: string) => `${AGREED}ARTICLE 2 - ${title}\n\n`;

type Found = readonly [label: string, value: string | null, range: Range];
type Read = (record: ConventionRecord) => readonly Found[];

const datesIn: Read = ({ dates }) => dates.map(({ role, value, span }) => [role, value, span]);
const durationsIn: Read = ({ durations }) => durations.map(({ role, value, span }) => [role, value, span]);
const referencesIn: Read = ({ references }) =>
  references.map(({ kind, number, date, articles, span }) => [
    kind,
    [number, date, articles.join(', ')].filter((part) => part !== null && part !== '').join(' ') || null,
    span,
  ]);
const competencesIn: Read = ({ competences }) =>
  competences.map(({ category, span }) => [category ?? 'sans', null, span]);

const LABELS: ReadonlyMap<Read, readonly string[]> = new Map([
  [datesIn, ['caf-decision', 'deliberation', 'signature', 'effect', 'expiry', 'deadline', 'other']],
  [durationsIn, ['term', 'notice', 'cure-period', 'meeting-frequency', 'review-frequency', 'other']],
  [referencesIn, ['code', 'loi', 'arrete', 'decret', 'circulaire', 'deliberation', 'reglement-ue', 'other']],
  [competencesIn, ['obligatoire', 'optionnelle', 'facultative', 'supplementaire', 'sans']],
]);

/** Checks one kind of fact in a marked text put between a front and an end; spans are those of the marked text. */
function checker(read: Read, before: string, after: string): (source: string) => void {
  return (source) => {
    const { text, marks } = readMarked(source, LABELS.get(read) ?? []);
    const [start, end] = [(FRONT + before).length, (FRONT + before + text).length];
    const found = read(recordOf(`${FRONT}${before}${text}\n\n${after}`))
      .filter(([, , span]) => start <= span.start && span.start < end)
      .map(([label, value, span]) =>
        lineOf(label, value ?? '', { start: span.start - start, end: span.end - start }),
      );
    expect(found).toEqual(marks.map(({ label, value, range }) => lineOf(label, value, range)));
  };
}

describe('dates of decisions', () => {
  test.each([
    "Vu la délibération du conseil d'administration de la Caf du Cher en date du [caf-decision 2021-11-09]9 novembre 2021[/] relative à ses orientations ;",
    "Vu la décision du conseil d'administration de la Caf du [caf-decision 2022-10-17]17/10/2022[/] ;",
    'Vu la délibération du conseil municipal de Dole du [deliberation 2021-12-16]16/12/2021[/] ;',
    'Vu la délibération du conseil communautaire en date du **[deliberation 2021-12-16]16/12/2021[/]** ;',
    'Vu la délibération du conseil communautaire en date du [deliberation]..... 2022[/] ;',
    "[deliberation 2020-12-15]L'an deux mille vingt, le quinze décembre[/], le conseil municipal de Dole s'est réuni ;",
    'Vu la dé1ibération du conseil municipal de Dole du [deliberation 2021-12-16]l6/12/2021[/] ;',
    "Vu la délibération du conseil d'adrninistration de la Caf du [caf-decision 2022-01-01]l er janvier 2022[/] ;",
  ])('%s', checker(datesIn, '', AGREED));

  test.each([
    'Vu la loi n° 2000-614 du 5 juillet 2000 ;',
    "Vu l'arrêté du 3 octobre 2001 relatif à l'action sociale des Caf ;",
    'Vu le décret n° 2018-1117 du 10 décembre 2018 ;',
    "Vu l'ordonnance n° 2021-1310 du 7 octobre 2021 ;",
    'Vu la directive du 24 octobre 1995 ;',
    'Vu le règlement (UE) 2016/679 du 27 avril 2016 ;',
    'Vu la circulaire n° 2020-01 du 16 janvier 2020 de la Cnaf ;',
    'Vu la Ioi n° 78-I7 du 6 janvier 1978 ;',
    "Vu l'arrété du 3 octobre 2OO1 relatif à l'action sociale ;",
    'Vu les articles L. 263-1 et L. 227-1 à 3 du Code de la sécurité sociale ;',
  ])('are none of: %s', checker(datesIn, '', AGREED));
});

describe('dates of the term', () => {
  test.each([
    "Elle est conclue à compter du [effect 2022-01-01]1er janvier 2022[/] jusqu'au [expiry 2026-12-31]31 décembre 2026[/].",
    'Elle prend effet au [effect 2022-01-01]1er janvier 2022[/] et arrive à échéance au [expiry 2026-12-31]31 décembre 2026[/].',
    'Elle est conclue pour une durée de cinq (5) ans à compter du [effect 2021-01-01]1er janvier 2021[/].',
    'La convention est conclue du [effect 2022-01-01]l er janvier 2O22[/] au [expiry 2026-12-31]31 décembre 2O26[/].',
    'La convention est conclue du [effect 2022-01-01]1<sup>er</sup> janvier 2022[/] au [expiry 2026-12-31]31 décembre 2026[/] inclus.',
    'La convention est conclue du [effect 2022-01-01]1 ^{er} janvier 2022[/] au [expiry 2026-12-31]31 decernbre 2026[/].',
    'Elle prendra fin le [expiry]31 décembre (N+4 au maximum)[/].',
    "Elle est conclue à compter du [effect 2022-01-01]1er janvier 2022[/] juaqu'au [expiry 2026-12-31]31 décembre 2026[/].",
    "Elle est conclue à compterdu [effect 2022-01-01]1er janvier 2022[/] jusqu'au [expiry 2026-12-31]31 décembre 2026[/].",
  ])('%s', checker(datesIn, article('DUREE DE LA CONVENTION'), ''));

  test.each(['La convention est conclue pour une durée de quatre ans.', 'Les parties comparent N-1 et N-2.'])(
    'are none in: %s',
    checker(datesIn, article('DUREE DE LA CONVENTION'), ''),
  );
});

describe('dates of the common work', () => {
  test.each([
    'Le bilan est transmis au plus tard le [deadline 2023-06-30]30 juin 2023[/].',
    'Les données sont produites au plus tard le [deadline 2023-03-31]31 mars 2023[/].',
    'Le projet est remis avant le [deadline 2023-06-30]30 juin 2023[/].',
    'Le Cej arrivé à échéance au [other 2021-12-31]31 décembre 2021[/] est remplacé.',
    'La communauté, créée au [other 2017-01-01]1er janvier 2017[/], exerce ses compétences.',
  ])('%s', checker(datesIn, article('MODALITES DE COLLABORATION'), ''));

  test.each([
    'La population était de 24 000 habitants au 1er janvier 2020 (source Insee).',
    'Les enfants de 3 à 11 ans et les jeunes de 11 à 17 ans sont accueillis.',
    "L'exercice 2022 est clos.",
    'Le SIREN 200 010 650 est celui de la communauté.',
    'Les 1° à 3° du II sont applicables.',
    'Le budget est de 4 200 000 €, pour 27 150 allocataires.',
  ])('are none in: %s', checker(datesIn, article('MODALITES DE COLLABORATION'), ''));
});

describe('durations of the end', () => {
  test.each([
    "Elle est résiliée de plein droit à l'expiration d'un délai d'[cure-period P1M]un mois[/] suivant l'envoi d'une lettre valant mise en demeure.",
    'Elle peut être dénoncée moyennant un délai de prévenance de [notice P6M]6 mois[/].',
    'La résiliation respecte un délai de préavis de [notice P3M]trois mois[/] par lettre recommandée.',
    'Elle peut être dénoncée moyennant un préavis de [notice P3M]trois (3) mois[/].',
    'Elle peut être dénoncée avec un préavis de [notice P2M]deux mois[/], à la fin de la deuxième année.',
    'Elle peut être dénoncée moyennant un délai de prévenance de [notice P6M]6 rnois[/].',
    'Elle peut être dénoncée moyennant un délai de prévenance de [notice P6M]s1x mois[/].',
    'Elle peut être dénoncée moyennant un délai de prévenance de [notice P6M]six mo1s[/].',
    'Elle peut être dénoncée moyennant un préavis de [notice P3M]tr0is (3) mois[/].',
    "Elle est résiliée par l'une ou l'autre partie à l'expiration d'undéloi d'[cure-period P1M]un mois[/] suivant l'envoi d'une lettre valant mise en demeure.",
  ])('%s', checker(durationsIn, article('LA FIN DE LA CONVENTION'), ''));

  test.each([
    'Elle peut être dénoncée moyennant un préavis de X (X) mois.',
    'Elle peut être dénoncée moyennant un préavis de trois (6) mois.',
    'Les enfants de six ans et les jeunes de seize ans sont accueillis.',
    'Les comptes de N-1 et le programme de N+1 sont joints.',
  ])('are none in: %s', checker(durationsIn, article('LA FIN DE LA CONVENTION'), ''));
});

describe('how often people meet', () => {
  test.each([
    'Le comité de pilotage se réunit a minima [meeting-frequency P1Y]une fois par an[/].',
    'Le comité technique se réunit [meeting-frequency P6M]une fois par semestre[/].',
    'Le comité technique se réunit [meeting-frequency P6M]tous les six mois[/].',
    'Un comité technique [meeting-frequency P6M]semestriel[/] le prépare.',
    'Le comité de pilotage se réunit [meeting-frequency P3M]trimestriellement[/].',
    'Une évaluation [review-frequency P1Y]annuelle[/] est conduite.',
    'Le comité de pilotage se réunit a minima [meeting-frequency P1Y]une fo1s par an[/].',
  ])('%s', checker(durationsIn, article('MODALITES DE COLLABORATION'), ''));
});

describe('texts that are cited', () => {
  test.each([
    'Vu les [code L. 263-1, L. 223-1, L. 227-1, L. 227-2, L. 227-3]articles L. 263-1, L. 223-1 et L. 227-1 à 3 du Code de la sécurité sociale[/] ;',
    'Vu les [code L. 263-1, L. 223-1, L. 227-1, L. 227-2, L. 227-3]articles L. 263-1, L. 223-1, et L. 227-1 à 3 du Code de la Sécurité sociale[/] ;',
    'Vu les [code L. 2121-29, L. 5211-1, L. 5211-2, R. 5211-2]articles L.2121-29, L.5211-1 à L.5211-2 et R. 5211-2 du code général des collectivités territoriales[/] ;',
    "Vu le [code]Code de l'action sociale et des familles[/] ;",
    'Vu le [code L. 2121-29, L. 5214-16]Code général des collectivités territoriales[/] (CGCT), notamment ses articles L. 2121-29 et L.5214-16 ;',
    "Vu l'[arrete 2001-10-03]arrêté du 3 octobre 2001 relatif à l'action sociale des Caisses d'allocations familiales (Caf)[/] ;",
    "Vu la [other]Convention d'objectifs et de gestion (Cog) arrêtée entre l'État et la Cnaf[/] ;",
    "Vu la [loi 78-17 1978-01-06]loi n° 78-17 du 6 janvier 1978 relative à l'informatique, aux fichiers et aux libertés[/] ;",
    "Vu l'article 1er, II, 1° à 3° de la [loi 2000-614 2000-07-05 1er]loi n° 2000-614 du 5 juillet 2000[/] ;",
    "Vu l'article 27-2 de la [loi 2000-321 2000-04-12 27-2]loi n° 2000-321 du 12 avril 2000[/] ;",
    "Vu l'article 8 de la [loi 2019-1428 2019-12-24 8]loi n°2019-1428 du 24 décembre 2019 d'orientation des mobilités[/] ;",
    'Vu la [loi 2015-08-07]loi NOTRe du 7 août 2015[/] ;',
    'Vu le [reglement-ue 2016/679 2016-04-27 30]règlement (UE) 2016/679 du 27 avril 2016[/] (RGPD), article 30 ;',
    "Vu l'article 30 du [reglement-ue 30]Rgpd[/] ;",
    "Vu l'[other 2021-1310 2021-10-07]ordonnance n° 2021-1310 du 7 octobre 2021[/] ;",
    'Vu le [decret 2018-1117 2018-12-10]décret n° 2018-1117 du 10 décembre 2018[/] ;',
    'Vu la [circulaire 2020-01 2020-01-16]circulaire n° 2020-01 du 16 janvier 2020 de la Cnaf[/] ;',
    'Vu la [deliberation 2021-45 2021-03-03]délibération n° 2021-45 du conseil municipal de Dole du 3 mars 2021[/] ;',
  ])('%s', checker(referencesIn, '', AGREED));

  test.each([
    'Vu la [loi 78-17 1978-01-06]Ioi n° 78-I7 du 6 janvier 1978[/] ;',
    "Vu l'[code L. 227-1, L. 227-2, L. 227-3]article L, 227-1 à 3 du Code de la sécurité soclale[/] ;",
    "Vu l'[arrete 2001-10-03]arrété du 3 octobre 2OO1 relatif à l'action sociale[/] ;",
    'Vu le [code L. 223-1]Code de Ia sécurite sociale[/], article L.223-l ;',
    'Vu le [decret 2018-1117 2018-12-10]déeret n° 2018-1117 du 10 décembre 2018[/] ;',
    'Vu le [decret 2018-1117 2018-12-10]décrct n° 2018-1117 du 10 décembre 2018[/] ;',
    'Vu la [loi 2004-809 2004-08-13]loi n* 2004-809 du 13 aoüt 2004[/] ;',
    'Vu la [circulaire 2020-01 2020-01-16]circu1aire n° 2020-0l du 16 janvier 2020 de la Cnaf[/] ;',
  ])('damaged: %s', checker(referencesIn, '', AGREED));

  test.each([
    'Les modalités figurent à l’annexe 3 (cf article 2).',
    'Les annexes 1 et 2 font partie de la convention.',
    'La loi de l’offre et de la demande n’est pas en cause.',
    'Le code couleur du plan figure en légende.',
  ])('are none in: %s', checker(referencesIn, article('MODALITES DE COLLABORATION'), ''));
});

describe('compétences', () => {
  const check = checker(
    competencesIn,
    `${AGREED}ARTICLE 2 - LES CHAMPS D'INTERVENTION DE LA CAF\n\nLa Caf agit.\n\nARTICLE 3 - LES CHAMPS D'INTERVENTION DE LA COMMUNAUTE ET DE LA COMMUNE\n\n`,
    'ARTICLE 4 - LES OBJECTIFS PARTAGES\n\nIls sont partagés.\n',
  );

  test.each([
    "La communauté d'agglomération exerce les compétences obligatoires suivantes :\n\n- [obligatoire]Équilibre social de l'habitat[/] ;\n- [obligatoire]Aménagement de l'espace[/] ;",
    "Compétences optionnelles\n\n- [optionnelle]Action sociale d'intérêt communautaire[/] ;\n- [optionnelle]Maisons de services au public[/] ;",
    "Compétences facultatives\n\n- [facultative]Petite enfance : crèches jusqu'au 31 décembre 2024[/] ;",
    "Compétences obligatoires\n\n➤ [obligatoire]Aménagement de l'espace[/]\n\n➤ [obligatoire]SCoT[/]\n\f\n- [obligatoire]PLU[/]\n\n- [obligatoire]Aires d'accueil des gens du voyage[/]",
    'La commune exerce les compétences supplémentaires :\n\n- [supplementaire]Petite enfance\n  - crèches[/]\n- [supplementaire]Enfance\n  - ALSH[/]',
    "Cornpétences obligatoires de la communauté d'agglomération :\n\ne [obligatoire]Aménagement de l'espace[/] ;\ne [obligatoire]Développement économique[/] ;",
    'Compétences facu1tatives\n\n- [facultative]Transport à la demande[/] ;',
  ])('%s', check);

  test.each([
    'Compétences attendues : sens du contact, autonomie.',
    'La montée en charges des compétences des agents est prévue.',
    'Chaque collectivité garde ses compétences propres.',
    'Les compétences détenues restent les leurs.',
    "La communauté d'agglomération ne détient aucune compétence en matière de petite enfance.",
    'Compétences requises :\n\n- Animer une réunion ;\n- Tenir un budget ;',
  ])('are none in: %s', check);
});

/** The parties of a clause, each where its name stands, with its code in the register: `[commune 39198]commune de Dole[/]`. */
function checkParties(source: string): void {
  const kinds = ['caf', 'msa', 'epci', 'commune', 'departement', 'syndicat', 'ccas', 'association', 'other'];
  const { text, marks } = readMarked(source, kinds);
  const document = `CONVENTION TERRITORIALE GLOBALE\n\nEntre :\n\n${text}\n\n${AGREED}`;
  const start = document.indexOf(text);
  const found = recordOf(document).parties.map(({ kind, name, registry, span }) => {
    const at = name === null ? span.start : document.indexOf(name, span.start);
    const range = { start: at - start, end: at - start + (name ?? '').length };
    return lineOf(kind, registry?.code ?? '', range);
  });
  expect(found).toEqual(marks.map(({ label, value, range }) => lineOf(label, value, range)));
}

const SIGNS = 'représentée par sa présidente, Mme Anne DURANVAL ;';
const THEN = (commune: string): string =>
  `La [caf 39]Caisse d'allocations familiales du Jura[/], ${SIGNS}\n\nEt\n\n${commune}, représentée par son maire, M. Paul MARTELLIN ;`;

describe('the Caf of a département', () => {
  test.each([
    ['[caf 39]Caf du Jura[/]'],
    ['[caf 84]CAF de Vaucluse[/]'],
    ['[caf 41]Caisse des Allocations Familiales de Loir-et-Cher[/]'],
    ['[caf 63]Caf du Puy de Dôme[/]'],
    ["[caf 83]caisse d'Allocations familiales du var[/]"],
    ['[caf 2A]Caf de la Corse-du-Sud[/]'],
    ['[caf 974]Caf de la Réunion[/]'],
    ['[caf 48]CCSS de la Lozère[/]'],
    ['[caf 976]CSSM de Mayotte[/]'],
    ['[caf 93]Caf de Seine Saint Denis[/]'],
  ])('La %s', (caf) => checkParties(`La ${caf}, ${SIGNS}`));

  test.each([
    ['[caf 59]Caf de Roubaix[/]'],
    ["[caf 59]Caf d'Armentières[/]"],
    ["[caf 69]Caisse d'allocations familiales de Lyon[/]"],
    ['[caf 76]Caf du Havre[/]'],
    ['[caf 42]Caf de Saint-Étienne[/]'],
    ['[caf 49]Caf de Cholet[/]'],
    ['[caf 62]Caf de Calais[/]'],
    ["[caf 07]Caf d'Aubenas[/]"],
    ['[caf 02]Caf de Soissons[/]'],
    ['[caf 64]Caf Pays basque et Seignanx[/]'],
    ['[caf 64]Caf Béarn et Soule[/]'],
  ])('by a name from before the mergers: la %s', (caf) => checkParties(`La ${caf}, ${SIGNS}`));

  test.each([
    ["[caf 36]Caisse d'allocations famili ales de l'Indre[/]"],
    ["[caf 36]Caisse d'ollocations familiales de l'Indre[/]"],
    ["[caf 36]Caisse d'allocations fam1liales de l'Indre[/]"],
    ["[caf 36]Caisse d'allocat ions familiales de l'Indre[/]"],
    ["[caf 43]Caisse d'a llocations familiales de la Haute-Loire[/]"],
    ["[caf 43]Caisse d'allocations familiales de la Haure-Loire[/]"],
    ["[caf 23]Caisse d'AIIocations famiIiaIes de la Creuse[/]"],
  ])('damaged: la %s', (caf) => checkParties(`La ${caf}, ${SIGNS}`));

  test.each([['[caf]Caf de Nulle-Part[/]'], ['[caf]Caf du Territoire[/]']])('is not told by: la %s', (caf) =>
    checkParties(`La ${caf}, ${SIGNS}`));
});

describe('communes and their groupings in the register', () => {
  test.each([
    ['La [commune 39198]commune de Dole[/]'],
    ['La [commune 39300]Ville de Lons le Saunier[/]'],
    ['La [commune 39470]commune des Rousses[/]'],
    ['La [commune 39478]commune de St Claude[/]'],
    ['La [commune 39013]commune d’ARBOIS[/]'],
    ['La [epci 200069615]Communauté de Communes Bresse Haute Seille[/]'],
    ["La [epci 200010650]communauté d'agglomération du Grand Dole[/]"],
  ])('%s', (commune) => checkParties(THEN(commune)));

  test.each([
    ['La [commune 39300]Ville de Lons-Ie-Saunier[/]'],
    ['La [commune 39478]commune de Saint-CIaude[/]'],
    ['La [epci 200069615]Cornmunauté de Communes Bresse Haute Seille[/]'],
  ])('damaged: %s', (commune) => checkParties(THEN(commune)));

  test.each([
    ['La [commune]commune de Sainte-Colombe[/]'],
    ['La [commune]commune de Nulle-Part-sur-Rien[/]'],
    ["La [commune]commune d'Hauteville-Lompnes[/]"],
  ])('not in this département: %s', (commune) => checkParties(THEN(commune)));
});
