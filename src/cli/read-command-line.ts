import { Command, CommanderError } from 'commander';
import type { Language } from '../model/language.ts';
import type { CommandWording } from '../report/wording/command-wording.ts';
import { commandWordingIn } from '../report/wording/wording-in.ts';
import { COMMANDS, type CommandLine, UsageError } from './command-line.ts';
import { addDocumentCommands } from './document-commands.ts';
import { addRecordCommands } from './record-commands.ts';
import { addRuleCommands } from './rule-commands.ts';
import type { Answers } from './subcommand.ts';
import { usageErrorOf } from './usage-error.ts';

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
  addDocumentCommands(program, words, answers);
  addRecordCommands(program, words, answers);
  addRuleCommands(program, words, answers);
  return program;
}

/** How the list of commands shows one: those without arguments by their name alone. */
function termOf(command: Command): string {
  return command.registeredArguments.length === 0 ? command.name() : `${command.name()} ${command.usage()}`;
}
