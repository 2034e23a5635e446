import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import process from 'node:process';
import type { Worker as Thread } from 'node:worker_threads';
import type { Worker } from 'tesseract.js';
import { InputError } from '../model/input-error.ts';
import { withDeadline } from './deadline.ts';
import { OCR_DEADLINE_MS } from './limits.ts';
import { type OcrEngine, OcrError, type OcrPage, type PageImage } from './ocr-engine.ts';
import { MODEL } from './ocr-files.ts';
import { pageOfTsv } from './ocr-tsv.ts';
import { checkOcrSetup, pathOf } from './read-setup.ts';
import { slotPool } from './slot-pool.ts';

const LSTM_ONLY = 1;
const MOST_WORKERS = 4;

/** How many pages an engine reads at once where nobody says: one a core, up to four. */
export function usualWorkers(): number {
  return Math.min(availableParallelism(), MOST_WORKERS);
}

/** The heap of a worker never shrinks, so it is renewed now and then. */
const PAGES_PER_WORKER = 200;

/** Words learnt from one page must not change the next; what the engine prints is for nobody. */
const QUIET = { tessedit_enable_doc_dict: '0', debug_file: '/dev/null' };

interface Slot {
  worker: Worker | null;
  thread: Thread | null; // of the worker, from before it is ready
  pages: number;
  dpi: number;
  died: Promise<never>;
}

/** How many workers an engine may have; each takes one core and about 50 MB, and starts when a page waits for it. */
export interface TesseractOptions {
  readonly workers?: number;
}

/** French OCR, offline: the model and the core come with the program. Throws an `InputError` when one is missing or altered. */
export async function createTesseract({ workers }: TesseractOptions = {}): Promise<OcrEngine> {
  checkOcrSetup();
  const langPath = dirname(pathOf(MODEL.file));
  const most = Math.max(1, workers ?? usualWorkers());
  const home: Home = { langPath, isClosed: false };
  const pool = slotPool<Slot>(most, () => ({ worker: null, thread: null, pages: 0, dpi: 0, died: never() }));
  return {
    recognise: (image) => onceMore(() => pool.lend((slot) => recogniseWith(slot, image, home))),
    warm(pages) {
      // Whoever needs a slot waits for its start; one that fails is started again, and says why, with its first page.
      for (let wanted = Math.min(pages, most); wanted > 0; wanted--)
        pool.lend((slot) => workerOf(slot, home)).catch(() => undefined);
    },
    async close() {
      home.isClosed = true;
      await Promise.all(pool.all().map(stop));
    },
  };
}

/** What the workers of one engine share. */
interface Home {
  readonly langPath: string;
  isClosed: boolean;
}

/** Tries a page again, once, with a fresh worker: a worker that dies or hangs takes no page with it. */
export async function onceMore<Value>(task: () => Promise<Value>): Promise<Value> {
  try {
    return await task();
  } catch (error) {
    if (error instanceof OcrError) return task();
    throw error;
  }
}

/** The engine above, started by the first page: a text file never starts a worker. */
export function lazyOcr(options: TesseractOptions = {}): OcrEngine {
  let engine: Promise<OcrEngine> | null = null;
  return {
    async recognise(image) {
      engine ??= createTesseract(options);
      return (await engine).recognise(image);
    },
    warm(pages) {
      engine ??= createTesseract(options);
      engine.then((started) => started.warm?.(pages)).catch(() => undefined);
    },
    async close() {
      const started = engine;
      engine = null;
      await (await started?.catch(() => null))?.close();
    },
  };
}

async function recogniseWith(slot: Slot, image: PageImage, home: Home): Promise<OcrPage> {
  if (slot.pages >= PAGES_PER_WORKER) await stop(slot);
  const worker = await workerOf(slot, home);
  slot.pages++;
  slot.thread?.ref();
  try {
    return await withDeadline(
      Promise.race([recognise(worker, slot, image), slot.died]),
      OCR_DEADLINE_MS,
      () => new OcrError('ocr-timeout'),
    );
  } catch (error) {
    // A worker that failed is not trusted with another page.
    await stop(slot);
    throw error instanceof OcrError ? error : new OcrError('ocr-failed');
  } finally {
    // An idle worker keeps no program running.
    slot.thread?.unref();
  }
}

/** The worker of a slot, started where it has none. One that does not come up is ended: nobody else knows of it. */
async function workerOf(slot: Slot, home: Home): Promise<Worker> {
  if (slot.worker !== null) return slot.worker;
  if (home.isClosed) throw new OcrError('ocr-failed');
  try {
    const { thread, ready } = await spawned(home.langPath);
    slot.thread = thread;
    slot.died = deathOf(thread);
    // Closed while the thread was made: it was not there to be stopped.
    if (home.isClosed) throw new OcrError('ocr-failed');
    const either = Promise.race([ready, slot.died]);
    const worker = await withDeadline(either, OCR_DEADLINE_MS, () => new OcrError('ocr-timeout'));
    if (slot.thread !== thread) throw new OcrError('ocr-failed');
    thread.unref();
    Object.assign(slot, { worker, pages: 0, dpi: 0 });
    return worker;
  } catch {
    await stop(slot);
    throw home.isClosed ? new OcrError('ocr-failed') : new InputError('setup-broken', MODEL.file);
  }
}

interface Spawned {
  readonly thread: Thread;
  readonly ready: Promise<Worker>;
}

/**
 * A worker that is starting. The library gives its thread only when all went well, and says nothing where a later part of
 * it did not. Node tells of every new thread: in a turn of its own, the next one is this one.
 */
async function spawned(langPath: string): Promise<Spawned> {
  const { createWorker } = await import('tesseract.js');
  return new Promise((resolve, reject) => {
    setImmediate(() => {
      const unstarted = new AbortController();
      const told = once(process, 'worker', { signal: unstarted.signal }) as Promise<[Thread]>;
      const ready = new Promise<Worker>((done, failed) => {
        createWorker('fra', LSTM_ONLY, {
          langPath,
          cacheMethod: 'none',
          gzip: true,
          logger: () => undefined,
          // Without a handler, an error is thrown where nobody can catch it.
          errorHandler: failed,
        }).then(done, failed);
      });
      told.then(([thread]) => resolve({ thread, ready }), reject);
      ready.catch(() => unstarted.abort());
    });
  });
}

async function stop(slot: Slot): Promise<void> {
  const { thread } = slot;
  slot.worker = null;
  slot.thread = null;
  slot.died = never();
  await thread?.terminate();
}

async function recognise(worker: Worker, slot: Slot, image: PageImage): Promise<OcrPage> {
  const dpi = Math.round(image.dpi);
  if (dpi !== slot.dpi) await worker.setParameters({ ...QUIET, user_defined_dpi: String(dpi) });
  slot.dpi = dpi;
  const bytes = Buffer.from(image.bytes.buffer, image.bytes.byteOffset, image.bytes.byteLength);
  const { data } = await worker.recognize(bytes, {}, { text: false, tsv: true });
  return pageOfTsv(data.tsv ?? '');
}

/** Rejects when the worker's thread ends: its promises would never settle. */
function deathOf(thread: Thread): Promise<never> {
  const died = new Promise<never>((_, reject) => {
    thread.once('error', () => reject(new OcrError('ocr-failed')));
    thread.once('exit', () => reject(new OcrError('ocr-failed')));
  });
  died.catch(() => undefined);
  return died;
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}
