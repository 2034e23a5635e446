import { readFileSync } from 'node:fs';
import { cleanDocument } from '../../src/clean/clean-document.ts';
import { loadModels, parseRuleFile } from '../../src/load-rules.ts';
import type { CleanDocument } from '../../src/model/clean.ts';
import type { Page, SourceDocument } from '../../src/model/document.ts';
import { DEFAULT_MODEL, RULE_FILES, type Rules } from '../../src/model/rules.ts';
import type { SegmentedDocument } from '../../src/model/section.ts';
import { segmentDocument } from '../../src/segment/segment-document.ts';

/** The rules, each read at first need: a test of one stage does not depend on the words of another. */
export const rules: Rules = lazyRules();

function lazyRules(): Rules {
  const read = (file: string): string =>
    readFileSync(new URL(`../../rules/${file}`, import.meta.url), 'utf8');
  const known = new Map<string, unknown>();
  return new Proxy({} as Rules, {
    get(_, key: keyof Rules) {
      if (key === 'models' || key === 'template') {
        const models = (known.get('models') as Rules['models'] | undefined) ?? loadModels();
        known.set('models', models);
        return key === 'models' ? models : models.find(({ id }) => id === DEFAULT_MODEL);
      }
      const { file, schema } = RULE_FILES[key];
      if (!known.has(key)) known.set(key, parseRuleFile(read(file), file, schema));
      return known.get(key);
    },
  });
}

/** A plain text document as the text reader gives it, pages parted by form feeds. */
export function documentOf(text: string, file = 'test.txt'): SourceDocument {
  const pages: Page[] = [];
  let start = 0;
  for (const page of text.split('\f')) {
    const range = { start, end: start + page.length };
    pages.push({ number: pages.length + 1, range, state: 'text', reason: null, confidence: null });
    start = range.end + 1;
  }
  const source = {
    file,
    sha256: '',
    bytes: text.length,
    mediaType: 'text/plain',
    textKind: 'plain' as const,
  };
  return { source, text, pages, looks: [] };
}

/** A text cleaned: stamps, running heads, table of contents and footnotes set apart. */
export const cleaned = (text: string): CleanDocument => cleanDocument(documentOf(text), rules);

/** A text cleaned and cut into sections: what extractors and checks take. */
export const segmented = (text: string): SegmentedDocument => segmentDocument(cleaned(text), rules.template);
