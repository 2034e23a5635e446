import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Marks an output folder as one that a run works in. */
export interface Lock {
  release(): void;
}

/** Takes the lock of a folder; null where another run, still alive, has it. One that was killed leaves no hold. */
export function takeLock(out: string, pid: number): Lock | null {
  const path = join(out, 'run.lock');
  const own = `${pid} ${startOf(pid)}\n`;
  const other = readQuietly(path);
  const [, holder, start] = /^(\d+) (\S+)\n$/.exec(other ?? '') ?? [];
  const isAlive = holder !== undefined && start !== UNKNOWN && startOf(Number(holder)) === start;
  if (isAlive && Number(holder) !== pid) return null;
  if (other !== null) rmSync(path, { force: true });
  try {
    writeFileSync(path, own, { flag: 'wx' });
  } catch (error) {
    if (readQuietly(path) !== null) return null; // another run was faster
    throw error;
  }
  return {
    release() {
      if (readQuietly(path) === own) rmSync(path, { force: true });
    },
  };
}

const UNKNOWN = '-';
const START_FIELD = 19; // of what follows the name of the program, in /proc/PID/stat

/** When a process began: with its number, it is that process and none that came to bear the number later. */
function startOf(pid: number): string {
  const stat = readQuietly(`/proc/${pid}/stat`);
  return (
    stat
      ?.slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .at(START_FIELD) ?? UNKNOWN
  );
}

function readQuietly(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
