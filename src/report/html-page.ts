import type { Language } from '../model/language.ts';
import { STYLE } from './html-style.ts';
import { type Content, html, source } from './html-template.ts';

/** A page that needs nothing else, no script either. Ends with a line feed. */
export function htmlPage({ language, title }: { language: Language; title: string }, body: Content): string {
  return source(html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`);
}
