import type { ArticleVariant, AtlasConvention, Variant } from '../model/atlas.ts';
import type { TemplateArticle } from '../model/template.ts';
import { shortHash } from './gather.ts';
import { departementsOf, yearsOf } from './variants.ts';

/** The ways in which conventions put an article together, most used first. `columns` are the cells of its clauses. */
export function articleVariants(
  { id }: TemplateArticle,
  columns: readonly (readonly (Variant | null)[])[],
  conventions: readonly AtlasConvention[],
): readonly ArticleVariant[] {
  const groups = new Map<string, { wordings: readonly string[]; indexes: number[] }>();
  conventions.forEach((_, index) => {
    const cells = columns.map((column) => column[index] ?? null);
    if (cells.some((cell) => cell === null || cell.verdict === 'unread')) return;
    const wordings = cells.flatMap((cell) => (cell === null || cell.verdict === 'national' ? [] : [cell.id]));
    const key = wordings.join(' ');
    const group = groups.get(key) ?? { wordings, indexes: [] };
    groups.set(key, group);
    group.indexes.push(index);
  });
  return [...groups.values()]
    .map(({ wordings, indexes }) => ({
      id: shortHash('a', `${id}\n${wordings.join('\n')}`),
      wordings,
      count: indexes.length,
      departements: departementsOf(indexes, conventions),
      ...yearsOf(indexes, conventions),
    }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}
