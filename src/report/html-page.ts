import { createHash } from 'node:crypto';
import type { Language } from '../model/language.ts';
import { STYLE } from './html-style.ts';
import { type Content, html, type Markup, source } from './html-template.ts';

/** What the head of a page says; what it leaves out, the page does not have. */
export interface PageHead {
  readonly language: Language;
  readonly title: string;
  readonly style?: Markup;
  readonly first?: Markup; // a script that runs before the body comes
  readonly scripts?: readonly Markup[]; // all that may run
  readonly images?: boolean; // within the page
}

/** A page down to its body: its own style and scripts, known by their hashes, and nothing else. No request, frame or form. */
export function pageHead(head: PageHead): Markup {
  const { language, title, style = STYLE, first = null } = head;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf({ ...head, style })}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
${first === null ? null : scriptOf(first)}<style>${style}</style>
</head>
<body>
`;
}

const scriptOf = (script: Markup): Markup => html`<script>${script}</script>
`;

function policyOf({ style, scripts = [], images = false }: PageHead & { readonly style: Markup }): Markup {
  return html`default-src 'none'; ${images ? html`img-src data:; ` : null}style-src${hashOf(style)}; ${
    scripts.length === 0 ? null : html`script-src${scripts.map(hashOf)}; `
  }base-uri 'none'; form-action 'none'`;
}

const hashOf = (markup: Markup): Markup =>
  html` 'sha256-${createHash('sha256').update(source(markup)).digest('base64')}'`;

/** A page that needs nothing else, no script either. Ends with a line feed. */
export function htmlPage(head: Pick<PageHead, 'language' | 'title'>, body: Content): string {
  return source(html`${pageHead(head)}${body}
</body>
</html>
`);
}
