import { html, type Markup } from '../html-template.ts';

/**
 * The script of the page: sorts a table by the head that is pressed, filters lines by what they say, and brings back
 * what a link leads to. Without it the page reads the same. Plain, since browsers run it as it stands.
 */
export const SCRIPT: Markup = html`'use strict';
const plain = (text) => text.normalize('NFD').replace(/\\p{M}/gu, '').toLowerCase();
const valueOf = (row, at) => {
  const cell = row.cells[at];
  return cell === undefined ? '' : (cell.dataset.v ?? cell.textContent.trim());
};
const sortBy = (table, at, button) => {
  const head = button.closest('th');
  const up = head.getAttribute('aria-sort') !== 'ascending';
  for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const rows = [...table.tBodies[0].rows];
  const keys = new Map(rows.map((row) => [row, valueOf(row, at).replace(/(\\d),(\\d)/g, '$1.$2').replace(/(\\d)[\\u202f\\u00a0](?=\\d)/g, '$1')]));
  const compare = (a, b) => {
    const [x, y] = [parseFloat(a), parseFloat(b)];
    const numbers = /^[\\d.]+( %)?$/.test(a) && /^[\\d.]+( %)?$/.test(b);
    return numbers ? x - y : order.compare(a, b);
  };
  rows.sort((a, b) => compare(keys.get(a), keys.get(b)) * (up ? 1 : -1));
  table.tBodies[0].append(...rows);
};
for (const table of document.querySelectorAll('table.sorted'))
  [...table.tHead.rows[0].cells].forEach((head, at) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    button.addEventListener('click', () => sortBy(table, at, button));
    head.append(button);
  });
const itemsOf = (field) => {
  const list = document.getElementById(field.dataset.filter);
  return list === null ? [] : [...list.querySelectorAll('tbody > tr, .item')];
};
const filter = (field) => {
  const words = plain(field.value).split(/\\s+/).filter(Boolean);
  let shown = 0;
  const items = itemsOf(field);
  for (const item of items) {
    const text = plain(item.textContent);
    item.hidden = !words.every((word) => text.includes(word));
    if (!item.hidden) shown++;
  }
  for (const group of document.querySelectorAll('#' + field.dataset.filter + ' .group'))
    group.hidden = group.querySelector('.item:not([hidden])') === null;
  const output = field.closest('.tools').querySelector('output');
  output.textContent = words.length === 0 ? '' : output.dataset.count.replace('{n}', shown).replace('{all}', items.length);
};
const fields = [...document.querySelectorAll('input[data-filter]')];
for (const field of fields) {
  field.closest('.tools').hidden = false;
  field.addEventListener('input', () => filter(field));
}
const reveal = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target === null || target.closest('[hidden]') === null) return;
  for (const field of fields)
    if (document.getElementById(field.dataset.filter)?.contains(target)) {
      field.value = '';
      filter(field);
    }
  target.scrollIntoView();
};
addEventListener('hashchange', reveal);
`;
