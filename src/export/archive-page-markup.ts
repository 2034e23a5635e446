import { severityShape } from '../report/html-document.ts';
import { type Content, html, type Markup } from '../report/html-template.ts';
import type { ExportsWording } from '../report/wording/exports-wording.ts';
import { type ArchiveView, COUNTED, type ConventionLine, type Group, type Worst } from './archive-view.ts';

const MOST_GROUPS = 12; // shown at once; the others unfold
const WORST: readonly Worst[] = ['critical', 'major', 'minor', 'clean'];

/** The archive in a few figures. */
export function glance(
  { conventions, worst, quarantine, duplicates, years, departements }: ArchiveView,
  words: ExportsWording,
): Markup {
  const warnings = conventions.filter(({ outcome }) => outcome === 'warnings').length;
  const known = years.map(({ code }) => code).filter((code) => code !== '');
  const span = known.length < 2 ? (known[0] ?? '') : `${known[0]} – ${known.at(-1)}`;
  const places = departements.filter(({ code }) => code !== '').length;
  const facts: readonly (readonly [string, Content])[] = [
    [words.facts.documents, words.count(conventions.length)],
    [words.facts.warnings, words.count(warnings)],
    [
      words.facts.quarantine,
      quarantine.length === 0 ? '0' : html`<a href="#quarantaine">${words.count(quarantine.length)}</a>`,
    ],
    [
      words.facts.duplicates,
      duplicates.length === 0 ? '0' : html`<a href="#doublons">${words.count(duplicates.length)}</a>`,
    ],
    [words.facts.departements, words.count(places)],
    [words.facts.years, span],
  ];
  return html`<ul class="counts" aria-label="${words.glance}">
${WORST.filter((each) => worst[each] > 0).map(
  (each) => html`<li class="${each}">${shapeOf(each)}${words.worst[each](worst[each])}</li>
`,
)}</ul>
<dl class="brief figures">
${facts
  .filter(([, value]) => value !== '')
  .map(
    ([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>
`,
  )}</dl>`;
}

/** A shape for each gravity, none for none: colour is never alone. */
function shapeOf(worst: Worst): Content {
  return worst === 'clean' ? null : severityShape(worst);
}

/** Conventions by département and by year. */
export function groups({ departements, years }: ArchiveView, words: ExportsWording): Markup {
  return html`<div class="groups">
${groupSection('departements', departements, { title: words.byDepartement, head: words.group.departement, unknown: words.unknownDepartement, field: 'd', words })}
${groupSection('annees', years, { title: words.byYear, head: words.group.year, unknown: words.unknownYear, field: 'y', words })}
</div>`;
}

interface GroupWords {
  readonly title: string;
  readonly head: string;
  readonly unknown: string;
  readonly field: string;
  readonly words: ExportsWording;
}

function groupSection(id: string, all: readonly Group[], own: GroupWords): Markup {
  const { words } = own;
  const most = Math.max(1, ...all.map(({ total }) => total));
  const [first, others] = [all.slice(0, MOST_GROUPS), all.slice(MOST_GROUPS)];
  const table = (some: readonly Group[]) => html`<table>
<thead><tr><th scope="col">${own.head}</th><th scope="col" class="number">${words.group.conventions}</th><th scope="col" class="number critical">${severityShape('critical')} ${words.severityHeads.critical}</th><th scope="col" class="bar">${words.group.worst}</th></tr></thead>
<tbody>
${some.map((group) => groupRow(group, most, own))}</tbody>
</table>`;
  return html`<section aria-labelledby="${id}">
<h3 id="${id}">${own.title}</h3>
${table(first)}
${
  others.length === 0
    ? null
    : html`<details><summary>${words.others(others.length)}</summary>
${table(others)}
</details>`
}
</section>`;
}

function groupRow(
  { code, label, total, worst }: Group,
  most: number,
  { field, unknown, words }: GroupWords,
): Markup {
  const name = code === '' ? unknown : label;
  return html`<tr><th scope="row"><a href="#conventions" data-filter="${field}" data-value="${code}">${name}</a></th><td class="number">${total}</td><td class="number">${worst.critical}</td><td class="bar">${bar(worst, most, words)}</td></tr>
`;
}

/** How many of each gravity, drawn: the numbers beside it say the same. */
function bar(worst: Group['worst'], most: number, words: ExportsWording): Markup {
  let at = 0;
  const parts = WORST.filter((each) => worst[each] > 0).map((each) => {
    const width = (worst[each] / most) * 100;
    const part = html`<rect class="b-${each}" x="${at.toFixed(2)}" y="0" width="${width.toFixed(2)}" height="8"/>`;
    at += width;
    return part;
  });
  const said = WORST.filter((each) => worst[each] > 0).map((each) => words.worst[each](worst[each]));
  return html`<svg viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label="${said.join(', ')}"><title>${said.join(', ')}</title>${parts}</svg>`;
}

/** The search and the filters: shown by the script, which makes them work. */
export function filters({ departements, years }: ArchiveView, words: ExportsWording): Markup {
  const byCode = [...departements].sort((a, b) => (a.code < b.code ? -1 : 1));
  const choices = (all: readonly Group[], unknown: string) =>
    all.map(({ code, label }) => option(code, code === '' ? unknown : label));
  const { rows } = words;
  return html`<form class="filters" id="filtres" hidden>
<label class="wide">${words.search}<input type="search" id="f-texte" placeholder="${words.searchHint}" autocomplete="off"></label>
${select('f-dep', rows.departement, words.all.departement, choices(byCode, words.unknownDepartement))}
${select('f-annee', rows.year, words.all.year, choices(years, words.unknownYear))}
${select(
  'f-gravite',
  rows.deviations,
  words.all.severity,
  WORST.map((each) => option(each, words.severityFilter[each])),
)}
${select('f-etat', rows.outcome, words.all.outcome, [option('ok', words.outcomes.ok), option('warnings', words.outcomes.warnings)])}
<label class="narrow">${words.sortBy}<select id="f-ordre">${[
    option('w', rows.deviations),
    option('n', rows.convention),
    option('d', rows.departement),
    option('y', rows.year),
  ]}</select></label>
<button type="reset">${words.reset}</button>
</form>`;
}

function select(id: string, label: string, all: string, options: Content): Markup {
  return html`<label>${label}<select id="${id}"><option value="*">${all}</option>${options}</select></label>`;
}

function option(value: string, text: string): Markup {
  return html`<option value="${value}">${text}</option>`;
}

/** The head of the list of conventions; rows follow, then its end. */
export function listHead(words: ExportsWording): Markup {
  const { rows } = words;
  const head = (name: string, by: string, text: string, sort: Markup | null = null) =>
    html`<th scope="col" class="c-${name}"${sort}><button type="button" data-by="${by}" disabled>${text}</button></th>`;
  return html`<div class="pager" id="pages" hidden><p role="status" id="compte" data-shown="${words.shown}"></p>${pagerButtons(words)}</div>
<table class="list">
<thead><tr>${head('name', 'n', rows.convention)}${head('dep', 'd', rows.departement)}${head('year', 'y', rows.year)}${head('dev', 'w', rows.deviations, html` aria-sort="descending"`)}${head('grade', 'g', rows.grade)}</tr></thead>
<tbody id="lignes">
`;
}

export function listEnd(words: ExportsWording): Markup {
  return html`</tbody>
</table>
<p id="aucune" hidden>${words.noneShown}</p>
<div class="pager" id="pages-bas" hidden>${pagerButtons(words)}</div>
`;
}

function pagerButtons({ previous, next }: ExportsWording): Markup {
  return html`<button type="button" data-go="-1">${previous}</button><button type="button" data-go="1">${next}</button>`;
}

/** A convention as a row: its name opens its report. */
export function listRow(line: ConventionLine, words: ExportsWording): Markup {
  const { label, path, report, departement, departementName, year, counts, worst, grade, outcome } = line;
  const reading = outcome === 'ok' ? grade : `${grade}, ${words.incomplete}`;
  const meta = [departementName, year, outcome === 'ok' ? '' : words.incomplete]
    .filter((part) => part !== '')
    .join(', ');
  const score = counts.critical * 1e6 + counts.major * 1e3 + counts.minor;
  return html`<tr data-n="${label}" data-d="${departement}" data-y="${year}" data-w="${worst}" data-s="${score}" data-g="${grade}" data-o="${outcome}"><th scope="row"><a href="${report}">${label}</a><span class="quiet small">${path}</span>${meta === '' ? null : html`<span class="narrow quiet small">${meta}</span>`}</th><td class="dep">${departementName}</td><td class="year">${year}</td><td>${marks(line, words)}</td><td class="grade">${reading}</td></tr>
`;
}

function marks({ counts, worst }: ConventionLine, words: ExportsWording): Markup {
  if (worst === 'clean') return html`<span class="quiet">${words.noDeviation}</span>`;
  const each = COUNTED.filter((severity) => counts[severity] > 0).map(
    (severity) => html`<span class="${severity}">${words.severityCounts[severity](counts[severity])}</span>`,
  );
  return html`<div class="marks">${each}</div>`; // the style sheet gives each its shape: 30 000 drawings take seconds
}

/** What could not be read, and why; and what is there twice. */
export function leftOut({ quarantine, duplicates }: ArchiveView, words: ExportsWording): Markup {
  const [file, reason, code] = words.quarantineColumns;
  const [copy, first] = words.duplicateColumns;
  return html`${
    quarantine.length === 0
      ? null
      : html`<section aria-labelledby="quarantaine">
<h3 id="quarantaine">${words.quarantine(quarantine.length)}</h3>
<p class="quiet">${words.quarantineAbout}</p>
<table class="plainlist">
<thead><tr><th scope="col" class="c-file">${file}</th><th scope="col">${reason}</th><th scope="col" class="c-code">${code}</th></tr></thead>
<tbody>
${quarantine.map(
  (
    each,
  ) => html`<tr><th scope="row">${each.path}</th><td>${each.reason}</td><td class="quiet">${each.code}</td></tr>
`,
)}</tbody>
</table>
</section>
`
  }${
    duplicates.length === 0
      ? null
      : html`<section aria-labelledby="doublons">
<h3 id="doublons">${words.duplicates(duplicates.length)}</h3>
<table class="plainlist">
<thead><tr><th scope="col" class="c-file">${copy}</th><th scope="col">${first}</th></tr></thead>
<tbody>
${duplicates.map(
  (each) => html`<tr><th scope="row">${each.path}</th><td>${each.first}</td></tr>
`,
)}</tbody>
</table>
</section>
`
  }`;
}
