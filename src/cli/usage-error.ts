import type { CommanderError } from 'commander';
import type { z } from 'zod';
import { printable } from '../report/printable.ts';
import type { CommandWording } from '../report/wording/command-wording.ts';
import { UsageError } from './command-line.ts';

const COMMANDS: readonly string[] = ['check', 'extract', 'batch', 'explain', 'eval', 'models', 'schema'];
const QuotedRe = /'(.*)'/s;
const NearestRe = /\n\(Did you mean (?:one of )?([^?,]+)[^?]*\?\)$/;

/** The parser's complaint, in the words of the program: it speaks English only, and on several lines. */
export function usageErrorOf(error: CommanderError, args: readonly string[], words: CommandWording): string {
  const nearest = NearestRe.exec(error.message)?.[1] ?? null;
  const named = printable(QuotedRe.exec(error.message)?.[1] ?? '');
  const command = args.find((arg) => COMMANDS.includes(arg)) ?? '';
  switch (error.code) {
    case 'commander.unknownOption':
      return words.unknownOption(named, nearest);
    case 'commander.unknownCommand':
      return words.unknownCommand(named, nearest);
    case 'commander.missingArgument':
      return words.missingFile(command);
    case 'commander.optionMissingArgument':
      return words.missingValue(named);
    case 'commander.excessArguments':
      return words.tooManyArguments(command);
    default:
      return words.badUsage;
  }
}

/** An option with a value that it does not take. */
export function badChoiceOf(
  issue: z.core.$ZodIssue | undefined,
  values: object,
  words: CommandWording,
): UsageError {
  const name = String(issue?.path[0] ?? '');
  const given = String(new Map(Object.entries(values)).get(name) ?? '');
  if (issue?.code === 'invalid_format')
    return new UsageError(words.badShare(optionOf(name), printable(given)));
  const choices = issue?.code === 'invalid_value' ? issue.values.map(String) : [];
  if (choices.length === 0) return new UsageError(words.missingValue(optionOf(name)));
  return new UsageError(words.badChoice(optionOf(name), printable(given), choices.join(', ')));
}

function optionOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`;
}
