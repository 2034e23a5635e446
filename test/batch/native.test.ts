import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { childrenOf, ended, isAlive, isBuilt, start, tempFolder, until, writeArchive } from './archive.ts';

const folder = tempFolder();
afterAll(folder.remove);
const at = (name: string): string => join(folder.path, name);
const SLOW = 180_000;
const scan = fileURLToPath(new URL('../../fixtures/scan/source.pdf', import.meta.url));

/** A folder with a program of this name in the place of tesseract: what it says of itself, then what it does. */
function fake(name: string, version: string, script: string): string {
  const path = join(at(name), 'tesseract');
  mkdirSync(at(name));
  writeFileSync(
    path,
    `#!/bin/sh
case $1 in --version) echo ${version}; exit;; --list-langs) echo fra; exit;; esac
${script}
`,
  );
  chmodSync(path, 0o755);
  return at(name);
}

const run = (out: string, path: string | undefined): ReturnType<typeof start> =>
  start([archive, '--out', at(out), '--ocr', 'native', '--jobs', '1'], { PATH: path });
const before = (path: string): string => `${path}:${process.env.PATH}`;
const archive = writeArchive(at('in'), {});
cpSync(scan, join(archive, 'scan.pdf'));

function hasFrench(): boolean {
  try {
    return /^fra$/m.test(execFileSync('tesseract', ['--list-langs'], { encoding: 'utf8', stdio: 'pipe' }));
  } catch {
    return false;
  }
}

describe.skipIf(!isBuilt || process.platform === 'win32')(
  'a batch with the tesseract of the machine',
  { timeout: SLOW },
  () => {
    it.skipIf(!hasFrench())('reads scans with it', async () => {
      const { code, err } = await ended(run('o-real', process.env.PATH));
      expect([code, err]).toEqual([expect.toSatisfy((exit) => exit === 0 || exit === 3), expect.any(String)]);
      const record = JSON.parse(readFileSync(join(at('o-real'), 'records.jsonl'), 'utf8'));
      expect(record).toMatchObject({
        source: { text: 'ocr' },
        term: { start: '2022-01-01', end: '2026-12-31' },
      });
    });

    it('says that there is none, and reads nothing', async () => {
      const { code, err } = await ended(run('o-none', at('nowhere')));
      expect([code, err]).toEqual([2, expect.stringContaining('[ocr-unavailable]')]);
    });

    it('keeps what two of them read apart, and what one read is known to it', async () => {
      const keys = (): readonly string[] =>
        readdirSync(join(at('o-two'), 'results'), { recursive: true, encoding: 'utf8' }).filter((name) =>
          name.endsWith('.json'),
        );
      const row = "cat > /dev/null; printf '5\\t1\\t1\\t1\\t1\\t1\\t1\\t2\\t30\\t40\\t90\\tmot\\n'";
      const [older, newer] = [fake('older', '5.3.0', row), fake('newer', '5.3.1', row)];
      const counts: number[] = [];
      for (const path of [older, newer, older]) {
        await ended(run('o-two', before(path)));
        counts.push(keys().length);
      }
      expect(counts).toEqual([1, 2, 2]);
    });

    it.skipIf(!existsSync('/proc')).each(['parent', 'child'])(
      'leaves none at work when its %s is killed',
      async (victim) => {
        const started = at(`${victim}.pid`);
        const path = fake(`slow-${victim}`, '5.3.0', `echo $$ >> ${started}; exec sleep 60`);
        const parent = run(`o-${victim}`, before(path));
        const end = ended(parent);
        const pids = (): readonly number[] =>
          existsSync(started) ? readFileSync(started, 'utf8').split('\n').filter(Boolean).map(Number) : [];
        expect(await until(() => pids().length > 0, 60_000)).toBe(true);
        if (victim === 'parent') parent.kill('SIGKILL');
        else {
          // The second try, too: then the document is given up.
          const [first] = childrenOf(parent.pid ?? 0);
          process.kill(first ?? 0, 'SIGKILL');
          expect(await until(() => pids().length > 1, 60_000)).toBe(true);
          process.kill(childrenOf(parent.pid ?? 0)[0] ?? 0, 'SIGKILL');
        }
        await end;
        expect(await until(() => !pids().some(isAlive), 5_000)).toBe(true);
      },
    );
  },
);
