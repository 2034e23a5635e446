import type { Language } from '../model/language.ts';
import type { Severity } from '../model/record.ts';
import { type Content, html, type Markup } from './html-template.ts';
import { redlineLegend, redlineMarkup } from './redline-html.ts';
import type { Entry, Sheet } from './sheet.ts';
import type { Cell, FactTable } from './sheet-facts.ts';
import type { FindingSheet } from './sheet-findings.ts';
import type { SheetWording } from './wording/sheet-wording.ts';
import { sheetWordingIn } from './wording/wording-in.ts';

/** One document of a report; `id` begins every anchor in it. */
export function documentMarkup(sheet: Sheet, id: string, language: Language): Markup {
  const words = sheetWordingIn(language);
  return html`<article class="document" id="${id}" aria-labelledby="${id}-nom">
<header>
<h2 id="${id}-nom">${sheet.name}</h2>
<p class="what">${sheet.what}</p>
${summary(sheet, id, words)}
</header>
${deviations(sheet, id, words)}
<section aria-labelledby="${id}-faits">
<h3 id="${id}-faits">${words.facts}</h3>
<div class="facts">
${sheet.facts.map((table) => factTable(table, words))}</div>
</section>
<section aria-labelledby="${id}-lecture">
<h3 id="${id}-lecture">${words.reading}</h3>
<ul class="reading">${sheet.reading.map((line) => html`<li>${line}</li>`)}</ul>
${ledger(sheet, words)}
<dl class="versions" aria-label="${words.versions}">${entries(sheet.versions)}</dl>
</section>
</article>
`;
}

function summary(sheet: Sheet, id: string, words: SheetWording): Markup {
  const { counts, deviations, verdict, explained, accepted, overview } = sheet;
  const chips = counts.map(({ severity, text }) => {
    const first = deviations.findIndex((finding) => finding.severity === severity) + 1;
    return html`<li><a class="${severity}" href="#${id}-${first}">${severityShape(severity)}${text}</a></li>`;
  });
  return html`${chips.length === 0 ? null : html`<ul class="counts" aria-label="${words.deviations}">${chips}</ul>`}
${verdict === '' ? null : html`<p class="verdict">${verdict}</p>`}
${accepted === null ? null : html`<p class="quiet">${accepted}</p>`}
${explained === null ? null : html`<p class="explained">${explained}</p>`}
<dl class="brief" aria-label="${words.summary}">${entries(overview)}</dl>`;
}

function entries(list: readonly Entry[]): Content {
  return list.map(
    ({ label, lines }) => html`<dt>${label}</dt><dd>${lines.map((line) => html`<div>${line}</div>`)}</dd>
`,
  );
}

/** A shape for each severity, beside its word: colour is never alone. */
export function severityShape(severity: Severity): Markup {
  switch (severity) {
    case 'critical':
      return html`<svg viewBox="0 0 12 12" aria-hidden="true"><path fill="currentColor" d="M6 0l6 6-6 6-6-6z"/></svg>`;
    case 'major':
      return html`<svg viewBox="0 0 12 12" aria-hidden="true"><path fill="currentColor" d="M6 1l6 10.5H0z"/></svg>`;
    case 'minor':
      return html`<svg viewBox="0 0 12 12" aria-hidden="true"><path fill="currentColor" d="M1.5 1.5h9v9h-9z"/></svg>`;
    case 'info':
      return html`<svg viewBox="0 0 12 12" aria-hidden="true"><path fill="none" stroke="currentColor" stroke-width="2" d="M6 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9z"/></svg>`;
  }
}

function deviations(sheet: Sheet, id: string, words: SheetWording): Content {
  const { deviations, infos, infoHeading, hiddenInfos } = sheet;
  const hasPairs = [...deviations, ...infos].some(({ pair }) => pair !== null);
  const legend = hasPairs ? redlineLegend(words.legend) : null;
  const list = html`${deviations.length === 0 ? legend : null}<ul>
${infos.map((finding) => findingItem(finding, null, words))}</ul>`;
  return [
    deviations.length === 0
      ? null
      : html`<section aria-labelledby="${id}-ecarts">
<h3 id="${id}-ecarts">${words.deviations}</h3>
${legend}
<ol>
${deviations.map((finding, index) => findingItem(finding, { id: `${id}-${index + 1}`, rank: index + 1 }, words))}</ol>
</section>
`,
    infos.length === 0
      ? null
      : html`<section aria-labelledby="${id}-infos">
<h3 id="${id}-infos">${infoHeading}</h3>
${hiddenInfos === null ? list : html`<details><summary>${words.showInfos}</summary>${list}</details>`}
</section>
`,
  ];
}

/** A deviation has a number and an anchor; what is only worth knowing has none. */
interface Numbered {
  readonly id: string;
  readonly rank: number;
}

function findingItem(finding: FindingSheet, numbered: Numbered | null, words: SheetWording): Markup {
  const { severity, severityWord, title, place, why, explained, unsure, rule } = finding;
  const start =
    numbered === null ? html`<li class="finding">` : html`<li class="finding" id="${numbered.id}">`;
  return html`${start}
<h4>${numbered === null ? null : html`<span class="rank">${numbered.rank}.</span> `}<span class="severity word ${severity}">${severityShape(severity)}${severityWord}</span> <span>${title}</span>${place === null ? null : html` <span class="place">${place}</span>`}<span class="rule">${rule}${unsure === null ? null : `, ${unsure}`}</span></h4>
<p class="why">${why}</p>
${explained === null ? null : html`<p class="explained small">${explained}</p>`}
${texts(finding, words)}
</li>
`;
}

const SHORT = 160; // characters: values that read better on a line than in a frame

function texts({ pair, quote, expected, code }: FindingSheet, words: SheetWording): Content {
  const figures =
    pair === null
      ? [
          quote === null ? null : figure(words.quoted, quote, 'fr'),
          expected === null
            ? null
            : figure(code === 'clause-missing' ? words.modelText : words.expected, expected, null),
        ].filter((each) => each !== null)
      : [
          figure(words.modelText, redlineMarkup(pair.model), 'fr'),
          figure(words.documentText, redlineMarkup(pair.document), 'fr'),
        ];
  if (figures.length === 0) return null;
  const isShort = pair === null && [quote, expected].every((text) => (text ?? '').length <= SHORT);
  return html`<div class="${isShort ? 'values' : figures.length === 1 ? 'texts one' : 'texts'}">${figures}</div>`;
}

/** A text beside its caption; what quotes a document or the model is French in every report. */
function figure(caption: string, text: Content, language: Language | null): Markup {
  const quote =
    language === null
      ? html`<blockquote>${text}</blockquote>`
      : html`<blockquote lang="${language}">${text}</blockquote>`;
  return html`<figure><figcaption>${caption}</figcaption>${quote}</figure>`;
}

function factTable({ title, columns, rows, note }: FactTable, words: SheetWording): Markup {
  return html`<section>
<h4>${title}</h4>
${note === null ? null : html`<p>${note}</p>`}
${rows.length === 0 ? (note === null ? html`<p class="quiet">${words.nothing}</p>` : null) : factRows(columns, rows)}
</section>
`;
}

const LONGEST_IN_RUN = 40; // characters: longer items of a list have a line of their own

function factRows(columns: readonly string[], rows: FactTable['rows']): Markup {
  if (columns.length === 0) {
    const texts = rows.map(([cell]) => cell?.main.join(', ') ?? '');
    const isRun = texts.every((text) => text.length <= LONGEST_IN_RUN);
    return html`<ul class="${isRun ? 'run' : 'plain'}">${texts.map((text) => html`<li>${text}</li>`)}</ul>`;
  }
  return html`<table>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ([
    head,
    ...cells
  ]) => html`<tr><th scope="row">${cellLines(head)}</th>${cells.map((cell) => html`<td>${cellLines(cell)}</td>`)}</tr>
`,
)}</tbody>
</table>`;
}

function cellLines(cell: Cell | undefined): Content {
  if (cell === undefined) return null;
  return [
    cell.main.map((line) => html`<span>${line}</span>`),
    cell.notes.map((line) => html`<span class="quiet small">${line}</span>`),
  ];
}

function ledger({ ledger: rows }: Sheet, words: SheetWording): Markup {
  const row = ([part, characters, share]: Sheet['ledger'][number]): Markup =>
    html`<tr><th scope="row">${part}</th><td class="number">${characters}</td><td class="number">${share}</td></tr>
`;
  const [part, characters, share] = words.ledgerColumns;
  return html`<table class="ledger">
<caption>${words.ledger}</caption>
<thead><tr><th scope="col">${part}</th><th scope="col" class="number">${characters}</th><th scope="col" class="number">${share}</th></tr></thead>
<tbody>
${rows.slice(0, -1).map(row)}</tbody>
<tfoot>${rows.slice(-1).map(row)}</tfoot>
</table>`;
}
