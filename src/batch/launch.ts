import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { LEASH } from '../ingest/leash.ts';
import type { Limits } from './limits.ts';

/** The program that runs a child, before its entry file. */
export interface Launcher {
  readonly command: string;
  readonly args: readonly string[];
  /** Whether the system itself bounds the memory; else only the watchdog does. */
  readonly isBounded: boolean;
  /** Whether the system itself keeps a child from every network; else only the program does. */
  readonly isOffline: boolean;
}

const run = promisify(execFile);

/**
 * Megabytes that a child has marked for itself and never uses, by the system's count: with a scan in work, the engine, its
 * WASM and its threads come to 1.4 GB of which a quarter is real. What is real, the watchdog holds to the limit.
 */
const MARKED = 1_500;

/** A network of its own, with nobody else on it. */
const ALONE = ['unshare', '--net', '--map-root-user'];

/** How children are started on this machine: with the system's limits where it has them. */
export async function launcherOf(node: string, limits: Limits): Promise<Launcher> {
  const bounds = [`--data=${(limits.memory + MARKED) * 1_000_000}`, '--core=0'];
  const engine = [`--max-old-space-size=${limits.heap}`, '--disable-proto=delete', '--no-warnings'];
  const prefixes: (readonly string[])[] = [];
  const isOffline = await works(ALONE);
  if (isOffline) prefixes.push(ALONE);
  // A child in an endless loop hears of nothing; the system ends it with its parent.
  if (await works(LEASH)) prefixes.push(LEASH);
  const isBounded = await works(['prlimit', ...bounds]);
  if (isBounded) prefixes.push(['prlimit', ...bounds]);
  const [command = node, ...args] = [...prefixes.flat(), node, ...engine];
  return { command, args, isBounded, isOffline };
}

async function works([command = '', ...args]: readonly string[]): Promise<boolean> {
  try {
    await run(command, [...args, 'true'], { timeout: 5_000 });
    return true;
  } catch {
    return false;
  }
}
