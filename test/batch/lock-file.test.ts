import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { takeLock } from '../../src/batch/lock-file.ts';
import { tempFolder } from './archive.ts';

const folder = tempFolder();
afterAll(folder.remove);
const outFolder = (): string => mkdtempSync(join(folder.path, 'out-'));

const [own, other] = [process.pid, process.ppid];
const dead = spawnSync(process.execPath, ['--version']).pid;

describe.each([
  ['where the system tells when a process began', '/proc'],
  ['where it tells nothing', join(folder.path, 'no-proc')],
])('the lock of a folder, %s', (_, proc) => {
  it.skipIf(proc === '/proc' && !existsSync(proc))('is had by one run at a time', () => {
    const out = outFolder();
    const held = takeLock(out, other, proc);
    expect([held === null, takeLock(out, own, proc)]).toEqual([false, null]);
    held?.release();
    expect(takeLock(out, own, proc)).not.toBeNull();
  });

  it('is not held by a run that was killed', () => {
    const out = outFolder();
    expect(takeLock(out, dead, proc)).not.toBeNull();
    expect(takeLock(out, own, proc)).not.toBeNull();
  });

  it('is taken again by a run that bears the same number, and from what is none', () => {
    const out = outFolder();
    writeFileSync(join(out, 'run.lock'), 'x');
    expect(takeLock(out, own, proc)).not.toBeNull();
    expect(takeLock(out, own, proc)).not.toBeNull();
  });
});

it.skipIf(!existsSync('/proc'))('a lock is not held by a process that came to bear the number later', () => {
  const out = outFolder();
  writeFileSync(join(out, 'run.lock'), `${other} 1\n`);
  expect(takeLock(out, own)).not.toBeNull();
});
