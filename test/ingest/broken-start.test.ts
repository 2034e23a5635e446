import process from 'node:process';
import type { Worker } from 'node:worker_threads';
import { expect, test, vi } from 'vitest';
import { createTesseract } from '../../src/ingest/read-ocr.ts';

/** A model that was there when it was looked for, and is gone when a worker opens it. */
vi.mock(import('../../src/ingest/read-setup.ts'), async (original) => ({
  ...(await original()),
  pathOf: () => '/nowhere/fra.traineddata.gz',
}));

test('a worker that comes up in part only says so soon, and is ended', async () => {
  const threads = { started: 0, ended: 0 };
  process.on('worker', (thread: Worker) => {
    threads.started++;
    thread.once('exit', () => threads.ended++);
  });
  const engine = await createTesseract({ workers: 1 });
  const image = { bytes: Buffer.from('P5\n1 1\n255\nw'), width: 1, height: 1, dpi: 150 };
  await expect(engine.recognise(image)).rejects.toMatchObject({ code: 'setup-broken' });
  expect(threads).toEqual({ started: 1, ended: 1 });
}, 30_000);
