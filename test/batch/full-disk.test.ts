import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { batch, CLI, conventionText, isBuilt, tempFolder, treeOf, writeArchive } from './archive.ts';

const folder = tempFolder();
afterAll(folder.remove);
const at = (name: string): string => join(folder.path, name);

/** Whether a disk of our own size can be had here. */
function canMount(): boolean {
  const disk = at('trial');
  mkdirSync(disk);
  const script = 'mount -t tmpfs -o size=1m tmpfs "$1"';
  return spawnSync('unshare', ['--map-root-user', '--mount', 'sh', '-c', script, 'sh', disk]).status === 0;
}

const isPossible = isBuilt && canMount();
if (!isPossible) console.warn('unshare with mount is refused: a disk that is full is not tested');

/**
 * A run on a disk of 400 kB, and, once it has stopped, the same run on what it left there, with room enough. The tree is
 * carried out of the space of names in which that disk exists.
 */
const SCRIPT = `
disk="$1" out="$2"; shift 2
mount -t tmpfs -o size=400k tmpfs "$disk" || exit 99
"$@" --out "$disk/out" --limit pause=1 > "$disk/../first.txt" 2>&1
echo "$?" > "$disk/../first.code"
mount -o remount,size=64m "$disk" || exit 98
"$@" --out "$disk/out" > /dev/null 2>&1
code="$?"
cp -r "$disk/out" "$out"
exit "$code"
`;

it.skipIf(!isPossible)(
  'a full disk stops the run, in one line, and nothing of it is lost',
  { timeout: 300_000 },
  async () => {
    const archive = writeArchive(
      at('in'),
      Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i}.txt`, conventionText(i)])),
    );
    mkdirSync(at('disk'));
    // As deep as the other, since the tables link to the documents from where they stand.
    mkdirSync(at('room'));
    const command = [process.execPath, CLI, 'batch', archive, '--jobs', '2'];
    const args = [
      '--map-root-user',
      '--mount',
      'sh',
      '-c',
      SCRIPT,
      'sh',
      at('disk'),
      at('resumed'),
      ...command,
    ];
    expect(spawnSync('unshare', args, { stdio: 'ignore' }).status).toBe(0);
    const read = (name: string): string => readFileSync(at(name), 'utf8');
    expect(read('first.code').trim()).toBe('75');
    expect(read('first.txt')).toMatch(/ENOSPC/);
    expect(read('first.txt')).not.toMatch(/ at |Error:/);
    expect((await batch(archive, '--out', at('room/whole'), '--jobs', '2')).code).toBe(0);
    expect(treeOf(at('resumed'))).toEqual(treeOf(at('room/whole')));
    expect(readdirSync(join(at('resumed'), 'tmp'))).toEqual([]);
  },
);
