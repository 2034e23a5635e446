import { isValidDate } from '../model/calendar.ts';
import type { ArticleEvidence, LearnRefusal, LearntModel } from '../model/learnt-model.ts';
import type { Specimen } from '../model/specimen.ts';
import { Template, type TemplateArticle } from '../model/template.ts';
import type { BlankVocabulary } from '../model/vocabulary-blanks.ts';
import { type BlankKinds, blankKindsOf } from './blank-type.ts';
import { areEnough, fingerprintsOf } from './fingerprints.ts';
import { type Group, groupParts } from './group-parts.ts';
import { distinctIds, idOf } from './ids.ts';
import { learnAnnexes } from './learn-annexes.ts';
import { enoughOf, type LearntClauses, learnClauses, ranksOf, type Shares } from './learn-article.ts';
import { learnParameters } from './learn-parameters.ts';
import { ranked, type Tally } from './tally.ts';
import { headingOf, LONGEST_TITLE, type Spellings, spellingsOf } from './titles.ts';
import { paragraphsOf } from './words.ts';

/** What a model is learnt with. */
export interface LearnSetting {
  readonly id: string; // of the model to be
  readonly base: Template; // gives what no convention says: severities, words of duty
  readonly models: readonly Template[]; // those known, from which the new one must be told
  readonly blanks: BlankVocabulary;
  readonly shares: Shares;
}

/** What was learnt, or why nothing could be. */
export type Learning = { readonly learnt: LearntModel } | { readonly refusal: LearnRefusal };

const FEWEST = 2; // conventions: one agrees with nobody

/** Proposes a model from conventions that agree; the order in which they come changes nothing. */
export function learnModel(all: readonly Specimen[], setting: LearnSetting): Learning {
  const specimens = ofOneKind(all);
  if (specimens.length < FEWEST) return { refusal: 'too-few' };
  const groups = groupParts(specimens, setting.base.instrumentWords);
  const articles = learnArticles(specimens, groups, setting);
  const clauses = articles.flatMap((article) => article.learnt.clauses);
  if (clauses.length === 0) return { refusal: 'nothing-shared' };
  const fingerprints = fingerprintsOf(clauses, setting.models);
  if (!areEnough(fingerprints)) return { refusal: 'too-few-fingerprints' };
  return {
    learnt: assemble(
      { specimens, groups, articles, fingerprints, leftOut: all.length - specimens.length },
      setting,
    ),
  };
}

/** The documents of the commonest kind that models are made for. */
function ofOneKind(all: readonly Specimen[]): readonly Specimen[] {
  const acts = all.filter(({ kind }) => kind === 'acte-engagement');
  const conventions = all.filter(({ kind }) => kind === 'convention');
  return acts.length > conventions.length ? acts : conventions;
}

/** An article that enough conventions have, before it is named. */
interface ArticleDraft {
  readonly group: Group;
  readonly of: number; // conventions that could have it
  readonly learnt: LearntClauses;
}

function learnArticles(
  specimens: readonly Specimen[],
  groups: readonly Group[],
  { blanks, shares }: LearnSetting,
): readonly ArticleDraft[] {
  const kinds: BlankKinds = blankKindsOf(blanks);
  const whole = specimens.filter(({ isWhole }) => isWhole).length;
  const frequent = groups
    .filter(({ kind }) => kind !== 'annex')
    .map((group) => ({
      group,
      of: group.kind === 'visas' || group.kind === 'signature' ? whole : specimens.length,
    }))
    .filter(({ group, of }) => group.parts.size >= enoughOf(shares.least, of));
  const places = frequent.map(
    ({ group }) =>
      new Map([...group.parts].map(([i, part]) => [i, specimens[i]?.parts.indexOf(part) ?? 0] as const)),
  );
  const ranks = ranksOf(places);
  return frequent
    .map((draft, i) => ({ ...draft, rank: ranks[i] ?? 0, name: nameOf(draft.group) }))
    .sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1))
    .map(({ group, of }) => {
      const bodies = new Map([...group.parts].map(([i, { text }]) => [i, paragraphsOf(text)] as const));
      return { group, of, learnt: learnClauses(bodies, shares, kinds) };
    });
}

const nameOf = ({ kind, model, parts }: Group): string =>
  [kind, model, ...[...parts.values()].map(({ title }) => title ?? '').sort()].join(' ');

interface Draft {
  readonly specimens: readonly Specimen[];
  readonly groups: readonly Group[];
  readonly articles: readonly ArticleDraft[];
  readonly fingerprints: Template['fingerprints'];
  readonly leftOut: number;
}

function assemble(
  { specimens, groups, articles, fingerprints, leftOut }: Draft,
  setting: LearnSetting,
): LearntModel {
  const { base, shares, id } = setting;
  const annexGroups = groups.filter(
    ({ kind, parts }) => kind === 'annex' && parts.size >= enoughOf(shares.least, specimens.length),
  );
  const spellings = spellingsOf(
    [...articles.map(({ group }) => group), ...annexGroups].flatMap(({ parts }) =>
      [...parts.values()].map(({ title }) => (title ?? '').slice(0, LONGEST_TITLE)),
    ),
    articles.flatMap(({ learnt }) => learnt.clauses.flatMap(({ fixed }) => fixed.map((part) => ` ${part}`))),
  );
  const named = nameArticles(articles, base, spellings);
  const annexes = learnAnnexes(annexGroups, base, { spellings, of: specimens.length });
  const signed = signedBetween(specimens);
  const template = Template.parse({
    id,
    name: `Modèle appris de ${specimens.length} conventions`,
    heading: commonHeading(specimens, shares.least) ?? base.heading,
    instrument: specimens[0]?.kind === 'acte-engagement' ? 'acte-engagement' : 'convention',
    inForce: { from: signed?.from ?? base.inForce.from },
    source: {
      kind: 'reconstructed',
      of: `${specimens.length} conventions signées`,
      why: 'Le texte est celui que ces conventions ont en commun ; une personne doit le relire.',
    },
    fingerprints,
    instrumentWords: base.instrumentWords,
    severities: base.severities,
    inductions: base.inductions,
    parameters: learnParameters(specimens, base, shares.least),
    duties: base.duties,
    money: base.money,
    articles: named,
    annexes: annexes.map(({ annex }) => annex),
  });
  return {
    template,
    conventions: specimens.length,
    whole: specimens.filter(({ isWhole }) => isWhole).length,
    leftOut,
    base: base.id,
    signed,
    articles: new Map(named.map((article, i) => [article.id, evidenceOf(articles[i])] as const)),
    annexes: new Map(annexes.map(({ annex, support }) => [annex.id, support] as const)),
  };
}

const SEPARATE = new Set(['visas', 'signature', 'preambule']);
const TITLES: Readonly<Record<string, string>> = {
  visas: 'Visas',
  preamble: 'Préambule',
  signature: 'Signature',
};

function nameArticles(
  articles: readonly ArticleDraft[],
  base: Template,
  spellings: Spellings,
): readonly TemplateArticle[] {
  const headings = articles.map(({ group }) => headingOf([...group.parts.values()], spellings));
  const ids = distinctIds(
    articles.map(({ group }, i) => {
      if (group.kind === 'preamble') return 'preambule';
      if (group.kind !== 'article') return group.kind;
      const known = base.articles.find(({ id }) => id === group.model);
      const own = idOf(headings[i]?.title ?? '', 'article');
      return known?.id ?? (SEPARATE.has(own) ? `article-${own}` : own);
    }),
  );
  return articles.map(({ group: { kind }, learnt }, i): TemplateArticle => {
    const heading = headings[i];
    const known = base.articles.find(({ id }) => id === ids[i]);
    return {
      id: ids[i] ?? '',
      number: kind === 'article' ? (heading?.number ?? null) : null,
      title: heading?.title ?? known?.title ?? TITLES[kind] ?? `Article ${heading?.number ?? ''}`.trim(),
      alsoTitled: [...(heading?.others ?? [])],
      cues: known?.cues ?? [],
      nature: natureOf(learnt),
      binding: kind !== 'preamble',
      clauses: learnt.clauses.map(({ id, text, optional }) => ({
        id,
        text,
        alternatives: [],
        optional,
        kernel: [],
        traces: [],
        value: false,
        examples: [],
      })),
      sample: [],
    };
  });
}

const FROZEN = 0.9; // share of an article's words that its clauses make
const HALF = 0.5;

/** Where conventions write little of their own the article is frozen; where most of them do, or much, it is open. */
function natureOf({ covered, local }: LearntClauses): TemplateArticle['nature'] {
  if (covered >= FROZEN) return 'frozen';
  return local >= HALF || covered < HALF ? 'open' : 'semi-open';
}

function evidenceOf(draft: ArticleDraft | undefined): ArticleEvidence {
  if (draft === undefined) throw new Error('an article without its draft');
  const { group, of, learnt } = draft;
  return {
    support: { count: group.parts.size, of },
    own: learnt.own,
    covered: learnt.covered,
    clauses: new Map(learnt.clauses.map(({ id, evidence }) => [id, evidence] as const)),
  };
}

/** The title at the head of most documents. */
function commonHeading(specimens: readonly Specimen[], least: number): string | null {
  const titles: Tally = new Map();
  for (const { title } of specimens) {
    const [text] = paragraphsOf((title ?? '').slice(0, LONGEST_TITLE).replace(/\s+/g, ' '));
    if (text !== undefined) titles.set(text, (titles.get(text) ?? 0) + 1);
  }
  const [best] = ranked(titles);
  return best !== undefined && best[1] >= enoughOf(least, specimens.length) ? best[0] : null;
}

function signedBetween(specimens: readonly Specimen[]): LearntModel['signed'] {
  const days = specimens
    .flatMap(({ signedOn }) => (signedOn !== null && isValidDate(signedOn) ? [signedOn] : []))
    .sort();
  const [from, to] = [days[0], days.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}
