import type { Analyst } from '../cli/analyst.ts';
import { systemCode } from '../cli/files.ts';
import { InputError } from '../model/input-error.ts';
import { WARNING_CODES, type WarningCode } from '../model/reason-code.ts';
import { sha256Of } from './key.ts';
import type { Limits } from './limits.ts';
import type { Answer, Request } from './messages.ts';
import { codeOfWarning } from './parser-warnings.ts';
import { FileChanged, readHashed } from './read-one.ts';
import { isPassing } from './trouble.ts';

type Open = Extract<Request, { ask: 'open' }>;
type Read = Extract<Request, { ask: 'read' }>;

/** What the work of a child needs of its process. */
export interface Place {
  /** Megabytes that the process holds. */
  readonly rss: () => number;
  readonly say: (answer: Answer) => void;
  /** Hands over what libraries print, in the place of the console. */
  readonly onPrint: (listener: (words: string) => void) => void;
}

/** The limits of this process, in the units of the reader. */
function readerLimits(limits: Limits): import('../ingest/limits.ts').LimitChanges {
  return {
    fileBytes: limits.file * 1_000_000,
    pages: limits.pages,
    imagePixels: limits.image * 1_000_000,
    ocrPixels: limits['ocr-image'] * 1_000_000,
    canvasPixels: limits.canvas * 1_000_000,
    pageChars: limits['page-text'] * 1_000_000,
    documentChars: limits.text * 1_000_000,
    textMs: limits.page * 1_000,
    ocrMs: limits['ocr-page'] * 1_000,
  };
}

/** The tesseract of a machine is no part of the program: another one reads otherwise, and its results are other ones. */
const nativeHash = async (): Promise<string> => (await import('../ingest/read-tesseract.ts')).tesseractHash();

/** Gets ready: the analyst, or the reason why there is none. */
export async function openWork({ version, ocr, model, limits }: Open, place: Place): Promise<Analyst | null> {
  try {
    const { setLimits } = await import('../ingest/limits.ts');
    setLimits(readerLimits(limits));
    const { analystOf } = await import('../cli/open-analyst.ts');
    const { readEngine } = await import('./read-engine.ts');
    const reading = { blank: 'keep', parserWarnings: 'console' } as const;
    const analyst = await analystOf(version)({ ocr, model, workers: 1, reading });
    const engine = ocr === 'native' ? sha256Of(`${readEngine()}${await nativeHash()}`) : readEngine();
    place.say({ say: 'ready', engine, rules: analyst.rulesSha256 });
    return analyst;
  } catch (error) {
    const [code, detail] =
      error instanceof InputError
        ? ([error.code, error.detail] as const)
        : (['internal-error', nameOf(error)] as const);
    place.say({ say: 'broken', code, detail: cut(detail) });
    return null;
  }
}

/** Reads one document and answers; whatever it throws becomes an answer that holds no word of it. */
export async function readWork(read: Read, open: Open, analyst: Analyst, place: Place): Promise<void> {
  const seen = new Set<WarningCode>();
  place.onPrint((words) => {
    const code = codeOfWarning(words);
    if (code !== null) seen.add(code);
  });
  const { rss } = place;
  try {
    const bytes = await readHashed(read.file, read.sha256);
    const onPage = (done: number): void => place.say({ say: 'page', done, rss: rss() });
    const record = await analyst.analyse({ bytes, file: read.sha256, language: open.language, onPage });
    await settled();
    const json = JSON.stringify(record);
    place.say(
      json.length > open.limits.result * 1_000_000
        ? { say: 'refused', code: 'result-too-large', detail: null, rss: rss() }
        : { say: 'read', record: json, warnings: WARNING_CODES.filter((code) => seen.has(code)), rss: rss() },
    );
  } catch (error) {
    await settled();
    place.say({ ...failureOf(error), rss: rss() });
  }
}

/** What the parser still had under way when it was told to stop may print, and must not speak of the next document. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve));
}

type Failure =
  | Pick<Extract<Answer, { say: 'refused' }>, 'say' | 'code' | 'detail'>
  | Pick<Extract<Answer, { say: 'hindered' }>, 'say' | 'code'>;

function failureOf(error: unknown): Failure {
  if (error instanceof FileChanged) return { say: 'refused', code: 'file-changed', detail: null };
  if (error instanceof InputError) return { say: 'refused', code: error.code, detail: cut(error.detail) };
  const code = error instanceof Error && 'code' in error ? systemCode(error) : '';
  if (isPassing(code)) return { say: 'hindered', code };
  // The file went away, or was locked, between two looks at it.
  if (/^(?:ENOENT|EACCES|EPERM|ELOOP|EISDIR|ENOTDIR)$/.test(code))
    return { say: 'refused', code: 'file-changed', detail: null };
  return isOutOfMemory(error)
    ? { say: 'refused', code: 'memory-limit', detail: null }
    : { say: 'refused', code: 'internal-error', detail: cut(nameOf(error)) };
}

/** Refused memory shows as a plain error where the allocation was a large one. */
export const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error &&
  /allocation failed|out of memory|invalid (?:array|typed array) length/i.test(error.message);

/** The class of an error: its message may quote the document. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.constructor.name : typeof error);

const cut = (detail: string | null): string | null => detail?.slice(0, 120) ?? null;
