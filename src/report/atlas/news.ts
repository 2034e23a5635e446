import { SIDES, type Variant, VERDICTS } from '../../model/atlas.ts';
import { SEVERITIES } from '../../model/record.ts';
import { html, type Markup } from '../html-template.ts';
import { clauseLink, departementLink, firstWords, percent, table, type View, verdictWords } from './view.ts';

const MOST_BREACHES = 12;
const MOST_CHANGES = 12;

/** What somebody who has one minute should know. */
export function news(view: View): Markup {
  const { atlas, words, language } = view;
  const counts = VERDICTS.map((verdict) => ({
    verdict: words.verdicts[verdict],
    count: atlas.years.reduce((sum, { verdicts }) => sum + verdicts[verdict], 0),
    isRead: verdict !== 'unread',
  })).filter(({ count, isRead }) => count > 0 && isRead);
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const shares = counts.map(({ verdict, count }) => ({ verdict, share: percent(count, all, language) }));
  return html`<p>${words.news.shares(shares)}</p>
${sides(view)}
<h4>${words.news.breaches}</h4>
${breaches(view)}
${changes(view)}`;
}

function sides({ atlas, words, language }: View): Markup {
  const { drifts } = atlas;
  if (drifts.length === 0) return html`<p>${words.news.noDrift}</p>`;
  const counts = SIDES.map((side) => ({ side, count: drifts.filter((drift) => drift.side === side).length }));
  return html`<p>${words.news.sides(drifts.length)}</p>
<dl class="sides">${counts
    .filter(({ count }) => count > 0)
    .map(
      ({ side, count }) =>
        html`<dt>${words.sides[side]}</dt><dd><b>${count.toLocaleString(language)}</b> ${words.sideMeanings[side]}</dd>
`,
    )}</dl>`;
}

/** Wordings that touch an obligation: the gravest first, then those of a house, then the most used. */
function breaches(view: View): Markup {
  const { words } = view;
  const rank = ({ breach, spread }: Variant): number =>
    SEVERITIES.indexOf(breach?.severity ?? 'info') * 10 + (spread === 'house' ? 0 : 1);
  const found = [...view.variants.values()]
    .filter(({ breach }) => breach !== null && breach.severity !== 'info')
    .sort((a, b) => rank(a) - rank(b) || b.count - a.count);
  if (found.length === 0) return html`<p>${words.news.noBreaches}</p>`;
  return table(
    words.news.columns,
    found.slice(0, MOST_BREACHES).map((variant) => {
      const severity = variant.breach?.severity ?? 'info';
      return html`<tr><td>${clauseLink(view, variant.clause)} ${verdictWords(view, variant.verdict)}<span class="quiet small">${firstWords(view.clauses.get(variant.clause)?.clause.text ?? '')}</span></td><td>${words.who(variant)}</td><td>${words.years(variant.firstYear, variant.lastYear)}</td><td><span class="${severity}">${words.severities[severity]}</span>${variant.breach?.why || words.verdictMeanings[variant.verdict]}</td></tr>
`;
    }),
    { id: 'breaches', className: 'four' },
  );
}

/** The Cafs whose wording is not the one of the years before. */
function changes(view: View): Markup | null {
  const { atlas, words } = view;
  const later = atlas.houses.filter(
    (house) =>
      house.from !== null &&
      atlas.houses.some(
        (other) =>
          other.departement === house.departement &&
          other.clause === house.clause &&
          other.to !== null &&
          other.to < (house.from ?? 0),
      ),
  );
  if (later.length === 0) return null;
  return html`<h4>${words.news.changes}</h4>
<ul class="plain">${later.slice(0, MOST_CHANGES).map(
    ({ departement, clause, from, verdict }) =>
      html`<li>${departementLink(view, departement)}, ${clauseLink(view, clause)}, ${words.news.change(from ?? 0)} ${verdictWords(view, verdict)}</li>
`,
  )}</ul>`;
}
