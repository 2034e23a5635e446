import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));
const ImportRe =
  /(?:^|\n)(?:import|export)\s(?:type\s)?(?:[^'";]*?\sfrom\s)?'([^']+)'|\bimport\('([^']+)'\)/g;

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.d.ts'),
);
const sources = new Map(files.map((file) => [file, readFileSync(join(SRC, file), 'utf8')]));

/** What each file imports: files of ours by their path in `src`, packages by their names. */
const imports = new Map(
  files.map((file) => {
    const found = [...(sources.get(file) ?? '').matchAll(ImportRe)].map(
      ([, from, dynamic]) => from ?? dynamic ?? '',
    );
    return [file, found.map((name) => (name.startsWith('.') ? normalize(join(dirname(file), name)) : name))];
  }),
);
const folderOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '') : '');
const isOurs = (name: string): boolean => sources.has(name);

/** What a folder may import besides itself. The stages know the vocabulary of types and nothing of each other. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  registry: ['model'],
  ingest: ['model'],
  clean: ['model'],
  segment: ['model'],
  extract: ['model'],
  compare: ['model'],
  assemble: ['model'],
  pair: ['model'],
  atlas: ['model', 'compare'],
  evaluate: ['model'],
  learn: ['model'],
  report: ['model', 'evaluate'],
  redact: ['model'],
  export: ['model', 'redact', 'report'],
};

/** The files that touch the outside. */
const EDGES = [
  /^cli\.ts$/,
  /^cli\/files\.ts$/,
  /^load-rules\.ts$/,
  /^ingest\/read-[a-z-]+\.ts$/,
  /^registry\/read-registry\.ts$/,
  /^export\/write-folder\.ts$/,
  // A batch: what it starts, finds, reads the hash of, keeps, and checks of the installation.
  /^batch\/(?:launch|spawn-child)\.ts$/,
  /^batch\/(?:find-files|read-one)\.ts$/,
  /^batch\/(?:open-output|lock-file|journal-file|result-store|write-whole)\.ts$/,
  /^batch\/(?:check-setup|read-engine)\.ts$/,
];
const OUTSIDE =
  /^(?:node:)?(?:fs|fs\/promises|child_process|worker_threads|http|https|http2|net|dns|os|process|readline|timers.*)$/;
const isEdge = (file: string): boolean => EDGES.some((edge) => edge.test(file));

describe('a stage imports the model and its own folder', () => {
  test.each(files.filter((file) => folderOf(file) in MAY_IMPORT))('%s', (file) => {
    const allowed = [folderOf(file), ...(MAY_IMPORT[folderOf(file)] ?? [])];
    const foreign = (imports.get(file) ?? []).filter(
      (name) => isOurs(name) && !allowed.includes(folderOf(name)),
    );
    expect(foreign).toEqual([]);
  });
});

test('the model stands on zod, and on natural in one file', () => {
  const packages = files
    .filter((file) => folderOf(file) === 'model')
    .flatMap((file) =>
      (imports.get(file) ?? []).filter((name) => !isOurs(name)).map((name) => `${file} ${name}`),
    );
  expect(
    packages.filter((line) => !line.endsWith(' zod') && !line.startsWith('model/likeness.ts natural/')),
  ).toEqual([]);
});

test('only the named edges touch the outside', () => {
  const touching = files.filter((file) => (imports.get(file) ?? []).some((name) => OUTSIDE.test(name)));
  expect(touching.filter((file) => !isEdge(file))).toEqual([]);
  expect(touching.length).toBeGreaterThan(0);
});

test('process and console belong to the command line, and to the entry of a child', () => {
  const users = files.filter((file) => /\b(?:process|console)\s*\.\s*[a-z]/.test(sources.get(file) ?? ''));
  expect([...users].sort()).toEqual(['batch/child.ts', 'cli.ts']);
});

test('nothing reaches for the network', () => {
  const callers = files.filter((file) =>
    /\bfetch\s*\(|\bWebSocket\b|XMLHttpRequest/.test(sources.get(file) ?? ''),
  );
  expect(callers).toEqual([]);
});

test('imports make no cycle', () => {
  const state = new Map<string, 'open' | 'done'>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      cycles.push([...path, file].join(' > '));
      return;
    }
    state.set(file, 'open');
    for (const name of imports.get(file) ?? []) if (isOurs(name)) visit(name, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of files) visit(file, []);
  expect(cycles).toEqual([]);
});

test('the reader of imports sees them all', () => {
  const text =
    "import a from './a.ts';\nimport type { B } from \"x\";\nexport { c } from './c.ts';\nimport './d.ts';\nconst e = await import('e');";
  const seen = [...text.replaceAll('"', "'").matchAll(ImportRe)].map(([, from, dynamic]) => from ?? dynamic);
  expect(seen).toEqual(['./a.ts', 'x', './c.ts', './d.ts', 'e']);
});
