import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What one run of a command took, children included. */
export interface Run {
  readonly seconds: number;
  readonly cpu: number | null; // seconds; null without GNU time
  readonly peak: number | null; // MB of its largest process; null without GNU time
}

/** A whole command, from its start to its end. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const GNU_TIME = '/usr/bin/time';

/** Runs a command to its end; null where it is not installed or fails. */
export function runTimed({ program, args, env }: Command): Run | null {
  const report = join(tmpdir(), `gabarit-time-${process.pid}`);
  const timed = existsSync(GNU_TIME);
  const [command, words] = timed
    ? [GNU_TIME, ['-f', '%U %S %M', '-o', report, program, ...args]]
    : [program, [...args]];
  const start = process.hrtime.bigint();
  const { status, error } = spawnSync(command, words, { stdio: 'ignore', env: { ...process.env, ...env } });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const told =
    timed && existsSync(report) ? readFileSync(report, 'utf8').trim().split(/\s+/).map(Number) : [];
  rmSync(report, { force: true });
  if (error !== undefined || status !== 0) return null;
  const [user, system, kilobytes] = told;
  return {
    seconds,
    cpu: user === undefined || system === undefined ? null : user + system,
    peak: kilobytes === undefined ? null : kilobytes / 1_024,
  };
}

/** The middle of some values; NaN of none. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
