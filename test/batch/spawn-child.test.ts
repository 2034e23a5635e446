import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/batch/limits.ts';
import { startChild } from '../../src/batch/spawn-child.ts';
import { isAlive, tempFolder, until } from './archive.ts';

const folder = tempFolder();
afterAll(folder.remove);

/** A child that starts a process of its own, says its number in a file, and then does something. */
function entry(name: string, then: string): { readonly file: string; readonly started: string } {
  const [file, started] = [join(folder.path, `${name}.mjs`), join(folder.path, `${name}.pid`)];
  writeFileSync(
    file,
    `import { spawn } from 'node:child_process';
import { renameSync, writeFileSync } from 'node:fs';
const { pid } = spawn('sleep', ['60'], { stdio: 'ignore' });
writeFileSync('${started}.tmp', String(pid));
renameSync('${started}.tmp', '${started}');
${then}
setInterval(() => undefined, 1_000);
`,
  );
  return { file, started };
}

it.skipIf(!existsSync('/proc')).each([
  ['when it is killed', ''],
  ['when it dies by itself', "process.kill(process.pid, 'SIGSEGV');"],
  ['when it ends', 'process.exit(3);'],
])('a child leaves nothing behind that it started, %s', async (name, then) => {
  const { file, started } = entry(name.replaceAll(' ', '-'), then);
  const launcher = { command: process.execPath, args: [], isBounded: true, isOffline: true };
  const limits = DEFAULT_LIMITS;
  const child = startChild({ launcher, entry: file, env: {}, limits, now: () => performance.now() });
  expect(await until(() => existsSync(started), 20_000)).toBe(true);
  const grandchild = Number(readFileSync(started, 'utf8'));
  if (then === '') child.kill();
  await child.ended;
  expect(await until(() => !isAlive(grandchild), 5_000)).toBe(true);
});
