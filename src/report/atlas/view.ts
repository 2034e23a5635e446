import type { Atlas, AtlasClause, Variant, Verdict } from '../../model/atlas.ts';
import type { Language } from '../../model/language.ts';
import { type Content, html, type Markup } from '../html-template.ts';
import { redline, shown } from '../redline.ts';
import { redlineMarkup } from '../redline-html.ts';
import type { AtlasWording } from '../wording/atlas-wording.ts';
import type { SheetWording } from '../wording/sheet-wording.ts';
import { atlasWordingIn, sheetWordingIn } from '../wording/wording-in.ts';
import { nameOf } from './names.ts';

/** What every part of the page is drawn with. */
export interface View {
  readonly atlas: Atlas;
  readonly words: AtlasWording;
  readonly sheet: SheetWording; // names of domains
  readonly language: Language;
  readonly clauses: ReadonlyMap<string, LabelledClause>;
  readonly variants: ReadonlyMap<string, Variant>;
}

/** A clause with the short name that the page gives it: `12.4`, `P.3`. */
export interface LabelledClause {
  readonly clause: AtlasClause;
  readonly label: string;
  readonly anchor: string;
}

export function viewOf(atlas: Atlas, language: Language): View {
  const clauses = atlas.articles.flatMap((article) =>
    article.clauses.map((clause, i): readonly [string, LabelledClause] => [
      clause.id,
      { clause, label: `${article.number ?? 'P'}.${i + 1}`, anchor: `k-${clause.id.replace('/', '-')}` },
    ]),
  );
  return {
    atlas,
    language,
    words: atlasWordingIn(language),
    sheet: sheetWordingIn(language),
    clauses: new Map(clauses),
    variants: new Map(
      atlas.articles.flatMap((article) =>
        article.clauses.flatMap((clause) => clause.variants.map((variant) => [variant.id, variant] as const)),
      ),
    ),
  };
}

/** A verdict as a letter in a box, coloured; its word goes with it where there is room. */
export function letter({ words }: View, verdict: Verdict): Markup {
  return html`<span class="v v-${verdict}">${words.letters[verdict]}</span>`;
}

export function verdictWords(view: View, verdict: Verdict): Markup {
  return html`${letter(view, verdict)} ${view.words.verdicts[verdict]}`;
}

const FIRST_WORDS = 60; // signs

/** The first words of a clause, its blanks shown as such. */
export function firstWords(text: string): string {
  const blanks = withBlanks(text);
  if (blanks.length <= FIRST_WORDS) return blanks;
  const cut = blanks.slice(0, FIRST_WORDS);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 20))}…`;
}

export const withBlanks = (text: string): string => text.replace(/\{[^}]*\}/g, '…');

/** A clause by its short name, leading to its place on the page. */
export function clauseLink(view: View, id: string): Markup {
  const known = view.clauses.get(id);
  return known === undefined ? html`${id}` : html`<a href="#${known.anchor}">${known.label}</a>`;
}

/** Conventions that the page lists. */
export const MOST_CONVENTIONS = 5_000;

/** A convention by its name, leading to its line on the page where it has one. */
export function conventionLink(view: View, index: number): Content {
  const convention = view.atlas.conventions[index];
  if (convention === undefined) return null;
  const name = nameOf(convention);
  return index < MOST_CONVENTIONS ? html`<a href="#${convention.id}">${name}</a>` : name;
}

export const anchorOf = (departement: string | null): string =>
  `d-${(departement ?? 'x').replace(/\W/g, '')}`;

export function departementLink(view: View, code: string | null): Markup {
  return html`<a href="#${anchorOf(code)}">${code ?? view.words.unknown}</a>`;
}

/** The wording of a variant against the model's: words added and words lacking; as it stands where they share little. */
export function wordingText(view: View, variant: Variant): Content {
  if (variant.text === null) return html`<span class="quiet">${view.words.clauses.nothing}</span>`;
  if (variant.verdict === 'replaced' || variant.verdict === 'older') return variant.text;
  const model = withBlanks(view.clauses.get(variant.clause)?.clause.text ?? '');
  return redlineMarkup(shown(redline(model, variant.text)));
}

/** A table that can be sorted by its heads; `id` lets a field filter its lines. */
export function table(
  heads: readonly Content[],
  rows: readonly Content[],
  { id, className = '' }: { readonly id: string; readonly className?: string },
): Markup {
  return html`<div class="wide"><table id="${id}" class="sorted ${className}">
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table></div>`;
}

/** The field that filters the lines of a table, or the items of a list, by what they say. Shown where scripts run. */
export function filterOf({ words }: View, id: string): Markup {
  return html`<p class="tools" hidden><label>${words.filter} <input type="search" data-filter="${id}" autocomplete="off"></label> <output data-count="${words.shown}"></output></p>
`;
}

/** A share as a percentage with one decimal at most. */
export function percent(part: number, all: number, language: Language): string {
  const share = all === 0 ? 0 : (part / all) * 100;
  return share.toLocaleString(language, { maximumFractionDigits: 1 });
}
