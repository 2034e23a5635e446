import type { BatchOptions } from '../cli/command-line.ts';
import { type Found, findFiles, type Inputs } from './find-files.ts';
import type { Recipe } from './key.ts';
import type { Note } from './notes.ts';
import type { OutputFolder } from './open-output.ts';
import { readFound } from './read-archive.ts';
import type { Reading, RunEvent } from './reading.ts';
import type { Reporter } from './reporter.ts';
import { sameFailures } from './same-failures.ts';
import type { Slot } from './slot.ts';
import type { Stopping } from './stopping.ts';
import { counted, NOTHING_YET, type Tally } from './tally.ts';
import { RunStopped } from './trouble.ts';

/** Everything a pass over an archive works with. */
interface Pass {
  readonly inputs: Inputs;
  readonly slots: readonly Slot[];
  readonly recipe: Recipe;
  readonly options: BatchOptions;
  readonly output: OutputFolder;
  readonly reporter: Reporter;
  readonly stop: Stopping;
  readonly now: () => number;
  readonly date: () => string;
}

/** How far the pass came. */
export interface Course {
  readonly notes: readonly Note[];
  readonly tally: Tally;
  readonly stopped: RunStopped | null;
  readonly isComplete: boolean;
}

/** Gives every file that is found to a slot that is free, in the order in which they are found. */
export async function readAll(pass: Pass): Promise<Course> {
  const { slots, stop } = pass;
  const notes: Note[] = [];
  let tally = NOTHING_YET;
  let total: number | null = null;
  let stopped: RunStopped | null = null;
  let unfinished = 0;
  void countFiles(pass.inputs, stop).then((count) => {
    total = count;
  });
  const reading = readingOf(pass, (event) => {
    tally = counted(tally, event, pass.output.journal.state.known);
    pass.reporter.event(event, tally, total);
  });
  const files = findFiles(pass.inputs);
  const work = async (slot: Slot): Promise<void> => {
    while (!stop.isAsked()) {
      const next = await files.next();
      if (next.done) return;
      const note = await readFound(next.value as Found, slot, reading);
      if (note === null) unfinished++;
      else notes.push(note);
    }
  };
  const failures: unknown[] = [];
  const guarded = (slot: Slot): Promise<void> =>
    work(slot).catch((error: unknown) => {
      if (stop.isForced()) return;
      // The others finish what they are at, so that nothing that was read is lost.
      if (error instanceof RunStopped) stopped ??= error;
      else failures.push(error);
      stop.ask();
    });
  await Promise.all(slots.map(guarded));
  if (failures.length > 0) throw failures[0];
  return { notes, tally, stopped, isComplete: !stop.isAsked() && unfinished === 0 };
}

function readingOf(
  { recipe, options, output, reporter, stop, now, date }: Pass,
  tell: (event: RunEvent) => void,
): Reading {
  const fails = sameFailures(options.limit['same-failures']);
  return {
    recipe,
    limits: options.limit,
    store: output.store,
    journal: output.journal,
    patience: { seconds: options.limit.pause, stop, onPause: reporter.paused },
    retry: options.retryQuarantine ? 'quarantine' : 'nothing',
    seen: new Set(),
    now,
    date,
    tell,
    judge(code) {
      const same = fails(code);
      if (same !== null) throw new RunStopped('same-failures', same);
    },
  };
}

/** How many there are, for the time that is left: walked beside the work, holding nothing. */
async function countFiles(inputs: Inputs, stop: Stopping): Promise<number | null> {
  let count = 0;
  try {
    for await (const _ of findFiles(inputs)) {
      if (stop.isAsked()) return null;
      count++;
    }
  } catch {
    return null;
  }
  return count;
}
