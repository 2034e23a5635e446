import { spokenDate, spokenDuration } from '../../model/language.ts';
import { html, type Markup } from '../html-template.ts';
import { barChart } from './charts.ts';
import { TONES } from './colours.ts';
import { spoken } from './names.ts';
import { conventionLink, filterOf, table, type View } from './view.ts';

/** How long terms and periods of notice are. */
export function durations({ atlas, words, language }: View): Markup {
  const rows = atlas.durations;
  if (rows.length === 0) return html`<p>${words.none}</p>`;
  const roles = ['term', 'notice', 'cure-period'] as const;
  return html`${barChart({
    caption: words.charts.durations,
    axis: words.charts.count,
    categories: rows.map(
      ({ role, value }) => `${words.durations.roles[role]} ${spokenDuration(value, language)}`,
    ),
    series: roles.map((role, i) => ({
      name: words.durations.roles[role],
      colour: TONES[i] ?? '#9a9a9a',
      values: rows.map((row) => (row.role === role ? row.count : 0)),
    })),
    lying: true,
  })}
${table(
  words.durations.columns,
  rows.map(
    ({ role, value, count, departements }) =>
      html`<tr><th scope="row">${words.durations.roles[role]}</th><td>${spokenDuration(value, language)}</td><td class="number">${count}</td><td>${spoken(departements.slice(0, 12))}${departements.length > 12 ? '…' : ''}</td></tr>
`,
  ),
  { id: 'durations-table', className: 'four' },
)}
`;
}

const MOST_ENDINGS = 400;

/** The terms that end, and the last day to say so. */
export function calendar(view: View): Markup {
  const { atlas, words, language } = view;
  const { endings } = atlas;
  if (endings.length === 0) return html`<p>${words.none}</p>`;
  const years = [...new Set(endings.map(({ end }) => end.slice(0, 4)))].sort();
  const kinds = ['express', 'tacit', 'none', 'unknown'] as const;
  return html`<p>${words.calendar.introduction}</p>
${barChart({
  caption: words.charts.endings,
  axis: words.charts.count,
  categories: years,
  series: kinds.map((kind, i) => ({
    name: words.calendar.renewals[kind],
    colour: TONES[i] ?? '#9a9a9a',
    values: years.map(
      (year) =>
        endings.filter(({ end, renewal }) => end.startsWith(year) && (renewal ?? 'unknown') === kind).length,
    ),
  })),
})}
${filterOf(view, 'calendar-table')}${table(
  words.calendar.columns,
  endings.slice(0, MOST_ENDINGS).map(
    ({ convention, end, lastNotice, renewal }) =>
      html`<tr><td data-v="${end}">${spokenDate(end, language)}</td><td data-v="${lastNotice ?? ''}">${lastNotice === null ? '' : spokenDate(lastNotice, language)}</td><th scope="row">${conventionLink(view, convention)}</th><td>${words.calendar.renewals[renewal ?? 'unknown']}</td></tr>
`,
  ),
  { id: 'calendar-table', className: 'four' },
)}
${endings.length > MOST_ENDINGS ? html`<p class="quiet small">${words.calendar.more(endings.length - MOST_ENDINGS)}</p>` : null}`;
}
