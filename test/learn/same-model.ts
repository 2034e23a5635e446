import { keyOf } from '../../src/model/fold.ts';
import { partsOf, type Template } from '../../src/model/template.ts';

/** A clause by its words and the types of its variables, whatever these are called. */
export const shapeOf = (text: string): string =>
  partsOf(text)
    .map((part) => (typeof part === 'string' ? keyOf(part) : `{${part.type}}`))
    .filter((part) => part !== '')
    .join(' ');

/** The clauses of a model, each with the title of its article and whether it may be missing. */
export const clausesOf = ({ articles }: Template): readonly string[] =>
  articles.flatMap(({ title, clauses }) =>
    clauses.map(({ text, optional }) => `${keyOf(title)}: ${shapeOf(text)}${optional ? ' (optional)' : ''}`),
  );

/** How the articles are headed, in order. */
export const headingsOf = ({ articles }: Template): readonly string[] =>
  articles.map(({ number, title }) => `${number ?? '-'} ${keyOf(title)}`);

/** A model none of whose clauses may be missing: what is learnt from conventions that all keep every one. */
export const withoutOptions = (template: Template): Template => ({
  ...template,
  articles: template.articles.map((article) => ({
    ...article,
    clauses: article.clauses.map((clause) => ({ ...clause, optional: false })),
  })),
});

/** The share of the wanted clauses that a model has, 0 to 1. */
export function shareFound(wanted: Template, learnt: Template): number {
  const own = new Set(clausesOf(learnt));
  const clauses = clausesOf(wanted);
  return clauses.filter((clause) => own.has(clause)).length / clauses.length;
}
