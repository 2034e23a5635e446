import fc from 'fast-check';
import { fillClause, type TemplateValues } from '../../src/model/fill-template.ts';
import type { DurationFact } from '../../src/model/record.ts';
import type { Specimen, SpecimenPart, SpecimenPartKind } from '../../src/model/specimen.ts';
import type { Template, TemplateArticle } from '../../src/model/template.ts';
import { misread } from './noise.ts';
import { seededRandom } from './random.ts';
import { type Situation, situation, valuesOf } from './situation.ts';

/** A convention to be written: who signs, and what is its own. */
export interface Signed {
  readonly situation: Situation;
  readonly values: TemplateValues;
}

const THEMES = [
  'un relais pour les assistants maternels de la vallée',
  'une ludothèque itinérante dans les hameaux',
  'des chantiers éducatifs pendant les vacances de printemps',
  'un lieu de répit pour les parents séparés',
  'une navette vers la piscine du canton',
  'des ateliers de réparation de vélos au foyer',
  'une permanence juridique au rez-de-chaussée de la halle',
  'un jardin partagé derrière la médiathèque',
  'des soirées de conte à la bibliothèque du port',
  'une bourse aux jouets chaque automne',
  'un bus numérique sur les marchés',
  'des logements de passage pour saisonniers',
];
const VERBS = ['Ouvrir', 'Soutenir', 'Prolonger', 'Étudier', 'Financer', 'Déplacer', 'Rénover', 'Fusionner'];

/** Conventions of as many places: any names and dates, local texts that no two share, blanks filled by turns or by chance. */
export function signedConventions(count: number, seed = 11): readonly Signed[] {
  const random = seededRandom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const local = (): readonly string[] =>
    Array.from(
      { length: 1 + Math.floor(random() * 3) },
      () => `- ${pick(VERBS)} ${pick(THEMES)}, puis ${pick(VERBS).toLocaleLowerCase('fr')} ${pick(THEMES)} ;`,
    );
  return fc.sample(situation, { numRuns: count, seed }).map((each, i) => {
    const half = <T>(one: T, other: T): T => (i % 2 === 0 ? one : other);
    const values = valuesOf(each);
    const number = (least: number): string => String(least + Math.floor(random() * 6));
    const words = {
      ...values.words,
      contrats: half('du Contrat', 'des Contrats'),
      passes: half('passé avec la collectivité signataire', 'passés avec les collectivités signataires'),
      perimetre: pick(['la commune', 'le bassin de vie', "l'intercommunalité"]),
      verbe: half('visent à', 'concernent'),
      secretaire: half(values.words.caf ?? '', values.words.collectivite ?? ''),
      pages: number(11),
      'deliberation-collectivite.annexe': number(4),
      'evaluation-continue.annexe': number(3),
      'pages-et-annexes.annexes': number(4),
    };
    const open = Object.fromEntries(
      ['champs-caf', 'champs-collectivite', 'objectifs-partages'].map((id) => [id, local()]),
    );
    return { situation: each, values: { ...values, words, local: open } };
  });
}

/** The part of a convention that an article of the model makes. */
function partOf(article: TemplateArticle, template: Template, values: TemplateValues): SpecimenPart {
  const { id, number, title, clauses } = article;
  const kinds: Readonly<Record<string, SpecimenPartKind>> = {
    visas: 'visas',
    preambule: 'preamble',
    signature: 'signature',
  };
  const kind = kinds[id] ?? 'article';
  const text = [
    ...clauses.map((clause) => fillClause(clause, template, values)),
    ...(values.local?.[id] ?? []),
  ].join('\n');
  const isHeaded = kind === 'article' || kind === 'preamble';
  return {
    kind,
    number,
    title: isHeaded ? (values.titles?.[id] ?? title).toLocaleUpperCase('fr') : null,
    model: kind === 'visas' || kind === 'signature' ? null : id,
    text,
  };
}

/** A filled model as a specimen, without the way through a document; `rate` is the share of characters misread. */
export function specimenFrom(
  template: Template,
  { situation: { dates }, values }: Signed,
  noise: { readonly rate: number; readonly seed: number; readonly notice?: string } = { rate: 0, seed: 0 },
): Specimen {
  const durations: Pick<DurationFact, 'role' | 'value'>[] = [
    { role: 'notice', value: noise.notice ?? 'P6M' },
    { role: 'cure-period', value: 'P1M' },
  ];
  return {
    kind: 'convention',
    title: template.heading,
    signedOn: dates.signature,
    durations,
    parts: template.articles.map((article, i) => {
      const part = partOf(article, template, values);
      const text =
        noise.rate === 0 ? part.text : misread(part.text, { rate: noise.rate, seed: noise.seed * 100 + i });
      return { ...part, text: flat(text) };
    }),
    isWhole: true,
  };
}

/** A string put together sign by sign holds every step of its making until it is copied. */
const flat = (text: string): string => Buffer.from(text).toString();
