import type { CompetenceRow } from '../../model/atlas.ts';
import type { PartyKind } from '../../model/record.ts';
import { domainName } from '../format.ts';
import { html, type Markup } from '../html-template.ts';
import { barChart } from './charts.ts';
import { TONES } from './colours.ts';
import { conventionLink, filterOf, table, type View } from './view.ts';

const MOST_ISSUES = 400;

/** Who holds what: by domain and holder, then the overlaps and the gaps. */
export function competences(view: View): Markup {
  const { atlas, words, sheet } = view;
  if (atlas.competences.length === 0) return html`<p>${words.competences.none}</p>`;
  const domains = [
    ...new Set(atlas.competences.flatMap(({ domain }) => (domain === null ? [] : [domain]))),
  ].sort();
  const kinds = [...new Set(atlas.competences.flatMap(({ kind }) => (kind === null ? [] : [kind])))].sort();
  const nameOf = (domain: string): string => domainName(domain, sheet) ?? domain;
  const counts = countsOf(atlas.competences);
  const count = (domain: string, kind: PartyKind): number => counts.get(`${domain} ${kind}`)?.size ?? 0;
  const issues = (domain: string, wanted: 'gap' | 'overlap'): number =>
    atlas.competenceIssues.filter(({ domain: of, kind }) => of === domain && kind === wanted).length;
  const all = [...new Set([...domains, ...atlas.competenceIssues.map(({ domain }) => domain)])].sort();
  const [domain, , overlap, gap] = words.competences.columns;
  return html`<p>${words.competences.introduction}</p>
${barChart({
  caption: words.charts.competences,
  axis: words.charts.count,
  categories: domains.map(nameOf),
  series: kinds.map((kind, i) => ({
    name: words.competences.kinds[kind],
    colour: TONES[i % TONES.length] ?? '#9a9a9a',
    values: domains.map((one) => count(one, kind)),
  })),
  lying: true,
})}
${table(
  [domain, ...kinds.map((kind) => words.competences.kinds[kind]), overlap, gap],
  all.map(
    (one) =>
      html`<tr><th scope="row">${nameOf(one)}</th>${kinds.map((kind) => html`<td class="number">${count(one, kind)}</td>`)}<td class="number">${issues(one, 'overlap')}</td><td class="number">${issues(one, 'gap')}</td></tr>
`,
  ),
  { id: 'by-domain', className: 'figures' },
)}
<h4>${words.competences.issues}</h4>
${issueTable(view, nameOf)}`;
}

/** The conventions in which a kind of body holds a domain. */
function countsOf(rows: readonly CompetenceRow[]): ReadonlyMap<string, ReadonlySet<number>> {
  const counts = new Map<string, Set<number>>();
  for (const { domain, kind, convention } of rows) {
    const key = `${domain} ${kind}`;
    counts.set(key, (counts.get(key) ?? new Set<number>()).add(convention));
  }
  return counts;
}

function issueTable(view: View, nameOf: (domain: string) => string): Markup {
  const { atlas, words } = view;
  if (atlas.competenceIssues.length === 0) return html`<p>${words.competences.noIssues}</p>`;
  return html`${filterOf(view, 'issues')}${table(
    words.competences.issueColumns,
    atlas.competenceIssues.slice(0, MOST_ISSUES).map(
      ({ convention, kind, domain, holders }) =>
        html`<tr><th scope="row">${conventionLink(view, convention)}</th><td>${kind === 'gap' ? words.competences.gap : words.competences.overlap}</td><td>${nameOf(domain)}</td><td>${holders.join(', ')}</td></tr>
`,
    ),
    { id: 'issues', className: 'four' },
  )}`;
}
