import { VERDICTS } from '../../model/atlas.ts';
import { STYLE } from '../html-style.ts';
import { html, type Markup } from '../html-template.ts';
import { VERDICT_COLOURS } from './colours.ts';

/** What the atlas has beyond the style of every report. */
export const ATLAS_STYLE: Markup = html`${STYLE}
body { max-width: 76rem; }
html { scroll-padding-top: 1rem; }
.top h1 { font: 600 1.75rem/1.2 var(--serif); color: var(--ink); letter-spacing: 0; }
.top p { margin-top: .25rem; }
.top .size { font-size: 1.125rem; margin-top: .75rem; font-weight: 600; }
h3 { scroll-margin-top: 1rem; font: 600 1.375rem/1.3 var(--serif); }
h4 { margin: 1.75rem 0 .5rem; font-size: 1.0625rem; }
h5 { margin: 0; font-size: 1rem; }
main p { max-width: 52rem; }
main p + p { margin-top: .5rem; }
.contents { margin-top: 1.25rem; }
.contents ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
.sides { display: grid; grid-template-columns: max-content 1fr; gap: .125rem 1rem; margin-top: .5rem; max-width: 52rem; }
.sides dt { font-weight: 600; }
.sides dd b { display: inline-block; min-width: 3.5em; font-variant-numeric: tabular-nums; }
.wide { overflow-x: auto; max-width: 100%; }
.wide:focus-visible { outline: 3px solid var(--link); }
.tools { margin: .75rem 0; display: flex; gap: 1rem; align-items: baseline; }
.tools[hidden] { display: none; }
.tools input { font: inherit; padding: .25rem .5rem; border: 1px solid var(--soft); border-radius: 3px; min-width: 14rem; max-width: 100%; }
[hidden] { display: none !important; }
table.sorted { table-layout: auto; }
.sorted thead th { vertical-align: bottom; position: static; }
.sorted thead button { font: inherit; color: inherit; background: none; border: 0; padding: .125rem 0; text-align: left; cursor: pointer; }
.sorted thead button::after { content: " \\2195"; opacity: .5; }
.sorted thead [aria-sort="ascending"] button::after { content: " \\2191"; opacity: 1; }
.sorted thead [aria-sort="descending"] button::after { content: " \\2193"; opacity: 1; }
.sorted thead button:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.figures { width: auto; min-width: 50%; overflow-wrap: normal; hyphens: manual; }
.figures td, .figures th { white-space: nowrap; }
.figures th, .figures td { padding-right: 1.5rem; }
.figures thead th:not(:first-child), .figures thead th:not(:first-child) button { text-align: right; }
.four, .five { min-width: 40rem; }
.four td, .four th, .five td, .five th { overflow-wrap: break-word; }
tr:target, .clause:target, .house:target, .variants li:target { background: #fff6d6; box-shadow: 0 0 0 .375rem #fff6d6; }
.chart { margin: 1rem 0 1.25rem; break-inside: avoid; }
.chart figcaption { font-weight: 600; margin-bottom: .5rem; }
.chart img { display: block; width: 100%; min-width: 40rem; max-width: 56rem; height: auto; }
.v { display: inline-block; min-width: 1.5em; padding: 0 .3em; text-align: center; font-weight: 700; line-height: 1.4; border: 1px solid #6b7178; }
td .v, th .v { display: inline-block; }
${VERDICTS.map(
  (verdict) => html`.v-${verdict} { background: ${VERDICT_COLOURS[verdict].ground}; }
`,
)}
.legend { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: .375rem 1.5rem; margin: .75rem 0 1rem; color: var(--ink); }
.legend dt { font-weight: 600; } .legend dd { color: var(--soft); }
.matrix { width: max-content; table-layout: fixed; font-size: .6875rem; hyphens: manual; }
.matrix th, .matrix td { padding: 0; border: 1px solid #fff; text-align: center; overflow-wrap: normal; }
.matrix tbody th { position: sticky; left: 0; background: #fff; text-align: left; padding-right: .5rem; width: 9rem; max-width: 9rem; font-size: .8125rem; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.matrix thead th[scope="col"]:first-child { position: sticky; left: 0; background: #fff; text-align: left; vertical-align: bottom; width: 9rem; }
.matrix thead th[scope="colgroup"] { border-bottom: 2px solid var(--soft); color: var(--ink); font-weight: 600; }
.matrix abbr { text-decoration: none; }
.matrix tbody th span { display: inline; margin-left: .25em; }
.matrix .up { width: 1rem; height: 3rem; vertical-align: bottom; }
.matrix .up a { writing-mode: vertical-rl; transform: rotate(180deg); text-decoration: none; white-space: nowrap; }
.matrix td { width: 1rem; height: 1.625rem; vertical-align: middle; }
.matrix td a { display: flex; flex-direction: column; justify-content: center; height: 100%; min-height: 1.625rem; color: var(--ink); text-decoration: none; font-weight: 700; line-height: 1; }
.matrix td.v-national a, .matrix td.v-absent a { font-weight: 400; }
.matrix td a:focus-visible, .matrix td a:hover { outline: 2px solid var(--link); outline-offset: -2px; }
.matrix small { font-size: .5625rem; font-weight: 400; }
.group h4 { border-top: 1px solid var(--soft); padding-top: .75rem; margin-top: 2rem; }
.clause { margin: 1.25rem 0 0; padding-bottom: .5rem; }
.clause > blockquote { margin: .125rem 0 .5rem; max-width: 60rem; }
.clause blockquote .quiet { font: 600 .8125rem var(--sans); margin-right: .25em; }
.variants { display: grid; gap: .625rem; padding-left: 1rem; border-left: 3px solid var(--line); }
.variants p { max-width: none; }
.variants p + p, .clause > p { margin-top: .125rem; }
.variants blockquote { max-width: 60rem; margin-top: .125rem; }
.anchor { font-size: .75rem; color: var(--soft); text-decoration: none; margin-left: .5em; }
.breach { font-size: .9375rem; } .breach span, td > .critical, td > .major, td > .minor { font-weight: 700; }
#houses { columns: 24rem 3; column-gap: 2.5rem; }
.house { break-inside: avoid; margin-bottom: 1rem; }
.house li { font-size: .9375rem; padding: .125rem 0; }
.house li a:last-child { font-size: .75rem; color: var(--soft); }
@media (max-width: 40rem) {
  .top h1 { font-size: 1.375rem; }
  .sides { grid-template-columns: 1fr; } .sides dd { margin-bottom: .375rem; }
  .matrix tbody th { width: 7.5rem; max-width: 7.5rem; } .matrix thead th[scope="col"]:first-child { width: 7.5rem; }
  .tools { flex-wrap: wrap; } .tools input { min-width: 0; width: 100%; }
}
@page wide { size: A4 landscape; margin: 12mm; }
@media print {
  .tools, .contents, .anchor { display: none; }
  .sorted thead button::after { content: ""; }
  .wide { overflow: visible; }
  .matrix-part { page: wide; }
  .matrix { font-size: 6.5pt; } .matrix .up { width: 3.6mm; } .matrix td { width: 3.6mm; height: 4.4mm; } .matrix td a { min-height: 4.4mm; }
  .matrix tbody th, .matrix thead th[scope="col"]:first-child { position: static; width: 26mm; max-width: 26mm; font-size: 7pt; }
  .matrix small { font-size: 4.5pt; }
  .matrix td, .v { border: .5pt solid #999; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .chart img { min-width: 0; }
  .four, .five { min-width: 0; }
  .clause, .variants li, .house { break-inside: avoid; }
  h3, h4, h5 { break-after: avoid; }
}
`;
