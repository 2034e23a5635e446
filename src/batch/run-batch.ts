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
import { finish } from './finish.ts';
import type { BatchHost } from './host.ts';
import type { Recipe } from './key.ts';
import { launcherOf } from './launch.ts';
import { shapingLimits } from './limits.ts';
import { type OutputFolder, openOutput } from './open-output.ts';
import { readAll } from './read-all.ts';
import { reporterOn } from './reporter.ts';
import { type Nursery, slotOf } from './slot.ts';
import { startChild } from './spawn-child.ts';
import { stopping } from './stopping.ts';

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
  if (output.journal.broken > 0) await reporter.say(words.journalBroken(output.journal.broken));

  const first = slotOf(nursery);
  const made = await first.ready();
  const recipe: Recipe = { ...made, options: optionsOf(options) };
  const jobs = options.jobs ?? host.cores;
  const slots = [first, ...Array.from({ length: jobs - 1 }, () => slotOf({ ...nursery, made }))];
  const stop = stopping();
  host.onInterrupt((times) => {
    if (times > 1) {
      stop.force();
      for (const slot of slots) slot.kill();
      host.exit(INTERRUPTED);
    } else if (!stop.isAsked()) {
      stop.ask();
      reporter.log('stopping', {});
      void reporter.say(words.stopping);
      setTimeout(() => {
        stop.force();
        for (const slot of slots) slot.kill();
      }, GRACE_MS).unref();
    }
  });
  const began = now();
  await output.journal.append({ event: 'run', at: date(), version: host.version, ...made });
  const inputs: Inputs = { inputs: options.inputs, lists: options.filesFrom, base: host.base, out };
  try {
    const course = await readAll({ inputs, slots, recipe, options, output, reporter, stop, now, date });
    const exit = await finish({
      course,
      options,
      output,
      reporter,
      stop,
      host,
      out,
      seconds: (now() - began) / 1_000,
    });
    await output.journal.append({ event: 'end', at: date(), exit });
    return exit;
  } finally {
    await Promise.all(slots.map((slot) => slot.close()));
    await reporter.end();
  }
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
    env: host.childEnv,
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
