import type { Command } from 'commander';
import type { z } from 'zod';
import type { CommandHelp, CommandWording } from '../report/wording/command-wording.ts';
import type { CommandLine } from './command-line.ts';
import { badChoiceOf } from './usage-error.ts';

/** Where a command puts what it was asked for. */
export interface Answers {
  readonly print: (text: string) => void;
  readonly ask: (line: CommandLine) => void;
}

/** A command that reads files. */
export function reader(
  program: Command,
  name: string,
  help: CommandHelp<string>,
  words: CommandWording,
): Command {
  return subcommand(program, name, help, words)
    .usage(`[options] ${words.fileArgument}...`)
    .argument(`<${words.fileArgument}...>`, words.files);
}

/** A command with its help. */
export function subcommand(
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

/** The options that the schema makes of what was given; a value that it does not take is a `UsageError`. */
export function checked<Schema extends z.ZodType>(
  schema: Schema,
  values: object,
  words: CommandWording,
): z.infer<Schema> {
  const result = schema.safeParse(values);
  if (result.success) return result.data;
  throw badChoiceOf(result.error.issues[0], values, words);
}
