import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { InputError } from '../model/input-error.ts';
import { LEASH } from './leash.ts';
import { OCR_DEADLINE_MS, OCR_START_MS } from './limits.ts';
import { type OcrEngine, OcrError, type PageImage } from './ocr-engine.ts';
import { pageOfTsv } from './ocr-tsv.ts';
import { usualWorkers } from './read-ocr.ts';
import { slotPool } from './slot-pool.ts';

const MOST_OUTPUT = 64_000_000; // bytes: no page has as many words

/** The tesseract of the machine. */
export interface NativeOptions {
  readonly command?: string; // found on the PATH
  readonly processes?: number; // at once, each on a core
  readonly deadline?: number; // milliseconds a page may take
}

/**
 * French OCR by the `tesseract` of the machine, a process a page. Rejects with an `InputError` where there is none, or where
 * it has no French: asked before the first page.
 */
export async function openTesseract({
  command = 'tesseract',
  processes = usualWorkers(),
  deadline = OCR_DEADLINE_MS,
}: NativeOptions = {}): Promise<OcrEngine> {
  const languages = await ask(command, '--list-langs');
  if (!/^fra\s*$/m.test(languages)) throw new InputError('ocr-unavailable', 'fra');
  const [program = command, ...before] = [...(await leash()), command];
  const pool = slotPool(Math.max(1, processes), () => ({}));
  const running = new Set<ChildProcess>();
  return {
    recognise: (image) =>
      pool.lend(async () =>
        pageOfTsv(
          await run({
            command: program,
            args: [...before, ...argsFor(image)],
            input: image.bytes,
            deadline,
            running,
          }),
        ),
      ),
    async close() {
      for (const child of running) child.kill('SIGKILL');
    },
  };
}

/** A hash of what a page is read by: the program, its libraries, and its French where it says where that is. */
export async function tesseractHash(command = 'tesseract'): Promise<string> {
  const [version, languages] = [await ask(command, '--version'), await ask(command, '--list-langs')];
  const hash = createHash('sha256').update(`${version}\0${languages}\0`);
  const folder = /^List of available languages in "(.+)"/.exec(languages)?.[1];
  if (folder !== undefined) hash.update(readFileSync(join(folder, 'fra.traineddata')));
  return hash.digest('hex');
}

/** What the program says of itself; an `InputError` where there is none. */
function ask(command: string, question: '--list-langs' | '--version'): Promise<string> {
  return run({ command, args: [question], input: null, deadline: OCR_START_MS }).catch(() => {
    throw new InputError('ocr-unavailable', 'tesseract');
  });
}

/** What keeps a page from being read on when its reader is killed; nothing where the system has none. */
async function leash(): Promise<readonly string[]> {
  const [command = '', ...args] = [...LEASH, 'true'];
  return run({ command, args, input: null, deadline: OCR_START_MS }).then(
    () => LEASH,
    () => [],
  );
}

/** The image comes on standard input, which tesseract would take for a list of files were it not an image: it is ours. */
function argsFor({ dpi }: PageImage): readonly string[] {
  const quiet = ['-c', 'tessedit_enable_doc_dict=0', '-c', 'debug_file=/dev/null'];
  return [
    'stdin',
    'stdout',
    '-l',
    'fra',
    '--oem',
    '1',
    '--psm',
    '3',
    '--dpi',
    String(Math.round(dpi)),
    ...quiet,
    'tsv',
  ];
}

interface Job {
  readonly command: string;
  readonly args: readonly string[];
  readonly input: Uint8Array | null;
  readonly deadline: number; // milliseconds
  readonly running?: Set<ChildProcess>;
}

/** What a process prints, or an `OcrError`. A process that takes too long, or prints without end, is killed. */
function run({ command, args, input, deadline, running }: Job): Promise<string> {
  return new Promise((resolve, reject) => {
    // More threads than one wait for each other in a busy loop, and read a page in five times the time.
    const child = spawn(command, args, {
      env: { ...env, OMP_THREAD_LIMIT: '1' },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    running?.add(child);
    const parts: Buffer[] = [];
    let size = 0;
    let reason: OcrError['reason'] = 'ocr-failed';
    const timer = setTimeout(() => {
      reason = 'ocr-timeout';
      child.kill('SIGKILL');
    }, deadline);
    const settle = (code: number | null): void => {
      clearTimeout(timer);
      running?.delete(child);
      if (code === 0 && size <= MOST_OUTPUT) resolve(Buffer.concat(parts).toString('utf8'));
      else reject(new OcrError(reason));
    };
    child.on('error', () => settle(null));
    child.on('close', settle);
    child.stdout.on('data', (part: Buffer) => {
      size += part.length;
      if (size > MOST_OUTPUT) child.kill('SIGKILL');
      else parts.push(part);
    });
    // A process that ends before it has read its input is told by its code.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input ?? undefined);
  });
}
