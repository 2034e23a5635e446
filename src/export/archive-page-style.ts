import { STYLE } from '../report/html-style.ts';
import { html, type Markup } from '../report/html-template.ts';

/** The style sheet of the archive's page: that of a report, and what a list of thousands needs besides. */
export const ARCHIVE_STYLE: Markup = html`${STYLE}
body { max-width: 76rem; }
[hidden] { display: none !important; }
.top h1 { margin-bottom: .5rem; }
.headline { font: 600 1.75rem/1.25 var(--serif); text-wrap: balance; margin: 0; padding: 0; border: 0; }
dl.figures { display: flex; flex-wrap: wrap; gap: .75rem 2.5rem; }
.figures dd { font-size: 1.1875rem; font-weight: 600; font-variant-numeric: tabular-nums; margin: 0 !important; }
.figures dt { font-size: .8125rem; }
.groups { display: grid; grid-template-columns: 1fr 1fr; gap: 0 3rem; align-items: start; }
.groups table { table-layout: auto; hyphens: manual; overflow-wrap: normal; }
.groups thead th { white-space: nowrap; padding-left: .75rem; } .groups thead th:first-child { padding-left: 0; }
.groups th[scope=row] { white-space: nowrap; }
.groups .bar { width: 45%; padding: .4rem 0 .4rem .75rem; }
.groups .bar svg { width: 100%; height: .75rem; display: block; margin-top: .25rem; }
.groups details { margin-top: .5rem; }
button:focus-visible, select:focus-visible, input:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.b-critical { fill: #9b1c1c; } .b-major { fill: #b5782e; } .b-minor { fill: #6f93b5; } .b-clean { fill: #dfe3dd; }
.counts .clean { color: var(--ink); }

.filters { display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: end; padding: .75rem 1rem; background: var(--ground); margin-bottom: .5rem; }
.filters label { display: grid; gap: .125rem; font-size: .8125rem; color: var(--soft); }
.filters .wide { flex: 1 1 12rem; }
.filters input, .filters select, .filters button, .pager button { font: inherit; font-size: 1rem; color: var(--ink); background: #fff;
  border: 1px solid #6f7780; border-radius: 3px; padding: .375rem .5rem; min-height: 2.5rem; }
.filters input { width: 100%; }
.filters select { width: 10.75rem; text-overflow: ellipsis; }
.filters button, .pager button { cursor: pointer; padding: .375rem .875rem; }
.pager button:disabled { color: var(--soft); border-color: var(--line); cursor: default; }
.pager { display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: center; margin: .75rem 0; }
.pager p { margin-right: auto; font-variant-numeric: tabular-nums; }
.list thead th { vertical-align: bottom; }
.list thead button { font: inherit; font-weight: 600; color: var(--soft); background: none; border: 0; padding: .25rem 0; cursor: pointer; text-align: left; }
.list thead button:hover { color: var(--ink); text-decoration: underline; }
.list thead button::after { content: "\\00a0\\2195"; }
.list thead [aria-sort=ascending] button::after { content: "\\00a0\\2191"; }
.list thead [aria-sort=descending] button::after { content: "\\00a0\\2193"; }
.list thead [aria-sort] button { color: var(--ink); }
.list .c-name { width: 46%; } .list .c-dep { width: 17%; } .list .c-year { width: 9%; } .list .c-dev { width: 14%; } .list .c-grade { width: 14%; }
.list tbody tr:hover { background: var(--ground); }
.list tbody th a { font-weight: 600; text-decoration-thickness: 1px; }
.marks { display: flex; flex-wrap: wrap; gap: 0 .75rem; font-variant-numeric: tabular-nums; }
.list .marks > span::before { display: inline-block; width: 1.1em; }
.list .marks > .critical::before { content: "\\25C6" / ""; } .list .marks > .major::before { content: "\\25B2" / ""; } .list .marks > .minor::before { content: "\\25A0" / ""; }
.starting #lignes tr { display: none; }
.narrow { display: none !important; }
.plainlist { table-layout: fixed; }
.plainlist .c-file { width: 44%; } .plainlist .c-code { width: 16%; }
.files { display: flex; flex-wrap: wrap; gap: .125rem 1rem; overflow-wrap: anywhere; }

@media (max-width: 52rem) {
  .groups { grid-template-columns: 1fr; }
}
@media (max-width: 40rem) {
  .headline { font-size: 1.375rem; }
  .list .c-dep, .list .c-year, .list .c-grade,
  .list td.dep, .list td.year, .list td.grade { display: none; }
  .list .c-name { width: 70%; } .list .c-dev { width: 30%; }
  .narrow { display: grid !important; }
  span.narrow { display: block !important; }
  .marks { flex-direction: column; }
  .filters { padding: .75rem; }
  .filters { display: grid; grid-template-columns: 1fr 1fr; }
  .filters .wide { grid-column: 1 / -1; }
  .filters select { width: 100%; }
  .pager p { flex: 1 1 100%; }
  .groups .bar, .groups thead th.bar { display: none; }
  dl.figures { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem 1rem; }
  .plainlist .c-code, .plainlist td:nth-child(3) { display: none; }
  .plainlist .c-file { width: 52%; }
}
@media print {
  .filters, .pager button { display: none !important; }
  .list thead button::after { content: ""; }
  .b-critical, .b-major, .b-minor, .b-clean { stroke: #1c2128; stroke-width: .5; }
  .groups .bar svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  details::details-content { display: block; content-visibility: visible; }
  .list tbody tr:hover { background: none; }
  .headline { font-size: 17pt; }
}
`;
