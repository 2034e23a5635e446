import { Command, CommanderError } from 'commander';
import type { z } from 'zod';
import type { Language } from '../model/language.ts';
import type { CommandHelp, CommandWording } from '../report/wording/command-wording.ts';
import { commandWordingIn } from '../report/wording/wording-in.ts';
import {
  CheckOptions,
  type CommandLine,
  ExtractOptions,
  GeneralOptions,
  UsageError,
} from './command-line.ts';
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
    .usage(`[options] <check | extract | schema>`)
    .helpOption('-h, --help', words.help)
    .helpCommand('help [check|extract|schema]', words.helpCommand)
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
  addCheck(program, words, answers);
  addExtract(program, words, answers);
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

function addCheck(program: Command, words: CommandWording, { ask }: Answers): void {
  const { options } = words.check;
  reader(program, 'check', words.check, words)
    .option('--format <text|json>', options.format)
    .option('--fail-on <critical|major|minor>', options.failOn)
    .option('--all', options.all)
    .option('--ocr <tesseract-js|none>', words.ocr)
    .action((files: string[], _, command: Command) =>
      ask({
        command: 'check',
        options: checked(CheckOptions, { ...command.optsWithGlobals(), files }, words),
      }),
    );
}

function addExtract(program: Command, words: CommandWording, { ask }: Answers): void {
  const { options } = words.extract;
  reader(program, 'extract', words.extract, words)
    .option(`-o, --out <${words.folderValue}>`, options.out)
    .option('--format <json|jsonl>', options.format)
    .option('--ocr <tesseract-js|none>', words.ocr)
    .action((files: string[], _, command: Command) => {
      const asked = checked(ExtractOptions, { ...command.optsWithGlobals(), files }, words);
      if (asked.out !== null && asked.format === 'jsonl') throw new UsageError(words.linesIntoFolder);
      ask({ command: 'extract', options: asked });
    });
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
