import type { Atlas } from '../../model/atlas.ts';
import type { Language } from '../../model/language.ts';
import { pageHead } from '../html-page.ts';
import { type Content, html, type Markup, source } from '../html-template.ts';
import type { AtlasWording } from '../wording/atlas-wording.ts';
import { clauses } from './clauses.ts';
import { competences } from './competences.ts';
import { conventions } from './conventions.ts';
import { departements } from './departements.ts';
import { matrix } from './matrix.ts';
import { news } from './news.ts';
import { overTime } from './over-time.ts';
import { SCRIPT } from './script.ts';
import { ATLAS_STYLE } from './style.ts';
import { calendar, durations } from './terms.ts';
import { type View, viewOf } from './view.ts';

type SectionName = keyof AtlasWording['sections'];

/** The parts of the page, in order. */
const PARTS: readonly (readonly [SectionName, (view: View) => Content])[] = [
  ['news', news],
  ['matrix', matrix],
  ['departements', departements],
  ['years', overTime],
  ['clauses', clauses],
  ['competences', competences],
  ['durations', durations],
  ['calendar', calendar],
  ['conventions', conventions],
];

/** The atlas as one page that needs nothing else: charts are drawn, and what script there is only sorts and filters. */
export function renderAtlas(
  atlas: Atlas,
  { language, version }: { readonly language: Language; readonly version: string },
): string {
  const view = viewOf(atlas, language);
  const { words } = view;
  return source(html`${pageHead({ language, title: words.title, style: ATLAS_STYLE, scripts: [SCRIPT], images: true })}<a class="skip" href="#contenu">${words.skip}</a>
${header(view)}
<nav class="contents" aria-label="${words.contents}"><ul>${PARTS.map(([name]) => html`<li><a href="#s-${name}">${words.sections[name]}</a></li>`)}</ul></nav>
<main id="contenu">
${PARTS.map(
  ([name, part]) => html`<section class="${name}-part" aria-labelledby="s-${name}">
<h3 id="s-${name}">${words.sections[name]}</h3>
${part(view)}
</section>
`,
)}</main>
<footer class="foot"><p>${words.footer(version)}</p></footer>
<script>${SCRIPT}</script>
</body>
</html>
`);
}

function header({ atlas, words }: View): Markup {
  const years = atlas.conventions.flatMap(({ year }) => (year === null ? [] : [year]));
  const departements = new Set(atlas.conventions.flatMap(({ departement }) => departement ?? []));
  const span = years.length === 0 ? null : words.years(Math.min(...years), Math.max(...years));
  const aside = (['other-instrument', 'duplicate'] as const).map((reason) => ({
    reason,
    count: atlas.setAside.filter((one) => one.reason === reason).length,
  }));
  return html`<header class="top">
<h1>${words.title}</h1>
<p>${words.about(atlas.model.name)}</p>
<p class="size">${words.size(atlas.conventions.length, departements.size, span)}</p>
${aside.filter(({ count }) => count > 0).map(({ reason, count }) => html`<p class="quiet">${words.setAside[reason](count)}</p>`)}
</header>`;
}
