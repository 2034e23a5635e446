import { html, type Markup } from '../report/html-template.ts';

/** Runs before the rows come: a browser need not lay out thousands of them, of which it will show a hundred. */
export const START_SCRIPT: Markup = html`document.documentElement.className = 'starting';`;

/**
 * What the archive's page does in a browser: search, filters, order, pages. Without it the page shows every row, worst
 * first. It reads what is on the page, writes texts alone (never markup), and asks for nothing.
 */
export const ARCHIVE_SCRIPT: Markup = html`
'use strict';
(() => {
  const PAGE = 100;
  const find = (name) => document.getElementById(name);
  const form = find('filtres');
  const body = find('lignes');
  const started = () => (document.documentElement.className = '');
  if (!form || !body) return started();
  const fold = (text) => text.normalize('NFD').replace(/[\\u0300-\\u036f]/g, '').toLowerCase();
  const rows = Array.from(body.rows, (row, index) => ({ row, index, text: null, data: row.dataset }));
  const textOf = (item) => (item.text ??= fold(item.row.textContent));
  const fields = { d: find('f-dep'), y: find('f-annee'), w: find('f-gravite'), o: find('f-etat') };
  const search = find('f-texte');
  const heads = Array.from(document.querySelectorAll('.list thead button'));
  const order = find('f-ordre');
  const status = find('compte');
  const empty = find('aucune');
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  let shown = rows;
  let sort = { by: 'w', down: true };
  let page = 0;

  const valueOf = {
    n: (item) => item.data.n ?? '',
    d: (item) => item.data.d ?? '',
    y: (item) => item.data.y ?? '',
    w: (item) => Number(item.data.s),
    g: (item) => item.data.g ?? '',
    o: (item) => item.data.o ?? '',
  };
  const compare = (a, b) => {
    const [x, y] = [valueOf[sort.by](a), valueOf[sort.by](b)];
    // What is not known comes last either way.
    if (x === '' || y === '') return x === y ? a.index - b.index : x === '' ? 1 : -1;
    const way = typeof x === 'number' ? x - y : collator.compare(x, y);
    return (sort.down ? -way : way) || a.index - b.index;
  };
  const matches = (item, words) =>
    Object.entries(fields).every(([key, field]) => field.value === '*' || item.data[key] === field.value) &&
    words.every((word) => textOf(item).includes(word));

  const show = () => {
    const from = page * PAGE;
    body.replaceChildren(...shown.slice(from, from + PAGE).map((item) => item.row));
    const count = shown.length;
    const numbers = new Intl.NumberFormat(document.documentElement.lang);
    const named = { from: from + 1, to: Math.min(from + PAGE, count), count };
    status.textContent = count === 0 ? '' : status.dataset.shown.replace(/\\{(\\w+)\\}/g, (_, name) => numbers.format(named[name]));
    empty.hidden = count > 0;
    for (const pager of document.querySelectorAll('.pager')) pager.hidden = count <= PAGE && pager.id !== 'pages';
    for (const button of document.querySelectorAll('[data-go]')) {
      const to = page + Number(button.dataset.go);
      button.disabled = to < 0 || to * PAGE >= count;
      button.hidden = count <= PAGE;
    }
  };
  const refresh = () => {
    const words = fold(search.value).split(/\\s+/).filter(Boolean);
    shown = rows.filter((item) => matches(item, words)).sort(compare);
    page = 0;
    show();
  };
  const sortBy = (by, down) => {
    sort = { by, down };
    for (const button of heads) {
      const head = button.closest('th');
      if (button.dataset.by === by) head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    }
    order.value = by;
    refresh();
  };

  let waiting = 0;
  search.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(refresh, 120);
  });
  form.addEventListener('change', (event) => {
    if (event.target === order) sortBy(order.value, order.value === 'w');
    else if (event.target !== search) refresh();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    refresh();
  });
  form.addEventListener('reset', () => setTimeout(() => sortBy('w', true)));
  for (const button of heads) {
    button.disabled = false;
    button.addEventListener('click', () => {
      const { by } = button.dataset;
      sortBy(by, sort.by === by ? !sort.down : by === 'w');
    });
  }
  for (const button of document.querySelectorAll('[data-go]'))
    button.addEventListener('click', () => {
      page += Number(button.dataset.go);
      show();
      find('conventions').scrollIntoView();
    });
  for (const link of document.querySelectorAll('[data-filter]'))
    link.addEventListener('click', () => {
      form.reset();
      const [field, value] = [link.dataset.filter, link.dataset.value];
      setTimeout(() => {
        fields[field].value = value;
        refresh();
      });
    });
  // On paper there are no pages to turn: everything that the filters let through.
  addEventListener('beforeprint', () => body.replaceChildren(...shown.map((item) => item.row)));
  addEventListener('afterprint', show);
  form.hidden = false;
  find('pages').hidden = false;
  form.reset();
  show();
  started();
})();
`;
