import type { Language } from '../model/language.ts';
import type { ConventionRecord } from '../model/record.ts';
import { documentMarkup, severityShape } from './html-document.ts';
import { htmlPage } from './html-page.ts';
import { type Content, html, type Markup } from './html-template.ts';
import { type Sheet, type SheetOptions, sheetOf } from './sheet.ts';
import { sheetWordingIn } from './wording/wording-in.ts';

/** One document of a report: what it adds to the index, and its own part. */
export interface HtmlPart {
  readonly row: Markup;
  readonly body: Markup;
}

/** What a report needs besides its documents. */
export interface HtmlReport {
  readonly language: Language;
  readonly version: string; // of the program
  readonly unread: number; // files that could not be read
}

/** The part of one document; `number` counts from 1 and makes the anchors of the part its own. */
export function htmlPart(record: ConventionRecord, options: SheetOptions, number: number): HtmlPart {
  const sheet = sheetOf(record, options);
  const id = `d${number}`;
  return { row: indexRow(sheet, id, options.language), body: documentMarkup(sheet, id, options.language) };
}

function indexRow({ name, kind, overview, counts }: Sheet, id: string, language: Language): Markup {
  const parties = overview[0]?.lines.join(', ') ?? '';
  const none = sheetWordingIn(language).noDeviationShort;
  const shown = counts.map(
    ({ severity, text }) => html`<span class="${severity}">${severityShape(severity)} ${text}</span>`,
  );
  return html`<tr><th scope="row"><a href="#${id}">${name}</a></th><td><span>${kind}</span><span class="quiet small">${parties}</span></td><td>${counts.length === 0 ? none : shown}</td></tr>
`;
}

/** A report on some documents: one file that needs nothing else, no script either. Ends with a line feed. */
export function renderHtml(parts: readonly HtmlPart[], report: HtmlReport): string {
  const { language, version, unread } = report;
  const words = sheetWordingIn(language);
  const title = words.title(parts.length);
  return htmlPage(
    { language, title },
    html`<a class="skip" href="#contenu">${words.skip}</a>
<header class="top">
<h1>${title}</h1>
${unread === 0 ? null : html`<p class="verdict">${words.unread(unread)}</p>`}
</header>
${
  parts.length < 2
    ? null
    : indexOf(
        parts.map(({ row }) => row),
        words,
      )
}
<main id="contenu">
${parts.map(({ body }) => body)}</main>
<footer class="foot"><p>${words.footer(version)}</p></footer>`,
  );
}

function indexOf(rows: Content, words: ReturnType<typeof sheetWordingIn>): Markup {
  return html`<nav class="index" aria-labelledby="documents">
<h2 id="documents">${words.documents}</h2>
<table>
<thead><tr>${words.index.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table>
</nav>`;
}
