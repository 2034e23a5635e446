import { htmlPage } from './html-page.ts';
import { type Content, html, type Markup } from './html-template.ts';
import {
  type ArticleSheet,
  type Pair,
  type PairOptions,
  type PairSheet,
  type Paragraph,
  pairSheet,
} from './pair.ts';
import { redlineLegend, redlineMarkup } from './redline-html.ts';

/** Two conventions compared, as one page that needs nothing else, no script either. Ends with a line feed. */
export function renderPairHtml(pair: Pair, options: PairOptions): string {
  const sheet = pairSheet(pair, options);
  const { words, names } = sheet;
  return htmlPage(
    { language: options.language, title: words.title },
    html`<header class="top"><h1>${words.title}</h1></header>
<main class="document">
<h2>${names[0]} → ${names[1]}</h2>
<p class="what">${words.order}</p>
<ul class="counts">${sheet.tally.map((line) => html`<li>${line}</li>`)}</ul>
<section aria-labelledby="faits"><h3 id="faits">${words.facts}</h3>
${factsMarkup(sheet)}</section>
<section aria-labelledby="articles"><h3 id="articles">${words.articles}</h3>
${redlineLegend(words.legend)}
${sheet.differing.map((article) => articleMarkup(article, words))}
${unchangedMarkup(sheet)}</section>
</main>`,
  );
}

function factsMarkup({ words, facts }: PairSheet): Markup {
  if (facts.length === 0) return html`<p>${words.noFact}</p>`;
  const lines = (values: readonly string[]): Content => values.map((value) => html`<span>${value}</span>`);
  return html`<table>
<thead><tr><td></td><th scope="col">${words.before}</th><th scope="col">${words.after}</th></tr></thead>
<tbody>
${facts.map(
  ({ label, before, after }) =>
    html`<tr><th scope="row">${label}</th><td>${lines(before)}</td><td>${lines(after)}</td></tr>
`,
)}</tbody>
</table>
`;
}

function articleMarkup(
  { change, heading, former, paragraphs }: ArticleSheet,
  words: PairSheet['words'],
): Markup {
  const note = former === null ? null : html`<span class="place">${words.former(former)}</span>`;
  return html`<section class="finding">
<h4><span>${heading}</span> <span class="place">${words.changes[change]}</span> ${note}</h4>
${paragraphs.length === 0 ? null : html`<div class="texts one"><figure class="pair" lang="fr">${paragraphs.map((each) => paragraphMarkup(each, words))}</figure></div>`}
</section>
`;
}

function paragraphMarkup({ segments, skipped }: Paragraph, words: PairSheet['words']): Content {
  return [
    skipped === 0 ? null : html`<p class="quiet small">… ${words.skipped(skipped)}</p>`,
    html`<blockquote>${redlineMarkup(segments)}</blockquote>
`,
  ];
}

function unchangedMarkup({ words, unchanged }: PairSheet): Content {
  if (unchanged.length === 0) return null;
  return html`<h4>${words.same}</h4>
<ul class="plain">${unchanged.map(({ heading }) => html`<li>${heading}</li>`)}</ul>
`;
}
