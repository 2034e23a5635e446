import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kill } from 'node:process';
import { systemCode } from '../cli/files.ts';

/** Marks an output folder as one that a run works in. */
export interface Lock {
  release(): void;
}

/**
 * Takes the lock of a folder; null where another run, still alive, has it. One that was killed leaves no hold. `proc` is
 * where the system tells of processes; where it does not, the number of one has to do.
 */
export function takeLock(out: string, pid: number, proc = '/proc'): Lock | null {
  const path = join(out, 'run.lock');
  const own = `${pid} ${startOf(pid, proc)}\n`;
  const other = readQuietly(path);
  const [, holder, start] = /^(\d+) (\S+)\n$/.exec(other ?? '') ?? [];
  const isOther = holder !== undefined && Number(holder) !== pid;
  if (isOther && isAlive(Number(holder), start ?? UNKNOWN, proc)) return null;
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

/** Whether a process that began then is there; where nobody could tell when, whether any has its number. */
function isAlive(pid: number, start: string, proc: string): boolean {
  return start === UNKNOWN ? isThere(pid) : startOf(pid, proc) === start;
}

function isThere(pid: number): boolean {
  try {
    return kill(pid, 0); // sends nothing
  } catch (error) {
    return systemCode(error) === 'EPERM'; // it is somebody else's
  }
}

/** When a process began: with its number, it is that process and none that came to bear the number later. */
function startOf(pid: number, proc: string): string {
  const stat = readQuietly(`${proc}/${pid}/stat`);
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
