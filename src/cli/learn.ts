import { basename, dirname, extname } from 'node:path';
import { keyOf } from '../model/fold.ts';
import type { LearntModel } from '../model/learnt-model.ts';
import { printable } from '../report/printable.ts';
import { commandWordingIn, learnWordingIn } from '../report/wording/wording-in.ts';
import type { Analyst } from './analyst.ts';
import type { LearnOptions } from './command-line.ts';
import { complain } from './each-record.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { type Io, OutputError } from './io.ts';
import { readModel } from './models.ts';
import { readSpecimens } from './specimen-files.ts';

/** A clause that fewer conventions than this share have is optional. */
const ALWAYS = 0.9;

/** Proposes a model from conventions, and writes it with its evidence for a person to review. */
export async function learn(options: LearnOptions, analyst: Analyst, io: Io): Promise<ExitCode> {
  const { lang: language, files, least, out } = options;
  const words = learnWordingIn(language);
  const { specimens, failed } = await readSpecimens({ files, language, analyst, io });
  const { loadRules } = await import('../load-rules.ts');
  const { learnModel } = await import('../learn/learn-model.ts');
  const { rules } = loadRules(undefined, options.model === null ? null : await readModel(options.model, io));
  const learning = learnModel(specimens, {
    id: idOfFile(out),
    base: rules.template,
    models: rules.models,
    blanks: rules.blanks,
    shares: { least, always: Math.max(ALWAYS, least) },
  });
  if ('refusal' in learning) {
    await complain(io, words.refusals[learning.refusal]);
    return EXIT.nothingDone;
  }
  const { renderLearntModel } = await import('../report/learnt-model.ts');
  if (!(await write(renderLearntModel(learning.learnt, language), options, io))) return EXIT.nothingDone;
  await sayWhatWasLearnt(learning.learnt, options, io);
  return failed > 0 ? EXIT.someFailed : EXIT.done;
}

/** The name of a model is that of its file. */
function idOfFile(path: string): string {
  const name = keyOf(basename(path, extname(path))).replace(/[^a-z0-9]+/g, '-');
  return name.slice(0, 60).replace(/^-+|-+$/g, '') || 'modele';
}

async function write(text: string, { out, lang }: LearnOptions, io: Io): Promise<boolean> {
  try {
    await io.writeFile(dirname(out), basename(out), text);
    return true;
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    await complain(io, commandWordingIn(lang).notWritten(printable(out), error.code));
    return false;
  }
}

async function sayWhatWasLearnt(
  { template: { articles }, conventions, whole, leftOut }: LearntModel,
  { out, lang }: LearnOptions,
  io: Io,
): Promise<void> {
  const words = learnWordingIn(lang);
  if (leftOut > 0) await complain(io, words.leftOut(leftOut));
  if (whole === 0) await complain(io, words.recordsOnly);
  const clauses = articles.reduce((sum, article) => sum + article.clauses.length, 0);
  await complain(io, words.written(printable(out), { articles: articles.length, clauses, conventions }));
}
