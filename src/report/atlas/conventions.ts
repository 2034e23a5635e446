import { html, type Markup } from '../html-template.ts';
import { nameOf } from './names.ts';
import { departementLink, filterOf, MOST_CONVENTIONS, table, type View } from './view.ts';

/** Every convention of the atlas, so that links lead somewhere. */
export function conventions(view: View): Markup {
  const { atlas, words } = view;
  const drifts = new Map<number, number>();
  for (const { convention } of atlas.drifts) drifts.set(convention, (drifts.get(convention) ?? 0) + 1);
  const rows = atlas.conventions.slice(0, MOST_CONVENTIONS).map((convention, index) => {
    const { id, file, departement, year, vintage, isCurrent } = convention;
    return html`<tr id="${id}"><th scope="row">${nameOf(convention)}<span class="quiet small">${file}</span></th><td>${departementLink(view, departement)}</td><td class="number">${year ?? ''}</td><td>${vintage ?? words.unknown}</td><td class="number">${isCurrent ? (drifts.get(index) ?? 0) : ''}</td></tr>
`;
  });
  const more = atlas.conventions.length - MOST_CONVENTIONS;
  return html`${filterOf(view, 'conventions-table')}${table(words.conventions.columns, rows, { id: 'conventions-table', className: 'five' })}
${more > 0 ? html`<p class="quiet small">${words.conventions.more(more)}</p>` : null}`;
}
