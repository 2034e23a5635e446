import { VERDICTS } from '../../model/atlas.ts';
import { html, type Markup } from '../html-template.ts';
import { barChart } from './charts.ts';
import { VERDICT_COLOURS } from './colours.ts';
import { letter, percent, table, type View } from './view.ts';

/** The share of each verdict by year and vintage. */
export function overTime(view: View): Markup {
  const { atlas, words, language } = view;
  const vintages = new Set(atlas.years.map(({ vintage }) => vintage));
  const rows = atlas.years.map((row) => {
    const all = VERDICTS.reduce(
      (sum, verdict) => sum + (verdict === 'unread' ? 0 : row.verdicts[verdict]),
      0,
    );
    const year = row.year === null ? words.unknown : String(row.year);
    return {
      ...row,
      all,
      name: vintages.size > 1 ? `${year} · ${row.vintage ?? words.unknown}` : year,
      year,
    };
  });
  const shown = VERDICTS.filter(
    (verdict) => verdict !== 'unread' && rows.some(({ verdicts }) => verdicts[verdict] > 0),
  );
  return html`<p>${words.time.introduction}</p>
${barChart({
  caption: words.charts.years,
  axis: words.charts.share,
  categories: rows.map(({ name }) => name),
  series: shown.map((verdict) => ({
    name: `${words.letters[verdict]} ${words.verdicts[verdict]}`,
    colour: VERDICT_COLOURS[verdict].tone,
    values: rows.map(({ verdicts, all }) => Math.round((1000 * verdicts[verdict]) / Math.max(all, 1)) / 10),
  })),
})}
${table(
  [...words.time.columns, ...shown.map((verdict) => html`${letter(view, verdict)} %`)],
  rows.map(
    ({ year, vintage, conventions, verdicts, all }) =>
      html`<tr><th scope="row">${year}</th><td>${vintage ?? words.unknown}</td><td class="number">${conventions}</td>${shown.map((verdict) => html`<td class="number">${percent(verdicts[verdict], all, language)}</td>`)}</tr>
`,
  ),
  { id: 'by-year', className: 'figures' },
)}
`;
}
