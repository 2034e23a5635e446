import { placeOf, type Section } from '../model/section.ts';
import { headedArticles, type TemplateArticle } from '../model/template.ts';
import type { Subject } from './subject.ts';

/** An article of the document beside the article of the model that it answers to. */
export interface AlignedArticle {
  readonly section: Section;
  readonly place: string | null;
  readonly article: TemplateArticle | null;
  readonly rank: number; // of the article in the model, -1 for none
}

/** The preamble and the articles in the order of the document, each with its counterpart. */
export function alignArticles({ sections, template }: Subject): readonly AlignedArticle[] {
  const order = headedArticles(template);
  return sections
    .filter(({ kind }) => kind === 'article' || kind === 'preamble')
    .map((section) => {
      const rank = order.findIndex(({ id }) => id === section.model);
      return { section, place: placeOf(section), article: order[rank] ?? null, rank };
    });
}
