import { fillClause, fillTemplate, type TemplateValues } from '../../src/model/fill-template.ts';
import type { FindingCode, Severity } from '../../src/model/record.ts';
import {
  type Clause,
  headedArticles,
  type Template,
  type TemplateArticle,
} from '../../src/model/template.ts';

/** A conforming text with one thing changed, and what must be found there. */
export interface Mutation {
  readonly name: string;
  readonly text: string;
  readonly codes: readonly FindingCode[]; // one of them
  readonly severities: readonly Severity[]; // one of them
  readonly places: readonly (string | null)[]; // one of them
}

const placeIn = ({ id, number }: TemplateArticle): string =>
  number ?? (id === 'preambule' ? 'preambule' : id);

interface Case {
  readonly template: Template;
  readonly article: TemplateArticle;
  readonly clause: Clause;
}

/** The clauses that bind: those that a model misses, or whose kernel it keeps. */
function bindingClauses(template: Template): readonly Case[] {
  return template.articles
    .filter(({ binding }) => binding)
    .flatMap((article) =>
      article.clauses
        .filter(({ optional, kernel, missing }) => !optional && (kernel.length > 0 || missing !== undefined))
        .map((clause) => ({ template, article, clause })),
    );
}

/** Every way in which one thing of a model can be changed. */
export function mutationsOf(template: Template, values: TemplateValues): readonly Mutation[] {
  const conforming = fillTemplate(template, values);
  const clauses = bindingClauses(template);
  const change = ({ clause }: Case, by: (words: string) => string): string => {
    const words = fillClause(clause, template, values);
    const at = conforming.indexOf(words);
    return conforming.slice(0, at) + by(words) + conforming.slice(at + words.length);
  };
  const frozen = headedArticles(template).filter(
    ({ nature, binding, number }) => nature !== 'open' && binding && number !== null,
  );
  return [
    ...clauses.flatMap((one) => deleted(one, change)),
    ...clauses.flatMap((one) => negated(one, change)),
    ...clauses.flatMap((one) => weakened(one, change)),
    ...clauses.flatMap((one) => gutted(one, change)),
    ...clauses.flatMap((one) => revalued(one, change)),
    ...clauses.flatMap((one) => retimed(one, change)),
    ...template.articles
      .filter(({ binding }) => binding)
      .flatMap((article) => article.clauses.map((clause) => ({ template, article, clause })))
      .flatMap((one) => repointed(one, change)),
    ...numberedArticles(template).flatMap((article) => lost(article, template, values)),
    ...numberedArticles(template).flatMap((article, i, all) =>
      swapped([article, all[i + 1]], template, values),
    ),
    ...numberedArticles(template).map((article, i) =>
      renamed(article, INVENTED[i % INVENTED.length] ?? '', template, values),
    ),
    ...frozen.map((article) => burdened(article, template, values)),
  ];
}

type Change = (one: Case, by: (words: string) => string) => string;
const named = (what: string, { article, clause }: Case): string => `${what}: ${article.id}/${clause.id}`;

/** A deleted clause is missed; where what it speaks of is still spoken of, it is changed. */
function deleted(one: Case, change: Change): readonly Mutation[] {
  const { article, clause, template } = one;
  const usual = template.severities[article.nature];
  const severities = [clause.missing?.severity ?? usual.missing, clause.changed?.severity ?? usual.changed];
  if (severities[0] === 'info') return [];
  return [
    {
      name: named('deleted', one),
      text: change(one, () => ''),
      codes: ['clause-missing', 'clause-changed'],
      severities,
      places: [placeIn(article)],
    },
  ];
}

const VERBS =
  "s'engagent|s'engage|conviennent|conclue|est conduite|est conclue|est établi|est composé|est assuré|peut être|peuvent être|pourra être|sera|seront|fera|feront|entraînera|entraîneront|décident|réalisent|respecteront|sont tenues|vise|précisent|met|prévaudra|interviendra|comporte|matérialise|est du ressort";
const VerbRe = new RegExp(`(?<![\\p{L}'])(${VERBS})(?![\\p{L}])`, 'u');

function turned(one: Case): Pick<Mutation, 'codes' | 'severities' | 'places'> {
  const { article, clause, template } = one;
  const usual = template.severities[article.nature].changed;
  return {
    codes: [clause.value ? 'parameter-changed' : 'clause-changed'],
    severities: clause.changed !== undefined ? [clause.changed.severity] : [usual, 'major'],
    places: [placeIn(article)],
  };
}

const hasWeight = ({ clause }: Case): boolean => clause.kernel.length > 0;

/** A verb between "ne" and "pas". */
function negated(one: Case, change: Change): readonly Mutation[] {
  if (!hasWeight(one) || !VerbRe.test(one.clause.text)) return [];
  const text = change(one, (words) =>
    words.replace(VerbRe, (verb) => {
      const [first = '', ...rest] = verb.split(' ');
      return [/^[aeiouyéêh]/.test(first) ? `n'${first}` : `ne ${first}`, 'pas', ...rest].join(' ');
    }),
  );
  return [{ name: named('negated', one), text, ...turned(one) }];
}

/** What was due is only possible. */
function weakened(one: Case, change: Change): readonly Mutation[] {
  if (!hasWeight(one) || !VerbRe.test(one.clause.text) || /peut|pourra/.test(one.clause.text)) return [];
  const text = change(one, (words) => words.replace(VerbRe, (verb) => `${verb} éventuellement`));
  return [{ name: named('weakened', one), text, ...turned(one) }];
}

/** A clause without the words that make its obligation, phrase by phrase. */
function gutted(one: Case, change: Change): readonly Mutation[] {
  return one.clause.kernel.flatMap((phrase, i): readonly Mutation[] => {
    const text = change(one, (words) => words.replace(phrase, ''));
    const { clause, article, template } = one;
    const expected = turned(one);
    // Where the kernel is nearly all there is, nothing of the clause is left.
    const missing = clause.missing?.severity ?? template.severities[article.nature].missing;
    return [
      {
        ...expected,
        codes: [...expected.codes, 'clause-missing'],
        severities: [...expected.severities, missing],
        name: `${named('kernel dropped', one)} ${i + 1}`,
        text,
      },
    ];
  });
}

/** Another authority than the model's. */
function revalued(one: Case, change: Change): readonly Mutation[] {
  const [phrase] = one.clause.kernel;
  if (!one.clause.value || phrase === undefined) return [];
  const text = change(one, (words) => words.replace(phrase, 'collège des arbitres'));
  return [{ name: named('another authority', one), text, ...turned(one) }];
}

const MONTHS: Readonly<Record<string, RegExp>> = {
  P6M: /\b(?:6|six) mois\b/,
  P1M: /\bun mois\b/,
  P3M: /\b(?:3|trois) mois\b/,
};

/** Another notice, another time to mend. */
function retimed(one: Case, change: Change): readonly Mutation[] {
  const { template, clause, article } = one;
  return template.parameters.flatMap(({ role, allowed, severity }) => {
    const printed = allowed.map((duration) => MONTHS[duration]).find((re) => re?.test(clause.text));
    if (printed === undefined) return [];
    const text = change(one, (words) => words.replace(printed, '9 mois').replace("d'9 mois", 'de 9 mois'));
    return [
      {
        name: named(`another ${role}`, one),
        text,
        codes: ['parameter-changed' as const],
        severities: [severity],
        places: [placeIn(article)],
      },
    ];
  });
}

/** Another annex than the model's. */
function repointed(one: Case, change: Change): readonly Mutation[] {
  const AnnexRe = /(annexe )(\d)/i;
  if (!AnnexRe.test(one.clause.text)) return [];
  const text = change(one, (words) =>
    words.replace(AnnexRe, (_, word: string, n: string) => `${word}${(Number(n) % 5) + 1}`),
  );
  return [
    {
      name: named('another annex', one),
      text,
      codes: ['parameter-changed'],
      severities: ['minor'],
      places: [placeIn(one.article)],
    },
  ];
}

const numberedArticles = (template: Template): readonly TemplateArticle[] =>
  template.articles.filter(({ number }) => number !== null);

/** The model with other articles, numbered one after the other. */
function withArticles(template: Template, articles: readonly TemplateArticle[]): Template {
  let next = 1;
  return {
    ...template,
    articles: articles.map((article) =>
      article.number === null ? article : { ...article, number: String(next++) },
    ),
  };
}

function lost(article: TemplateArticle, template: Template, values: TemplateValues): readonly Mutation[] {
  const rest = withArticles(
    template,
    template.articles.filter(({ id }) => id !== article.id),
  );
  return [
    {
      name: `article deleted: ${article.id}`,
      text: fillTemplate(rest, values),
      codes: ['article-missing'],
      severities: [article.missing?.severity ?? 'major'],
      places: [placeIn(article)],
    },
  ];
}

function swapped(
  [a, b]: readonly [TemplateArticle, TemplateArticle | undefined],
  template: Template,
  values: TemplateValues,
): readonly Mutation[] {
  if (b === undefined) return [];
  const order = template.articles.map((article) =>
    article.id === a.id ? b : article.id === b.id ? a : article,
  );
  return [
    {
      name: `articles swapped: ${a.id}, ${b.id}`,
      text: fillTemplate(withArticles(template, order), values),
      codes: ['article-moved'],
      severities: ['minor'],
      places: [placeIn(a), placeIn(b)],
    },
  ];
}

/** Titles that say nothing of any article of any model. */
const INVENTED = ['Les hirondelles', 'Le vieux moulin', 'La cueillette des mûres', "Les chemins d'hiver"];

function renamed(
  article: TemplateArticle,
  title: string,
  template: Template,
  values: TemplateValues,
): Mutation {
  return {
    name: `article renamed: ${article.id}`,
    text: fillTemplate(template, { ...values, titles: { ...values.titles, [article.id]: title } }),
    codes: ['article-renamed'],
    severities: ['minor'],
    places: [placeIn(article)],
  };
}

/** A duty that no model knows. */
function burdened(article: TemplateArticle, template: Template, values: TemplateValues): Mutation {
  const duty = `La collectivité ${template.duties[0] ?? ''} à repeindre chaque printemps les bancs, les volets et les grilles de la gare routière.`;
  return {
    name: `obligation added: ${article.id}`,
    text: fillTemplate(template, {
      ...values,
      local: { ...values.local, [article.id]: [...article.sample, duty] },
    }),
    codes: ['clause-added'],
    severities: ['major'],
    places: [placeIn(article)],
  };
}
