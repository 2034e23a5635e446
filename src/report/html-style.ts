import { html, type Markup } from './html-template.ts';

/** The colours of the report: each ink is read on each of its grounds at 4.5 to 1 or more (WCAG AA). */
export const INKS: readonly { readonly ink: string; readonly grounds: readonly string[] }[] = [
  { ink: '#1c2128', grounds: ['#ffffff', '#f5f6f4'] }, // text
  { ink: '#555d66', grounds: ['#ffffff', '#f5f6f4'] }, // what can be skipped
  { ink: '#1f4e79', grounds: ['#ffffff', '#f5f6f4'] }, // links
  { ink: '#9b1c1c', grounds: ['#ffffff', '#f5f6f4'] }, // critical
  { ink: '#8a4b08', grounds: ['#ffffff', '#f5f6f4'] }, // major
  { ink: '#1f4e79', grounds: ['#ffffff', '#f5f6f4'] }, // minor
  { ink: '#555d66', grounds: ['#ffffff', '#f5f6f4'] }, // info
  { ink: '#7d1a1a', grounds: ['#fbeae8'] }, // deleted
  { ink: '#17502b', grounds: ['#e5f2e7'] }, // inserted
];

/** The style sheet of the report: a screen of any width, and A4. */
export const STYLE: Markup = html`
:root { color-scheme: light; --ink: #1c2128; --soft: #555d66; --link: #1f4e79; --ground: #f5f6f4; --line: #d5d9d3;
  --sans: "Source Sans 3", "Segoe UI", "Noto Sans", "DejaVu Sans", system-ui, sans-serif;
  --serif: Georgia, "Source Serif 4", "Noto Serif", "DejaVu Serif", serif; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 60rem; padding: 0 1.25rem 3rem; background: #fff; color: var(--ink);
  font: 1rem/1.5 var(--sans); overflow-wrap: anywhere; hyphens: manual; }
h1, h2, h3, h4, p, dl, dd, ul, ol, figure, blockquote, table { margin: 0; padding: 0; }
ul, ol { list-style: none; }
h1 { font-size: .875rem; font-weight: 600; color: var(--soft); letter-spacing: .02em; }
h2 { font: 600 1.625rem/1.25 var(--serif); text-wrap: balance; }
h3 { font-size: 1.1875rem; line-height: 1.3; margin: 2.5rem 0 .75rem; padding-top: .75rem; border-top: 2px solid var(--ink); }
h4 { font-size: 1rem; line-height: 1.4; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
svg { width: .8em; height: .8em; flex: none; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; padding: .5rem 1rem; background: #fff; }
.top { padding: 1.25rem 0 0; }
.quiet { color: var(--soft); }
.small { font-size: .875em; }
.critical { color: #9b1c1c; } .major { color: #8a4b08; } .minor { color: #1f4e79; } .info { color: #555d66; }
.word { font-weight: 700; letter-spacing: .03em; }

.index { margin: 1rem 0 0; }
.index h2 { font: 600 1rem/1.4 var(--sans); margin-bottom: .25rem; }
table { width: 100%; table-layout: fixed; border-collapse: collapse; hyphens: auto; font-size: .9375rem; line-height: 1.4; }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { font-size: .8125rem; color: var(--soft); }
th:last-child, td:last-child { padding-right: 0; }
tbody th span, td span { display: block; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
tfoot th, tfoot td { font-weight: 600; border-bottom: 0; }

.document { padding-top: 1.5rem; }
.document + .document { margin-top: 3.5rem; border-top: 6px double var(--line); }
.what { font-size: 1.0625rem; margin-top: .25rem; }
.counts { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin-top: 1rem; font-size: 1.125rem; }
.counts a { display: flex; align-items: center; gap: .45em; font-weight: 600; text-decoration: none; }
.counts a:hover { text-decoration: underline; }
.verdict { margin-top: .75rem; font-weight: 600; }
.brief { margin-top: 1rem; padding: .75rem 1rem; background: var(--ground); display: grid; grid-template-columns: auto 1fr; gap: .3rem 1.25rem; }
.brief dt, .versions dt { color: var(--soft); }

.legend { font-size: .875rem; color: var(--soft); margin-bottom: 1rem; }
.finding { padding: 0 0 1rem; margin: 0 0 1rem; border-bottom: 1px solid var(--line); }
.finding:last-child { border-bottom: 0; margin-bottom: 0; padding-bottom: 0; }
.finding h4 { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .5em; }
.finding .rank { color: var(--soft); font-weight: 400; font-variant-numeric: tabular-nums; }
.finding .severity { display: inline-flex; align-items: center; gap: .4em; font-size: .875rem; }
.finding .place { font-weight: 400; color: var(--soft); }
.finding .rule { margin-left: auto; font-size: .75rem; font-weight: 400; color: var(--soft); }
.why { margin-top: .125rem; max-width: 46rem; }
.explained { margin-top: .25rem; max-width: 46rem; color: var(--soft); }
header .explained { margin-top: .75rem; color: var(--ink); }
.finding:target { outline: 2px solid var(--link); outline-offset: .5rem; }
details { margin-top: -.25rem; }
summary { cursor: pointer; color: var(--link); padding: .25rem 0; }
summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
details[open] summary { margin-bottom: .75rem; }
.values { margin-top: .25rem; max-width: 46rem; padding-left: .75rem; border-left: 3px solid var(--line); }
.values figure { font-size: .9375rem; }
.values figcaption { display: inline; margin-right: .75em; font-size: .8125rem; color: var(--soft); }
.values blockquote { display: inline; }
.texts { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem; margin-top: .625rem; }
.texts.one { grid-template-columns: minmax(0, 46rem); }
.texts figure { background: var(--ground); padding: .5rem .75rem .625rem; min-width: 0; }
.texts figcaption { font-size: .8125rem; color: var(--soft); margin-bottom: .125rem; }
.pair > * + * { margin-top: .5rem; }
blockquote { font: .9375rem/1.5 var(--serif); unicode-bidi: isolate; }
del { color: #7d1a1a; background: #fbeae8; text-decoration: line-through; }
ins { color: #17502b; background: #e5f2e7; text-decoration: underline; text-underline-offset: .15em; }

.facts { display: grid; gap: 1.5rem; }
.facts h4 { margin-bottom: .25rem; }
.facts section > p { margin-bottom: .375rem; }
.facts thead th:first-child { width: 44%; }
.facts thead th:first-child:nth-last-child(2) { width: 64%; }
.index thead th { width: 26%; } .index thead th:first-child { width: 30%; } .index thead th:nth-child(2) { width: 44%; }
.ledger thead th:first-child { width: 50%; }
.plain li { padding: .25rem 0; border-bottom: 1px solid var(--line); font-size: .9375rem; }
.run { display: flex; flex-wrap: wrap; gap: .125rem .5rem; font-size: .9375rem; }
.run li:not(:last-child)::after { content: " ·"; color: var(--soft); }
.reading li { padding: .125rem 0; }
.ledger { margin-top: 1rem; max-width: 32rem; }
caption { text-align: left; font-weight: 600; padding-bottom: .25rem; }
.versions { margin-top: 1rem; display: grid; grid-template-columns: auto 1fr; gap: .125rem 1.25rem; font-size: .8125rem; }
.versions dd { font-variant-numeric: tabular-nums; }
.foot { margin-top: 3rem; padding-top: .75rem; border-top: 1px solid var(--line); font-size: .8125rem; color: var(--soft); }

@media (max-width: 40rem) {
  body { padding: 0 1rem 2rem; }
  h2 { font-size: 1.375rem; }
  .texts { grid-template-columns: 1fr; gap: 2px; }
  .finding .rule { margin-left: 0; flex-basis: 100%; }
  .brief, .versions { grid-template-columns: 1fr; gap: 0; }
  .brief dd:not(:last-child), .versions dd:not(:last-child) { margin-bottom: .5rem; }
  table { font-size: .875rem; }
  th, td { padding-right: .5rem; }
  .facts thead th:first-child { width: 40%; }
  .index thead th:nth-child(2) { width: 38%; }
}
@page { size: A4; margin: 18mm 16mm 16mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; line-height: 1.4; }
  .skip { display: none; }
  a { color: inherit; text-decoration: none; }
  h1, h2, h3, h4, thead, .legend, caption { break-after: avoid; }
  h2 { font-size: 17pt; } h3 { font-size: 12pt; margin-top: 8mm; }
  .finding, .texts figure, tr, .plain li, .brief, .versions { break-inside: avoid; }
  .document + .document { break-before: page; margin: 0; border: 0; padding: 0; }
  .texts figure, .brief { border: 1px solid var(--line); }
  table, blockquote { font-size: 9.5pt; }
  .foot { margin-top: 4mm; break-before: avoid; }
  .finding { margin-bottom: 3mm; padding-bottom: 3mm; }
  .finding .rule, thead th, figcaption { font-size: 8pt; }
}
`;
