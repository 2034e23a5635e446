/**
 * Times the stages that work on text: ms for each on every document, then how comparing grows with the text.
 * `node bench/text-stages.ts [FILE...]`, on the fixtures where no file is named; needs Node 22.18 or later.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cleanDocument } from '../src/clean/clean-document.ts';
import { extractFacts } from '../src/extract/extract-facts.ts';
import { readDocument } from '../src/ingest/read-document.ts';
import { loadRules } from '../src/load-rules.ts';
import type { SourceDocument } from '../src/model/document.ts';
import { analyse, type Engine } from '../src/pipeline.ts';
import { openRegistry } from '../src/registry/read-registry.ts';
import { segmentDocument } from '../src/segment/segment-document.ts';

const ROUNDS = 20;
const GROWTH = [1, 10, 100]; // times 25 kB
const FIXTURES = [
  'conforming/source.txt',
  'deviating/source.md',
  'departmental-rewrite/source.txt',
  'pre-2020/source.txt',
];

const { rules, sha256 } = loadRules();
const engine: Engine = { version: '0', rules, rulesSha256: sha256, registry: openRegistry(rules.registry) };
const fixture = (path: string): string => fileURLToPath(new URL(`../fixtures/${path}`, import.meta.url));

interface Times {
  readonly clean: number;
  readonly segment: number;
  readonly extract: number;
  readonly rest: number; // comparing, and putting the record together
}

/** ms of each stage in one run; what `analyse` takes beyond the first three is comparing. */
function timesOf(document: SourceDocument): Times {
  const start = performance.now();
  const cleaned = cleanDocument(document, rules);
  const afterClean = performance.now();
  const segmented = segmentDocument(cleaned, rules.template);
  const afterSegment = performance.now();
  extractFacts(segmented, { rules, registry: engine.registry, stamps: cleaned.stamps });
  const afterExtract = performance.now();
  analyse(document, engine, 'fr');
  const whole = performance.now() - afterExtract;
  return {
    clean: afterClean - start,
    segment: afterSegment - afterClean,
    extract: afterExtract - afterSegment,
    rest: Math.max(0, whole - (afterExtract - start)),
  };
}

function medians(document: SourceDocument, rounds: number): Times {
  const runs = Array.from({ length: rounds }, () => timesOf(document));
  const median = (stage: keyof Times): number =>
    runs.map((run) => run[stage]).sort((a, b) => a - b)[rounds >> 1] ?? Number.NaN;
  return {
    clean: median('clean'),
    segment: median('segment'),
    extract: median('extract'),
    rest: median('rest'),
  };
}

const read = (bytes: Uint8Array, file: string): Promise<SourceDocument> =>
  readDocument(bytes, { ocr: null, file });

const row = (name: string, { clean, segment, extract, rest }: Times): string =>
  [
    name.padEnd(36),
    ...[clean, segment, extract, rest, clean + segment + rest].map((ms) => ms.toFixed(1).padStart(9)),
  ].join('');

const paths = process.argv.length > 2 ? process.argv.slice(2) : FIXTURES.map(fixture);
const stages = '    clean  segment  extract  compare  without extract';
console.log(`ms, median of ${ROUNDS}`.padEnd(36), stages.slice(1));
for (const path of paths) {
  const bytes = readFileSync(path);
  const document = await read(bytes, basename(path));
  medians(document, ROUNDS); // warms up
  console.log(row(`${path.split('/').slice(-2).join('/')}, ${bytes.length} B`, medians(document, ROUNDS)));
}

console.log('\na convention over and over');
const text = readFileSync(fixture('conforming/source.txt'), 'utf8');
for (const times of GROWTH) {
  const document = await read(Buffer.from(`${text}\n`.repeat(times)), 'grown.txt');
  console.log(row(`${(document.text.length / 1000).toFixed(0)} kB`, medians(document, times > 10 ? 1 : 5)));
}
