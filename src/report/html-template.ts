import { printable } from './printable.ts';

const WRITTEN: unique symbol = Symbol('markup');

/** HTML that came out of `html`, and of nothing else: no data can pass for it. */
export interface Markup {
  readonly [WRITTEN]: string;
}

/** What a template may hold: text, which is escaped; markup, which is not; nothing; or a list of these. */
export type Content = string | number | null | Markup | readonly Content[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** The only way to make HTML: whatever stands in `${}` is escaped, for text and for quoted attributes alike. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  const text = parts.reduce((whole, part, index) => whole + written(values[index - 1] ?? null) + part);
  return { [WRITTEN]: text };
}

/** The text of a markup, to be written out. */
export function source(markup: Markup): string {
  return markup[WRITTEN];
}

function written(content: Content): string {
  if (content === null) return '';
  if (typeof content === 'string' || typeof content === 'number') return escaped(String(content));
  return WRITTEN in content ? content[WRITTEN] : content.map(written).join('');
}

/** Controls and what turns the direction of text are shown, never sent. */
function escaped(text: string): string {
  const visible = printable(text.replace(/[\t\n\r\f]/g, ' '));
  return visible.replace(/[&<>"'`]/g, (sign) => ENTITIES[sign] ?? '');
}
