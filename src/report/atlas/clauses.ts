import type { AtlasArticle, Variant } from '../../model/atlas.ts';
import { html, type Markup } from '../html-template.ts';
import { filterOf, type LabelledClause, type View, verdictWords, withBlanks, wordingText } from './view.ts';

const MOST_SHARED = 8; // wordings of a clause that several conventions have; those of a house are linked to, and all shown
const MOST_SINGLE = 3;

/** Every clause with the wordings in use, article by article. */
export function clauses(view: View): Markup {
  const { atlas, words } = view;
  return html`<p>${words.clauses.introduction}</p>
${filterOf(view, 'clauses')}<div id="clauses">
${atlas.articles.filter((one) => one.clauses.length > 0).map((one) => article(view, one))}</div>
`;
}

function article(view: View, { id, number, title, clauses: own, variants }: AtlasArticle): Markup {
  const { words } = view;
  const of = variants.reduce((sum, { count }) => sum + count, 0);
  return html`<section class="group" id="a-${id}">
<h4>${number === null ? title : words.article(number, title)}</h4>
${of === 0 ? null : html`<p class="quiet">${words.clauses.assembled(variants.length, variants[0]?.count ?? 0, of)}</p>`}
${own.map((one) => {
  const known = view.clauses.get(one.id);
  return known === undefined ? null : clause(view, known);
})}</section>
`;
}

function clause(
  view: View,
  { clause: { text, isOptional, variants }, label, anchor }: LabelledClause,
): Markup {
  const { words } = view;
  const single = variants.filter(({ spread }) => spread === 'single');
  const shared = variants.filter(({ spread }) => spread !== 'single');
  const most = shared.filter(({ spread }, i) => i < MOST_SHARED || spread === 'house');
  const [hidden, alone] = [shared.length - most.length, single.length - MOST_SINGLE];
  return html`<article class="clause item" id="${anchor}">
<h5><a href="#${anchor}">${label}</a>${isOptional ? html` <span class="quiet">${words.clauses.optional}</span>` : null}</h5>
<blockquote lang="fr"><span class="quiet">${words.clauses.model}</span> ${withBlanks(text)}</blockquote>
<ul class="variants">${[...most, ...single.slice(0, MOST_SINGLE)].map((variant) => wording(view, variant))}</ul>
${hidden > 0 ? html`<p class="quiet small">${words.clauses.others(hidden)}</p>` : null}
${alone > 0 ? html`<p class="quiet small">${words.clauses.singles(alone)}</p>` : null}
</article>
`;
}

function wording(view: View, variant: Variant): Markup {
  const { words } = view;
  const { id, verdict, breach, moved, firstYear, lastYear } = variant;
  const years = words.years(firstYear, lastYear);
  const quote =
    verdict === 'national' ? null : html`<blockquote lang="fr">${wordingText(view, variant)}</blockquote>`;
  return html`<li id="${id}"><p>${verdictWords(view, verdict)} · ${words.who(variant)}${years === '' ? null : html` · ${years}`}${moved > 0 ? html` · ${words.clauses.moved(moved)}` : null} <a class="anchor" href="#${id}">${id}</a></p>
${breach === null ? null : html`<p class="breach"><span class="${breach.severity}">${words.severities[breach.severity]}</span> ${breach.why === '' ? words.verdictMeanings[verdict] : breach.why}</p>`}
${quote}</li>
`;
}
