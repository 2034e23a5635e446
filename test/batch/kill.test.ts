import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  batch,
  childrenOf,
  conventionText,
  ended,
  isAlive,
  isBuilt,
  start,
  tempFolder,
  treeOf,
  until,
  writeArchive,
} from './archive.ts';

/** How often the parent and its children are killed; the long version: `KILLS=50 CHILD_KILLS=200 npx vitest run test/batch/kill.test.ts`. */
const KILLS = Number(process.env.KILLS ?? 4);
const CHILD_KILLS = Number(process.env.CHILD_KILLS ?? 4);
const COUNT = Math.max(12, KILLS);
const LONG = 60_000 * (KILLS + CHILD_KILLS);

const folder = tempFolder();
afterAll(folder.remove);
const at = (name: string): string => join(folder.path, name);
const canLook = existsSync('/proc/self/stat');
if (!canLook) console.warn('/proc is absent: what is killed at random is not tested');

describe.skipIf(!isBuilt || !canLook)('what is killed', { timeout: LONG }, () => {
  const archive = writeArchive(at('in'), {
    ...Object.fromEntries(Array.from({ length: COUNT }, (_, i) => [`${i % 3}/${i}.txt`, conventionText(i)])),
    'odd.pdf': '%PDF-1.4 and nothing more',
    'same.txt': conventionText(1),
  });
  const whole = at('whole');
  const done = (out: string): number => {
    const journal = join(out, 'journal.log');
    return existsSync(journal) ? readFileSync(journal, 'utf8').split('"event":"done"').length - 1 : 0;
  };

  it('the run that is not, for comparison', async () => {
    expect((await batch(archive, '--out', whole, '--jobs', '2')).code).toBe(4);
  });

  it('the parent, at any moment: nothing is lost, nothing is torn, nothing is done twice', async () => {
    const out = at('killed');
    for (let kill = 0; kill < KILLS; kill++) {
      const child = start([archive, '--out', out, '--jobs', '2']);
      const end = ended(child);
      const before = done(out);
      // From the first steps of the run to somewhere between two documents.
      if (kill % 2 === 0) await until(() => done(out) > before, 30_000);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 800));
      const children = childrenOf(child.pid ?? 0);
      child.kill('SIGKILL');
      await end;
      expect(await until(() => !children.some(isAlive), 10_000)).toBe(true);
    }
    const { code } = await batch(archive, '--out', out, '--jobs', '2');
    expect(code).toBe(4);
    expect(treeOf(out)).toEqual(treeOf(whole));
    expect(readdirSync(join(out, 'tmp'))).toEqual([]);
    const keys = [
      ...readFileSync(join(out, 'journal.log'), 'utf8').matchAll(
        /"event":"done","at":"[^"]*","key":"(\w+)"/g,
      ),
    ].map(([, key]) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('a child, at any moment: its document is tried again, and no other one is touched', async () => {
    for (let run = 0, killed = 0; killed < CHILD_KILLS; run++) {
      const out = at(`bereft-${run}`);
      const child = start([archive, '--out', out, '--jobs', '2']);
      const end = ended(child);
      const stop = killNowAndThen(child.pid ?? 0);
      const { code, err } = await end;
      const now = stop();
      killed += now;
      expect(code, err).toBe(4);
      expect(now).toBeGreaterThan(0);
      const [tree, expected] = [treeOf(out), treeOf(whole)];
      const lost = err.split('\n').filter((line) => /^gabarit: [0-9a-f]{12} .* crash /.test(line)).length;
      const differing = Object.keys(expected).filter(
        (name) => name.startsWith('results/') && tree[name] !== expected[name],
      );
      expect(differing).toHaveLength(lost);
      expect(lost).toBeLessThanOrEqual(now / 2);
    }
  });

  it('at the first Ctrl+C: the run stops, can be resumed, and leaves no child', async () => {
    const child = start([archive, '--out', at('stopped'), '--jobs', '2']);
    const end = ended(child);
    await until(() => done(at('stopped')) > 0, 60_000);
    const children = childrenOf(child.pid ?? 0);
    const asked = Date.now();
    child.kill('SIGINT');
    const { code } = await end;
    expect([code, Date.now() - asked < 35_000]).toEqual([75, true]);
    expect(children.some(isAlive)).toBe(false);
    await batch(archive, '--out', at('stopped'));
    expect(treeOf(at('stopped'))).toEqual(treeOf(whole));
  });

  it('at the second Ctrl+C: the run ends at once', async () => {
    const child = start([archive, '--out', at('halted'), '--jobs', '2']);
    const end = ended(child);
    await until(() => done(at('halted')) > 0, 60_000);
    const children = childrenOf(child.pid ?? 0);
    child.kill('SIGINT');
    const asked = Date.now();
    setTimeout(() => child.kill('SIGINT'), 50);
    const { code } = await end;
    expect(Date.now() - asked).toBeLessThan(2_000);
    // What was under way may have ended between the two.
    expect([75, 130]).toContain(code);
    expect(await until(() => !children.some(isAlive), 2_000)).toBe(true);
  });
});

/** Kills a child of a process every second or three, which lets most of them start; gives how many, when it is stopped. */
function killNowAndThen(parent: number): () => number {
  let killed = 0;
  const kill = (): void => {
    const children = childrenOf(parent).filter(isReader);
    const victim = children[Math.floor(Math.random() * children.length)];
    if (victim !== undefined && endedBy(victim)) killed++;
    timer = later();
  };
  const later = (): NodeJS.Timeout => setTimeout(kill, 1_000 + Math.random() * 2_000);
  let timer = later();
  return () => {
    clearTimeout(timer);
    return killed;
  };
}

/** Kills a process; false where it ended just before. */
function endedBy(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
}

/** Whether a process reads documents: the programs that bound it have become it by then. */
function isReader(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('batch/child.js');
  } catch {
    return false;
  }
}
