import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  childrenOf,
  conventionText,
  ended,
  isBuilt,
  start,
  tempFolder,
  until,
  writeArchive,
} from './archive.ts';

const folder = tempFolder();
afterAll(folder.remove);
const at = (name: string): string => join(folder.path, name);

const PLANTED = ['Hortense Vauquelin', 'FR7630006000011234567890189', '73282932000074'];
const planted = `Madame ${PLANTED[0]}, Directrice, IBAN ${PLANTED[1]}, SIRET ${PLANTED[2]}`;

describe.skipIf(!isBuilt)('who and what a document names', { timeout: 180_000 }, () => {
  it.each([
    [[]],
    [['--debug']],
    [['--json-log', '--debug']],
  ])('reaches no log, with %o, crashes included', async (options) => {
    const name = `in${options.length}`;
    const archive = writeArchive(at(name), {
      'a.txt': conventionText(1).replaceAll('La présente convention', `${planted}. La présente convention`),
      'b.pdf': `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Title (${planted}) >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF`,
      'c.pdf': `%PDF-1.4\n${planted}\n`,
      ...Object.fromEntries(
        Array.from({ length: 4 }, (_, i) => [`d${i}.txt`, `${planted} ${i}\n${conventionText(i)}`]),
      ),
    });
    const out = at(`out${options.length}`);
    const child = start([archive, '--out', out, '--jobs', '1', ...options]);
    const end = ended(child);
    await until(() => childrenOf(child.pid ?? 0).length > 0, 20_000);
    const journal = join(out, 'journal.log');
    await until(() => existsSync(journal) && readFileSync(journal, 'utf8').includes('"attempt"'), 60_000);
    for (const pid of childrenOf(child.pid ?? 0)) process.kill(pid, 'SIGABRT');
    const { code, out: stdout, err } = await end;
    expect([code, stdout]).toEqual([4, '']);
    const logs = `${err}${readFileSync(join(out, 'journal.log'), 'utf8')}${readFileSync(join(out, 'review.txt'), 'utf8')}`;
    for (const secret of [...PLANTED, 'Vauquelin', '11234567890']) expect(logs).not.toContain(secret);
    expect(readdirSync(join(out, 'tmp'))).toEqual([]);
    // The record has them: that is what it is for, and shows that they were there to be leaked.
    expect(readFileSync(join(out, 'records.jsonl'), 'utf8')).toContain('Vauquelin');
  });
});
