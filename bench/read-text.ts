/** The raw text of a file as Gabarit reads it, pages parted by form feeds: `node bench/read-text.ts FILE`. Needs a build. */
import { readFileSync, writeFileSync } from 'node:fs';

type Reader = typeof import('../src/ingest/read-document.ts');
type Eyes = typeof import('../src/ingest/read-ocr.ts');

/** What users run: the build, without the time that types take to strip. */
const built = (file: string): Promise<unknown> => import(new URL(`../dist/${file}`, import.meta.url).href);

const [file = '', out] = process.argv.slice(2);
const { readDocument } = (await built('ingest/read-document.js')) as Reader;
const { lazyOcr } = (await built('ingest/read-ocr.js')) as Eyes;
const ocr = lazyOcr();
const { text } = await readDocument(readFileSync(file), { ocr, file });
await ocr.close();
if (out === undefined) process.stdout.write(text);
else writeFileSync(out, text);
