import { type MatrixCell, type MatrixRow, VERDICTS } from '../../model/atlas.ts';
import { html, type Markup } from '../html-template.ts';
import { nameOf } from './names.ts';
import { anchorOf, letter, type View } from './view.ts';

/** Conventions, or départements, by clauses: a coloured letter each, leading to the clause. */
export function matrix(view: View): Markup {
  const { atlas, words } = view;
  const { by, rows } = atlas.matrix;
  const articles = atlas.articles.filter(({ clauses }) => clauses.length > 0);
  return html`<p>${words.matrix.introduction(by)}</p>
${legend(view)}
<div class="wide"><table class="matrix" id="matrix">
<thead>
<tr><td></td>${articles.map(
    ({ number, title, clauses }) =>
      html`<th scope="colgroup" colspan="${clauses.length}"><abbr title="${title}">${number ?? 'P'}</abbr></th>`,
  )}</tr>
<tr><th scope="col">${words.matrix.row[by]}</th>${[...view.clauses.values()].map(
    ({ label, anchor }) => html`<th scope="col" class="up"><a href="#${anchor}">${label}</a></th>`,
  )}</tr>
</thead>
<tbody>
${rows.map((row) => line(view, row))}</tbody>
</table></div>
`;
}

/** What the letters say. */
function legend(view: View): Markup {
  const { words } = view;
  return html`<dl class="legend">${VERDICTS.map(
    (verdict) =>
      html`<div><dt>${letter(view, verdict)} ${words.verdicts[verdict]}</dt><dd>${words.verdictMeanings[verdict]}</dd></div>
`,
  )}</dl>`;
}

function line(view: View, row: MatrixRow): Markup {
  const { atlas } = view;
  const labels = [...view.clauses.values()];
  const head =
    atlas.matrix.by === 'departement'
      ? html`<a href="#${anchorOf(row.departement)}">${row.departement ?? view.words.unknown}</a> <span class="quiet">${row.conventions}</span>`
      : html`<a href="#${row.id}">${conventionName(view, row.id)}</a>`;
  return html`<tr><th scope="row">${head}</th>${row.cells.map((cell, i) => cellOf(view, cell, { row, label: labels[i]?.label ?? '', anchor: labels[i]?.anchor ?? '' }))}</tr>
`;
}

function conventionName({ atlas }: View, id: string): string {
  const convention = atlas.conventions.find((one) => one.id === id);
  return convention === undefined ? id : nameOf(convention);
}

/** A share of the conventions from which a verdict is the rule, and its share need not be shown. */
const GENERAL = 0.8;

interface At {
  readonly row: MatrixRow;
  readonly label: string;
  readonly anchor: string;
}

function cellOf({ words }: View, { verdict, count }: MatrixCell, { row, label, anchor }: At): Markup {
  const said = words.matrix.cell(label, words.verdicts[verdict], count, row.conventions);
  const part =
    count < row.conventions * GENERAL
      ? html`<small>${Math.round((100 * count) / Math.max(row.conventions, 1))}</small>`
      : null;
  return html`<td class="v-${verdict}"><a href="#${anchor}" title="${said}">${words.letters[verdict]}${part}</a></td>`;
}
