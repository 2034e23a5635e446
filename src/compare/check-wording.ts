import { keyOf } from '../model/fold.ts';
import { spanOf, textOf } from '../model/reading.ts';
import { placeOf, sectionAt } from '../model/section.ts';
import type { Range } from '../model/span.ts';
import { editDistance } from './spelling.ts';
import { type Check, isComparable, isWhole, type Judgement, type Subject } from './subject.ts';

const EngagementRe =
  /\b(?:present|cet|ledit) acte d'engagement\b|\bdu present avenant\b|\ble present avenant\b/g;
const ConventionRe = /\b(?:la )?presente convention\b/g;
const TwoRe = /\b(?:les|entre les|aux|des) deux (?:parties|partenaires|signataires)\b/g;
const GROUPS = ['communaute', 'regroupement', 'groupement', 'syndicat', 'association', 'intercommunalite'];
const SLIPS = 2; // `commune` is three letters from `communaute`

const judge = ({ clean: { reading }, sections }: Subject, rule: string, range: Range): Judgement => ({
  rule,
  article: placeOf(sectionAt(sections, range.start)),
  span: spanOf(reading, range),
  actual: textOf(reading, range),
});

/** The places in the articles, not in the visas or the annexes, that a pattern sees. */
function placesInArticles({ clean: { reading }, sections }: Subject, pattern: RegExp): readonly Range[] {
  return [...reading.folded.matchAll(pattern)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start }) => {
      const kind = sectionAt(sections, start)?.kind;
      return kind === 'article' || kind === 'preamble' || kind === 'signature';
    });
}

/** An act calls itself by one name; the name of another instrument is left from the text it was made from. */
export const checkInstrumentWords: Check = (subject) => {
  const { kind } = subject.facts.document;
  if (kind === 'convention') {
    const places = placesInArticles(subject, EngagementRe);
    return oncePerPlace(places.map((range) => judge(subject, 'words-of-engagement', range)));
  }
  if (kind !== 'acte-engagement') return [];
  return placesInArticles(subject, ConventionRe)
    .slice(0, 1)
    .map((range) => judge(subject, 'words-of-convention', range));
};

function oncePerPlace(judgements: readonly Judgement[]): readonly Judgement[] {
  return judgements.filter(
    ({ article }, i) => judgements.findIndex((other) => other.article === article) === i,
  );
}

/** The heading on the local powers speaks of communes only where a commune is a party. */
export const checkHeadingParties: Check = (subject) => {
  const { clean, sections, facts } = subject;
  const section = sections.find(({ kind, model }) => kind === 'article' && model === 'champs-collectivite');
  const kinds = new Set(facts.parties.map(({ kind }) => kind));
  if (!isWhole(subject)) return [];
  if (section?.title == null || kinds.has('commune') || !kinds.has('epci') || !isComparable(subject))
    return [];
  if (!speaksOfCommunes(section.title)) return [];
  const range = { start: section.range.start, end: section.body.start };
  const holder = facts.parties.find(({ kind }) => kind === 'epci')?.name ?? '';
  const { reading } = clean;
  return [
    {
      rule: 'heading-of-other-party',
      article: placeOf(section),
      span: spanOf(reading, range),
      actual: section.title,
      args: { title: section.title, party: holder },
    },
  ];
};

/** Communes by themselves, not those of a communauté: on a bad copy too. */
function speaksOfCommunes(title: string): boolean {
  const words = keyOf(title).split(' ');
  const isGrouped = words.some((word) => GROUPS.some((group) => editDistance(word, group, SLIPS) <= SLIPS));
  return words.some((word) => word === 'commune' || word === 'communes') && !isGrouped;
}

/** « Les deux partenaires » of the form, kept among three and more. */
export const checkTwoParties: Check = (subject) => {
  const count = subject.facts.parties.length;
  if (count < 3 || !isComparable(subject)) return [];
  return placesInArticles(subject, TwoRe)
    .slice(0, 1)
    .map((range) => ({ ...judge(subject, 'two-parties', range), args: { count } }));
};
