import {
  partsOf,
  type Template,
  type TemplateArticle,
  type Variable,
  type VariableType,
} from './template.ts';

/** What fills a model: whoever signs, and what stands in its blanks. */
export interface TemplateValues {
  readonly heading?: string; // the model's own where none is given
  readonly parties: readonly string[]; // each the clause that names it, from its article to its alias
  readonly signatories: readonly (readonly string[])[]; // the lines of each
  /** By `clause.variable`, else by the name of the variable; the model's samples stand in for what is not here. */
  readonly words: Readonly<Record<string, string>>;
  /** What fills a variable that nothing else fills. */
  readonly byType: Readonly<Record<VariableType, string>>;
  readonly titles?: Readonly<Record<string, string>>; // of articles, by id, where the model's own does not fit
  readonly local?: Readonly<Record<string, readonly string[]>>; // of articles, by id; the model's sample where none
  readonly annexes?: readonly { readonly title: string; readonly text: readonly string[] }[];
}

/** A convention that keeps every clause of a model: paragraphs parted by an empty line. */
export function fillTemplate(template: Template, values: TemplateValues): string {
  const front = [values.heading ?? template.heading, partiesOf(values.parties)];
  const body = template.articles.flatMap((article) => [
    ...headingOf(article, values),
    ...article.clauses.map((clause) => fillClause(clause, template, values)),
    ...(values.local?.[article.id] ?? article.sample),
  ]);
  const back = [
    ...values.signatories.map((lines) => lines.join('\n')),
    ...(values.annexes ?? []).flatMap(({ title, text }, i) => [`ANNEXE ${i + 1} - ${title}`, ...text]),
  ];
  return [...front, ...body, ...back].join('\n\n');
}

function partiesOf(parties: readonly string[]): string {
  return ['Entre :', parties.map((party) => `- ${party} ;`).join('\nEt\n')].join('\n');
}

function headingOf({ id, number, title }: TemplateArticle, { titles }: TemplateValues): readonly string[] {
  if (id === 'visas' || id === 'signature') return [];
  const words = (titles?.[id] ?? title).toLocaleUpperCase('fr');
  return [number === null ? words : `ARTICLE ${number} - ${words}`];
}

/** A clause with its blanks filled, as a sentence. */
export function fillClause(
  { id, text }: { readonly id: string; readonly text: string },
  { samples }: Template,
  values: TemplateValues,
): string {
  const fill = ({ name, type }: Variable): string =>
    values.words[`${id}.${name}`] ?? values.words[name] ?? samples[name] ?? values.byType[type];
  const filled = partsOf(text).map((part) => (typeof part === 'string' ? part : fill(part)));
  return asSentence(filled.join(''));
}

/** The article of a name runs into the words before it: "de le" is "du". The first letter is a capital. */
function asSentence(text: string): string {
  const joined = text
    .replace(/\b(d|D)e le(?= )/g, '$1u')
    .replace(/\b(d|D)e les(?= )/g, '$1es')
    .replace(/\bà le(?= )/g, 'au')
    .replace(/\bà les(?= )/g, 'aux');
  return joined.charAt(0).toLocaleUpperCase('fr') + joined.slice(1);
}
