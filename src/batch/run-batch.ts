import { resolve } from 'node:path';
import type { BatchOptions } from '../cli/command-line.ts';
import { UsageError } from '../cli/command-line.ts';
import { complain } from '../cli/each-record.ts';
import { EXIT, type ExitCode } from '../cli/exit-code.ts';
import type { Io } from '../cli/io.ts';
import { readModel } from '../cli/models.ts';
import { printable } from '../report/printable.ts';
import { batchWordingIn } from '../report/wording/wording-in.ts';
import { checkSetup } from './check-setup.ts';
import { type Inputs, isWithin } from './find-files.ts';
import { finish, sayStopped } from './finish.ts';
import type { BatchHost } from './host.ts';
import type { JournalEvent } from './journal-line.ts';
import type { Recipe } from './key.ts';
import { launcherOf } from './launch.ts';
import { shapingLimits } from './limits.ts';
import { type OutputFolder, openOutput } from './open-output.ts';
import { readAll } from './read-all.ts';
import { type Reporter, reporterOn } from './reporter.ts';
import { type Nursery, type Slot, slotOf } from './slot.ts';
import { startChild } from './spawn-child.ts';
import { steadily } from './steadily.ts';
import { type Stopping, stopping } from './stopping.ts';
import { RunStopped } from './trouble.ts';

/** Reads an archive into its output folder, and gives the exit code. The parent of all children: it parses no document. */
export async function runBatch(options: BatchOptions, io: Io, host: BatchHost): Promise<ExitCode> {
  const words = batchWordingIn(options.lang);
  const out = resolve(host.base, options.out);
  refuseOwnOutput(options, out, host);
  checkSetup(options.ocr);
  const nursery = await nurseryOf(options, io, host);
  const output = await openOutput(out, host.pid);
  if (output === 'busy' || 'refused' in output) {
    const shown = printable(options.out);
    await complain(io, output === 'busy' ? words.busy(shown) : words.outRefused(shown, output.refused));
    return EXIT.nothingDone;
  }
  try {
    return await runIn(output, { options, io, host, nursery, out });
  } finally {
    await output.close();
  }
}

interface Run {
  readonly options: BatchOptions;
  readonly io: Io;
  readonly host: BatchHost;
  readonly nursery: Nursery;
  readonly out: string;
}

async function runIn(output: OutputFolder, run: Run): Promise<ExitCode> {
  const { options, io, host, nursery, out } = run;
  const words = batchWordingIn(options.lang);
  const { now, date } = host;
  const style = options.jsonLog ? 'json' : 'people';
  const reporter = reporterOn({ io, language: options.lang, style, now, date });
  if (!nursery.launcher.isBounded) await reporter.say(words.unbounded);
  if (!nursery.launcher.isOffline) reporter.log('network-open', {});
  if (output.journal.broken > 0) await reporter.say(words.journalBroken(output.journal.broken));

  const stop = stopping();
  const patience = { seconds: options.limit.pause, stop, onPause: reporter.paused };
  const note = (event: JournalEvent): Promise<void> => steadily(patience, () => output.journal.append(event));
  const first = slotOf(nursery);
  const slots = [first];
  // Whatever ends the run, a child that was started before ends with it: the process would wait for it for ever.
  try {
    const made = await first.ready();
    const jobs = options.jobs ?? host.cores;
    slots.push(...Array.from({ length: jobs - 1 }, () => slotOf({ ...nursery, made })));
    stopOnInterrupt(slots, stop, reporter, run);
    const began = now();
    await note({ event: 'run', at: date(), version: host.version, ...made });
    const recipe: Recipe = { ...made, options: optionsOf(options) };
    const inputs: Inputs = { inputs: options.inputs, lists: options.filesFrom, base: host.base, out };
    const course = await readAll({ inputs, slots, recipe, options, output, reporter, stop, now, date });
    const seconds = (now() - began) / 1_000;
    const exit = await finish({ course, options, output, reporter, stop, host, out, seconds });
    await note({ event: 'end', at: date(), exit });
    return exit;
  } catch (error) {
    if (!(error instanceof RunStopped)) throw error;
    await sayStopped(error, reporter, options.lang);
    return EXIT.stopped;
  } finally {
    await Promise.all(slots.map((slot) => slot.close()));
    await reporter.end();
  }
}

/** Lets documents under way end at the first wish to stop, for a while, and none at the second. */
function stopOnInterrupt(
  slots: readonly Slot[],
  stop: Stopping,
  reporter: Reporter,
  { host, options }: Run,
): void {
  const halt = (): void => {
    stop.force();
    for (const slot of slots) slot.kill();
  };
  host.onInterrupt((times) => {
    if (times > 1) {
      halt();
      host.exit(INTERRUPTED);
    } else if (!stop.isAsked()) {
      stop.ask();
      reporter.log('stopping', {});
      void reporter.say(batchWordingIn(options.lang).stopping);
      setTimeout(halt, GRACE_MS).unref();
    }
  });
}

const INTERRUPTED = 130;
/** What documents under way may still take once the run is to stop. */
const GRACE_MS = 30_000;

async function nurseryOf(options: BatchOptions, io: Io, host: BatchHost): Promise<Nursery> {
  const { limit: limits, lang, ocr } = options;
  const model = options.model === null ? null : await readModel(options.model, io);
  return {
    launcher: await launcherOf(host.node, limits),
    entry: host.entry,
    env: { ...host.childEnv, ...(ocr === 'native' ? host.programEnv : {}) },
    limits,
    now: host.now,
    start: startChild,
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    open: { ask: 'open', version: host.version, language: lang, ocr, model, limits },
    made: null,
  };
}

/** The options that change what a document gives. */
function optionsOf({ lang, ocr, limit }: BatchOptions): Recipe['options'] {
  const shapes = shapingLimits(limit).map((text) => text.split('=') as [string, string]);
  return { lang, ocr, ...Object.fromEntries(shapes) };
}

/** Results are no documents: an input in the output folder would grow by being read. */
function refuseOwnOutput({ inputs, lang }: BatchOptions, out: string, { base }: BatchHost): void {
  const own = inputs.find((input) => isWithin(out, resolve(base, input)));
  if (own !== undefined) throw new UsageError(batchWordingIn(lang).inputInOutput(printable(own)));
}
