/** A piece of a page. */
export type Token =
  | {
      readonly kind: 'start' | 'end';
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'text'; readonly text: string };

const ELEMENTS =
  'html head meta title style body a header main nav footer article section h1 h2 h3 h4 p div span ul ol li dl dt dd table caption thead tbody tfoot tr th td figure figcaption blockquote del ins details summary svg path'.split(
    ' ',
  );
const ATTRIBUTES =
  'lang charset http-equiv content name class id href aria-labelledby aria-label aria-hidden scope viewBox fill stroke stroke-width d'.split(
    ' ',
  );
const VOID = ['meta'];
const TokenRe =
  /<!doctype html>|<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*"| viewBox="[^"<>]*")*)(\/?)>|([^<]+)|(<)/g;
const AttributeRe = / ([a-zA-Z-]+)="([^"]*)"/g;
const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#96': '`',
  amp: '&',
};

/** The tokens of a page, read strictly: a sign that is no part of a tag of ours is a fault. */
export function parse(page: string): readonly Token[] {
  return [...page.matchAll(TokenRe)].flatMap((match): readonly Token[] => {
    const [whole, slash, name, attributes = '', , text, stray] = match;
    if (stray !== undefined) return [{ kind: 'start', name: '<', attributes: {} }];
    if (text !== undefined) return [{ kind: 'text', text: decoded(text) }];
    if (name === undefined || whole.startsWith('<!')) return [];
    const pairs = [...attributes.matchAll(AttributeRe)].map(([, key = '', value = '']) => [
      key,
      decoded(value),
    ]);
    return [{ kind: slash === '/' ? 'end' : 'start', name, attributes: Object.fromEntries(pairs) }];
  });
}

const decoded = (text: string): string =>
  text.replace(/&([a-z]+|#\d+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** What a reader sees of a page, white space collapsed. */
export function textOf(page: string): string {
  const body = page.slice(page.indexOf('<body>'));
  return parse(body)
    .map((token) => (token.kind === 'text' ? token.text : ' '))
    .join('')
    .replace(/[^\S\u00a0\u202f]+/g, ' ');
}

/** What is wrong with a page: elements and attributes that are not the template's, tags, headings, anchors. */
export function faultsOf(page: string): readonly string[] {
  const tokens = parse(page);
  return [...tagFaults(tokens), ...anchorFaults(tokens), ...headingFaults(tokens)];
}

function tagFaults(tokens: readonly Token[]): readonly string[] {
  const open: string[] = [];
  const faults: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'text') {
      if (open.at(-1) === undefined && token.text.trim() !== '') faults.push(`text outside: ${token.text}`);
      continue;
    }
    if (!ELEMENTS.includes(token.name)) faults.push(`element ${token.name}`);
    for (const name of Object.keys(token.attributes))
      if (!ATTRIBUTES.includes(name)) faults.push(`attribute ${name}`);
    if (token.kind === 'end' && open.pop() !== token.name) faults.push(`end of ${token.name}`);
    const isClosed = VOID.includes(token.name) || token.name === 'path';
    if (token.kind === 'start' && !isClosed) open.push(token.name);
  }
  return [...faults, ...open.map((name) => `${name} is not closed`)];
}

function anchorFaults(tokens: readonly Token[]): readonly string[] {
  const all = tokens.flatMap((token) => (token.kind === 'start' ? [token.attributes] : []));
  const ids = all.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const targets = all.flatMap(({ href, 'aria-labelledby': label }) => [
    ...(href === undefined ? [] : [href.replace(/^#/, '')]),
    ...(label === undefined ? [] : [label]),
  ]);
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `two of ${id}`),
    ...targets.filter((target) => !ids.includes(target)).map((target) => `nothing at ${target}`),
  ];
}

function headingFaults(tokens: readonly Token[]): readonly string[] {
  const levels = tokens.flatMap((token) =>
    token.kind === 'start' && /^h[1-6]$/.test(token.name) ? [Number(token.name.slice(1))] : [],
  );
  const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
  const first = levels.filter((level) => level === 1).length;
  return [...jumps.map((level) => `jump to h${level}`), ...(first === 1 ? [] : [`${first} h1`])];
}
