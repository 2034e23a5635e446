import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { scoreRecord } from '../../src/evaluate/score-record.ts';
import type { OcrEngine } from '../../src/ingest/ocr-engine.ts';
import { readDocument } from '../../src/ingest/read-document.ts';
import { lazyOcr } from '../../src/ingest/read-ocr.ts';
import { openTesseract, tesseractHash } from '../../src/ingest/read-tesseract.ts';
import type { ConventionRecord } from '../../src/model/record.ts';
import { recordOf } from '../support/engine.ts';

const folder = mkdtempSync(join(tmpdir(), 'gabarit-tesseract-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A command that does what a test says in the place of tesseract. */
function command(name: string, script: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

const image = { bytes: Buffer.from('P5\n1 1\n255\n\0', 'latin1'), width: 1, height: 1, dpi: 150 };
const LANGUAGES =
  'if [ "$1" = --list-langs ]; then echo "List of available languages (1):"; echo fra; exit; fi';
const ROW = '5\\t1\\t1\\t1\\t1\\t1\\t1\\t2\\t3\\t4\\t90\\tmot\\n';

describe.skipIf(process.platform === 'win32')('the tesseract of the machine', () => {
  test('is asked for before the first page', async () => {
    await expect(openTesseract({ command: join(folder, 'absent') })).rejects.toMatchObject({
      name: 'InputError',
      code: 'ocr-unavailable',
      detail: 'tesseract',
    });
  });

  test('must know French', async () => {
    await expect(
      openTesseract({ command: command('english', 'echo eng; echo fraktur') }),
    ).rejects.toMatchObject({
      code: 'ocr-unavailable',
      detail: 'fra',
    });
  });

  test('gets the picture on standard input, the resolution, and one thread', async () => {
    const seen = join(folder, 'seen');
    const spy = command(
      'spy',
      `${LANGUAGES}\necho "$* OMP=$OMP_THREAD_LIMIT" > ${seen}; cat >> ${seen}; printf '${ROW}'`,
    );
    const engine = await openTesseract({ command: spy });
    const { paragraphs } = await engine.recognise(image);
    expect(paragraphs[0]?.lines[0]?.words[0]?.text).toBe('mot');
    const said = readFileSync(seen, 'latin1');
    expect(said).toMatch(/^stdin stdout -l fra .*--dpi 150 .*tsv OMP=1\nP5\n/);
  });

  test.each([
    ['fails', 'exit 3', 'ocr-failed'],
    ['dies', 'kill -9 $$', 'ocr-failed'],
    ['hangs', 'exec sleep 60', 'ocr-timeout'],
  ] as const)('costs a page where it %s', async (name, script, reason) => {
    const engine = await openTesseract({
      command: command(name, `${LANGUAGES}\n${script}`),
      deadline: 1_000,
    });
    await expect(engine.recognise(image)).rejects.toMatchObject({ name: 'OcrError', reason });
  });

  test('is told from another by its version, and by its French where it says where that is', async () => {
    const known = (name: string, version: string): string =>
      command(
        name,
        `[ "$1" = --version ] && echo ${version} && exit\necho 'List of available languages in "${folder}" (1):'; echo fra`,
      );
    const hashes: string[] = [];
    for (const [version, model] of [
      ['5.3.0', 'a'],
      ['5.3.1', 'a'],
      ['5.3.0', 'b'],
      ['5.3.0', 'a'],
    ] as const) {
      writeFileSync(join(folder, 'fra.traineddata'), model);
      hashes.push(await tesseractHash(known('known', version)));
    }
    expect([new Set(hashes).size, hashes[3]]).toEqual([3, hashes[0]]);
    expect(await tesseractHash(command('old', 'echo "List of available languages (1):"; echo fra'))).toMatch(
      /^[0-9a-f]{64}$/,
    );
  });

  test('leaves no process behind when it is closed', async () => {
    const engine = await openTesseract({ command: command('slow', `${LANGUAGES}\nexec sleep 60`) });
    const page = engine.recognise(image);
    page.catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await engine.close();
    await expect(page).rejects.toMatchObject({ reason: 'ocr-failed' });
  });
});

function hasFrench(): boolean {
  try {
    return /^fra$/m.test(execFileSync('tesseract', ['--list-langs'], { encoding: 'utf8', stdio: 'pipe' }));
  } catch {
    return false;
  }
}

const installed = hasFrench();
if (!installed) console.warn('tesseract with French is absent: the two engines are not compared');

describe.skipIf(!installed)('both engines', () => {
  const file = fileURLToPath(new URL('../../fixtures/scan/source.pdf', import.meta.url));
  const read = async (ocr: OcrEngine): Promise<ConventionRecord> => {
    const document = await readDocument(readFileSync(file), { ocr, file: 'source.pdf' });
    await ocr.close();
    return recordOf(document);
  };

  test('read the same facts on a bad scan, but for what OCR misreads', async () => {
    const [js, native] = [await read(lazyOcr()), await read(await openTesseract())];
    const { groups } = scoreRecord(JSON.parse(JSON.stringify(js)), JSON.parse(JSON.stringify(native)), {
      strict: false,
      source: null,
    });
    const sum = (key: 'right' | 'spurious' | 'missed'): number =>
      Object.values(groups).reduce((total, counts) => total + counts[key], 0);
    const [right, wrong] = [sum('right'), sum('spurious') + sum('missed')];
    expect((2 * right) / (2 * right + wrong)).toBeGreaterThan(0.85);
    expect(native.term).toMatchObject({ start: '2022-01-01', end: '2026-12-31', duration: 'P5Y' });
    expect(native.articles.map(({ model }) => model)).toEqual(js.articles.map(({ model }) => model));
    expect(native.source.text).toBe('ocr');
  }, 120_000);
});
