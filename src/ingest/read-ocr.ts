import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import type { Page as TesseractPage, Worker } from 'tesseract.js';
import { InputError } from '../model/input-error.ts';
import { withDeadline } from './deadline.ts';
import { OCR_DEADLINE_MS } from './limits.ts';
import { type OcrEngine, OcrError, type OcrPage, type PageImage } from './ocr-engine.ts';
import { MODEL } from './ocr-files.ts';
import { checkOcrSetup, pathOf } from './read-setup.ts';
import { slotPool } from './slot-pool.ts';

const LSTM_ONLY = 1;
const MOST_WORKERS = 4;

/** How many workers an engine has where nobody says: one a core, up to four. */
export function usualWorkers(): number {
  return Math.min(availableParallelism(), MOST_WORKERS);
}

/** The heap of a worker never shrinks, so it is renewed now and then. */
const PAGES_PER_WORKER = 200;

/** Words learnt from one page must not change the next; what the engine prints is for nobody. */
const QUIET = { tessedit_enable_doc_dict: '0', debug_file: '/dev/null' };

interface Slot {
  worker: Worker | null;
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
  const pool = slotPool<Slot>(most, () => ({ worker: null, pages: 0, dpi: 0, died: never() }));
  return {
    recognise: (image) => onceMore(() => pool.lend((slot) => recogniseWith(slot, image, langPath))),
    warm(pages) {
      // Whoever needs a slot waits for its start; one that fails is started again, and says why, with its first page.
      for (let missing = Math.min(pages, most) - pool.all().length; missing > 0; missing--)
        pool.lend((slot) => start(slot, langPath)).catch(() => undefined);
    },
    async close() {
      await Promise.all(pool.all().map(stop));
    },
  };
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

async function recogniseWith(slot: Slot, image: PageImage, langPath: string): Promise<OcrPage> {
  if (slot.pages >= PAGES_PER_WORKER) await stop(slot);
  if (slot.worker === null) await start(slot, langPath);
  const { worker } = slot;
  if (worker === null) throw new OcrError('ocr-failed');
  slot.pages++;
  threadOf(worker).ref();
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
    threadOf(worker).unref();
  }
}

async function start(slot: Slot, langPath: string): Promise<void> {
  const { createWorker } = await import('tesseract.js');
  const created = createWorker('fra', LSTM_ONLY, {
    langPath,
    cacheMethod: 'none',
    gzip: true,
    logger: () => undefined,
    // Without a handler, an error is thrown where nobody can catch it.
    errorHandler: () => undefined,
  });
  const worker = await withDeadline(created, OCR_DEADLINE_MS, () => new OcrError('ocr-timeout')).catch(() => {
    created.then((late) => late.terminate()).catch(() => undefined);
    throw new InputError('setup-broken', MODEL.file);
  });
  threadOf(worker).unref();
  slot.worker = worker;
  slot.died = deathOf(worker);
  slot.pages = 0;
  slot.dpi = 0;
}

async function stop(slot: Slot): Promise<void> {
  const { worker } = slot;
  slot.worker = null;
  slot.died = never();
  await worker?.terminate();
}

async function recognise(worker: Worker, slot: Slot, image: PageImage): Promise<OcrPage> {
  const dpi = Math.round(image.dpi);
  if (dpi !== slot.dpi) await worker.setParameters({ ...QUIET, user_defined_dpi: String(dpi) });
  slot.dpi = dpi;
  const bytes = Buffer.from(image.bytes.buffer, image.bytes.byteOffset, image.bytes.byteLength);
  const { data } = await worker.recognize(bytes, {}, { text: false, blocks: true });
  return pageOf(data);
}

function pageOf({ blocks }: TesseractPage): OcrPage {
  return {
    paragraphs: (blocks ?? []).flatMap(({ paragraphs }) =>
      paragraphs.map(({ lines }) => ({
        lines: lines.map(({ words, baseline: { x0, y0, x1, y1 } }) => ({
          baseline: { left: x0, top: y0, right: x1, end: y1 },
          words: words.map(({ text, confidence, bbox }) => ({
            text,
            confidence,
            box: { left: bbox.x0, top: bbox.y0, right: bbox.x1, bottom: bbox.y1 },
          })),
        })),
      })),
    ),
  };
}

/** Rejects when the worker's thread ends: its promises would never settle. */
function deathOf(worker: Worker): Promise<never> {
  const thread = threadOf(worker);
  const died = new Promise<never>((_, reject) => {
    thread.once('error', () => reject(new OcrError('ocr-failed')));
    thread.once('exit', () => reject(new OcrError('ocr-failed')));
  });
  died.catch(() => undefined);
  return died;
}

interface Thread extends NodeJS.EventEmitter {
  ref(): void;
  unref(): void;
}

function threadOf(worker: Worker): Thread {
  return (worker as unknown as { worker: Thread }).worker;
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}
