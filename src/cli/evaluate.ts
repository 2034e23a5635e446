import { join } from 'node:path';
import { type RecordScore, scoreRecord } from '../evaluate/score-record.ts';
import { type Summary, summarise } from '../evaluate/summary.ts';
import { decodeText } from '../ingest/decode-text.ts';
import { InputError } from '../model/input-error.ts';
import { type EvaluatedDocument, renderEvaluation, renderEvaluationJson } from '../report/evaluation.ts';
import { printable } from '../report/printable.ts';
import { commandWordingIn } from '../report/wording/wording-in.ts';
import type { EvalOptions } from './command-line.ts';
import { complain, failureWords } from './each-record.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { goldFiles, onlyFileOf } from './gold-files.ts';
import type { Io } from './io.ts';

/** Compares a folder of records with a folder of gold, and says how right they are. */
export async function evaluate(options: EvalOptions, io: Io): Promise<ExitCode> {
  const folders = await listFolders(options, io);
  if (folders === null) return EXIT.nothingDone;
  const golds = goldFiles(folders.gold);
  if (golds.length === 0) {
    await complain(io, commandWordingIn(options.lang).noGold(printable(options.gold)));
    return EXIT.nothingDone;
  }
  const scores: RecordScore[] = [];
  const documents: EvaluatedDocument[] = [];
  for (const { name, file } of golds) {
    const score = await scoreOf(name, file, { options, folders, io });
    if (score === null) continue;
    scores.push(score);
    documents.push({ name, summary: summarise([score]), faults: score.faults });
  }
  if (scores.length === 0) return EXIT.nothingDone;
  const total = summarise(scores);
  const evaluation = { strict: options.strict, total, documents };
  await io.stdout.write(
    options.format === 'json'
      ? renderEvaluationJson(evaluation, options.details)
      : renderEvaluation(evaluation, { language: options.lang, details: options.details }),
  );
  if (options.minF1 !== null && isBelow(total, options.minF1)) return EXIT.deviations;
  return scores.length < golds.length ? EXIT.someFailed : EXIT.done;
}

/** Nothing to be wrong about is not below anything. */
function isBelow({ micro }: Summary, least: number): boolean {
  return micro.f1 !== null && micro.f1 < least;
}

/** The names of the files of each folder. */
interface Folders {
  readonly gold: readonly string[];
  readonly pred: readonly string[];
  readonly source: readonly string[];
}

interface Work {
  readonly options: EvalOptions;
  readonly folders: Folders;
  readonly io: Io;
}

async function listFolders({ gold, pred, source, lang }: EvalOptions, io: Io): Promise<Folders | null> {
  const lists: (readonly string[])[] = [];
  for (const folder of [gold, pred, source]) {
    try {
      lists.push(folder === null ? [] : await io.listFolder(folder));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      await complain(
        io,
        commandWordingIn(lang).notListed(printable(folder ?? ''), error.detail ?? error.code),
      );
      return null;
    }
  }
  return { gold: lists[0] ?? [], pred: lists[1] ?? [], source: lists[2] ?? [] };
}

/** The score of one document, null once it has been said that its gold cannot be read. */
async function scoreOf(name: string, file: string, work: Work): Promise<RecordScore | null> {
  const { options } = work;
  const gold = await readJson(options.gold, file, work);
  if (gold === null) return null;
  const predicted = await predictionOf(name, work);
  const source = await sourceOf(name, work);
  return scoreRecord(gold, predicted, { strict: options.strict, source });
}

/** What was predicted for a document; nothing, once it has been said why. */
async function predictionOf(name: string, work: Work): Promise<object> {
  const { options, folders, io } = work;
  const words = commandWordingIn(options.lang);
  const file = onlyFileOf(name, folders.pred, '.json');
  if (file === null) await complain(io, words.noRecord(printable(name), printable(options.pred)));
  const record = file === null ? {} : await readJson(options.pred, file, work);
  if (record === null) await complain(io, words.countsAsEmpty(printable(name)));
  return record ?? {};
}

async function sourceOf(name: string, { options, folders, io }: Work): Promise<string | null> {
  if (options.source === null) return null;
  const words = commandWordingIn(options.lang);
  const file = onlyFileOf(name, folders.source, '.txt') ?? onlyFileOf(name, folders.source, '.md');
  if (file === null) {
    await complain(io, words.noSource(printable(name), printable(options.source)));
    return null;
  }
  try {
    return decodeText(await io.readFile(join(options.source, file)));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    await complain(io, `${printable(file)}: ${failureWords(error, options.lang)}`);
    return null;
  }
}

/** The object that a file of JSON holds, null once it has been said why there is none. */
async function readJson(folder: string, file: string, { options, io }: Work): Promise<object | null> {
  try {
    const value: unknown = JSON.parse(decodeText(await io.readFile(join(folder, file))));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch (error) {
    if (error instanceof InputError) {
      await complain(io, `${printable(file)}: ${failureWords(error, options.lang)}`);
      return null;
    }
    if (!(error instanceof SyntaxError)) throw error;
  }
  await complain(io, commandWordingIn(options.lang).notARecord(printable(file)));
  return null;
}
