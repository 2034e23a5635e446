import { Command, CommanderError } from 'commander';
import type { z } from 'zod';
import type { Language } from '../model/language.ts';
import type { CommandHelp, CommandWording } from '../report/wording/command-wording.ts';
import type { ExportsWording } from '../report/wording/exports-wording.ts';
import {
  batchWordingIn,
  commandWordingIn,
  exportsWordingIn,
  pairWordingIn,
} from '../report/wording/wording-in.ts';
import { addBatchOptions, batchValues } from './batch-line.ts';
import {
  BatchOptions,
  CheckOptions,
  COMMANDS,
  type CommandLine,
  CompareOptions,
  DiffOptions,
  EvalOptions,
  ExplainOptions,
  ExtractOptions,
  GeneralOptions,
  LearnOptions,
  ModelsOptions,
  UsageError,
} from './command-line.ts';
import { ExportLineOptions } from './export-line.ts';
import { addLearnOptions, strayLearnOption } from './learn-line.ts';
import { badChoiceOf, usageErrorOf } from './usage-error.ts';

/** What the help needs to know of the outside. */
export interface HelpSetting {
  readonly version: string;
  readonly width: number; // characters a line of help may hold
}

/** What the arguments ask for; a mistake in them is a `UsageError`, worded in the language that they ask for. */
export function readCommandLine(args: readonly string[], setting: HelpSetting): CommandLine {
  const words = commandWordingIn(languageOf(args));
  let asked: CommandLine | null = null;
  let printed = '';
  const program = programWith(words, setting, {
    print: (text) => {
      printed += text;
    },
    ask: (line) => {
      asked = line;
    },
  });
  try {
    program.parse(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { command: 'print', text: printed };
    throw new UsageError(
      error.code === 'commander.help' ? printed.trimEnd() : usageErrorOf(error, args, words),
    );
  }
  if (asked === null) throw new UsageError(words.badUsage);
  return asked;
}

/** The language that the arguments ask for: wanted before they are read, to word what is wrong with them. */
export function languageOf(args: readonly string[]): Language {
  let language: Language = 'fr';
  for (const [index, arg] of args.entries()) {
    if (arg === '--') break;
    const value = arg === '--lang' ? args[index + 1] : arg.startsWith('--lang=') ? arg.slice(7) : null;
    if (value === 'en' || value === 'fr') language = value;
  }
  return language;
}

interface Answers {
  readonly print: (text: string) => void;
  readonly ask: (line: CommandLine) => void;
}

function programWith(words: CommandWording, setting: HelpSetting, answers: Answers): Command {
  const program = new Command('gabarit')
    .description(words.about)
    .usage(`[options] <${COMMANDS.join(' | ')}>`)
    .helpOption('-h, --help', words.help)
    .helpCommand(`help [${COMMANDS.join('|')}]`, words.helpCommand)
    .version(setting.version, '-V, --version', words.version)
    .option('--lang <fr|en>', words.lang)
    .option('--debug', words.debug)
    .addHelpText('after', `\n${words.footer}`)
    .exitOverride()
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => words.headings[title] ?? title,
      subcommandTerm: termOf,
    })
    .configureOutput({
      writeOut: answers.print,
      writeErr: answers.print,
      outputError: () => undefined,
      getOutHelpWidth: () => setting.width,
      getErrHelpWidth: () => setting.width,
    });
  const { command: exportWords } = exportsWordingIn(words.language);
  addCheck(program, words, answers).option('--redact <none|agents|all>', exportWords.redactReport);
  addExtract(program, words, answers).option('--redact <none|agents|all>', exportWords.redactRecord);
  addDiff(program, words, answers);
  addExport(program, words, exportWords, answers);
  addExplain(program, words, answers);
  addEval(program, words, answers);
  addModels(program, words, answers);
  addCompare(program, words, answers);
  addBatch(program, words, answers);
  subcommand(program, 'schema', words.schema, words).action((_, command: Command) => {
    checked(GeneralOptions, command.optsWithGlobals(), words);
    answers.ask({ command: 'schema' });
  });
  return program;
}

/** How the list of commands shows one: those without arguments by their name alone. */
function termOf(command: Command): string {
  return command.registeredArguments.length === 0 ? command.name() : `${command.name()} ${command.usage()}`;
}

function addCheck(program: Command, words: CommandWording, { ask }: Answers): Command {
  const { options } = words.check;
  return reader(program, 'check', words.check, words)
    .option('--format <text|json|html|markdown|sarif>', options.format)
    .option('--fail-on <critical|major|minor>', options.failOn)
    .option('--all', options.all)
    .option(`--baseline <${words.fileArgument}>`, options.baseline)
    .option(`--write-baseline <${words.fileArgument}>`, options.writeBaseline)
    .option('--ocr <tesseract-js|native|none>', words.ocr)
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
    .option('--ocr <tesseract-js|native|none>', words.ocr)
    .option('--workers <1-32>', words.workers)
    .option(`--model <${words.fileArgument}>`, words.model)
    .action((files: string[], _, command: Command) => {
      const asked = checked(ExtractOptions, { ...command.optsWithGlobals(), files }, words);
      if (asked.out !== null && asked.format === 'jsonl') throw new UsageError(words.linesIntoFolder);
      ask({ command: 'extract', options: asked });
    });
}

function addDiff(program: Command, words: CommandWording, { ask }: Answers): void {
  const { help, conventions, before, after } = pairWordingIn(words.language);
  const [first, second] = [before, after].map((name) => name.toUpperCase());
  subcommand(program, 'diff', help, words)
    .usage(`[options] ${first} ${second}`)
    .argument(`<${first}>`, conventions)
    .argument(`<${second}>`)
    .option('--format <text|html|json>', help.options.format)
    .option('--ocr <tesseract-js|none>', words.ocr)
    .option(`--model <${words.fileArgument}>`, words.model)
    .action((earlier: string, later: string, _, command: Command) => {
      const values = { ...command.optsWithGlobals(), before: earlier, after: later };
      ask({ command: 'diff', options: checked(DiffOptions, values, words) });
    });
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

function addExplain(program: Command, words: CommandWording, { ask }: Answers): void {
  subcommand(program, 'explain', words.explain, words)
    .usage(`[options] [${words.ruleArgument}]`)
    .argument(`[${words.ruleArgument}]`, words.ruleOrCode)
    .action((name: string | undefined, _, command: Command) =>
      ask({
        command: 'explain',
        options: checked(ExplainOptions, { ...command.optsWithGlobals(), name: name ?? null }, words),
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

function addModels(program: Command, words: CommandWording, { ask }: Answers): void {
  const { fileArgument, ruleArgument } = words;
  const models = subcommand(program, 'models', words.models, words)
    .usage(
      `[show ${ruleArgument} | validate ${fileArgument} | learn ${fileArgument}... --out ${fileArgument}]`,
    )
    .argument('[show|validate|learn]', words.modelsAction)
    .argument(`[${ruleArgument}...]`, words.modelsName);
  addLearnOptions(models, words).action(
    (action: string | undefined, names: string[], _, command: Command) => {
      const given = command.optsWithGlobals();
      if (action === 'learn') {
        if (names.length === 0) throw new UsageError(words.missingFile('models learn'));
        ask({ command: 'learn', options: checked(LearnOptions, { ...given, files: names }, words) });
        return;
      }
      const values = { ...given, action: action ?? 'list', name: names[0] ?? null };
      const options = checked(ModelsOptions, values, words);
      const stray = strayLearnOption(given);
      if (stray !== null) throw new UsageError(words.unknownOption(stray, null));
      if (names.length > 1) throw new UsageError(words.tooManyArguments('models'));
      if (options.action !== 'list' && options.name === null) throw new UsageError(words.modelsNeedName);
      ask({ command: 'models', options });
    },
  );
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

function addBatch(program: Command, words: CommandWording, { ask }: Answers): void {
  const batch = batchWordingIn(words.language);
  addBatchOptions(subcommand(program, 'batch', batch.help, words), words, batch).action(
    (inputs: string[], _, command: Command) => {
      const values = batchValues(inputs, command.optsWithGlobals(), batch);
      ask({ command: 'batch', options: checked(BatchOptions, values, words) });
    },
  );
}

/** A command that reads files. */
function reader(program: Command, name: string, help: CommandHelp<string>, words: CommandWording): Command {
  return subcommand(program, name, help, words)
    .usage(`[options] ${words.fileArgument}...`)
    .argument(`<${words.fileArgument}...>`, words.files);
}

function subcommand(
  program: Command,
  name: string,
  help: CommandHelp<string>,
  words: CommandWording,
): Command {
  return program
    .command(name)
    .description(help.about)
    .helpOption('-h, --help', words.help)
    .addHelpText('after', `\n${help.examples}`);
}

function checked<Schema extends z.ZodType>(
  schema: Schema,
  values: object,
  words: CommandWording,
): z.infer<Schema> {
  const result = schema.safeParse(values);
  if (result.success) return result.data;
  throw badChoiceOf(result.error.issues[0], values, words);
}
