import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { DetailedEntry } from '../../src/batch/entries.ts';
import { REVIEW, writeReview } from '../../src/batch/write-review.ts';
import { tempFolder } from './archive.ts';

const folder = tempFolder();
afterAll(folder.remove);

const entry = (path: string, outcome: DetailedEntry['outcome']): DetailedEntry => ({
  path,
  sha256: '',
  key: '',
  outcome,
  code: outcome === 'ok' ? null : 'encrypted',
  detail: null,
  duplicateOf: null,
  record: null,
});
const read = (): string => readFileSync(join(folder.path, REVIEW), 'utf8');

async function* listed(): AsyncGenerator<DetailedEntry> {
  yield entry('a.pdf', 'ok');
  yield entry('b.pdf', 'quarantined');
}
async function* broken(): AsyncGenerator<DetailedEntry> {
  yield entry('c.pdf', 'quarantined');
  throw new RangeError('store');
}

it('lists whom somebody should look at, where no other export was written yet', async () => {
  await writeReview(listed, folder.path, 'fr');
  expect(read().split('\n')).toEqual([expect.stringMatching(/^quarantined\tencrypted\t-+\tb\.pdf\t/), '']);
});

it('leaves the list as it was, and nothing else, when it cannot be made', async () => {
  writeFileSync(join(folder.path, REVIEW), 'hier');
  await expect(writeReview(broken, folder.path, 'fr')).rejects.toBeInstanceOf(RangeError);
  expect([read(), readdirSync(folder.path).sort()]).toEqual(['hier', ['reports', REVIEW]]);
});
