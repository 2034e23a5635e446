import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PageState, SourceDocument } from '../../src/model/document.ts';
import type { Finding } from '../../src/model/record.ts';
import { documentOf } from '../support/convention.ts';
import { recordOf } from '../support/engine.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8');

/** A text in pages of about so many characters, which end between two words, in the middle of sentences too. */
function paged(text: string, size: number): readonly string[] {
  const pages: string[] = [];
  for (let start = 0; start < text.length; ) {
    const space = text.indexOf(' ', start + size);
    const end = space < 0 ? text.length : space;
    pages.push(text.slice(start, end));
    start = end;
  }
  return pages;
}

/** The document of which one page could not be read. */
function without(pages: readonly string[], lost: number, state: PageState): SourceDocument {
  const document = documentOf(pages.map((page, i) => (i === lost ? '' : page)).join('\f'));
  return { ...document, pages: document.pages.map((page, i) => (i === lost ? { ...page, state } : page)) };
}

const grave = (findings: readonly Finding[]): readonly string[] =>
  findings.filter(({ severity }) => severity !== 'info').map(({ rule, actual }) => `${rule}: ${actual}`);

const known = (findings: readonly Finding[]): ReadonlySet<string> => new Set(grave(findings));

describe('a page that was not read', () => {
  const text = fixture('conforming/source.txt').replaceAll('\f', '\n');
  describe.each([1_500, 2_600])('of %i characters', (size) => {
    const pages = paged(text, size);
    it.each(pages.map((_, i) => i))('makes no deviation of what it holds: page %i', (lost) => {
      expect(grave(recordOf(documentOf(pages.join('\f'))).findings)).toEqual([]);
      expect(grave(recordOf(without(pages, lost, 'damaged')).findings)).toEqual([]);
    });
  });

  it('leaves the deviations that stand on the others', () => {
    const pages = paged(fixture('deviating/source.md').replaceAll('\f', '\n'), 2_600);
    const whole = known(recordOf(documentOf(pages.join('\f'))).findings);
    const losses = pages.map((_, lost) => grave(recordOf(without(pages, lost, 'skipped')).findings));
    expect(losses.flat().filter((line) => !whole.has(line))).toEqual([]);
    expect(Math.max(...losses.map(({ length }) => length))).toBeGreaterThan(whole.size / 2);
  });

  it('leaves a deviation whose sentence ends where the lost page begins', () => {
    const court = text.replace('Tribunal administratif', 'Tribunal judiciaire');
    const end = court.indexOf('.', court.indexOf('Tribunal judiciaire')) + 1;
    const pages = [court.slice(0, end), court.slice(end)];
    const rules = recordOf(without(pages, 1, 'damaged')).findings.map(({ rule }) => rule);
    expect(rules).toContain('ctg-2020/clause-value');
  });

  it('is named in the notes on quality, with what follows from it', () => {
    const pages = paged(text, 2_600);
    const { quality } = recordOf(without(pages, 1, 'damaged'));
    expect(quality.notes.join(' ')).toContain("La page 2 n'a pas été lue");
    expect(quality.notes.join(' ')).toContain("n'est pas comparable");
    expect(quality.grade).toBe('C');
  });
});
