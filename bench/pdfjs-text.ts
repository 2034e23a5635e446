/** What bare pdf.js needs for the text of a file: `node bench/pdfjs-text.ts FILE`. */
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const [file = ''] = process.argv.slice(2);
const { promise } = getDocument({ data: Uint8Array.from(readFileSync(file)), verbosity: 0 });
const document = await promise;
for (let number = 1; number <= document.numPages; number++) {
  const { items } = await (await document.getPage(number)).getTextContent();
  process.stdout.write(items.map((item) => ('str' in item ? item.str : '')).join(' '));
}
