import { pageHead } from '../report/html-page.ts';
import { html, type Markup, source } from '../report/html-template.ts';
import { exportsWordingIn } from '../report/wording/wording-in.ts';
import { filters, glance, groups, leftOut, listEnd, listHead, listRow } from './archive-page-markup.ts';
import { ARCHIVE_SCRIPT, START_SCRIPT } from './archive-page-script.ts';
import { ARCHIVE_STYLE } from './archive-page-style.ts';
import { type ArchiveView, gatherView } from './archive-view.ts';
import type { ExportFolder } from './export-folder.ts';
import type { ExportOptions } from './export-options.ts';
import type { ExportWriter } from './export-writer.ts';

/** index.html: the archive at a glance, and the way to each report. */
export async function archivePageWriter(options: ExportOptions, out: ExportFolder): Promise<ExportWriter> {
  const file = await out.open('index.html');
  const gatherer = gatherView();
  return {
    add: async ({ shown }) => gatherer.add(shown),
    end: async () => {
      for (const part of archivePage(gatherer.view(), options)) await file.write(source(part));
      await file.close();
    },
  };
}

/** What the page says besides the view. */
export type PageOptions = Pick<ExportOptions, 'language' | 'version' | 'redact'>;

/** The page in parts, in order. It needs nothing else, and lets nothing run but its own script. */
export function* archivePage(view: ArchiveView, options: PageOptions): Iterable<Markup> {
  const { language, version, redact } = options;
  const words = exportsWordingIn(language);
  yield html`${pageHead({ language, title: words.title, style: ARCHIVE_STYLE, first: START_SCRIPT, scripts: [START_SCRIPT, ARCHIVE_SCRIPT] })}<a class="skip" href="#conventions">${words.skip}</a>
<header class="top">
<h1>${words.title}</h1>
</header>
`;
  const { conventions, worst } = view;
  yield html`<main>
<h2 class="headline">${conventions.length === 0 ? words.nothingRead : words.headline(conventions.length, worst.critical)}</h2>
${glance(view, words)}
`;
  if (conventions.length > 0) {
    yield html`${groups(view, words)}
<section aria-labelledby="conventions">
<h3 id="conventions" tabindex="-1">${words.conventions}</h3>
${filters(view, words)}
${listHead(words)}`;
    for (const line of conventions) yield listRow(line, words);
    yield html`${listEnd(words)}</section>
`;
  }
  yield leftOut(view, words);
  yield html`</main>
<footer class="foot">
<p class="files"><span>${words.sameData}</span> ${FILES.map((name) => html`<a href="${name}">${name}</a> `)}</p>
<p>${words.redacted[redact ?? 'agents']} ${words.footer(version)}</p>
</footer>
<script>${ARCHIVE_SCRIPT}</script>
</body>
</html>
`;
}

/** What goes with the page. Not the records, which hold every name unless told otherwise. */
const FILES = ['report.xlsx', 'conventions.csv', 'parties.csv', 'dates.csv', 'deviations.csv'];
