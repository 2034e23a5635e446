import type { Command } from 'commander';
import type { CommandWording } from '../report/wording/command-wording.ts';
import { batchWordingIn, exportsWordingIn, pairWordingIn } from '../report/wording/wording-in.ts';
import { addBatchOptions, batchValues } from './batch-line.ts';
import {
  BatchOptions,
  CheckOptions,
  DiffOptions,
  ExtractOptions,
  OCR_OPTION,
  UsageError,
} from './command-line.ts';
import { type Answers, checked, reader, subcommand } from './subcommand.ts';

/** Adds the commands that read documents. */
export function addDocumentCommands(program: Command, words: CommandWording, answers: Answers): void {
  const { redactReport, redactRecord } = exportsWordingIn(words.language).command;
  addCheck(program, words, answers).option('--redact <none|agents|all>', redactReport);
  addExtract(program, words, answers).option('--redact <none|agents|all>', redactRecord);
  addBatch(program, words, answers);
  addDiff(program, words, answers);
}

function addCheck(program: Command, words: CommandWording, { ask }: Answers): Command {
  const { options } = words.check;
  return reader(program, 'check', words.check, words)
    .option('--format <text|json|html|markdown|sarif>', options.format)
    .option('--fail-on <critical|major|minor>', options.failOn)
    .option('--all', options.all)
    .option(`--baseline <${words.fileArgument}>`, options.baseline)
    .option(`--write-baseline <${words.fileArgument}>`, options.writeBaseline)
    .option(OCR_OPTION, words.ocr)
    .option('--workers <1-32>', words.workers)
    .option(`--model <${words.fileArgument}>`, words.model)
    .action((files: string[], _, command: Command) =>
      ask({
        command: 'check',
        options: checked(CheckOptions, { ...command.optsWithGlobals(), files }, words),
      }),
    );
}

function addExtract(program: Command, words: CommandWording, { ask }: Answers): Command {
  const { options } = words.extract;
  return reader(program, 'extract', words.extract, words)
    .option(`-o, --out <${words.folderValue}>`, options.out)
    .option('--format <json|jsonl>', options.format)
    .option(OCR_OPTION, words.ocr)
    .option('--workers <1-32>', words.workers)
    .option(`--model <${words.fileArgument}>`, words.model)
    .action((files: string[], _, command: Command) => {
      const asked = checked(ExtractOptions, { ...command.optsWithGlobals(), files }, words);
      if (asked.out !== null && asked.format === 'jsonl') throw new UsageError(words.linesIntoFolder);
      ask({ command: 'extract', options: asked });
    });
}

function addBatch(program: Command, words: CommandWording, { ask }: Answers): void {
  const batch = batchWordingIn(words.language);
  addBatchOptions(subcommand(program, 'batch', batch.help, words), words, batch).action(
    (inputs: string[], _, command: Command) => {
      const values = batchValues(inputs, command.optsWithGlobals(), batch);
      ask({ command: 'batch', options: checked(BatchOptions, values, words) });
    },
  );
}

function addDiff(program: Command, words: CommandWording, { ask }: Answers): void {
  const { help, conventions, before, after } = pairWordingIn(words.language);
  const [first, second] = [before, after].map((name) => name.toUpperCase());
  subcommand(program, 'diff', help, words)
    .usage(`[options] ${first} ${second}`)
    .argument(`<${first}>`, conventions)
    .argument(`<${second}>`)
    .option('--format <text|html|json>', help.options.format)
    .option(OCR_OPTION, words.ocr)
    .option(`--model <${words.fileArgument}>`, words.model)
    .action((earlier: string, later: string, _, command: Command) => {
      const values = { ...command.optsWithGlobals(), before: earlier, after: later };
      ask({ command: 'diff', options: checked(DiffOptions, values, words) });
    });
}
