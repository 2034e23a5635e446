import type { Atlas } from '../../model/atlas.ts';
import type { CellValue, Column, DataTable } from '../../model/data-table.ts';
import { spoken } from './names.ts';

const text = (name: string): Column => ({ name, type: 'text' });
const integer = (name: string): Column => ({ name, type: 'integer' });
const day = (name: string): Column => ({ name, type: 'day' });
const flag = (value: boolean): number => (value ? 1 : 0);

/** The atlas as tables: the same data as its pages. Conventions and wordings refer to each other by their ids. */
export function atlasTables(atlas: Atlas): readonly DataTable[] {
  return [
    conventions(atlas),
    variants(atlas),
    wordings(atlas),
    houses(atlas),
    drifts(atlas),
    years(atlas),
    departements(atlas),
    competences(atlas),
    competenceIssues(atlas),
    durations(atlas),
    calendar(atlas),
  ];
}

function conventions({ conventions: all }: Atlas): DataTable {
  return {
    name: 'conventions',
    columns: [
      ...['id', 'file', 'sha256', 'title', 'departement', 'caf', 'bodies'].map(text),
      integer('year'),
      text('vintage'),
      integer('follows_model'),
      integer('read_whole'),
    ],
    rows: all.map((one) => [
      ...[one.id, one.file, one.sha256, one.title, one.departement, one.caf],
      one.bodies.map(({ name }) => name).join(' ; '),
      ...[one.year, one.vintage, flag(one.isCurrent), flag(one.isWhole)],
    ]),
  };
}

function variants({ articles }: Atlas): DataTable {
  return {
    name: 'variants',
    columns: [
      ...['id', 'clause', 'verdict', 'spread', 'houses'].map(text),
      integer('conventions'),
      text('departements'),
      ...['departement_count', 'first_year', 'last_year', 'moved'].map(integer),
      ...['severity', 'obligation', 'text', 'model_text', 'example'].map(text),
    ],
    rows: articles
      .flatMap(({ clauses }) => clauses)
      .flatMap((clause) =>
        clause.variants.map((one): readonly CellValue[] => [
          ...[one.id, one.clause, one.verdict, one.spread, one.houses.join(', '), one.count],
          ...[spoken(one.departements), one.departements.length, one.firstYear, one.lastYear, one.moved],
          ...[one.breach?.severity ?? null, one.breach?.why ?? null, one.text, clause.text, one.example],
        ]),
      ),
  };
}

/** One line for each convention and clause: the table that everything else can be counted from. */
function wordings({ articles, conventions: all }: Atlas): DataTable {
  return {
    name: 'wordings',
    columns: [
      ...['convention', 'departement'].map(text),
      integer('year'),
      ...['clause', 'variant', 'verdict'].map(text),
    ],
    rows: articles
      .flatMap(({ clauses }) => clauses.flatMap((clause) => clause.variants))
      .flatMap(({ id, clause, verdict, conventions: indexes }) =>
        indexes.map((index): readonly CellValue[] => {
          const { id: convention = null, departement = null, year = null } = all[index] ?? {};
          return [convention, departement, year, clause, id, verdict];
        }),
      ),
  };
}

function houses({ houses: all }: Atlas): DataTable {
  return {
    name: 'house_wordings',
    columns: [
      ...['departement', 'clause', 'variant', 'verdict'].map(text),
      ...['first_year', 'last_year', 'conventions', 'of'].map(integer),
    ],
    rows: all.map((one) => [
      ...[one.departement, one.clause, one.variant, one.verdict],
      ...[one.from, one.to, one.count, one.of],
    ]),
  };
}

function drifts({ drifts: all, conventions: known }: Atlas): DataTable {
  return {
    name: 'drifts',
    columns: [
      ...['convention', 'departement'].map(text),
      integer('year'),
      ...['clause', 'variant', 'verdict', 'house_variant', 'side'].map(text),
    ],
    rows: all.map((one) => {
      const { id = null, departement = null, year = null } = known[one.convention] ?? {};
      return [id, departement, year, one.clause, one.variant, one.verdict, one.house, one.side];
    }),
  };
}

function years({ years: all }: Atlas): DataTable {
  const verdicts = Object.keys(all[0]?.verdicts ?? {});
  return {
    name: 'years',
    columns: [integer('year'), text('vintage'), integer('conventions'), ...verdicts.map(integer)],
    rows: all.map((one) => [one.year, one.vintage, one.conventions, ...Object.values(one.verdicts)]),
  };
}

function departements({ departements: all }: Atlas): DataTable {
  const [first] = all;
  const [verdicts, sides] = [Object.keys(first?.verdicts ?? {}), Object.keys(first?.sides ?? {})];
  return {
    name: 'departements',
    columns: [
      ...['departement', 'name'].map(text),
      integer('conventions'),
      ...verdicts.map(integer),
      ...sides.map((side) => integer(`drift_${side}`)),
    ],
    rows: all.map((one) => [
      ...[one.departement, one.name, one.conventions],
      ...[...Object.values(one.verdicts), ...Object.values(one.sides)],
    ]),
  };
}

function competences({ competences: all, conventions: known }: Atlas): DataTable {
  return {
    name: 'competences',
    columns: [...['convention', 'holder', 'kind', 'category', 'domain', 'text'].map(text), day('until')],
    rows: all.map((one) => [
      ...[known[one.convention]?.id ?? null, one.holder, one.kind, one.category],
      ...[one.domain, one.text, one.until],
    ]),
  };
}

function competenceIssues({ competenceIssues: all, conventions: known }: Atlas): DataTable {
  return {
    name: 'competence_issues',
    columns: ['convention', 'kind', 'domain', 'holders'].map(text),
    rows: all.map((one) => [
      ...[known[one.convention]?.id ?? null, one.kind, one.domain, one.holders.join(' ; ')],
    ]),
  };
}

function durations({ durations: all }: Atlas): DataTable {
  return {
    name: 'durations',
    columns: [...['role', 'value'].map(text), integer('conventions'), text('departements')],
    rows: all.map((one) => [one.role, one.value, one.count, spoken(one.departements)]),
  };
}

function calendar({ endings, conventions: known }: Atlas): DataTable {
  return {
    name: 'calendar',
    columns: [text('convention'), day('end'), text('notice'), day('last_notice'), text('renewal')],
    rows: endings.map((one) => [
      ...[known[one.convention]?.id ?? null, one.end, one.notice, one.lastNotice, one.renewal],
    ]),
  };
}
