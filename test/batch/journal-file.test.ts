import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openJournal } from '../../src/batch/journal-file.ts';
import { encodeLine, type JournalEvent } from '../../src/batch/journal-line.ts';
import { tempFolder } from './archive.ts';

const folder = tempFolder();
afterAll(folder.remove);
const at = '2026-01-02T03:04:05.000Z';
const key = 'a'.repeat(64);
const death: JournalEvent = {
  event: 'death',
  at,
  key,
  code: 'crash',
  detail: null,
  seconds: 1,
  page: 0,
  rss: 9,
};
const done: JournalEvent = {
  event: 'done',
  at,
  key,
  sha256: 'b'.repeat(64),
  recipe: 'c'.repeat(64),
  digest: 'd'.repeat(64),
  outcome: 'ok',
  code: null,
  seconds: 1,
  pages: 1,
  rss: 9,
};

describe('openJournal', () => {
  it('begins empty, keeps what is appended, in order, and tells it to the next run', async () => {
    const path = join(folder.path, 'a.log');
    const first = await openJournal(path);
    await Promise.all([first.append(death), first.append(death)]);
    await first.close();
    const second = await openJournal(path);
    expect(second.state.deaths.get(key)).toHaveLength(2);
    await second.append(done);
    await second.close();
    const third = await openJournal(path);
    await third.close();
    expect([third.state.deaths.size, third.state.done.has(key), third.broken]).toEqual([0, true, 0]);
    expect(third.state.known.get(done.sha256)).toEqual({ recipe: done.recipe, digest: done.digest });
  });

  it('cuts a last line that was not written to its end, and goes on behind the whole ones', async () => {
    const path = join(folder.path, 'b.log');
    writeFileSync(path, `${encodeLine(death)}${encodeLine(death).slice(0, 40)}`);
    const journal = await openJournal(path);
    await journal.append(done);
    await journal.close();
    expect(readFileSync(path, 'utf8')).toBe(`${encodeLine(death)}${encodeLine(done)}`);
  });

  it('counts lines that something else spoilt, and believes the others', async () => {
    const path = join(folder.path, 'c.log');
    writeFileSync(path, encodeLine(death));
    appendFileSync(path, `not a line\n${encodeLine(death).replace('crash', 'clash')}${encodeLine(death)}`);
    const journal = await openJournal(path);
    await journal.close();
    expect([journal.broken, journal.state.deaths.get(key)?.length]).toEqual([2, 2]);
  });

  it('forgets deaths once they are forgiven', async () => {
    const path = join(folder.path, 'd.log');
    writeFileSync(path, `${encodeLine(death)}${encodeLine({ event: 'retry', at, key })}`);
    const journal = await openJournal(path);
    await journal.close();
    expect(journal.state.deaths.size).toBe(0);
  });
});
