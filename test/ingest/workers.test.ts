import process from 'node:process';
import type { Worker } from 'node:worker_threads';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type OcrEngine, OcrError } from '../../src/ingest/ocr-engine.ts';
import { readDocument } from '../../src/ingest/read-document.ts';
import { createTesseract, lazyOcr, onceMore } from '../../src/ingest/read-ocr.ts';
import type { SourceDocument } from '../../src/model/document.ts';
import { drawPage } from '../support/draw-page.ts';
import { toFax } from '../support/fax.ts';
import { seededRandom } from '../support/random.ts';
import { writePdf } from '../support/write-pdf.ts';
import { fakeOcr, ocrPage } from './fake-ocr.ts';
import { barsImage, SCAN, tinyPdf } from './tiny-pdf.ts';

const TEXTS = [
  'Article premier : objet de la convention',
  'La convention prend effet le 1er janvier 2022',
  'Les parties se réunissent une fois par semestre',
  'Fait à Aurillac, en deux exemplaires originaux',
  'Annexe 1 : diagnostic partagé du territoire',
];

async function scannedPdf(): Promise<Buffer> {
  const pages = TEXTS.map(async (text, at) => {
    const runs = [0, 1, 2].map((row) => ({ text, x: 70, y: 120 + 20 * row, size: 12 }));
    return { scan: await toFax(drawPage({ runs, boxes: [] }, { dpi: 150, noise: at, seed: at + 1 })) };
  });
  return writePdf(await Promise.all(pages));
}

const engines: OcrEngine[] = [];
afterAll(() => Promise.all(engines.map((engine) => engine.close())));

function engineOf(workers: number): OcrEngine {
  const engine = lazyOcr({ workers });
  engines.push(engine);
  return engine;
}

/** The same engine, whose pages come and go out of order. */
function shuffled(engine: OcrEngine, seed: number): OcrEngine {
  const random = seededRandom(seed);
  return {
    ...engine,
    async recognise(image) {
      await new Promise((resolve) => setTimeout(resolve, random() * 300));
      const page = await engine.recognise(image);
      await new Promise((resolve) => setTimeout(resolve, random() * 300));
      return page;
    },
  };
}

test('one, two and four workers, and pages out of order, read the same', async () => {
  const bytes = await scannedPdf();
  const read = async (ocr: OcrEngine, pagesAtOnce: number): Promise<SourceDocument> =>
    readDocument(bytes, { ocr, file: 'a.pdf', pagesAtOnce });
  const [one, two, four] = [engineOf(1), engineOf(2), engineOf(4)];
  const first = JSON.stringify(await read(one, 2));
  expect(first).toContain('objet de la convention');
  expect(JSON.stringify(await read(two, 3))).toBe(first);
  expect(JSON.stringify(await read(four, 5))).toBe(first);
  expect(JSON.stringify(await read(shuffled(two, 7), 5))).toBe(first);
}, 240_000);

test('no more pages are held decoded than may be', async () => {
  let [open, most] = [0, 0];
  const ocr = fakeOcr(() => ocrPage('lu'));
  const slow: OcrEngine = {
    ...ocr,
    async recognise(image) {
      most = Math.max(most, ++open);
      await new Promise((resolve) => setTimeout(resolve, 5));
      open--;
      return ocr.recognise(image);
    },
  };
  const page = { content: SCAN, image: barsImage() };
  await readDocument(tinyPdf(Array(12).fill(page)), { ocr: slow, file: 'a.pdf', pagesAtOnce: 3 });
  expect(most).toBe(3);
});

describe('a page that a worker fails on', () => {
  test('is tried once more, with another', async () => {
    let tries = 0;
    const read = onceMore(async () => {
      if (++tries === 1) throw new OcrError('ocr-failed');
      return 'lu';
    });
    await expect(read).resolves.toBe('lu');
  });

  test('twice is named', async () => {
    let tries = 0;
    const read = onceMore(async () => {
      tries++;
      throw new OcrError('ocr-timeout');
    });
    await expect(read).rejects.toMatchObject({ reason: 'ocr-timeout' });
    expect(tries).toBe(2);
  });

  test('for another cause is not tried again', async () => {
    let tries = 0;
    const read = onceMore(async () => {
      tries++;
      throw new Error('bug');
    });
    await expect(read).rejects.toThrow('bug');
    expect(tries).toBe(1);
  });
});

describe('no worker outlives its engine', () => {
  const threads = { started: 0, ended: 0 };
  const count = (thread: Worker): void => {
    threads.started++;
    thread.once('exit', () => threads.ended++);
  };
  beforeEach(() => {
    Object.assign(threads, { started: 0, ended: 0 });
    process.on('worker', count);
  });
  afterEach(() => void process.off('worker', count));
  const line = { bytes: Buffer.from(`P5\n9 9\n255\n${'w'.repeat(81)}`), width: 9, height: 9, dpi: 150 };

  test('that is closed while they start', async () => {
    const engine = lazyOcr({ workers: 2 });
    engine.warm?.(2);
    await vi.waitFor(() => expect(threads.started).toBe(2), 10_000);
    await engine.close();
    expect(threads.ended).toBe(2);
  });

  test('that is closed before they start', async () => {
    const engine = await createTesseract({ workers: 1 });
    const page = engine.recognise(line);
    await engine.close();
    await expect(page).rejects.toMatchObject({ reason: 'ocr-failed' });
    expect(threads.ended).toBe(threads.started);
  });

  test('that is warmed again when it has them already', async () => {
    const engine = await createTesseract({ workers: 2 });
    await engine.recognise(line);
    engine.warm?.(2);
    await vi.waitFor(() => expect(threads.started).toBe(2), 10_000);
    await engine.recognise(line);
    await engine.close();
    expect(threads).toEqual({ started: 2, ended: 2 });
  }, 30_000);
});
