import { textBody, wordingsOf } from '../compare/wordings.ts';
import type { Template } from '../model/template.ts';

/** Whether a wording that stands for a clause is that of an earlier model. */
export type IsOlder = (clause: string, text: string) => boolean;

/** Tells the words of earlier models: clauses of theirs that a text keeps, and that the clause of today has not. */
export function olderModels(template: Template, models: readonly Template[]): IsOlder {
  const earlier = models.filter(
    ({ instrument, inForce }) => instrument === template.instrument && inForce.from < template.inForce.from,
  );
  const texts = new Map<string, string>(
    template.articles.flatMap(({ id, clauses }) =>
      clauses.map((clause) => [`${id}/${clause.id}`, clause.text.replace(/\{[^}]*\}/g, ' ')] as const),
    ),
  );
  const today = new Map<string, ReadonlySet<string>>();
  return (clause, text) => {
    const [article = ''] = clause.split('/');
    const own = today.get(clause) ?? keptIn(texts.get(clause) ?? '', article, earlier);
    today.set(clause, own);
    return [...keptIn(text, article, earlier)].some((kept) => !own.has(kept));
  };
}

/** The clauses of some models' article that a text has. */
function keptIn(text: string, article: string, models: readonly Template[]): ReadonlySet<string> {
  const span = { start: 0, end: 0, page: 1 };
  const kind = article === 'preambule' ? ('preamble' as const) : ('article' as const);
  const body = textBody([{ kind, number: null, title: null, model: article, span, text }], []);
  return new Set(
    models.flatMap((model) =>
      wordingsOf(body, model)
        .filter(({ status }) => status === 'kept' || status === 'reworded')
        .filter(({ text: printed }) => printed !== null)
        .map((found) => `${model.id}/${found.clause}`),
    ),
  );
}
