import { type DepartementRow, isConform, SIDES, VERDICTS, type Verdict } from '../../model/atlas.ts';
import { html, type Markup } from '../html-template.ts';
import { barChart } from './charts.ts';
import { SIDE_COLOURS } from './colours.ts';
import { anchorOf, clauseLink, filterOf, percent, table, type View, verdictWords } from './view.ts';

const MOST_BARS = 45;
const LEAST_FOR_HOUSE = 3;

/** Each département: how near its conventions are to the model, whose doing it is, and its house wordings. */
export function departements(view: View): Markup {
  const { atlas, words } = view;
  return html`<p>${words.departements.introduction}</p>
${chart(view)}
${filterOf(view, 'by-departement')}${table(
  [...words.departements.columns, ...SIDES.map((side) => words.sides[side])],
  atlas.departements.map((row) => line(view, row)),
  { id: 'by-departement', className: 'figures' },
)}
<h4>${words.departements.houses}</h4>
${filterOf(view, 'houses')}<div id="houses">
${atlas.departements.map((row) => houses(view, row))}</div>
`;
}

function chart({ atlas, words }: View): Markup | null {
  const perConvention = ({ sides, conventions }: DepartementRow): number =>
    SIDES.reduce((sum, side) => sum + sides[side], 0) / Math.max(conventions, 1);
  const rows = [...atlas.departements]
    .sort((a, b) => perConvention(b) - perConvention(a))
    .slice(0, MOST_BARS);
  return barChart({
    caption: words.charts.sides,
    axis: words.charts.perConvention,
    categories: rows.map(({ departement, name }) =>
      departement === null ? words.unknown : words.departement(departement, name),
    ),
    series: SIDES.map((side) => ({
      name: words.sides[side],
      colour: SIDE_COLOURS[side],
      values: rows.map(
        ({ sides, conventions }) => Math.round((sides[side] / Math.max(conventions, 1)) * 100) / 100,
      ),
    })),
    lying: true,
  });
}

const NOT_READ: readonly Verdict[] = ['unread'];

function line(
  { words, language }: View,
  { departement, name, conventions, verdicts, sides }: DepartementRow,
): Markup {
  const read = VERDICTS.filter((verdict) => !NOT_READ.includes(verdict)).reduce(
    (sum, verdict) => sum + verdicts[verdict],
    0,
  );
  const conform = verdicts.national + verdicts.absent;
  const shown = departement === null ? words.unknown : words.departement(departement, name);
  return html`<tr><th scope="row"><a href="#${anchorOf(departement)}">${shown}</a></th><td class="number">${conventions}</td><td class="number">${percent(conform, read, language)} %</td>${SIDES.map((side) => html`<td class="number">${sides[side]}</td>`)}</tr>
`;
}

function houses(view: View, { departement, name, conventions }: DepartementRow): Markup {
  const { atlas, words } = view;
  const shown = departement === null ? words.unknown : words.departement(departement, name);
  const own = atlas.houses.filter((house) => house.departement === departement && !isConform(house.verdict));
  return html`<section class="house item" id="${anchorOf(departement)}">
<h5><a href="#${anchorOf(departement)}">${shown}</a></h5>
${
  own.length === 0
    ? html`<p class="quiet">${conventions < LEAST_FOR_HOUSE || departement === null ? words.departements.tooFew : words.departements.noHouse}</p>`
    : html`<ul>${own.map(
        ({ clause, variant, verdict, from, to, count, of }) =>
          html`<li>${clauseLink(view, clause)} ${verdictWords(view, verdict)} · ${words.departements.share(count, of)}${from === null ? null : html` · ${words.years(from, to)}`} · <a href="#${variant}">${variant}</a></li>
`,
      )}</ul>`
}
</section>
`;
}
