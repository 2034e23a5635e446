import type { Atlas } from '../../model/atlas.ts';
import type { Language } from '../../model/language.ts';
import { type Content, html, type Markup, source } from '../html-template.ts';
import type { AtlasWording } from '../wording/atlas-wording.ts';
import { clauses } from './clauses.ts';
import { competences } from './competences.ts';
import { conventions } from './conventions.ts';
import { departements } from './departements.ts';
import { matrix } from './matrix.ts';
import { news } from './news.ts';
import { overTime } from './over-time.ts';
import { SCRIPT, SCRIPT_HASH } from './script.ts';
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
  const page = source(html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src '${SCRIPT_MARK}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${words.title}</title>
<style>${ATLAS_STYLE}</style>
</head>
<body>
<a class="skip" href="#contenu">${words.skip}</a>
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
<script>${SCRIPT_MARK}</script>
</body>
</html>
`);
  return withScript(page);
}

/** Where the script and its hash go: neither is text, which a template would escape. No document can hold this mark. */
const SCRIPT_MARK = '\ue000script\ue000';

function withScript(page: string): string {
  const [before = '', between = '', ...after] = page.split(SCRIPT_MARK);
  return `${before}${SCRIPT_HASH}${between}${after.slice(0, -1).join('')}${SCRIPT}${after.at(-1) ?? ''}`;
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
