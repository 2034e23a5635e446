import type { Atlas, AtlasArticle, HouseWording, Variant } from '../model/atlas.ts';
import { headedArticles, type Template, type TemplateArticle } from '../model/template.ts';
import { articleVariants } from './article-variants.ts';
import type { Cells } from './cells.ts';
import { competenceIssues, competenceRows } from './competences.ts';
import { driftsOf } from './drifts.ts';
import type { Gathering } from './gather.ts';
import { housePeriods } from './houses.ts';
import { type IsOlder, olderModels } from './older-models.ts';
import type { AtlasModels } from './summary.ts';
import { departementRows, matrixOf, yearRows } from './tallies.ts';
import { durationRows, endingsOf } from './terms.ts';
import { type FoundVariant, variantsOf } from './variants.ts';

/** Everything that the gathered conventions say about the clauses of a model. */
export function buildAtlas(gathering: Gathering, { template, models }: AtlasModels): Atlas {
  const { conventions, setAside } = gathering;
  const found = foundVariants(gathering, template, olderModels(template, models));
  const houses = housesOf(found, gathering);
  const variants = withHouses(found, houses);
  const cells = cellsOf(variants, conventions.length);
  const drifts = driftsOf(conventions, cells, houses);
  const tables = { conventions, cells, drifts };
  return {
    model: { id: template.id, name: template.name },
    conventions,
    setAside,
    articles: headedArticles(template).map((article) => articleOf(article, { variants, cells, gathering })),
    matrix: matrixOf(tables),
    houses,
    drifts,
    years: yearRows(tables),
    departements: departementRows(tables, gathering.names),
    competences: competenceRows(gathering),
    competenceIssues: competenceIssues(gathering),
    durations: durationRows(gathering),
    endings: endingsOf(gathering),
  };
}

type ByClause<Item> = ReadonlyMap<string, readonly Item[]>;

const foundVariants = (gathering: Gathering, template: Template, isOlder: IsOlder): ByClause<FoundVariant> =>
  new Map(
    headedArticles(template).flatMap((article) =>
      article.clauses.map((clause) => {
        const id = `${article.id}/${clause.id}`;
        const variants = variantsOf(id, clause, gathering, template);
        return [id, variants.map((variant) => dated(variant, isOlder))] as const;
      }),
    ),
  );

/** The words of an earlier model are named as such; what they break they still break. */
function dated(variant: FoundVariant, isOlder: IsOlder): FoundVariant {
  const { verdict, clause, text } = variant;
  const isOther = verdict === 'reworded' || verdict === 'changed' || verdict === 'replaced';
  return isOther && text !== null && isOlder(clause, text) ? { ...variant, verdict: 'older' } : variant;
}

/** The house wordings of each Caf: of its conventions that follow the model, by clause and period. */
function housesOf(variants: ByClause<FoundVariant>, { conventions }: Gathering): readonly HouseWording[] {
  return [...variants].flatMap(([clause, ofClause]) => {
    const byCode = new Map<string, { year: number | null; variant: string }[]>();
    for (const { id, verdict, conventions: members } of ofClause)
      for (const index of verdict === 'unread' ? [] : members) {
        const { departement, year = null, isCurrent } = conventions[index] ?? {};
        if (departement == null || isCurrent !== true) continue;
        const wordings = byCode.get(departement) ?? [];
        byCode.set(departement, wordings);
        wordings.push({ year, variant: id });
      }
    const verdicts = new Map(ofClause.map(({ id, verdict }) => [id, verdict]));
    return [...byCode]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([departement, wordings]) =>
        housePeriods(wordings).map(
          (period): HouseWording => ({
            departement,
            clause,
            verdict: verdicts.get(period.variant) ?? 'unread',
            ...period,
          }),
        ),
      );
  });
}

function withHouses(found: ByClause<FoundVariant>, houses: readonly HouseWording[]): ByClause<Variant> {
  const owners = new Map<string, Set<string>>();
  for (const { variant, departement } of houses)
    owners.set(variant, (owners.get(variant) ?? new Set()).add(departement));
  const withHouse = (variant: FoundVariant): Variant => {
    const own = variant.verdict === 'national' ? [] : [...(owners.get(variant.id) ?? [])];
    return { ...variant, houses: own, spread: spreadOf(variant, own.length) };
  };
  return new Map([...found].map(([clause, variants]) => [clause, variants.map(withHouse)]));
}

function spreadOf({ verdict, count, departements }: FoundVariant, houses: number): Variant['spread'] {
  if (verdict === 'national') return 'national';
  if (houses > 0) return 'house';
  if (count === 1) return 'single';
  return departements.length > 1 ? 'shared' : 'local';
}

function cellsOf(variants: ByClause<Variant>, count: number): Cells {
  return new Map(
    [...variants].map(([clause, ofClause]) => {
      const cells: (Variant | null)[] = Array.from({ length: count }, () => null);
      for (const variant of ofClause) for (const index of variant.conventions) cells[index] = variant;
      return [clause, cells];
    }),
  );
}

interface Found {
  readonly variants: ByClause<Variant>;
  readonly cells: Cells;
  readonly gathering: Gathering;
}

function articleOf(article: TemplateArticle, { variants, cells, gathering }: Found): AtlasArticle {
  const { id, number, title, clauses } = article;
  return {
    id,
    number,
    title,
    clauses: clauses.map((clause) => ({
      id: `${id}/${clause.id}`,
      text: clause.text,
      isOptional: clause.optional,
      variants: variants.get(`${id}/${clause.id}`) ?? [],
    })),
    variants: articleVariants(
      article,
      clauses.map((clause) => cells.get(`${id}/${clause.id}`) ?? []),
      gathering.conventions,
    ),
  };
}
