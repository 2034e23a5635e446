import { STYLE } from '../report/html-style.ts';
import { html, type Markup } from '../report/html-template.ts';

/** The style sheet of the archive's page: that of a report, and what a list of thousands needs besides. */
export const ARCHIVE_STYLE: Markup = html`${STYLE}
body { max-width: 76rem; }
[hidden] { display: none !important; }
.top h1 { margin-bottom: .5rem; }
.headline { font: 600 1.75rem/1.25 var(--serif); text-wrap: balance; margin: 0; padding: 0; border: 0; }
.groups { display: grid; grid-template-columns: 1fr 1fr; gap: 0 3rem; align-items: start; }
.groups table { table-layout: auto; }
.groups th[scope=row] { white-space: nowrap; }
.groups .bar { width: 40%; padding-right: 0; }
.groups .bar svg { width: 100%; height: .75rem; display: block; margin-top: .25rem; }
.groups details { margin-top: .5rem; }
summary { cursor: pointer; color: var(--link); padding: .25rem 0; }
summary:focus-visible, button:focus-visible, select:focus-visible, input:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.b-critical { fill: #9b1c1c; } .b-major { fill: #c9852f; } .b-minor { fill: #7fa3c4; } .b-clean { fill: #dfe3dd; }
.counts .clean { color: var(--ink); }

.filters { display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: end; padding: .75rem 1rem; background: var(--ground); margin-bottom: .5rem; }
.filters label { display: grid; gap: .125rem; font-size: .8125rem; color: var(--soft); }
.filters .wide { flex: 1 1 16rem; }
.filters input, .filters select, .filters button, .pager button { font: inherit; font-size: 1rem; color: var(--ink); background: #fff;
  border: 1px solid #6f7780; border-radius: 3px; padding: .375rem .5rem; min-height: 2.5rem; }
.filters input { width: 100%; }
.filters select { max-width: 15rem; }
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
.list .c-name { width: 46%; } .list .c-dep { width: 10.5%; } .list .c-year { width: 8%; } .list .c-dev { width: 15.5%; } .list .c-grade { width: 9%; } .list .c-state { width: 11%; }
.list tbody tr:hover { background: var(--ground); }
.list tbody th a { font-weight: 600; text-decoration-thickness: 1px; }
.marks { display: flex; flex-wrap: wrap; gap: 0 .75rem; font-variant-numeric: tabular-nums; }
td .marks > span { display: inline-flex; align-items: center; gap: .3em; }
.marks b { font-weight: 600; }
.narrow { display: none !important; }
.plainlist { table-layout: fixed; }
.plainlist .c-file { width: 44%; } .plainlist .c-code { width: 16%; }
.quarantine td:last-child, .files { overflow-wrap: anywhere; }
.files { display: flex; flex-wrap: wrap; gap: .125rem 1rem; }

@media (max-width: 52rem) {
  .groups { grid-template-columns: 1fr; }
}
@media (max-width: 40rem) {
  .headline { font-size: 1.375rem; }
  .list .c-dep, .list .c-year, .list .c-grade, .list .c-state,
  .list td.dep, .list td.year, .list td.grade, .list td.state { display: none; }
  .list .c-name { width: 70%; } .list .c-dev { width: 30%; }
  .narrow { display: grid !important; }
  span.narrow { display: block !important; }
  .marks { flex-direction: column; }
  .filters { padding: .75rem; }
  .filters label { flex: 1 1 100%; }
  .filters select { max-width: none; width: 100%; }
  .plainlist .c-code, .plainlist td:nth-child(3) { display: none; }
  .plainlist .c-file { width: 52%; }
}
@media print {
  .filters, .pager button { display: none !important; }
  .list thead button::after { content: ""; }
  .b-critical, .b-major, .b-minor, .b-clean { stroke: #1c2128; stroke-width: .5; }
  .groups .bar svg, .list svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  details::details-content { display: block; content-visibility: visible; }
  .list tbody tr:hover { background: none; }
  .headline { font-size: 17pt; }
}
`;
