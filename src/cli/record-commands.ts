import type { Command } from 'commander';
import type { CommandWording } from '../report/wording/command-wording.ts';
import type { ExportsWording } from '../report/wording/exports-wording.ts';
import { exportsWordingIn } from '../report/wording/wording-in.ts';
import { CompareOptions, EvalOptions, ExportLineOptions } from './command-line.ts';
import { type Answers, checked, subcommand } from './subcommand.ts';

/** Adds the commands that begin where records are there. */
export function addRecordCommands(program: Command, words: CommandWording, answers: Answers): void {
  addExport(program, words, exportsWordingIn(words.language).command, answers);
  addCompare(program, words, answers);
  addEval(program, words, answers);
}

function addExport(
  program: Command,
  words: CommandWording,
  own: ExportsWording['command'],
  { ask }: Answers,
): void {
  subcommand(program, 'export', { ...own, options: {} }, words)
    .usage(`${own.argumentName} --out ${words.folderValue}`)
    .argument(`<${own.argumentName}>`, own.argument)
    .option(`-o, --out <${words.folderValue}>`, own.out)
    .option('--csv <rfc4180|excel>', own.csv)
    .option('--redact <none|agents|all>', own.redact)
    .option(`--files <${words.folderValue}>`, own.files)
    .action((source: string, _, command: Command) => {
      const values = { ...command.optsWithGlobals(), source };
      ask({ command: 'export', options: checked(ExportLineOptions, values, words) });
    });
}

function addCompare(program: Command, words: CommandWording, { ask }: Answers): void {
  const { options } = words.compare;
  subcommand(program, 'compare', words.compare, words)
    .usage(`[options] ${words.recordArgument}... --out ${words.folderValue}`)
    .argument(`<${words.recordArgument}...>`, words.records)
    .option(`-o, --out <${words.folderValue}>`, options.out)
    .option('--ics', options.ics)
    .option(`--model <${words.fileArgument}>`, words.model)
    .action((inputs: string[], _, command: Command) =>
      ask({
        command: 'compare',
        options: checked(CompareOptions, { ...command.optsWithGlobals(), inputs }, words),
      }),
    );
}

function addEval(program: Command, words: CommandWording, { ask }: Answers): void {
  const { options } = words.eval;
  subcommand(program, 'eval', words.eval, words)
    .usage(`--gold ${words.folderValue} --pred ${words.folderValue}`)
    .option(`--gold <${words.folderValue}>`, options.gold)
    .option(`--pred <${words.folderValue}>`, options.pred)
    .option(`--source <${words.folderValue}>`, options.source)
    .option('--strict', options.strict)
    .option('--details', options.details)
    .option('--format <text|json>', options.format)
    .option('--min-f1 <0-1>', options.minF1)
    .action((_, command: Command) =>
      ask({ command: 'eval', options: checked(EvalOptions, command.optsWithGlobals(), words) }),
    );
}
