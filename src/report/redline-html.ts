import { type Content, html, type Markup } from './html-template.ts';
import type { Segment } from './redline.ts';
import type { SheetWording } from './wording/sheet-wording.ts';

/** A redline as a page shows it: what is deleted and what is inserted, each as such to whoever only hears it, too. */
export function redlineMarkup(segments: readonly Segment[]): Content {
  return segments.map(({ kind, text }) => {
    if (kind === 'deleted') return html`<del>${text}</del>`;
    return kind === 'inserted' ? html`<ins>${text}</ins>` : text;
  });
}

/** What the marks of a redline mean, in the marks themselves. */
export function redlineLegend([deleted, between, inserted, after]: SheetWording['legend']): Markup {
  return html`<p class="legend"><del>${deleted}</del>${between}<ins>${inserted}</ins>${after}</p>`;
}
