import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { kill as killProcess } from 'node:process';
import { deathOf } from './death.ts';
import type { Death } from './journal-state.ts';
import type { Launcher } from './launch.ts';
import type { LimitName, Limits } from './limits.ts';
import { Answer, type Request } from './messages.ts';
import { type Clocks, overrun, STARTED, ticked } from './watch.ts';

/** How a child is started, and within what bounds. */
export interface ChildOptions {
  readonly launcher: Launcher;
  readonly entry: string; // the file that it runs
  readonly env: Readonly<Record<string, string>>;
  readonly limits: Limits;
  readonly now: () => number; // milliseconds, a clock that never goes back
}

/** What came of a request. */
export type Reply =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'died'; readonly death: Death };

/** What a request took. */
export interface Cost {
  readonly rss: number; // megabytes, the most that was seen
  readonly page: number; // the last that was done
}

/** A process that reads documents. */
export interface Child {
  /** Settles with the answer, or with how the process ended; never rejects. */
  ask(request: Request, onPage?: (done: number) => void): Promise<Reply & Cost>;
  kill(): void;
  /** Whether it ended, or is about to: it can be asked nothing more. */
  readonly isOver: () => boolean;
  readonly ended: Promise<void>;
}

const POLL_MS = 50;
const LAST_WORDS = 4_096; // bytes of stderr that are looked at when it dies

/** Starts a child. Its output is read, so that it never waits, and kept from everybody. */
export function startChild({ launcher, entry, env, limits, now }: ChildOptions): Child {
  const child = spawn(launcher.command, [...launcher.args, entry], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...env },
    cwd: '/',
    // Ctrl+C reaches every process of the terminal; the parent decides for its children. The child leads a group, too.
    detached: true,
    windowsHide: true,
  });
  const words = lastWords(child);
  let cut: LimitName | null = null;
  let peak = 0;
  let settle: ((reply: Reply) => void) | null = null;
  let onAnswer: (answer: Answer) => void = () => undefined;
  let hasLeft = false;
  const kill = (): void => {
    if (!hasLeft) killGroup(child);
  };
  // What it had started, an OCR engine perhaps, would read on for nobody. Once: its number may be another's later.
  child.on('exit', () => {
    kill();
    hasLeft = true;
  });
  const ended = new Promise<void>((resolve) => {
    const over = (exitCode: number | null, signal: string | null): void => {
      const death = deathOf({ exitCode, signal, stderr: words(), rss: peak, cut }, limits);
      settle?.({ kind: 'died', death });
      settle = (): void => undefined;
      dead = death;
      resolve();
    };
    // Once its pipes are closed too, so that its last words are all there.
    child.on('close', over);
    child.on('error', (error) => over(null, error.name));
  });
  let dead: Death | null = null;
  child.on('message', (message: unknown) => {
    const answer = Answer.safeParse(message).data;
    if (answer !== undefined) onAnswer(answer);
  });
  const ask: Child['ask'] = async (request, onPage) => {
    if (dead !== null) return { kind: 'died', death: dead, rss: peak, page: 0 };
    let [clocks, page, at]: [Clocks, number, number] = [STARTED, 0, now()];
    peak = 0;
    const watch = setInterval(() => {
      const time = now();
      clocks = ticked(clocks, time - at);
      at = time;
      peak = Math.max(peak, residentOf(child.pid));
      cut ??= overrun(clocks, peak, limits);
      if (cut !== null) kill();
    }, POLL_MS);
    const reply = await new Promise<Reply>((resolve) => {
      settle = resolve;
      onAnswer = (answer) => {
        clocks = { ...clocks, silence: 0 };
        if ('rss' in answer) peak = Math.max(peak, answer.rss);
        if (answer.say === 'alive') return;
        if (answer.say !== 'page') return resolve({ kind: 'answer', answer });
        clocks = { ...clocks, page: 0 };
        page = answer.done;
        onPage?.(page);
      };
      child.send(request, () => undefined);
    });
    clearInterval(watch);
    settle = null;
    onAnswer = () => undefined;
    return { ...reply, rss: peak, page };
  };
  return { ask, kill, ended, isOver: () => dead !== null || cut !== null };
}

/** Ends a child and all that it started. */
function killGroup(child: ChildProcess): void {
  child.kill('SIGKILL');
  try {
    if (child.pid !== undefined) killProcess(-child.pid, 'SIGKILL');
  } catch {
    // Nobody is left, or the system knows no groups.
  }
}

/** Keeps the end of what a child prints: the cause of a death is told by it, and nothing else. */
function lastWords(child: ChildProcess): () => string {
  let tail = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('latin1');
    stream?.on('error', () => undefined);
    stream?.on('data', (part: string) => {
      tail = (tail + part).slice(-LAST_WORDS);
    });
  }
  return () => tail;
}

const PAGE_BYTES = 4_096;

/** The memory that a process holds, in megabytes; 0 where the system does not tell, and the child's own word counts. */
function residentOf(pid: number | undefined): number {
  try {
    const pages = readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1];
    return Math.round((Number(pages) * PAGE_BYTES) / 1_000_000);
  } catch {
    return 0;
  }
}
