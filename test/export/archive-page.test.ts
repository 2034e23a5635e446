import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { archivePage } from '../../src/export/archive-page.ts';
import { ARCHIVE_STYLE } from '../../src/export/archive-page-style.ts';
import { gatherView } from '../../src/export/archive-view.ts';
import { preparer } from '../../src/export/shown-document.ts';
import type { ArchiveEntry } from '../../src/model/archive-entry.ts';
import { INKS } from '../../src/report/html-style.ts';
import { source } from '../../src/report/html-template.ts';
import { BARE, finding, SAMPLE } from '../report/sample-record.ts';
import { entryOf, quarantined } from './archive.ts';
import { OPTIONS } from './options.ts';

function pageOf(entries: readonly ArchiveEntry[], language: 'fr' | 'en' = 'fr'): string {
  const gatherer = gatherView();
  const prepare = preparer({ ...OPTIONS, language });
  for (const entry of entries) gatherer.add(prepare(entry).shown);
  return [...archivePage(gatherer.view(), { language, version: '9.8.7', redact: null })].map(source).join('');
}

const major = { ...SAMPLE, findings: [finding({ severity: 'major' })] };

it('lets its own style and scripts in by their hashes, and nothing else', () => {
  const page = pageOf([entryOf(SAMPLE, 1)]);
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
  const hash = (text = '') => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const parts = [...page.matchAll(/<(style|script)>([\s\S]*?)<\/\1>/g)];
  expect(parts.map(([, kind]) => kind)).toEqual(['script', 'style', 'script']);
  expect(policy).toBe(
    `default-src 'none'; style-src ${hash(parts[1]?.[2])}; script-src ${hash(parts[0]?.[2])} ${hash(parts[2]?.[2])}; base-uri 'none'; form-action 'none'`,
  );
  expect(page).not.toMatch(/<(?:link|img|iframe)|url\(|@import|\son\w+=|\sstyle=|javascript:|https?:/i);
});

describe('a person finds', () => {
  const page = pageOf([
    entryOf(SAMPLE, 1),
    entryOf(major, 2, { outcome: 'warnings', code: 'page-timeout' }),
    entryOf({ ...BARE, findings: [] }, 3, { path: 'notes.txt' }),
    entryOf(SAMPLE, 1, { path: 'copie.pdf', duplicateOf: 'a.pdf' }),
    quarantined(4, 'memory-limit', { path: 'lourd.pdf' }),
    quarantined(6, 'page-timeout', { path: 'lent.pdf' }),
    quarantined(5, 'inconnu', { path: 'autre.pdf' }),
  ]);
  it.each([
    ['how many conventions, and how many are critical', '3 conventions, dont 1 avec un écart critique'],
    ['how grave the others are', '1 majeur au plus'],
    ['those without a deviation', '1 sans écart'],
    [
      'what could not be read, and why',
      '<th scope="row">lourd.pdf</th><td>demande trop de mémoire\u00a0; réenregistrez-le en PDF, ou augmentez la limite</td><td class="quiet">memory-limit</td>',
    ],
    [
      'why a page of what could not be read was the reason',
      '<th scope="row">lent.pdf</th><td>lecture trop longue</td>',
    ],
    ['a code that nobody knows', '<th scope="row">autre.pdf</th><td>inconnu</td>'],
    ['what is there twice', '<th scope="row">copie.pdf</th><td>a.pdf</td>'],
    ['the département', '>63 Puy-de-Dôme</a>'],
    ['what was read in part', 'B, avec réserve'],
    ['whose names are hidden', 'Les noms des agents sont masqués'],
    ['the other files', '<a href="report.xlsx">report.xlsx</a>'],
  ])('%s', (_, text) => expect(page).toContain(text));
  it('and no link to the records, which name everybody', () => expect(page).not.toContain('records.jsonl'));
});

it('says that nothing was read, where nothing was', () => {
  const page = pageOf([quarantined(1, 'encrypted')]);
  expect(page).toContain('Aucune convention lue');
  expect(page).not.toContain('id="filtres"');
});

it('marks severity by a shape and a word, never by colour alone', () => {
  const page = pageOf([entryOf(SAMPLE, 1)]);
  expect(page).toContain('<span class="critical">1 critique</span><span class="major">1 majeur</span>');
  expect(page).toContain('role="img" aria-label="1 avec un écart critique"');
  const style = source(ARCHIVE_STYLE);
  const shapes = ['critical', 'major', 'minor'].map(
    (each) => new RegExp(`\\.${each}::before \\{ content: "(\\\\[0-9A-F]{4})"`).exec(style)?.[1],
  );
  expect(new Set(shapes).size).toBe(3);
  expect(shapes).not.toContain(undefined);
});

it('writes in the inks of the report alone', () => {
  const known = new Set(INKS.map(({ ink }) => ink));
  const style = source(ARCHIVE_STYLE);
  const variables = new Map(
    [...style.matchAll(/(--[a-z]+): (#[0-9a-f]{6})/g)].map(([, name, colour]) => [name, colour]),
  );
  const used = [...style.matchAll(/(?<![-\w])color: (#[0-9a-f]+|var\((--[a-z]+)\)|[a-z]+)/g)].map(
    ([, colour, name]) => (name === undefined ? colour : variables.get(name)),
  );
  expect(used.filter((colour) => colour !== 'inherit' && !known.has(colour ?? ''))).toEqual([]);
});
