import { type Body, type ClauseWording, wordingsOf } from '../compare/wordings.ts';
import type { BrokenObligation } from '../model/atlas.ts';
import { type Clause, headedArticles, type Template, type TemplateArticle } from '../model/template.ts';
import type { Wording } from './summary.ts';

/** How a convention is read. */
export interface WordingSetting {
  readonly template: Template; // of the atlas
  readonly own: Template | null; // an earlier model that the convention follows
  readonly isWhole: boolean; // whether every page was read
}

/** What a convention has of each clause of the model; one of an earlier model owes what that model has, and no more. */
export function wordingsIn(body: Body, setting: WordingSetting): readonly Wording[] {
  const { template, own } = setting;
  const known = byClause(wordingsOf(body, template));
  const owed = own === null ? null : byClause(wordingsOf(body, own));
  return headedArticles(template).flatMap((article) =>
    article.clauses.map((clause): Wording => {
      const key = keyOf(article.id, clause.id);
      const found = known.get(key) ?? null;
      if (owed === null || found?.status === 'kept') return current({ key, article, clause, found }, setting);
      return earlier(key, found, owed.get(key) ?? sameElsewhere(clause.id, owed), setting);
    }),
  );
}

const keyOf = (article: string, clause: string): string => `${article}/${clause}`;

const byClause = (wordings: readonly ClauseWording[]): ReadonlyMap<string, ClauseWording> =>
  new Map(wordings.map((wording) => [keyOf(wording.article, wording.clause), wording]));

const nothing = (clause: string): Omit<Wording, 'status'> => ({
  clause,
  isMoved: false,
  text: null,
  words: [],
  breach: null,
});

interface Place {
  readonly key: string;
  readonly article: TemplateArticle;
  readonly clause: Clause;
  readonly found: ClauseWording | null; // null where the document has no such article
}

function current({ key, article, clause, found }: Place, { isWhole }: WordingSetting): Wording {
  if (found === null || found.text === null) {
    if (!isWhole) return { ...nothing(key), status: 'unread' };
    if (clause.optional) return { ...nothing(key), status: 'absent' };
    const breach = found === null ? (clause.missing ?? article.missing ?? null) : breachOf(found);
    return { ...nothing(key), status: 'missing', breach: article.binding ? breach : null };
  }
  const { status, isMoved, text, words } = found;
  return { clause: key, status, isMoved, text, words, breach: article.binding ? breachOf(found) : null };
}

/** The clause of a name that an earlier model has in another article. */
function sameElsewhere(id: string, owed: ReadonlyMap<string, ClauseWording>): ClauseWording | null {
  const found = [...owed.values()].filter(({ clause, text }) => clause === id && text !== null);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** A clause that a convention of an earlier model does not have as the model of today: what its own model says of it. */
function earlier(
  key: string,
  found: ClauseWording | null,
  own: ClauseWording | null,
  { isWhole }: WordingSetting,
): Wording {
  const shown = found?.text != null ? found : own;
  const breach = own === null ? null : breachOf(own);
  if (shown?.text != null) {
    const { text, words } = shown;
    return {
      ...nothing(key),
      status: 'older',
      text,
      words,
      breach,
      isMoved: own !== null && keyOf(own.article, own.clause) !== key,
    };
  }
  if (!isWhole) return { ...nothing(key), status: 'unread' };
  return own === null || breach === null
    ? { ...nothing(key), status: 'absent' }
    : { ...nothing(key), status: 'missing', breach };
}

function breachOf({ status, severity, reason }: ClauseWording): BrokenObligation | null {
  const isBreach = status === 'changed' || status === 'missing' || status === 'replaced';
  return isBreach && severity !== 'info' ? { severity, why: reason } : null;
}
